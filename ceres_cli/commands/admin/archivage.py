"""ceres admin archiver"""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSimulerSansPlan, opt, opt_jour
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.terminal.typer_fr.chemins import chemin_lu, lignes_neuves
from ceres_cli.terminal.typer_fr.exclusions import exclut

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ceres_cli.moteur.cadre import Cadre
    from ceres_cli.services.administration.archivage import Archivage
    from ceres_cli.services.administration.effacement_d_archive import Reprise
    from ceres_cli.terminal.sortie import Sortie


@exclut("--avant", "--effacer")
def archiver(
    ctx: typer.Context,
    avant: Annotated[date | None, opt_jour("--avant", "Ce qui s'est écrit avant ce jour.")] = None,
    effacer: Annotated[
        Path | None,
        opt(
            "--effacer",
            "Refaire cette archive sans rien des personnes effacées (ceres rgpd effacer).",
            "ARCHIVE",
            chemin_lu,
        ),
    ] = None,
    archive: Annotated[
        list[Path] | None,
        opt("--archive", "Avec --effacer, les autres archives, d'où savoir les noms.", "FICHIER", chemin_lu),
    ] = None,
    sortie: Annotated[
        Path | None, opt("--sortie", "L'archive .ndjson, qui n'existe pas.", "FICHIER", lignes_neuves)
    ] = None,
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

    Ce qui est archivé ne se défait plus. D'une base sur un serveur, par le compte qui possède ses tables. Les données
    d'une personne effacée ensuite sont encore dans le fichier : --effacer le refait sans elles, et l'ancien est à
    détruire. Il y faut aussi les autres archives (--archive), où sont les noms qu'elle a portés : de la plus récente à
    la plus ancienne. Une archive refaite que la base a oubliée, restaurée d'avant, se raccroche de même.

    Exemples :

        ceres admin archiver --avant 01/01/2025 --sortie journal-2024.ndjson --simuler

        ceres admin archiver --avant 01/01/2025 --sortie journal-2024.ndjson

        ceres admin archiver --effacer journal-2024.ndjson --sortie journal-2024-b.ndjson

        ceres admin archiver --effacer journal-2025.ndjson --archive journal-2024.ndjson --sortie journal-2025-b.ndjson
    """
    if sortie is None or (avant is None and effacer is None):
        raise ErreurUsage("Dites --avant ou --effacer, et --sortie.", conseil="« ceres admin archiver --help »")
    if archive and effacer is None:
        raise ErreurUsage("--archive ne va qu'avec --effacer.", conseil="Ôtez --archive.")
    contexte = commun.contexte(ctx)
    ecran = contexte.sortie(format_)
    cadre = contexte.cadre()
    if sortie.suffix.lower() != ".ndjson":
        raise ErreurUsage(f"{sortie} n'est pas un nom d'archive.", conseil=f"Nommez-la {sortie.stem}.ndjson.")

    def accorder() -> None:
        if not oui:
            commun.demander_l_accord(ecran, cadre)

    if effacer is not None:
        _effacer(ecran, cadre, effacer, archive or (), sortie, motif, accorder, simuler=simuler)
        return
    assert avant is not None
    from ceres_cli.schemas.exploitation import ARCHIVAGE
    from ceres_cli.services.administration import archivage

    def confirmer(bilan: "Archivage") -> None:
        _dire(ecran, bilan)
        accorder()

    bilan = archivage.archiver(cadre, avant, sortie, motif=motif, simuler=simuler, confirmer=confirmer)
    ecran.fiche("archivage", ARCHIVAGE, bilan.en_dict())
    if bilan.du is None:
        reste = f"aucun lot d'avant le {avant:%d/%m/%Y} n'est encore dans la base"
        ecran.info(f"Rien à archiver : {bilan.arret or reste}.")
    elif simuler:
        _dire(ecran, bilan)
        ecran.info("Simulation, rien n'est changé.")
    else:
        ecran.info(f"{bilan.du} à {bilan.au} sont dans {sortie} ({bilan.lot}), relus. Gardez ce fichier avec la base.")
        if bilan.reste:
            ecran.avertissement(bilan.reste)


def _effacer(
    ecran: "Sortie",
    cadre: "Cadre",
    ancienne: Path,
    autres: "Sequence[Path]",
    sortie: Path,
    motif: str | None,
    accorder: "Callable[[], None]",
    *,
    simuler: bool,
) -> None:
    from ceres_cli.regles.francais import premiers
    from ceres_cli.schemas.exploitation import ARCHIVE_EFFACEE
    from ceres_cli.services.administration import effacement_d_archive as services

    def confirmer(bilan: "Reprise") -> None:
        _dire_les_personnes(ecran, bilan)
        accorder()

    bilan = services.effacer(cadre, ancienne, sortie, autres=autres, motif=motif, simuler=simuler, confirmer=confirmer)
    ecran.fiche("archive-effacee", ARCHIVE_EFFACEE, bilan.en_dict())
    if not bilan.personnes and bilan.lot is None:
        ecran.info(f"Rien à changer : {ancienne} n'a plus rien à vider des personnes effacées.")
    elif simuler:
        _dire_les_personnes(ecran, bilan)
        ecran.info("Simulation, rien n'est changé.")
    else:
        if bilan.personnes and not bilan.restent:
            ecran.info(f"{sortie}, relu, est sans rien de {premiers(bilan.personnes)}.")
        ecran.info(f"{sortie} prend la place de {ancienne} ({bilan.lot}). Détruisez {ancienne}, et ses copies.")
    if bilan.restent:
        ecran.avertissement(f"Des textes de l'archive disent encore un de leurs noms : {premiers(bilan.restent)}.")


def _dire_les_personnes(ecran: "Sortie", bilan: "Reprise") -> None:
    from ceres_cli.regles.francais import compter, premiers

    de = f", où ce qui parle de {premiers(bilan.personnes)} est vidé" if bilan.personnes else ", telle quelle"
    quoi = f"{compter(bilan.traces, 'trace')} et {compter(bilan.ecritures, 'écriture')}"
    ecran.info(f"{bilan.fichier} sera {bilan.ancienne}{de} : {quoi}.")


def _dire(sortie: "Sortie", bilan: "Archivage") -> None:
    from ceres_cli.regles.francais import compter

    gardes = f" ; de {compter(bilan.gardes, 'lot')}, la base garde les traces" if bilan.gardes else ""
    sortie.info(f"{compter(bilan.lots, 'lot')}, {bilan.du} à {bilan.au}, iront dans {bilan.fichier}{gardes}.")
    if bilan.arret:
        sortie.info(f"Pas plus loin : {bilan.arret}.")
    poids = f"{abs(bilan.ecart_octets) / 1_000_000:.1f} Mo".replace(".", ",")
    if bilan.ecart_octets < 0:
        sortie.info(f"La base s'allégera d'environ {poids}.")
    else:
        sortie.avertissement(
            f"la base s'alourdira d'environ {poids} : l'état des tables, qu'elle met au journal, pèse plus que ce qui"
            " en part. Attendez d'en avoir davantage à archiver."
        )
    sortie.info(
        "Ces lots ne pourront plus être défaits (« ceres lot annuler »), et leur détail ne se lira plus que dans ce"
        " fichier. Les données d'une personne effacée ensuite y resteront, jusqu'à ce que --effacer le refasse."
    )
