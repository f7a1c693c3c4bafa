"""Les options propres aux centres."""

from typing import Annotated

import typer

UnCentre = Annotated[str, typer.Argument(metavar="E-…", help="Centre : E-… ou son SIRET.")]
OptSiret = Annotated[str | None, typer.Option("--siret", metavar="SIRET", help="SIRET, 14 chiffres, espaces admises.")]
OptCommune = Annotated[
    str | None, typer.Option("--commune", metavar="NOM|INSEE", help="Commune ; elle situe le centre dans un ressort.")
]
OptAdresse = Annotated[str | None, typer.Option("--adresse", metavar="A", help="Numéro et voie.")]
OptCodePostal = Annotated[str | None, typer.Option("--code-postal", metavar="CP", help="Code postal.")]
OptTelephone = Annotated[str | None, typer.Option("--telephone", metavar="T", help="Téléphone.")]
OptCourriel = Annotated[str | None, typer.Option("--courriel", metavar="C", help="Adresse électronique.")]
