"""Ce qui lie les lignes d'un même objet : il s'écrit, ou se défait, entièrement ou pas du tout ; et ce que le dernier
lot à l'écrire a fait de ces mêmes lignes n'est pas refait."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from ceres_cli.erreurs import Motif
from ceres_cli.moteur import changements
from ceres_cli.moteur.changements import Pas
from ceres_cli.moteur.demande import Decision, Demande, Options
from ceres_cli.moteur.situation import Situation
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.libelles import verbe
from ceres_cli.regles.plans import SOLIDAIRE
from ceres_cli.regles.vocabulaire import Resultat, Role

_CREER = "creer"
_SANS_SUITE = (Resultat.REFUSE, Resultat.NON_TRAITE)


class _Arret(NamedTuple):
    """Des lignes laissées ensemble : leurs rangs, celui de la cause, celui de la première qui se serait faite, et qui
    peut compter sur elles."""

    rangs: tuple[int, ...]
    cause: int
    premier: int
    voisinage: str


class Solidarite:
    """Les décisions arrêtées d'un passage à l'autre, par rang de demande. Un passage décide des autres ; `poursuivre`
    dit s'il en faut encore un."""

    def __init__(self, demandes: Sequence[Demande], options: Options) -> None:
        self._demandes = demandes
        self._defait = any(d.attente is not None and d.attente.defait for d in demandes)
        self._solidaires = self._defait or (options.de_fichier and not options.separees)
        self._reconnait = options.de_fichier and all(d.attente is None for d in demandes)
        self._arretees: dict[int, Decision] = {}
        self._naissances: dict[int, int] = {}
        self._arrets: list[_Arret] = []
        self._reprises: set[int] = set()
        self._examines: set[tuple[int, ...]] = set()

    @property
    def arrete(self) -> bool:
        """Des demandes sont arrêtées ; à un premier passage, aucune ne l'est."""
        return bool(self._arretees)

    def arretee(self, rang: int, decisions: Sequence[Decision]) -> Decision | None:
        """La décision où cette demande est arrêtée ; `decisions` : celles de ce passage qui la précèdent."""
        decision = self._arretees.get(rang)
        naissance = self._naissances.get(rang)
        if decision is None or naissance is None:
            return decision
        nee = decisions[naissance]
        if nee.resultat is not Resultat.FAIT:
            return _solidaire(decision, nee)
        return decision if nee.objet == decision.objet else _renommee(decision, nee.objet)

    def poursuivre(self, situation: Situation, decisions: Sequence[Decision]) -> bool:
        """Des lignes viennent d'être arrêtées, ou rendues à leur décision : tout se décide de nouveau, d'autres ayant
        pu compter sur ce qu'elles faisaient."""
        if not (self._solidaires or self._reconnait):
            return False
        if not self._defait and _sans_lien(decisions):
            return False
        unites = _unites(situation, decisions)
        if self._reconnait and (faites := self._deja_faites(situation, decisions, unites)):
            self._arretees |= faites
            return True
        return self._solidaires and self._arreter(situation, decisions, unites)

    # --- entièrement ou pas du tout ---

    def _arreter(self, situation: Situation, decisions: Sequence[Decision], unites: list[tuple[int, ...]]) -> bool:
        """Arrête les objets dont une ligne ne se fait pas quand une autre se ferait : de chaque voisinage, celui dont
        la cause vient d'abord."""
        premiers: dict[str, _Arret] = {}
        for rangs in unites:
            arret = self._a_arreter(situation, decisions, rangs)
            if arret is not None:
                premiers[arret.voisinage] = min(arret, premiers.get(arret.voisinage, arret), key=lambda a: a.cause)
        for arret in premiers.values():
            self._rendre(arret)
            self._arrets.append(arret)
            for rang in arret.rangs:
                self._arreter_la_ligne(rang, arret, decisions)
        return bool(premiers)

    def _a_arreter(self, situation: Situation, decisions: Sequence[Decision], rangs: tuple[int, ...]) -> _Arret | None:
        if len(rangs) < 2 or all(r in self._arretees for r in rangs):
            return None
        causes = [r for r in rangs if decisions[r].resultat in _SANS_SUITE]
        if not causes:
            return None
        if self._defait:
            return _Arret(rangs, causes[0], rangs[0], str(rangs[0]))
        faites = [r for r in rangs if decisions[r].resultat is Resultat.FAIT and not _cree(decisions[r])]
        if not faites:
            return None
        propres = [r for r in causes if decisions[r].code != SOLIDAIRE]
        voisinage = situation.voisinage(decisions[faites[0]]) or str(rangs[0])
        return _Arret(rangs, (propres or causes)[0], faites[0], voisinage)

    def _rendre(self, neuf: _Arret) -> None:
        """Ce qui a été arrêté au vu de lignes que voici reprises se décide de nouveau, une fois."""
        for arret in list(self._arrets):
            if arret.voisinage == neuf.voisinage and neuf.premier < arret.cause and arret.cause not in self._reprises:
                self._reprises.add(arret.cause)
                self._arrets.remove(arret)
                for rang in arret.rangs:
                    self._arretees.pop(rang, None)
                    self._naissances.pop(rang, None)

    def _arreter_la_ligne(self, rang: int, arret: _Arret, decisions: Sequence[Decision]) -> None:
        """Une création reste faite, une ligne refusée garde ses raisons, une ligne sans effet avant toute autre l'est
        encore ; les autres sont laissées."""
        decision, cause = decisions[rang], decisions[arret.cause]
        if rang in self._arretees:
            return
        if self._defait:
            self._arretees[rang] = _indefaisable(self._demandes[rang], cause)
            return
        if _cree(decision) or (decision.resultat is Resultat.SANS_EFFET and rang < arret.premier):
            return
        gardee = decision.resultat in _SANS_SUITE
        self._arretees[rang] = decision if gardee else _solidaire(decision, cause)
        for r in arret.rangs:
            if r < rang and _cree(decisions[r]) and decisions[r].objet == decision.objet:
                self._naissances[rang] = r

    # --- ce qui est déjà fait ---

    def _deja_faites(
        self, situation: Situation, decisions: Sequence[Decision], unites: list[tuple[int, ...]]
    ) -> dict[int, Decision]:
        """Les lignes que le dernier lot de leur objet a faites telles quelles, toutes ensemble. Celles d'un objet dont
        les règles disent déjà qu'il n'y a rien à changer n'ont pas à être cherchées, ni la seule qui se ferait."""
        cherchees: dict[tuple[int, ...], set[int]] = {}
        for rangs in unites:
            siennes = [decisions[r] for r in rangs]
            if rangs in self._examines or any(r in self._arretees for r in rangs):
                continue
            if all(d.resultat is Resultat.SANS_EFFET for d in siennes):
                continue
            if len(siennes) == 1 and siennes[0].resultat is Resultat.FAIT:
                continue
            self._examines.add(rangs)
            if numeros := situation.designes(siennes):
                cherchees[rangs] = numeros
        if not cherchees:
            return {}
        derniers = changements.du_dernier_lot(situation.db, situation.SORTE, set().union(*cherchees.values()))
        avant = _avant_ce_passage(situation)
        faites: dict[int, Decision] = {}
        for rangs, numeros in cherchees.items():
            siennes = [decisions[r] for r in rangs]
            for numero in sorted(numeros & derniers.keys()):
                pas = derniers[numero]
                present = situation.tel_quel(numero) is not None or numero in avant
                etat = {**(situation.tel_quel(numero) or {}), **avant.get(numero, {})}
                if _se_reconnait(situation, pas, present=present) and _memes_lignes(situation, siennes, pas, etat):
                    faites |= {r: _deja_faite(situation, decisions[r], pas[-1], len(rangs)) for r in rangs}
                    break
        return faites


def _sans_lien(decisions: Sequence[Decision]) -> bool:
    """Rien de refusé, et un objet par ligne : le cas courant, qu'un grand fichier ne paie pas."""
    if any(d.resultat in _SANS_SUITE for d in decisions):
        return False
    return len({d.objet for d in decisions}) == len(decisions)


def _unites(situation: Situation, decisions: Sequence[Decision]) -> list[tuple[int, ...]]:
    """Les rangs des lignes de chaque objet. Deux lignes sont du même si un des noms de l'une est de l'autre."""
    chefs: dict[str, str] = {}

    def chef(nom: str) -> str:
        while (suivant := chefs.setdefault(nom, nom)) != nom:
            nom = suivant
        return nom

    premiers: list[str] = []
    for rang, decision in enumerate(decisions):
        premier, *autres = _noms(situation, decision) or (f"ligne {rang}",)
        for autre in autres:
            chefs[chef(autre)] = chef(premier)
        premiers.append(premier)
    groupes: defaultdict[str, list[int]] = defaultdict(list)
    for rang, premier in enumerate(premiers):
        groupes[chef(premier)].append(rang)
    return [tuple(rangs) for rangs in groupes.values()]


def _noms(situation: Situation, decision: Decision) -> Sequence[str]:
    attente = decision.demande.attente
    if attente is not None and attente.defait:
        return (attente.unite or decision.demande.objet,)
    return situation.noms_de_l_objet(decision)


def _cree(decision: Decision) -> bool:
    return decision.demande.action == _CREER and decision.resultat is Resultat.FAIT


def _solidaire(decision: Decision, cause: Decision) -> Decision:
    ligne, objet = cause.demande.ligne, decision.objet or decision.demande.objet
    quoi = "est refusée" if cause.resultat is Resultat.REFUSE else "est laissée de côté"
    texte = f"{objet} s'écrit entièrement ou pas du tout, et sa ligne {ligne} ({verbe(cause.demande.action)}) {quoi}"
    conseil = "" if decision.demande.attente else f"Corrigez la ligne {ligne}, ou donnez --lignes-separees."
    motif = Motif(SOLIDAIRE, texte, {"ligne": ligne})
    return Decision(decision.demande, objet, Resultat.NON_TRAITE, (motif,), conseil=conseil, version=decision.version)


def _renommee(decision: Decision, objet: str) -> Decision:
    """La même, d'un objet né ce passage sous un autre numéro."""
    motifs = tuple(m._replace(texte=m.texte.replace(decision.objet, objet)) for m in decision.motifs)
    conseil = decision.conseil.replace(decision.objet, objet)
    return replace(decision, objet=objet, motifs=motifs, conseil=conseil)


def _indefaisable(demande: Demande, cause: Decision) -> Decision:
    """La décision d'une ligne de l'objet que `cause` empêche de défaire : la sienne si c'est elle."""
    if demande is cause.demande:
        return cause
    if cause.resultat is Resultat.NON_TRAITE:
        return replace(cause, demande=demande)
    texte = f"{demande.objet} ne se défait qu'entièrement, et sa ligne {cause.demande.ligne} ne peut pas être défaite"
    return replace(cause, demande=demande, motifs=(Motif("IRREVERSIBLE", texte), *cause.motifs[1:]))


def _avant_ce_passage(situation: Situation) -> dict[int, dict[str, Any]]:
    """Par numéro, ce que ce passage a changé en mémoire, tel que c'était."""
    suite: defaultdict[int, dict[str, Any]] = defaultdict(dict)
    for effet in reversed(situation.effets):
        if effet.sorte == situation.SORTE:
            suite[effet.objet].update({champ: effet.avant.get(champ) for champ in effet.avant | effet.apres})
    return suite


def _se_reconnait(situation: Situation, pas: Sequence[Pas], *, present: bool) -> bool:
    """Ce lot n'en défait pas un autre ; d'un objet qui n'est plus là, seul qui l'a fait, ou le national, l'apprend
    (DRO-02)."""
    dernier, acteur = pas[-1], situation.acteur
    if dernier.annule is not None:
        return False
    sien = acteur.role is Role.MPCP or (dernier.role, dernier.structure) == (acteur.role.value, acteur.structure)
    return present or (sien and dernier.efface)


def _memes_lignes(
    situation: Situation, decisions: Sequence[Decision], pas: Sequence[Pas], etat: Mapping[str, Any]
) -> bool:
    """Ces lignes, sur l'objet tel qu'il était avant le lot, refont exactement ses pas ; l'une peut demander en outre ce
    qui était déjà. `etat` : l'objet tel qu'il est."""
    courant = {champ: _dit(valeur) for champ, valeur in etat.items()}
    for p in reversed(pas):
        courant |= p.avant
    restants = list(pas)
    for decision in decisions:
        voulu = situation.voulu(decision)
        if voulu is None:
            return False
        action, valeurs = voulu[0], {champ: _dit(valeur) for champ, valeur in voulu[1].items()}
        if restants and restants[0].action == action and valeurs.items() <= {**courant, **restants[0].apres}.items():
            courant |= restants.pop(0).apres
        elif not valeurs.items() <= courant.items():
            return False
    return not restants


def _dit(valeur: Any) -> str | None:
    """Comme le journal le garde."""
    if isinstance(valeur, date):
        return valeur.isoformat()
    return None if valeur is None else str(int(valeur) if isinstance(valeur, bool) else valeur)


def _deja_faite(situation: Situation, decision: Decision, dernier: Pas, lignes: int) -> Decision:
    objet, lot = affiche(situation.LETTRE, dernier.objet), affiche("L", dernier.lot)
    quoi = (
        f"ce que cette ligne demande de {objet}" if lignes == 1 else f"ce que ces {lignes} lignes demandent de {objet}"
    )
    return Decision(
        decision.demande,
        objet,
        Resultat.SANS_EFFET,
        explication=f"rien à changer : le lot {lot} a déjà fait {quoi}",
        version=decision.version,
    )
