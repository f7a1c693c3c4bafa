"""ceres vae creer"""

from datetime import date
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler, identifiant, lire_date
from ceres_cli.regles.vocabulaire import ActionVae


def creer(
    ctx: typer.Context,
    candidat: Annotated[
        str, typer.Option("--candidat", metavar="C-…", parser=identifiant("C"), help="Le candidat qui demande.")
    ],
    certification: Annotated[
        str, typer.Option("--certification", metavar="REF", help="Un titre, un de ses CCP, ou un CCS.")
    ],
    ccp: Annotated[
        str | None,
        typer.Option("--ccp", metavar="CCP1,CCP2", help="Ces seuls CCP du titre ; à défaut le titre entier."),
    ] = None,
    deposee_le: Annotated[
        date | None,
        typer.Option("--deposee-le", parser=lire_date, metavar="DATE", help="Jour du dépôt ; à défaut aujourd'hui."),
    ] = None,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Déposer la demande VAE d'un de vos candidats, et l'afficher avec son numéro.

    Le titre doit s'obtenir par la VAE (VAE-01) et n'être pas hors délai le jour du dépôt (VAE-02). Dans une année
    civile, une demande par titre et trois titres au plus ; les demandes sur des CCP seulement ne comptent pas (VAE-03).

    Exemples :

        ceres vae creer --candidat C-12 --certification DWWM

        ceres vae creer --candidat C-12 --certification DWWM --ccp CCP1,CCP2 --deposee-le 03/02/2027
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.schemas.sessions import VAE
    from ceres_cli.services.vae import lectures
    from ceres_cli.services.vae.saisie import lire_ccp
    from ceres_cli.services.vae.situation import MetierVae

    valeurs = {
        "candidat": candidat,
        "certification": certification,
        "ccp": lire_ccp(ccp),
        "deposee_le": deposee_le,
    }
    nom = commun.Nom("vae", VAE, MetierVae(), lectures.voir)
    demande = Demande(ActionVae.CREER, "", valeurs, motif=motif)
    commun.ecrire_et_montrer(ctx, nom, demande, simuler=simuler, format_=format_)
