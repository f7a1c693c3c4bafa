"""CONV-05 : ce qu'un avis d'échéances dit à un agent, et quand : à 90, 60 puis 30 jours de la fin, une fois chacun."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from ceres_cli.regles.faits.courrier import Message
from ceres_cli.regles.vocabulaire import EtatMessage, Role

SEUILS = (90, 60, 30)  # jours avant le dernier
LIGNES_MAX = 200
# Les agents d'un territoire. Le national n'en a pas : il aurait les habilitations de tous, chaque jour.
ROLES = (Role.UD, Role.DIRECCTE)
_SERVIS = frozenset({EtatMessage.ENVOYE, EtatMessage.ABANDONNE})
_EN_ATTENTE = frozenset({EtatMessage.EN_FILE, EtatMessage.A_RETENTER, EtatMessage.ECHOUE})


class Echeance(NamedTuple):
    """Une habilitation qui finit : H-…, J-…, son titre, son dernier jour, et le seuil qu'elle a franchi."""

    habilitation: str
    jure: str
    titre: str
    fin: date
    seuil: int


class DonneesEcheances(NamedTuple):
    """Ce qu'un avis dit. `territoire` : celui de l'agent, en toutes lettres ; `jour` : celui de l'avis."""

    agent: str
    territoire: str
    jour: date
    echeances: tuple[Echeance, ...]

    def du_seuil(self, seuil: int) -> list[Echeance]:
        return [e for e in self.echeances if e.seuil == seuil]


def seuil(fin: date, jour: date) -> int | None:
    """Le plus petit seuil où l'habilitation est entrée, son jour compris ; None : pas encore, ou déjà finie."""
    reste = (fin - jour).days
    return min((s for s in SEUILS if 0 <= reste <= s), default=None)


def a_franchi(fin: date, depuis: date | None, jour: date) -> int | None:
    """Le seuil franchi depuis l'avis de ce jour-là (None : il n'y en a pas eu), non compris ; None : aucun."""
    atteint = seuil(fin, jour)
    if atteint is None or depuis is None:
        return atteint
    avant = seuil(fin, depuis)
    return atteint if avant is None or atteint < avant else None


def dernier_servi(siens: Iterable[Message]) -> date | None:
    """Le jour du dernier avis que le serveur a accepté, ou qu'on a abandonné. D'un incertain, on redit ce qu'il
    disait : mieux vaut deux fois que pas du tout."""
    return max((m.jour for m in siens if m.etat in _SERVIS and m.jour is not None), default=None)


def en_cours(siens: Sequence[Message], jour: date) -> Message | None:
    """L'avis qui tient lieu de celui de ce jour : déjà fait aujourd'hui, ou qui attend encore de partir ; None : il
    est à faire. Jamais deux en un jour."""
    dernier = max(siens, key=lambda m: m.edition, default=None)
    if dernier is None or dernier.jour is None:
        return None
    return dernier if dernier.jour >= jour or dernier.etat in _EN_ATTENTE else None
