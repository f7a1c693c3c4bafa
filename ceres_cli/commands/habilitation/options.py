"""Les options propres aux habilitations."""

from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import identifiant

if TYPE_CHECKING:
    from ceres_cli.moteur.demande import Demande

UneHabilitation = Annotated[str, typer.Argument(parser=identifiant("H"), metavar="H-…", help="Habilitation.")]


def ecrire(ctx: typer.Context, demande: "Demande", *, simuler: bool, format_: str | None) -> None:
    """Exécute une demande de création ou de modification, puis affiche l'habilitation."""
    from ceres_cli.schemas.habilitations import HABILITATION
    from ceres_cli.services.habilitation import lectures
    from ceres_cli.services.habilitation.situation import MetierHabilitation

    nom = commun.Nom("habilitation", "habilitation", HABILITATION, MetierHabilitation(), lectures.voir)
    commun.ecrire_et_montrer(ctx, nom, demande, simuler=simuler, format_=format_)
