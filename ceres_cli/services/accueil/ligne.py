"""Une ligne de l'accueil : ce qu'elle dit, à qui, et ce qu'on en mesure."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from importlib import import_module
from typing import Any, NamedTuple

from ceres_cli.regles import agenda
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.store import Db

# Session (S-…) → combien de ses convocations sont à rééditer, et son début.
AReediter = Mapping[str, tuple[int, date]]


class Mesure(NamedTuple):
    """Combien il y en a, la plus proche échéance, et ce qui s'ajoute au libellé."""

    total: int
    echeance: date | None = None
    suite: str = ""


class Ligne(NamedTuple):
    """Une ligne possible : qui la lit (l'opération qu'il lui faut, et ces rôles s'ils sont dits), comment elle se dit,
    au singulier et au pluriel, la commande qui la liste, et ce qu'on en mesure."""

    cle: str
    operation: Operation
    un: str
    plusieurs: str
    commande: str
    mesurer: Callable[[Db, Acteur], Mesure]
    roles: frozenset[Role] = frozenset(Role)


def comptees(service: str, **criteres: Any) -> Callable[[Db, Acteur], Mesure]:
    """Combien la liste de ce service en montrerait ; il n'est chargé que si la ligne se mesure."""

    def mesurer(db: Db, acteur: Acteur) -> Mesure:
        lectures = import_module(f"ceres_cli.services.{service}.lectures")
        return Mesure(lectures.compter(db, acteur, lectures.Criteres(**criteres)))

    return mesurer


def element(cle: str, libelle: str, total: int, commande: str, echeance: date | None, jour: date) -> dict[str, Any]:
    montree = agenda.echeance_montree(echeance, jour)
    return {
        "cle": cle,
        "libelle": libelle,
        "total": total,
        "commande": f"ceres {commande}",
        "echeance": None if montree is None else montree.isoformat(),
        "priorite": int(agenda.priorite(montree, jour)),
    }


def depuis(jour: date) -> date:
    """Le premier jour de ce qui est encore récent."""
    return jour - timedelta(days=agenda.HORIZON)
