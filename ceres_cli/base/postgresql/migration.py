"""Les pas du schéma sur une base partagée : une transaction chacun, sous le verrou de qui écrit.

Le DDL y est défait comme le reste : un pas se fait entier ou pas du tout, et s'essaie sans copie.
"""

from ceres_cli.base.migrations.chaine import EMPREINTES
from ceres_cli.base.migrations.pas import Pas, Reprise
from ceres_cli.base.postgresql import acces, schema
from ceres_cli.base.postgresql.db import DbPostgresql
from ceres_cli.base.reconnaissance import VERSION_SCHEMA
from ceres_cli.base.tables import EMPREINTE
from ceres_cli.erreurs import BaseInutilisable

_POSSEDE = (
    "SELECT pg_has_role(session_user, c.relowner, 'USAGE') FROM pg_class c WHERE c.oid = to_regclass('ceres_schema')"
)
_ROLES = (
    "SELECT to_regnamespace('ceres_droits') IS NOT NULL, (SELECT rolsuper FROM pg_roles WHERE rolname = session_user)"
)


def version(db: DbPostgresql) -> int:
    return int(db.valeur("SELECT version FROM ceres_schema"))


def verifier_le_compte(db: DbPostgresql, nom: str, geste: str = "migrer") -> None:
    """BaseInutilisable : qui se connecte ne possède pas les tables, et le serveur ne le laisserait pas les changer."""
    if not db.valeur(_POSSEDE):
        raise BaseInutilisable(
            f"Le compte qui se connecte à la base {nom} n'en possède pas les tables : {geste} lui est impossible.",
            conseil="Prenez le compte qui l'a créée : --base postgresql://CE-COMPTE@…",
        )


def faire(db: DbPostgresql, pas: Pas, jour: str) -> Reprise:
    """Fait le pas ; la marque avance dans la même transaction."""
    if pas.sur_postgresql is None:
        raise RuntimeError(f"le pas {pas.vers} ne dit pas ce qu'il fait d'une base partagée")
    reprise = pas.sur_postgresql(db, jour)
    if pas.vers == VERSION_SCHEMA:
        acces.preparer(db.connexion)
    schema.remarquer(db.connexion, pas.vers, EMPREINTES.get(pas.vers, EMPREINTE))
    return reprise


def roles(db: DbPostgresql) -> tuple[bool, bool]:
    """(des rôles y tiennent les droits, qui se connecte peut les reposer)."""
    poses, superutilisateur = db.une(_ROLES) or (False, False)
    return bool(poses), bool(superutilisateur)


def reposer(db: DbPostgresql, script: str) -> None:
    """Joue le script des rôles, sans sa transaction à lui."""
    db.connexion.execute(script)
