"""Où les pages d'un papier se coupent, et ce qui tient dans la fenêtre."""

from datetime import date

import pymupdf
import pytest

from ceres_cli.formats.papiers.modele import Page, Papier, Signatures, Tableau, Texte, Titre, rendre
from tests.fabriques.convocations import lecteur


def test_des_textes_qui_se_suivent_remplissent_la_page_et_le_dernier_va_avec_la_signature() -> None:
    textes = [f"Phrase {n}, d'une ligne." for n in range(1, 51)]
    parties = [
        Tableau("Obtenu", [Titre("Épreuve"), Titre("Résultat")], [["Examen", "échec"]]),
        Texte(textes[:20], "Il vous manque"),
        Texte(textes[20:]),
        Signatures([("Pour le centre", "Le Rabot")]),
    ]
    papier = Papier(
        "Avis", "Le Rabot", date(2026, 3, 12), "", [Page("Objet : vos résultats", "S-2026-000001", parties)]
    )
    premiere, derniere = (page.extract_text() for page in lecteur(rendre(papier)).pages)
    assert "Phrase 39," in premiere
    assert "Phrase 50," in derniere
    assert "Pour le centre" in derniere


@pytest.mark.parametrize(
    "lignes", [("M. Zoé OCTAVE", "44100 NANTES"), (f"M. {'W' * 60} {'M' * 60}", "BP 12", "44100 NANTES")]
)
def test_une_adresse_tient_dans_la_fenetre(lignes: tuple[str, ...]) -> None:
    page = Page("Objet : avis de report", "S-2026-000001", [], adresse=lignes, expediteur=["Le Rabot"])
    octets = rendre(Papier("Avis", "Le Rabot", date(2026, 3, 12), "", [page]))
    mots = [m for m in pymupdf.open(stream=octets)[0].get_text("words") if m[0] > 300]
    assert mots[-1][4] == "NANTES"
    millimetres = 72 / 25.4
    assert max(m[2] for m in mots) <= 190.5 * millimetres
    assert max(m[3] for m in mots) <= 80 * millimetres
