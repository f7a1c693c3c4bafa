"""Prouver le journal : sa tête, sa vérification, son témoin. Ouvert à tous : rien de ce qu'il raconte n'est montré."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ceres_cli import fichiers
from ceres_cli.base.sceau import archives
from ceres_cli.erreurs import BaseInutilisable, Introuvable
from ceres_cli.formats import horodatage
from ceres_cli.moteur import journal
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.traces import tete_imprimee
from ceres_cli.services.faits.archives.dites import du_lot, ou
from ceres_cli.services.faits.archives.lues import des_fichiers, relue
from ceres_cli.services.journal import requetes, temoin
from ceres_cli.services.journal.temoin import Vu
from ceres_cli.store import Db

_NOMMES = 100  # défauts nommés


@dataclass(slots=True)
class Preuve:
    """Ce que dit la vérification ; `retours` : la base a été ramenée dans le temps, et le journal le dit ; `defauts` :
    le premier d'abord, les cent premiers. `archives` : où sont les lots qui ont quitté la base, et si le fichier a été
    vérifié ; `depuis` : alors, le premier lot d'où elle se prouve seule ; `temoins_archives` : les têtes du témoin
    qu'une archive non relue est seule à avoir."""

    lots: int
    traces: int
    ecritures: int
    repris: int
    lot: str | None
    tete: str | None
    protege: str | None
    ancres_inconnues: int
    temoins: int
    temoins_archives: int
    rejoue: bool
    depuis: str | None
    archives: list[str]
    retours: list[str]
    defauts: list[str] = field(default_factory=list)

    def en_dict(self) -> dict[str, Any]:
        """Le document `ceres.preuve/1`."""
        return {"sain": not self.defauts, **{nom: getattr(self, nom) for nom in self.__slots__}}


def tete(cadre: Cadre) -> dict[str, Any]:
    """Le document `ceres.tete/1` : rien que des vides si le journal l'est."""
    with cadre.store.lecture() as db:
        trouvee = _derniere(cadre, db)
    if trouvee is None:
        return {"lot": None, "tete": None, "horodatage": None, "ancree": False}
    lot, sceau, horodatage, ancree = trouvee
    return {"lot": affiche("L", lot), "tete": sceau, "horodatage": horodatage, "ancree": bool(ancree)}


def _derniere(cadre: Cadre, db: Db) -> tuple[int, str, str, int] | None:
    """`requetes.tete`. DroitsInsuffisants plutôt qu'un journal vide à qui n'a pas, ou plus, de profil : sur une base
    partagée, il n'en verrait rien."""
    trouvee = requetes.tete(db)
    if trouvee is None:
        cadre.acteur(db)
    return trouvee


def resume(cadre: Cadre) -> str:
    """« L-000042 24704e1a5b6c7d8e » : la tête du journal, telle que les papiers la portent ; vide s'il est vide."""
    with cadre.store.lecture() as db:
        trouvee = requetes.tete(db)
    return "" if trouvee is None else tete_imprimee(trouvee[0], trouvee[1])


def verifier(cadre: Cadre, cle: bytes | None, vu: Vu, *, rejouer: bool, fichiers_: Sequence[Path] = ()) -> Preuve:
    """Refait chaque sceau, et chaque ancre de cette clé, des archives données puis de la base ; confronte au témoin ;
    `rejouer` : refait aussi les tables. ErreurFichier, BaseInutilisable : une archive n'en est pas une, est celle d'une
    autre base, ou n'est plus ce qui a été écrit."""
    from ceres_cli.base.sceau import controle, forme
    from ceres_cli.base.sceau.rejeu import rejouer as refaire

    bilan = controle.Bilan()
    cles = {} if cle is None else {forme.nom_de_cle(cle): cle}
    with cadre.store.lecture() as db:
        archivees = archives.lire(db)
        retours, defauts = _retours(cadre, db)
        temoins = vu.tetes | _datees(db, vu)
        relues = des_fichiers(fichiers_, archivees)
        for place, archive in enumerate(archivees):
            if archive in relues:
                precedente = archivees[place - 1].tete if place else archives.ORIGINE
                with relue(relues[archive]) as lue:
                    temoins |= _datees(lue, vu)
                    a_part = controle.Bilan(tetes=bilan.tetes)
                    trouves = _premiers(controle.verifier_archive(lue, a_part, cles, temoins, precedente))
                defauts += [f"{relues[archive]} : {defaut}" for defaut in trouves]
        if vu.jeton is not None and not temoins:
            if relues.keys() == set(archivees):
                defauts.insert(0, _inconnue(vu.jeton))
            else:
                bilan.archives += 1
        etendues = [range(a.du, a.au + 1) for a in relues]
        defauts += _premiers(controle.verifier(db, bilan, cles, temoins, etendues))
        if rejouer:
            defauts += _premiers(refaire(db))
    lot, sceau = bilan.tete or (None, None)
    return Preuve(
        bilan.lots,
        bilan.traces,
        bilan.ecritures,
        bilan.repris,
        None if lot is None else affiche("L", lot),
        sceau,
        None if bilan.protege is None else affiche("L", bilan.protege),
        bilan.inconnues,
        len(vu.tetes) + (vu.jeton is not None),
        bilan.archives,
        rejouer,
        affiche("L", archivees[-1].au + 1) if archivees else None,
        [f"{ou(a)}{', vérifiée' if a in relues else ''}" for a in archivees],
        retours,
        defauts[:_NOMMES],
    )


def _retours(cadre: Cadre, db: Db) -> tuple[list[str], list[str]]:
    """Ceux que le journal dit ; celui que l'agent voit et que rien n'y explique."""
    memoire = cadre.store.memoire
    dits, perdu = journal.retours(db), None if memoire is None else memoire.retour(db)
    if perdu is None or journal.retours(db, perdu.vu.instant):
        return dits, []
    constat = journal.phrase_du_retour(perdu)
    if requetes.restauree(db, perdu.vu.instant):
        return [*dits, constat], []
    return dits, [constat]


def _datees(db: Db, vu: Vu) -> dict[int, str]:
    """Le lot que le jeton date, s'il est là."""
    lot = None if vu.jeton is None else requetes.lot_de(db, vu.jeton.tete)
    return {} if vu.jeton is None or lot is None else {lot: vu.jeton.tete}


def _inconnue(jeton: horodatage.Jeton) -> str:
    return f"aucun lot n'a la tête {jeton.tete[:16]}, que le jeton d'horodatage date du {jeton.instant}"


def _premiers(defauts: Any) -> list[str]:
    """Tout est lu, même quand on n'en nomme plus : les comptes sont ceux du journal entier."""
    nommes: list[str] = []
    for defaut in defauts:
        if len(nommes) < _NOMMES:
            nommes.append(defaut)
    return nommes


def temoigner(cadre: Cadre, sortie: Path | None, jeton: Path | None = None, *, ecraser: bool = False) -> dict[str, Any]:
    """Ajoute la tête au témoin, sauf s'il l'a déjà ; la fait dater par le service réglé, et écrit le jeton, par-dessus
    un autre si `ecraser` ; rend le document `ceres.temoignage/1`.

    Introuvable si le journal est vide ; BaseInutilisable si le témoin connaît des têtes que le journal n'a plus : rien
    n'y est alors ajouté. Occupe si le service d'horodatage ne répond pas : rien n'est fait."""
    ancien = temoin.Ancien({}) if sortie is None else temoin.a_allonger(sortie)
    dites = ancien.tetes
    with cadre.store.lecture() as db:
        trouvee = _derniere(cadre, db)
        if trouvee is None:
            raise Introuvable("Le journal est vide : il n'a pas encore de tête.")
        actuelles = requetes.tetes(db, dites)
        archives_ = {lot for lot in dites.keys() - actuelles.keys() if du_lot(db, lot) is not None}
    connus = {lot: vue for lot, vue in sorted(dites.items()) if lot not in archives_}
    perdus = [lot for lot, vue in connus.items() if not actuelles.get(lot, "").startswith(vue)]
    if perdus:
        raise BaseInutilisable(
            f"Le journal n'est plus celui que ce témoin a vu : {affiche('L', perdus[0])} n'y est pas, ou plus le même.",
            conseil=f"Rien n'a été ajouté. Voyez ce qui manque : « ceres journal verifier --temoin {sortie} ». Si une"
            " restauration l'explique (« ceres journal lister --action restaurer »), commencez un témoin neuf, et"
            " gardez celui-ci.",
            objets=[affiche("L", lot) for lot in perdus],
        )
    lot, sceau, horodatage, _ = trouvee
    date_le = None if jeton is None else _faire_dater(cadre, sceau, jeton, ecraser=ecraser)
    neuve = dites.get(lot) != sceau
    change = sortie is not None and (neuve or ancien.sans_en_tete is not None)
    if sortie is not None and change:
        temoin.ajouter(sortie, ancien, temoin.ligne(lot, sceau, horodatage) if neuve else "")
    fichiers_ecrits = {nom: None if x is None else str(x) for nom, x in (("temoin", sortie), ("jeton", jeton))}
    return {"lot": affiche("L", lot), "tete": sceau, **fichiers_ecrits, "date_le": date_le, "change": change}


def _faire_dater(cadre: Cadre, sceau: str, jeton: Path, *, ecraser: bool) -> str:
    """L'instant que le tiers donne."""
    fichiers.verifier_cible(jeton, ecraser)  # avant de demander
    reponse = horodatage.demander(cadre.config.journal_horodatage, sceau)
    with fichiers.ecrire(jeton, ecraser=ecraser) as flux:
        flux.write(reponse)
    return horodatage.lire(reponse).instant
