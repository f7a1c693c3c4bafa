"""ceres candidat parchemin expliquer"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, UnParchemin


def expliquer(
    ctx: typer.Context,
    objet: UnParchemin,
    action: Annotated[
        str | None, typer.Option("--action", help="delivrer ou annuler ; sans elle, l'une et l'autre.")
    ] = None,
    format_: OptFormat = None,
) -> None:
    """Dire si un parchemin peut être délivré ou annulé, et sinon toutes les raisons. Sortie 0 : possible ; 4 : non.

    Exemple :

        ceres candidat parchemin expliquer 12 --action delivrer
    """
    from ceres_cli.commands.explication import montrer
    from ceres_cli.regles.obtention.parchemins import ActionParchemin
    from ceres_cli.services.explication import parchemin

    commun.parmi("--action", action, tuple(a.value for a in ActionParchemin))
    contexte = commun.contexte(ctx)
    document = parchemin.expliquer(contexte.cadre(), objet, action)
    montrer(contexte.sortie(format_), document, f"le parchemin {document['objet']}")
