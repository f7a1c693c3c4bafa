"""ceres profil creer"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFin, OptFormat, OptMotif, OptSimulerSansPlan
from ceres_cli.commands.profil.options import OptCourriel, OptRole, ecrire


def creer(
    ctx: typer.Context,
    role: OptRole,
    structure: Annotated[
        str | None,
        typer.Option(
            "--structure",
            metavar="S",
            help="Centre : E-… ou SIRET ; UD : département ; DIRECCTE : région (code ou nom) ; MPCP : rien.",
        ),
    ] = None,
    agent: Annotated[
        str | None, typer.Option("--agent", metavar="COMPTE", help="Compte du système ; à défaut vous-même.")
    ] = None,
    fin: OptFin = None,
    courriel: OptCourriel = None,
    motif: OptMotif = None,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Donner un profil à un agent (profil MPCP), pour toujours ou jusqu'à --fin compris. Son premier profil est choisi
    d'office.

    Exemples :

        ceres profil creer --role ddets --structure Loire-Atlantique --agent mdupont

        ceres profil creer --role centre --structure E-3

        ceres profil creer --role ud --structure 44 --agent mdupont --fin 31/12/2027 --courriel mdupont@example.fr
    """
    from ceres_cli.services.profil import lectures as profil

    cadre = commun.contexte(ctx).cadre()
    demande = profil.demande_de_creation(cadre, role, structure, agent, motif, fin=fin, courriel=courriel)
    ecrire(ctx, cadre, demande, simuler=simuler, format_=format_)
