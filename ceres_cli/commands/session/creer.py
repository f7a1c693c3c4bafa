"""ceres session creer"""

from datetime import date
from typing import Annotated

import typer

from ceres_cli.commands.options import OptFin, OptFormat, OptMotif, OptSimuler, lire_date
from ceres_cli.commands.session.options import (
    OptCentre,
    OptCommune,
    OptEntretien,
    OptHeureConvocation,
    OptHeureJury,
    OptReprise,
    OptSite,
    ecrire,
    heure_tapee,
)
from ceres_cli.regles.session.etats import CreationSession


def creer(
    ctx: typer.Context,
    certification: Annotated[
        str,
        typer.Option("--certification", metavar="REF", help="Titre, CCP ou CCS : TP-01280m04/CCP1, RNCP37674, DWWM…"),
    ],
    debut: Annotated[date, typer.Option("--debut", parser=lire_date, metavar="DATE", help="Premier jour.")],
    heure_debut: Annotated[
        str, typer.Option("--heure-debut", parser=heure_tapee, metavar="HH:MM", help="Heure de début.")
    ],
    centre: OptCentre = None,
    fin: OptFin = None,
    heure_convocation: OptHeureConvocation = None,
    heure_jury: OptHeureJury = None,
    entretien_final: OptEntretien = None,
    site: OptSite = None,
    commune: OptCommune = None,
    reprise: OptReprise = False,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Créer une session en préparation, pour votre centre (SES-05, SES-06).

    Sans --fin, elle dure un jour. L'entretien final est toujours là pour un TITRE, jamais pour un CCS. Le début n'est
    pas passé (SES-10) : un profil MPCP reprend une session ancienne avec --reprise et --motif.

    Exemples :

        ceres session creer --certification DWWM --debut 10/03/2027 --fin 11/03/2027 --heure-debut 09:00

        ceres session creer --certification DWWM --debut 10/03/2027 --heure-debut 09:00 --site "Annexe du Port"
    """
    valeurs = {
        "centre": centre,
        "certification": certification,
        "debut": debut,
        "fin": fin,
        "heure_debut": heure_debut,
        "heure_convocation": heure_convocation,
        "heure_jury": heure_jury,
        "entretien_final": entretien_final,
        "site": site,
        "commune": commune,
        "reprise": reprise,
    }
    ecrire(ctx, CreationSession.CREER, "", valeurs, motif=motif, simuler=simuler, format_=format_)
