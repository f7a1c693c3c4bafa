"""CAN-10 : ce que les sessions d'un candidat laissent corriger de son état civil ; lu en masse."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from ceres_cli.erreurs import DroitsInsuffisants
from ceres_cli.regles import identifiants
from ceres_cli.regles.candidat import identification as regles
from ceres_cli.regles.candidat.identification import Place
from ceres_cli.regles.controle import Controle
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.candidat import requetes
from ceres_cli.services.candidat.saisie import LIBELLES
from ceres_cli.store import Db

# Le bloc « Identification », dans l'ordre de la fiche : l'état civil.
CHAMPS = requetes.FICHE[: requetes.FICHE.index("telephone")]


class Identifications:
    """Les sessions de ces candidats, telles que CAN-10 les regarde, pour un acteur."""

    def __init__(self, db: Db, acteur: Acteur, candidats: Iterable[int]) -> None:
        self._acteur = acteur
        self._places: defaultdict[int, list[Place]] = defaultdict(list)
        for candidat, annee, numero, *lieu_et_jugee in requetes.places_jugees(db, sorted(candidats)):
            self._places[candidat].append(Place(identifiants.session(annee, numero), *lieu_et_jugee))

    def controle(self, candidat: int, champs: Iterable[str], centre: int | None) -> Controle:
        """`champs` : les colonnes que l'on corrige ; `centre` : celui qui a enregistré le candidat."""
        reference = identifiants.affiche("C", candidat)
        noms = ", ".join(LIBELLES[c] for c in champs if c in LIBELLES)
        return regles.identification(reference, noms, centre, self._places[candidat], self._acteur)

    def conseil(self, candidat: int) -> str:
        return regles.conseil(self._places[candidat], self._acteur)

    def exige_un_motif(self, candidat: int) -> bool:
        return regles.exige_un_motif(self._places[candidat])


def corriges(fiche: Mapping[str, Any], avant: Mapping[str, Any]) -> list[str]:
    """Les colonnes de l'état civil qui changent."""
    return [c for c in CHAMPS if fiche[c] != avant[c]]


def exiger_le_role(acteur: Acteur, champs: Iterable[str]) -> None:
    """L'UD ne corrige que l'état civil ; les coordonnées sont au centre. Lève DroitsInsuffisants."""
    if acteur.role is Role.UD and not set(champs) <= set(CHAMPS):
        raise DroitsInsuffisants(
            "Un profil UD ne change que l'état civil d'un candidat, pas ses coordonnées.",
            conseil="Demandez-le au centre qui l'a enregistré.",
        )
