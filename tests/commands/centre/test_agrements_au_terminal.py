"""Ce qui met fin à quelque chose se montre et se demande à un terminal, jamais dans un script."""

import subprocess

import pytest

from tests.fabriques.monde_sessions import DEBUT, DIRECCTE, JOUR, MondeSessions
from tests.lanceur import COMMANDE
from tests.pseudo_terminal import jouer

MOTIF = ("--motif", "essai")
RETIRER = ("retirer-agrement", "A-1", *MOTIF)
SUSPENDRE = ("suspendre-agrement", "A-1", *MOTIF)
MODIFIER = ("modifier-agrement", "A-1", "--fin", "31/03/2025")
RETABLIR = ("retablir-agrement", "A-1", *MOTIF)
QUESTION = "[o/N]"


def au_terminal(m: MondeSessions, *arguments: str, reponse: str) -> tuple[int, str]:
    """(code, ce qui s'est affiché) sous la DIRECCTE ; la question, s'il y en a une, reçoit cette réponse."""
    _, affiche, code = jouer(
        [*COMMANDE, "centre", *arguments], tape=reponse.encode(), quand=lambda dit: dit.rstrip().endswith(QUESTION),
        sortie=subprocess.DEVNULL, colonnes=400,
        env={"CERES_PROFIL": DIRECCTE, "CERES_AUJOURDHUI": JOUR, "CERES_BASE": str(m.f.store.chemin)},
    )  # fmt: skip
    return code, affiche


@pytest.mark.parametrize(("reponse", "code"), [("o\n", 0), ("\n", 6)])
@pytest.mark.parametrize(
    ("commande", "annonce"),
    [
        (
            RETIRER,
            "Vous allez retirer A-000001 (E-000001 Centre Loire, TP-99901m01) à compter du 03/03/2025. Un retrait",
        ),
        (SUSPENDRE, "Vous allez suspendre A-000001 (E-000001 Centre Loire, TP-99901m01) à compter du 03/03/2025."),
        (MODIFIER, "Vous allez changer A-000001 (E-000001 Centre Loire, TP-99901m01)."),
    ],
    ids=["retirer", "suspendre", "modifier"],
)
def test_agr_04_ce_qui_se_perd_est_dit_avant_la_question(
    m: MondeSessions, commande: tuple[str, ...], annonce: str, reponse: str, code: int
) -> None:
    s = m.session(debut=DEBUT)
    avant = m.octets()
    fini, affiche = au_terminal(m, *commande, reponse=reponse)
    assert fini == code
    affiche = " ".join(affiche.split())  # ce qui se dit est plié à la largeur du terminal
    question = affiche.index(QUESTION)
    assert 0 <= affiche.index(annonce) < affiche.index(f"AGR-04 : 1 session perd son agrément : {s}") < question
    assert affiche.count("AGR-04") == 1
    assert (m.octets() == avant) is bool(code)


def test_retirer_demande_meme_si_aucune_session_n_est_touchee_suspendre_non(m: MondeSessions) -> None:
    assert au_terminal(m, "retirer-agrement", "A-2", *MOTIF, reponse="n\n")[0] == 6
    for commande in (("suspendre-agrement", "A-2", *MOTIF), ("modifier-agrement", "A-2", "--fin", "31/03/2025")):
        code, affiche = au_terminal(m, *commande, reponse="n\n")
        assert (code, QUESTION in affiche) == (0, False)


def test_retablir_ne_demande_rien(m: MondeSessions) -> None:
    m.session(debut=DEBUT)
    assert au_terminal(m, *SUSPENDRE, "--oui", reponse="")[0] == 0
    code, affiche = au_terminal(m, *RETABLIR, reponse="n\n")
    assert (code, QUESTION in affiche) == (0, False)


def test_un_refus_ne_pose_pas_de_question(m: MondeSessions) -> None:
    code, affiche = au_terminal(m, "retirer-agrement", "A-1", "--a-compter-du", "01/01/2020", *MOTIF, reponse="o\n")
    assert (code, QUESTION in affiche) == (4, False)


@pytest.mark.parametrize("commande", [RETIRER, SUSPENDRE, MODIFIER], ids=["retirer", "suspendre", "modifier"])
@pytest.mark.parametrize("oui", [(), ("--oui",)])
def test_dans_un_script_rien_n_est_demande_et_tout_est_dit(
    m: MondeSessions, commande: tuple[str, ...], oui: tuple[str, ...]
) -> None:
    s = m.session(debut=DEBUT)
    env = {"CERES_PROFIL": DIRECCTE, "CERES_AUJOURDHUI": JOUR}
    fini = m.ceres("centre", *commande, *oui, env=env)
    assert fini.code == 0
    assert fini.stderr.count("Vous allez") == 1
    assert fini.stderr.count(f"AGR-04 : 1 session perd son agrément : {s}") == 1
    assert QUESTION not in fini.stderr
