"""ceres centre agreer"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptDebut, OptFin, OptFormat, OptMotif, OptSimuler, UnCentre
from ceres_cli.regles.vocabulaire import ActionCentre


def agreer(
    ctx: typer.Context,
    objet: UnCentre,
    certification: Annotated[
        str,
        typer.Option("--certification", metavar="REF", help="Titre (ses CCP suivent) ou CCS : TP-01280m04, DWWM…"),
    ],
    debut: OptDebut = None,
    fin: OptFin = None,
    site: Annotated[
        str | None, typer.Option("--site", metavar="TEXTE", help="Seul site agréé ; à défaut tous ceux du centre.")
    ] = None,
    commune: Annotated[
        str | None,
        typer.Option(
            "--commune",
            metavar="NOM|INSEE",
            help="Commune de ce site ; à défaut celle qu'il a déjà, ou celle du centre.",
        ),
    ] = None,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Agréer un centre sur un titre, ou sur un CCS en plus de son titre (SES-06).

    Sans --debut, l'agrément commence aujourd'hui ; sans --fin, il dure jusqu'à la fin de vie du titre. Un site a sa
    commune : une session qui s'y tient la prend, et c'est l'UD de ce département qui la valide.

    Exemples :

        ceres centre agreer E-12 --certification TP-01280m04

        ceres centre agreer E-12 --certification TP-01303m02/CCS1 --fin 31/12/2026 --site "Annexe" --commune 44162
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.centre import saisie as saisie_centre
    from ceres_cli.services.centre.situation import MetierCentre

    valeurs = {
        "certification": certification,
        "debut": debut,
        "fin": fin,
        "site": saisie_centre.site(site),
        "lieu": saisie_centre.commune_du_site(commune, site),
    }
    demandes = [Demande(ActionCentre.AGREER, objet, valeurs, motif=motif)]
    commun.agir(ctx, "centre agreer", MetierCentre(), demandes, motif=motif, simuler=simuler, format_=format_)
