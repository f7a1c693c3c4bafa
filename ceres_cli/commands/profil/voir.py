"""ceres profil voir"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, identifiant

_FICHIER_LOCAL = (
    "Cette base est un fichier local : les profils y sont des garde-fous, pas une frontière. Qui peut écrire dans le"
    " fichier peut se passer de ceres. Une vraie frontière demande un compte de service atteint par « sudo -u »."
)
_SERVEUR = (
    "Cette base est sur un serveur : les profils y sont des garde-fous, pas une frontière. Qui s'y connecte avec ce"
    " compte peut se passer de ceres. Une vraie frontière demande un compte de service atteint par « sudo -u »."
)


def voir(
    ctx: typer.Context,
    objet: Annotated[
        str | None,
        typer.Argument(
            metavar="P-…", parser=identifiant("P"), help="Profil ; à défaut celui sous lequel vous agissez."
        ),
    ] = None,
    format_: OptFormat = None,
) -> None:
    """Afficher un profil, ce qu'il permet, et ce que les profils garantissent.

    Exemple :

        ceres profil voir
    """
    from ceres_cli.schemas.administration import PROFIL
    from ceres_cli.services.profil import lectures as profil

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    document, permises, local = profil.droits(contexte.cadre(), objet)
    sortie.fiche("profil", PROFIL, document)
    sortie.info(f"Ce profil permet de : {', '.join(permises)}.")
    sortie.info(_FICHIER_LOCAL if local else _SERVEUR)
