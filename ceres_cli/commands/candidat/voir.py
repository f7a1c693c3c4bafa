"""ceres candidat voir"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.candidat.options import UnCandidat
from ceres_cli.commands.options import OptFormat


def voir(ctx: typer.Context, objet: UnCandidat, format_: OptFormat = None) -> None:
    """Afficher la fiche d'un candidat, ses inscriptions et les certifications qu'il détient.

    Des sessions d'un autre centre, seules celles qui comptent pour la règle des 3 sessions (CAN-05) sont montrées :
    leur numéro et leur date.

    Exemple :

        ceres candidat voir C-12
    """
    from ceres_cli.schemas.sessions import CANDIDAT
    from ceres_cli.services.candidat import lectures as candidat

    contexte = commun.contexte(ctx)
    element = candidat.voir(contexte.cadre("candidat voir"), objet)
    contexte.sortie(format_).fiche("candidat", CANDIDAT, element)
