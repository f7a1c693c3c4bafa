"""ceres admin sauvegarder"""

from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptSimulerSansPlan
from ceres_cli.terminal.typer_fr.chemins import fichier_ou_dossier


def sauvegarder(
    ctx: typer.Context,
    sortie: Annotated[
        Path | None,
        typer.Option(
            "--sortie",
            metavar="FICHIER|DOSSIER",
            parser=fichier_ou_dossier,
            help="Le fichier à écrire, ou le dossier où le ranger sous un nom daté ; à défaut celui de la base.",
        ),
    ] = None,
    garder: Annotated[
        int | None,
        typer.Option(
            "--garder",
            metavar="N",
            min=1,
            help="Ne garder dans ce dossier que les N dernières sauvegardes datées de cette base ; à défaut, toutes.",
        ),
    ] = None,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Copier la base en service, relire la copie, et la garder avec son SHA-256 (profil MPCP).

    Personne n'a à s'arrêter de travailler. La copie (0600) est vérifiée, pages, clés et schéma, avant de prendre son
    nom ; elle contient les mêmes données personnelles que la base. Un fichier qui existe n'est jamais remplacé. D'une
    base partagée, c'est un dump de pg_dump s'il est installé, sinon un export.

    Exemples :

        ceres admin sauvegarder

        ceres admin sauvegarder --sortie /srv/sauvegardes --garder 30
    """
    from ceres_cli.regles.francais import compter
    from ceres_cli.schemas.exploitation import SAUVEGARDE
    from ceres_cli.services.administration import sauvegarde

    contexte = commun.contexte(ctx)
    cadre = contexte.cadre()
    sortie_ = contexte.sortie(format_)
    bilan = sauvegarde.sauvegarder(cadre, sortie, garder, simuler=simuler)
    sortie_.fiche("sauvegarde", SAUVEGARDE, bilan.en_dict(cadre.horodatage))
    otees = f" ; {compter(len(bilan.otees), 'ancienne')} ôtée{'s' * (len(bilan.otees) > 1)}" if bilan.otees else ""
    if bilan.forme == "export":
        sortie_.info("pg_dump et pg_restore ne sont pas installés ici : la sauvegarde est un export de ceres.")
    if simuler:
        sortie_.info(f"Simulation, rien n'est écrit : la sauvegarde serait {bilan.fichier}{otees}.")
    else:
        sortie_.info(f"Sauvegarde vérifiée : {bilan.fichier} ({bilan.lot}){otees}.")
