"""Les numéros de parchemins, tels qu'ils se tapent."""

from collections.abc import Sequence
from typing import Annotated

import typer

from ceres_cli.commands.options import noms, numero_de_parchemin


def numeros(arguments: Sequence[str]) -> list[str]:
    """Les numéros donnés, ou lus sur l'entrée standard ; un seul mal formé arrête tout."""
    return [numero_de_parchemin(texte) for texte in noms(arguments)]


DesParchemins = Annotated[
    list[str], typer.Argument(metavar="NUMERO", help="Numéros ; « - » en lit un par ligne sur l'entrée standard.")
]
