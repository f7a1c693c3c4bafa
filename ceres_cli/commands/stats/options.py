"""Les options des chiffres, et ce qui les montre : la table, puis l'image."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands.listes import COUPEE, Champs, en_liste
from ceres_cli.commands.options import lire_date
from ceres_cli.commands.pose import commande
from ceres_cli.contexte import Contexte
from ceres_cli.regles.statistiques.sujets import Lieu
from ceres_cli.schemas.colonne import Colonne
from ceres_cli.terminal.formes import Format

if TYPE_CHECKING:
    from ceres_cli.moteur.cadre import Cadre
    from ceres_cli.services.statistiques.criteres import Chiffres

OptDu = Annotated[
    date | None, typer.Option("--du", parser=lire_date, metavar="DATE", help="Premier jour de la période.")
]
OptAu = Annotated[
    date | None,
    typer.Option(
        "--au", parser=lire_date, metavar="DATE", help="Dernier jour de la période ; sans --du, le jour considéré."
    ),
]
OptLieu = Annotated[Lieu, typer.Option("--par", help="Par département ou par région.")]


Table = tuple["Callable[[Cadre], Chiffres]", Sequence[Colonne], "Callable[[Chiffres, int], Iterable[str]]"]
"""De quoi lire les chiffres, leurs colonnes, et leur image sur tant de colonnes."""


def table(champs: Champs) -> Callable[[Callable[..., Table]], Callable[..., None]]:
    """Les chiffres : en table, puis leur image ; ailleurs les mêmes éléments. --limite ne coupe que la table. `champs`
    : ses colonnes, selon ses options."""

    def montrer(contexte: Contexte, voulue: Table, limite: int | None, format_: Format | None) -> None:
        from ceres_cli.terminal import images

        lire, colonnes, dessiner = voulue
        sortie = contexte.sortie(format_)
        chiffres = lire(contexte.cadre())
        tous = chiffres.elements
        sortie.liste("stats", colonnes, tous[:limite], len(tous), en_tete=chiffres.en_tete())
        images.montrer(sortie, lambda large: dessiner(chiffres, large), vide=not tous)

    return lambda lue: en_liste(champs)(commande(lue, montrer, COUPEE))
