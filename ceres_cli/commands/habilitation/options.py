"""Les options propres aux habilitations."""

import re
from datetime import date
from typing import TYPE_CHECKING

import typer

from ceres_cli.commands import commun
from ceres_cli.erreurs import ErreurUsage

if TYPE_CHECKING:
    from ceres_cli.moteur.demande import Demande


def lire_fin(texte: str) -> date:
    """Un jour, ou « fin-du-titre ». Lève ValueError, en français."""
    from ceres_cli.regles import saisie

    return saisie.lire_fin(texte.strip())


def lire_jours(sous: str) -> int:
    """« 90j » : 90."""
    trouve = re.fullmatch(r"([0-9]{1,4}) ?j?", sous.strip(), re.ASCII)
    if trouve is None:
        raise ErreurUsage(f"« {sous} » n'est pas un délai en jours.", conseil="Écrivez par exemple --sous 90j.")
    return int(trouve[1])


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
