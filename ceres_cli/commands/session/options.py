"""Les options propres aux sessions."""

from typing import Annotated

import typer

OptJours = Annotated[int | None, typer.Option("--jours", metavar="N", help="Décaler de N jours (négatif : avancer).")]
OptReprise = Annotated[
    bool, typer.Option("--reprise", help="Reprise d'une session ancienne (MPCP), avec --motif : début déjà passé.")
]
