"""ceres vae retirer"""

import typer

from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSimuler, identifiants
from ceres_cli.commands.vae import options as o
from ceres_cli.commands.versions import si_version
from ceres_cli.regles.vocabulaire import ActionVae


@si_version
def retirer(
    ctx: typer.Context,
    objets: o.DesDemandes,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Retirer des demandes VAE déposées ou recevables, tant qu'aucune inscription n'y repose (VAE-04).

    Le centre du candidat, l'UD de son ressort, ou un profil MPCP. Au terminal, l'accord est demandé.

    Exemple :

        ceres vae retirer D-12 --motif "le candidat a renoncé"
    """
    from ceres_cli.moteur.demande import Demande

    demandes = [
        Demande(ActionVae.RETIRER, objet, motif=motif, ligne=rang)
        for rang, objet in enumerate(identifiants(objets, "D"), 1)
    ]
    o.agir(ctx, ActionVae.RETIRER, demandes, motif=motif, oui=oui, simuler=simuler, format_=format_)
