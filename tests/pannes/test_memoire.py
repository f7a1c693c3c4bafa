"""Manquer de mémoire, où que ce soit, est une sortie 8 propre : ni trace de pile, ni écriture à moitié."""

import resource
import subprocess
from pathlib import Path

import pytest

from tests.fabriques.base import Fabrique
from tests.lanceur import COMMANDE, environnement
from tests.pannes.ralentir import saine

MIO = 1024 * 1024
# De trop peu pour les commandes lourdes à assez pour toutes ; en dessous, Python lui-même ne démarre pas.
LIMITES = (30, 36, 42, 50, 60, 75, 100, 150)
COMMANDES = (
    ("habilitation", "lister"),
    ("habilitation", "suspendre", *(f"H-{n}" for n in range(1, 300)), "--oui"),
    ("export-jures", "--sortie", "f.xlsx"),
    ("referentiel", "importer", "gros.xml"),
)


@pytest.fixture
def base(isole: Path) -> Path:
    f = Fabrique(isole / "ceres.db")
    f.titre()
    for rang in range(300):
        f.habilitation(f.jure(f"NOM{rang}", adresse="x" * 500))
    f.store.fermer()
    (isole / "gros.xml").write_bytes(b"<?xml version='1.0'?><FICHES>" + b"<F>" * 200_000)
    return f.store.chemin


@pytest.mark.parametrize("limite", LIMITES)
@pytest.mark.parametrize("commande", COMMANDES, ids=lambda c: " ".join(c[:2]))
def test_manquer_de_memoire_sort_8(base: Path, limite: int, commande: tuple[str, ...]) -> None:
    fini = subprocess.run(
        [*COMMANDE, *commande],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=environnement(),
        timeout=60,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limite * MIO, limite * MIO)),
    )
    assert fini.returncode in (0, 2, 8), fini.stderr
    assert "Traceback" not in fini.stderr
    saine(base)
