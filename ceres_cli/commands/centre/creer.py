"""ceres centre creer"""

import typer

from ceres_cli.commands.centre.options import ecrire
from ceres_cli.commands.champs import Tapes, champs_de
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler
from ceres_cli.noms import CENTRE
from ceres_cli.regles.vocabulaire import ActionCentre


@champs_de(CENTRE, neuf=True)
def creer(
    ctx: typer.Context,
    tapes: Tapes,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Enregistrer un centre. Un SIRET déjà connu n'en crée pas un second.

    Une DIRECCTE n'enregistre que les centres de sa région : --commune les y situe.

    Exemple :

        ceres centre creer --nom "Centre de formation de la Loire" --siret "732 829 320 00074" --commune Nantes
    """
    ecrire(ctx, ActionCentre.CREER, "", tapes, motif=motif, simuler=simuler, format_=format_)
