"""ceres admin roles-postgres"""

from typing import Annotated

import typer


def roles_postgres(
    ctx: typer.Context,
    agent: Annotated[
        list[str] | None,
        typer.Option("--agent", metavar="COMPTE", help="Un agent qui s'y connectera sous ce nom ; répétable."),
    ] = None,
) -> None:
    """Écrire le SQL des rôles d'une base partagée, à lire et à jouer par qui administre le serveur.

    Les profils y deviennent une frontière : rôles de groupe, droits sur les tables, politiques de lignes, journal en
    ajout seul, tirés de ce que le programme applique. La commande n'ouvre aucune base et ne change rien. Le script se
    joue en une transaction, et se rejoue.

    Exemple :

        ceres admin roles-postgres --agent adurand
    """
    from ceres_cli.commands import commun
    from ceres_cli.services.administration.migration_partagee import script_des_roles

    lignes = script_des_roles(agent or ()).splitlines()
    commun.contexte(ctx).sortie().dessin(lambda _: lignes)
