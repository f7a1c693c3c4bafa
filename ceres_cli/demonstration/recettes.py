"""Une recette par ligne de la table des transitions : de quoi fabriquer une habilitation qui s'y trouve le jour dit.

Chacune rend des dates permises par HAB-13 : `date_debut_validite ≤ debut ≤ fin ≤ date_fin_validite`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from random import Random

from ceres_cli.demonstration.invention import entre
from ceres_cli.demonstration.referentiel import TitreDemo
from ceres_cli.regles.calendrier import UN_JOUR
from ceres_cli.regles.habilitation import etats as table
from ceres_cli.regles.vocabulaire import ClasseTitre, EtatHabilitation

Periode = tuple[date, date]


class Emploi(Enum):
    """Ce que l'on sait de l'emploi lié au titre (HAB-12)."""

    RECENT = "récent"
    INCONNU = "inconnu"
    ANCIEN = "trop ancien"


@dataclass(frozen=True, slots=True)
class Recette:
    """`poids` : sa fréquence dans la masse. `dates` rend None si ce titre ne s'y prête pas ce jour-là."""

    ligne: str
    etat: EtatHabilitation
    classe: ClasseTitre
    poids: int
    dates: Callable[[Random, TitreDemo, date], Periode | None]
    emploi: Emploi = Emploi.RECENT


def _active(alea: Random, t: TitreDemo, jour: date) -> Periode:
    """Le plus souvent jusqu'à la fin de vie du titre ; une fois sur cinq, une échéance proche."""
    debut = entre(alea, t.debut, jour)
    if alea.random() < 0.8:
        return debut, t.vie.fin
    return debut, entre(alea, jour, min(t.vie.fin, jour + timedelta(days=150)))


def _a_venir(alea: Random, t: TitreDemo, jour: date) -> Periode | None:
    if t.vie.fin <= jour + timedelta(days=30):
        return None
    return entre(alea, jour + UN_JOUR, min(t.vie.fin, jour + timedelta(days=90))), t.vie.fin


def _finie_avant(alea: Random, t: TitreDemo, veille: date) -> Periode | None:
    """Commencée avec le titre, finie au plus tard ce jour-là et avant la fin de vie du titre."""
    dernier = min(veille, t.vie.fin - UN_JOUR)
    if dernier <= t.debut:
        return None
    debut = entre(alea, t.debut, max(t.debut, dernier - timedelta(days=60)))
    return debut, entre(alea, max(debut, dernier - timedelta(days=200)), dernier)


def _e_cours(alea: Random, t: TitreDemo, jour: date) -> Periode | None:
    return _finie_avant(alea, t, jour - UN_JOUR)


def _finie_hier(alea: Random, t: TitreDemo, jour: date) -> Periode | None:
    """Le traitement de la nuit dernière ne pouvait pas encore le consigner."""
    depuis = jour - timedelta(days=30)
    return None if t.debut > depuis else (entre(alea, t.debut, depuis), jour - UN_JOUR)


def _finie_avant_hier(alea: Random, t: TitreDemo, jour: date) -> Periode | None:
    """Consignée la nuit dernière."""
    return _finie_hier(alea, t, jour - UN_JOUR)


def _e_avant(alea: Random, t: TitreDemo, jour: date) -> Periode | None:
    return _finie_avant(alea, t, t.vie.fin)


def _jusqu_a_la_fin(alea: Random, t: TitreDemo, jour: date) -> Periode:
    return entre(alea, t.debut, min(jour, t.vie.fin)), t.vie.fin


_BROUILLON, _VALIDEE, _SUSPENDUE = EtatHabilitation.BROUILLON, EtatHabilitation.VALIDEE, EtatHabilitation.SUSPENDUE
_EN_COURS, _PROLONGATION, _HORS = ClasseTitre.EN_COURS, ClasseTitre.EN_PROLONGATION, ClasseTitre.HORS_DELAI

# Toutes les lignes de la table y sont ; les premiers jurés de la base en reçoivent une chacun.
RECETTES = (
    Recette(table.ACTIVE, _VALIDEE, _EN_COURS, 58, _active),
    Recette(table.ACTIVE, _VALIDEE, _EN_COURS, 3, _a_venir),
    Recette(table.BROUILLON, _BROUILLON, _EN_COURS, 5, _active),
    Recette(table.BROUILLON, _BROUILLON, _EN_COURS, 2, _active, Emploi.INCONNU),
    Recette(table.BROUILLON, _BROUILLON, _EN_COURS, 1, _active, Emploi.ANCIEN),
    Recette(table.BROUILLON, _BROUILLON, _PROLONGATION, 1, _jusqu_a_la_fin),
    Recette(table.BROUILLON_HORS_DELAI, _BROUILLON, _HORS, 1, _jusqu_a_la_fin),
    Recette(table.SUSPENDUE, _SUSPENDUE, _EN_COURS, 2, _active),
    Recette(table.SUSPENDUE, _SUSPENDUE, _PROLONGATION, 1, _jusqu_a_la_fin),
    Recette(table.SUSPENDUE_HORS_DELAI, _SUSPENDUE, _HORS, 1, _jusqu_a_la_fin),
    Recette(table.E_COURS, _VALIDEE, _EN_COURS, 5, _e_cours),
    Recette(table.E_FIN, _VALIDEE, _PROLONGATION, 9, _jusqu_a_la_fin),
    Recette(table.E_AVANT, _VALIDEE, _PROLONGATION, 4, _e_avant),
    Recette(table.E_HORS, _VALIDEE, _HORS, 7, _jusqu_a_la_fin),
    Recette(table.E_COURS, _VALIDEE, _EN_COURS, 1, _finie_hier),
    Recette(table.E_COURS, _VALIDEE, _EN_COURS, 1, _finie_avant_hier),
)
ACTIVE, RENOUVELABLE = RECETTES[0], RECETTES[10]
