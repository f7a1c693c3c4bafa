"""ceres convocation editer"""

from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.convocation.documents import OptFormats, OptFusion
from ceres_cli.commands.options import OptEcraser, OptFormat, OptMotif, OptSimuler
from ceres_cli.commands.session.options import UneSession
from ceres_cli.francais import App

app = App()


@app.command("editer")
def editer(
    ctx: typer.Context,
    objet: UneSession,
    heure: Annotated[
        str | None, typer.Option("--heure", metavar="HH:MM", help="Heure de convocation, autre que celle du début.")
    ] = None,
    dossier: Annotated[
        Path | None, typer.Option("--sortie", metavar="DOSSIER", help="Y écrire les documents, un par personne.")
    ] = None,
    formats: OptFormats = "pdf,ics",
    fusion: OptFusion = False,
    ecraser: OptEcraser = False,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Éditer les convocations d'une session : candidats inscrits et jury (CONV-01 à CONV-03).

    La première édition ferme les inscriptions (CAN-01). Rééditer sans changement garde la même édition ; après un
    changement, le numéro de chaque convocation touchée grandit.

    Exemple :

        ceres convocation editer S-2027-12 --heure 08:30 --sortie convocations
    """
    from ceres_cli.commands.convocation import documents
    from ceres_cli.services import convocation
    from ceres_cli.services.lot import Demande, Options
    from ceres_cli.services.situation_convocation import MetierConvocation

    voulus = documents.formats_lus(formats)
    if dossier is not None and not simuler:
        documents.verifier_dossier(dossier)
    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    cadre = contexte.cadre("convocation editer")
    demande = Demande("editer", objet, {"heure": heure}, motif=motif)
    commun.agir(cadre, sortie, MetierConvocation(), [demande], Options(simuler=simuler, motif=motif), oui=False)
    if dossier is not None and not simuler:
        documents.ecrire(sortie, convocation.editees(cadre, objet), dossier, voulus, fusion=fusion, ecraser=ecraser)
