"""doublons, fusionner, distinguer, supprimer : les fiches en double d'un candidat."""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import (
    OptFormat,
    OptLimite,
    OptMotif,
    OptOui,
    OptReprendre,
    OptSimuler,
    UnCandidat,
    identifiant,
)
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.vocabulaire import ActionCandidat


@en_liste("doublon-candidat")
def doublons(
    ctx: typer.Context,
    proches: Annotated[bool, typer.Option("--proches", help="Plutôt les identités voisines (CAN-13).")] = False,
    exces: Annotated[
        bool,
        typer.Option("--exces", help="De ces proches, celles qui auraient ensemble plus de trois sessions en un an."),
    ] = False,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Lister les fiches d'une même personne, deux par deux : mêmes nom, prénom et naissance, dans tous les centres.

    Elles comptent ensemble pour CAN-05. « ceres candidat fusionner » les réunit ; si ce sont deux personnes,
    « ceres candidat distinguer » le dit. L'une des deux au moins est de votre ressort.

    Avec --proches, celles qui sont peut-être d'une même personne : nées le même jour, à une lettre près, nom et prénom
    intervertis, nom d'usage, prénom abrégé ; ou mêmes noms, jour et mois de naissance intervertis. Rien n'est refusé
    pour cela (CAN-13). Toutes deux sont de votre ressort.

    Exemples :

        ceres candidat doublons --limite 20

        ceres candidat doublons --proches --exces
    """
    from ceres_cli.schemas.sessions import DOUBLON_DE_CANDIDAT
    from ceres_cli.services.candidat import doublons as service

    if exces and not proches:
        raise ErreurUsage("--exces ne va qu'avec --proches.")
    contexte = commun.contexte(ctx)
    cadre = contexte.cadre()
    if proches:
        elements, total = service.lister_proches(cadre, limite, exces=exces)
    else:
        elements, total = service.lister(cadre, limite)
    contexte.sortie(format_).liste("doublons-candidats", DOUBLON_DE_CANDIDAT, elements, total)


def fusionner(
    ctx: typer.Context,
    garde: Annotated[str, typer.Argument(metavar="C-GARDÉ", help="Fiche qui reste.", parser=identifiant("C"))],
    absorbe: Annotated[
        str, typer.Argument(metavar="C-ABSORBÉ", help="Fiche qui disparaît dans l'autre.", parser=identifiant("C"))
    ],
    reprendre: OptReprendre = None,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Réunir deux fiches d'une même personne : la première garde tout, la seconde disparaît. Demande un motif.

    Inscriptions, résultats, obtentions, convocations et liens passent à la fiche gardée ; ses champs vides sont remplis
    par l'autre, et ceux de --reprendre. Refusé si les deux sont dans une même session à valider (CAN-11), ou si leurs
    sessions réunies en font plus de trois en un an (CAN-05), à moins que toutes soient déjà validées : rien n'en est
    défait, et c'est dit. Ne se défait pas : au terminal, la conséquence est montrée et l'accord demandé.

    Exemples :

        ceres candidat fusionner C-12 C-48 --motif "enregistré par deux centres" --simuler

        ceres candidat fusionner C-12 C-48 --reprendre courriel,adresse --motif "enregistré par deux centres"
    """
    from ceres_cli.services.candidat.saisie import LIBELLES
    from ceres_cli.services.personne.saisie import champs_a_reprendre

    reprises = champs_a_reprendre(reprendre, LIBELLES)
    _agir(ctx, ActionCandidat.FUSIONNER, garde, absorbe, motif, simuler, format_, oui=oui, reprendre=reprises)


def distinguer(
    ctx: typer.Context,
    objet: UnCandidat,
    autre: Annotated[str, typer.Argument(metavar="C-…", help="L'autre fiche.", parser=identifiant("C"))],
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Dire que deux fiches de même identité sont de deux personnes : leurs sessions se comptent à part (CAN-05).

    Exemple :

        ceres candidat distinguer C-12 C-48 --motif "jumeaux d'état civil vérifié"
    """
    _agir(ctx, ActionCandidat.DISTINGUER, objet, autre, motif, simuler, format_)


def supprimer(
    ctx: typer.Context,
    objet: UnCandidat,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Supprimer une fiche qui n'a jamais été inscrite à une session (CAN-11). Au terminal, l'accord est demandé.

    Exemple :

        ceres candidat supprimer C-48 --motif "saisi par erreur"
    """
    _agir(ctx, ActionCandidat.SUPPRIMER, objet, None, motif, simuler, format_, oui=oui)


def _agir(
    ctx: typer.Context,
    action: ActionCandidat,
    objet: str,
    autre: str | None,
    motif: str | None,
    simuler: bool,
    format_: str | None,
    *,
    oui: bool = False,
    reprendre: tuple[str, ...] = (),
) -> None:
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.candidat.fiches import MetierFiches
    from ceres_cli.services.personne.distinction import verifier_distincts

    if autre is not None:
        verifier_distincts("C", objet, autre)
    demandes = [Demande(action, objet, {"autre": autre, "reprendre": reprendre}, motif)]
    commun.agir(
        ctx, f"candidat {action}", MetierFiches(), demandes, motif=motif, simuler=simuler, format_=format_, oui=oui
    )
