"""Ce qu'un plan d'habilitations rend : le fichier dont il est tiré, s'il est encore là ; sinon ses propres lignes."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ceres_cli.erreurs import ErreurFichier, ErreurUsage
from ceres_cli.formats.tableau.fautes import Fautes, Limites
from ceres_cli.formats.tableau.lire import Tableau, lire_fichier, lire_tableau
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles import identifiants, saisie
from ceres_cli.regles.condense import sha256
from ceres_cli.services.habilitation.fichier import LecteurDeLot, porteurs
from ceres_cli.services.lot import lecture as lectures
from ceres_cli.services.lot import plan as plans
from ceres_cli.services.lot.lignes_de_plan import LECTURE

Plan = dict[str, Any]
_NOMMENT = ("jure", "nom", "prenom", "certification")


def relue(cadre: Cadre, plan: Plan, dossiers: Iterable[Path]) -> tuple[Tableau, LecteurDeLot] | str:
    """Le fichier du plan, trouvé par son nom dans l'un de ces dossiers, et son lecteur ; à défaut, pourquoi non."""
    pourquoi = "n'est pas à côté de lui tel qu'il fut lu"
    limites = lectures.limites(cadre.config)
    nom = Path(plan["source"]).name
    for chemin in (dossier / nom for dossier in dossiers):
        try:
            contenu = lire_fichier(chemin, nom, limites) if os.path.isfile(chemin) else b""
            if sha256(contenu).hexdigest() == plan["source_sha256"]:
                pourquoi = "est inchangé mais ne se lit plus de même"
                if (relu := _lire(cadre, plan, contenu, limites)) is not None:
                    return relu
        except (ErreurFichier, ErreurUsage):
            continue
    return pourquoi


def _lire(cadre: Cadre, plan: Plan, contenu: bytes, limites: Limites) -> tuple[Tableau, LecteurDeLot] | None:
    dite, fautes = dict.fromkeys(LECTURE) | plan.get("lecture", {}), Fautes()
    lecture = lectures.lire(
        LecteurDeLot.SYNONYMES, dite["colonne"] or (), dite["valeur"] or (), ligne=dite["ligne_entete"]
    )
    tableau = lire_tableau(
        contenu,
        nom=plan["source"],
        encodage=dite["encodage"],
        feuille=dite["feuille"],
        limites=limites,
        fautes=fautes,
        colonnes=LecteurDeLot.attendues(lecture, action=dite["action"]),
    )
    lecteur = LecteurDeLot(tableau, fautes, cadre.jour, lecture, action=dite["action"], fin=saisie.FIN_DU_TITRE)
    with cadre.store.lecture() as db:
        lecteur.resoudre(db, cadre.acteur(db))
    lues = {(d.ligne, d.action.value) for d in lecteur.demandes()}
    return (tableau, lecteur) if lues >= {(x["ligne"], x["action"]) for x in plan["lignes"]} else None


def lignes_du_plan(cadre: Cadre, plan: Plan) -> Tableau:
    """Ses lignes, chaque habilitation dite par son numéro et de qui elle est, s'il est du ressort."""
    tableau = plans.tableau(plan)
    siens = {
        x["ligne"]: numero
        for x in plan["lignes"]
        if x["version"] is not None and (numero := identifiants.numero_si_lisible("H", x["objet"])) is not None
    }
    with cadre.store.lecture() as db:
        par_numero = {p.id: p for p in porteurs(db, cadre.acteur(db), cadre.jour, set(siens.values()))}
    rang = {entete: n for n, entete in enumerate(tableau.entetes)}
    for ligne, cases in tableau.lignes:
        dits = [cases[rang["jure"]], "", "", cases[rang["certification"]]]
        if (numero := siens.get(ligne)) is not None:
            cases[rang["habilitation"]] = identifiants.affiche("H", numero)
            if (p := par_numero.get(numero)) is not None:
                dits = [identifiants.affiche("J", p.personne), p.nom, p.prenom, p.reference]
        cases[rang["jure"] : rang["certification"] + 1] = dits
    tableau.entetes[rang["jure"] : rang["certification"] + 1] = _NOMMENT
    return tableau
