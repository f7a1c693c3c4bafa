"""Les voies d'accès d'un titre, telles que la base les garde."""

import pytest

from ceres_cli.regles.titre import ecrire_voies, lire_voies, ouverte_a_la_vae


def test_les_voies_se_relisent_comme_elles_sont_ecrites() -> None:
    voies = {"FI": False, "VAE": True}
    assert ecrire_voies(voies) == "FI=non,VAE=oui"
    assert lire_voies("FI=non,VAE=oui") == voies
    assert lire_voies(None) == {}


@pytest.mark.parametrize(
    ("voies", "attendu"),
    [(None, None), ("", None), ("FI=oui,CL=non", None), ("FI=non,VAE=oui", True), ("VAE=non", False)],
)
def test_vae_01_ce_que_le_referentiel_dit_de_la_vae(voies: str | None, attendu: bool | None) -> None:
    assert ouverte_a_la_vae(voies) is attendu
