"""Ce que la base retient de son entretien : la dernière nuit, la dernière sauvegarde. Lu par l'accueil et le bilan."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import TypeVar

from ceres_cli.base.sceau.etat import BATTEMENT
from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.moteur import parametres
from ceres_cli.store import Db

_NUIT, _SAUVEGARDE = BATTEMENT, "derniere_sauvegarde"


@dataclass(frozen=True, slots=True)
class Nuit:
    """Le battement de cœur du traitement de nuit.

    `jour` : la dernière nuit faite, celles d'avant l'étant toutes ; `passage` : le jour utilisé par le dernier passage,
    plus ancien si l'horloge a reculé ; `instant` : celui, UTC ISO, où il a commencé ; `duree` : en millisecondes.
    `nuits`, `expirees`, `avis` : ce que ce passage a fait."""

    jour: str
    passage: str
    instant: str
    duree: int
    nuits: int
    expirees: int
    avis: int

    @property
    def dernier_jour(self) -> date:
        return date.fromisoformat(self.jour)

    @property
    def dernier_passage(self) -> date:
        return date.fromisoformat(self.passage)


@dataclass(frozen=True, slots=True)
class Sauvegarde:
    """`jour` : celui utilisé ; `instant` : UTC ISO ; `fichier` : son nom ; `dossier` : où il a été écrit, sur la
    machine qui l'a fait, vide si elle ne le notait pas encore ; `octets` : sa taille."""

    jour: str
    instant: str
    fichier: str
    sha256: str
    dossier: str = ""
    octets: int = 0

    @property
    def du_jour(self) -> date:
        return date.fromisoformat(self.jour)


R = TypeVar("R", Nuit, Sauvegarde)


def derniere_nuit(db: Db) -> Nuit | None:
    return _lire(db, _NUIT, Nuit)


def noter_nuit(db: Db, nuit: Nuit) -> None:
    _noter(db, _NUIT, nuit)


def derniere_sauvegarde(db: Db) -> Sauvegarde | None:
    return _lire(db, _SAUVEGARDE, Sauvegarde)


def noter_sauvegarde(db: Db, sauvegarde: Sauvegarde) -> None:
    _noter(db, _SAUVEGARDE, sauvegarde)


def _noter(db: Db, nom: str, releve: Nuit | Sauvegarde) -> None:
    parametres.noter(db, {nom: json.dumps(asdict(releve), sort_keys=True)})


def _lire(db: Db, nom: str, sorte: type[R]) -> R | None:
    """BaseInutilisable s'il a été changé hors de ceres."""
    texte = parametres.lire(db, nom)
    if texte is None:
        return None
    try:
        releve = sorte(**json.loads(texte))
        for jour in (releve.jour, getattr(releve, "passage", releve.jour)):
            date.fromisoformat(jour)
    except (ValueError, TypeError) as erreur:
        raise BaseInutilisable(
            f"Le paramètre {nom} de la base a été changé hors de ceres : il ne se lit plus.",
            conseil="Restaurez une sauvegarde d'avant ce changement.",
        ) from erreur
    return releve
