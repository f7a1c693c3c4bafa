"""Où les pages d'un papier se coupent."""

from datetime import date

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
