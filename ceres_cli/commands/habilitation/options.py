"""Les options propres aux habilitations."""

from datetime import date

import typer


def lire_fin(texte: str) -> date:
    """Un jour, ou « fin-du-titre ». Lève ValueError, en français."""
    from ceres_cli.regles import saisie

    return saisie.lire_fin(texte.strip())


OptFinVoulue = typer.Option(
    "--fin", parser=lire_fin, metavar="DATE|fin-du-titre", help="Dernier jour, ou « fin-du-titre »."
)
