"""Le moteur de toute écriture : Demande → Situation → Décision → Effet.

Une commande simple est un lot d'une demande. Le même chemin sert au fichier, au plan, à l'annulation, à la
simulation et au traitement de nuit ; seule la `Situation` change selon le nom traité.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any, Protocol, cast

from ceres_cli import journal
from ceres_cli.erreurs import DroitsInsuffisants, ErreurCeres, ErreurUsage, Introuvable, Motif, Refus
from ceres_cli.interruption import noter_fait
from ceres_cli.regles.droits import Acteur, est_permise
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.vocabulaire import Resultat, libelle
from ceres_cli.services.cadre import Cadre, refus_de_droit
from ceres_cli.services.ecritures import Ecritures
from ceres_cli.store import Db


@dataclass(frozen=True, slots=True)
class Attente:
    """Ce qu'un plan, ou une annulation, attend d'une demande : l'objet, sa version et la décision lus alors.

    `libre` : la décision du jour suffit, pourvu que l'objet n'ait pas bougé. `defait` : l'action qu'une annulation
    défait ; `irreversible` : elle n'a pas d'inverse.
    """

    version: int | None
    resultat: Resultat
    objet: str = ""
    code: str = ""
    explication: str = ""
    libre: bool = False
    defait: str = ""
    irreversible: bool = False


@dataclass(slots=True)
class Demande:
    """Ce qui est demandé : une action sur un objet désigné comme il a été écrit, avec ses valeurs."""

    action: str
    objet: str = ""
    valeurs: dict[str, Any] = field(default_factory=dict)
    motif: str | None = None
    ligne: int = 1
    attente: Attente | None = None
    # Celui de l'objet, si l'auteur de la demande l'a déjà lu.
    numero: int | None = None


@dataclass(slots=True)
class Decision:
    """Ce que les règles répondent à une demande, toutes raisons comprises."""

    demande: Demande
    objet: str
    resultat: Resultat
    motifs: tuple[Motif, ...] = ()
    explication: str = ""
    conseil: str = ""
    avertissements: tuple[str, ...] = ()
    # D'une action avertie : dit sa conséquence, avant la question. La phrase se fait quand on la lit.
    annonce: Callable[[], str] | None = None
    avant: dict[str, Any] | None = None
    apres: dict[str, Any] | None = None
    version: int | None = None
    reversible: bool = True

    @property
    def consequence(self) -> str:
        return "" if self.annonce is None else self.annonce()

    @consequence.setter
    def consequence(self, texte: str) -> None:
        self.annonce = partial(str, texte) if texte else None

    @property
    def code(self) -> str:
        return self.motifs[0].code if self.motifs else ""

    def texte(self) -> str:
        """Ce qui a été fait, ou toutes les raisons de ne pas le faire suivies du conseil."""
        if self.explication or not self.motifs:
            return self.explication
        raisons = " ; ".join(m.texte.rstrip(".") for m in self.motifs)
        return f"{raisons}. {self.conseil}" if self.conseil else raisons


class Situation(Protocol):
    """Les faits chargés pour un ensemble de demandes ; `decider` les fait avancer en mémoire."""

    ecritures: Ecritures
    traces: list[journal.Trace]

    def decider(self, demande: Demande) -> Decision: ...


class SituationDatee(Situation, Protocol):
    """Celle d'un nom dont les lots se planifient et s'annulent : elle sait où en est chaque objet."""

    def version_de(self, demande: Demande) -> int | None:
        """Version de l'objet visé, après les demandes précédentes ; None s'il n'existe pas (ou pas encore)."""
        ...


class Metier(Protocol):
    """Un nom du domaine (habilitation, juré…) : l'opération à autoriser, la situation à charger."""

    def operation(self, action: str) -> str: ...

    def est_avertie(self, action: str) -> bool: ...

    def situation(self, db: Db, cadre: Cadre, acteur: Acteur, demandes: Sequence[Demande]) -> Situation: ...


@dataclass(slots=True)
class Options:
    simuler: bool = False
    tout_ou_rien: bool = False
    motif: str | None = None
    source: str | None = None
    source_sha256: str | None = None
    agent_plan: str | None = None
    annule: int | None = None


@dataclass(slots=True)
class Rapport:
    """Le sort de chaque demande ; `lot` est le numéro de l'écriture, None si rien n'a été écrit."""

    decisions: list[Decision]
    simulation: bool = False
    lot: int | None = None
    rien_fait: bool = False

    def compter(self) -> dict[str, int]:
        totaux = Counter([d.resultat for d in self.decisions])
        return {r.value: totaux[r] for r in Resultat}

    def avertissements(self) -> list[str]:
        return [a for d in self.decisions for a in d.avertissements]

    def en_tete(self) -> dict[str, Any]:
        """Le document `ceres.rapport-lot/1`, sans ses lignes."""
        return {
            "schema": "ceres.rapport-lot/1",
            "lot": None if self.lot is None else affiche("L", self.lot),
            "simulation": self.simulation,
            "resume": self.compter(),
        }

    def lignes(self) -> Iterator[dict[str, Any]]:
        return map(ligne_de_rapport, self.decisions)

    def en_dict(self) -> dict[str, Any]:
        """Le document `ceres.rapport-lot/1`."""
        return {**self.en_tete(), "lignes": list(self.lignes())}


def ligne_de_rapport(d: Decision) -> dict[str, Any]:
    return {
        "ligne": d.demande.ligne,
        "objet": d.objet,
        "action": d.demande.action,
        "resultat": d.resultat.value,
        "code": d.code,
        "explication": d.texte(),
        "avant": d.avant,
        "apres": d.apres,
    }


# Montre ce qui va se passer et demande l'accord ; lève NonConfirme s'il n'est pas donné.
Confirmer = Callable[[Rapport], None]


def executer(
    cadre: Cadre, metier: Metier, demandes: Sequence[Demande], options: Options, confirmer: Confirmer | None
) -> Rapport:
    """Décide de chaque demande et écrit celles qui le peuvent, en une transaction.

    S'il y a des actions averties : aperçu dans une lecture, question, puis tout est refait dans l'écriture. Sans
    `confirmer`, l'accord est donné d'avance : ni aperçu ni question.
    """
    if options.simuler:
        with cadre.store.lecture() as db:
            rapport = _decider(db, cadre, metier, demandes)[1]
        rapport.simulation = True
        return _tout_ou_rien(rapport, options)
    if confirmer is not None and any(metier.est_avertie(d.action) for d in demandes):
        with cadre.store.lecture() as db:
            apercu = _tout_ou_rien(_decider(db, cadre, metier, demandes)[1], options)
        if apercu.rien_fait:
            return apercu
        if any(d.annonce is not None and d.resultat is Resultat.FAIT for d in apercu.decisions):
            confirmer(apercu)
    with cadre.store.ecriture() as db:
        situation, rapport = _decider(db, cadre, metier, demandes)
        _tout_ou_rien(rapport, options)
        if not rapport.rien_fait and situation is not None and situation.traces:
            _ecrire(db, cadre, situation, rapport, options)
    if rapport.lot is not None:
        noter_fait(f"Le lot {affiche('L', rapport.lot)} est enregistré ({_comptes(rapport)}).")
    return rapport


def _comptes(rapport: Rapport) -> str:
    totaux = rapport.compter()
    return f"{totaux['fait']} fait, {totaux['sans_effet']} sans effet, {totaux['refuse']} refusé"


def decider(db: Db, cadre: Cadre, metier: Metier, demandes: Sequence[Demande]) -> Rapport:
    """Les décisions seules, sans rien écrire : plan, explication."""
    return _decider(db, cadre, metier, demandes)[1]


def _decider(db: Db, cadre: Cadre, metier: Metier, demandes: Sequence[Demande]) -> tuple[Situation | None, Rapport]:
    acteur = cadre.acteur(db)
    actions = {d.action for d in demandes}
    refusees = {a for a in actions if not est_permise(metier.operation(a), acteur.role)}
    if refusees and refusees == actions:
        raise refus_de_droit(acteur, metier.operation(next(iter(refusees))))
    situation = metier.situation(db, cadre, acteur, [d for d in demandes if d.action not in refusees])
    decisions = []
    for d in demandes:
        if d.action in refusees:
            decisions.append(_sans_droit(d, acteur, metier))
        elif d.attente is None:
            decisions.append(situation.decider(d))
        else:
            decisions.append(_confronter(cast(SituationDatee, situation), d, d.attente))
    return situation, Rapport(decisions)


def _confronter(situation: SituationDatee, demande: Demande, attente: Attente) -> Decision:
    """La décision d'une demande de plan ou d'annulation : laissée de côté si l'objet a bougé ou si la règle a changé
    d'avis ; ce que le plan ne faisait pas n'est pas refait."""
    objet = attente.objet or demande.objet
    if attente.irreversible:
        return _indefaisable(demande, attente)
    if attente.resultat is not Resultat.FAIT and not attente.libre:
        motifs = (Motif(attente.code, attente.explication),) if attente.code else ()
        return Decision(demande, objet, attente.resultat, motifs, explication=attente.explication)
    version = situation.version_de(demande)
    if version != attente.version:
        motif = Motif("DEPLACE", _deplacement(demande, objet, version))
        return Decision(demande, objet, Resultat.NON_TRAITE, (motif,), version=version)
    decision = situation.decider(demande)
    if decision.resultat is not Resultat.FAIT and not attente.libre:
        texte = f"les règles répondent autrement qu'au plan : {decision.texte()}"
        return Decision(demande, objet, Resultat.NON_TRAITE, (Motif("DECISION", texte),), version=version)
    if decision.resultat is Resultat.REFUSE and attente.defait:
        return _indefaisable(demande, attente, decision.motifs)
    return decision


def _deplacement(demande: Demande, objet: str, version: int | None) -> str:
    if version is not None:
        return f"{objet} a changé depuis"
    return f"{objet} est désormais introuvable" if demande.objet else f"{objet}, que le plan crée, ne l'a pas été"


def _indefaisable(demande: Demande, attente: Attente, raisons: tuple[Motif, ...] = ()) -> Decision:
    motif = Motif("IRREVERSIBLE", f"{demande.objet} : « {libelle(attente.defait)} » ne peut pas être défait")
    return Decision(demande, demande.objet, Resultat.REFUSE, (motif, *raisons))


def _sans_droit(demande: Demande, acteur: Acteur, metier: Metier) -> Decision:
    erreur = refus_de_droit(acteur, metier.operation(demande.action))
    return Decision(demande, demande.objet, Resultat.REFUSE, (Motif("DRO-01", erreur.message),))


def _tout_ou_rien(rapport: Rapport, options: Options) -> Rapport:
    if options.tout_ou_rien and any(d.resultat is Resultat.REFUSE for d in rapport.decisions):
        rapport.rien_fait = True
        for d in rapport.decisions:
            if d.resultat is Resultat.FAIT:
                d.resultat = Resultat.NON_TRAITE
                d.explication = "non traité : une autre ligne est refusée (--tout-ou-rien)"
    return rapport


def _ecrire(db: Db, cadre: Cadre, situation: Situation, rapport: Rapport, options: Options) -> None:
    totaux = rapport.compter()
    en_tete = journal.EnTete(
        cadre.horodatage,
        cadre.jour.isoformat(),
        cadre.agent,
        cadre.commande,
        options.motif,
        options.source,
        options.source_sha256,
        options.agent_plan,
        options.annule,
        **totaux,
    )
    situation.ecritures.appliquer(db)
    rapport.lot = journal.ouvrir(db, en_tete, cadre.acteur(db))
    journal.ecrire(db, rapport.lot, situation.traces)


def erreur_de(decision: Decision) -> ErreurCeres:
    """L'erreur d'une demande refusée quand elle était seule : sa classe suit le code de la première raison."""
    classes: dict[str, type[ErreurCeres]] = {
        "INTROUVABLE": Introuvable,
        "DRO-01": DroitsInsuffisants,
        "USAGE": ErreurUsage,
    }
    premier = decision.motifs[0]
    return classes.get(premier.code, Refus)(
        " ; ".join(m.texte for m in decision.motifs),
        code=premier.code,
        conseil=decision.conseil,
        objets=objets_cites(decision.motifs) or ([decision.objet] if decision.objet else []),
        motifs=decision.motifs,
    )


def objets_cites(motifs: Sequence[Motif]) -> list[str]:
    """Les objets que les raisons nomment (sessions, habilitations…), sans répétition."""
    cites: dict[str, None] = {}
    for motif in motifs:
        for cle in ("sessions", "habilitations"):
            valeurs = motif.valeurs.get(cle)
            if isinstance(valeurs, list):
                cites.update(dict.fromkeys(str(v) for v in valeurs))
    return list(cites)


def jour_iso(jour: date | None) -> str | None:
    return None if jour is None else jour.isoformat()
