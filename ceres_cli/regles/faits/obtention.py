"""Les faits de ce qu'un candidat détient : les résultats validés, les versions de titres, les parchemins."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ceres_cli.regles.faits.titre import TOUJOURS, Exigence
from ceres_cli.regles.vocabulaire import Portee


class Epreuve(NamedTuple):
    """Le résultat validé d'un candidat à une session.

    `jour` : le dernier de la session ; `certification_id`, `type`, `titre_id` : ce qu'elle examine ; `ccp` : les blocs
    d'une réussite partielle (« CCP1 ») ; `entretien` : None quand la session n'en a pas. `conteste` : elle a été
    débloquée depuis, et ce résultat est celui qu'elle avait validé."""

    session_id: int
    jour: date
    certification_id: int
    type: str
    titre_id: int
    resultat: str
    portee: str = Portee.COMPLETE.value
    ccp: tuple[str, ...] = ()
    entretien: str | None = None
    conteste: bool = False


class Version(NamedTuple):
    """Une version de titre. `chaine` : celle du titre, toutes versions réunies (CAN-05) ; `certification_id` : le titre
    entier ; `ccp` : ses blocs, retirés compris (« CCP1 » → numéro) ; `exigences` : de ceux qui ont changé."""

    titre_id: int
    chaine: int
    certification_id: int
    ccp: Mapping[str, int]
    exigences: Mapping[int, Exigence]

    def exiges(self, jour: date) -> set[int]:
        return {c for c in self.ccp.values() if self.exigences.get(c, TOUJOURS).le(jour)}


class Obtention(NamedTuple):
    """La première session qui donne une certification, et son dernier jour."""

    jour: date
    session_id: int


@dataclass(slots=True, eq=False, repr=False)
class Parchemin:
    """Le parchemin d'un titre ou d'un CCS ; son numéro est `id`."""

    id: int
    candidat_id: int
    certification_id: int
    etat: str
    delivre_le: date | None = None
    annule_le: date | None = None
    version: int = 1

    @property
    def reference(self) -> str:
        return str(self.id)
