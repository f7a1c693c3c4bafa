"""« --depuis/--jusqu-au » et « --du/--au » se disent l'un pour l'autre ; « --limite » garde les plus récentes."""

import pytest

from tests.fabriques.monde_sessions import MPCP, MondeSessions

PERIODES = [("--du", "--au"), ("--depuis", "--jusqu-au"), ("--du", "--jusqu-au"), ("--depuis", "--au")]


@pytest.fixture
def m(m: MondeSessions) -> MondeSessions:
    """Un juré changé trois jours de suite."""
    for jour in (3, 4, 5):
        fait = m.faire(
            "jure", "modifier", "J-1", "--employeur", f"Atelier {jour}", profil=MPCP, jour=f"2025-03-0{jour}"
        )
        assert fait.code == 0, fait.stderr
    return m


@pytest.mark.parametrize("commande", ["historique J-1", "jure historique J-1", "journal lister", "lot lister"])
@pytest.mark.parametrize(("debut", "fin"), PERIODES)
def test_une_periode_se_dit_des_deux_facons(m: MondeSessions, commande: str, debut: str, fin: str) -> None:
    def jours(*options: str) -> list[str]:
        return [e["jour"] for e in m.faire(*commande.split(), *options, profil=MPCP).json()["elements"]]

    assert set(jours()) == {"2025-03-03", "2025-03-04", "2025-03-05"}
    assert set(jours(debut, "04/03/2025", fin, "04/03/2025")) == {"2025-03-04"}
    assert set(jours(debut, "04/03/2025")) == {"2025-03-04", "2025-03-05"}
    assert set(jours(fin, "04/03/2025")) == {"2025-03-03", "2025-03-04"}
    assert m.faire(*commande.split(), debut, "05/03/2025", fin, "04/03/2025", profil=MPCP).code == 2


@pytest.mark.parametrize("commande", ["session lister", "controle lister", "session composer", "export-jures"])
def test_une_periode_a_l_envers_est_une_faute_et_non_une_liste_vide(m: MondeSessions, commande: str) -> None:
    refus = m.faire(*commande.split(), "--du", "05/03/2025", "--au", "04/03/2025", profil=MPCP)
    assert (refus.code, refus.stdout) == (2, "")
    assert m.faire(*commande.split(), "--du", "04/03/2025", "--au", "04/03/2025", profil=MPCP).code == 0


@pytest.mark.parametrize(("limite", "attendus"), [("1", [5]), ("2", [4, 5]), ("9", [3, 4, 5]), ("0", [3, 4, 5])])
def test_v18_9_un_historique_se_limite_aux_plus_recentes(m: MondeSessions, limite: str, attendus: list[int]) -> None:
    lu = m.faire("historique", "J-1", "--champ", "employeur", "--limite", limite, profil=MPCP).json()
    assert [e["apres"] for e in lu["elements"]] == [f"Atelier {jour}" for jour in attendus]
    assert lu["total"] == 3


@pytest.mark.parametrize(
    ("jour", "total"), [("2025-03-03", 3), ("2025-03-05", 2), ("2025-03-10", 2), ("2025-03-11", 0)]
)
def test_une_date_relative_est_celle_du_jour_force(m: MondeSessions, jour: str, total: int) -> None:
    """Les 3, 4 et 5 mars 2025 sont un lundi, un mardi et un mercredi."""
    lu = m.faire("historique", "J-1", "--champ", "employeur", "--depuis", "mardi", profil=MPCP, jour=jour).json()
    assert lu["total"] == total
