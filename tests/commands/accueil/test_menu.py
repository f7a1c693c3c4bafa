"""L'accueil au terminal est un menu : des numéros, la commande ordinaire de chacun, et l'accueil de nouveau."""

import re
import shlex
from datetime import date
from typing import Any

import pytest

from tests.conftest import Lanceur
from tests.fabriques.monde_sessions import CENTRE, DIRECCTE, MPCP, TITRE, UD, MondeSessions
from tests.lanceur import COMMANDE
from tests.pseudo_terminal import jouer

JOUR = "2025-03-20"
_JOUEE = re.compile(r"^\$ (ceres .*)$", re.MULTILINE)


@pytest.fixture
def m(m: MondeSessions) -> MondeSessions:
    m.session("en_preparation", jures=(1,))
    m.session("en_attente_validation", candidats=(1,), jures=(1, 2), resultats_le="2025-03-19", edition=1)
    m.jour = JOUR
    return m


def au_menu(
    m: MondeSessions, *tapes: object, profil: str = CENTRE, mots: tuple[str, ...] = (), large: int = 500
) -> str:
    """Ce qui s'affiche quand on tape ces lignes, puis « q » autant qu'il faut."""
    tape = "".join(f"{t}\n" for t in (*tapes, "q", "q", "q")).encode()
    env = {"CERES_AUJOURDHUI": m.jour, "CERES_PROFIL": profil, "PAGER": "cat", "NO_COLOR": "1"}
    _, affiche, code = jouer([*COMMANDE, *mots], tape=tape, lignes=200, colonnes=large, env=env, muet=True)
    assert code == 0, affiche
    return affiche


def montrees(m: MondeSessions, profil: str) -> list[dict[str, Any]]:
    return [e for e in m.faire("accueil", profil=profil).json()["elements"] if e["total"]]


def rang(m: MondeSessions, cle: str, profil: str) -> int:
    return [e["cle"] for e in montrees(m, profil)].index(cle) + 1


@pytest.mark.parametrize("profil", [MPCP, CENTRE, UD, DIRECCTE])
def test_chaque_numero_joue_la_commande_de_sa_ligne_et_la_montre(m: MondeSessions, profil: str) -> None:
    elements = montrees(m, profil)
    tapes = [t for n in range(1, len(elements) + 1) for t in (n, "")]
    affiche = au_menu(m, *tapes, profil=profil)
    assert _JOUEE.findall(affiche) == [e["commande"] for e in elements]
    assert affiche.count("Numéro, ou Entrée pour quitter :") == len(elements) + 1
    for n, e in enumerate(elements, 1):
        assert re.search(rf"^ *{n}\)  +{e['total']}  {re.escape(e['libelle'])}", affiche, re.MULTILINE), e


@pytest.mark.parametrize("profil", [MPCP, CENTRE, UD, DIRECCTE])
def test_chaque_numero_montre_ce_que_montre_sa_commande(m: MondeSessions, profil: str) -> None:
    for n, e in enumerate(montrees(m, profil), 1):
        rendu = m.faire(*shlex.split(e["commande"])[1:], profil=profil).json()
        ids = [lu["id"] for lu in rendu.get("elements", [rendu]) if "id" in lu]
        affiche = au_menu(m, n, "", profil=profil)
        assert [i for i in ids if i not in affiche] == [], e


def test_sur_un_petit_ecran_le_numero_se_tape_d_emblee(m: MondeSessions) -> None:
    env = {"CERES_AUJOURDHUI": m.jour, "CERES_PROFIL": CENTRE, "PAGER": "sed s/^/FEUILLETE/", "NO_COLOR": "1"}
    _, affiche, code = jouer(COMMANDE, tape=b"q\n", lignes=5, colonnes=100, env=env, muet=True)
    assert code == 0
    assert affiche.count("Numéro, ou Entrée pour quitter :") == 1
    assert "FEUILLETE" not in affiche


@pytest.mark.parametrize("sortie", ["", "q", "Q"])
def test_q_ou_entree_quittent(m: MondeSessions, sortie: str) -> None:
    affiche = au_menu(m, sortie)
    assert _JOUEE.findall(affiche) == []
    assert affiche.count("Numéro, ou Entrée") == 1


def test_un_numero_qui_n_y_est_pas_se_redemande(m: MondeSessions) -> None:
    dernier = len(montrees(m, CENTRE))
    affiche = au_menu(m, dernier + 1, "0", "valider", "-1")
    assert affiche.count(f"Tapez un numéro de 1 à {dernier}, ou Entrée.") == 4
    assert _JOUEE.findall(affiche) == []


def test_une_ligne_de_liste_ouvre_sa_fiche_et_ses_actions_permises(m: MondeSessions) -> None:
    affiche = au_menu(m, rang(m, "dte_a_demander", CENTRE), 1)
    assert _JOUEE.findall(affiche)[:2] == ["ceres session lister --attend dte", "ceres voir S-2025-000001"]
    permises = m.faire("session", "voir", "S-2025-1").json()["actions_possibles"]
    assert len(offertes(affiche)) == len(permises) + 1, "et ce qui explique"
    assert "Sur la session S-2025-000001 :" in affiche
    assert re.search(r"demander la DTE +ceres session demander-dte$", affiche, re.MULTILINE)


def offertes(affiche: str) -> list[str]:
    """Les commandes numérotées sous la première fiche."""
    suite = re.split(r"^Sur .* :$", affiche, maxsplit=1, flags=re.MULTILINE)[1].partition("Numéro d'une action")[0]
    return re.findall(r"^ *\d+\)  .*  ceres (.*)$", suite, re.MULTILINE)


def test_ce_qui_n_est_pas_offert_s_explique_sans_quitter_la_fiche(m: MondeSessions) -> None:
    permises = m.faire("session", "voir", "S-2025-2", profil=UD).json()["actions_possibles"]
    ligne = rang(m, "sessions_a_valider", UD)
    affiche = au_menu(m, ligne, 1, len(permises) + 1, "", profil=UD)
    assert "$ ceres session expliquer S-2025-000002\n" in affiche
    assert re.search(r"^debloquer +SES-09 +non ", affiche, re.MULTILINE)
    assert affiche.count("Sur la session S-2025-000002 :") == 2


def test_d_une_fiche_qui_ne_dit_pas_ses_actions_celles_que_le_role_peut_faire(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", debut=date(2025, 4, 10), jures=(1, 2), edition=1)
    m.inscrire(int(s[-1]), 1, voie="vae", convocation_a_editer=1, vae_a_justifier=1)
    du_centre = au_menu(m, rang(m, "vae_a_convoquer", CENTRE), 1, "")
    assert "Sur le candidat C-000001 :" in du_centre
    siennes = {"modifier", "inscrire", "desinscrire", "amenager", "supprimer", "expliquer"}
    assert {mots.split()[-1] for mots in offertes(du_centre)} == siennes
    de_l_ud = {mots.split()[-1] for mots in offertes(au_menu(m, rang(m, "vae_a_justifier", UD), 1, "", profil=UD))}
    assert de_l_ud == {
        "modifier", "supprimer", "ecarter", "reintegrer", "fusionner", "distinguer", "expliquer",
    }  # fmt: skip


def test_un_parchemin_s_ouvre_et_se_delivre(m: MondeSessions) -> None:
    m.jour = "2025-04-02"
    s = m.session("en_attente_validation", jures=(1, 2), candidats=(2,), resultat="reussite")
    assert m.faire("session", "valider", s, profil=UD).code == 0
    affiche = au_menu(m, rang(m, "parchemins_a_editer", UD), 1, 1, "", "o", "", profil=UD)
    assert "$ ceres candidat parchemin voir 1" in affiche
    assert offertes(affiche) == ["candidat parchemin delivrer", "candidat parchemin expliquer"]
    assert "$ ceres candidat parchemin delivrer 1" in affiche
    assert m.f.lignes("SELECT etat FROM parchemin") == [("delivre",)]


def test_un_agrement_suspendu_se_retablit_de_sa_ligne(m: MondeSessions) -> None:
    m.faire("centre", "suspendre-agrement", "A-1", "--motif", "visite", profil=DIRECCTE)
    retablir = 3
    affiche = au_menu(m, rang(m, "agrements_suspendus", DIRECCTE), 1, retablir, "leve", "", "o", "", profil=DIRECCTE)
    assert "$ ceres voir A-000001" in affiche
    assert "$ ceres centre retablir-agrement A-000001 --motif leve" in affiche


def test_une_demande_vae_se_decide_le_verdict_en_option(m: MondeSessions) -> None:
    assert m.faire("vae", "creer", "--candidat", "C-1", "--certification", TITRE, "--deposee-le", JOUR).code == 0
    ligne = rang(m, "vae_a_decider", UD)
    affiche = au_menu(m, ligne, 1, 1, JOUR, "", "--recevable", "o", "", profil=UD)
    assert "Options : --recevable, --irrecevable (« ceres vae decider --help » les dit)." in affiche
    assert m.f.lignes("SELECT etat FROM demande_vae") == [("recevable",)]


def test_une_action_passe_par_sa_commande_et_l_accueil_le_sait(m: MondeSessions) -> None:
    actions = m.faire("session", "voir", "S-2025-1").json()["actions_possibles"]
    avant = montrees(m, CENTRE)
    touches = rang(m, "dte_a_demander", CENTRE), 1, actions.index("demander-dte") + 1
    assert max(touches) <= 9, "trois touches"
    affiche = au_menu(m, *touches, "", "")
    assert "$ ceres session demander-dte S-2025-000001" in affiche
    assert m.etat("S-2025-000001") == "dte_envoye"
    assert {e["cle"] for e in avant} - {e["cle"] for e in montrees(m, CENTRE)} == {"dte_a_demander"}


@pytest.mark.parametrize(("reponse", "fait"), [("o", True), ("n", False)])
def test_une_action_avertie_pose_ses_questions_ordinaires(m: MondeSessions, reponse: str, fait: bool) -> None:
    brouillon = m.faire("habilitation", "lister", "--etat", "brouillon", profil=UD).json()["elements"][0]
    voulue = brouillon["actions_possibles"].index("supprimer") + 1
    affiche = au_menu(m, rang(m, "brouillons", UD), 1, voulue, "doublon", reponse, profil=UD)
    assert "Confirmez-vous en tant que UD 44 ?" in affiche
    assert f"$ ceres habilitation supprimer {brouillon['id']} --motif doublon" in affiche
    restants = m.faire("habilitation", "lister", "--etat", "brouillon", profil=UD).json()["total"]
    assert restants == (0 if fait else 1)


def test_ce_qui_manque_a_la_commande_se_demande(m: MondeSessions) -> None:
    actions = m.faire("session", "voir", "S-2025-1").json()["actions_possibles"]
    voulue = actions.index("inscrire-jure") + 1
    ligne = rang(m, "session_S-2025-000001", CENTRE)
    au_menu(m, ligne, voulue, "J-2", "", "")
    assert [j["jure"] for j in m.faire("session", "voir", "S-2025-1").json()["jury"]] == ["J-000001", "J-000002"]
    affiche = au_menu(m, ligne, voulue, "")  # sans réponse, rien n'est joué
    assert "inscrire-jure S-2025" not in affiche


def test_un_chiffre_tape_de_trop_n_est_ni_un_motif_ni_une_option(m: MondeSessions) -> None:
    actions = m.faire("session", "voir", "S-2025-1").json()["actions_possibles"]
    touches = rang(m, "dte_a_demander", CENTRE), 1, actions.index("demander-dte") + 1
    affiche = au_menu(m, *touches, "1", "", "1", "")
    assert "Un motif se dit en mots" in affiche
    assert "Une option commence par « -- »" in affiche
    assert "$ ceres session demander-dte S-2025-000001\n" in affiche


@pytest.mark.parametrize("reponses", [("q",), ("", "q")])
def test_q_renonce_a_l_action_au_motif_comme_aux_options(m: MondeSessions, reponses: tuple[str, ...]) -> None:
    actions = m.faire("session", "voir", "S-2025-1").json()["actions_possibles"]
    au_menu(m, rang(m, "dte_a_demander", CENTRE), 1, actions.index("demander-dte") + 1, *reponses)
    assert m.etat("S-2025-000001") == "en_preparation"


def test_un_motif_obligatoire_se_demande_avant_de_jouer(m: MondeSessions) -> None:
    actions = m.faire("session", "voir", "S-2025-1").json()["actions_possibles"]
    affiche = au_menu(m, rang(m, "dte_a_demander", CENTRE), 1, actions.index("annuler") + 1, "")
    assert "Motif (Entrée : renoncer) :" in affiche
    assert "$ ceres session annuler" not in affiche


def test_un_refus_se_lit_et_l_on_revient(m: MondeSessions) -> None:
    actions = m.faire("session", "voir", "S-2025-1").json()["actions_possibles"]
    voulue = actions.index("inscrire-jure") + 1
    affiche = au_menu(m, rang(m, "session_S-2025-000001", CENTRE), voulue, "J-9", "", "")
    assert "SES-08" in affiche
    assert affiche.count("Numéro, ou Entrée pour quitter :") == 2


def test_les_options_de_la_racine_suivent_chaque_commande(m: MondeSessions) -> None:
    elements = montrees(m, UD)
    affiche = au_menu(m, 1, profil=CENTRE, mots=("--profil", UD))
    assert _JOUEE.findall(affiche) == [elements[0]["commande"].replace("ceres ", f"ceres --profil {UD} ", 1)]


@pytest.mark.parametrize("mots", [("accueil", "--format", "table"), ("accueil", "--format", "json")])
def test_un_format_demande_ne_tient_pas_de_menu(m: MondeSessions, mots: tuple[str, ...]) -> None:
    affiche = au_menu(m, mots=mots)
    assert "Numéro" not in affiche
    assert not re.search(r"^ *1\)", affiche, re.MULTILINE)


def test_hors_d_un_terminal_rien_du_menu(m: MondeSessions, ceres: Lanceur) -> None:
    dit = ceres("accueil", "--format", "table", env={"CERES_PROFIL": CENTRE}, stdin="1\n")
    assert not re.search(r"^ *1\)", dit.stdout, re.MULTILINE)
    assert "Numéro" not in dit.stdout + dit.stderr


@pytest.mark.parametrize("large", [60, 80, 100])
def test_le_menu_tient_dans_l_ecran(m: MondeSessions, large: int) -> None:
    affiche = au_menu(m, rang(m, "dte_a_demander", CENTRE), 1, large=large)
    assert max(map(len, affiche.splitlines())) <= large
