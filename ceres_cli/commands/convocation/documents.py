"""Écrire les documents de convocation dans un dossier : vérifier d'abord, puis chaque fichier d'un seul coup."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ceres_cli.commands import ecrits
from ceres_cli.commands.options import identifiant, mots
from ceres_cli.erreurs import ErreurUsage

if TYPE_CHECKING:
    from ceres_cli.moteur.cadre import Cadre
    from ceres_cli.regles.convocation import DonneesConvocation
    from ceres_cli.services.convocation.lectures import Choix
    from ceres_cli.terminal.sortie import Sortie

OptFormats = Annotated[
    str, typer.Option("--formats", metavar="LISTE", help="pdf, ics, eml, docx, séparés par des virgules.")
]
OptFusion = Annotated[bool, typer.Option("--fusion", help="Un seul fichier par format, une personne par page.")]


OptCandidats = Annotated[
    list[str] | None,
    typer.Option("--candidat", parser=identifiant("C"), metavar="C-…", help="Celle d'un seul candidat (répétable)."),
]
OptJures = Annotated[
    list[str] | None,
    typer.Option("--jure", parser=identifiant("J"), metavar="J-…", help="Celle d'un seul juré (répétable)."),
]


def choix(candidats: Sequence[str] | None, jures: Sequence[str] | None, *, modifiees: bool = False) -> "Choix":
    """Celles qu'on veut écrire."""
    from ceres_cli.regles.identifiants import affiche, numero
    from ceres_cli.services.convocation.lectures import Choix

    nommes = (("C", candidats or ()), ("J", jures or ()))
    return Choix(frozenset(affiche(lettre, numero(lettre, x)) for lettre, liste in nommes for x in liste), modifiees)


def formats_lus(texte: str, *, fusion: bool) -> list[str]:
    """Les formats demandés, dans l'ordre ; ErreurUsage si l'un n'existe pas, ou ne va pas en un seul fichier."""
    from ceres_cli.services.convocation.documents import COURRIEL, TOUS

    voulus = mots("--formats", texte, TOUS, "un format de convocation")
    if fusion and COURRIEL in voulus:
        raise ErreurUsage(
            "--fusion ne va pas avec le format eml : un courriel est à une seule personne.",
            conseil="Écrivez les courriels à part, sans --fusion.",
        )
    return voulus


def composer(donnees: "Sequence[DonneesConvocation]") -> None:
    """Compose ces lettres, sans les garder ; ErreurFichier si l'une ne se compose pas."""
    from ceres_cli.services.convocation import documents as convocation

    if donnees:
        convocation.rendre(donnees, ["pdf"], fusion=False, adresses={})


def preparer(
    cadre: "Cadre",
    donnees: "Sequence[DonneesConvocation]",
    dossier: Path,
    formats: Sequence[str],
    *,
    fusion: bool,
    ecraser: bool,
) -> list[tuple[Path, bytes]]:
    """(chemin, contenu) de chaque document, prêt à écrire ; BaseInutilisable si l'un ne peut pas l'être.

    Ne touche à rien : à appeler avant d'éditer, pour qu'un fichier qui existe ou un modèle fautif n'arrive pas après.
    """
    from ceres_cli.services.convocation import documents as convocation

    adresses = convocation.courriels(cadre, donnees) if convocation.COURRIEL in formats else {}
    rendus = convocation.rendre(donnees, formats, fusion=fusion, adresses=adresses)
    documents = [(dossier / nom, octets) for nom, octets in rendus]
    ecrits.verifier(documents, dossier, ecraser=ecraser)
    return documents


def ecrire(
    sortie: "Sortie",
    donnees: "Sequence[DonneesConvocation]",
    documents: Sequence[tuple[Path, bytes]],
    dossier: Path,
    formats: Sequence[str],
    *,
    ecraser: bool,
) -> list[dict[str, Any]]:
    """Écrit les documents préparés de ces convocations, chacun d'un seul coup, dans le dossier, créé au besoin."""
    from ceres_cli.formats.convocation import pdf as convocations_pdf
    from ceres_cli.services.convocation.documents import COURRIEL, nom_fichier

    # L'agenda et le document Word s'ouvrent avec les polices de qui les reçoit.
    for phrase in convocations_pdf.avertissements(donnees) if {"pdf", COURRIEL} & set(formats) else ():
        sortie.avertissement(phrase)
    if COURRIEL in formats:
        noms = {chemin.name for chemin, _ in documents}
        for d in donnees:
            if nom_fichier(d, COURRIEL) not in noms:
                sortie.avertissement(f"{d.destinataire.id} n'a pas de courriel : aucun brouillon pour {d.id}.")
    return ecrits.ecrire(sortie, documents, dossier, ecraser=ecraser)
