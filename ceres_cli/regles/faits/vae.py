"""Les faits d'une demande VAE (V18-1)."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import ANNEES_RECEVABILITE, plus_ans
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.vocabulaire import EtatDemandeVae, TypeCertification


class Place(NamedTuple):
    """Une inscription vivante qui repose sur la demande ; `session` : vide quand l'acteur n'a à en connaître que le
    jour."""

    candidat: str
    session: str
    debut: date


@dataclass(slots=True, eq=False, repr=False)
class DemandeVae:
    """`certification` : le titre ou le CCS visé ; `ccp` : les seuls CCP demandés, vide pour le titre entier ;
    `chaine` : celle du titre (CAN-05). `departement` : celui de l'UD qui en décide, où le candidat habite, à défaut
    celui du centre qui l'a enregistré."""

    id: int
    candidat_id: int
    certification: Certification
    deposee_le: date
    ccp: tuple[str, ...] = ()
    etat: str = EtatDemandeVae.DEPOSEE.value
    notifiee_le: date | None = None
    motif: str | None = None
    version: int = 1
    chaine: int = 0
    candidat_nom: str = ""
    departement: str | None = None
    places: list[Place] = field(default_factory=list)

    @property
    def reference(self) -> str:
        return identifiants.affiche("D", self.id)

    @property
    def vivante(self) -> bool:
        return self.etat in (EtatDemandeVae.DEPOSEE, EtatDemandeVae.RECEVABLE)

    @property
    def comptee(self) -> bool:
        """VAE-03 : vivante, et sur autre chose que des CCP."""
        return self.vivante and not self.ccp

    @property
    def ccs(self) -> str:
        """« CCS1 », dans toutes les versions de son titre (VAE-03) ; vide pour un titre ou ses CCP."""
        if self.certification.type != TypeCertification.CCS:
            return ""
        return self.certification.reference.partition("/")[2]

    @property
    def dernier_jour(self) -> date | None:
        """Le dernier jour où une session peut commencer sur elle (CAN-09) ; None si elle n'est pas recevable."""
        if self.etat != EtatDemandeVae.RECEVABLE or self.notifiee_le is None:
            return None
        return plus_ans(self.notifiee_le, ANNEES_RECEVABILITE)

    @property
    def cible(self) -> str:
        """« TP-01280m04 », « TP-01280m04 (CCP1, CCP2) », « TP-01303m02/CCS1 »"""
        suite = f" ({', '.join(self.ccp)})" if self.ccp else ""
        return self.certification.reference + suite
