"""DRO-02 : 44 est à la fois la Loire-Atlantique et la région Grand Est ; le rôle et le code se comparent ensemble."""

from datetime import date
from pathlib import Path

import pytest

from tests.fabriques.base import Fabrique
from tests.lanceur import lancer

MPCP, UD_44, DIRECCTE_44, UD_75 = (f"P-{n}" for n in range(1, 5))


@pytest.fixture(autouse=True)
def _base(isole: Path) -> None:
    """Un lot de l'UD 44 sur une habilitation de Nantes, un du national sur une de Paris."""
    f = Fabrique(isole / "ceres.db")
    f.titre(fin=date(2027, 12, 31))
    f.profil("ud", departement="44")
    f.profil("direccte", region="44")
    f.profil("ud", departement="75")
    for departement, region in (("44", "52"), ("75", "11")):
        f.habilitation(f.jure("MARTIN", "Alice", departement=departement, region=region), fin=date(2027, 12, 31))
    f.store.fermer()
    assert lancer("--profil", UD_44, "habilitation", "brouillon", "H-1").code == 0
    assert lancer("--profil", MPCP, "habilitation", "suspendre", "H-2", "--oui").code == 0


def lots(profil: str) -> tuple[list[str], str]:
    rendu = lancer("--profil", profil, "habilitation", "lots", "--format", "json")
    assert rendu.code == 0
    return [e["id"] for e in rendu.json()["elements"]], rendu.stderr


def test_dro_02_une_direccte_44_n_agit_pas_pour_une_ud_44() -> None:
    assert lots(UD_44) == (["L-000001"], "Hors de votre ressort : 1 lot.\n")
    assert lots(DIRECCTE_44) == ([], "Hors de votre ressort : 2 lots.\n")
    assert lots(UD_75) == (
        ["L-000002"],
        "Hors de votre ressort : 1 lot.\n",
    )  # du national, sur une habilitation de Paris
    assert lots(MPCP) == (["L-000002", "L-000001"], "")
    traces = lancer("--profil", DIRECCTE_44, "journal", "lister", "--format", "json")
    assert traces.json()["total"] == 0


def test_dro_02_le_lot_d_un_jure_se_defait_dans_son_ressort() -> None:
    assert lancer("--profil", MPCP, "jure", "inactiver", "J-2", "--oui").code == 0
    annuler = ("lot", "annuler", "L-3", "--motif", "m", "--oui")
    assert "est introuvable" in lancer("--profil", UD_44, *annuler).stderr
    assert lancer("--profil", UD_75, *annuler).code == 0
