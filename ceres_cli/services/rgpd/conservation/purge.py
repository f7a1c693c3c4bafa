"""Effacer ce qui est gardé depuis trop longtemps, en deux temps : la liste s'annonce, puis elle seule s'exécute.

D'une fiche, aucune durée n'est fixée d'avance : tant que ceres.toml n'en dit pas, rien ne s'annonce. Des aménagements,
elle l'est (AME-01).
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ceres_cli.erreurs import Refus
from ceres_cli.moteur import execution, journal, parametres
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Confirmer, Demande, Options, Rapport
from ceres_cli.moteur.effet import Effet
from ceres_cli.regles.calendrier import en_francais, plus_ans
from ceres_cli.regles.donnees.effacement import ActionDonnees, Sorte, est_efface
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.francais import compter
from ceres_cli.regles.identifiants import affiche, session
from ceres_cli.regles.session.amenagements import gardes_jusqu_au
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.services.rgpd import requetes as requetes_rgpd
from ceres_cli.services.rgpd.conservation import requetes
from ceres_cli.services.rgpd.situation import MetierDonnees
from ceres_cli.store import Db

_ANNONCE = "purge_annoncee"
ANNONCEE = "annoncee"


@dataclass(frozen=True, slots=True)
class Depassee:
    """Une fiche, ou les aménagements d'une session (`quoi` les compte), gardés au-delà de leur durée : dernière
    activité, dernier jour où cela se gardait."""

    reference: str
    derniere: date
    jusqu_au: date
    quoi: str = ""

    def en_dict(self, resultat: str, explication: str = "") -> dict[str, Any]:
        """L'élément `ceres.donnee-a-purger/1`."""
        return {
            "personne": self.reference,
            "derniere_activite": self.derniere.isoformat(),
            "gardee_jusqu_au": self.jusqu_au.isoformat(),
            "resultat": resultat,
            "explication": explication or self.quoi or None,
        }


@dataclass(slots=True)
class Purge:
    """`elements` : la liste ; `lot` : « L-… », si quelque chose a été écrit."""

    elements: list[dict[str, Any]] = field(default_factory=list)
    lot: str | None = None
    rapport: Rapport | None = None


def durees(cadre: Cadre) -> dict[Sorte, int]:
    """Les durées de conservation fixées, en années."""
    toutes = {
        Sorte.CANDIDAT: cadre.config.conservation_candidats_annees,
        Sorte.JURE: cadre.config.conservation_jures_annees,
    }
    return {sorte: ans for sorte, ans in toutes.items() if ans}


def annoncer(cadre: Cadre, *, simuler: bool) -> Purge:
    """Retient la liste de ce qui est gardé depuis trop longtemps, à la place de la précédente."""

    def faire(db: Db) -> Purge:
        acteur = cadre.autoriser(db, Operation.ADMINISTRER_BASE)
        trouvees = depassees(db, cadre)
        bilan = Purge([d.en_dict(ANNONCEE) for d in trouvees])
        if simuler:
            return bilan
        retiree = parametres.oter(db, _ANNONCE)
        if not (trouvees or retiree):
            return bilan
        jour = cadre.jour.isoformat()
        if trouvees:
            annonce = {"jour": jour, "personnes": [d.reference for d in trouvees]}
            parametres.noter(db, {_ANNONCE: json.dumps(annonce)})
        en_tete = journal.EnTete(cadre.horodatage, jour, cadre.agent, cadre.commande, fait=1)
        lot = journal.ouvrir(db, en_tete, acteur)
        annonces = {"annoncees": len(trouvees)}
        journal.ecrire(db, lot, [Effet("base", lot, ActionDonnees.ANNONCER.value, apres=annonces)])
        bilan.lot = affiche("L", lot)
        return bilan

    if simuler:
        with cadre.store.lecture() as db:
            return faire(db)
    return cadre.store.ecrire(faire)


def executer(cadre: Cadre, *, simuler: bool, confirmer: Confirmer | None) -> Purge:
    """Efface ce qui a été annoncé, et cela seul ; ce qui a servi depuis, ou qu'une règle retient, reste. Refus si rien
    n'a été annoncé."""
    with cadre.lire(Operation.ADMINISTRER_BASE) as (db, _):
        jour, annoncees = _annonce(db)
        encore = {d.reference: d for d in depassees(db, cadre)}
    bilan = Purge()
    demandes = [
        Demande(_action(encore[reference]), reference, motif=_motif(jour), ligne=rang)
        for rang, reference in enumerate((r for r in annoncees if r in encore), 1)
    ]
    if demandes:
        options = Options(simuler=simuler, motif=_motif(jour))
        bilan.rapport = execution.executer(cadre, MetierDonnees(), demandes, options, confirmer)
        bilan.rapport.tenir()
        bilan.elements = [
            encore[d.objet].en_dict(d.resultat.value, d.texte() if d.resultat is not Resultat.FAIT else "")
            for d in bilan.rapport.decisions
        ]
        bilan.lot = None if bilan.rapport.lot is None else affiche("L", bilan.rapport.lot)
    if not simuler:
        cadre.store.ecrire(lambda db: _faite(db, cadre))
    return bilan


def _faite(db: Db, cadre: Cadre) -> None:
    """L'annonce ne vaut plus ; le journal le dit."""
    if parametres.oter(db, _ANNONCE):
        en_tete = journal.EnTete(cadre.horodatage, cadre.jour.isoformat(), cadre.agent, cadre.commande)
        journal.ouvrir(db, en_tete, cadre.autoriser(db, Operation.ADMINISTRER_BASE))


def _annonce(db: Db) -> tuple[date, list[str]]:
    texte = parametres.lire(db, _ANNONCE)
    if texte is None:
        raise Refus(
            "Aucune purge n'est annoncée.",
            code="DON-02",
            conseil="Annoncez-la d'abord : « ceres admin purger --annoncer », et relisez la liste.",
        )
    annonce = json.loads(texte)
    return date.fromisoformat(annonce["jour"]), [str(r) for r in annonce["personnes"]]


def _action(depassee: Depassee) -> ActionDonnees:
    return ActionDonnees.PURGER_AMENAGEMENTS if depassee.quoi else ActionDonnees.EFFACER


def _motif(jour: date) -> str:
    return f"durée de conservation dépassée, purge annoncée le {en_francais(jour)}"


def depassees(db: Db, cadre: Cadre) -> list[Depassee]:
    """Les fiches, encore pleines, et les aménagements (AME-01), gardés au-delà de leur durée ; les plus anciens
    d'abord."""
    suite = list(_amenagements_depasses(db, cadre.jour))
    for sorte, ans in durees(cadre).items():
        derniers: dict[int, str] = {}
        for numero, jour in requetes.activites(db, sorte):
            derniers[numero] = max(jour, derniers.get(numero, ""))
        for numero, nom, prenom in requetes.noms(db, sorte):
            if numero not in derniers or est_efface(sorte, numero, nom, prenom):
                continue
            derniere = date.fromisoformat(derniers[numero])
            if (jusqu_au := plus_ans(derniere, ans)) < cadre.jour:
                suite.append(Depassee(sorte.reference(numero), derniere, jusqu_au))
    return sorted(suite, key=lambda d: (d.jusqu_au, d.reference))


def _amenagements_depasses(db: Db, jour: date) -> Iterator[Depassee]:
    for (annee, numero), siens in requetes_rgpd.amenagements(db).items():
        fin = date.fromisoformat(siens.fin)
        if (jusqu_au := gardes_jusqu_au(fin)) < jour:
            personnes = len({inscription for inscription, _ in siens.cles})
            quoi = f"aménagements de {compter(personnes, 'candidat')}"
            yield Depassee(session(annee, numero), fin, jusqu_au, quoi)
