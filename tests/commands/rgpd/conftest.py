"""Une base où deux personnes ont vécu (tests/commands/rgpd/vies.py) : jouée une fois, copiée pour chaque test."""

from pathlib import Path

import pytest

from tests.commands.rgpd.vies import Vie, jouer
from tests.conftest import Lanceur
from tests.fabriques import bases, monde_sessions
from tests.fabriques.base import Fabrique
from tests.lanceur import isoler, lancer


@pytest.fixture(scope="session")
def modele_rgpd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    dossier = tmp_path_factory.mktemp("rgpd")
    base = dossier / "ceres.db"
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        f = Fabrique.reprise(monde_sessions.batir(base))
        f.consigner()
        jouer(Vie(lancer, f))
        f.store.fermer()
    return base


@pytest.fixture
def vie(modele_rgpd: Path, isole: Path, ceres: Lanceur) -> Vie:
    base = isole / "ceres.db"
    bases.copier(modele_rgpd, base)
    return Vie(ceres, Fabrique.reprise(base))
