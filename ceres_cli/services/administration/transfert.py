"""Porter une base sur un serveur : d'une machine à plusieurs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ceres_cli.base.postgresql import copie
from ceres_cli.moteur import parametres
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.droits import Operation
from ceres_cli.store import Store


@dataclass(frozen=True, slots=True)
class Transfert:
    """`lignes` : table → nombre de lignes portées."""

    source: str
    cible: str
    essai: bool
    lignes: dict[str, int]

    def en_dict(self) -> dict[str, Any]:
        """Le document `ceres.copie/1`."""
        return {
            "source": self.source,
            "cible": self.cible,
            "essai": self.essai,
            "lignes": sum(self.lignes.values()),
            "lots": self.lignes["lot"],
            "tables": [{"table": table, "lignes": n} for table, n in sorted(self.lignes.items())],
        }


def autoriser(cadre: Cadre) -> None:
    """DroitsInsuffisants : le profil n'est pas MPCP."""
    with cadre.store.lecture() as db:
        cadre.autoriser(db, Operation.ADMINISTRER_BASE)


def taille(cadre: Cadre) -> int:
    """Ce que `copier` comptera par `avancer`."""
    with cadre.store.lecture() as db:
        return copie.compter(db)


def copier(cadre: Cadre, cible: Store, avancer: Callable[[int], None]) -> Transfert:
    """Tout ce que la base contient, dans la base vide `cible`, d'un seul coup. Elle n'est d'essai que si celle-ci
    l'est : la marque est une ligne comme les autres."""
    lignes = cible.recevoir(cadre.store, avancer)
    with cible.lecture() as db:
        essai = parametres.est_d_essai(db)
    return Transfert(cadre.store.nom, cible.nom, essai, lignes)
