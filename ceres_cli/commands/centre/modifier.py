"""ceres centre modifier"""

import typer

from ceres_cli.commands.centre.options import ecrire
from ceres_cli.commands.champs import Tapes, champs_de
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler, UnCentre
from ceres_cli.commands.versions import si_version
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.noms import CENTRE
from ceres_cli.regles.vocabulaire import ActionCentre


@si_version
@champs_de(CENTRE, neuf=False)
def modifier(
    ctx: typer.Context,
    objet: UnCentre,
    tapes: Tapes,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Changer le nom, le SIRET ou les coordonnées d'un centre ; une valeur vide efface.

    Exemple :

        ceres centre modifier E-12 --telephone "01 99 00 12 34" --courriel jurys@example.fr
    """
    if all(valeur is None for valeur in tapes.values()):
        raise ErreurUsage("Rien à modifier : donnez au moins une valeur (--nom, --siret, --commune…).")
    ecrire(ctx, ActionCentre.MODIFIER, objet, tapes, motif=motif, simuler=simuler, format_=format_)
