"""Les options propres aux habilitations."""

from datetime import date
from typing import TYPE_CHECKING

import typer

from ceres_cli.commands import commun

if TYPE_CHECKING:
    from ceres_cli.moteur.demande import Demande


def lire_fin(texte: str) -> date:
    """Un jour, ou « fin-du-titre ». Lève ValueError, en français."""
    from ceres_cli.regles import saisie

    return saisie.lire_fin(texte.strip())


OptFinVoulue = typer.Option(
    "--fin", parser=lire_fin, metavar="DATE|fin-du-titre", help="Dernier jour, ou « fin-du-titre »."
)


def ecrire(ctx: typer.Context, demande: "Demande", *, simuler: bool, format_: str | None) -> None:
    """Exécute une demande de création ou de modification, puis affiche l'habilitation."""
    from ceres_cli.schemas.habilitations import HABILITATION
    from ceres_cli.services.habilitation import lectures
    from ceres_cli.services.habilitation.situation import MetierHabilitation

    nom = commun.Nom("habilitation", HABILITATION, MetierHabilitation(), lectures.voir)
    commun.ecrire_et_montrer(ctx, nom, demande, simuler=simuler, format_=format_)
