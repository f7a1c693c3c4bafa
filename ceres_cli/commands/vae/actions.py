"""ceres vae : créer, décider."""

from datetime import date
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSimuler, identifiant, identifiants, lire_date
from ceres_cli.commands.vae import options as o
from ceres_cli.commands.versions import si_version
from ceres_cli.erreurs import ErreurUsage
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
    from ceres_cli.services.vae.fichier import lire_ccp
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
