"""ceres centre expliquer"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.centre.options import OptACompterDu
from ceres_cli.commands.options import OptFormat, UnAgrement


def expliquer(
    ctx: typer.Context,
    objet: UnAgrement,
    action: Annotated[
        str | None,
        typer.Option(
            "--action",
            help="modifier-agrement, suspendre-agrement, retablir-agrement ou retirer-agrement ; sans elle, toutes.",
        ),
    ] = None,
    a_compter_du: OptACompterDu = None,
    format_: OptFormat = None,
) -> None:
    """Dire si une action sur un agrément vous est possible, et sinon toutes les raisons. Sortie 0 : possible ; 4 :
    refusée. Ce que l'action ôterait est dit aussi.

    Exemple :

        ceres centre expliquer A-12 --action suspendre-agrement --a-compter-du 01/12/2026
    """
    from ceres_cli.commands.explication import montrer
    from ceres_cli.regles.centre.evenements import ACTIONS
    from ceres_cli.services.explication import agrement

    commun.parmi("--action", action, tuple(a.value for a in ACTIONS))
    contexte = commun.contexte(ctx)
    document = agrement.expliquer(contexte.cadre(), objet, action, a_compter_du)
    montrer(contexte.sortie(format_), document)
