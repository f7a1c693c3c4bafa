"""ceres habilitation creer"""

from typing import Annotated

import typer

from ceres_cli.commands.habilitation.options import ecrire
from ceres_cli.commands.options import OptDebut, OptFin, OptFormat, OptMotif, OptSimuler, identifiant
from ceres_cli.regles.vocabulaire import ActionHabilitation


def creer(
    ctx: typer.Context,
    jure: Annotated[str, typer.Option("--jure", parser=identifiant("J"), metavar="J-…", help="Le juré.")],
    certification: Annotated[
        str,
        typer.Option("--certification", metavar="REF", help="Titre, CCP ou CCS : TP-01280m04/CCP1, RNCP37674, DWWM…"),
    ],
    debut: OptDebut = None,
    fin: OptFin = None,
    valider: Annotated[bool, typer.Option("--valider", help="La valider aussitôt ; refusée, rien n'est créé.")] = False,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Créer une habilitation en brouillon, ou validée avec --valider (HAB-11 à HAB-15).

    Sans --debut, elle commence aujourd'hui ; sans --fin, elle dure jusqu'à la fin de vie du titre.

    Exemples :

        ceres habilitation creer --jure J-12 --certification TP-01280m04/CCP1

        ceres habilitation creer --jure J-12 --certification DWWM --fin 31/12/2027 --valider
    """
    from ceres_cli.moteur.demande import Demande

    valeurs = {"jure": jure, "certification": certification, "debut": debut, "fin": fin, "valider": valider}
    ecrire(ctx, Demande(ActionHabilitation.CREER, valeurs=valeurs, motif=motif), simuler=simuler, format_=format_)
