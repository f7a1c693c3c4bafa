"""ceres jure creer"""

import typer

from ceres_cli.commands.champs import Tapes, champs_de
from ceres_cli.commands.jure import options as o
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler
from ceres_cli.noms import JURE
from ceres_cli.regles.vocabulaire import ActionJure


@champs_de(JURE, neuf=True)
def creer(
    ctx: typer.Context,
    tapes: Tapes,
    forcer: o.OptForcer = False,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Enregistrer un juré et l'afficher avec son numéro.

    La commune donne le département, donc le service dont il est du ressort, et la région de ses numéros de téléphone
    (JUR-04). Un juré qui a déjà cette identité fait refuser (JUR-03), sauf avec --forcer.

    Exemples :

        ceres jure creer --nom "Le Goff" --prenom Anne --commune Nantes

        ceres jure creer --nom Payet --prenom Luc --commune "Saint-Denis (974)"
    """
    o.ecrire_fiche(ctx, ActionJure.CREER, "", tapes, forcer=forcer, motif=motif, simuler=simuler, format_=format_)
