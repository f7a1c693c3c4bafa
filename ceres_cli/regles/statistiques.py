"""Sujets et périodes des statistiques."""

from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from ceres_cli.regles.calendrier import JURES_MIN, UN_JOUR, plus_ans
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


# ecrans.md, section 6 : « ends per month over 24 months » ; les autres durées sont un choix (docs/decisions.md).
MOIS_D_ECHEANCES = 24
_MOIS_PASSES, _MOIS_A_VENIR = 3, 8
_TRIMESTRES = 4
_SEMAINES = 12


class Periode(NamedTuple):
    """Du jour `du` au jour `au`, compris."""

    du: date
    au: date


def mois_de(jour: date) -> str:
    """`AAAA-MM`."""
    return f"{jour.year:04d}-{jour.month:02d}"


def premier_du_mois(jour: date, mois: int = 0) -> date:
    """Le premier jour de ce mois, ou de celui qui en est à tant de mois."""
    annee, rang = divmod(jour.year * 12 + jour.month - 1 + mois, 12)
    return date(annee, rang + 1, 1)


def dernier_du_mois(jour: date, mois: int = 0) -> date:
    return premier_du_mois(jour, mois + 1) - UN_JOUR


def mois_entre(periode: Periode) -> list[str]:
    """Chaque mois qui a un jour dans la période, dans l'ordre."""
    nombre = (periode.au.year - periode.du.year) * 12 + periode.au.month - periode.du.month + 1
    return [mois_de(premier_du_mois(periode.du, n)) for n in range(nombre)]


def trimestres(periode: Periode) -> list[date]:
    """Les premiers jours de trimestre (1er janvier, avril, juillet, octobre) de la période."""
    premier = premier_du_mois(periode.du, -((periode.du.month - 1) % 3))
    nombre = (periode.au.year - premier.year) * 4 + (periode.au.month - premier.month) // 3 + 1
    return [jour for n in range(nombre) if (jour := premier_du_mois(premier, 3 * n)) >= periode.du]


def semaine_de(jour: date) -> str:
    """La semaine ISO, du lundi au dimanche : `AAAA-Wnn` ; l'année est celle de son jeudi."""
    annee, semaine, _ = jour.isocalendar()
    return f"{annee:04d}-W{semaine:02d}"


def semaines_entre(periode: Periode) -> list[str]:
    """Chaque semaine ISO qui a un jour dans la période, dans l'ordre."""
    lundi = _lundi(periode.du)
    return [semaine_de(lundi + timedelta(weeks=n)) for n in range((_lundi(periode.au) - lundi).days // 7 + 1)]


def _lundi(jour: date) -> date:
    return jour - timedelta(days=jour.weekday())


def periode(sujet: Sujet, jour: date, du: date | None = None, au: date | None = None) -> Periode:
    """Celle qu'on demande ; sans `du`, celle du sujet ce jour-là ; sans `au`, jusqu'où va celle-ci, ou aussi longue."""
    a_defaut = _A_DEFAUT[sujet](jour)
    if du is None:
        return a_defaut
    if au is None:
        au = a_defaut.au if du <= a_defaut.au else du + (a_defaut.au - a_defaut.du)
    return Periode(du, au)


_A_DEFAUT: dict[Sujet, Callable[[date], Periode]] = {
    # Du jour à la fin du vingt-quatrième mois, celui du jour compris.
    Sujet.ECHEANCES: lambda jour: Periode(jour, dernier_du_mois(jour, MOIS_D_ECHEANCES - 1)),
    Sujet.COUVERTURE: lambda jour: Periode(jour, jour),
    # Les quatre prochains premiers jours de trimestre.
    Sujet.PREVISION: lambda jour: Periode(jour + UN_JOUR, premier_du_mois(jour, 3 * _TRIMESTRES)),
    Sujet.SESSIONS: lambda jour: Periode(premier_du_mois(jour, -_MOIS_PASSES), dernier_du_mois(jour, _MOIS_A_VENIR)),
    # Un an, jusqu'au jour.
    Sujet.RESULTATS: lambda jour: Periode(plus_ans(jour, -1) + UN_JOUR, jour),
    Sujet.ACTIVITE: lambda jour: Periode(_lundi(jour) - timedelta(weeks=_SEMAINES - 1), jour),
}
