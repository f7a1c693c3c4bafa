"""Produit le texte SQLite du dernier pas des migrations : ce que crée ou rebâtit une base du schéma d'avant.

Usage : python -m scripts.produire_pas (ou make tables). Tant que la version n'est pas livrée, le pas suit les modèles ;
un test y veille. Ce que change une base partagée s'écrit à la main, à côté (pas_NNN_postgresql.sql).
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from ceres_cli.base.empreinte import Schema, lire_schema
from ceres_cli.base.reconnaissance import VERSION_SCHEMA
from ceres_cli.base.schema import poser

_RACINE = Path(__file__).resolve().parent.parent
CHEMIN = _RACINE / "ceres_cli" / "base" / "migrations" / f"pas_{VERSION_SCHEMA:03}.sql"
_AVANT = _RACINE / "tests" / "base" / "migrations" / f"base_schema_{VERSION_SCHEMA - 1}.sql"
_ENTETE = f"-- Schéma {VERSION_SCHEMA}. Produit par « make tables » d'après les modèles : ne pas modifier à la main.\n"
_SORTES = {"table": 0, "index": 1, "trigger": 2, "view": 3}


def texte() -> str:
    """Chaque objet neuf ou changé ; d'une table changée, tous ses index et déclencheurs, qui tombent avec elle.

    ValueError : un index ou un déclencheur ôté ou changé d'une table qui ne l'est pas ; le pas ne sait que créer.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as ancienne:
        ancienne.executescript(_AVANT.read_text(encoding="utf-8"))
        avant = lire_schema(ancienne)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as neuve:
        poser(neuve)
        apres = lire_schema(neuve)
        objets = neuve.execute("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    tables = {nom for sorte, nom in apres if sorte == "table" and avant.get((sorte, nom)) != apres[sorte, nom]}
    _verifier(avant, apres, tables)
    a_creer = [
        (_SORTES[sorte], table, nom, sql)
        for sorte, nom, table, sql in objets
        if table in tables or avant.get((sorte, nom)) is None
    ]
    ordre = [nom for sorte, nom, _, _ in objets if sorte in ("table", "view")]
    a_creer.sort(key=lambda objet: (ordre.index(objet[1]), objet[0], objet[2]))
    return "\n".join([_ENTETE, *(f"{_sans_blancs_finals(sql)};\n" for *_, sql in a_creer)])


def _verifier(avant: Schema, apres: Schema, tables: set[str]) -> None:
    for cle, dit in avant.items():
        if dit.split(" ", 1)[0] not in tables and apres.get(cle) != dit:
            raise ValueError(f"{' '.join(cle)} a été ôté ou changé, sa table non : le pas ne sait pas le faire")


def _sans_blancs_finals(sql: str) -> str:
    return "\n".join(ligne.rstrip().replace("\t", "    ") for ligne in sql.strip().splitlines())


def main() -> None:
    CHEMIN.write_text(texte(), encoding="utf-8")
    print(CHEMIN.relative_to(_RACINE))


if __name__ == "__main__":
    main()
