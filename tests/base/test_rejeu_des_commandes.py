"""Toute commande qui écrit met au journal tout ce qu'elle a fait : la base se rejoue après elle, sous chaque profil."""

import shutil
from pathlib import Path

import pytest

from ceres_cli.base.sceau import controle
from ceres_cli.base.sceau.rejeu import rejouer
from ceres_cli.store import Store
from tests.commands.test_droits_matrice import PROFILS, TABLE
from tests.conftest import Ressorts
from tests.fabriques.deux_ressorts import ICI
from tests.lanceur import lancer


def defauts(base: Path) -> list[str]:
    store = Store(str(base))
    with store.lecture() as db:
        trouves = [*controle.verifier(db, controle.Bilan(), {}), *rejouer(db)]
    store.fermer()
    return trouves


def test_la_base_de_depart_se_rejoue(ressorts: Ressorts) -> None:
    assert defauts(ressorts[0]) == []


@pytest.mark.parametrize("commande", sorted(TABLE))
def test_chaque_commande_laisse_une_base_qui_se_rejoue(commande: str, ressorts: Ressorts, isole: Path) -> None:
    modele, noms = ressorts[0], ressorts[1][ICI]
    octets, base = modele.read_bytes(), isole / "ceres.db"
    for arguments, attendus in TABLE[commande]:
        for profil, codes in zip(PROFILS.values(), attendus, strict=True):
            if codes[0] not in "07":
                continue
            shutil.copyfile(modele, base)
            lancer(*commande.split(), *arguments.format_map(noms).split(), "--profil", profil)
            if base.read_bytes() != octets:
                assert defauts(base) == [], f"ceres {commande} {arguments} --profil {profil}"
            for reste in ("dossier", "ceres.toml"):
                chemin = isole / reste
                shutil.rmtree(chemin) if chemin.is_dir() else chemin.unlink(missing_ok=True)
