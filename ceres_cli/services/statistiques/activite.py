"""Les écritures par agent et par semaine."""

from collections import Counter
from datetime import date

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.statistiques.sujets import Sujet, semaine_de
from ceres_cli.services.statistiques import requetes
from ceres_cli.services.statistiques.criteres import Chiffres, Criteres, cadrer


def activite(cadre: Cadre, criteres: Criteres) -> Chiffres:
    """Les lignes faites par agent et semaine ISO, des lots écrits au nom de qui les lit ; les semaines vides n'y sont
    pas. Le jour d'un lot est celui où il a agi."""
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_ACTIVITE)
        vu = cadrer(db, acteur, Sujet.ACTIVITE, criteres, cadre.jour)
        lignes = requetes.ecritures(db, vu.lots(), vu.periode.du.isoformat(), vu.periode.au.isoformat())
    totaux: Counter[tuple[str, str]] = Counter()
    for agent, jour, faites in lignes:
        totaux[agent, semaine_de(date.fromisoformat(jour))] += faites
    elements = [{"agent": a, "semaine": s, "ecritures": n} for (a, s), n in sorted(totaux.items())]
    return Chiffres(Sujet.ACTIVITE, vu.jour, vu.periode, elements)
