"""Une décision, un retrait ne se défont pas : ils se montrent et se demandent à un terminal, jamais dans un script."""

import subprocess

import pytest

from tests.fabriques.monde_sessions import JOUR, TITRE, UD, MondeSessions
from tests.fabriques.vae import poser
from tests.lanceur import COMMANDE
from tests.pseudo_terminal import jouer

QUESTION = "[o/N]"
NOTIFIEE = ("--notifiee-le", "28/02/2025")
RETIRER = ("retirer", "D-1")
RECEVABLE = ("decider", "D-1", "--recevable", *NOTIFIEE)
IRRECEVABLE = ("decider", "D-1", "--irrecevable", *NOTIFIEE, "--motif", "hors sujet")
QUI = "D-000001 de AUBERT Noé sur TP-99901m01"
ANNONCES = {
    RETIRER: f"Vous allez retirer la demande {QUI} : elle ne portera plus d'inscription. Cette action est",
    RECEVABLE: f"Vous allez décider recevable la demande {QUI}, jusqu'au 28/02/2026. Une demande n'est décidée qu'une",
    IRRECEVABLE: f"Vous allez décider irrecevable la demande {QUI}. Une demande n'est décidée qu'une fois.",
}


def au_terminal(m: MondeSessions, *arguments: str, reponse: str) -> tuple[int, str]:
    _, affiche, code = jouer(
        [*COMMANDE, "vae", *arguments], tape=reponse.encode(), quand=lambda dit: dit.rstrip().endswith(QUESTION),
        sortie=subprocess.DEVNULL, colonnes=400,
        env={"CERES_PROFIL": UD, "CERES_AUJOURDHUI": JOUR, "CERES_BASE": str(m.f.store.chemin)},
    )  # fmt: skip
    return code, " ".join(affiche.split())


@pytest.mark.parametrize(("reponse", "code"), [("o\n", 0), ("\n", 6), ("non\n", 6)])
@pytest.mark.parametrize("commande", ANNONCES, ids=["retirer", "recevable", "irrecevable"])
def test_ce_qui_ne_se_defait_pas_est_dit_avant_la_question(
    m: MondeSessions, commande: tuple[str, ...], reponse: str, code: int
) -> None:
    poser(m.f, 1, TITRE)
    avant = m.octets()
    fini, affiche = au_terminal(m, *commande, reponse=reponse)
    assert fini == code, affiche
    assert 0 <= affiche.index(ANNONCES[commande]) < affiche.index(QUESTION)
    assert (m.octets() == avant) is bool(code)


@pytest.mark.parametrize("commande", ANNONCES, ids=["retirer", "recevable", "irrecevable"])
def test_confirme_d_avance_la_consequence_est_dite_sans_question(m: MondeSessions, commande: tuple[str, ...]) -> None:
    poser(m.f, 1, TITRE)
    fini, affiche = au_terminal(m, *commande, "--oui", reponse="")
    assert (fini, QUESTION in affiche) == (0, False)
    assert ANNONCES[commande] in affiche


@pytest.mark.parametrize("commande", [RETIRER, RECEVABLE], ids=["retirer", "recevable"])
def test_un_refus_ne_demande_rien(m: MondeSessions, commande: tuple[str, ...]) -> None:
    poser(m.f, 1, TITRE, "irrecevable")
    fini, affiche = au_terminal(m, *commande, reponse="o\n")
    assert (fini, QUESTION in affiche) == (4, False)
