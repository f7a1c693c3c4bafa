"""ceres journal tete"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat


def tete(ctx: typer.Context, format_: OptFormat = None) -> None:
    """Montrer la tête du journal : le sceau de son dernier lot, qui tient tous les précédents.

    Ouvert à tous : elle ne dit rien de ce qui a été fait. Notée ailleurs, elle prouve que rien d'avant elle n'a été
    changé ni ôté : les convocations et les classeurs en portent les seize premiers chiffres.

    Exemple :

        ceres journal tete
    """
    from ceres_cli.schemas.journal import TETE
    from ceres_cli.services.journal import preuve

    contexte = commun.contexte(ctx)
    document = preuve.tete(contexte.cadre())
    sortie = contexte.sortie(format_)
    if document["lot"] is None:
        sortie.info("Le journal est vide : il n'a pas encore de tête.")
    sortie.fiche("tete", TETE, document)
