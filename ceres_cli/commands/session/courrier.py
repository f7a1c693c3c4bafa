"""ceres session relancer, rappeler, notifier"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun, ecrits
from ceres_cli.commands.courrier.envoi import envoie
from ceres_cli.commands.options import (
    OptCentre,
    OptEcraser,
    OptFormat,
    OptOui,
    OptSimulerSansPlan,
    UneSession,
    arg,
    mots,
    nom_de_session,
    opt,
)
from ceres_cli.contexte import Apercu, Contexte
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.terminal.typer_fr.chemins import dossier_ecrit
from ceres_cli.terminal.typer_fr.exclusions import exclut

if TYPE_CHECKING:
    from ceres_cli.services.courrier.rappels import Rappels
    from ceres_cli.services.courrier.relances import Relances
    from ceres_cli.terminal.sortie import Sortie


SiUneSession = Annotated[str | None, arg("S-…", "Session ; à défaut toutes celles du ressort.", nom_de_session)]


@exclut("S-…", "--centre", "--limite")
@envoie("centres sans adresse ; donnez-la, « ceres centre modifier E-… --courriel ADRESSE »")
def relancer(
    objet: SiUneSession = None,
    centre: OptCentre = None,
    au_plus: Annotated[
        int | None, opt("--limite", "Relances au plus, les sessions finies d'abord.", "N", min=1)
    ] = None,
) -> "Relances":
    """Relancer par courriel les centres dont les résultats manquent (UD, CONV-05).

    Dès le lendemain du dernier jour d'une session, tant que son centre peut encore les saisir : une relance par
    session, à l'adresse du centre. Elle dit ce qui manque, candidats numérotés et non nommés, et la commande qui
    l'arrange. Une session relancée ne l'est plus pendant courrier.relance_jours jours ; nommée, elle l'est même avant,
    si vous le confirmez.

    Sortie 0 : toutes sont servies ; 7 : il en reste (un centre sans adresse, un refus du serveur) ; 8 et 9 : comme
    « ceres convocation envoyer ».

    Exemples :

        ceres session relancer --simuler

        ceres session relancer S-2027-12

        ceres session relancer --apercu
    """
    from ceres_cli.services.courrier.relances import Relances

    return Relances(objet, centre, au_plus)


@envoie()
def rappeler(objet: SiUneSession = None) -> "Rappels":
    """Rappeler leur session, par courriel, aux candidats et aux jurés qui y sont convoqués (Centre, CONV-05).

    À tant de jours du début que dit courrier.rappels (7 et 1 à défaut), une fois chacun, la lettre et l'agenda joints.
    Un rappel manqué part le lendemain ; deux, seul le plus proche. On ne rappelle rien à qui vient d'être convoqué, ni
    à qui a dit non, et une session à rééditer l'est d'abord (CONV-04). Relancée le même jour, la commande n'écrit à
    personne deux fois : elle est faite pour une tâche planifiée.

    Exemples :

        ceres session rappeler --apercu

        ceres session rappeler S-2027-12 --simuler
    """
    from ceres_cli.services.courrier.rappels import Rappels

    return Rappels(objet)


@exclut("--apercu", "--envoyer", "--formats", "--simuler", "--oui")
def notifier(
    ctx: typer.Context,
    objet: UneSession,
    formats: Annotated[
        str | None, opt("--formats", "pdf, eml, docx, séparés par des virgules ; pdf à défaut.", "LISTE")
    ] = None,
    dossier: Annotated[
        Path | None, opt("--sortie", "Y écrire les avis, un par candidat.", "DOSSIER", dossier_ecrit)
    ] = None,
    envoyer: Annotated[bool, opt("--envoyer", "Envoyer aussi chaque avis par courriel, la lettre jointe.")] = False,
    apercu: Annotated[
        bool, opt("--apercu", "Montrer chaque courriel, sans rien écrire ni joindre de serveur.")
    ] = False,
    ecraser: OptEcraser = False,
    oui: OptOui = False,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Dire leurs résultats aux candidats d'une session validée (NOT-01).

    Un avis par candidat qui a un résultat : ce qu'il a obtenu, ce qu'il détient désormais, ce qui manque au titre et
    jusqu'à quand cela se complète, les sessions à venir du centre où le passer. Fait, un avis ne change plus : les
    mêmes octets se réécrivent, un courriel ne part qu'une fois. Un résultat corrigé après un déblocage en donne un
    nouveau, qui dit celui qu'il remplace ; les autres candidats n'en reçoivent pas.

    --apercu montre chaque courriel tel qu'il partirait, ou l'écrit (--sortie). Avec --simuler, --sortie reçoit des
    pages marquées « BROUILLON ». Sortie 7 : il en reste à servir ; 8 et 9 : comme « ceres convocation envoyer ».

    Exemples :

        ceres session notifier S-2027-12 --apercu

        ceres session notifier S-2027-12 --sortie resultats --formats pdf,docx

        ceres session notifier S-2027-12 --envoyer
    """
    from ceres_cli.commands.courrier import envoi
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.courrier.resultats import Resultats
    from ceres_cli.services.notification.documents import FORMATS
    from ceres_cli.services.notification.situation import MetierNotification

    if dossier is None and (formats is not None or ecraser):
        raise ErreurUsage("--formats et --ecraser disent ce qui s'écrit : donnez --sortie.")
    voulus = mots("--formats", formats or "pdf", FORMATS, "un format d'avis")
    contexte, sujet = commun.contexte(ctx), Resultats(objet)
    if apercu:
        contexte.apercu = Apercu(dossier, ecraser)
        envoi.servir(contexte, sujet, oui=False, simuler=True, format_=format_)
        return
    sortie = contexte.sortie(format_)
    ecrire = partial(_ecrire, contexte, sortie, objet, dossier, voulus, ecraser=ecraser, simuler=simuler)
    ecrire(verifier=True)
    if not envoyer:
        demandes = [Demande(ActionSession.NOTIFIER, objet)]
        commun.agir(contexte, MetierNotification(), demandes, simuler=simuler, format_=format_)
        ecrire()
        return

    def d_abord() -> None:
        _faire(contexte, sortie, objet)
        ecrire()

    if simuler:
        ecrire()
    envoi.servir(contexte, sujet, oui=oui, simuler=simuler, format_=format_, d_abord=d_abord)


def _faire(contexte: Contexte, sortie: "Sortie", objet: str) -> None:
    """Les avis que ce jour demande, avant que leurs courriels ne partent : la réponse est la liste de ceux-ci."""
    from ceres_cli.moteur import execution
    from ceres_cli.moteur.demande import Demande, Options
    from ceres_cli.services.notification.situation import MetierNotification

    demandes = [Demande(ActionSession.NOTIFIER, objet)]
    (decision,) = execution.executer(contexte.cadre(), MetierNotification(), demandes, Options(), None).decisions
    if decision.resultat is Resultat.REFUSE:
        raise execution.erreur_de(decision)
    sortie.info(f"{decision.explication}.")


def _ecrire(
    contexte: Contexte,
    sortie: "Sortie",
    objet: str,
    dossier: Path | None,
    formats: Sequence[str],
    *,
    ecraser: bool,
    simuler: bool,
    verifier: bool = False,
) -> None:
    """Les documents des avis, tels qu'ils sont faits, ou le seraient ; `verifier` : rien ne s'écrit, pour qu'un fichier
    qui existe n'arrive pas après."""
    if dossier is None:
        return
    from ceres_cli.services.notification import documents
    from ceres_cli.services.notification import documents as lectures

    cadre = contexte.cadre()
    avis = [*lectures.prevoir(cadre, objet).values()]
    adresses = documents.adresses(cadre, avis) if documents.COURRIEL in formats else {}
    rendus = documents.rendre(avis, formats, adresses, brouillon=simuler)
    prets = [(dossier / nom, octets) for nom, octets in rendus]
    if verifier:
        ecrits.verifier(prets, dossier, ecraser=ecraser)
        return
    for phrase in documents.avertissements(avis) if set(formats) != {documents.WORD} else ():
        sortie.avertissement(phrase)
    for un in avis if documents.COURRIEL in formats else ():
        if (personne := un.donnees.destinataire.id) not in adresses:
            sortie.avertissement(f"{personne} n'a pas de courriel : aucun brouillon pour {personne}.")
    ecrits.ecrire(sortie, prets, dossier, ecraser=ecraser)
