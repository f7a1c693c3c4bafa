"""ceres session relancer"""

from typing import Annotated

import typer

from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat, OptOui, OptSimulerSansPlan, nom_de_session
from ceres_cli.commands.session.options import OptCentre
from ceres_cli.terminal.typer_fr.exclusions import exclut


@exclut("S-…", "--centre", "--limite")
@en_liste("envoi")
def relancer(
    ctx: typer.Context,
    objet: Annotated[
        str | None,
        typer.Argument(metavar="S-…", help="Session ; à défaut toutes celles du ressort.", parser=nom_de_session),
    ] = None,
    centre: OptCentre = None,
    au_plus: Annotated[
        int | None, typer.Option("--limite", min=1, metavar="N", help="Relances au plus, les sessions finies d'abord.")
    ] = None,
    oui: OptOui = False,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Relancer par courriel les centres dont les résultats manquent (UD, CONV-05).

    Dès le lendemain du dernier jour d'une session, tant que son centre peut encore les saisir : une relance par
    session, à l'adresse du centre. Elle dit ce qui manque, candidats numérotés et non nommés, et la commande qui
    l'arrange. Une session relancée ne l'est plus pendant courrier.relance_jours jours ; nommée, elle l'est même avant,
    si vous le confirmez.

    Sortie 0 : toutes sont servies ; 7 : il en reste (un centre sans adresse, un refus du serveur) ; 8 et 9 : comme
    « ceres convocation envoyer ».

    Exemples :

        ceres session relancer --simuler

        ceres session relancer S-2027-12
    """
    from ceres_cli.commands.courrier.envoi import servir
    from ceres_cli.services.courrier.relances import Relances

    servir(
        ctx, Relances(objet, centre, au_plus), oui=oui, simuler=simuler, format_=format_,
        sans_courriel="centres sans adresse ; donnez-la, « ceres centre modifier E-… --courriel ADRESSE »",
    )  # fmt: skip
