"""Les chiffres du ressort : des sessions (état par mois, jurys incomplets, résultats), de l'activité des agents, et des
jurés (quand leurs habilitations finissent, quels titres ils couvrent, et jusqu'à quand)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from ceres_cli.base.filtre import Filtre
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.nomenclatures import territoires
from ceres_cli.regles import statistiques
from ceres_cli.regles.calendrier import JURES_MIN
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.session.jury import jury_suffisant
from ceres_cli.regles.statistiques import Lieu, Periode, Rang, Sujet, mois_de, mois_entre, semaine_de, trimestres
from ceres_cli.regles.vocabulaire import EtatSession
from ceres_cli.services.faits import centres
from ceres_cli.services.faits import sessions as chargement
from ceres_cli.services.faits.archives import dites as archives
from ceres_cli.services.faits.histoire import completer_jury_d_alors
from ceres_cli.services.statistiques import requetes
from ceres_cli.services.statistiques.criteres import Cadrage, Chiffres, Criteres, cadrer
from ceres_cli.store import Db

_RANG_DES_ETATS = {etat.value: rang for rang, etat in enumerate(EtatSession)}


def sessions(cadre: Cadre, criteres: Criteres) -> Chiffres:
    """Les sessions du périmètre qui débutent dans la période, par mois puis état, et combien de jurys incomplets."""
    with cadre.lire(Operation.LIRE_CHIFFRES) as (db, acteur):
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
    chargement.completer_jury(db, connues, du_titre=True)
    completer_jury_d_alors(db, connues.values())
    incompletes: list[SessionExamen] = []
    autres: list[SessionExamen] = []
    for session in connues.values():
        (autres if jury_suffisant(session).satisfait else incompletes).append(session)
    # Deux fiches d'une personne n'y comptent que pour une : cela ne se cherche que là où, sans cela, le nombre y est.
    chargement.completer_memes(db, [j for s in autres for j in (*s.jury, *(s.jury_d_alors or ()))])
    douteuses = [s for s in autres if not jury_suffisant(s).satisfait]
    completer_jury_d_alors(db, douteuses)
    incompletes += [s for s in douteuses if not jury_suffisant(s).satisfait]
    return Counter((s.etat, mois_de(s.debut)) for s in incompletes)


def resultats(cadre: Cadre, criteres: Criteres) -> Chiffres:
    """Les présents, les réussites et leur taux dans les sessions validées de la période ; les petits comptes cachés."""
    with cadre.lire(Operation.LIRE_CHIFFRES) as (db, acteur):
        vu = cadrer(db, acteur, Sujet.RESULTATS, criteres, cadre.jour)
        filtre = vu.sessions()
        requetes.debutant(filtre, vu.periode.du.isoformat(), vu.periode.au.isoformat())
        lignes = requetes.resultats(db, filtre, criteres.rang)
        nommer = _nommer(db, criteres.rang, [ligne[0] for ligne in lignes])
    elements = []
    for rang, presents, reussites in lignes:
        montres = statistiques.resultats(presents, reussites)
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
    with cadre.lire(Operation.LIRE_ACTIVITE) as (db, acteur):
        vu = cadrer(db, acteur, Sujet.ACTIVITE, criteres, cadre.jour)
        lignes = requetes.ecritures(db, vu.lots(), vu.periode.du.isoformat(), vu.periode.au.isoformat())
        archives_ = archives.plus_ancien(db, depuis=vu.periode.du.isoformat())
    totaux: Counter[tuple[str, str]] = Counter()
    for agent, jour, faites in lignes:
        totaux[agent, semaine_de(date.fromisoformat(jour))] += faites
    elements = [{"agent": a, "semaine": s, "ecritures": n} for (a, s), n in sorted(totaux.items())]
    return Chiffres(Sujet.ACTIVITE, vu.jour, vu.periode, elements, archives_)


Case = tuple[int, str | None]  # titre, lieu
Comptes = tuple[list[int], list[int]]  # jurés utilisables, centres agréés, jour après jour
Rangees = list[tuple[dict[str, Any], Comptes]]  # ce qu'une case dit de son titre et de son territoire, et ses comptes


def echeances(cadre: Cadre, criteres: Criteres) -> Chiffres:
    """Les habilitations validées du périmètre, par mois de leur fin effective ; chaque mois de la période."""
    with cadre.lire(Operation.LIRE_CHIFFRES) as (db, acteur):
        vu = cadrer(db, acteur, Sujet.ECHEANCES, criteres, cadre.jour)
        filtre = vu.habilitations(vu.jour)
        requetes.finissant(filtre, vu.periode.du.isoformat(), vu.periode.au.isoformat())
        totaux: dict[str, int] = dict(requetes.fins_par_mois(db, filtre))
    elements = [{"mois": mois, "total": totaux.get(mois, 0)} for mois in mois_entre(vu.periode)]
    return Chiffres(Sujet.ECHEANCES, vu.jour, vu.periode, elements)


def couverture(cadre: Cadre, criteres: Criteres) -> Chiffres:
    """Par titre et territoire, les jurés utilisables ce jour-là, les centres agréés, et ce qui manque à un jury."""
    with cadre.lire(Operation.LIRE_CHIFFRES) as (db, acteur):
        vu = cadrer(db, acteur, Sujet.COUVERTURE, criteres, cadre.jour)
        elements = _elements(_ranger(db, vu, criteres.lieu, [vu.jour]), 0)
    return Chiffres(Sujet.COUVERTURE, vu.jour, vu.periode, elements)


def prevision(cadre: Cadre, criteres: Criteres) -> Chiffres:
    """La même chose à venir : le jour donné, ou au premier jour de chaque trimestre. Ce qui est couvert aujourd'hui y
    reste montré quand cela ne l'est plus. `garder` : qui renouveler pour tenir ce nombre."""
    with cadre.store.lecture() as db:
        vu, jours, cases = _prevoir(db, cadre, criteres)
        elements: list[dict[str, Any]] = []
        for rang, jour in enumerate(jours, 1):
            du_jour = _elements(cases, rang, criteres.garder or JURES_MIN, jour=jour.isoformat())
            if criteres.garder is not None:
                _dire_qui_renouveler(db, vu, criteres.lieu, jour, du_jour)
            elements += du_jour
    return Chiffres(Sujet.PREVISION, vu.jour, vu.periode, elements)


class Tenus(NamedTuple):
    """Un jour, combien de titres agréés d'un territoire ont assez de jurés, et combien non."""

    jour: date
    assez: int
    pas_assez: int


def couverture_et_suite(db: Db, cadre: Cadre, criteres: Criteres) -> tuple[Chiffres, list[Tenus]]:
    """La couverture, et ce qu'il en restera de trimestre en trimestre, d'une seule lecture."""
    vu, jours, cases = _prevoir(db, cadre, criteres)
    tenus = []
    for rang, jour in enumerate(jours, 1):
        manques = [statistiques.manque(jures[rang], agrees[rang]) for _, (jures, agrees) in cases if agrees[rang]]
        sans = sum(map(bool, manques))
        tenus.append(Tenus(jour, len(manques) - sans, sans))
    return Chiffres(Sujet.COUVERTURE, vu.jour, Periode(vu.jour, vu.jour), _elements(cases, 0)), tenus


def _prevoir(db: Db, cadre: Cadre, criteres: Criteres) -> tuple[Cadrage, list[date], Rangees]:
    """Le cadrage, les jours prévus, et les comptes du jour considéré, puis de chacun d'eux."""
    acteur = cadre.autoriser(db, Operation.LIRE_CHIFFRES)
    vu = cadrer(db, acteur, Sujet.PREVISION, criteres, cadre.jour)
    seul = criteres.du is None and criteres.au is not None
    jours = [vu.periode.au] if seul else trimestres(vu.periode)
    return vu, jours, _ranger(db, vu, criteres.lieu, [vu.jour, *jours])


def _ranger(db: Db, vu: Cadrage, lieu: Lieu, jours: Sequence[date]) -> Rangees:
    """Les comptes de chaque jour, par titre puis code du territoire ; qui n'en a pas, à la fin."""
    aucun = [0] * len(jours)
    jures = _jures_des_jours(db, vu, lieu, jours)
    agrees: dict[Case, list[int]] = {
        (titre, ou): nombres for titre, ou, *nombres in requetes.agrees_par_titre(db, vu.agrements(), lieu, _iso(jours))
    }
    titres = requetes.titres(db)
    rangs = {titre: rang for rang, titre in enumerate(sorted(titres, key=lambda t: titres[t][0]))}
    table = territoires.departements() if lieu is Lieu.DEPARTEMENT else territoires.regions()
    territoires_ = {code: t.nom for code, t in table.items()}
    cle, nom = lieu.value, f"{lieu.value}_nom"
    return [
        (
            {"titre": titres[titre][0], "titre_nom": titres[titre][1], cle: ou, nom: territoires_.get(ou or "", "")},
            (jures.get((titre, ou), aucun), agrees.get((titre, ou), aucun)),
        )
        for titre, ou in sorted(jures.keys() | agrees.keys(), key=lambda case: (rangs[case[0]], case[1] or "~"))
    ]


def _jures_des_jours(db: Db, vu: Cadrage, lieu: Lieu, jours: Sequence[date]) -> dict[Case, list[int]]:
    """Les jurés utilisables de chaque jour. Ceux de même périmètre sont lus ensemble : pour un service, tous ;
    celui d'un Centre dépend du jour."""
    ensemble: dict[tuple[Any, ...], tuple[Filtre, list[int]]] = {}
    for rang, jour in enumerate(jours):
        filtre = vu.habilitations(jour)
        ensemble.setdefault((filtre.ou(), *filtre.parametres), (filtre, []))[1].append(rang)
    trouves: dict[Case, list[int]] = defaultdict(lambda: [0] * len(jours))
    for filtre, rangs in ensemble.values():
        du_filtre = _iso([jours[rang] for rang in rangs])
        lignes = requetes.jures_par_titre(db, filtre, lieu, du_filtre, vu.acteur.jour.isoformat())
        for titre, ou, *nombres in lignes:
            siens = trouves[titre, ou]
            for rang, nombre in zip(rangs, nombres, strict=True):
                siens[rang] = nombre
    return trouves


def _iso(jours: Iterable[date]) -> list[str]:
    return [jour.isoformat() for jour in jours]


def _elements(cases: Rangees, rang: int, voulus: int = JURES_MIN, **avant: Any) -> list[dict[str, Any]]:
    """Les éléments de ce jour-là ; une case vide, et qui l'était au jour considéré, n'en est pas. `avant` : ce que
    chacun dit d'abord."""
    return [
        {**avant, **dits, "jures": n, "agrees": m, "manque": statistiques.manque(n, m, voulus)}
        for dits, (jures, agrees) in cases
        for n, m in ((jures[rang], agrees[rang]),)
        if n or m or jures[0] or agrees[0]
    ]


def _dire_qui_renouveler(db: Db, vu: Cadrage, lieu: Lieu, jour: date, elements: list[dict[str, Any]]) -> None:
    """Complète chaque élément de `a_renouveler` : autant de jurés qu'il en manque, parmi ceux qui cessent d'ici là,
    celui qui finit le plus tard d'abord ; chacun avec les habilitations qu'il lui faut."""
    cessent: dict[tuple[str, str | None], list[tuple[int, str]]] = defaultdict(list)
    titres = requetes.titres(db)
    jours = vu.jour.isoformat(), jour.isoformat()
    for titre, ou, jure, nom, prenom in requetes.jures_qui_cessent(
        db, vu.habilitations(vu.jour), lieu, *jours, vu.acteur.jour.isoformat()
    ):
        cessent[titres[titre][0], ou].append((jure, f"{nom} {prenom}"))
    tous = sorted({jure for siens in cessent.values() for jure, _ in siens})
    finies: dict[tuple[str, int], list[int]] = defaultdict(list)
    rangs: dict[tuple[str, int], int] = {}
    lignes = requetes.habilitations_qui_cessent(db, vu.utilisables(vu.jour), tous, jour.isoformat())
    for rang, (titre, jure, habilitation, _) in enumerate(lignes):
        cle = (titres[titre][0], jure)
        rangs.setdefault(cle, rang)
        finies[cle].append(habilitation)
    for element in elements:
        titre = element["titre"]
        siens = sorted(cessent[titre, element[lieu.value]], key=lambda j: rangs.get((titre, j[0]), len(lignes)))
        element["a_renouveler"] = [
            f"{affiche('J', jure)} {nom} ({', '.join(affiche('H', h) for h in sorted(finies[titre, jure]))})"
            for jure, nom in siens[: element["manque"]]
        ]
