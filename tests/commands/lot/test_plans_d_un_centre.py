"""DRO-02 : ce qu'un plan crée est au centre pour qui il l'a décidé. Un autre centre ne le prend pas pour lui, le
national le fait pour ce centre, et nul ne le refait. Jour : 03/03/2025."""

import pytest

from tests.commands.lot.test_plans_de_tout_nom import appliquer, planifier, sorts
from tests.fabriques.monde_sessions import AUTRE_CENTRE, CENTRE, MPCP, TITRE, MondeSessions
from tests.fabriques.peuple import fichier

_NEUF = ("NEUF", "Zoé", "05/05/1990")
_CANDIDAT = ("candidat", "creer", "--nom", "NEUF", "--prenom", "Zoé", "--naissance", "05/05/1990")
_SESSION = ("session", "creer", "--certification", TITRE, "--debut", "01/06/2025", "--heure-debut", "09:00")
# Ce que fait naître un Centre sans nommer son centre → la table où cela va.
CREES: dict[str, tuple[tuple[str, ...], str]] = {
    "un candidat": (_CANDIDAT, "candidat"),
    "un fichier de candidats": (("candidat", "importer", "c.csv"), "candidat"),
    "une session": (_SESSION, "session_examen"),
    "un fichier de sessions": (("session", "importer", "s.csv"), "session_examen"),
}
_DEJA = "que le plan crée, l'a déjà été"


@pytest.fixture(params=CREES)
def cree(m: MondeSessions, request: pytest.FixtureRequest) -> str:
    """La table où va ce que p.json, plan du premier centre, crée une fois."""
    fichier("c.csv", [["nom", "prenom", "naissance"], list(_NEUF)])
    fichier("s.csv", [["certification", "debut", "heure_debut"], [TITRE, "01/06/2025", "09:00"]])
    commande, table = CREES[request.param]
    planifier(m, CENTRE, *commande)
    return table


def neufs(m: MondeSessions, table: str) -> list[int]:
    """Le centre de chaque objet que le plan a fait naître."""
    siens = m.f.lignes(f"SELECT centre_id FROM {table} WHERE id > {5 if table == 'candidat' else 0} ORDER BY id")
    return [centre for (centre,) in siens]


def test_dro_02_un_autre_centre_n_applique_pas_un_plan_qui_cree_pour_celui_ci(m: MondeSessions, cree: str) -> None:
    octets = m.octets()
    ailleurs = appliquer(m, AUTRE_CENTRE)
    (ligne,) = ailleurs.json()["lignes"]
    assert (ailleurs.code, ligne["resultat"], ligne["code"]) == (7, "non_traite", "DECISION")
    assert ligne["explication"] == (
        "les règles répondent autrement qu'au plan : ce plan crée pour E-000001, et vous agissez pour E-000002."
        " Donnez-le à un profil Centre E-000001, qui l'applique sous ses propres droits"
    )
    malgre = m.faire("lot", "appliquer", "p.json", "--oui", "--replanifier", profil=AUTRE_CENTRE).json()["lignes"]
    assert [(x["resultat"], x["code"]) for x in malgre] == [("refuse", "DRO-02")]
    assert m.octets() == octets
    assert (appliquer(m, CENTRE).code, neufs(m, cree)) == (0, [1])


def test_dro_02_la_relecture_dit_a_quel_centre_donner_un_plan_qui_cree_pour_lui(m: MondeSessions, cree: str) -> None:
    env = {"CERES_FORMAT": "table", "CERES_AUJOURDHUI": m.jour}
    dits = {
        profil: m.ceres("lot", "plan", "p.json", env={**env, "CERES_PROFIL": profil}).stderr
        for profil in (CENTRE, AUTRE_CENTRE, MPCP)
    }
    sien = "Pour l'appliquer : ceres lot appliquer p.json\n"
    donner = "À donner à un profil Centre E-000001, qui l'applique sous ses propres droits.\n"
    assert dits == {CENTRE: sien, AUTRE_CENTRE: donner, MPCP: sien}


@pytest.mark.parametrize("premier", [CENTRE, MPCP], ids=["le Centre", "le national"])
def test_dro_02_applique_par_l_un_il_l_est_pour_tous_et_pour_ce_centre(
    m: MondeSessions, cree: str, premier: str
) -> None:
    assert (appliquer(m, premier).code, neufs(m, cree)) == (0, [1])
    octets = m.octets()
    for profil in (CENTRE, MPCP, AUTRE_CENTRE):
        encore = appliquer(m, profil)
        (ligne,) = encore.json()["lignes"]
        assert (encore.code, ligne["code"], _DEJA in ligne["explication"]) == (7, "DEPLACE", True)
        assert "a déjà été appliqué : L-000001" in encore.stderr
    assert m.octets() == octets


def test_dro_02_une_ligne_refusee_au_plan_ne_se_fait_pas_pour_un_autre_centre(m: MondeSessions) -> None:
    """CAN-11 la refusait au premier centre ; le second n'y a pas d'homonyme."""
    connu = ("--nom", "AUBERT", "--prenom", "Noé", "--naissance", "01/01/1990", "--courriel", "noe@example.fr")
    (ligne,) = planifier(m, CENTRE, "candidat", "creer", *connu)["lignes"]
    assert (ligne["decision"], ligne["code"]) == ("refuser", "CAN-11")
    refaite = m.faire("lot", "appliquer", "p.json", "--oui", "--replanifier", profil=AUTRE_CENTRE)
    assert sorts(refaite) == [(1, "refuse", "DRO-02")]
    assert neufs(m, "candidat") == []


def test_dro_02_le_plan_d_un_candidat_que_nul_centre_n_a_encore_s_applique_sous_les_droits_de_chacun(
    m: MondeSessions,
) -> None:
    planifier(m, MPCP, *_CANDIDAT)
    assert (appliquer(m, AUTRE_CENTRE).code, neufs(m, "candidat")) == (0, [2])
    assert (appliquer(m, CENTRE).code, neufs(m, "candidat")) == (7, [2])
