"""ceres jure modifier"""

import typer

from ceres_cli.commands.champs import Tapes, champs_de
from ceres_cli.commands.jure import options as o
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler, UnJure
from ceres_cli.commands.versions import si_version
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.noms import JURE
from ceres_cli.regles.vocabulaire import ActionJure


@si_version
@champs_de(JURE, neuf=False)
def modifier(
    ctx: typer.Context,
    objet: UnJure,
    tapes: Tapes,
    forcer: o.OptForcer = False,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Changer des coordonnées d'un juré ; seules les options données changent, une valeur vide ("") efface.

    Exemples :

        ceres jure modifier J-12 --courriel anne@example.fr --employeur ""

        ceres jure modifier J-12 --commune Angers --motif déménagement
    """
    if all(texte is None for texte in tapes.values()):
        raise ErreurUsage(
            "Rien à modifier : aucune coordonnée n'est donnée.", conseil="Par exemple --courriel, --commune."
        )
    o.ecrire_fiche(ctx, ActionJure.MODIFIER, objet, tapes, forcer=forcer, motif=motif, simuler=simuler, format_=format_)
