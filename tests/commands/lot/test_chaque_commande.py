"""Défaire, commande par commande : tout ce que le programme sait écrire se défait exactement, ou dit pourquoi il ne se
défait pas. Les commandes viennent du programme lui-même (la table des droits)."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.commands.test_droits_matrice import TABLE
from tests.conftest import Ressorts
from tests.fabriques import bases
from tests.fabriques.deux_ressorts import ICI, MPCP
from tests.fabriques.metier import etat
from tests.lanceur import lancer

Noms = dict[str, dict[str, str]]
# Ce qui écrit hors du moteur : la base elle-même, ou un fichier.
_AUTRES = frozenset({"init", "demo", "admin migrer", "admin sauvegarder", "admin restaurer", "admin archiver"})
# Des fichiers, des annulations, et ce qui ne rend pas compte d'un objet : une table, ou un résumé, et pas une phrase.
_EN_NOMBRE = frozenset(
    (
        "candidat importer", "convocation editer", "export-jures", "habilitation annuler-lot", "habilitation appliquer",
        "habilitation expirer", "habilitation lot", "jure exporter", "jure importer", "lot annuler",
        "referentiel importer", "vae importer", "centre importer", "profil importer", "session importer",
    )
)  # fmt: skip
ESSAIS = [
    (commande, arguments) for commande, essais in TABLE.items() if commande not in _AUTRES for arguments, _ in essais
]


@pytest.fixture(scope="module")
def avant(ressorts: Ressorts) -> dict[str, list[tuple[Any, ...]]]:
    """L'état d'où part chaque essai."""
    return etat(ressorts[0])


@pytest.mark.parametrize(("commande", "arguments"), ESSAIS)
def test_defaire_rend_exactement_l_etat_d_avant_ou_dit_pourquoi_non(
    commande: str, arguments: str, ressorts: Ressorts, avant: dict[str, list[tuple[Any, ...]]], isole: Path
) -> None:
    chemin, noms = isole / "ceres.db", ressorts[1]
    bases.copier(ressorts[0], chemin)
    mots = [*commande.split(), *arguments.format_map(noms[ICI]).split()]
    dit = lancer(*mots, "--profil", MPCP, env={"CERES_FORMAT": "table"})
    if chemin.read_bytes() == ressorts[0].read_bytes():
        return
    connus, neufs = _lots(ressorts[0]), _lots(chemin)
    if neufs == connus:
        assert etat(chemin) == avant
        return
    (lot,) = (f"L-{numero:06d}" for numero in neufs if numero not in connus)
    fait, octets = etat(chemin), chemin.read_bytes()
    vu = lancer("lot", "voir", lot, "--format", "json", "--profil", MPCP).json()
    options = ("--motif", "essai", "--oui", "--format", "json", "--profil", MPCP)
    simule = lancer("lot", "annuler", lot, *options, "--simuler")
    assert chemin.read_bytes() == octets, "simuler a écrit"
    defait = lancer("lot", "annuler", lot, *options)
    assert (defait.code, defait.json()["lignes"]) == (simule.code, simule.json()["lignes"])
    if defait.code == 0:
        assert etat(chemin) == avant
        assert vu["retours"] == {"possible": len(vu["lignes"]), "deplace": 0, "irreversible": 0, "defait": 0}
    else:
        assert defait.code == 7
        assert vu["retours"]["irreversible"]
        dits = [ligne for ligne in defait.json()["lignes"] if ligne["resultat"] != "fait"]
        assert all(ligne["code"] == "IRREVERSIBLE" and ligne["explication"] for ligne in dits)
        if not defait.json()["resume"]["fait"]:
            assert etat(chemin) == fait
    if commande not in _EN_NOMBRE:
        assert (f"Pour défaire : ceres lot annuler {lot} " in dit.stdout + dit.stderr) == (defait.code == 0)
    ensuite = etat(chemin)
    encore = lancer("lot", "annuler", lot, *options)
    assert encore.code == 7
    assert encore.json()["resume"]["fait"] == 0
    assert etat(chemin) == ensuite


def _lots(base: Path) -> list[int]:
    with closing(sqlite3.connect(base)) as connexion:
        return [numero for (numero,) in connexion.execute("SELECT id FROM lot")]
