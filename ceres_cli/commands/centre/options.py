"""Les options propres aux centres, et la façon commune d'en écrire un."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import lire_date
from ceres_cli.regles.vocabulaire import ActionCentre

DesAgrements = Annotated[
    list[str], typer.Argument(metavar="A-…", help="Agréments ; « - » lit un par ligne sur l'entrée standard.")
]
OptACompterDu = Annotated[
    date | None,
    typer.Option(
        "--a-compter-du",
        parser=lire_date,
        metavar="DATE",
        help="Premier jour ; à défaut aujourd'hui, ou le début d'un agrément à venir.",
    ),
]


def ecrire(
    ctx: typer.Context,
    action: ActionCentre,
    objet: str,
    tapes: Mapping[str, str | None],
    *,
    motif: str | None,
    simuler: bool,
    format_: str | None,
) -> None:
    """Crée ou modifie un centre avec les champs tapés, puis l'affiche."""
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.schemas.referentiel import CENTRE
    from ceres_cli.services.centre import lectures
    from ceres_cli.services.centre.saisie import saisir
    from ceres_cli.services.centre.situation import MetierCentre

    saisie = saisir(tapes, commun.contexte(ctx).jour)
    valeurs = {"champs": saisie.champs, "avis": saisie.avis}
    demande = Demande(action, objet, valeurs, motif=motif, fautes=saisie.fautes)
    nom = commun.Nom("centre", CENTRE, MetierCentre(), lectures.voir)
    commun.ecrire_et_montrer(ctx, nom, demande, simuler=simuler, format_=format_, tapes=tapes)
