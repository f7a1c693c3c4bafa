"""Les options communes à toutes les commandes : mêmes noms, même aide, même lecture."""

import re
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.terminal.formes import Format
from ceres_cli.terminal.typer_fr.application import Habit
from ceres_cli.terminal.typer_fr.chemins import fichier_ou_entree, fichier_ou_sortie, tableau_ecrit


def lire_date(texte: str) -> date:
    """Lecture d'une date tapée, JJ/MM/AAAA ou AAAA-MM-JJ. Lève ValueError, en français."""
    from ceres_cli.regles import saisie

    return saisie.lire_date(texte.strip())


def lire_jours(sous: str) -> int:
    """« 90j » : 90."""
    trouve = re.fullmatch(r"([0-9]{1,4}) ?j?", sous.strip(), re.ASCII)
    if trouve is None:
        raise ErreurUsage(f"« {sous} » n'est pas un délai en jours.", conseil="Écrivez par exemple --sous 90j.")
    return int(trouve[1])


OptFormat = Annotated[
    Format | None,
    typer.Option(
        "--format", envvar="CERES_FORMAT", help="Format de sortie ; à défaut table au terminal, tsv dans un tube."
    ),
]
OptSimulerSansPlan = Annotated[bool, typer.Option("--simuler", help="Montrer ce qui serait fait, sans rien changer.")]
# Ce qui s'écrit se planifie, sans que la commande en sache rien ; ce qui n'a pas de plan prend l'option ci-dessus.
OptSimuler = Annotated[OptSimulerSansPlan, Habit("ceres_cli.commands.plans:planifiable")]
OptOui = Annotated[bool, typer.Option("--oui", help="Confirmer d'avance : aucune question.")]
OptMotif = Annotated[str | None, typer.Option("--motif", metavar="TEXTE", help="Motif, gardé dans l'historique.")]
OptReprendre = Annotated[
    str | None,
    typer.Option(
        "--reprendre", metavar="CHAMP,…", help="Champs que la fiche gardée prend de l'autre (courriel,adresse)."
    ),
]
OptAu = Annotated[
    date | None, typer.Option("--au", parser=lire_date, metavar="DATE", help="Jour considéré ; à défaut aujourd'hui.")
]
OptAlternatives = Annotated[
    int, typer.Option("--alternatives", min=0, max=9, metavar="N", help="Par siège, N autres qui le pourraient.")
]
OptAmenagements = Annotated[
    bool, typer.Option("--amenagements", help="Montrer les aménagements des inscrits : lecture consignée (AME-01).")
]
OptDebut = Annotated[
    date | None, typer.Option("--debut", parser=lire_date, metavar="DATE", help="Premier jour (JJ/MM/AAAA).")
]
OptFin = Annotated[
    date | None, typer.Option("--fin", parser=lire_date, metavar="DATE", help="Dernier jour (JJ/MM/AAAA).")
]
OptSortie = Annotated[
    Path | None,
    typer.Option(
        "--sortie", metavar="FICHIER", parser=fichier_ou_sortie, help="Fichier à écrire ; « - » : sortie standard."
    ),
]
OptEcraser = Annotated[bool, typer.Option("--ecraser", help="Remplacer un fichier qui existe.")]
OptToutOuRien = Annotated[bool, typer.Option("--tout-ou-rien", help="Ne rien faire si une seule ligne est refusée.")]
OptLignesSeparees = Annotated[
    bool,
    typer.Option("--lignes-separees", help="Faire les autres lignes d'un objet dont une est refusée."),
]
OptRefusDetailles = Annotated[
    bool, typer.Option("--detail", help="À l'écran, chaque refus et chaque faute à part, même s'ils se répètent.")
]
OptResultat = Annotated[
    Path | None,
    typer.Option(
        "--resultat",
        metavar="FICHIER",
        parser=tableau_ecrit,
        help="Écrire le fichier complété : resultat, code, explication (csv, xlsx ou ods).",
    ),
]
OptEncodage = Annotated[str | None, typer.Option("--encodage", help="Forcer l'encodage d'un csv : utf-8, cp1252…")]
OptFeuille = Annotated[str | None, typer.Option("--feuille", help="La feuille du classeur à lire.")]
OptLimite = Annotated[
    int | None,
    typer.Option(
        "--limite",
        min=0,
        metavar="N",
        callback=lambda nombre: nombre or None,
        help="Nombre d'éléments montrés ; à défaut, ou 0, tous.",
    ),
]
UnFichier = Annotated[
    str,
    typer.Argument(
        metavar="FICHIER", parser=fichier_ou_entree, help="csv, xlsx, ods ou ndjson ; « - » : entrée standard."
    ),
]
OptTexte = Annotated[
    str | None,
    typer.Argument(metavar="TEXTE", help="Ce qu'on cherche ; casse, accents et tirets indifférents."),
]
OptTitre = Annotated[str | None, typer.Option("--titre", metavar="REF", help="D'un titre.")]
OptCentre = Annotated[str | None, typer.Option("--centre", metavar="E-…", help="Centre, ou son SIRET.")]
OptDepuis = Annotated[
    date | None,
    typer.Option("--depuis", "--du", parser=lire_date, metavar="DATE", help="À partir de ce jour, compris."),
]
OptJusquAu = Annotated[
    date | None, typer.Option("--jusqu-au", "--au", parser=lire_date, metavar="DATE", help="Jusqu'à ce jour, compris.")
]
LaCertification = Annotated[
    str,
    typer.Option("--certification", metavar="REF", help="Titre, CCP ou CCS : TP-01280m04/CCP1, RNCP37674, DWWM…"),
]
OptDepartement = Annotated[
    str | None, typer.Option("--departement", metavar="D", help="D'un département : code ou nom.")
]
OptRegion = Annotated[str | None, typer.Option("--region", metavar="R", help="D'une région : code ou nom.")]


def identifiant(lettre: str) -> Callable[[str], str]:
    """Lecture d'un identifiant tapé. Mal formé : une faute d'usage, dite avant d'ouvrir la base."""

    def lire(texte: str) -> str:
        from ceres_cli.regles import identifiants as regles

        return regles.lire(lettre, regles.en_forme(lettre, texte) or texte)

    return lire


def noms(arguments: Sequence[str]) -> list[str]:
    """Les noms donnés, tels quels ; « - » vaut les lignes de l'entrée standard, lignes vides laissées de côté.
    ErreurUsage si elle n'en a aucune."""
    trouves: list[str] = []
    for argument in arguments:
        trouves += [ligne.strip() for ligne in sys.stdin if ligne.strip()] if argument == "-" else [argument]
    if arguments and not trouves:
        raise ErreurUsage(
            "Aucun numéro : l'entrée standard est vide.", conseil="Donnez-y un numéro par ligne, ou après la commande."
        )
    return trouves


def nom_de_session(texte: str) -> str:
    """Le nom d'une session tapé ; mal formé, c'est une faute d'usage, avant toute lecture de base."""
    from ceres_cli.regles import identifiants as regles

    return regles.lire_session(regles.en_forme("S", texte) or texte)


def nom_de_titre(texte: str) -> str:
    """Le nom d'un titre, rendu tel quel ; un bloc ou un texte d'une autre forme est une faute d'usage."""
    from ceres_cli.services.titre import saisie as saisie_titre

    saisie_titre.verifier_nom(texte)
    return texte


def numero_de_parchemin(texte: str) -> str:
    """Le numéro tapé ; mal formé, c'est une faute d'usage, avant toute lecture de base."""
    from ceres_cli.regles import identifiants

    return str(identifiants.numero_parchemin(texte))


# Comment chaque objet se désigne.
UnJure = Annotated[str, typer.Argument(metavar="J-…", help="Juré.")]
UneHabilitation = Annotated[str, typer.Argument(metavar="H-…", help="Habilitation.", parser=identifiant("H"))]
UneSession = Annotated[str, typer.Argument(metavar="S-…", help="Session.", parser=nom_de_session)]
UnCandidat = Annotated[str, typer.Argument(metavar="C-…", help="Candidat.", parser=identifiant("C"))]
UnCentre = Annotated[str, typer.Argument(metavar="E-…", help="Centre : E-… ou son SIRET.")]
UnAgrement = Annotated[str, typer.Argument(metavar="A-…", help="Agrément.")]
UnSite = Annotated[str, typer.Argument(metavar="T-…", help="Site.", parser=identifiant("T"))]
UneDemande = Annotated[str, typer.Argument(metavar="D-…", help="Demande VAE.", parser=identifiant("D"))]
UneAttestation = Annotated[str, typer.Argument(metavar="N-…", help="Attestation.", parser=identifiant("N"))]
UneDerogation = Annotated[str, typer.Argument(metavar="R-…", help="Dérogation.", parser=identifiant("R"))]
UnControle = Annotated[str, typer.Argument(metavar="K-…", help="Contrôle.", parser=identifiant("K"))]
UnMessage = Annotated[str, typer.Argument(metavar="M-…", help="Message.", parser=identifiant("M"))]
UnLot = Annotated[str, typer.Argument(metavar="L-…", help="Lot.", parser=identifiant("L"))]
UnParchemin = Annotated[str, typer.Argument(metavar="NUMERO", help="Numéro du parchemin.", parser=numero_de_parchemin)]
UnTitre = Annotated[
    str, typer.Argument(metavar="REF", help="Titre : TP-01280m04, RNCP37674, ou un sigle (DWWM).", parser=nom_de_titre)
]
OptSession = Annotated[
    str | None, typer.Option("--session", metavar="S-…", help="Session.", parser=nom_de_session, show_default=False)
]


def mots(option: str, texte: str, permis: Sequence[str], quoi: str) -> list[str]:
    """Les mots d'une option « a,b », dans l'ordre, chacun une fois ; ErreurUsage si l'un n'est pas permis, ou s'il n'y
    en a pas. `quoi` : « un format de convocation »."""
    voulus = list(dict.fromkeys(mot.strip().lower() for mot in texte.split(",") if mot.strip()))
    inconnus = [mot for mot in voulus if mot not in permis]
    if inconnus or not voulus:
        raise ErreurUsage(
            f"{option} : « {', '.join(inconnus) or texte} » n'est pas {quoi}.",
            conseil=f"Choisissez parmi {', '.join(permis)}.",
        )
    return voulus
