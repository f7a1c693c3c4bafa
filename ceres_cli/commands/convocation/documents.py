"""Écrire les documents de convocation dans un dossier : vérifier d'abord, puis chaque fichier d'un seul coup."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.erreurs import BaseInutilisable, ErreurUsage

if TYPE_CHECKING:
    from ceres_cli.regles.convocation import DonneesConvocation
    from ceres_cli.sortie import Sortie

OptFormats = Annotated[str, typer.Option("--formats", metavar="LISTE", help="pdf, ics, séparés par des virgules.")]
OptFusion = Annotated[bool, typer.Option("--fusion", help="Un seul fichier par format, une personne par page.")]


def formats_lus(texte: str) -> list[str]:
    """Les formats demandés, dans l'ordre ; ErreurUsage si l'un n'existe pas."""
    from ceres_cli.services.convocation import FORMATS

    voulus = list(dict.fromkeys(f.strip().lower() for f in texte.split(",") if f.strip()))
    inconnus = [f for f in voulus if f not in FORMATS]
    if inconnus or not voulus:
        raise ErreurUsage(
            f"--formats : « {', '.join(inconnus) or texte} » n'est pas un format de convocation.",
            conseil=f"Formats : {', '.join(FORMATS)}.",
        )
    return voulus


def verifier_dossier(dossier: Path) -> None:
    """Le dossier existe, ou peut être créé ; BaseInutilisable sinon."""
    if dossier.is_dir():
        return
    if dossier.exists():
        raise BaseInutilisable(f"{dossier} n'est pas un dossier.", conseil="Donnez un dossier avec --sortie.")
    try:
        dossier.mkdir(mode=0o700)
    except OSError as erreur:
        raise BaseInutilisable(
            f"Le dossier {dossier} ne peut pas être créé ({erreur.strerror}).", conseil="Donnez un autre dossier."
        ) from None


def ecrire(
    sortie: "Sortie",
    donnees: "Sequence[DonneesConvocation]",
    dossier: Path,
    formats: Sequence[str],
    *,
    fusion: bool,
    ecraser: bool,
) -> None:
    from ceres_cli.formats import convocations_pdf, fichiers
    from ceres_cli.services import convocation

    for phrase in convocations_pdf.avertissements(donnees):
        sortie.avertissement(phrase)
    documents = convocation.rendre(donnees, formats, fusion=fusion)
    for nom, _ in documents:
        fichiers.verifier_cible(dossier / nom, ecraser)
    for nom, octets in documents:
        with fichiers.ecrire(dossier / nom, ecraser=ecraser) as flux:
            flux.write(octets)
    pluriel = "s" if len(documents) > 1 else ""
    sortie.info(f"{len(documents)} document{pluriel} dans {dossier}.")
