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
    return Counter((s.etat, mois_de(s.debut)) for s in connues.values() if not jury_suffisant(s).satisfait)


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
Comptes = tuple[int, int]  # jurés utilisables, centres agréés


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
        (comptes_du_jour,) = _compter(db, vu, criteres.lieu, [vu.jour])
        elements = _ranger(_Noms(db, criteres.lieu), comptes_du_jour)
    return Chiffres(Sujet.COUVERTURE, vu.jour, vu.periode, elements)


def prevision(cadre: Cadre, criteres: Criteres) -> Chiffres:
    """La même chose à venir : le jour donné, ou au premier jour de chaque trimestre. Ce qui est couvert aujourd'hui y
    reste montré quand cela ne l'est plus. `garder` : qui renouveler pour tenir ce nombre."""
    with cadre.store.lecture() as db:
        vu, actuels, suivants = _prevoir(db, cadre, criteres)
        noms = _Noms(db, criteres.lieu)
        elements: list[dict[str, Any]] = []
        for jour, comptes_du_jour in suivants:
            cases = {**dict.fromkeys(actuels, (0, 0)), **comptes_du_jour}
            du_jour = _ranger(noms, cases, criteres.garder or JURES_MIN, jour=jour.isoformat())
            if criteres.garder is not None:
                _dire_qui_renouveler(db, vu, criteres.lieu, jour, noms, du_jour)
            elements += du_jour
    return Chiffres(Sujet.PREVISION, vu.jour, vu.periode, elements)


class Tenus(NamedTuple):
    """Un jour, combien de titres agréés d'un territoire ont assez de jurés, et combien non."""

    jour: date
    assez: int
    pas_assez: int


def couverture_et_suite(db: Db, cadre: Cadre, criteres: Criteres) -> tuple[Chiffres, list[Tenus]]:
    """La couverture, et ce qu'il en restera de trimestre en trimestre, d'une seule lecture."""
    vu, actuels, suivants = _prevoir(db, cadre, criteres)
    elements = _ranger(_Noms(db, criteres.lieu), actuels)
    tenus = []
    for jour, cases in suivants:
        manques = [statistiques.manque(jures, agrees) for jures, agrees in cases.values() if agrees]
        sans = sum(map(bool, manques))
        tenus.append(Tenus(jour, len(manques) - sans, sans))
    return Chiffres(Sujet.COUVERTURE, vu.jour, Periode(vu.jour, vu.jour), elements), tenus


def _prevoir(
    db: Db, cadre: Cadre, criteres: Criteres
) -> tuple[Cadrage, dict[Case, Comptes], list[tuple[date, dict[Case, Comptes]]]]:
    """Le cadrage, les comptes du jour considéré, et ceux de chaque jour prévu."""
    acteur = cadre.autoriser(db, Operation.LIRE_CHIFFRES)
    vu = cadrer(db, acteur, Sujet.PREVISION, criteres, cadre.jour)
    seul = criteres.du is None and criteres.au is not None
    jours = [vu.periode.au] if seul else trimestres(vu.periode)
    actuels, *suivants = _compter(db, vu, criteres.lieu, [vu.jour, *jours])
    return vu, actuels, list(zip(jours, suivants, strict=True))


def _compter(db: Db, vu: Cadrage, lieu: Lieu, jours: Sequence[date]) -> list[dict[Case, Comptes]]:
    """Pour chaque jour, par titre et territoire, (jurés utilisables, centres agréés) ; les cases vides n'y sont pas."""
    jures = _jures_des_jours(db, vu, lieu, jours)
    agrees: list[dict[Case, int]] = [{} for _ in jours]
    _ranger_par_jour(agrees, range(len(jours)), requetes.agrees_par_titre(db, vu.agrements(), lieu, _iso(jours)))
    return [
        {case: (siens.get(case, 0), centres_.get(case, 0)) for case in siens.keys() | centres_.keys()}
        for siens, centres_ in zip(jures, agrees, strict=True)
    ]


def _jures_des_jours(db: Db, vu: Cadrage, lieu: Lieu, jours: Sequence[date]) -> list[dict[Case, int]]:
    """Les jurés utilisables de chaque jour. Ceux de même périmètre sont lus ensemble : pour un service, tous ;
    celui d'un Centre dépend du jour."""
    ensemble: dict[tuple[Any, ...], tuple[Filtre, list[int]]] = {}
    for rang, jour in enumerate(jours):
        filtre = vu.habilitations(jour)
        ensemble.setdefault((filtre.ou(), *filtre.parametres), (filtre, []))[1].append(rang)
    trouves: list[dict[Case, int]] = [{} for _ in jours]
    for filtre, rangs in ensemble.values():
        lignes = requetes.jures_par_titre(db, filtre, lieu, _iso([jours[rang] for rang in rangs]))
        _ranger_par_jour(trouves, rangs, lignes)
    return trouves


def _iso(jours: Iterable[date]) -> list[str]:
    return [jour.isoformat() for jour in jours]


def _ranger_par_jour(par_jour: list[dict[Case, int]], rangs: Iterable[int], lignes: requetes.Lignes) -> None:
    """De (titre, lieu, puis un nombre par jour), ce qui n'est pas nul, chacun au rang de son jour."""
    for titre, ou, *nombres in lignes:
        for rang, nombre in zip(rangs, nombres, strict=True):
            if nombre:
                par_jour[rang][titre, ou] = nombre


class _Noms:
    """Les noms des titres et des territoires, et l'ordre où les montrer."""

    def __init__(self, db: Db, lieu: Lieu) -> None:
        self.cle = lieu.value
        self.titres = requetes.titres(db)
        table = territoires.departements() if lieu is Lieu.DEPARTEMENT else territoires.regions()
        self.territoires = {code: t.nom for code, t in table.items()}
        self._champs: dict[Case, dict[str, Any]] = {}
        self._rangs = {titre: rang for rang, titre in enumerate(sorted(self.titres, key=lambda t: self.titres[t][0]))}

    def champs(self, case: Case) -> dict[str, Any]:
        """À ne pas changer : les mêmes chaque fois."""
        if (deja := self._champs.get(case)) is not None:
            return deja
        titre, code = case
        reference, nom = self.titres[titre]
        ou = self.territoires.get(code or "", "")
        self._champs[case] = {"titre": reference, "titre_nom": nom, self.cle: code, f"{self.cle}_nom": ou}
        return self._champs[case]

    def ordre(self, case: Case) -> tuple[int, str]:
        """Par référence du titre, puis code du territoire ; qui n'en a pas, à la fin."""
        return self._rangs[case[0]], case[1] or "~"


def _ranger(noms: _Noms, cases: dict[Case, Comptes], voulus: int = JURES_MIN, **avant: Any) -> list[dict[str, Any]]:
    """Les éléments, par titre puis territoire ; `avant` : ce que chacun dit d'abord."""
    return [
        {
            **avant,
            **noms.champs(case),
            "jures": jures,
            "agrees": agrees,
            "manque": statistiques.manque(jures, agrees, voulus),
        }
        for case in sorted(cases, key=noms.ordre)
        for jures, agrees in (cases[case],)
    ]


def _dire_qui_renouveler(
    db: Db, vu: Cadrage, lieu: Lieu, jour: date, noms: _Noms, elements: list[dict[str, Any]]
) -> None:
    """Complète chaque élément de `a_renouveler` : autant de jurés qu'il en manque, parmi ceux qui cessent d'ici là,
    celui qui finit le plus tard d'abord ; chacun avec les habilitations qu'il lui faut."""
    cessent: dict[tuple[str, str | None], list[tuple[int, str]]] = defaultdict(list)
    jours = vu.jour.isoformat(), jour.isoformat()
    for titre, ou, jure, nom, prenom in requetes.jures_qui_cessent(db, vu.habilitations(vu.jour), lieu, *jours):
        cessent[noms.titres[titre][0], ou].append((jure, f"{nom} {prenom}"))
    tous = sorted({jure for siens in cessent.values() for jure, _ in siens})
    finies: dict[tuple[str, int], list[int]] = defaultdict(list)
    rangs: dict[tuple[str, int], int] = {}
    lignes = requetes.habilitations_qui_cessent(db, vu.utilisables(vu.jour), tous, jour.isoformat())
    for rang, (titre, jure, habilitation, _) in enumerate(lignes):
        cle = (noms.titres[titre][0], jure)
        rangs.setdefault(cle, rang)
        finies[cle].append(habilitation)
    for element in elements:
        titre = element["titre"]
        siens = sorted(cessent[titre, element[lieu.value]], key=lambda j: rangs.get((titre, j[0]), len(lignes)))
        element["a_renouveler"] = [
            f"{affiche('J', jure)} {nom} ({', '.join(affiche('H', h) for h in sorted(finies[titre, jure]))})"
            for jure, nom in siens[: element["manque"]]
        ]
