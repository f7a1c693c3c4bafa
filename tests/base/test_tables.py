"""base/tables.py dit des tables ce que les modèles en disent, et se lit sans charger SQLModel."""

import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from sqlalchemy import Table

from ceres_cli.base import tables
from ceres_cli.base.colonnes import colonnes, liste, suivies, valeurs
from ceres_cli.base.empreinte import Schema, lire_schema
from ceres_cli.base.migrations import chaine
from ceres_cli.base.models import SQLModel
from ceres_cli.base.schema import attendu
from ceres_cli.store import Db
from scripts import produire_pas, produire_tables
from tests.fabriques.anciennes import TEXTES

METADATA = SQLModel.metadata


def test_le_fichier_produit_est_a_jour() -> None:
    assert produire_tables.CHEMIN.read_text(encoding="utf-8") == produire_tables.texte(), "lancer « make tables »"


def test_le_dernier_pas_est_a_jour() -> None:
    assert produire_pas.CHEMIN.read_text(encoding="utf-8") == produire_pas.texte(), "lancer « make tables »"
    partage = produire_pas.PARTAGEE.read_text(encoding="utf-8")
    assert partage == produire_pas.texte_partage(), "lancer « make tables »"


@pytest.mark.parametrize("table", METADATA.sorted_tables, ids=lambda table: table.name)
def test_chaque_table_a_ses_colonnes_sa_cle_et_ses_parents_avant_elle(table: Table) -> None:
    assert tables.COLONNES[table.name] == tuple(c.name for c in table.columns)
    assert tables.CLES[table.name] == tuple(c.name for c in table.primary_key)
    parents = {lien.column.table.name for lien in table.foreign_keys} - {table.name}
    rang = tables.ORDRE.index
    assert all(rang(parent) < rang(table.name) for parent in parents)


def test_les_quatre_listes_nomment_les_memes_tables_chacune_une_fois() -> None:
    noms = sorted(METADATA.tables)
    assert [sorted(liste) for liste in (tables.COLONNES, tables.TECHNIQUES, tables.CLES, tables.ORDRE)] == [noms] * 4


def test_la_cle_de_recherche_et_la_version_sont_techniques_partout_ou_elles_existent() -> None:
    """La version d'une trace est celle de l'objet qu'elle raconte : une donnée du journal."""
    for table, siennes in tables.COLONNES.items():
        attendues = {"cle", "version"} & set(siennes) if table != "trace" else set()
        assert attendues == {"cle", "version"} & set(tables.TECHNIQUES[table]), table


def test_les_colonnes_se_choisissent_dans_l_ordre_de_la_table() -> None:
    assert colonnes("profil", sauf=("agent", "role")) == (
        "id",
        "centre_id",
        "departement",
        "region",
        "choisi",
        "fin",
        "retire",
        "courriel",
    )
    assert valeurs("agrement") == (
        "centre_id",
        "certification_id",
        "site_id",
        "site",
        "site_cle",
        "commune",
        "commune_insee",
        "departement",
        "region",
        "debut",
        "fin",
        "version",
    )
    assert suivies("agrement") == tuple(c for c in valeurs("agrement") if c not in ("site_cle", "version"))
    assert valeurs("obtention") == ("obtenue_le", "sans_appui")
    assert (liste(("nom", "prenom"), "j"), liste(("nom",))) == ("j.nom, j.prenom", "nom")


def test_les_tables_se_lisent_sans_sqlmodel() -> None:
    programme = "import sys, ceres_cli.base.colonnes; sys.exit(bool({'sqlmodel', 'sqlalchemy'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", programme], cwd=produire_tables.CHEMIN.parents[2]).returncode == 0


@pytest.mark.parametrize("depuis", TEXTES)
def test_une_base_ancienne_migree_a_ces_tables_la(depuis: int) -> None:
    """L'écart dit ce qui manque au dernier pas : docs/developper.md, « Une colonne nouvelle »."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connexion:
        connexion.executescript(TEXTES[depuis].read_text(encoding="utf-8"))
        connexion.execute("PRAGMA legacy_alter_table = 1")
        for pas in chaine.reste(depuis):
            pas.remplir(Db(connexion), "2026-01-15")
        if trouves := ecarts(lire_schema(connexion), attendu()):
            pytest.fail("\n".join(trouves), pytrace=False)  # entiers : ce sont des textes à recopier


def ecarts(fait: Schema, voulu: Schema) -> list[str]:
    differents = sorted(c for c in fait.keys() | voulu.keys() if fait.get(c) != voulu.get(c))
    return [
        f"{sorte} {nom} : {fait.get((sorte, nom))} ; voulu : {voulu.get((sorte, nom))}" for sorte, nom in differents
    ]


def test_un_ecart_se_voit() -> None:
    assert ecarts({("table", "a"): "x", ("index", "i"): "y"}, {("table", "a"): "z", ("index", "i"): "y"}) == [
        "table a : x ; voulu : z"
    ]
