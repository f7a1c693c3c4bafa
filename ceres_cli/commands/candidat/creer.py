"""ceres candidat creer"""

import typer

from ceres_cli.commands.candidat import options as o
from ceres_cli.commands.champs import Tapes, champs_de
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler
from ceres_cli.noms import CANDIDAT
from ceres_cli.regles.vocabulaire import ActionCandidat


@champs_de(CANDIDAT, neuf=True)
def creer(
    ctx: typer.Context,
    tapes: Tapes,
    centre: o.OptCentre = None,
    forcer: o.OptForcer = False,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Enregistrer un candidat de votre centre, ou de --centre pour un profil MPCP, et l'afficher avec son numéro.

    Le lieu de naissance est gardé comme il est tapé, avec son code INSEE ; né à l'étranger, le pays et la ville
    (CAN-08). Un candidat de mêmes nom, prénom et naissance parmi les vôtres : rien ne change si tout ce qui est donné
    est déjà le sien, sinon il faut --forcer (CAN-11).

    Exemples :

        ceres candidat creer --nom "Le Goff" --prenom Anne --naissance 12/05/1990 --commune-naissance Brest

        ceres candidat creer --nom Sow --prenom Awa --naissance 3/2/1988 --pays-naissance Mali --ville-naissance Ségou
    """
    o.ecrire(
        ctx,
        ActionCandidat.CREER,
        "",
        tapes,
        forcer=forcer,
        centre=centre,
        motif=motif,
        simuler=simuler,
        format_=format_,
    )
