"""ceres habilitation annuler-lot"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSimuler, identifiants
from ceres_cli.terminal.typer_fr import App

app = App()


@app.command("annuler-lot")
def annuler_lot(
    ctx: typer.Context,
    objet: Annotated[str, typer.Argument(metavar="L-…", help="Lot à défaire.")],
    seules: Annotated[
        list[str] | None,
        typer.Argument(metavar="[H-…]", help="Ne défaire que ces habilitations ; « - » en lit une par ligne."),
    ] = None,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Défaire un lot : chaque action est inversée par les mêmes règles.

    Une habilitation se défait entièrement ou pas du tout : ce qui a changé depuis est laissé de côté (DEPLACE) ; si une
    de ses lignes ne se défait pas (une suppression, une règle qui s'y oppose), aucune ne l'est (IRREVERSIBLE).
    L'annulation est elle-même un lot, jugée d'après les droits et le ressort de celui qui la demande.

    Exemples :

        ceres habilitation annuler-lot L-42 --motif "mauvais fichier" --simuler

        ceres habilitation annuler-lot L-42 H-12 H-13 --motif "ces deux-là par erreur"
    """
    from ceres_cli.commands.lot_commun import sortir
    from ceres_cli.moteur.demande import Options
    from ceres_cli.services.habilitation.situation import MetierHabilitation
    from ceres_cli.services.lot import annulation

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    cadre = contexte.cadre("habilitation annuler-lot")
    numero, demandes = annulation.demandes_inverses(cadre, objet, motif, identifiants(seules, "H") if seules else [])
    options = Options(simuler=simuler, motif=motif, annule=numero)
    rapport = commun.executer(cadre, sortie, MetierHabilitation(), demandes, options, oui=oui)
    totaux = rapport.compter()
    sortie.info(f"Rétablies : {totaux['fait']} ; ignorées : {totaux['non_traite']} ; en échec : {totaux['refuse']}.")
    sortir(sortie, rapport, options)
