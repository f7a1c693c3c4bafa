"""SES-01 par la commande : le jury d'une session finie se corrige, chacun jugé tel qu'il était le dernier jour."""

from datetime import date

import pytest

from tests.fabriques.monde_sessions import MPCP, TITRE, UD, MondeSessions

DEBUT, FIN = date(2025, 4, 1), date(2025, 4, 2)
VEILLE, DERNIER, LENDEMAIN, TARD = "2025-04-01", "2025-04-02", "2025-04-03", "2025-05-05"
MOTIF = ("--motif", "a siégé")


@pytest.fixture
def s(m: MondeSessions) -> str:
    """À compléter : J-1 y siège seul."""
    return m.session("en_attente_validation", TITRE, DEBUT, FIN, jures=(1,), candidats=(1,), resultat="echec")


def inscrire(m: MondeSessions, s: str, jure: str = "J-3", jour: str = TARD) -> tuple[int, str]:
    """(sortie, code) ; « expliquer » en dit autant, et de même façon."""
    dit = m.faire("session", "expliquer", s, "--action", "inscrire-jure", "--jure", jure, profil=UD, jour=jour)
    fini = m.faire("session", "inscrire-jure", s, jure, *MOTIF, profil=UD, jour=jour)
    assert (dit.code, fini.code) in ((0, 0), (4, 4))
    return fini.code, "" if fini.code == 0 else str(fini.erreur()["code"])


@pytest.mark.parametrize(
    ("jour", "attendu"), [(VEILLE, (4, "SES-01")), (DERNIER, (4, "SES-01")), (LENDEMAIN, (0, "")), (TARD, (0, ""))]
)
@pytest.mark.parametrize(
    "perte", [("jure", "inactiver", "J-3"), ("habilitation", "suspendre", "H-5"), ("habilitation", "brouillon", "H-5")]
)
def test_ses_01_perdu_apres_le_dernier_jour_il_entre_quand_meme(
    m: MondeSessions, s: str, perte: tuple[str, ...], jour: str, attendu: tuple[int, str]
) -> None:
    """Perdu le dernier jour, ou la veille, il n'a pas pu siéger."""
    oui = () if perte[1] == "brouillon" else ("--oui",)
    assert m.faire(*perte, *oui, profil=MPCP, jour=jour).code == 0
    assert inscrire(m, s) == attendu
    if attendu[0] == 0:
        fini = m.faire("session", "valider", s, profil=UD, jour=TARD)
        assert fini.code == 0, fini.stderr
        assert "SES-04" in fini.stderr  # ce qui lui est arrivé depuis se signale


def test_ses_01_une_habilitation_supprimee_depuis_compte_encore(m: MondeSessions, s: str) -> None:
    for action in (("brouillon",), ("supprimer", "--oui")):
        assert m.faire("habilitation", action[0], "H-5", *action[1:], profil=MPCP, jour=LENDEMAIN).code == 0
    assert inscrire(m, s) == (0, "")
    assert m.faire("session", "expliquer", s, "--action", "valider", profil=UD, jour=TARD).code == 0
    assert m.faire("session", "valider", s, profil=UD, jour=TARD).code == 0


def test_ses_01_une_habilitation_venue_ensuite_ne_sert_pas(m: MondeSessions, s: str) -> None:
    m.f.experience(7, titre=1, debut=date(2015, 1, 1))
    (numero,) = m.f.lignes("SELECT id FROM habilitation WHERE jure_id = 7")[0]
    assert m.faire("habilitation", "valider", f"H-{numero}", profil=MPCP, jour=LENDEMAIN).code == 0
    assert inscrire(m, s, "J-7") == (4, "SES-01")


@pytest.mark.parametrize(("parti", "attendu"), [(DERNIER, (4, "SES-08")), (LENDEMAIN, (0, ""))])
def test_ses_08_lie_depuis_qui_siegeait_le_dernier_jour_y_revient(
    m: MondeSessions, s: str, parti: str, attendu: tuple[int, str]
) -> None:
    assert m.faire("session", "desinscrire-jure", s, "J-1", *MOTIF, profil=UD, jour=parti).code == 0
    lier = ("jure", "lier", "J-1", "--centre", "E-1", "--nature", "formateur")
    assert m.faire(*lier, profil=MPCP, jour=LENDEMAIN).code == 0
    assert inscrire(m, s, "J-1") == attendu
