"""V18-9 : une trace nomme un autre objet par sa référence."""

import pytest

from ceres_cli.noms import NUMEROTES
from ceres_cli.regles.traces import Emploi, Lien, Place, en_clair, tete_imprimee

ATTENDUES = {
    "agrement_id": ("agrement", "A-000012"),
    "attestation_id": ("attestation", "N-000012"),
    "candidat_id": ("candidat", "C-000012"),
    "centre_id": ("centre", "E-000012"),
    "controle_id": ("controle", "K-000012"),
    "convocation_id": ("convocation", "V-000012"),
    "demande_vae_id": ("demande_vae", "D-000012"),
    "derogation_id": ("derogation", "R-000012"),
    "habilitation_id": ("habilitation", "H-000012"),
    "jure_id": ("jure", "J-000012"),
    "lot_id": ("lot", "L-000012"),
    "message_id": ("message", "M-000012"),
    "profil_id": ("profil", "P-000012"),
    "site_id": ("site", "T-000012"),
}


@pytest.mark.parametrize("champ", ATTENDUES)
def test_v18_9_un_numero_devient_la_reference_de_son_objet(champ: str) -> None:
    nom, reference = ATTENDUES[champ]
    assert en_clair(champ, "12", None) == (nom, reference, None)
    assert en_clair(champ, None, "12") == (nom, None, reference)


def test_v18_9_chaque_lettre_est_eprouvee_et_ce_qui_n_est_pas_un_numero_se_lit_tel_quel() -> None:
    assert {f"{sorte}_id" for sorte in NUMEROTES} == set(ATTENDUES)
    assert en_clair("centre_id", "E-000001", "") == ("centre", "E-000001", "")


@pytest.mark.parametrize(
    ("valeur", "texte"),
    [
        (Emploi("TP-01280m04", "2019-01-01", "2022-05-31"), "TP-01280m04 2019-01-01/2022-05-31"),
        (Emploi("M1805", "2019-01-01", None), "M1805 2019-01-01/"),
        (Lien("E-000001", "formateur (ancien)"), "E-000001 (formateur (ancien))"),
        (Lien("C-000012", "sœur, ou (presque"), "C-000012 (sœur, ou (presque)"),
        (Place("inscrit", "vae"), "inscrit (vae)"),
        (Place("ecarte", ""), "ecarte"),
        (Place("inscrit", "vae", "D-000012"), "inscrit (vae, D-000012)"),
        (Place("ecarte", "formation", None, "entretien_final_seul"), "ecarte (formation, entretien_final_seul)"),
        (Place("inscrit", "vae", "D-1", "entretien_final_seul"), "inscrit (vae, D-1, entretien_final_seul)"),
    ],
)
def test_ce_qui_tient_en_plusieurs_colonnes_se_relit_tel_qu_il_a_ete_ecrit(
    valeur: Emploi | Lien | Place, texte: str
) -> None:
    assert str(valeur) == texte
    assert type(valeur).lire(texte) == valeur


def test_un_papier_porte_le_lot_et_les_seize_premiers_chiffres_de_la_tete() -> None:
    assert tete_imprimee(42, "24704e1a5b6c7d8e" + "f" * 48) == "L-000042 24704e1a5b6c7d8e"
