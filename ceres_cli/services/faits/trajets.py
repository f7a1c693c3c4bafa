"""D'où à où, et ce que cela coûte : la distance des communes, à vol d'oiseau."""

from typing import NamedTuple

from ceres_cli.nomenclatures import communes
from ceres_cli.regles.distance import Point, Trajet, kilometres, territoire
from ceres_cli.regles.session.sieges import KM_INCONNU, KM_OUTRE_MER


class Lieu(NamedTuple):
    """`point` : None si l'on ne sait pas où c'est."""

    point: Point | None
    territoire: str


def lieu(insee: str | None, departement: str | None) -> Lieu:
    return Lieu(communes.point(insee, departement), territoire(departement))


def trajet(de: Lieu, vers: Lieu) -> Trajet:
    km = None if de.point is None or vers.point is None else kilometres(de.point, vers.point)
    return Trajet(km, de.territoire != vers.territoire)


def cout(voulu: Trajet) -> int:
    """En kilomètres : l'inconnu après tout ce qui est connu, par mer après tout ce qui est à terre."""
    return (KM_INCONNU if voulu.km is None else voulu.km) + (KM_OUTRE_MER if voulu.outre_mer else 0)
