"""L'agenda d'un bureau : ce qui est dû, et quand (écrans, section 8)."""

from datetime import date, timedelta
from enum import IntEnum, StrEnum

from ceres_cli.regles.calendrier import en_francais

# Une ligne datée paraît tant de jours avant son échéance.
HORIZON = 30
# Les sessions qui viennent, une par une.
PROCHAINES = 14


class Priorite(IntEnum):
    """L'ordre de l'agenda ; `COMPTE` : ce qui n'a pas de date."""

    RETARD = 0
    AUJOURD_HUI = 1
    SEMAINE = 2
    MOIS = 3
    COMPTE = 4


class Attente(StrEnum):
    """Ce qu'une session attend de son centre, à faire d'ici `HORIZON` jours."""

    DTE = "dte"
    CONVOCATIONS = "convocations"
    INSCRIPTIONS = "inscriptions"
    RESULTATS = "resultats"
    TRANSMISSION = "transmission"


def echeance_montree(echeance: date | None, jour: date) -> date | None:
    """Celle qui n'est pas à plus de `HORIZON` jours."""
    return None if echeance is None or echeance > jour + timedelta(days=HORIZON) else echeance


def priorite(echeance: date | None, jour: date) -> Priorite:
    if echeance is None:
        return Priorite.COMPTE
    jours = (echeance - jour).days
    if jours < 0:
        return Priorite.RETARD
    if jours == 0:
        return Priorite.AUJOURD_HUI
    return Priorite.SEMAINE if jours <= 7 else Priorite.MOIS


def quand(echeance: date, jour: date) -> str:
    """« aujourd'hui », « demain », « hier », « dans 3 jours », « depuis 5 jours »."""
    jours = (echeance - jour).days
    proches = {-1: "hier", 0: "aujourd'hui", 1: "demain"}
    return proches.get(jours) or (f"dans {jours} jours" if jours > 0 else f"depuis {-jours} jours")


def au_plus_tard(echeance: date, jour: date) -> str:
    """« au plus tard demain, le 02/03/2027 » ; passé : « en retard depuis le 27/02/2027 »."""
    if echeance < jour:
        return f"en retard depuis le {en_francais(echeance)}"
    return f"au plus tard {quand(echeance, jour)}, le {en_francais(echeance)}"
