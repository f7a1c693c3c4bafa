"""Les options propres aux contrôles de conformité, et la façon commune d'agir sur eux."""

from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import identifiant
from ceres_cli.regles.vocabulaire import SuiteControle, TypeControle

if TYPE_CHECKING:
    from ceres_cli.moteur.demande import Demande

SUITES = tuple(s.value for s in SuiteControle)
TYPES = tuple(t.value for t in TypeControle)
OptAgrement = Annotated[
    str | None,
    typer.Option("--agrement", metavar="A-…", parser=identifiant("A"), help="Agrément suspendu ou retiré (CTL-02)."),
]


def agir(
    ctx: typer.Context,
    demande: "Demande",
    *,
    simuler: bool,
    format_: str | None,
    oui: bool = False,
) -> None:
    """Fait une action sur un contrôle, et en rend compte."""
    from ceres_cli.services.conformite.situation import MetierControle

    commun.agir(
        ctx, f"controle {demande.action}", MetierControle(), [demande],
        motif=demande.motif, simuler=simuler, format_=format_, oui=oui,
    )  # fmt: skip
