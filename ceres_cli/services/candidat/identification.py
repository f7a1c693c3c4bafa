"""CAN-10 : ce que les sessions d'un candidat laissent corriger de son état civil ; lu en masse."""

from collections import defaultdict
from collections.abc import Iterable

from ceres_cli.regles import identifiants
from ceres_cli.regles.candidat import identification as regles
from ceres_cli.regles.candidat.identification import Place
from ceres_cli.regles.controle import Controle
from ceres_cli.regles.droits import Acteur
from ceres_cli.services.candidat import requetes
from ceres_cli.store import Db


class Identifications:
    """Les sessions de ces candidats, telles que CAN-10 les regarde, pour un acteur."""

    def __init__(self, db: Db, acteur: Acteur, candidats: Iterable[int]) -> None:
        self._acteur = acteur
        self._places: defaultdict[int, list[Place]] = defaultdict(list)
        for candidat, annee, numero, *lieu_et_jugee in requetes.places_jugees(db, sorted(candidats)):
            self._places[candidat].append(Place(identifiants.session(annee, numero), *lieu_et_jugee))

    def controle(self, candidat: int, champs: str, centre: int | None) -> Controle:
        """`champs` : ceux que l'on corrige, en clair ; `centre` : celui qui a enregistré le candidat."""
        reference = identifiants.affiche("C", candidat)
        return regles.identification(reference, champs, centre, self._places[candidat], self._acteur)

    def conseil(self, candidat: int) -> str:
        return regles.conseil(self._places[candidat], self._acteur)

    def exige_un_motif(self, candidat: int) -> bool:
        return regles.exige_un_motif(self._places[candidat])
