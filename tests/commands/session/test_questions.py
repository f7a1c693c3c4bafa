"""ecrans.md, section 2 : annuler une session, la renvoyer se montrent et se demandent au terminal, même avec un motif.
Dans un script, le motif suffit : aucune question de plus.
"""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from tests.fabriques.monde_sessions import CENTRE, TITRE, UD, MondeSessions
from tests.lanceur import COMMANDE
from tests.pseudo_terminal import jouer

MOTIF = ("--motif", "salle indisponible")
# Action → (état de départ, état d'arrivée, ce qui est dit avant).
DEMANDEES = {
    "annuler": ("dte_envoye", "annulee", "Cette action est irréversible."),
    "renvoyer": ("en_attente_validation", "convocations_envoyees", "ses résultats sont rouverts"),
}
DIRECTES = {"valider": ("en_attente_validation", "validee"), "debloquer": ("validee", "debloquee")}


def session(m: MondeSessions, etat: str) -> str:
    return m.session(etat, TITRE, date(2025, 3, 1), jures=(1, 2), candidats=(1,), resultat="echec")


def au_terminal(m: MondeSessions, *arguments: str, tape: str = "", profil: str = UD) -> tuple[int, str]:
    """(code, ce qui s'affiche, d'un trait) d'un vrai processus ; `tape` répond à la question."""
    env = {"CERES_AUJOURDHUI": m.jour, "CERES_PROFIL": profil}
    _, affiche, code = jouer(
        [*COMMANDE, *arguments],
        tape=tape.encode(),
        quand=lambda vu: "[o/N]" in vu,
        sortie=subprocess.DEVNULL,
        env=env,
        colonnes=1000,
    )
    return code, " ".join(affiche.split())


@pytest.mark.parametrize(("reponse", "code"), [("n\n", 6), ("\n", 6), ("oui\n", 0)])
@pytest.mark.parametrize("action", DEMANDEES)
def test_ses_10_au_terminal_l_accord_est_demande_apres_ce_qui_se_perd(
    m: MondeSessions, action: str, reponse: str, code: int
) -> None:
    avant, apres, dit = DEMANDEES[action]
    s = session(m, avant)
    rendu, affiche = au_terminal(m, "session", action, s, *MOTIF, tape=reponse)
    assert (rendu, m.etat(s)) == (code, avant if code else apres)
    assert affiche.index(f"Vous allez {action} {s}") < affiche.index(dit) < affiche.index("[o/N]")
    if action == "annuler":
        assert affiche.index("1 candidat et 2 jurés à prévenir") < affiche.index("[o/N]")
        assert affiche.count("à prévenir") == 1


@pytest.mark.parametrize("action", DEMANDEES)
def test_ses_10_au_terminal_oui_repond_d_avance(m: MondeSessions, action: str) -> None:
    avant, apres, dit = DEMANDEES[action]
    s = session(m, avant)
    code, affiche = au_terminal(m, "session", action, s, *MOTIF, "--oui")
    assert (code, m.etat(s), "[o/N]" in affiche, dit in affiche) == (0, apres, False, True)


@pytest.mark.parametrize("action", DEMANDEES)
def test_ses_10_dans_un_script_le_motif_suffit(m: MondeSessions, action: str) -> None:
    avant, apres, _ = DEMANDEES[action]
    s, autre = session(m, avant), session(m, avant)
    assert m.faire("session", action, s, profil=UD).code == 2
    assert m.faire("session", action, s, *MOTIF, profil=UD).code == 0
    assert m.faire("session", action, "-", *MOTIF, profil=UD, stdin=f"{autre}\n").code == 0
    assert (m.etat(s), m.etat(autre)) == (apres, apres)


@pytest.mark.parametrize("action", DEMANDEES)
def test_ses_09_au_terminal_un_refus_ou_une_simulation_ne_demandent_rien(m: MondeSessions, action: str) -> None:
    faite, validee = session(m, DEMANDEES[action][0]), session(m, "validee")
    code, affiche = au_terminal(m, "session", action, validee, *MOTIF)
    assert (code, "[o/N]" in affiche) == (4, False)
    code, affiche = au_terminal(m, "session", action, faite, *MOTIF, "--simuler")
    assert (code, "[o/N]" in affiche, m.etat(faite)) == (0, False, DEMANDEES[action][0])


def test_ses_10_plusieurs_sessions_une_seule_question(m: MondeSessions) -> None:
    noms = [session(m, "dte_envoye") for _ in range(3)]
    code, affiche = au_terminal(m, "session", "annuler", *noms, *MOTIF, tape="o\n")
    assert (code, affiche.count("[o/N]")) == (0, 1)
    assert [m.etat(s) for s in noms] == ["annulee"] * 3


@pytest.mark.parametrize("action", DIRECTES)
def test_ses_09_au_terminal_ce_qui_se_reprend_ne_demande_rien(m: MondeSessions, action: str) -> None:
    avant, apres = DIRECTES[action]
    s = session(m, avant)
    code, affiche = au_terminal(m, "session", action, s, *MOTIF)
    assert (code, m.etat(s), "[o/N]" in affiche) == (0, apres, False)


def test_conv_04_avec_ses_documents_la_premiere_edition_ne_demande_qu_une_fois(m: MondeSessions) -> None:
    s = m.session(jures=(1, 2), candidats=(1,))
    editer = ("convocation", "editer", s, "--sortie", "lettres", "--formats", "ics")
    code, affiche = au_terminal(m, *editer, tape="n\n", profil=CENTRE)
    assert (code, affiche.count("[o/N]"), Path("lettres").exists()) == (6, 1, False)
    code, affiche = au_terminal(m, *editer, tape="o\n", profil=CENTRE)
    assert (code, affiche.count("[o/N]"), len(list(Path("lettres").iterdir()))) == (0, 1, 3)
