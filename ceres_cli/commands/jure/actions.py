"""inactiver, reactiver, supprimer : la même commande, à l'action près."""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSimuler, noms
from ceres_cli.commands.versions import si_version
from ceres_cli.regles.identifiants import reconnaitre
from ceres_cli.regles.vocabulaire import ActionJure

Jures = Annotated[
    list[str], typer.Argument(metavar="J-…", help="Jurés ; « - » lit un par ligne sur l'entrée standard.")
]


@si_version
def inactiver(
    ctx: typer.Context,
    objets: Jures,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Inactiver des jurés : leurs habilitations ne servent plus, ils quittent les listes de contact (JUR-02).

    Refusé à un juré inscrit à une session ni validée ni annulée. Action avertie : la conséquence est montrée et la
    confirmation demandée.

    Exemple :

        ceres jure inactiver J-12 J-13 --motif "départ en retraite" --oui
    """
    _agir(ctx, ActionJure.INACTIVER, objets, motif, oui, simuler, format_)


@si_version
def reactiver(
    ctx: typer.Context,
    objets: Jures,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Rendre des jurés actifs : leurs habilitations redeviennent ce qu'elles étaient.

    Exemple :

        ceres jure reactiver J-12
    """
    _agir(ctx, ActionJure.REACTIVER, objets, motif, False, simuler, format_)


@si_version
def supprimer(
    ctx: typer.Context,
    objets: Jures,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Supprimer des jurés que rien ne mentionne : ni habilitation, ni jury, ni lien, ni convocation (JUR-03).

    Le refus nomme ce qui les mentionne ; inactivez-les, ou fusionnez les doublons. Ne se défait pas : au terminal,
    l'accord est demandé. Le journal garde leur histoire.

    Exemple :

        ceres jure supprimer J-48 --motif "saisi par erreur"
    """
    _agir(ctx, ActionJure.SUPPRIMER, objets, motif, oui, simuler, format_)


def _agir(
    ctx: typer.Context,
    action: ActionJure,
    objets: list[str],
    motif: str | None,
    oui: bool,
    simuler: bool,
    format_: str | None,
) -> None:
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.jure.situation import MetierJure
    from ceres_cli.services.jure.suppression import MetierSuppression

    metier = MetierSuppression() if action is ActionJure.SUPPRIMER else MetierJure()
    vises = [reconnaitre("J", nom) for nom in noms(objets)]
    demandes = [Demande(action, vise, motif=motif, ligne=rang) for rang, vise in enumerate(vises, 1)]
    commun.agir(ctx, f"jure {action}", metier, demandes, motif=motif, simuler=simuler, format_=format_, oui=oui)
