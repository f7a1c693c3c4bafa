"""Les options propres aux habilitations."""

from typing import Annotated

import typer

from ceres_cli.commands.options import identifiant

UneHabilitation = Annotated[str, typer.Argument(parser=identifiant("H"), metavar="H-…", help="Habilitation.")]
