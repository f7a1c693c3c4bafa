"""Les chiffres des sessions (état par mois, jurys incomplets, résultats), et ceux de l'activité des agents."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.session.jury import jury_suffisant
from ceres_cli.regles.statistiques import sujets
from ceres_cli.regles.statistiques.sujets import Rang, Sujet, mois_de, semaine_de
from ceres_cli.regles.vocabulaire import EtatSession
from ceres_cli.services.faits import centres
from ceres_cli.services.faits import sessions as chargement
from ceres_cli.services.faits.histoire import completer_jury_d_alors
from ceres_cli.services.statistiques import requetes
from ceres_cli.services.statistiques.criteres import Chiffres, Criteres, cadrer
from ceres_cli.store import Db

_RANG_DES_ETATS = {etat.value: rang for rang, etat in enumerate(EtatSession)}


def sessions(cadre: Cadre, criteres: Criteres) -> Chiffres:
    """Les sessions du périmètre qui débutent dans la période, par mois puis état, et combien de jurys incomplets."""
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_CHIFFRES)
        vu = cadrer(db, acteur, Sujet.SESSIONS, criteres, cadre.jour)
        filtre = vu.sessions()
        requetes.debutant(filtre, vu.periode.du.isoformat(), vu.periode.au.isoformat())
        jour = cadre.jour.isoformat()
        lignes = requetes.sessions_par_mois(db, filtre, jour)
        finies = _toujours_incompletes(db, requetes.finies_et_incompletes(db, filtre, jour))
    elements = [
        {"etat": etat, "mois": mois, "total": total, "jury_incomplet": incomplets + finies[etat, mois]}
        for etat, mois, total, incomplets in sorted(lignes, key=lambda li: (li[1], _RANG_DES_ETATS[li[0]]))
    ]
    return Chiffres(Sujet.SESSIONS, vu.jour, vu.periode, elements)


def _toujours_incompletes(db: Db, numeros: Iterable[int]) -> Counter[tuple[str, str]]:
    """Par état et mois, celles de ces sessions finies dont le jury ne suffisait pas le dernier jour (SES-04)."""
    connues = chargement.sessions(db, numeros, {})
    chargement.completer_jury(db, connues)
    completer_jury_d_alors(db, connues.values())
    return Counter((s.etat, mois_de(s.debut)) for s in connues.values() if not jury_suffisant(s).satisfait)


def resultats(cadre: Cadre, criteres: Criteres) -> Chiffres:
    """Les présents, les réussites et leur taux dans les sessions validées de la période ; les petits comptes cachés."""
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_CHIFFRES)
        vu = cadrer(db, acteur, Sujet.RESULTATS, criteres, cadre.jour)
        filtre = vu.sessions()
        requetes.debutant(filtre, vu.periode.du.isoformat(), vu.periode.au.isoformat())
        lignes = requetes.resultats(db, filtre, criteres.rang)
        nommer = _nommer(db, criteres.rang, [ligne[0] for ligne in lignes])
    elements = []
    for rang, presents, reussites in lignes:
        montres = sujets.resultats(presents, reussites)
        elements.append({**nommer(rang), **montres._asdict()})
    return Chiffres(Sujet.RESULTATS, vu.jour, vu.periode, sorted(elements, key=lambda e: e[criteres.rang.value]))


def _nommer(db: Db, rang: Rang, trouves: list[Any]) -> Any:
    """De quoi nommer un titre, un centre ou une voie."""
    if rang is Rang.TITRE:
        titres = requetes.titres(db)
        return lambda i: {"titre": titres[i][0], "titre_nom": titres[i][1]}
    if rang is Rang.CENTRE:
        noms = centres.noms(db, trouves)
        return lambda i: {"centre": affiche("E", i), "centre_nom": noms[i]}
    return lambda voie: {"voie": voie}


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
