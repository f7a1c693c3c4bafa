"""ceres delais voir"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat


@en_liste("delai")
def voir(ctx: typer.Context, format_: OptFormat = None) -> None:
    """Afficher, par type de session, combien de jours avant le début chaque acte se fait au plus tard (DEL-01).

    Le mode dit ce qui arrive passé ce jour : ignorer, avertir ou bloquer.

    La ligne VAE règle ce que devient une inscription VAE sans demande recevable : elle n'a qu'un mode.

    Exemple :

        ceres delais voir
    """
    from ceres_cli.schemas.delais import DELAI
    from ceres_cli.services.delais import lectures

    contexte = commun.contexte(ctx)
    elements = lectures.voir(contexte.cadre())
    contexte.sortie(format_).liste("delais", DELAI, elements, len(elements))
