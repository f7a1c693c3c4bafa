"""ceres lot appliquer"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import feuilletee
from ceres_cli.commands.lot.plan import Plan, d_ou_il_vient
from ceres_cli.commands.options import (
    OptEcraser,
    OptFormat,
    OptMotif,
    OptOui,
    OptRefusDetailles,
    OptResultat,
    OptSimulerSansPlan,
    opt,
)

if TYPE_CHECKING:
    from ceres_cli.formats.tableau.lire import Tableau
    from ceres_cli.formats.tableau.rendre import Sort
    from ceres_cli.moteur.cadre import Cadre
    from ceres_cli.moteur.demande import Rapport
    from ceres_cli.terminal.sortie import Sortie

    Rendu = tuple[Tableau, Callable[[Rapport], dict[int, Sort]]]

OptReplanifier = Annotated[bool, opt("--replanifier", "Faire aussi ce que les règles décident autrement aujourd'hui.")]


@feuilletee
def appliquer(
    ctx: typer.Context,
    fichier: Plan,
    replanifier: OptReplanifier = False,
    resultat: OptResultat = None,
    ecraser: OptEcraser = False,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimulerSansPlan = False,
    detail: OptRefusDetailles = False,
    format_: OptFormat = None,
) -> None:
    """Appliquer un plan, de quelque nom qu'il soit, tel qu'il a été lu.

    Les règles sont refaites ce jour-là. Un objet qui a changé depuis le plan est laissé de côté (DEPLACE), comme une
    ligne que les règles décident autrement (DECISION), sauf avec --replanifier. Le journal garde les agents. Un plan
    daté attend son jour (PLA-02) ; un grand lot, un second compte (PLA-01).

    Exemple :

        ceres lot appliquer plan.json --oui

        ceres lot appliquer plan-2.json --oui --resultat resultat.xlsx
    """
    from ceres_cli.commands.fichier.route import ecrire_le_resultat, sortir
    from ceres_cli.commands.plans import metier_du_plan
    from ceres_cli.moteur.demande import Options
    from ceres_cli.regles.plans import jour_venu
    from ceres_cli.services.lot import plan as plans
    from ceres_cli.services.lot import retouches
    from ceres_cli.services.lot.sceau import DeLaBase

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    sortie.detail = detail
    cadre = contexte.cadre()
    sceau = DeLaBase(cadre)
    lu = plans.lire(fichier, sceau)
    metier = metier_du_plan(lu)
    demandes = plans.demandes(lu, metier, replanifier=replanifier)
    with cadre.store.lecture() as db:  # le rôle se juge avant les règles
        metier.autoriser(cadre, db, demandes)
    premier = None if lu["a_compter_du"] is None else date.fromisoformat(lu["a_compter_du"])
    retouches.exiger(jour_venu(premier, cadre.jour), "Attendez ce jour, ou scellez-en un autre (« ceres lot plan »).")
    options = Options(
        simuler=simuler,
        motif=motif or lu["motif"],
        source=lu["source"],
        source_sha256=lu["source_sha256"],
        agent_plan=retouches.agents(lu),
        contresigne=plans.est_contresigne(lu, sceau),
        de_fichier=True,
        separees=lu["lignes_separees"],
    )
    if sortie.quelqu_un():
        for phrase in d_ou_il_vient(lu):
            sortie.info(phrase)
    rendre = None if resultat is None else _a_rendre(sortie, cadre, lu, fichier.parent, resultat)
    rapport = commun.executer(cadre, sortie, metier, demandes, options, oui=oui)
    if any(d.code == "DEPLACE" for d in rapport.decisions):
        _dire_deja_applique(sortie, cadre, lu["source_sha256"], rapport.lot)
    if rendre is not None:
        tableau, devenues = rendre
        ecrire_le_resultat(sortie, resultat, tableau, devenues(rapport), ecraser=ecraser)
    sortir(sortie, cadre, rapport, options)


def _a_rendre(sortie: "Sortie", cadre: "Cadre", lu: "dict[str, Any]", dossier: Path, resultat: Path) -> "Rendu":
    """Le fichier dont ce plan est tiré, s'il est à côté de lui ou dans ce dossier-ci tel qu'il fut lu ; sinon, et d'un
    autre nom que les habilitations, les lignes du plan."""
    from ceres_cli.services.lot import plan as plans
    from ceres_cli.services.lot.soumission import sorts

    if lu["sur"] != plans.HABILITATION:
        return plans.tableau(lu), sorts
    from ceres_cli.services.habilitation import source
    from ceres_cli.services.lot.rendu import ce_qui_se_perd

    relue = source.relue(cadre, lu, (dossier, Path()))
    if not isinstance(relue, str):
        tableau, lecteur = relue
        if perdu := ce_qui_se_perd(resultat, tableau):
            sortie.avertissement(perdu)
        return tableau, lecteur.devenues
    if Path(lu["source"]).suffix:
        sortie.avertissement(f"le résultat aura les lignes du plan : {lu['source']}, dont il est tiré, {relue}.")
    return source.lignes_du_plan(cadre, lu), sorts


def _dire_deja_applique(sortie: "Sortie", cadre: "Cadre", source: str, lot: int | None) -> None:
    """Ses objets ont bougé : c'est peut-être lui qui l'a fait. Réduit, un plan garde la source du premier."""
    from ceres_cli.moteur import changements
    from ceres_cli.regles.identifiants import affiche

    with cadre.store.lecture() as db:
        applique = changements.plan_applique(db, source, lot)
    if applique is not None:
        fait, instant, defait = applique
        numero, quand = affiche("L", fait), changements.a_paris(instant)
        depuis = "" if defait is None else f", et défait depuis, au moins en partie, par {affiche('L', defait)}"
        sortie.avertissement(
            f"ce plan, ou un autre de la même source, a déjà été appliqué : {numero}, le {quand}{depuis}."
        )
