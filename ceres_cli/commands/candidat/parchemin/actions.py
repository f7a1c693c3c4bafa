"""Les numéros de parchemins, tels qu'ils se tapent."""

from collections.abc import Sequence
from typing import Annotated

import typer

from ceres_cli.commands.agir import agissent
from ceres_cli.commands.options import noms, numero_de_parchemin
from ceres_cli.regles.obtention.parchemins import ActionParchemin


def numeros(arguments: Sequence[str]) -> list[str]:
    """Les numéros donnés, ou lus sur l'entrée standard ; un seul mal formé arrête tout."""
    return [numero_de_parchemin(texte) for texte in noms(arguments)]


DesParchemins = Annotated[
    list[str], typer.Argument(metavar="NUMERO", help="Numéros ; « - » en lit un par ligne sur l'entrée standard.")
]


def _des_parchemins(objets: DesParchemins) -> None: ...


actions = agissent(
    _des_parchemins,
    "obtention.situation:MetierParchemins",
    {
        ActionParchemin.DELIVRER: """
    Délivrer des parchemins à éditer (OBT-03). Ce qui est contesté, parce qu'une session qui l'a donné est débloquée,
    ne se délivre pas. Réservé à l'UD et au national ; au terminal, l'accord est demandé.

    Exemples :

        ceres candidat parchemin delivrer 12 13

        ceres candidat parchemin delivrer - --simuler
    """,
        ActionParchemin.ANNULER: """
    Annuler des parchemins délivrés dont la certification a été retirée, ou l'identité corrigée (OBT-03) : seulement
    ceux qui sont à annuler. Réservé à l'UD et au national ; au terminal, l'accord est demandé.

    Exemple :

        ceres candidat parchemin annuler 12 --motif "rendu par le candidat"
    """,
    },
    plan=False,
    lire=numeros,
)
