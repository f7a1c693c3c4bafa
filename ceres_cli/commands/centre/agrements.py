"""ceres centre agrements"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import Liste, liste
from ceres_cli.commands.options import OptAu, OptRegion
from ceres_cli.regles.vocabulaire import EtatAgrement

ETATS = tuple(e.value for e in EtatAgrement)


@liste(suivie=False)
def agrement(
    objet: Annotated[
        str | None, typer.Argument(metavar="E-…", help="Centre : E-… ou son SIRET ; à défaut tous.")
    ] = None,
    etat: Annotated[
        str | None, typer.Option("--etat", help="a_venir, valide, suspendu, sans_appui, expire ou retire.")
    ] = None,
    titre: Annotated[str | None, typer.Option("--titre", metavar="REF", help="Ceux d'un titre et de ses CCS.")] = None,
    region: OptRegion = None,
    au: OptAu = None,
) -> Liste:
    """Lister les agréments par centre, titre et site, dans leur état du jour, avec les sessions qu'ils concernent.

    Exemples :

        ceres centre agrements E-12 --etat valide

        ceres centre agrements --titre TP-01280m04 --au 01/03/2026
    """
    from ceres_cli.schemas.referentiel import AGREMENT
    from ceres_cli.services.centre import lectures

    commun.parmi("--etat", etat, ETATS)
    criteres = lectures.CriteresAgrements(objet, etat, titre, au, region=region)
    return AGREMENT, lambda cadre, limite: lectures.agrements(cadre, criteres._replace(limite=limite))
