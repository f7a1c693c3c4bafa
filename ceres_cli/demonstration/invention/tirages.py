"""Tirer des jours : dans un intervalle, ouvrables, à une distance donnée."""

from datetime import date, timedelta
from random import Random


def entre(alea: Random, premier: date, dernier: date) -> date:
    """Un jour de l'intervalle, bornes comprises ; le premier si l'intervalle est vide."""
    return premier + timedelta(days=alea.randint(0, max(0, (dernier - premier).days)))


def plus_tot(jour: date) -> date:
    """Ce jour, ou le vendredi qui précède s'il tombe en fin de semaine."""
    return jour - timedelta(days=max(0, jour.weekday() - 4))


def plus_tard(jour: date) -> date:
    """Ce jour, ou le lundi qui suit s'il tombe en fin de semaine."""
    return jour + timedelta(days=(7 - jour.weekday()) % 7 if jour.weekday() > 4 else 0)


def naissance(alea: Random, jour: date, ages: tuple[int, int]) -> date:
    """Une naissance qui donne cet âge, à un an près, le jour utilisé."""
    return date(jour.year - alea.randint(*ages), alea.randint(1, 12), alea.randint(1, 28))


def campagne(jour: date) -> date:
    """Le premier jour de son mois : ce qui commence dans un mois se saisit ensemble."""
    return jour.replace(day=1)
