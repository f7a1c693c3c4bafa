"""Le compte de service : l'agent est celui qui a lancé sudo, et lui seul."""

from pathlib import Path

import pytest

from tests.autre_agent import AUTRE, NUMERO
from tests.conftest import Lanceur
from tests.fabriques.base import AGENT, Fabrique

SERVICE = f"[base]\ncompte_service = '{AGENT}'\n"


@pytest.fixture
def base(isole: Path) -> None:
    f = Fabrique(isole / "ceres.db")
    f.profil("mpcp", agent=AUTRE, choisi=True)
    f.store.fermer()


def regler(isole: Path, texte: str) -> None:
    (isole / "ceres.toml").write_text(texte, encoding="utf-8")


def test_l_agent_est_celui_qui_a_lance_sudo(base: None, isole: Path, ceres: Lanceur) -> None:
    regler(isole, SERVICE)
    rendu = ceres("profil", "lister", "--format", "json", env={"SUDO_UID": str(NUMERO)})
    assert [p["agent"] for p in rendu.json()["elements"]] == [AUTRE]
    assert ceres("centre", "creer", "--nom", "Essai", env={"SUDO_UID": str(NUMERO)}).code == 0
    lots = ceres("lot", "lister", "--limite", "1", "--format", "json", env={"SUDO_UID": str(NUMERO)}).json()
    assert lots["elements"][0]["agent"] == AUTRE


def test_un_autre_compte_que_celui_du_service_n_y_est_pas_cru(base: None, isole: Path, ceres: Lanceur) -> None:
    for texte in ("", "[base]\ncompte_service = ''\n", f"[base]\ncompte_service = '{AGENT}-autre'\n"):
        regler(isole, texte)
        siens = ceres("profil", "lister", "--format", "json", env={"SUDO_UID": str(NUMERO)}).json()["elements"]
        assert {p["agent"] for p in siens} <= {AGENT}


@pytest.mark.parametrize("uid", ["4000000001", "99999999999999", "-1", "0x0", "", "nobody", "\u0660"])
def test_un_numero_qui_n_est_celui_d_aucun_compte_est_refuse(base: None, isole: Path, ceres: Lanceur, uid: str) -> None:
    regler(isole, SERVICE)
    rendu = ceres("jure", "lister", "--format", "json", env={"SUDO_UID": uid})
    assert (rendu.code, rendu.erreur()["code"]) == (5, "DRO-01")
    assert "SUDO_UID" in rendu.erreur()["message"]


def test_sans_sudo_le_compte_de_service_agit_pour_lui(base: None, isole: Path, ceres: Lanceur) -> None:
    """La nuit."""
    regler(isole, SERVICE)
    siens = ceres("profil", "lister", "--format", "json", env={"SUDO_UID": None}).json()["elements"]
    assert {p["agent"] for p in siens} <= {AGENT}
