"""ceres habilitation expliquer"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptAu, OptFormat, UneHabilitation


def expliquer(
    ctx: typer.Context,
    objet: UneHabilitation,
    action: Annotated[
        str | None,
        typer.Option(
            "--action",
            help="valider, brouillon, suspendre, reactiver, supprimer, modifier ou renouveler ; sans elle, toutes.",
        ),
    ] = None,
    au: OptAu = None,
    format_: OptFormat = None,
) -> None:
    """Dire si une action est possible ce jour-là, et sinon toutes les raisons. Sortie 0 : possible ; 4 : refusée.

    Exemple :

        ceres habilitation expliquer H-12 --action suspendre --au 02/09/2025
    """
    from ceres_cli.commands.explication import montrer
    from ceres_cli.regles.habilitation.etats import ACTIONS, HORS_DE_LA_TABLE
    from ceres_cli.services.explication import habilitation

    commun.parmi("--action", action, tuple(a.value for a in (*ACTIONS, *HORS_DE_LA_TABLE)))
    contexte = commun.contexte(ctx)
    document = habilitation.expliquer(contexte.cadre(), objet, action, au)
    montrer(contexte.sortie(format_), document)
