"""Les vues d'un outil de statistiques : telles que leur page les dit, ce que la base garde et rien d'autre."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ceres_cli.base import schema
from ceres_cli.noms import NOMS
from ceres_cli.noms.champs import Categorie
from tests.conftest import Lanceur, Ressorts
from tests.fabriques import bases

PAGE = Path(__file__).resolve().parents[2] / "docs" / "vues.md"
# Vue → la table dont elle a une ligne par ligne, la colonne qui la nomme.
VUES = {
    "vue_habilitations": ("habilitation", "id", "habilitation"),
    "vue_jures": ("jure", "id", "jure"),
    "vue_sessions": ("session_examen", "id", "session"),
    "vue_inscriptions": ("inscription", "id", "inscription"),
    "vue_obtentions": ("obtention", "session_id", "session"),
    "vue_lots": ("lot", "id", "lot"),
}


def de_la_page() -> dict[str, list[str]]:
    """Vue → les colonnes que sa page en dit, dans leur ordre."""
    parties = re.split(r"^## (vue_\w+)\n", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return {
        nom: re.findall(r"^\| `(\w+)` \|", texte, re.MULTILINE)
        for nom, texte in zip(parties[::2], parties[1::2], strict=True)
    }


@pytest.fixture
def base(ressorts: Ressorts, isole: Path) -> Iterator[sqlite3.Connection]:
    bases.copier(ressorts[0], isole / "ceres.db")
    with closing(sqlite3.connect(isole / "ceres.db")) as connexion:
        yield connexion


def test_la_page_dit_chaque_vue_et_chacune_de_ses_colonnes(base: sqlite3.Connection) -> None:
    noms = [nom for (nom,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name")]
    assert de_la_page() == {
        nom: [colonne for _, colonne, *_ in base.execute(f"PRAGMA table_info({nom})")]
        for nom in sorted(noms, key=_rang)
    }
    assert set(noms) == set(VUES)


def _rang(nom: str) -> int:
    return list(VUES).index(nom)


@pytest.mark.parametrize("vue", VUES)
def test_une_ligne_par_objet_ni_plus_ni_moins(base: sqlite3.Connection, vue: str) -> None:
    table, cle, colonne = VUES[vue]
    lues = sorted(base.execute(f"SELECT {colonne} FROM {vue}").fetchall())
    assert lues == sorted(base.execute(f"SELECT {cle} FROM {table}").fetchall())
    assert lues or table == "obtention"


@pytest.mark.parametrize("vue", VUES)
def test_rien_ne_s_y_ecrit(base: sqlite3.Connection, vue: str) -> None:
    colonne = VUES[vue][2]
    for sql in (f"INSERT INTO {vue} ({colonne}) VALUES (1)", f"UPDATE {vue} SET {colonne} = 1", f"DELETE FROM {vue}"):
        with pytest.raises(sqlite3.OperationalError, match="cannot modify"):
            base.execute(sql)


def test_ce_qui_y_est_dit_est_ce_que_disent_les_listes(base: sqlite3.Connection, ceres: Lanceur) -> None:
    """Les états enregistrés, quel que soit le jour."""
    for jour in ("2025-09-02", "2031-01-01"):
        habilitations = ceres("habilitation", "lister", "--format", "json", env={"CERES_AUJOURDHUI": jour}).json()
        assert {(int(e["id"][2:]), e["etat"], e["debut"], e["certification"]) for e in habilitations["elements"]} == {
            *base.execute("SELECT habilitation, etat, debut, certification FROM vue_habilitations")
        }
        sessions = ceres("session", "lister", "--format", "json", env={"CERES_AUJOURDHUI": jour}).json()["elements"]
        assert {(e["id"], e["etat"], e["type"], e["titre"]) for e in sessions} == {
            (f"S-{annee}-{numero:06d}", *reste)
            for annee, numero, *reste in base.execute("SELECT annee, numero, etat, type, titre FROM vue_sessions")
        }


def test_rien_n_y_depend_du_jour_ni_ne_parle_d_une_personne() -> None:
    texte = schema.VUES.read_text(encoding="utf-8")
    assert re.findall(r"\b(?:date|now|current_\w+|julianday|strftime|age)\b", texte.partition("\nCREATE")[2]) == []
    tus = (Categorie.IDENTITE, Categorie.COORDONNEES, Categorie.EMPLOI, Categorie.TEXTE_LIBRE)
    personnels = {champ.nom for nom in NOMS for champ in nom.champs if champ.personne and champ.personne[0] in tus}
    colonnes = {colonne for colonnes in de_la_page().values() for colonne in colonnes}
    assert colonnes & ((personnels - {"departement", "region"}) | {"agent", "profil"}) == set()
