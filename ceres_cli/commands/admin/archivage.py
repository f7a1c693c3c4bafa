"""ceres admin archiver"""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSimulerSansPlan, lire_date
from ceres_cli.terminal.typer_fr.chemins import fichier_ecrit

if TYPE_CHECKING:
    from ceres_cli.services.administration.archivage import Archivage
    from ceres_cli.terminal.sortie import Sortie


def archiver(
    ctx: typer.Context,
    avant: Annotated[
        date,
        typer.Option("--avant", parser=lire_date, metavar="DATE", help="Ce qui s'est écrit avant ce jour."),
    ],
    sortie: Annotated[
        Path,
        typer.Option("--sortie", metavar="FICHIER", parser=fichier_ecrit, help="L'archive .ndjson, qui n'existe pas."),
    ],
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Mettre dans un fichier les plus anciens lots du journal, et les ôter de la base (profil MPCP).

    Ce qui a moins d'un an y reste, et ce qui suit l'enregistrement d'une session ni validée ni annulée (DON-04). Les
    listes et les fiches répondent comme avant : la base garde les traces que des règles lisent encore. Le fichier
    (0600) contient des données personnelles, et se garde aussi longtemps que la base ; il est relu, sceau par sceau,
    avant que rien n'en soit ôté. « ceres journal verifier --archive » le vérifie à la suite des autres.

    Ce qui est archivé ne se défait plus. D'une base sur un serveur, par le compte qui possède ses tables.

    Exemples :

        ceres admin archiver --avant 01/01/2025 --sortie journal-2024.ndjson --simuler

        ceres admin archiver --avant 01/01/2025 --sortie journal-2024.ndjson
    """
    from ceres_cli.schemas.exploitation import ARCHIVAGE
    from ceres_cli.services.administration import archivage

    contexte = commun.contexte(ctx)
    ecran = contexte.sortie(format_)
    cadre = contexte.cadre()

    def confirmer(bilan: "Archivage") -> None:
        _dire(ecran, bilan)
        if not oui:
            commun.demander_l_accord(ecran, cadre)

    bilan = archivage.archiver(cadre, avant, sortie, motif=motif, simuler=simuler, confirmer=confirmer)
    ecran.fiche("archivage", ARCHIVAGE, bilan.en_dict())
    if bilan.du is None:
        ecran.info(f"Rien à archiver : aucun lot d'avant le {avant:%d/%m/%Y} n'est encore dans la base.")
    elif simuler:
        _dire(ecran, bilan)
        ecran.info("Simulation, rien n'est changé.")
    else:
        ecran.info(f"{bilan.du} à {bilan.au} sont dans {sortie} ({bilan.lot}), relus. Gardez ce fichier avec la base.")
        if bilan.reste:
            ecran.avertissement(bilan.reste)


def _dire(sortie: "Sortie", bilan: "Archivage") -> None:
    from ceres_cli.regles.francais import compter

    gardes = f" ; de {compter(bilan.gardes, 'lot')}, la base garde les traces" if bilan.gardes else ""
    sortie.info(f"{compter(bilan.lots, 'lot')}, {bilan.du} à {bilan.au}, iront dans {bilan.fichier}{gardes}.")
    sortie.info(
        "Ces lots ne pourront plus être défaits (« ceres lot annuler »), et leur détail ne se lira plus que dans ce"
        " fichier. Les données d'une personne effacée ensuite y resteront, jusqu'à ce qu'on les y efface."
    )
