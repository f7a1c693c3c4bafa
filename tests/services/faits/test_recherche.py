"""Le TEXTE d'un `lister` : un numéro, des mots dans n'importe quel ordre, ou personne."""

import sqlite3

import pytest

from ceres_cli.base.db import Db
from ceres_cli.base.filtre import Filtre
from ceres_cli.regles import identifiants
from ceres_cli.services.faits import recherche

SESSION = ("s.annee = ? AND s.numero = ?", identifiants.numero_session)
LOCALE = Db(sqlite3.connect(":memory:"))
CANDIDAT = recherche.par_lettre("C", "c.id")


@pytest.mark.parametrize(
    ("texte", "mots", "condition", "parametres"),
    [
        (None, [], "1 = 1", []),
        ("", [], "1 = 1", []),
        (" \t", [], "1 = 1", []),
        ("C-12", [], "c.id = ?", [12]),
        (" c-000012 ", [], "c.id = ?", [12]),
        ("S-2025-7", [], "s.annee = ? AND s.numero = ?", [2025, 7]),
        ("Noé  LE-GOFF", ["noe", "le", "goff"], "1 = 1", []),
        ("J-12", ["j", "12"], "1 = 1", []),
        ("***", ["***"], "1 = 1", []),
        ("—", ["—"], "1 = 1", []),
    ],
)
def test_un_texte_est_un_numero_ou_des_mots(
    texte: str | None, mots: list[str], condition: str, parametres: list[object]
) -> None:
    filtre = Filtre()
    assert recherche.mots_cherches(filtre, texte, CANDIDAT, SESSION) == mots
    assert (filtre.ou(), filtre.parametres) == (condition, parametres)


def test_chaque_mot_se_trouve_dans_la_cle_ou_en_commence_un() -> None:
    partout, debuts = Filtre(), Filtre()
    recherche.chercher(LOCALE, partout, "goff 50%", "c.cle", CANDIDAT)
    assert partout.parametres == ["%goff%", "%50%"]
    recherche.debuts_de_mots(LOCALE, debuts, "c.cle", ["goff", "an"])
    assert debuts.parametres == ["% goff%", "% an%"]
