"""Les fonctions de la base : qui agit, sous quel profil, quel jour ; et ce qu'il dit savoir d'au-delà de son ressort.

Chacune appartient à `ceres_gardien`, qui ne peut pas se connecter, et cherche ses tables au même endroit quoi que
l'appelant ait réglé. L'agent est `session_user` : ni une variable ni SET ROLE ne le changent.
"""

from collections.abc import Iterator

from ceres_cli.base.naissance import ESSAI
from ceres_cli.nomenclatures import territoires
from ceres_cli.services.faits.hors_ressort import QUESTIONS, SUITES
from ceres_cli.services.faits.partage import nommer, sceaux
from ceres_cli.services.faits.partage.ressorts import (
    ACTEUR,
    GARDEE,
    PREPAREE,
    certifications_agreees,
)

_ISO = "'^[0-9]{4}-[0-9]{2}-[0-9]{2}$'"
D_ESSAI = f"EXISTS (SELECT 1 FROM public.parametre WHERE nom = '{ESSAI}')"

# Nom et paramètres → (type rendu, corps)
_LECTURES: dict[str, tuple[str, str]] = {
    # Le jour de Paris ; celui que demande l'agent s'il est à venir, ou si la base est d'essai.
    "jour()": (
        "text",
        "SELECT CASE WHEN d.jour <> '' AND (d.jour >= a.jour OR " + D_ESSAI + ") THEN d.jour ELSE a.jour END"
        " FROM (SELECT ((now() AT TIME ZONE 'Europe/Paris')::date)::text COLLATE \"C\" AS jour) a,"
        f" (SELECT coalesce(substring(current_setting('ceres.jour', true) FROM {_ISO}), '') COLLATE \"C\" AS jour) d",
    ),
    # Ce jour, et ceux à venir que l'agent dit regarder (JUR-01 se juge aussi le jour d'une session).
    "jours()": (
        "SETOF text",
        "SELECT ceres_droits.jour() UNION SELECT d.jour FROM"
        " (SELECT unnest(string_to_array(current_setting('ceres.jours', true), ',')) COLLATE \"C\" AS jour) d"
        f" WHERE d.jour ~ {_ISO} AND d.jour >= ceres_droits.jour()",
    ),
    # Ce que l'agent a montré qu'il savait : signé pour lui et pour ce jour, pour qu'il ne s'invente pas.
    "connus(sorte text)": (
        "integer[]",
        "SELECT CASE WHEN split_part(dit, ':', 1) = ceres_droits.signer(sorte, split_part(dit, ':', 2))"
        " THEN string_to_array(split_part(dit, ':', 2), ',')::integer[] ELSE '{}'::integer[] END"
        " FROM (SELECT coalesce(current_setting('ceres.connus_' || sorte, true), '') AS dit) d",
    ),
    "signer(sorte text, numeros text)": (
        "text",
        "SELECT encode(sha256(convert_to(concat_ws('|', s.valeur, session_user, (now() AT TIME ZONE"
        " 'Europe/Paris')::date, sorte, numeros), 'UTF8')), 'hex') FROM ceres_droits.secret s",
    ),
    # Ce lot, que l'agent a écrit, est-il là ? Même si cette écriture lui a ôté son profil.
    "lot_enregistre(v_lot integer, v_jeton text)": (
        "boolean",
        "SELECT EXISTS (SELECT 1 FROM public.lot l WHERE l.id = v_lot AND l.jeton = v_jeton AND l.agent ="
        " session_user)",
    ),
    # Sous quel rôle et quel profil entrer : celui que l'agent nomme, à défaut celui qu'il a choisi.
    "entrer(voulu integer)": (
        "TABLE (profil integer, role text)",
        "SELECT p.id, p.role FROM public.profil p WHERE p.agent = session_user AND p.id ="
        " coalesce(voulu, (SELECT c.id FROM public.profil c WHERE c.agent = session_user AND c.choisi = 1))",
    ),
}
# Celles qui cherchent un mot dans une clé, déclarées sûres (LEAKPROOF) : un nom se cherche alors avant de juger chaque
# ligne. Aucune n'échoue, quoi qu'on lui donne : ce qu'elle lit d'une ligne cachée ne se verrait qu'à cela. La place
# d'un texte se cherche donc en octets, sans collation, et l'espace est la seule lettre qu'on y ôte : la replace du
# serveur échoue quand ce qu'elle rend est trop long, LIKE selon ce qu'il a lu.
_DISCRETES = (
    "place(text, text) RETURNS integer LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'byteapos'",
    "sans_espaces(v_texte text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 1 AS"
    " $$ BEGIN RETURN pg_catalog.replace(v_texte COLLATE \"C\", ' ', ''); END $$",
)
# Ce que personne d'autre que le gardien n'appelle.
_INTERNES = ("signer(sorte text, numeros text)", *nommer.INTERNES, *sceaux.INTERNES)
# Fonction → (type, ce qu'elle en lit)
_DE_L_ACTEUR: dict[str, tuple[str, str]] = {
    "mon_role": ("text", "p.role"),
    "mon_centre": ("integer", "p.centre_id"),
    "mon_departement": ("text", "p.departement"),
    "ma_region": ("text", "p.region"),
    "mon_numero": ("integer", "p.id"),
    "mon_profil": ("text", "'P-' || lpad(p.id::text, 6, '0')"),
    "ma_structure": ("text", "coalesce('E-' || lpad(p.centre_id::text, 6, '0'), p.departement, p.region, 'national')"),
}


def fonctions() -> Iterator[str]:
    """Les fonctions, chacune après celles qu'elle appelle."""
    yield "CREATE TABLE ceres_droits.secret (valeur text NOT NULL)"
    yield "INSERT INTO ceres_droits.secret VALUES (gen_random_uuid()::text || gen_random_uuid()::text)"
    for nom in ("signer(sorte text, numeros text)", *(n for n in _LECTURES if not n.startswith("signer("))):
        rendu, corps = _LECTURES[nom]
        yield f"CREATE FUNCTION ceres_droits.{nom} RETURNS {rendu} LANGUAGE sql {GARDEE} AS $$ {corps} $$"
    for nom, (rendu, valeur) in _DE_L_ACTEUR.items():
        yield (
            f"CREATE FUNCTION ceres_droits.{nom}() RETURNS {rendu} {PREPAREE} AS"
            f" $$ BEGIN RETURN (SELECT {valeur} {ACTEUR}); END $$"
        )
    for discrete in _DISCRETES:
        yield f"CREATE FUNCTION ceres_droits.{discrete}"
    yield _jours_agrees()
    regions = " ".join(
        f"WHEN '{r}' THEN ARRAY[{', '.join(repr(d) for d in territoires.departements_de_region(r))}]"
        for r in sorted({d.region for d in territoires.departements().values()})
    )
    yield (
        f"CREATE FUNCTION ceres_droits.mes_departements() RETURNS text[] LANGUAGE sql {GARDEE} AS"
        f" $$ SELECT CASE ceres_droits.ma_region() {regions} END $$"
    )
    yield from nommer.fonctions()
    for nom, (sql, types) in QUESTIONS.items():
        yield (
            f"CREATE FUNCTION ceres_droits.{nom}({', '.join(types)}) RETURNS integer LANGUAGE sql {GARDEE} AS"
            f" $$ SELECT CASE WHEN ceres_droits.mon_role() IS NOT NULL THEN ({_numeroter(sql)})::integer END $$"
        )
    for nom, (sql, colonne, rendues) in SUITES.items():
        yield (
            f"CREATE FUNCTION ceres_droits.{nom}(v_valeurs integer[]) RETURNS TABLE ({rendues}) LANGUAGE sql"
            f" {GARDEE} AS"
            f" $$ {sql} WHERE ceres_droits.mon_role() IS NOT NULL AND {colonne} = ANY (v_valeurs) $$"
        )
    # Deux fiches réunies changent le jury ou les inscrits d'une session, où qu'elle soit : sa version le dit.
    yield (
        "CREATE FUNCTION ceres_droits.avancer_sessions(v_sessions integer[], v_versions integer[]) RETURNS integer"
        f" LANGUAGE plpgsql {GARDEE.replace('STABLE ', '')} AS $$ DECLARE faites integer; BEGIN\n"
        "  IF ceres_droits.mon_role() IS NULL THEN RETURN 0; END IF;\n"
        "  UPDATE public.session_examen s SET version = n.version FROM unnest(v_sessions, v_versions) n (id, version)\n"
        "    WHERE s.id = n.id AND s.version = n.version - 1 AND s.id = ANY (ceres_droits.connus('session'));\n"
        "  GET DIAGNOSTICS faites = ROW_COUNT; RETURN faites;\nEND $$"
    )
    yield from sceaux.fonctions()


def _jours_agrees() -> str:
    """Les jours de JUR-01, et ce que l'agrément du centre couvre chacun d'eux : cherché une fois par transaction,
    puis relu, signé pour elle, dans une de ses variables."""
    return (
        "CREATE FUNCTION ceres_droits.jours_agrees() RETURNS TABLE (r_jour text, r_certifications integer[])"
        f" {PREPAREE} ROWS 1 AS $$\n"
        "DECLARE dits text := coalesce(current_setting('ceres.agrees', true), ''); jours text; cle text; BEGIN\n"
        "  SELECT string_agg(j, ',' ORDER BY j) INTO jours FROM ceres_droits.jours() j;\n"
        "  cle := concat_ws('|', 'agrees', now(), jours);\n"
        "  IF split_part(dits, ':', 1) IS DISTINCT FROM ceres_droits.signer(cle, split_part(dits, ':', 2)) THEN\n"
        "    SELECT coalesce(string_agg(concat_ws('=', jr.jour, array_to_string(ARRAY("
        f"{certifications_agreees()}), ',')), ';'), '') INTO dits FROM ceres_droits.jours() jr (jour);\n"
        "    dits := ceres_droits.signer(cle, dits) || ':' || dits;\n"
        "    PERFORM set_config('ceres.agrees', dits, true);\n"
        "  END IF;\n"
        "  RETURN QUERY SELECT split_part(x, '=', 1), string_to_array(split_part(x, '=', 2), ',')::integer[]\n"
        "  FROM unnest(string_to_array(split_part(dits, ':', 2), ';')) x;\nEND $$"
    )


def _numeroter(sql: str) -> str:
    morceaux = sql.split("?")
    return "".join(f"{m}${n}" for n, m in enumerate(morceaux[:-1], 1)) + morceaux[-1]


def internes() -> Iterator[str]:
    """Celles que nul n'appelle du dehors, telles que DROP et REVOKE les nomment."""
    for nom in _INTERNES:
        avant, _, parametres = nom.rstrip(")").partition("(")
        types = ", ".join(p.split()[-1] for p in parametres.split(", ") if p)
        yield f"ceres_droits.{avant}({types})"
