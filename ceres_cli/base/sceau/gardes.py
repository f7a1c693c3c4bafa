"""Les déclencheurs du journal : on y ajoute, rien d'autre, quelle que soit la main qui écrit.

Un remplacement (INSERT OR REPLACE) ôte l'ancienne ligne sans que rien ne le voie quand `recursive_triggers` est
éteint : c'est donc l'ajout lui-même qui refuse un numéro déjà pris. Effacer une personne gèle les engagements et vide
les valeurs : cette forme-là d'une modification est la seule admise.
"""

from collections.abc import Iterator

# Table → (sa clé, ce qui ne change jamais, ce qu'un effacement vide, la colonne qu'il gèle).
_TABLES: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], str]] = {
    "lot": (
        ("id",),
        (
            "horodatage", "jour", "jour_force", "horloge_reculee", "jeton", "agent", "profil", "role", "structure",
            "commande", "source_sha256", "agent_plan", "annule", "fait", "sans_effet", "refuse", "non_traite",
        ),
        ("motif", "source"),
        "",
    ),
    "trace": (
        ("id",),
        ("lot_id", "type_objet", "objet_id", "action", "champ", "version", "derogation"),
        ("avant", "apres", "motif"),
        "empreinte",
    ),
    "ecriture": (("lot_id", "rang"), ("operation", "nom_table", "cles"), ("valeurs", "sel"), "empreinte"),
    "sceau": (
        ("lot_id",),
        ("repris", "engagement", "traces", "contenu", "ecritures", "etat", "tete"),
        ("sel",),
        "",
    ),
    "ancre": (("lot_id", "cle_id"), ("mac",), (), ""),
}  # fmt: skip
GEL = "e:"  # ce qui précède un engagement gelé


def gardes(dialecte: str) -> list[str]:
    """Les instructions qui posent les déclencheurs du journal, pour `sqlite` ou `postgresql`."""
    if dialecte == "sqlite":
        return [sql for table in _TABLES for sql in _sqlite(table)]
    refuser = "RAISE EXCEPTION 'le journal ne se modifie pas'"
    return [
        f"CREATE FUNCTION journal_intangible() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {refuser}; END $$",
        *(sql for table in _TABLES for sql in _postgresql(table, refuser)),
    ]


def lever(dialecte: str) -> list[str]:
    """Ce qui laisse ôter des lots archivés, dans une transaction qui finit par `reposer`. Sur un serveur, qui possède
    les tables le peut seul."""
    if dialecte == "sqlite":
        return [f"DROP TRIGGER tr_{table}_sans_suppression" for table in _TABLES]
    return [f"ALTER TABLE {table} DISABLE TRIGGER USER" for table in _TABLES]


def reposer(dialecte: str) -> list[str]:
    if dialecte == "sqlite":
        return [_sqlite(table)[-1] for table in _TABLES]
    return [f"ALTER TABLE {table} ENABLE TRIGGER USER" for table in _TABLES]


def _sqlite(table: str) -> tuple[str, str, str]:
    cle = " AND ".join(f"{c} = NEW.{c}" for c in _TABLES[table][0])
    sauf = f" WHEN NOT ({gel})" if (gel := _gel(table, "IS")) else ""
    return (
        f"CREATE TRIGGER tr_{table}_sans_remplacement BEFORE INSERT ON {table}"
        f" WHEN EXISTS (SELECT 1 FROM {table} WHERE {cle})"
        " BEGIN SELECT RAISE(ABORT, 'le journal ne se remplace pas'); END",
        f"CREATE TRIGGER tr_{table}_sans_modification BEFORE UPDATE ON {table}{sauf}"
        " BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END",
        f"CREATE TRIGGER tr_{table}_sans_suppression BEFORE DELETE ON {table}"
        " BEGIN SELECT RAISE(ABORT, 'le journal ne s''efface pas'); END",
    )


def _postgresql(table: str, refuser: str) -> Iterator[str]:
    """Là, rien ne remplace une ligne sans passer par une modification ; ce qui ne change jamais se refuse d'emblée."""
    cle, fixes, videes, _ = _TABLES[table]
    jamais = f" OF {', '.join((*cle, *fixes))}" if videes else ""
    yield (
        f"CREATE TRIGGER tr_{table}_intangible BEFORE DELETE OR TRUNCATE OR UPDATE{jamais} ON {table}"
        " FOR EACH STATEMENT EXECUTE FUNCTION journal_intangible()"
    )
    if videes:
        yield (
            f"CREATE FUNCTION {table}_vidage() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            f" IF {_gel(table, 'IS NOT DISTINCT FROM')} THEN RETURN NEW; END IF; {refuser}; END $$"
        )
        yield (
            f"CREATE TRIGGER tr_{table}_vidage BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_vidage()"
        )


def _gel(table: str, egal: str) -> str:
    """La seule modification admise : des valeurs vidées, leur engagement gelé, tout le reste à l'identique. Vide :
    aucune ne l'est."""
    cle, fixes, videes, gelee = _TABLES[table]
    if not videes:
        return ""
    conditions = [f"NEW.{c} {egal} OLD.{c}" for c in (*cle, *fixes)]
    conditions += [f"NEW.{c} IS NULL" for c in videes]
    if gelee:
        conditions.append(f"substr(NEW.{gelee}, 1, 2) = '{GEL}' AND substr(OLD.{gelee}, 1, 2) <> '{GEL}'")
    return " AND ".join(conditions)
