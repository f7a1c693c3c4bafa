"""De quoi parlent les chiffres, par quoi ils se rangent, ce qu'ils comptent et ce qu'ils taisent."""

from enum import StrEnum
from typing import NamedTuple

from ceres_cli.regles.calendrier import JURES_MIN
from ceres_cli.regles.vocabulaire import EtatSession


class Sujet(StrEnum):
    ECHEANCES = "echeances"
    COUVERTURE = "couverture"
    PREVISION = "prevision"
    SESSIONS = "sessions"
    RESULTATS = "resultats"
    ACTIVITE = "activite"


class Lieu(StrEnum):
    """Le territoire par lequel se range une couverture."""

    DEPARTEMENT = "departement"
    REGION = "region"


class Rang(StrEnum):
    """Ce par quoi se rangent des résultats."""

    TITRE = "titre"
    CENTRE = "centre"
    VOIE = "voie"


# ecrans.md, section 6 : « counts under 5 hidden for privacy ».
COMPTE_MIN = 5
# Ce qui se dessine des sessions, de la plus avancée à la moins : comment cela se dit, et ses états. Annulée, une
# session ne se tiendra pas.
PHASES = (
    ("validées", (EtatSession.VALIDEE,)),
    ("à valider ou débloquées", (EtatSession.EN_ATTENTE_VALIDATION, EtatSession.DEBLOQUEE)),
    ("convocations envoyées", (EtatSession.CONVOCATIONS_ENVOYEES,)),
    ("en préparation", (EtatSession.EN_PREPARATION, EtatSession.DTE_ENVOYE)),
)


class Resultats(NamedTuple):
    """Présents, réussites, taux en pour cent arrondi ; None : caché."""

    presents: int | None
    reussites: int | None
    taux: int | None


def resultats(presents: int, reussites: int) -> Resultats:
    """Un compte sous `COMPTE_MIN` est caché, et le taux avec lui : il le laisserait deviner."""
    montres = presents if presents >= COMPTE_MIN else None
    reussis = reussites if montres is not None and reussites >= COMPTE_MIN else None
    return Resultats(montres, reussis, None if reussis is None else (200 * reussites + presents) // (2 * presents))


def manque(jures: int, agrees: int, voulus: int = JURES_MIN) -> int:
    """Combien de jurés il manque pour tenir un jury (SES-04), là où un centre est agréé ; ailleurs, aucun."""
    return voulus - jures if agrees and jures < voulus else 0


def niveau(agrees: int, en_manque: int) -> int:
    """La couverture d'un territoire, d'après ses titres agréés et ceux d'entre eux où il manque des jurés : 0, aucun
    n'est agréé ; 1, rien ne manque ; 2, moins de la moitié ; 3, la moitié ou plus ; 4, tous."""
    if not agrees:
        return 0
    if not en_manque:
        return 1
    return 4 if en_manque == agrees else 3 if 2 * en_manque >= agrees else 2
