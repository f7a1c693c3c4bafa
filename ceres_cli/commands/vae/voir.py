"""ceres vae voir"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat
from ceres_cli.commands.vae.options import UneDemande


def voir(ctx: typer.Context, objet: UneDemande, format_: OptFormat = None) -> None:
    """Afficher une demande VAE : son état, jusqu'à quand elle vaut, les inscriptions qu'elle porte.

    Exemple :

        ceres vae voir D-12
    """
    from ceres_cli.schemas.sessions import VAE
    from ceres_cli.services.vae import lectures

    contexte = commun.contexte(ctx)
    element = lectures.voir(contexte.cadre("vae voir"), objet)
    contexte.sortie(format_).fiche("vae", VAE, element)
