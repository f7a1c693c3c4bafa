"""ceres convocation apercu"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat, UneSession


@en_liste("convocation")
def apercu(ctx: typer.Context, objet: UneSession, format_: OptFormat = None) -> None:
    """Voir qui serait convoqué et à quelle heure, sans rien éditer.

    Exemple :

        ceres convocation apercu S-2027-12
    """
    from ceres_cli.schemas.sessions import CONVOCATION
    from ceres_cli.services.convocation import lectures as convocation

    contexte = commun.contexte(ctx)
    lignes, avertissements = convocation.apercu(contexte.cadre(), objet)
    sortie = contexte.sortie(format_)
    for phrase in avertissements:
        sortie.avertissement(phrase)
    sortie.liste("convocations", CONVOCATION, lignes, len(lignes))
