"""ceres admin restaurer"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSimulerSansPlan
from ceres_cli.terminal.typer_fr.chemins import chemin_lu

if TYPE_CHECKING:
    from ceres_cli.services.administration.restauration import Apercu
    from ceres_cli.terminal.sortie import Sortie


def restaurer(
    ctx: typer.Context,
    fichier: Annotated[Path, typer.Argument(metavar="FICHIER", parser=chemin_lu, help="La sauvegarde.")],
    malgre_le_sceau: Annotated[
        bool, typer.Option("--malgre-le-sceau", help="La prendre même changée hors de ceres ; --motif dit pourquoi.")
    ] = False,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Remettre une sauvegarde à la place de la base, qui est d'abord gardée à côté (profil MPCP).

    La sauvegarde est contrôlée : son SHA-256, ses pages, ses clés, son schéma, puis le sceau de son journal et les
    tables qu'il refait (« ceres journal verifier --rejouer »). Changée hors de ceres, elle est refusée (sortie 8), sauf
    avec --malgre-le-sceau et un motif que le journal garde. Ce qui a été écrit depuis n'est plus que
    dans la copie gardée ; les données effacées depuis (« ceres rgpd effacer ») le sont de nouveau. Arrêtée à n'importe
    quel instant, la base est l'ancienne ou la nouvelle. D'une base qui ne s'ouvre plus, les profils sont ceux de la
    sauvegarde.

    D'une base sur un serveur, c'est le contenu qui est remplacé, en une transaction, par le compte qui possède ses
    tables ; FICHIER est un dump ou un export de cette base, et l'ancien contenu est gardé à côté de lui.

    Exemples :

        ceres admin restaurer /srv/sauvegardes/ceres-sauvegarde-20271231-142530.db --simuler

        ceres admin restaurer /srv/sauvegardes/ceres-sauvegarde-20271231-142530.db
    """
    from ceres_cli.erreurs import ErreurUsage
    from ceres_cli.moteur.demande import exiger_un_motif
    from ceres_cli.schemas.exploitation import RESTAURATION
    from ceres_cli.services.administration import restauration, restauration_partagee

    malgre = exiger_un_motif(motif, "Restaurer malgré le sceau") if malgre_le_sceau else None
    if motif is not None and not malgre_le_sceau:
        raise ErreurUsage("--motif ne va qu'avec --malgre-le-sceau.", conseil="Ôtez --motif.")
    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    cadre = contexte.cadre()

    def confirmer(apercu: "Apercu") -> None:
        _dire(sortie, apercu)
        if not oui:
            commun.demander_l_accord(sortie, cadre)

    faire = restauration_partagee.restaurer if contexte.store.sur_un_serveur else restauration.restaurer
    bilan = faire(cadre, fichier, malgre=malgre, simuler=simuler, confirmer=confirmer)
    sortie.fiche("restauration", RESTAURATION, bilan.en_dict())
    if simuler:
        _dire(sortie, bilan.apercu)
        sortie.info("Simulation, rien n'est changé.")
        return
    if bilan.precaution is not None:
        sortie.info(f"Ancienne base gardée : {bilan.precaution.chemin} (SHA-256 {bilan.precaution.sha256}).")
    sortie.info(f"La base {bilan.apercu.base} est restaurée de {fichier} ({bilan.lot}).")


def _dire(sortie: "Sortie", apercu: "Apercu") -> None:
    from ceres_cli.regles.francais import compter, premiers

    if not apercu.verifiee:
        sortie.avertissement(f"aucun SHA-256 n'est à côté de {apercu.fichier} : rien ne dit que c'est celui d'origine.")
    if apercu.defauts:
        sortie.avertissement(
            f"{apercu.fichier} a été changée hors de ceres, et sera prise ainsi : {premiers(apercu.defauts)}."
        )
    fin = "elle n'a aucun lot"
    if apercu.dernier_lot is not None:
        lot, instant = apercu.dernier_lot
        fin = f"son dernier lot est {lot}, du {instant[8:10]}/{instant[5:7]}/{instant[:4]} à {instant[11:16]} (UTC)"
    sortie.info(f"{apercu.fichier} prendra la place de {apercu.base} ; {fin}.")
    if apercu.perdus:
        sortie.info(f"La base actuelle a {compter(apercu.perdus, 'lot')} de plus, que seule la copie gardée aura.")
    if apercu.a_effacer:
        sortie.info(
            f"Effacées depuis cette sauvegarde, ces fiches le seront de nouveau : {premiers(apercu.a_effacer)}."
        )
    if apercu.perdus is None:
        sortie.info("La base actuelle n'est pas là, ou ne s'ouvre pas : ce qu'elle a de plus n'est pas connu.")
