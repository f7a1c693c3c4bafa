"""Les options propres aux titres."""

from datetime import date
from typing import Annotated

import typer

from ceres_cli.commands.options import lire_date

OptRncp = Annotated[str | None, typer.Option("--rncp", metavar="RNCPn", help="Numéro de fiche RNCP.")]
OptSigle = Annotated[str | None, typer.Option("--sigle", metavar="S", help="Sigle d'usage : DWWM.")]
OptNiveau = Annotated[int | None, typer.Option("--niveau", min=1, max=8, metavar="N", help="Niveau.")]
OptFinProlongation = Annotated[
    date | None,
    typer.Option("--fin-prolongation", parser=lire_date, metavar="DATE", help="Dernier jour du délai de prolongation."),
]
OptCcp = Annotated[list[str] | None, typer.Option("--ccp", metavar="LIBELLÉ", help="Un CCP, dans l'ordre.")]
OptCcs = Annotated[list[str] | None, typer.Option("--ccs", metavar="LIBELLÉ", help="Un CCS, dans l'ordre.")]
OptRome = Annotated[
    list[str] | None, typer.Option("--rome", metavar="CODE", help="Code ROME d'un emploi lié au titre.")
]
