"""Les numéros de parchemins, tels qu'ils se tapent."""

from collections.abc import Sequence
from typing import Annotated

import typer

from ceres_cli.commands.options import noms


def numero(texte: str) -> str:
    """Le numéro tapé ; mal formé, c'est une faute d'usage, avant toute lecture de base."""
    from ceres_cli.regles import identifiants

    return str(identifiants.numero_parchemin(texte))


def numeros(arguments: Sequence[str]) -> list[str]:
    """Les numéros donnés, ou lus sur l'entrée standard ; un seul mal formé arrête tout."""
    return [numero(texte) for texte in noms(arguments)]


UnParchemin = Annotated[str, typer.Argument(metavar="NUMERO", help="Numéro du parchemin.", parser=numero)]
DesParchemins = Annotated[
    list[str], typer.Argument(metavar="NUMERO", help="Numéros ; « - » en lit un par ligne sur l'entrée standard.")
]
