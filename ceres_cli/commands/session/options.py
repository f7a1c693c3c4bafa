"""Les options propres aux sessions."""

from typing import Annotated

import typer


def heure_tapee(texte: str) -> str:
    """HH:MM, ou vide : à effacer. Lue au bord, avec les dates, pour que leurs fautes se disent ensemble."""
    from ceres_cli.regles import convocation

    return convocation.lire_heure(texte) if texte.strip() else ""


OptHeureDebut = Annotated[
    str | None, typer.Option("--heure-debut", parser=heure_tapee, metavar="HH:MM", help="Heure de début.")
]
OptHeureConvocation = Annotated[
    str | None,
    typer.Option(
        "--heure-convocation", parser=heure_tapee, metavar="HH:MM", help="Heure de convocation ; à défaut le début."
    ),
]
OptHeureJury = Annotated[
    str | None,
    typer.Option(
        "--heure-jury", parser=heure_tapee, metavar="HH:MM", help="Heure du jury ; à défaut celle de convocation."
    ),
]
OptEntretien = Annotated[
    bool | None,
    typer.Option("--entretien-final/--sans-entretien-final", help="Session CCP : avec ou sans entretien final."),
]
OptJours = Annotated[int | None, typer.Option("--jours", metavar="N", help="Décaler de N jours (négatif : avancer).")]
OptReprise = Annotated[
    bool, typer.Option("--reprise", help="Reprise d'une session ancienne (MPCP), avec --motif : début déjà passé.")
]
OptSite = Annotated[str | None, typer.Option("--site", metavar="TEXTE", help="Site où se tient la session.")]
OptCommune = Annotated[
    str | None,
    typer.Option(
        "--commune", metavar="NOM|INSEE", help="Commune, hors d'un site agréé qui a la sienne ; à défaut du centre."
    ),
]
