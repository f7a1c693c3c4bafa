"""ceres convocation exporter"""

from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.convocation.documents import OptCandidats, OptFormats, OptFusion, OptJures
from ceres_cli.commands.options import OptEcraser, OptFormat, UneSession
from ceres_cli.terminal.typer_fr.chemins import dossier_ecrit


def exporter(
    ctx: typer.Context,
    objet: UneSession,
    dossier: Annotated[
        Path, typer.Option("--sortie", metavar="DOSSIER", parser=dossier_ecrit, help="Où écrire les documents.")
    ],
    formats: OptFormats = "pdf,ics",
    fusion: OptFusion = False,
    candidat: OptCandidats = None,
    jure: OptJures = None,
    perimees: Annotated[
        bool, typer.Option("--perimees", help="Aussi ce qui n'a plus cours, marqué « PÉRIMÉ » ou « SESSION ANNULÉE ».")
    ] = False,
    ecraser: OptEcraser = False,
    format_: OptFormat = None,
) -> None:
    """Écrire à nouveau les documents de l'édition qui existe : les mêmes octets.

    Une édition périmée, ou celle d'une session annulée, est refusée (CONV-04). Avec --perimees, chaque document le
    porte ; le fichier ics d'une session annulée, ou d'une personne qui n'est plus convoquée, l'ôte de son agenda.

    Exemples :

        ceres convocation exporter S-2027-12 --sortie convocations --formats pdf

        ceres convocation exporter S-2027-12 --sortie envoi --candidat C-31

        ceres convocation exporter S-2027-12 --sortie avis --perimees
    """
    from ceres_cli.commands.convocation import documents
    from ceres_cli.schemas.sessions import DOCUMENT
    from ceres_cli.services.convocation import lectures as convocation

    voulus = documents.formats_lus(formats, fusion=fusion)
    choisies = documents.choix(candidat, jure)
    contexte = commun.contexte(ctx)
    cadre = contexte.cadre()
    editees = convocation.editees(cadre, objet, perimees=perimees, choix=choisies)
    prets = documents.preparer(cadre, editees, dossier, voulus, fusion=fusion, ecraser=ecraser)
    sortie = contexte.sortie(format_)
    ecrits = documents.ecrire(sortie, editees, prets, dossier, voulus, ecraser=ecraser)
    sortie.liste("documents", DOCUMENT, ecrits, len(ecrits))
