"""ceres controle expliquer"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.controle import options as o
from ceres_cli.commands.options import OptFormat, UnControle
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.conformite.controles import ACTIONS, ActionControle


def expliquer(
    ctx: typer.Context,
    objet: UnControle,
    action: Annotated[
        str | None, typer.Option("--action", help="constater ou clore ; sans elle, l'une et l'autre.")
    ] = None,
    suite: Annotated[str | None, typer.Option("--suite", metavar="SUITE", help="La suite de la clôture.")] = None,
    agrement: o.OptAgrement = None,
    format_: OptFormat = None,
) -> None:
    """Dire si un contrôle peut recevoir un constat ou être clos aujourd'hui, et sinon toutes les raisons. Sortie 0 :
    possible ; 4 : non.

    Exemples :

        ceres controle expliquer K-12 --action constater

        ceres controle expliquer K-12 --action clore --suite suspension --agrement A-3
    """
    from ceres_cli.commands.explication import montrer
    from ceres_cli.services.conformite.saisie import verifier_la_cloture
    from ceres_cli.services.explication import conformite

    commun.parmi("--action", action, tuple(a.value for a in ACTIONS))
    commun.parmi("--suite", suite, o.SUITES)
    if action == ActionControle.CONSTATER and (suite or agrement):
        raise ErreurUsage("--suite et --agrement ne vont qu'avec --action clore.")
    if agrement is not None and suite is None:
        raise ErreurUsage("--agrement ne va qu'avec --suite.", conseil="Ajoutez --suite suspension ou retrait.")
    if suite is not None:
        verifier_la_cloture(suite, agrement)
    contexte = commun.contexte(ctx)
    document = conformite.expliquer(contexte.cadre(), objet, action, suite, agrement)
    montrer(contexte.sortie(format_), document)
