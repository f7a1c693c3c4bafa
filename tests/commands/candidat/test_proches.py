"""CAN-13 par la commande : lister les fiches proches, avertir l'UD à la validation et sur son accueil, distinguer."""

from datetime import date

import pytest

from tests.commands.candidat.test_doublons import MOTIF, fiche, passees, trois
from tests.fabriques.monde_sessions import AUTRE_UD, CENTRE, DIRECCTE, MPCP, TITRE, UD, MondeSessions

PROCHES = ("candidat", "doublons", "--proches")
APRES = "2025-04-02"


def paires(m: MondeSessions, *options: str, profil: str = UD) -> list[tuple[str, str, str]]:
    return [
        (e["candidat"], e["autre"], e["raison"]) for e in m.faire(*PROCHES, *options, profil=profil).json()["elements"]
    ]


@pytest.mark.parametrize(
    ("nom", "champs", "raison"),
    [
        ("AUBERD", {}, "noms à une lettre près"),
        ("Au-Bert", {}, "noms à une lettre près"),
        ("NOÉ", {"prenom": "Aubert"}, "nom et prénom intervertis"),
        ("MARTIN", {"nom_usage": "Aubert"}, "nom d'usage"),
        ("AUBERT", {"prenom": "Noé-Luc"}, "prénom qui commence l'autre"),
        ("AUBERT", {"naissance": date(1990, 1, 2)}, ""),
    ],
)
def test_can_13_lister_les_proches(m: MondeSessions, nom: str, champs: dict[str, object], raison: str) -> None:
    double = fiche(m, nom, 1, **champs)
    attendues = [("C-000001", f"C-{double:06d}", raison)] if raison else []
    for profil in (UD, MPCP):
        trouvees = paires(m, profil=profil)
        assert [(*sorted((a, b)), r) for a, b, r in trouvees] == attendues
    assert m.faire(*PROCHES, profil=CENTRE).code == m.faire(*PROCHES, profil=DIRECCTE).code == 5
    assert m.faire("candidat", "doublons", "--exces", profil=UD).code == 2


def test_can_13_jour_et_mois_intervertis(m: MondeSessions) -> None:
    un, autre = fiche(m, "HUGUET", 1, naissance=date(1990, 2, 1)), fiche(m, "Huguet", 1, naissance=date(1990, 1, 2))
    assert paires(m) == [(f"C-{un:06d}", f"C-{autre:06d}", "jour et mois intervertis")]


def test_can_13_l_ud_est_avertie_de_ce_qu_elles_feraient_ensemble_et_rien_n_est_refuse(m: MondeSessions) -> None:
    double = fiche(m, "AUBERD", 1)
    trois(m, 1)
    calme = m.session("en_attente_validation", f"{TITRE}/CCP1", jures=(1, 2), candidats=(double,), resultat="echec")
    s = m.session("en_attente_validation", jures=(1, 2), candidats=(double,), resultat="reussite")
    accueil = {e["cle"]: e for e in m.faire("accueil", profil=UD, jour=APRES).json()["elements"]}
    assert accueil["proches_en_exces"]["total"] == 1
    assert accueil["proches_en_exces"]["commande"] == "ceres candidat doublons --proches --exces"
    assert "proches_en_exces" not in {
        e["cle"] for e in m.faire("accueil", profil=CENTRE, jour=APRES).json()["elements"]
    }
    assert len(paires(m, "--exces")) == 1
    assert "CAN-13" not in m.faire("session", "valider", calme, "--simuler", profil=UD, jour=APRES).stderr
    fini = m.faire("session", "valider", s, profil=UD, jour=APRES)
    dit = " ".join(fini.stderr.split())
    assert fini.code == 0
    assert f"CAN-13 : C-000001 AUBERT Noé et C-{double:06d} AUBERD Noé sont proches" in dit
    assert f"ceres candidat distinguer C-000001 C-{double:06d} --motif" in dit
    # Distinguer y met fin.
    assert m.faire("candidat", "distinguer", "C-1", f"C-{double}", *MOTIF, profil=UD).code == 0
    assert paires(m) == []
    accueil = {e["cle"]: e for e in m.faire("accueil", profil=UD, jour=APRES).json()["elements"]}
    assert accueil["proches_en_exces"]["total"] == 0


def test_can_13_trois_ensemble_ou_une_autre_annee_ne_disent_rien(m: MondeSessions) -> None:
    double = fiche(m, "AUBERD", 1)
    passees(m, 1, date(2024, 6, 10), date(2024, 9, 10))
    s = m.session("en_attente_validation", jures=(1, 2), candidats=(double,), resultat="reussite")
    passees(m, double, date(2023, 6, 9))
    assert len(paires(m)) == 1
    assert paires(m, "--exces") == []
    assert "CAN-13" not in m.faire("session", "valider", s, profil=UD, jour=APRES).stderr


def test_can_13_une_fiche_d_un_autre_ressort_ne_se_nomme_pas(m: MondeSessions) -> None:
    fiche(m, "AUBERD", 2)
    assert (paires(m), paires(m, profil=AUTRE_UD)) == ([], [])
    assert len(paires(m, profil=MPCP)) == 1
