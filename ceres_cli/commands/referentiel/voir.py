"""ceres referentiel voir"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptAu, OptFormat
from ceres_cli.commands.referentiel.options import UnTitre


def voir(ctx: typer.Context, titre: UnTitre, au: OptAu = None, format_: OptFormat = None) -> None:
    """Afficher un titre : ses trois dates, ses CCP et CCS, ses emplois liés, ses versions voisines.

    Un sigle, ou un code sans millésime, désigne la version en cours ce jour-là, à défaut celle en prolongation.

    Exemples :

        ceres referentiel voir TP-01280m04

        ceres referentiel voir DWWM --au 01/03/2027
    """
    from ceres_cli.schemas.referentiel import TITRE
    from ceres_cli.services.titre import lectures as referentiel

    contexte = commun.contexte(ctx)
    element = referentiel.voir(contexte.cadre("referentiel voir"), titre, au)
    contexte.sortie(format_).fiche("titre", TITRE, element)
