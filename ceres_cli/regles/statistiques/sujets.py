"""De quoi parlent les chiffres, et par quoi ils se rangent."""

from enum import StrEnum


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
