"""Les options propres aux centres, et la façon commune d'en écrire un."""

from datetime import date
from typing import Annotated

import typer

from ceres_cli.commands.options import lire_date

OptACompterDu = Annotated[
    date | None,
    typer.Option(
        "--a-compter-du",
        parser=lire_date,
        metavar="DATE",
        help="Premier jour ; à défaut aujourd'hui, ou le début d'un agrément à venir.",
    ),
]
