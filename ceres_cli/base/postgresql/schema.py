"""Une base neuve sur PostgreSQL, sa marque, et ce qui la fait reconnaître à chaque ouverture.

La marque (table `ceres_schema`) garde la version du schéma, l'empreinte du modèle dont il est tiré et celle que le
serveur en a lue à la création : une table, un index ou un déclencheur changés ensuite se voient.
"""

from typing import TYPE_CHECKING, Any, NamedTuple

from ceres_cli.base.du_serveur import ACCES, ACCES_AUTRE, BAIL, LOT_DES_TRACES
from ceres_cli.base.postgresql import acces
from ceres_cli.base.reconnaissance import VERSION_SCHEMA
from ceres_cli.base.tables import EMPREINTE, ORDRE
from ceres_cli.erreurs import BaseInutilisable

if TYPE_CHECKING:
    import psycopg

    Connexion = psycopg.Connection[tuple[Any, ...]]

# Le premier schéma qu'une base partagée ait eu.
PREMIERE = 4
# Les numéros du journal : d'une séquence, que chacun peut tirer sans voir les lignes des autres.
NUMEROTEES = ("lot", "trace")
_PROPRES = (
    "CREATE TABLE ceres_schema (version integer NOT NULL, modele text NOT NULL, majeure integer NOT NULL,"
    " empreinte text NOT NULL)",
    # Vide pour toujours : qui écrit la verrouille d'abord, et attend son tour.
    "CREATE TABLE file_ecriture (vide integer)",
    BAIL,
    *ACCES,
    ACCES_AUTRE,
    "ALTER TABLE habilitation SET (fillfactor = 50)",
    *LOT_DES_TRACES,
    *(f"CREATE SEQUENCE numero_{table} AS integer" for table in NUMEROTEES),
)
_REMETTRE = """\
DO $schema$
DECLARE
  chemin text := current_setting('search_path');
  invalide text;
BEGIN
IF EXISTS (SELECT 1 FROM public.ceres_schema WHERE version = {version} AND modele = '{modele}') THEN
PERFORM set_config('search_path', 'public', true);
FOR invalide IN SELECT i.indexrelid::regclass FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
WHERE NOT i.indisvalid AND x.relkind = 'i' AND x.relnamespace = 'public'::regnamespace LOOP
EXECUTE 'REINDEX INDEX ' || invalide;
END LOOP;
{suite}
PERFORM set_config('search_path', chemin, true);
END IF;
END $schema$;"""
_VERROU = "SELECT pg_advisory_xact_lock(1128616530)"  # « CERE » : deux créations se suivent
# Ce qui est à une extension n'est pas du schéma.
_D_UNE_EXTENSION = (
    "EXISTS (SELECT 1 FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')"
)
_PRESENTE = "SELECT to_regclass('ceres_schema') IS NOT NULL"
_OCCUPEE = (
    "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
    " WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')"
    f" AND NOT {_D_UNE_EXTENSION}"
)
_MARQUER = "INSERT INTO ceres_schema SELECT %s, %s, current_setting('server_version_num')::integer / 10000, %s"
_MARQUE = (
    "SELECT version, modele, majeure, empreinte, current_setting('server_version_num')::integer / 10000"
    " FROM ceres_schema"
)
INVALIDE = " (invalide)"  # ce qu'un DROP INDEX CONCURRENTLY interrompu laisse
# Tout ce qui fait le schéma, une ligne par chose : (sorte, nom, texte) ; hors ce que posent les rôles (ceres_droits)
# et ce qui est à une extension.
LISTE = f"""
WITH ici AS (SELECT current_schema()::regnamespace::oid AS oid),
tables AS (SELECT c.oid, c.relname FROM pg_class c, ici WHERE c.relnamespace = ici.oid AND c.relkind IN ('r', 'p')
  AND NOT c.relispartition AND NOT {_D_UNE_EXTENSION})
SELECT 'colonne', t.relname || '.' || a.attname, concat_ws(' ', format_type(a.atttypid, a.atttypmod),
  CASE WHEN a.attnotnull THEN 'NOT NULL' END, l.collname, pg_get_expr(d.adbin, d.adrelid))
FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_collation l ON l.oid = a.attcollation LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
UNION ALL SELECT 'contrainte', t.relname || '.' || k.conname,
  concat_ws(' ', replace(pg_get_constraintdef(k.oid), quote_ident(current_schema()) || '.', ''),
            CASE WHEN NOT k.convalidated THEN 'non vérifiée' END)
FROM tables t JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype IN ('c', 'f', 'p', 'u')
UNION ALL SELECT 'index', x.relname, replace(pg_get_indexdef(x.oid), quote_ident(current_schema()) || '.', '')
  || CASE WHEN i.indisvalid THEN '' ELSE '{INVALIDE}' END
FROM tables t JOIN pg_index i ON i.indrelid = t.oid JOIN pg_class x ON x.oid = i.indexrelid
UNION ALL SELECT 'déclencheur', t.relname || '.' || g.tgname,
  replace(pg_get_triggerdef(g.oid), quote_ident(current_schema()) || '.', '') || g.tgenabled::text
FROM tables t JOIN pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal
JOIN pg_proc f ON f.oid = g.tgfoid AND f.pronamespace IS DISTINCT FROM to_regnamespace('ceres_droits')
UNION ALL SELECT 'fonction', p.proname, p.prosrc FROM pg_proc p, ici WHERE p.pronamespace = ici.oid AND p.prolang <> 0
  AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.objid = p.oid AND e.deptype = 'e')
UNION ALL SELECT 'vue', c.relname, concat_ws(' ', c.reloptions::text,
  replace(pg_get_viewdef(c.oid), quote_ident(current_schema()) || '.', ''))
FROM pg_class c, ici WHERE c.relnamespace = ici.oid AND c.relkind IN ('v', 'm')
  AND NOT {_D_UNE_EXTENSION}
"""
# Ce qui s'en lit vite, à chaque ouverture : noms, types, obligations, validité ; ni le texte des contraintes ni celui
# des index, que le serveur met trop longtemps à écrire. Rien qui change quand la base est rendue par pg_restore. Ce qui
# semble s'y redire fait suivre au serveur les index de son catalogue, qu'il lirait en entier.
_EMPREINTE = f"""
WITH ici AS (SELECT current_schema()::regnamespace::oid AS oid),
tables AS (SELECT c.oid, c.relname FROM pg_class c, ici WHERE c.relnamespace = ici.oid AND c.relkind IN ('r', 'p')
  AND NOT c.relispartition AND NOT {_D_UNE_EXTENSION})
SELECT encode(sha256(convert_to(string_agg(x.ligne COLLATE "C", chr(10) ORDER BY x.ligne COLLATE "C"), 'UTF8')), 'hex')
FROM (
SELECT concat_ws(' ', 'a', t.relname, a.attname, a.atttypid, a.attnotnull, a.attcollation, a.atthasdef) AS ligne
FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
  AND a.attrelid = ANY (ARRAY(SELECT oid FROM tables))
UNION ALL SELECT concat_ws(' ', 'k', t.relname, k.conname, k.contype, k.convalidated)
FROM tables t JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype IN ('c', 'f', 'p', 'u')
UNION ALL SELECT concat_ws(' ', 'i', t.relname, x.relname, i.indisunique, i.indisvalid, i.indpred IS NULL)
FROM tables t JOIN pg_index i ON i.indrelid = t.oid JOIN pg_class x ON x.oid = i.indexrelid
UNION ALL SELECT concat_ws(' ', 'd', t.relname, g.tgname, g.tgtype, g.tgenabled)
FROM tables t JOIN pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal
JOIN pg_proc f ON f.oid = g.tgfoid AND f.pronamespace IS DISTINCT FROM to_regnamespace('ceres_droits')
UNION ALL SELECT concat_ws(' ', 'f', p.proname, p.prosrc) FROM pg_proc p, ici WHERE p.pronamespace = ici.oid
  AND NOT EXISTS (SELECT 1 FROM pg_depend e
    WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e')
UNION ALL SELECT concat_ws(' ', 'v', c.relname, c.reloptions::text) FROM pg_class c, ici
WHERE c.relnamespace = ici.oid AND c.relkind = 'v'
  AND NOT {_D_UNE_EXTENSION}
) x
"""


class Marque(NamedTuple):
    """Ce que la base dit de son schéma : sa version, l'empreinte du modèle, la version majeure du serveur et
    l'empreinte lue à ce moment ; `serveur` : sa version majeure d'aujourd'hui."""

    version: int
    modele: str
    majeure: int
    empreinte: str
    serveur: int


def presente(connexion: "Connexion") -> bool:
    """Une base de ceres est là, celle-ci ou une autre version."""
    return bool(_valeur(connexion, _PRESENTE))


def poser(connexion: "Connexion", nom: str) -> None:
    """Le schéma et sa marque, dans la transaction ouverte. BaseInutilisable si la base contient déjà quelque chose."""
    connexion.execute(_VERROU)
    if presente(connexion):
        raise BaseInutilisable(f"La base {nom} est déjà une base de ceres.", conseil="Donnez-en une autre.")
    if _valeur(connexion, _OCCUPEE):
        raise BaseInutilisable(
            f"La base {nom} contient déjà autre chose que ceres.",
            conseil="Donnez une base vide : « createdb » en fait une ; rien n'a été créé.",
        )
    for instruction in instructions():
        connexion.execute(instruction)
    acces.preparer(connexion)


def instructions() -> list[str]:
    """Le SQL d'une base neuve, dans l'ordre."""
    from ceres_cli.base.schema import instructions as communes

    return [*communes("postgresql"), *_PROPRES]


def remettre() -> str:
    """Le SQL qui remet index, fonctions, déclencheurs et vues ôtés, et refait un index qu'un ordre interrompu a laissé
    invalide ; d'une base d'un autre schéma, il ne fait rien."""
    suite = []
    for instruction in (i.strip(" \n;") for i in instructions()):
        if instruction.startswith(("CREATE INDEX", "CREATE UNIQUE INDEX")):
            suite.append(instruction.replace("INDEX", "INDEX IF NOT EXISTS", 1) + ";")
        elif instruction.startswith(("CREATE FUNCTION", "CREATE TRIGGER")):
            suite.append(instruction.replace("CREATE", "CREATE OR REPLACE", 1) + ";")
        elif instruction.startswith("CREATE VIEW"):  # changée, elle ne se remplacerait pas toujours
            suite.append(f"IF to_regclass('{instruction.split()[2]}') IS NULL THEN\n{instruction};\nEND IF;")
    return _REMETTRE.format(version=VERSION_SCHEMA, modele=EMPREINTE, suite="\n".join(suite))


def marquer(connexion: "Connexion") -> None:
    """La marque du schéma qui vient d'être posé."""
    connexion.execute(_MARQUER, (VERSION_SCHEMA, EMPREINTE, _valeur(connexion, _EMPREINTE)))


def remarquer(connexion: "Connexion", version: int, modele: str) -> None:
    """La marque du schéma où l'a mené un pas, à la place de l'ancienne."""
    connexion.execute("DELETE FROM ceres_schema")
    connexion.execute(_MARQUER, (version, modele, _valeur(connexion, _EMPREINTE)))


def reconnaitre(connexion: "Connexion", nom: str) -> None:
    """BaseInutilisable : pas une base de ceres, d'une autre version, ou son schéma a été changé."""
    marque = reconnaitre_version(connexion, nom)
    if (marque.version, marque.modele) != (VERSION_SCHEMA, EMPREINTE):
        raise _d_une_autre_version(marque, nom)
    _verifier(connexion, nom, marque)


def reconnaitre_ancienne(connexion: "Connexion", nom: str) -> None:
    """De même, mais une base plus ancienne est admise, si son schéma est exactement celui de sa version."""
    marque = reconnaitre_version(connexion, nom)
    if not _migrable(marque):
        raise _d_une_autre_version(marque, nom)
    _verifier(connexion, nom, marque)


def _verifier(connexion: "Connexion", nom: str, marque: Marque) -> None:
    # Une autre version majeure du serveur peut écrire autrement le même schéma : « ceres admin verifier » le compare.
    if marque.majeure == marque.serveur and _valeur(connexion, _EMPREINTE) != marque.empreinte:
        raise BaseInutilisable(
            f"Le schéma de la base {nom} a été changé hors de ceres.",
            conseil="Rien n'a été lu ni écrit. « ceres admin verifier » nomme ce qui a changé. Un déclencheur, un"
            " index, une fonction ou une vue ôtés : « ceres admin roles-postgres » écrit le script qui les remet ; qui"
            " administre le serveur le joue (psql). Une table changée : restaurez une sauvegarde dans une base neuve.",
        )


def _migrable(marque: Marque) -> bool:
    """Son schéma est d'une version livrée : un pas en part."""
    from ceres_cli.base.migrations.chaine import EMPREINTES

    return marque.version >= PREMIERE and marque.modele == EMPREINTES.get(marque.version, EMPREINTE)


def _d_une_autre_version(marque: Marque, nom: str) -> BaseInutilisable:
    version = marque.version
    if version == VERSION_SCHEMA or not _migrable(marque):
        return BaseInutilisable(
            f"La base {nom} vient d'une autre version de ceres (schéma {version}, attendu : {VERSION_SCHEMA}).",
            conseil="Servez-vous de la version qui l'a créée.",
        )
    from ceres_cli.base.postgresql.sauvegarde import TOUTES_LES_LIGNES

    return BaseInutilisable(
        f"La base {nom} vient d'une version plus ancienne (schéma {version}, attendu : {VERSION_SCHEMA}).",
        conseil="Sauvegardez-la (« ceres admin sauvegarder » du programme d'avant, ou pg_dump avec"
        f" {TOUTES_LES_LIGNES}), puis mettez-la à niveau, sous un profil MPCP et le compte qui possède ses tables :"
        " « ceres admin migrer » ; --simuler dit d'abord ce qui serait fait.",
    )


def reconnaitre_version(connexion: "Connexion", nom: str) -> Marque:
    """BaseInutilisable : pas une base de ceres, ou d'une version plus récente."""
    if not presente(connexion):
        raise BaseInutilisable(
            f"La base {nom} n'est pas une base de ceres.",
            conseil="Créez-la avec « ceres init », ou donnez-en une autre.",
        )
    marque = Marque(*(connexion.execute(_MARQUE).fetchone() or (0, "", 0, "", 0)))
    if marque.version > VERSION_SCHEMA:
        raise BaseInutilisable(
            f"La base {nom} vient d'une version plus récente de ceres (schéma {marque.version}, connu :"
            f" {VERSION_SCHEMA}).",
            conseil="Mettez le programme à jour.",
        )
    return marque


def accorder_les_numeros(connexion: "Connexion") -> None:
    """Après une copie : chaque séquence reprend après le dernier numéro de sa table."""
    for table in NUMEROTEES:
        connexion.execute(f"SELECT setval('numero_{table}', greatest(max(id), 1), max(id) IS NOT NULL) FROM {table}")


def compter(connexion: "Connexion") -> None:
    """Ce que le serveur estime de chaque table, refait sans attendre qu'il y pense : ses plans en dépendent."""
    connexion.execute(f"ANALYZE {', '.join(ORDRE)}")


def _valeur(connexion: "Connexion", sql: str) -> Any:
    ligne = connexion.execute(sql).fetchone()
    return None if ligne is None else ligne[0]


def recrire(connexion: "Connexion") -> None:
    """Récrit chaque table, l'une après l'autre : rien de ce qui en a été ôté n'y reste."""
    for table in ORDRE:
        connexion.execute(f"VACUUM (FULL) {table}")
