"""`ceres admin metriques` : le texte de Prometheus, à qui y a droit, sans rien de personne."""

import re
from pathlib import Path

import pytest

from tests.conftest import Lanceur
from tests.fabriques.base import AGENT
from tests.fabriques.monde_sessions import CENTRE, MPCP, UD, MondeSessions

# Une ligne de ce format : nom, étiquettes, nombre.
LIGNE = re.compile(r'(ceres_[a-z_]+)(?:\{((?:[a-z]+="(?:[^"\\\\\n]|\\\\.)*",?)+)\})? (-?[0-9]+(?:\.[0-9]+)?)')


def mesures(m: MondeSessions, profil: str = MPCP) -> dict[str, float]:
    rendu = m.ceres("admin", "metriques", env={"CERES_PROFIL": profil, "CERES_AUJOURDHUI": m.jour})
    assert rendu.code == 0, rendu.stderr
    lues, annoncees = {}, set()
    for ligne in rendu.lignes():
        if ligne.startswith("#"):
            annoncees.add(ligne.split()[2])
            continue
        lue = LIGNE.fullmatch(ligne)
        assert lue is not None, ligne
        assert lue[1] in annoncees, ligne
        lues[lue[1] + (f"{{{lue[2]}}}" if lue[2] else "")] = float(lue[3])
    return lues


def test_les_objets_se_comptent_par_etat_et_rien_n_est_de_personne(m: MondeSessions) -> None:
    m.session(jures=(1, 2), candidats=(1,))
    m.session("annulee")
    lues = mesures(m)
    assert lues['ceres_objets{nom="session",etat="en_preparation"}'] == 1
    assert lues['ceres_objets{nom="session",etat="annulee"}'] == 1
    (actifs,) = m.f.lignes("SELECT sum(actif), count(*) - sum(actif) FROM jure")
    assert tuple(lues[f'ceres_objets{{nom="jure",etat="{e}"}}'] for e in ("actif", "inactif")) == actifs
    assert lues['ceres_objets{nom="centre",etat=""}'] == 2
    assert lues["ceres_sceau_tient"] == 1
    texte = m.ceres("admin", "metriques", env={"CERES_PROFIL": MPCP}).stdout
    assert not any(mot in texte for mot in ("AUBERT", "Nantes", AGENT, "P-0"))


def test_les_ages_le_sceau_et_les_refus_suivent_ce_qui_arrive(m: MondeSessions) -> None:
    assert m.faire("habilitation", "expirer", profil=MPCP).code == 0
    assert m.faire("admin", "sauvegarder", profil=MPCP).code == 0
    assert m.faire("profil", "creer", "--role", "mpcp", profil=CENTRE).code == 5
    assert m.faire("jure", "voir", "J-999", profil=UD).code == 3
    m.jour = "2025-03-13"
    lues = mesures(m)
    assert (lues["ceres_nuit_age_jours"], lues["ceres_sauvegarde_age_jours"]) == (10, 10)
    assert (lues['ceres_sante{point="nuit"}'], lues['ceres_sante{point="sauvegarde"}']) == (2, 1)
    assert lues['ceres_refus_du_jour{code="DRO-01"}'] == 1
    assert lues['ceres_refus_du_jour{code="INTROUVABLE"}'] == 1
    assert lues["ceres_lots_total"] >= 1
    m.faire("centre", "modifier", "E-1", "--nom", "Autre", profil=MPCP)
    assert mesures(m)['ceres_lignes_total{resultat="fait"}'] == lues['ceres_lignes_total{resultat="fait"}'] + 1


@pytest.mark.parametrize(("compte", "code"), [(AGENT, 0), ("personne", 5), ("", 5)])
def test_le_compte_de_service_les_releve_sans_profil_mpcp(m: MondeSessions, compte: str, code: int) -> None:
    Path("ceres.toml").write_text(f'[base]\ncompte_service = "{compte}"\n' if compte else "", encoding="utf-8")
    assert m.ceres("admin", "metriques", env={"CERES_PROFIL": CENTRE}).code == code


def test_les_lire_n_ecrit_rien(m: MondeSessions) -> None:
    octets = m.octets()
    mesures(m)
    assert m.octets() == octets


def test_une_base_neuve_en_a(ceres: Lanceur) -> None:
    assert ceres("init").code == 0
    assert "ceres_sceau_tient 1" in ceres("admin", "metriques").lignes()
