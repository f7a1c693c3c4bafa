"""Mettre en place : la base, le profil de celui qui l'installe, la configuration, les titres livrés (`data/titres.csv`
et `data/titres_blocs.csv`, où une case vide est inconnue)."""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ceres_cli import VERSION, nomenclatures
from ceres_cli.erreurs import BaseInutilisable, ErreurUsage
from ceres_cli.moteur import journal, parametres
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Demande, Options
from ceres_cli.moteur.ecritures import Ecritures, Numeros
from ceres_cli.moteur.effet import Effet
from ceres_cli.regles.droits import Acteur, Operation, est_permise
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.vocabulaire import ActionProfil, ActionTitre, Resultat, Role
from ceres_cli.services.profil import requetes as profils
from ceres_cli.services.titre import requetes as titres
from ceres_cli.services.titre.faits import reference_de
from ceres_cli.store import Db


def _rien() -> None:
    pass


@dataclass(slots=True)
class Installation:
    """Ce qui a été fait, et ce qui était déjà là. `profil` : celui de l'agent, None s'il n'en a pas."""

    base: str
    base_creee: bool
    essai: bool
    profil: str | None
    profil_cree: bool
    titres_charges: int = 0
    titres_presents: int = 0
    # Nul ne l'a demandée d'essai : c'est le jour forcé qui la rend telle.
    essai_force: bool = False
    # L'agent n'est pas administrateur : le référentiel ne lui appartient pas.
    sans_droit: bool = False


def installer(
    cadre: Cadre, *, referentiel: bool = True, essai: bool = False, avant_le_journal: Callable[[], None] = _rien
) -> Installation:
    """Crée ce qui manque et ne touche à rien de ce qui existe. ErreurUsage si `essai` et que la base n'est pas d'essai.

    Le profil MPCP n'est donné que dans une base qui n'a encore aucun profil. Seuls les titres absents de la base sont
    chargés : ceux qu'un import ou un agent a changés restent comme ils sont. `avant_le_journal` : appelé quand la base
    est là, avant que rien n'y soit consigné.
    """
    creee = not cadre.store.existe() and _creer(cadre, essai)
    if not creee:
        cadre.store.admettre_le_jour()
    avant_le_journal()
    with cadre.store.lecture() as db:
        d_essai = parametres.est_d_essai(db)
        if essai and not d_essai:
            raise ErreurUsage(
                f"La base {cadre.store.nom} existe, et n'est pas d'essai : elle ne peut pas le devenir.",
                conseil="Donnez-en une autre avec --base, ou retirez --essai.",
            )
        vierge = not profils.existe(db)
    if vierge:
        vierge = _donner_le_profil(cadre, creee)
    with cadre.store.lecture() as db:
        numero = profils.choisi(db, cadre.agent, cadre.jour.isoformat())
        profil = None if numero is None else affiche("P", numero)
        bilan = Installation(cadre.store.nom, creee, d_essai, profil, vierge)
        bilan.essai_force = creee and d_essai and not essai
        if not referentiel:
            return bilan
        bilan.titres_presents = titres.compter(db)
        sans_profil = numero is None and cadre.profil is None
        bilan.sans_droit = sans_profil or not est_permise(Operation.ECRIRE_REFERENTIEL, cadre.acteur(db).role)
    if not bilan.sans_droit:
        _charger_les_titres(cadre, bilan)
    return bilan


def _creer(cadre: Cadre, essai: bool) -> bool:
    """Faux si quelqu'un d'autre vient de la créer."""
    try:
        cadre.store.creer(essai=essai)
    except BaseInutilisable:
        if not cadre.store.existe():
            raise
        return False
    return True


def _donner_le_profil(cadre: Cadre, creee: bool) -> bool:
    """Le premier profil de la base, national et choisi ; faux si un autre a été créé entre-temps."""

    def donner(db: Db) -> bool:
        if profils.existe(db):
            return False
        ecritures = Ecritures()
        numero = Numeros(db, ecritures).neuf("profil")
        champs = {"agent": cadre.agent, "role": Role.MPCP.value}
        ecritures.ajouter("profil", numero, {**champs, "choisi": 1, "retire": 0})
        if creee:
            parametres.noter(db, {"creee_le": cadre.horodatage})
        en_tete = journal.EnTete(cadre.horodatage, cadre.jour.isoformat(), cadre.agent, cadre.commande, fait=1)
        effet = Effet("profil", numero, ActionProfil.CREER.value, apres={**champs, "choisi": 1})
        journal.enregistrer(db, en_tete, Acteur(cadre.agent, numero, Role.MPCP), [effet], ecritures)
        return True

    return cadre.store.ecrire(donner)


def _charger_les_titres(cadre: Cadre, bilan: Installation) -> None:
    from ceres_cli.moteur import execution
    from ceres_cli.services.titre.situation import MetierTitre

    livres = demandes()
    with cadre.store.lecture() as db:
        connus = {nom for _, *noms in titres.noms(db) for nom in noms}
    manquants = [d for d in livres if connus.isdisjoint(_noms(d))]
    if manquants:
        provenance = livres[0].valeurs["provenance"]
        options = Options(source=provenance["source"], source_sha256=provenance["source_sha256"])
        rapport = execution.executer(cadre, MetierTitre(), manquants, options, None)
        bilan.titres_charges = rapport.compter()[Resultat.FAIT.value]
        with cadre.store.lecture() as db:  # d'autres ont pu en charger entre-temps
            bilan.titres_presents = titres.compter(db) - bilan.titres_charges


def _noms(demande: Demande) -> set[str]:
    valeurs = demande.valeurs
    return {valeurs["rncp"], reference_de(valeurs["code"], valeurs["millesime"], valeurs["rncp"])}


def ecrire_configuration(dossier: Path, base: str | None) -> Path | None:
    """Écrit un `ceres.toml` complet dans ce dossier ; `base` : son emplacement, s'il a été donné. None s'il y en a un.

    BaseInutilisable si le dossier n'est pas inscriptible.
    """
    from ceres_cli import fichiers
    from ceres_cli.configuration.ecriture import modele
    from ceres_cli.configuration.emplacements import NOM

    chemin = dossier / NOM
    if chemin.exists():
        return None
    texte = modele({"base.url": base} if base else None)
    try:
        with fichiers.creer(chemin) as flux:
            flux.write(texte.encode("utf-8"))
    except BaseInutilisable:
        if not chemin.exists():
            raise
        return None  # quelqu'un d'autre vient de l'écrire
    return chemin


FICHIER = "titres.csv"


def demandes() -> list[Demande]:
    """Une demande d'import par titre, dans la forme de `services.situation_titre`."""
    from ceres_cli.regles.condense import sha256

    empreinte = sha256(nomenclatures.chemin(FICHIER).read_bytes()).hexdigest()
    provenance = {"source": f"{FICHIER} (ceres {VERSION})", "source_sha256": empreinte}
    blocs: dict[tuple[str, str], list[tuple[None, str]]] = {}
    for bloc in _lire("titres_blocs.csv"):
        blocs.setdefault((bloc["rncp"], bloc["type"]), []).append((None, bloc["intitule"]))
    suite = []
    for rang, ligne in enumerate(_lire(FICHIER), start=1):
        rncp = ligne["rncp"]
        valeurs = {
            **_valeurs(ligne),
            "ccp": blocs.get((rncp, "CCP"), []),
            "ccs": blocs.get((rncp, "CCS"), []),
            "provenance": provenance,
        }
        suite.append(Demande(ActionTitre.IMPORTER, rncp, valeurs, ligne=rang))
    return suite


def _lire(nom: str) -> list[dict[str, str]]:
    chemin: Path = nomenclatures.chemin(nom)
    with chemin.open(encoding="utf-8", newline="") as flux:
        return list(csv.DictReader(flux, delimiter=";"))


def _valeurs(ligne: dict[str, str]) -> dict[str, Any]:
    return {
        "rncp": ligne["rncp"],
        "intitule": ligne["intitule"],
        "sigle": ligne["sigle"] or None,
        "code": ligne["code_tp"] or None,
        "millesime": ligne["millesime"] or None,
        "niveau": int(ligne["niveau"]) if ligne["niveau"] else None,
        "debut": _jour(ligne["date_effet"]),
        "fin": _jour(ligne["date_echeance"]),
        "limite": _jour(ligne["date_limite_delivrance"]),
        "nsf": ", ".join(_codes(ligne["nsf"])) or None,
        "rome": _codes(ligne["rome"]),
        "precedents": _codes(ligne["rncp_precedent"]),
        "suivants": _codes(ligne["rncp_suivant"]),
    }


def _codes(case: str) -> list[str]:
    return [code for code in case.split(",") if code]


def _jour(case: str) -> date | None:
    return date.fromisoformat(case) if case else None
