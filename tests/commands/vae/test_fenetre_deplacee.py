"""CAN-03 : la fenêtre d'une inscription VAE tardive ne s'ouvre pas en déplaçant la session, puis en la ramenant."""

from datetime import date, timedelta

import pytest

from tests.fabriques import vae
from tests.fabriques.monde_sessions import MPCP, TITRE, UD, MondeSessions

DEBUT = date(2025, 5, 20)
PROCHE = date(2025, 4, 1)
JOUR = date(2025, 3, 10)
DERNIER = JOUR + timedelta(days=30)


def reporter(s: str, debut: date) -> tuple[str, ...]:
    return ("session", "reporter", s, "--debut", str(debut))


@pytest.fixture
def rapprochee(m: MondeSessions) -> str:
    """Éditée pour C-2 (VAE) et C-3, ramenée dans les trente jours ; C-1 y entre par la VAE le 10 mars."""
    vae.poser(m.f, 1, TITRE, "recevable")
    vae.poser(m.f, 2, TITRE, "recevable")
    s = m.session(debut=DEBUT, jures=(1, 2))
    assert m.faire("candidat", "inscrire", "C-2", s, "--voie", "vae", jour=JOUR).code == 0
    assert m.faire("candidat", "inscrire", "C-3", s, jour=JOUR).code == 0
    assert m.faire("convocation", "editer", s, "--oui", jour=JOUR).code == 0
    refus = m.faire("candidat", "inscrire", "C-1", s, "--voie", "vae", jour=JOUR)
    assert (refus.code, refus.erreur()["code"]) == (4, "CAN-03")
    assert m.faire(*reporter(s, PROCHE), jour=JOUR).code == 0
    assert m.faire("candidat", "inscrire", "C-1", s, "--voie", "vae", jour=JOUR).code == 0
    return s


@pytest.mark.parametrize("mode", ["bloquer", "avertir", "ignorer"])
@pytest.mark.parametrize(
    ("debut", "code"),
    [(DERNIER - timedelta(days=1), 0), (DERNIER, 0), (DERNIER + timedelta(days=1), 4), (DEBUT, 4)],
)
def test_can_03_une_session_ne_quitte_pas_la_fenetre_de_qui_y_est_entre_tard(
    m: MondeSessions, rapprochee: str, mode: str, debut: date, code: int
) -> None:
    vae.regler(m.f, mode)
    mots = ("--debut", str(debut))
    dit = m.faire("session", "expliquer", rapprochee, "--action", "reporter", *mots, jour=JOUR)
    assert [c["satisfait"] for c in dit.json()["controles"] if c["code"] == "CAN-03"] == [code == 0]
    assert dit.code == code
    for acte in ("reporter", "modifier"):
        fin = ("--fin", str(debut)) if acte == "modifier" else ()
        rendu = m.faire("session", acte, rapprochee, *mots, *fin, "--simuler", jour=JOUR)
        assert rendu.code == code, rendu.stderr
    rendu = m.faire(*reporter(rapprochee, debut), jour=JOUR)
    assert rendu.code == code
    if code:
        erreur = rendu.erreur()
        assert [motif["code"] for motif in erreur["motifs"]] == ["CAN-03"]  # C-2 était de l'édition
        assert "« ceres candidat desinscrire C-000001 " in erreur["conseil"]
        assert "09/04/2025" in erreur["message"]


def test_can_03_le_conseil_mene_plus_loin(m: MondeSessions, rapprochee: str) -> None:
    assert m.faire("candidat", "desinscrire", "C-1", rapprochee, jour=JOUR).code == 0
    assert m.faire(*reporter(rapprochee, DEBUT), jour=JOUR).code == 0
    refus = m.faire("candidat", "inscrire", "C-1", rapprochee, "--voie", "vae", jour=JOUR)
    assert (refus.code, refus.erreur()["code"]) == (4, "CAN-03")


def test_can_03_reediter_n_y_change_rien_ni_defaire_le_premier_deplacement(m: MondeSessions, rapprochee: str) -> None:
    premier = m.f.lignes("SELECT max(lot_id) FROM trace WHERE champ = 'debut' AND action = 'reporter'")[0][0]
    annuler = ("lot", "annuler", f"L-{premier}", "--motif", "erreur", "--oui")
    assert m.faire(*annuler, jour=JOUR).code in (4, 7)
    assert m.faire("convocation", "editer", rapprochee, "--oui", jour=JOUR).code == 0
    assert m.faire(*reporter(rapprochee, DEBUT), jour=JOUR).erreur()["code"] == "CAN-03"
    assert m.faire(*annuler, jour=JOUR).code in (4, 7)
    assert m.colonne(rapprochee, "debut") == str(PROCHE)


def test_can_03_un_service_le_peut_avec_un_motif_et_l_ud_le_lit_a_la_validation(
    m: MondeSessions, rapprochee: str
) -> None:
    mots = reporter(rapprochee, DEBUT)
    assert m.faire(*mots, profil=MPCP, jour=JOUR).code == 2
    rendu = m.faire(*mots, "--motif", "incendie du centre", profil=MPCP, jour=JOUR)
    assert (rendu.code, "CAN-03 : C-000001 " in rendu.stderr) == (0, True)
    assert m.f.lignes("SELECT max(derogation) FROM trace WHERE champ = 'debut' AND apres = ?", (str(DEBUT),)) == [(1,)]
    for candidat in (1, 2, 3):
        noter = ("session", "resultats", rapprochee, "--candidat", f"C-{candidat}", "--resultat", "reussite")
        assert m.faire(*noter, jour=DEBUT).code == 0
    assert m.faire("session", "transmettre", rapprochee, jour=DEBUT).code == 0
    validee = m.faire("session", "valider", rapprochee, "--simuler", profil=UD, jour=DEBUT)
    assert (validee.code, "CAN-03 : C-000001 " in validee.stderr, "C-000002" in validee.stderr) == (0, True, False)


def test_can_03_qui_etait_de_l_edition_revient_et_ne_retient_pas_la_session(m: MondeSessions, rapprochee: str) -> None:
    for candidat in ("C-1", "C-2"):
        assert m.faire("candidat", "desinscrire", candidat, rapprochee, jour=JOUR).code == 0
    assert m.faire("candidat", "inscrire", "C-2", rapprochee, "--voie", "vae", jour=JOUR).code == 0
    assert m.faire(*reporter(rapprochee, DEBUT), jour=JOUR).code == 0


@pytest.mark.parametrize(
    ("jours", "code"), [(-31, "CAN-03"), (-30, ""), (-1, "")], ids=["la veille", "le jour", "la veille du début"]
)
def test_can_03_can_07_reedite_pour_lui_il_ne_revient_pas_avant_la_fenetre(
    m: MondeSessions, rapprochee: str, jours: int, code: str
) -> None:
    """« Inscrit lors de l'édition » : la première ; une réédition n'y change rien (CAN-01)."""
    assert m.faire("convocation", "editer", rapprochee, "--oui", jour=JOUR).code == 0
    assert m.faire("candidat", "desinscrire", "C-1", rapprochee, jour=JOUR).code == 0
    assert m.faire(*reporter(rapprochee, DEBUT), jour=JOUR).code == 0
    jour = DEBUT + timedelta(days=jours)
    revenir = ("candidat", "inscrire", "C-1", rapprochee, "--voie", "vae")
    possibles = m.faire("session", "voir", rapprochee, jour=jour).json()["actions_possibles"]
    dit = m.faire("candidat", "expliquer", "C-1", "--session", rapprochee, "--voie", "vae", jour=jour)
    rendu = m.faire(*revenir, jour=jour)
    assert (rendu.code, dit.code, "inscrire" in possibles) == ((4, 4, False) if code else (0, 0, True))
    if code:
        erreur = rendu.erreur()
        assert (erreur["code"], erreur["motifs"][0]["possible_le"]) == ("CAN-03", "2025-04-20")


def test_can_03_can_07_garde_par_un_service_puis_parti_la_fenetre_seule_le_reprend(
    m: MondeSessions, rapprochee: str
) -> None:
    assert m.faire("convocation", "editer", rapprochee, "--oui", jour=JOUR).code == 0
    assert m.faire(*reporter(rapprochee, DEBUT), "--motif", "incendie", profil=MPCP, jour=JOUR).code == 0
    assert m.faire("candidat", "desinscrire", "C-1", rapprochee, jour=JOUR).code == 0
    revenu = m.faire("candidat", "inscrire", "C-1", rapprochee, "--voie", "vae", jour=JOUR)
    assert (revenu.code, revenu.erreur()["code"]) == (4, "CAN-03")


def test_can_07_par_la_vae_a_l_edition_il_revient_par_toute_voie(m: MondeSessions, rapprochee: str) -> None:
    assert m.faire(*reporter(rapprochee, DERNIER), jour=JOUR).code == 0
    for voie in ("vae", "formation"):
        assert m.faire("candidat", "desinscrire", "C-2", rapprochee, jour=JOUR).code == 0
        assert m.faire("candidat", "inscrire", "C-2", rapprochee, "--voie", voie, jour=JOUR).code == 0
