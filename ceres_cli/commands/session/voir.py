"""ceres session voir"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, UneSession


def voir(ctx: typer.Context, objet: UneSession, format_: OptFormat = None) -> None:
    """Afficher une session : dates, jury, inscriptions, convocations, et ce qu'on peut en faire.

    Exemple :

        ceres session voir S-2027-12
    """
    from ceres_cli.schemas.sessions import SESSION
    from ceres_cli.services.convocation import marques
    from ceres_cli.services.session import lectures as session

    contexte = commun.contexte(ctx)
    cadre = contexte.cadre("session voir")
    element = marques.marquer(cadre, session.voir(cadre, objet))
    contexte.sortie(format_).fiche("session", SESSION, element)
