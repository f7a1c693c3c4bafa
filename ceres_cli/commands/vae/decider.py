"""ceres vae decider"""

from datetime import date
from typing import Annotated

import typer

from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSimuler, identifiants, lire_date
from ceres_cli.commands.vae import options as o
from ceres_cli.commands.versions import si_version
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.vocabulaire import ActionVae


@si_version
def decider(
    ctx: typer.Context,
    objets: o.DesDemandes,
    notifiee_le: Annotated[date, typer.Option("--notifiee-le", parser=lire_date, metavar="DATE", help=o.AIDE_NOTIFIEE)],
    recevable: o.OptRecevable = None,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Décider des demandes VAE, une fois pour toutes : recevables, ou irrecevables avec un motif (VAE-02).

    L'UD du département où le candidat habite, à défaut celle du centre qui l'a enregistré, ou un profil MPCP. Une
    demande recevable porte les sessions qui commencent de la notification à un an plus tard, ce jour compris (CAN-09).
    Au terminal, l'accord est demandé. Un fichier de décisions : « ceres vae importer ».

    Exemples :

        ceres vae decider D-12 --recevable --notifiee-le 10/03/2027

        ceres vae decider D-12 D-13 --irrecevable --notifiee-le 10/03/2027 --motif "expérience sans rapport"
    """
    from ceres_cli.moteur.demande import Demande

    nommees = identifiants(objets, "D")
    mot = o.decision(recevable)
    if mot is None:
        raise ErreurUsage("La décision manque.", conseil="Ajoutez --recevable ou --irrecevable.")
    valeurs = {"decision": mot, "notifiee_le": notifiee_le}
    demandes = [
        Demande(ActionVae.DECIDER, objet, valeurs, motif=motif, ligne=rang) for rang, objet in enumerate(nommees, 1)
    ]
    o.agir(ctx, ActionVae.DECIDER, demandes, motif=motif, oui=oui, simuler=simuler, format_=format_)
