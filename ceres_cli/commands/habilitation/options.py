"""Les options propres aux habilitations."""

from typing import Annotated

import typer

UneHabilitation = Annotated[str, typer.Argument(metavar="H-…", help="Habilitation.")]
