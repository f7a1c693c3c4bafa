"""ceres candidat modifier"""

import typer

from ceres_cli.commands.candidat import options as o
from ceres_cli.commands.champs import Tapes, champs_de
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler, UnCandidat
from ceres_cli.commands.versions import si_version
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.noms import CANDIDAT
from ceres_cli.regles.vocabulaire import ActionCandidat


@si_version
@champs_de(CANDIDAT, neuf=False)
def modifier(
    ctx: typer.Context,
    objet: UnCandidat,
    tapes: Tapes,
    forcer: o.OptForcer = False,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Changer des champs de la fiche d'un candidat ; seules les options données changent, une valeur vide ("") efface.

    L'état civil se change par le centre qui a enregistré le candidat et par l'UD de ses sessions ; passé un résultat
    validé, par l'UD seule, avec --motif (CAN-10). « candidat expliquer C-… --action modifier » dit ce qu'il en est.

    Exemples :

        ceres candidat modifier C-12 --courriel anne.legoff@example.fr --telephone ""

        ceres candidat modifier C-12 --commune-naissance "Sainte-Colombe (05)" --motif "pièce d'identité"
    """
    if all(texte is None for texte in tapes.values()):
        raise ErreurUsage("Rien à modifier : aucun champ n'est donné.", conseil="Par exemple --courriel, --commune.")
    o.ecrire(ctx, ActionCandidat.MODIFIER, objet, tapes, forcer=forcer, motif=motif, simuler=simuler, format_=format_)
