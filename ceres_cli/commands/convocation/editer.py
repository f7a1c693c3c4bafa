"""ceres convocation apercu, exporter, editer, envoyer"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ceres_cli.commands import commun, ecrits
from ceres_cli.commands.champs import SANS_VALEURS, Valeurs, valeurs_de
from ceres_cli.commands.courrier.envoi import envoie
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import (
    OptEcraser,
    OptFormat,
    OptMotif,
    OptOui,
    OptSimulerSansPlan,
    UneSession,
    mots,
    opt,
    opt_objet,
)
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.noms import SESSION
from ceres_cli.regles.francais import accorder, enumerer
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.terminal.typer_fr.chemins import dossier_ecrit
from ceres_cli.terminal.typer_fr.exclusions import exclut

if TYPE_CHECKING:
    from ceres_cli.moteur.cadre import Cadre
    from ceres_cli.regles.convocation import DonneesConvocation
    from ceres_cli.services.convocation.lectures import Choix
    from ceres_cli.services.courrier.convocations import Convocations
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
    if sortie.format == "table":  # à l'écran seulement : le JSON n'a que « a_reediter »
        lignes = [x if x["edition"] else {**x, "etat": "a_editer", "a_reediter": False} for x in lignes]
    sortie.liste("convocations", CONVOCATION, lignes, len(lignes))


_A_DEFAUT = "pdf,ics"
OptFormats = Annotated[str, opt("--formats", "pdf, ics, eml, docx, séparés par des virgules.", "LISTE")]
OptFusion = Annotated[bool, opt("--fusion", "Un seul fichier par format, une personne par page.")]


OptCandidats = Annotated[list[str] | None, opt_objet("--candidat", "C", "Celle d'un seul candidat (répétable).")]
OptJures = Annotated[list[str] | None, opt_objet("--jure", "J", "Celle d'un seul juré (répétable).")]


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
    dossier: Annotated[Path, opt("--sortie", "Où écrire les documents.", "DOSSIER", dossier_ecrit)],
    formats: OptFormats = _A_DEFAUT,
    fusion: OptFusion = False,
    candidat: OptCandidats = None,
    jure: OptJures = None,
    perimees: Annotated[
        bool, opt("--perimees", "Aussi ce qui n'a plus cours, marqué « PÉRIMÉ » ou « SESSION ANNULÉE ».")
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
    _dire_les_restes(cadre, sortie, objet, dossier, prets)
    sortie.liste("documents", DOCUMENT, ecrits, len(ecrits))


@valeurs_de(SESSION, "heure_jury")
def editer(
    ctx: typer.Context,
    objet: UneSession,
    heure: Annotated[str | None, opt("--heure", "Heure de convocation, autre que celle du début.", "HH:MM")] = None,
    champs: Valeurs = SANS_VALEURS,
    dossier: Annotated[
        Path | None, opt("--sortie", "Y écrire les documents, un par personne.", "DOSSIER", dossier_ecrit)
    ] = None,
    formats: OptFormats = _A_DEFAUT,
    fusion: OptFusion = False,
    candidat: OptCandidats = None,
    jure: OptJures = None,
    modifiees: Annotated[bool, opt("--modifiees", "N'écrire que celles que cette édition fait ou change.")] = False,
    ecraser: OptEcraser = False,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Éditer les convocations d'une session : candidats inscrits et jury (CONV-01 à CONV-03).

    La première édition ferme les inscriptions (CAN-01) : au terminal, elle le dit et le demande. Rééditer sans
    changement garde la même édition ; après un changement, le numéro de chaque convocation touchée grandit. Après le
    dernier jour, plus d'édition, sauf la première, par l'UD du site ou un profil MPCP, avec --motif (SES-12).

    L'édition est toujours entière ; --candidat, --jure et --modifiees choisissent ce qui s'écrit. Avec --simuler, rien
    n'est édité, et --sortie reçoit des pages marquées « BROUILLON ».

    Exemple :

        ceres convocation editer S-2027-12 --heure 08:30 --sortie convocations
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.convocation import lectures as convocation
    from ceres_cli.services.convocation.lectures import TOUTES
    from ceres_cli.services.convocation.situation import MetierConvocation
    from ceres_cli.services.session import saisie as saisie_session

    voulus = formats_lus(formats, fusion=fusion)
    heures = saisie_session.saisir({"heure_convocation": heure, **champs})
    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    cadre = contexte.cadre()
    demande = Demande(ActionSession.EDITER, objet, heures, motif=motif)
    metier = MetierConvocation()
    agir = partial(commun.agir, contexte, metier, [demande], simuler=simuler, format_=format_, oui=oui)
    if dossier is None:
        if modifiees or candidat or jure:
            raise ErreurUsage("--candidat, --jure et --modifiees choisissent ce qui s'écrit : donnez --sortie.")
        # Un modèle qui ne compose pas ces lettres-ci se dit avant qu'elles ne soient éditées.
        composer([d for d in convocation.prevoir(cadre, demande) if d.modele is not None])
        agir()
        return
    choisies = choix(candidat, jure, modifiees=modifiees)
    prevues = convocation.prevoir(cadre, demande, choisies)
    demandes = voulus
    if simuler:
        prevues, voulus = [replace(d, brouillon=True) for d in prevues], ["pdf"]
    prets = preparer(cadre, prevues, dossier, voulus, fusion=fusion, ecraser=ecraser) if prevues else []
    agir()
    if simuler:
        autres = [f for f in demandes if f not in voulus]
        if autres and formats != _A_DEFAUT:  # ce que nul n'a demandé ne se dit pas
            dits = enumerer(autres, "ni en")
            sortie.avertissement(f"Un brouillon est une page en PDF : rien n'est écrit en {dits}.")
        ecrire(sortie, prevues, prets, dossier, voulus, ecraser=ecraser)
        return
    faites = {(d.id, d.edition) for d in prevues}
    editees = [d for d in convocation.editees(cadre, objet) if choisies == TOUTES or (d.id, d.edition) in faites]
    if editees != prevues:  # quelqu'un a écrit entre-temps
        prets = preparer(cadre, editees, dossier, voulus, fusion=fusion, ecraser=ecraser) if editees else []
    ecrire(sortie, editees, prets, dossier, voulus, ecraser=ecraser)
    _dire_les_restes(cadre, sortie, objet, dossier, prets)


def _dire_les_restes(
    cadre: "Cadre", sortie: "Sortie", objet: str, dossier: Path, documents: Sequence[tuple[Path, bytes]]
) -> None:
    """De qui n'est plus convoqué, ce qu'une édition d'avant a laissé dans ce dossier : il partirait avec le reste."""
    from ceres_cli.regles.vocabulaire import EtatConvocation
    from ceres_cli.services.convocation import lectures as convocation

    neufs = {chemin.name for chemin, _ in documents}
    autres = sorted(f.name for f in dossier.glob("V-*") if f.name not in neufs)
    for d in convocation.editees(cadre, objet, perimees=True) if autres else ():
        siens = [nom for nom in autres if nom.startswith(f"{d.id}-")]
        if siens and d.etat is EtatConvocation.RETIREE:
            reste = accorder(len(siens), "reste", "restent")
            sortie.avertissement(f"{d.destinataire.id} n'est plus convoqué : {enumerer(siens)} {reste} dans {dossier}.")


@exclut("--session-entiere", "--candidat", "--jure")
@envoie()
def envoyer(
    objet: UneSession,
    entiere: Annotated[
        bool, opt("--session-entiere", "Toute la session : ce que fait déjà la commande sans option.")
    ] = False,
    candidat: OptCandidats = None,
    jure: OptJures = None,
) -> "Convocations":
    """Envoyer par courriel la convocation de chacun de ceux qui ne l'ont pas encore reçue (CONV-05).

    Lettre et agenda sont joints. D'une session annulée, ou à qui n'est plus convoqué, part l'avis qui ôte le
    rendez-vous de l'agenda. Relancée, la commande n'envoie que ce qui reste ; ce que le serveur a peut-être accepté est
    dit, et ne repart que si vous le demandez, au terminal.

    --apercu montre chaque courriel tel qu'il partirait, ou l'écrit (--sortie) : rien n'est marqué, aucun serveur n'est
    joint.

    Le serveur est dans ceres.toml, table [courrier] : « ceres config voir » ; son mot de passe, dans un fichier à vous
    seul. Sortie 0 : tous sont servis ; 7 : il en reste ; 8 : la liaison n'est pas sûre ; 9 : serveur injoignable.

    Exemples :

        ceres convocation envoyer S-2027-12 --simuler

        ceres convocation envoyer S-2027-12 --candidat C-31

        ceres convocation envoyer S-2027-12 --apercu
    """
    from ceres_cli.services.courrier.convocations import Convocations

    return Convocations(objet, choix(candidat, jure))
