"""L'adresse de l'enveloppe, comme La Poste la lit (XP Z 10-011)."""

import pytest

from ceres_cli.regles.convocation import Adresse
from ceres_cli.regles.coordonnees import lignes, localite


@pytest.mark.parametrize(
    ("code_postal", "commune", "attendu"),
    [
        ("76300", "Sotteville-lès-Rouen", "76300 SOTTEVILLE LES ROUEN"),
        ("94240", "L'Haÿ-les-Roses", "94240 L HAY LES ROSES"),
        ("62930", "Œuf-en-Ternois", "62930 OEUF EN TERNOIS"),
        (None, "Nantes", "NANTES"),
        ("44000", None, "44000"),
        (None, None, ""),
        (None, "東京", "東京"),
        ("44000", "—", "44000 —"),
    ],
)
def test_la_localite_est_en_capitales_sans_accent_ni_ponctuation(
    code_postal: str | None, commune: str | None, attendu: str
) -> None:
    assert localite(code_postal, commune) == attendu


@pytest.mark.parametrize(
    ("avant", "attendu"),
    [
        (("Bât. B", "12 rue de l'Église"), ("Bât. B", "12 rue de l'Église")),
        (("BP 40123", "12 rue de l'Église"), ("12 rue de l'Église", "BP 40123")),
        (("Lieu-dit Les Bruyères", "3 chemin Vert"), ("3 chemin Vert", "Lieu-dit Les Bruyères")),
        (("CS 10001",), ("CS 10001",)),
        (("Boîte postale 7", "4 quai Nord"), ("4 quai Nord", "Boîte postale 7")),
        # Ni BP ni CS : un nom qui commence de même reste où il est.
        (("Cssima, entrée C", "1 rue A"), ("Cssima, entrée C", "1 rue A")),
        ((), ()),
    ],
)
def test_un_lieu_dit_et_une_boite_postale_suivent_la_voie(avant: tuple[str, ...], attendu: tuple[str, ...]) -> None:
    assert lignes(avant, "44000", "Nantes") == (*attendu, "44000 NANTES")


def test_l_adresse_du_centre_reste_comme_elle_a_ete_tapee() -> None:
    adresse = Adresse(("4 quai du Havre",), "76300", "Sotteville-lès-Rouen")
    assert adresse.en_lignes()[-1] == "76300 Sotteville-lès-Rouen"
    assert adresse.sur_l_enveloppe()[-1] == "76300 SOTTEVILLE LES ROUEN"
