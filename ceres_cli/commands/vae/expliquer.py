"""ceres vae expliquer"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, UneDemande
from ceres_cli.commands.vae import options as o
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.vae.etats import ACTIONS
from ceres_cli.regles.vocabulaire import ActionVae


def expliquer(
    ctx: typer.Context,
    objet: UneDemande,
    action: Annotated[
        str | None, typer.Option("--action", help="decider ou retirer ; sans elle, l'une et l'autre.")
    ] = None,
    recevable: o.OptRecevable = None,
    notifiee_le: o.OptNotifieeLe = None,
    format_: OptFormat = None,
) -> None:
    """Dire si une demande VAE peut être décidée ou retirée aujourd'hui, et sinon toutes les raisons. Sortie 0 :
    possible ; 4 : non.

    Exemples :

        ceres vae expliquer D-12 --action retirer

        ceres vae expliquer D-12 --action decider --recevable --notifiee-le 10/03/2027
    """
    from ceres_cli.commands.explication import montrer
    from ceres_cli.services.explication import vae

    commun.parmi("--action", action, tuple(a.value for a in ACTIONS))
    decision = o.decision(recevable)
    if action == ActionVae.RETIRER and (decision is not None or notifiee_le is not None):
        raise ErreurUsage("--recevable, --irrecevable et --notifiee-le ne vont qu'avec --action decider.")
    contexte = commun.contexte(ctx)
    document = vae.expliquer(contexte.cadre(), objet, action, decision, notifiee_le)
    montrer(contexte.sortie(format_), document)
