"""Défaire un lot : les demandes inverses de tout ce qu'il a fait, qui suivent le même chemin que toutes les autres."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from ceres_cli.base.filtre import Filtre
from ceres_cli.base.sceau.archives import Archive
from ceres_cli.erreurs import Introuvable, Motif
from ceres_cli.moteur import changements
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Attente, Decision, Rapport, exiger_un_motif
from ceres_cli.noms import LOT
from ceres_cli.regles import identifiants
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.retours.table import RETOURS, ActionPassee, SansRetour
from ceres_cli.regles.vocabulaire import ActionCandidat, Resultat
from ceres_cli.services.annulation import requetes
from ceres_cli.services.annulation.inverses import Suite, inverser, oter_de_la_file
from ceres_cli.services.annulation.pas import Lot, Pas, lire
from ceres_cli.services.annulation.situation import DemandeInverse
from ceres_cli.services.faits import ecrits
from ceres_cli.services.faits.absents import absent
from ceres_cli.services.faits.archives import dites as archives
from ceres_cli.store import Db

_A_PARCHEMIN = SansRetour("un parchemin délivré est à annuler depuis : corrigez plutôt l'identité de nouveau")
_EFFACE = SansRetour("ce qu'il disait d'une personne a été effacé depuis")


@dataclass(frozen=True, slots=True)
class Annulation:
    """Ce qui défait un lot, dans l'ordre ; `hors_ressort` : combien de ses pas touchent ce que l'acteur ne voit pas ;
    `nommes` : (sorte, numéro) de ce qui est encore de son ressort. Un objet qui en est sorti n'est que numéroté."""

    lot: Lot
    demandes: list[DemandeInverse]
    hors_ressort: int
    nommes: frozenset[tuple[str, int]]


def vu(db: Db, acteur: Acteur, objet: str) -> Lot:
    """Le lot nommé, si l'acteur en voit quelque chose ; Introuvable sinon."""
    filtre = Filtre()
    filtre.et("l.id = ?", identifiants.numero("L", objet))
    ecrits.lots(db, filtre, acteur)
    ligne = requetes.un(db, filtre)
    if ligne is None:
        archives.exiger_non_archive(db, objet)
        raise absent(LOT, objet)
    return Lot(*ligne)


def preparer(
    cadre: Cadre,
    objet: str,
    motif: str | None,
    seules: Sequence[str] = (),
    *,
    operation: Operation = Operation.LIRE_LOTS,
) -> Annulation:
    """Les demandes qui défont le lot, dans l'ordre inverse, un CCS après ce qui l'appuie. Introuvable si le lot
    n'existe pas, ou si rien de ce qu'il a changé n'est dans le ressort.

    `seules` : ne défaire que ces objets ; Introuvable pour celui que le lot n'a pas changé. Ce qui ne peut pas être
    défait devient une demande que le moteur refuse avec le code IRREVERSIBLE ; ce qui est hors du ressort, une demande
    dont l'objet est introuvable.
    """
    motif = exiger_un_motif(motif, "Défaire un lot")
    with cadre.lire(operation) as (db, acteur):
        lot = vu(db, acteur, objet)
        archive = archives.du_lot(db, identifiants.numero("L", objet))
        pas = lire(db, lot)
        if ecrits.est_aux_services(acteur, lot.structure, {p.sorte for p in pas}):
            lot = lot._replace(agent="")
        vus = Filtre()
        vus.et("tr.lot_id = ?", lot.id)
        ecrits.traces(db, vus, acteur)
        nommes = Filtre()
        ecrits.du_ressort(db, nommes, acteur)
        visibles = requetes.objets_vus(db, vus, nommes)
        inverses = _inverser(db, pas) if archive is None else [_archive(archive)] * len(pas)
        ccs = requetes.sur_un_ccs(db, (p.objet for p in pas if p.sorte == "habilitation"))
    cas = [(p, inverses[rang], (p.sorte, p.objet) in visibles) for rang, p in enumerate(pas)]
    cas = [c for c in cas[::-1] if not _sur_un_ccs(c[0], ccs)] + [c for c in cas[::-1] if _sur_un_ccs(c[0], ccs)]
    demandes: list[DemandeInverse] = []
    for p, voulus, visible in cas:
        demandes += _demandes(lot, p, voulus, motif, len(demandes), visible=visible)
    if seules:
        demandes = _limiter(demandes, objet, seules)
    nommables = frozenset(objet for objet, nomme in visibles.items() if nomme)
    return Annulation(lot, demandes, sum(not d.vu for d in demandes), nommables)


def taire(rapport: Rapport) -> Rapport:
    """Le même, où ce qui est hors du ressort n'est que compté : ni numéro, ni ce qu'il est devenu (DRO-02)."""

    def tue(d: Decision) -> Decision:
        if not isinstance(d.demande, DemandeInverse) or d.demande.vu:
            return d
        motif = Motif("DEPLACE", "hors de votre ressort")
        return replace(d, demande=replace(d.demande, objet=""), objet="", motifs=(motif,), explication="")

    return replace(rapport, decisions=[tue(d) for d in rapport.decisions])


def _archive(archive: Archive) -> SansRetour:
    return SansRetour(f"ce lot est archivé, dans {archives.ou(archive)}")


def _sur_un_ccs(pas: Pas, ccs: set[int]) -> bool:
    return pas.sorte == "habilitation" and pas.objet in ccs


def _inverser(db: Db, pas: Sequence[Pas]) -> list[Suite]:
    """De chaque pas, ce qui le défait ou pourquoi rien ne le défait."""
    parchemins = [p.objet for p in pas if p.sorte == "parchemin" and p.action == ActionCandidat.MODIFIER]
    corriges = requetes.candidats_des_parchemins(db, parchemins) if parchemins else set()
    avis = [p.objet for p in pas if p.avise]
    en_file = requetes.courriels_a_partir(db, avis) if avis else set()

    def suite(p: Pas) -> Suite:
        if p.avise:
            return oter_de_la_file(p, en_file)
        if p.vide:
            return _EFFACE
        return _A_PARCHEMIN if p.sorte == "candidat" and p.objet in corriges else inverser(p)

    return [suite(p) for p in pas]


def _demandes(
    lot: Lot, pas: Pas, voulus: Suite, motif: str | None, deja: int, *, visible: bool
) -> Iterable[DemandeInverse]:
    """Les demandes qui défont ce pas ; une seule, refusée ou laissée de côté, si rien ne le défait."""
    action = _action(pas)
    if not visible:
        attente = Attente(pas.version or 0, Resultat.FAIT, libre=True, defait=action, unite=pas.unite)
        yield DemandeInverse(action, pas.nom, {}, motif, deja + 1, attente, pas.objet, lot=lot.id, pas=pas, vu=False)
        return
    if isinstance(voulus, SansRetour):
        raison = f"{voulus.raison} ({_fait_par(lot)})"
        attente = Attente(
            pas.version, Resultat.FAIT, libre=True, defait=action, irreversible=True, raison=raison, unite=pas.unite
        )
        yield DemandeInverse(action, pas.nom, {}, motif, deja + 1, attente, pas.objet, lot=lot.id, pas=pas)
        return
    for rang, inverse in enumerate(voulus, deja + 1):
        attente = Attente(pas.version, Resultat.FAIT, libre=True, defait=action, unite=pas.unite)
        numero = pas.objet if not inverse.objet else identifiants.numero("C", inverse.objet)
        yield DemandeInverse(
            inverse.action,
            inverse.objet or pas.nom,
            inverse.valeurs,
            motif,
            rang,
            attente,
            numero,
            lot=lot.id,
            pas=pas,
            metier=inverse.metier,
        )


def _action(pas: Pas) -> StrEnum:
    """L'action du journal, parmi celles que la table connaît."""
    return next((a for a in RETOURS.get(pas.sorte, {}) if a == pas.action), ActionPassee.INCONNUE)


def _fait_par(lot: Lot) -> str:
    """« lot L-000017, par root (UD 44) le 26/11/2026 à 09:02 » ; sans l'agent, s'il est tu : « par UD 44 »."""
    profil = "" if lot.role is None else changements.qui(lot.role, lot.structure)
    par = f"{lot.agent} ({profil})" if lot.agent and profil else lot.agent or profil
    return f"lot {identifiants.affiche('L', lot.id)}, par {par} le {changements.a_paris(lot.horodatage)}"


def _limiter(demandes: list[DemandeInverse], lot: str, seules: Sequence[str]) -> list[DemandeInverse]:
    """Celles de ces objets seulement."""
    noms = {nom for d in demandes if d.vu for nom in _noms(d)}
    voulus = [identifiants.parmi(texte, noms) for texte in seules]
    etrangers = [v for v in voulus if v not in noms]
    if etrangers:
        raise Introuvable(
            f"Le lot {lot} n'a pas changé {', '.join(etrangers)}.",
            conseil=f"Ce qu'il a changé : « ceres lot voir {lot} ».",
            objets=etrangers,
        )
    gardees = [d for d in demandes if not _noms(d).isdisjoint(voulus)]
    for rang, demande in enumerate(gardees, 1):
        demande.ligne = rang
    return gardees


def _noms(demande: DemandeInverse) -> set[str]:
    """Comment l'objet d'une demande se nomme : le sien, et celui du pas (une session, pour une place)."""
    return {demande.objet, demande.pas.nom if demande.pas else ""}
