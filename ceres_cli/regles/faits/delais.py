"""Les faits des délais (V18-4) : ce que le MPCP a réglé, et les dérogations accordées."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.vocabulaire import Delai, ModeDelai, SujetDelai


class EtatDerogation(StrEnum):
    """Ce qu'une dérogation à un délai est devenue ; `sans_objet`, qui ne se garde pas : demandée ou accordée, l'acte
    qu'elle attendait ne viendra plus."""

    DEMANDEE = "demandee"
    ACCORDEE = "accordee"
    REFUSEE = "refusee"
    RETIREE = "retiree"
    UTILISEE = "utilisee"
    SANS_OBJET = "sans_objet"


# « en attente », qui se tape encore pour « accordée ».
EN_ATTENTE = "en_attente"


class Reglage(NamedTuple):
    """Une ligne des délais : `creation`, `dte` et `convocation` en jours avant le début ; None pour la VAE, qui n'a
    qu'un mode (CAN-09)."""

    sujet: SujetDelai
    mode: ModeDelai
    creation: int | None = None
    dte: int | None = None
    convocation: int | None = None

    def jours(self, delai: Delai) -> int:
        """Ce délai d'un type de session."""
        valeur: int | None = getattr(self, delai.value)
        assert valeur is not None, self.sujet
        return valeur


@dataclass(slots=True, eq=False, repr=False)
class Derogation:
    """Un délai levé une fois, ou qu'un Centre demande de lever (`demandee_le`) : pour une session (`session_id`), ou,
    avant sa création, pour ce centre, cette certification et ce début ; `departement` : où la session doit alors se
    tenir, None : partout.

    `motif` : celui de qui la demande, à défaut de qui l'accorde ; `reponse` : celui de qui répond à la demande.
    `utilisee_par_id` : la session dont un acte s'en est servi."""

    id: int
    delai: Delai
    motif: str
    accordee_le: date | None = None
    etat: str = EtatDerogation.ACCORDEE.value
    demandee_le: date | None = None
    refusee_le: date | None = None
    reponse: str | None = None
    session_id: int | None = None
    centre_id: int | None = None
    certification_id: int | None = None
    debut: date | None = None
    departement: str | None = None
    utilisee_par_id: int | None = None
    utilisee_le: date | None = None
    version: int = 1

    @property
    def reference(self) -> str:
        return affiche("R", self.id)

    @property
    def vivante(self) -> bool:
        """Elle attend une réponse, ou de servir."""
        return self.etat in (EtatDerogation.DEMANDEE, EtatDerogation.ACCORDEE)
