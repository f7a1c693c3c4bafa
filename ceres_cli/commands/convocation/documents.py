"""Convocations : aperçu, documents."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ceres_cli.commands import commun, ecrits
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptEcraser, OptFormat, UneSession, identifiant, mots
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.terminal.typer_fr.chemins import dossier_ecrit

if TYPE_CHECKING:
    from ceres_cli.moteur.cadre import Cadre
    from ceres_cli.regles.convocation import DonneesConvocation
    from ceres_cli.services.convocation.lectures import Choix
    from ceres_cli.terminal.sortie import Sortie


@en_liste("convocation")
def apercu(ctx: typer.Context, objet: UneSession, format_: OptFormat = None) -> None:
    """Voir qui serait convoqué et à quelle heure, sans rien éditer.

    Exemple :

        ceres convocation apercu S-2027-12
    """
    from ceres_cli.schemas.sessions import CONVOCATION
    from ceres_cli.services.convocation import lectures as convocation

    contexte = commun.contexte(ctx)
    lignes, avertissements = convocation.apercu(contexte.cadre(), objet)
    sortie = contexte.sortie(format_)
    for phrase in avertissements:
        sortie.avertissement(phrase)
    sortie.liste("convocations", CONVOCATION, lignes, len(lignes))


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
    from ceres_cli.schemas.sessions import DOCUMENT
    from ceres_cli.services.convocation import lectures as convocation

    voulus = formats_lus(formats, fusion=fusion)
    choisies = choix(candidat, jure)
    contexte = commun.contexte(ctx)
    cadre = contexte.cadre()
    editees = convocation.editees(cadre, objet, perimees=perimees, choix=choisies)
    prets = preparer(cadre, editees, dossier, voulus, fusion=fusion, ecraser=ecraser)
    sortie = contexte.sortie(format_)
    ecrits = ecrire(sortie, editees, prets, dossier, voulus, ecraser=ecraser)
    sortie.liste("documents", DOCUMENT, ecrits, len(ecrits))
