"""Des histoires tirées au sort, jouées sur les deux bases : tout ce qui est promis y reste vrai après chaque pas.

Une graine fautive : `make scenarios GRAINE=n` la rejoue, pas à pas.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fabriques.serveur import Serveur
from tests.lanceur import isoler
from tests.scenarios.jeu import Bilan, Monde, jouer, rejouer
from tests.scenarios.monde import batir
from tests.scenarios.pas import Panne
from tests.une_fois import commun, une_fois

# Celles que joue l'intégration, par tranches que les processus se partagent.
GRAINES, TRANCHE = 200, 10
# Les règles que ces graines font refuser ; « dit » : celles qui avertissent.
TENUES = frozenset({
    "AGR-01", "AME-01", "CAN-01", "CAN-02", "CAN-03", "CAN-05", "CAN-06", "CAN-09", "CAN-10", "CAN-11", "CAN-12",
    "CONV-04", "CONV-05", "CTL-02", "DEL-01", "DEL-02", "DEL-03", "DIS-01 dit", "DIS-02 dit", "DON-01", "DRO-01",
    "DRO-02", "HAB-01", "HAB-03", "HAB-07", "HAB-08", "HAB-10", "HAB-12", "HAB-13", "HAB-14", "IRREVERSIBLE", "JUR-02",
    "JUR-03", "OBT-03", "PAS-02", "SES-01", "SES-02", "SES-03", "SES-04", "SES-05", "SES-06", "SES-08", "SES-09",
    "SES-10", "SES-11", "SES-12", "VAE-02", "VAE-03",
})  # fmt: skip


@pytest.fixture(scope="session")
def monde(serveur_postgresql: Serveur, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Monde]:
    dossier = tmp_path_factory.mktemp("graines")
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        modele = une_fois(tmp_path_factory, "graines-monde", lambda neuf: batir(neuf / "monde.db")) / "monde.db"
        yield Monde.batir(dossier, serveur_postgresql, modele)


@pytest.fixture
def ici(monde: Monde, monkeypatch: pytest.MonkeyPatch) -> Monde:
    isoler(monkeypatch, monde.dossier)
    return monde


@pytest.mark.parametrize("premiere", range(0, GRAINES, TRANCHE))
def test_tout_ce_qui_est_promis_reste_vrai(ici: Monde, premiere: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Ni toujours oui, ni toujours non : les commandes réussissent assez souvent, et sont assez souvent refusées."""
    bilan = Bilan()
    for graine in range(premiere, premiere + TRANCHE):
        recit = jouer(ici, graine, bilan=bilan)
        assert not recit.faute, f"{recit}\nmake scenarios GRAINE={graine}"
    assert 0.4 <= bilan.reussites <= 0.9
    lues = _lues(commun(tmp_path_factory), premiere, bilan)
    assert lues is None or lues >= TENUES, TENUES - lues


def _lues(dossier: Path, premiere: int, bilan: Bilan) -> set[str] | None:
    """Les règles que toutes les tranches ont lues, si celle-ci est la dernière à finir."""
    ecrites = dossier / f"tranche-{premiere}"
    ecrites.write_text("\n".join([*bilan.codes, *(f"{code} dit" for code in bilan.dits)]), encoding="utf-8")
    ecrites.rename(dossier / f"regles-lues-{premiere}")
    finies = list(dossier.glob("regles-lues-*"))
    if len(finies) < GRAINES // TRANCHE:
        return None
    return {ligne for finie in finies for ligne in finie.read_text(encoding="utf-8").splitlines()}


def test_une_graine_se_rejoue_octet_pour_octet(ici: Monde) -> None:
    recit = jouer(ici, 3)
    assert str(jouer(ici, 3)) == str(recit)
    assert len(recit.joues) > 5


# Les premières à essayer ; si le tirage change, une autre la trouvera.
LA_TROUVENT = (6, *range(60))


def test_dro_02_une_politique_sans_with_check_est_trouvee_par_une_graine_et_rejouee(ici: Monde) -> None:
    """La frontière est percée à la main : l'agent qui écrit en SQL le montre, à un pas que la graine redit."""
    with ici.perce(lambda db: db.execute("ALTER POLICY ceres_tout_ud ON jure WITH CHECK (true)")):
        recit = next(r for r in (jouer(ici, graine) for graine in LA_TROUVENT) if r.faute)
        assert recit.joues[-1].panne is Panne.A_LA_MAIN
        assert "a fait de jure" in recit.faute
        assert rejouer(ici, recit.joues[-1:]).startswith(recit.faute[:20])
    assert rejouer(ici, recit.joues[-1:]) == ""
