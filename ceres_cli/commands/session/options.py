"""Les options propres aux sessions, et l'exécution d'une demande sur des sessions."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import identifiants

if TYPE_CHECKING:
    from ceres_cli.moteur.execution import Demande


def nom_de_session(texte: str) -> str:
    """Le nom tapé, rendu tel quel ; mal formé, c'est une faute d'usage, avant toute lecture de base."""
    from ceres_cli.regles import identifiants as regles

    regles.numero_session(texte)
    return texte


def noms_de_sessions(arguments: Sequence[str]) -> list[str]:
    """Les sessions nommées, ou lues sur l'entrée standard ; une seule mal écrite arrête tout."""
    return [nom_de_session(texte) for texte in identifiants(arguments)]


UneSession = Annotated[str, typer.Argument(parser=nom_de_session, metavar="S-…", help="Session.")]
DesSessions = Annotated[
    list[str], typer.Argument(metavar="S-…", help="Sessions ; « - » en lit une par ligne sur l'entrée standard.")
]
OptCentre = Annotated[str | None, typer.Option("--centre", metavar="E-…", help="Centre, ou son SIRET.")]
OptHeureDebut = Annotated[str | None, typer.Option("--heure-debut", metavar="HH:MM", help="Heure de début.")]
OptHeureConvocation = Annotated[
    str | None, typer.Option("--heure-convocation", metavar="HH:MM", help="Heure de convocation ; à défaut le début.")
]
OptHeureJury = Annotated[
    str | None, typer.Option("--heure-jury", metavar="HH:MM", help="Heure du jury ; à défaut celle de convocation.")
]
OptEntretien = Annotated[
    bool | None,
    typer.Option("--entretien-final/--sans-entretien-final", help="Session CCP : avec ou sans entretien final."),
]
OptSite = Annotated[str | None, typer.Option("--site", metavar="TEXTE", help="Site où se tient la session.")]
OptCommune = Annotated[
    str | None, typer.Option("--commune", metavar="NOM|INSEE", help="Commune du site ; à défaut celle du centre.")
]


def executer(
    ctx: typer.Context,
    demandes: "Sequence[Demande]",
    *,
    motif: str | None,
    simuler: bool,
    format_: str | None,
) -> None:
    """Passe des demandes au moteur et en rend compte."""
    from ceres_cli.moteur.execution import Options
    from ceres_cli.services.session.situation import MetierSession

    contexte = commun.contexte(ctx)
    cadre = contexte.cadre(f"session {demandes[0].action}")
    options = Options(simuler=simuler, motif=motif)
    commun.agir(cadre, contexte.sortie(format_), MetierSession(), demandes, options, oui=False)


def ecrire_et_montrer(
    ctx: typer.Context,
    action: str,
    objet: str,
    valeurs: dict[str, Any],
    motif: str | None,
    simuler: bool,
    format_: str | None,
) -> None:
    """Crée ou modifie une session, puis l'affiche."""
    from ceres_cli import schemas
    from ceres_cli.moteur.execution import Demande, Options
    from ceres_cli.services.session import lectures as session
    from ceres_cli.services.session.saisie import saisir
    from ceres_cli.services.session.situation import MetierSession

    contexte = commun.contexte(ctx)
    valeurs = saisir(valeurs)
    cadre = contexte.cadre(f"session {action}")
    commun.ecrire_et_montrer(
        cadre,
        contexte.sortie(format_),
        MetierSession(),
        Demande(action, objet, valeurs, motif=motif),
        Options(simuler=simuler, motif=motif),
        ("session", schemas.SESSION),
        lambda reference: session.voir(cadre, reference),
    )
