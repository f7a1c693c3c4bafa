"""Les options communes à toutes les commandes : mêmes noms, même aide, même lecture."""

import re
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.terminal.formes import Format
from ceres_cli.terminal.typer_fr.application import Habit
from ceres_cli.terminal.typer_fr.chemins import fichier_ou_entree, fichier_ou_sortie, tableau_ecrit
from ceres_cli.terminal.typer_fr.valeurs import CARACTERES_MAX


def lire_date(texte: str) -> date:
    """Lecture d'une date tapée, JJ/MM/AAAA ou AAAA-MM-JJ. Lève ValueError, en français."""
    from ceres_cli.regles import saisie

    return saisie.lire_date(texte.strip())


def lire_motif(texte: str) -> str:
    """Un motif tapé, propre comme celui d'une colonne de fichier. Lève ValueError, en français."""
    from ceres_cli.regles import textes

    return textes.propre(re.sub(r"[\t\r\n]", " ", texte), longueur_max=CARACTERES_MAX)


def lire_jours(sous: str) -> int:
    """« 90j » : 90."""
    trouve = re.fullmatch(r"([0-9]{1,4}) ?j?", sous.strip(), re.ASCII)
    if trouve is None:
        raise ErreurUsage(f"« {sous} » n'est pas un délai en jours.", conseil="Écrivez par exemple --sous 90j.")
    return int(trouve[1])


def identifiant(lettre: str) -> Callable[[str], str]:
    """Lecture d'un identifiant tapé. Mal formé : une faute d'usage, dite avant d'ouvrir la base."""

    def lire(texte: str) -> str:
        from ceres_cli.regles import identifiants as regles

        return regles.lire(lettre, regles.en_forme(lettre, texte) or texte)

    return lire


def opt(nom: str, aide: str, repere: str | None = None, lire: Callable[[str], Any] | None = None, **autres: Any) -> Any:
    """L'option de ce nom ; `repere` : ce que l'aide montre à la place de sa valeur, que lit `lire` ; `autres` : de
    `typer.Option`."""
    return typer.Option(nom, help=aide, metavar=repere, parser=lire, **autres)


def opt_jour(nom: str, aide: str) -> Any:
    return opt(nom, aide, "DATE", lire_date)


def opt_objet(nom: str, lettre: str, aide: str) -> Any:
    return opt(nom, aide, f"{lettre}-…", identifiant(lettre))


def arg(repere: str, aide: str, lire: Callable[[str], Any] | None = None) -> Any:
    return typer.Argument(metavar=repere, help=aide, parser=lire)


def arg_objet(lettre: str, mot: str) -> Any:
    return arg(f"{lettre}-…", f"{mot}.", identifiant(lettre))


OptFormat = Annotated[
    Format | None,
    opt("--format", "Format de sortie ; à défaut table au terminal, tsv dans un tube.", envvar="CERES_FORMAT"),
]
OptSimulerSansPlan = Annotated[bool, opt("--simuler", "Montrer ce qui serait fait, sans rien changer.")]
# Ce qui s'écrit se planifie, sans que la commande en sache rien ; ce qui n'a pas de plan prend l'option ci-dessus.
OptSimuler = Annotated[OptSimulerSansPlan, Habit("ceres_cli.commands.plans:planifiable")]
OptOui = Annotated[bool, opt("--oui", "Confirmer d'avance : aucune question.")]
OptSilencieux = Annotated[
    bool, opt("--silencieux", "Ne rien dire quand tout va bien : le courriel de cron reste vide.")
]
OptMotif = Annotated[str | None, opt("--motif", "Motif, gardé dans l'historique.", "TEXTE", lire_motif)]
OptReprendre = Annotated[
    str | None, opt("--reprendre", "Champs que la fiche gardée prend de l'autre (courriel,adresse).", "CHAMP,…")
]
OptAu = Annotated[date | None, opt_jour("--au", "Jour considéré ; à défaut aujourd'hui.")]
OptAlternatives = Annotated[int, opt("--alternatives", "Par siège, N autres qui le pourraient.", "N", min=0, max=9)]
OptAmenagements = Annotated[
    bool, opt("--amenagements", "Montrer les aménagements des inscrits : lecture consignée (AME-01).")
]
OptDebut = Annotated[date | None, opt_jour("--debut", "Premier jour (JJ/MM/AAAA).")]
OptFin = Annotated[date | None, opt_jour("--fin", "Dernier jour (JJ/MM/AAAA).")]
OptSortie = Annotated[
    Path | None, opt("--sortie", "Fichier à écrire ; « - » : sortie standard.", "FICHIER", fichier_ou_sortie)
]
OptEcraser = Annotated[bool, opt("--ecraser", "Remplacer un fichier qui existe.")]
OptToutOuRien = Annotated[bool, opt("--tout-ou-rien", "Ne rien faire si une seule ligne est refusée.")]
OptLignesSeparees = Annotated[
    bool, opt("--lignes-separees", "Faire les autres lignes d'un objet dont une est refusée.")
]
OptRefusDetailles = Annotated[
    bool, opt("--detail", "À l'écran, chaque refus et chaque faute à part, même s'ils se répètent.")
]
OptResultat = Annotated[
    Path | None,
    opt(
        "--resultat",
        "Écrire le fichier complété : resultat, code, explication (csv, xlsx ou ods).",
        "FICHIER",
        tableau_ecrit,
    ),
]
OptEncodage = Annotated[str | None, opt("--encodage", "Forcer l'encodage d'un csv : utf-8, cp1252…")]
OptFeuille = Annotated[str | None, opt("--feuille", "La feuille du classeur à lire.")]
OptLimite = Annotated[
    int | None,
    opt(
        "--limite",
        "Nombre d'éléments montrés ; à défaut, ou 0, tous.",
        "N",
        min=0,
        callback=lambda nombre: nombre or None,
    ),
]
UnFichier = Annotated[str, arg("FICHIER", "csv, xlsx, ods ou ndjson ; « - » : entrée standard.", fichier_ou_entree)]
OptTexte = Annotated[str | None, arg("TEXTE", "Ce qu'on cherche ; casse, accents et tirets indifférents.")]
OptTitre = Annotated[str | None, opt("--titre", "D'un titre.", "REF")]
OptCentre = Annotated[str | None, opt("--centre", "Centre, ou son SIRET.", "E-…")]
OptDepuis = Annotated[
    date | None,
    typer.Option("--depuis", "--du", parser=lire_date, metavar="DATE", help="À partir de ce jour, compris."),
]
OptJusquAu = Annotated[
    date | None, typer.Option("--jusqu-au", "--au", parser=lire_date, metavar="DATE", help="Jusqu'à ce jour, compris.")
]
LaCertification = Annotated[
    str, opt("--certification", "Titre, CCP ou CCS : TP-01280m04/CCP1, RNCP37674, DWWM…", "REF")
]
OptDepartement = Annotated[str | None, opt("--departement", "D'un département : code ou nom.", "D")]
OptRegion = Annotated[str | None, opt("--region", "D'une région : code ou nom.", "R")]


def noms(arguments: Sequence[str]) -> list[str]:
    """Les noms donnés, tels quels ; « - » vaut les lignes de l'entrée standard, lignes vides laissées de côté.
    ErreurUsage si elle n'en a aucune."""
    trouves: list[str] = []
    for argument in arguments:
        lues = (
            ligne.removeprefix("\ufeff").strip() for ligne in sys.stdin
        )  # la marque d'ordre d'un fichier de Windows
        trouves += filter(None, lues) if argument == "-" else [argument]
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
UnJure = Annotated[str, arg("J-…", "Juré.")]
UneHabilitation = Annotated[str, arg_objet("H", "Habilitation")]
UneSession = Annotated[str, arg("S-…", "Session.", nom_de_session)]
UnCandidat = Annotated[str, arg_objet("C", "Candidat")]
UnCentre = Annotated[str, arg("E-…", "Centre : E-… ou son SIRET.")]
UnCentreOuAgrement = Annotated[str, arg("E-…|A-…", "Centre et tous ses agréments (E-… ou son SIRET), ou un agrément.")]
UnAgrement = Annotated[str, arg("A-…", "Agrément.")]
UnSite = Annotated[str, arg_objet("T", "Site")]
UneDemande = Annotated[str, arg_objet("D", "Demande VAE")]
UneAttestation = Annotated[str, arg_objet("N", "Attestation")]
UneDerogation = Annotated[str, arg_objet("R", "Dérogation")]
UnControle = Annotated[str, arg_objet("K", "Contrôle")]
UnMessage = Annotated[str, arg_objet("M", "Message")]
UnLot = Annotated[str, arg_objet("L", "Lot")]
UnParchemin = Annotated[str, arg("NUMERO", "Numéro du parchemin.", numero_de_parchemin)]
UnTitre = Annotated[str, arg("REF", "Titre : TP-01280m04, RNCP37674, ou un sigle (DWWM).", nom_de_titre)]
OptSession = Annotated[str | None, opt("--session", "Session.", "S-…", nom_de_session, show_default=False)]


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
