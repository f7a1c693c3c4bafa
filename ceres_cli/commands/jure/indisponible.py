"""ceres jure indisponible"""

from datetime import date
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.fichier.options import Soumission, lit_un_fichier, optionnel, refuser_sans_fichier
from ceres_cli.commands.options import identifiant, lire_date
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.vocabulaire import ActionJure
from ceres_cli.terminal.typer_fr.exclusions import exclut


@exclut("--fichier", "--du", "--au")
@lit_un_fichier
def indisponible(
    ctx: typer.Context,
    lu: Soumission,
    objet: Annotated[
        str | None, typer.Argument(metavar="J-…", parser=identifiant("J"), help="Juré, sauf avec --fichier.")
    ] = None,
    du: Annotated[
        date | None, typer.Option("--du", parser=lire_date, metavar="DATE", help="Premier jour (JJ/MM/AAAA).")
    ] = None,
    au: Annotated[
        date | None,
        typer.Option("--au", parser=lire_date, metavar="DATE", help="Dernier jour, compris ; à défaut le premier."),
    ] = None,
    lever: Annotated[bool, typer.Option("--lever", help="Rendre ces jours : le juré y est de nouveau libre.")] = False,
    fichier: Annotated[str | None, optionnel("jure (ou son nom); du; au; motif")] = None,
) -> None:
    """Noter les jours où un juré n'est pas libre, un par un ou par fichier, ou les lever (DIS-01).

    Ces jours-là, « session inscrire-jure » avertit, « jure disponibles » et « session composer » le laissent de côté.
    Les sessions à venir où il siège déjà sont nommées ; rien n'y change. Un Centre note ceux d'un juré de sa liste, et
    ne lève que ceux qu'il a notés. Le motif n'est lu que des services.

    Exemples :

        ceres jure indisponible J-12 --du 01/07/2027 --au 31/08/2027 --motif "congés"

        ceres jure indisponible J-12 --lever --du 15/08/2027 --au 31/08/2027

        ceres jure indisponible --fichier conges.csv --simuler
    """
    from ceres_cli.commands.fichier.route import soumettre
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.jure.indisponibilites import LecteurDeJours, MetierIndisponibilites

    action = ActionJure.LEVER if lever else ActionJure.INDISPONIBLE
    if fichier is not None:
        if objet is not None:
            raise ErreurUsage("Donnez un juré, ou --fichier : le fichier nomme les siens.")
        soumettre(
            ctx, lu._replace(fichier=fichier), LecteurDeJours, MetierIndisponibilites(), action=action, motif=lu.motif
        )
        return
    refuser_sans_fichier(ctx, lu)
    if objet is None or du is None:
        raise ErreurUsage("Donnez un juré et --du (--au, s'il y en a plusieurs) ; ou --fichier.")
    demandes = [Demande(action, objet, {"du": du, "au": au or du}, motif=lu.motif)]
    commun.agir(commun.contexte(ctx), MetierIndisponibilites(), demandes, simuler=lu.simuler, format_=lu.format)
