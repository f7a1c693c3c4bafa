"""Les lots que l'acteur voit : leur liste, et ce que chacun a fait, avec ce qui peut encore en être défait."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any, NamedTuple

from ceres_cli.base.filtre import Filtre, combien_avec
from ceres_cli.erreurs import DroitsInsuffisants, Introuvable
from ceres_cli.moteur import execution
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import DEFAIT, Decision
from ceres_cli.regles import identifiants
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.retours.table import RETOURS, SansRetour
from ceres_cli.regles.textes import cle, en_mots
from ceres_cli.regles.vocabulaire import Resultat, Role
from ceres_cli.services.annulation import demandes, requetes
from ceres_cli.services.annulation.pas import Pas
from ceres_cli.services.annulation.situation import DemandeInverse, MetierAnnulation
from ceres_cli.services.faits import ecrits, hors_ressort, recherche
from ceres_cli.services.faits.designations import designer, nommer
from ceres_cli.store import Db

_CLES = (
    "id", "jour", "horodatage", "jour_force", "horloge_reculee", "agent", "role", "structure", "agent_plan", "commande",
    "motif", "source", "fait", "sans_effet", "refuse", "non_traite", "annule", "annule_par",
)  # fmt: skip
_LOTS = ("id", "annule", "annule_par", "annule_en_partie_par")
_MARQUES = ("jour_force", "horloge_reculee")
# Ce qui ne se défait jamais n'est pas un reste.
_SANS_RETOUR = frozenset(
    (sorte, action.value)
    for sorte, retours in RETOURS.items()
    for action, retour in retours.items()
    if isinstance(retour, SansRetour)
)


class Criteres(NamedTuple):
    """Filtre des lots ; `numero` : celui-là seul ; `sur` : une sorte d'objet ; `de` et `a` : jours inclus, ISO ;
    `limite` : les plus récents. `operation` : celle qui l'autorise (DRO-01)."""

    texte: str | None = None
    sur: str | None = None
    agent: str | None = None
    de: str | None = None
    a: str | None = None
    limite: int | None = None
    operation: Operation = Operation.LIRE_LOTS
    numero: int | None = None


def lister(cadre: Cadre, criteres: Criteres) -> tuple[recherche.Documents, int, int]:
    """(les lots, les plus récents d'abord ; total ; combien sont hors du ressort)."""
    with cadre.lire(criteres.operation) as (db, acteur):
        filtre = Filtre()
        if criteres.numero is not None:
            filtre.et("l.id = ?", criteres.numero)
        if criteres.sur:
            requetes.sur(filtre, criteres.sur)
        if criteres.de:
            filtre.et("l.jour >= ?", criteres.de)
        if criteres.a:
            filtre.et("l.jour <= ?", criteres.a)
        # Compter ce qui est hors du ressort dirait, d'un texte ou d'un agent, qu'il y est ; le national voit tout.
        designent = criteres.texte or criteres.agent or criteres.numero
        compte = not designent and acteur.role not in (Role.CENTRE, Role.MPCP)
        en_tout = (
            hors_ressort.lots_en_tout(db, criteres.de or "", criteres.a or "", criteres.sur or "") if compte else 0
        )
        if criteres.agent:
            filtre.et("l.agent = ?", criteres.agent)
        ecrits.lots(db, filtre, acteur)
        mots = en_mots(criteres.texte)
        # Ce qui est tu à un Centre ne se devine pas non plus en filtrant.
        lus_d_abord = bool(mots or (criteres.agent and acteur.role is Role.CENTRE))
        lignes = requetes.derniers(db, filtre, None if lus_d_abord else criteres.limite)
        tous = recherche.un_a_un(lignes, partial(_documents, db, acteur))
        if lus_d_abord:
            retenus = (e for e in tous if criteres.agent in (None, e["agent"]) and _contient(e, mots))
            elements = recherche.gardes(islice(retenus, criteres.limite))
            return elements, combien_avec(len(elements), retenus), 0
        elements = recherche.gardes(tous)
        total = cadre.total(len(elements), criteres.limite, partial(requetes.compter, db, filtre), exact=compte)
    return elements, total, en_tout - total if compte else 0


def _contient(element: dict[str, Any], mots: Sequence[str]) -> bool:
    texte = cle(" ".join(str(element[c] or "") for c in ("id", "agent", "agent_plan", "commande", "motif", "source")))
    return all(mot in texte for mot in mots)


def _documents(db: Db, acteur: Acteur, lignes: Sequence[tuple[Any, ...]]) -> list[dict[str, Any]]:
    sortes = requetes.sortes(db, [ligne[0] for ligne in lignes])
    entames = _defaits_en_partie(db, acteur, [ligne[0] for ligne in lignes if ligne[-1] is not None])
    suite = []
    for ligne in lignes:
        element = dict(zip(_CLES, ligne, strict=True))
        element["annule_en_partie_par"] = None
        if element["id"] in entames:
            element["annule_en_partie_par"], element["annule_par"] = element["annule_par"], None
        element["sur"] = sortes.get(element["id"], [])
        if ecrits.est_aux_services(acteur, element["structure"], element["sur"]):
            element |= {"agent": "", "agent_plan": None, "motif": None, "source": None}
        for champ in _MARQUES:
            element[champ] = bool(element[champ])
        for champ in _LOTS:
            element[champ] = None if element[champ] is None else identifiants.affiche("L", element[champ])
        suite.append(element)
    return suite


def _defaits_en_partie(db: Db, acteur: Acteur, annules: Sequence[int]) -> set[int]:
    """De ces lots, que d'autres annulent, ceux dont il reste à défaire parmi ce que l'acteur en voit."""
    if not annules:
        return set()
    filtre = Filtre().parmi(db, "tr.lot_id", annules)
    ecrits.traces(db, filtre, acteur)
    return {lot for lot, sorte, action in requetes.restes(db, filtre) if (sorte, action) not in _SANS_RETOUR}


class _MetierDeLecture(MetierAnnulation):
    """Qui ne peut rien défaire peut encore lire ce qui le pourrait, et par qui."""

    def autoriser(self, *_: object) -> None:
        return


def exiger(cadre: Cadre, objet: str) -> None:
    """Introuvable si l'acteur ne voit rien de ce lot : celui que nomme un filtre auquel rien ne répond."""
    with cadre.lire(Operation.LIRE_LOTS) as (db, acteur):
        demandes.vu(db, acteur, objet)


def voir(cadre: Cadre, objet: str) -> dict[str, Any]:
    """Le document `ceres.lot/1` d'un lot : ce qu'il a fait, objet par objet, et ce que `lot annuler` en ferait."""
    annulation = demandes.preparer(cadre, objet, "lecture")
    with cadre.lire(Operation.LIRE_LOTS) as (db, acteur):
        filtre = Filtre()
        filtre.et("l.id = ?", annulation.lot.id)
        element = _documents(db, acteur, list(requetes.derniers(db, filtre, None)))[0]
        rapport = execution.decider(db, cadre, _MetierDeLecture(), annulation.demandes)
        vues = [(d, d.demande) for d in rapport.decisions if isinstance(d.demande, DemandeInverse) and d.demande.vu]
        noms = designer(db, annulation.nommes)
        membres = {m for _, demande in vues if demande.pas is not None and (m := demande.pas.membre())}
        nommes = nommer(db, acteur, membres)
    sieges = {m: (" ".join((m, *nommes.get(m, ()))),) for m in membres}
    par_pas: dict[int, tuple[Pas, list[Decision]]] = {}
    for decision, demande in vues:
        assert demande.pas is not None
        par_pas.setdefault(id(demande.pas), (demande.pas, []))[1].append(decision)
    lignes = [
        _ligne(pas, siennes, (*noms.get((pas.sorte, pas.objet), ()), *sieges.get(pas.membre() or "", ())))
        for pas, siennes in par_pas.values()
    ][::-1]
    comptes = Counter(ligne["retour"] for ligne in lignes)
    retours = {nom: comptes[nom] for nom in ("possible", "deplace", "irreversible", "defait")}
    return {**element, "retours": retours, "hors_ressort": annulation.hors_ressort, "lignes": lignes}


def sort(d: Decision) -> str:
    """S'il se défait (`possible`), l'est déjà (`defait`), ou pourquoi non."""
    if d.resultat in (Resultat.FAIT, Resultat.SANS_EFFET):
        return "possible"
    if d.code != "DEPLACE":
        return "irreversible"
    return "defait" if d.motifs[0].valeurs == DEFAIT else "deplace"


def _ligne(pas: Pas, decisions: Sequence[Decision], noms: Sequence[str]) -> dict[str, Any]:
    """Ce pas, et ce qui arriverait à qui le déferait ; de plusieurs demandes, la première qui échoue."""
    ordre = ("irreversible", "deplace", "possible", "defait")
    decisive = min(decisions, key=lambda d: ordre.index(sort(d)))
    return {
        "objet": decisions[0].demande.objet if pas.place() else pas.nom,
        "nom": ", ".join(noms),
        "action": pas.action,
        "avant": dict(pas.avant),
        "apres": dict(pas.apres),
        "retour": sort(decisive),
        "code": decisive.code,
        "explication": "" if decisive.resultat is Resultat.FAIT else decisive.texte(),
    }


@dataclass(frozen=True, slots=True)
class Retour:
    """`possible` : un lot qui vient d'être écrit se déferait entièrement, aussitôt, par la même personne ; `objet` et
    `noms` : la référence et les noms de son seul objet, vides s'il en a touché plusieurs ; `objets` : ceux qui se
    défont."""

    possible: bool
    objet: str = ""
    noms: tuple[str, ...] = ()
    objets: tuple[str, ...] = ()


def retour(cadre: Cadre, lot: int) -> Retour:
    """Sans retour quand le lot a changé le profil même de qui l'a écrit : il ne le voit plus, ou n'a plus de droits."""
    try:
        annulation = demandes.preparer(cadre, identifiants.affiche("L", lot), "lecture")
    except (Introuvable, DroitsInsuffisants):
        return Retour(False)
    pas = {(d.pas.sorte, d.pas.objet): d.pas.nom for d in annulation.demandes if d.pas is not None}
    with cadre.store.lecture() as db:
        rapport = execution.decider(db, cadre, _MetierDeLecture(), annulation.demandes)
        noms = designer(db, annulation.nommes) if len(pas) == 1 else {}
    possible = bool(rapport.decisions) and all(d.resultat is Resultat.FAIT for d in rapport.decisions)
    objets = tuple(dict.fromkeys(d.demande.objet for d in rapport.decisions[::-1] if d.resultat is Resultat.FAIT))
    objet = next(iter(pas)) if len(pas) == 1 else None
    return Retour(possible, pas[objet] if objet else "", noms.get(objet, ()) if objet else (), objets)
