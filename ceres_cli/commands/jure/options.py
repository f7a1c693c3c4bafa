"""Les options propres aux jurés."""

from typing import Annotated

import typer

OptForcer = Annotated[
    bool, typer.Option("--forcer", help="Enregistrer même si un juré a déjà cette identité (JUR-03).")
]
