"""ceres session : créer, modifier, reporter, demander la DTE, le jury, la table des états."""

from datetime import date
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.agir import Voulu, agissent, agit, des
from ceres_cli.commands.champs import SANS_VALEURS, Valeurs, heure_tapee, valeurs_de
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import (
    LaCertification,
    OptCentre,
    OptDebut,
    OptFin,
    OptFormat,
    UneSession,
    arg,
    identifiant,
    nom_de_session,
    noms,
    opt,
    opt_jour,
)
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.noms import SESSION
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.session.etats import ActionSession, CreationSession, transition, verdict
from ceres_cli.regles.vocabulaire import ALIAS_ROLES, EtatSession, Role, Verdict
from ceres_cli.terminal.typer_fr.exclusions import exclut

OptJours = Annotated[int | None, opt("--jours", "Décaler de N jours (négatif : avancer).", "N")]
OptReprise = Annotated[
    bool, opt("--reprise", "Reprise d'une session ancienne (MPCP), avec --motif : début déjà passé.")
]


_METIER = "session.situation:MetierSession"
_SAISIR = "session.saisie:saisir"


@agit(CreationSession.CREER, _METIER, fiche="session", saisir=_SAISIR)
@valeurs_de(SESSION)
def creer(
    certification: LaCertification,
    debut: Annotated[date, opt_jour("--debut", "Premier jour.")],
    heure_debut: Annotated[str, opt("--heure-debut", "Heure de début.", "HH:MM", heure_tapee)],
    centre: OptCentre = None,
    fin: OptFin = None,
    champs: Valeurs = SANS_VALEURS,
    reprise: OptReprise = False,
) -> None:
    """Créer une session en préparation, pour votre centre (SES-05, SES-06).

    Sans --fin, elle dure un jour. L'entretien final est toujours là pour un TITRE, jamais pour un CCS. Le début n'est
    pas passé (SES-10) : un profil MPCP reprend une session ancienne avec --reprise et --motif.

    Exemples :

        ceres session creer --certification DWWM --debut 10/03/2027 --fin 11/03/2027 --heure-debut 09:00

        ceres session creer --certification DWWM --debut 10/03/2027 --heure-debut 09:00 --site "Annexe du Port"
    """


@agit(ActionSession.MODIFIER, _METIER, fiche="session", oui=True, suivie=True, saisir=_SAISIR)
@valeurs_de(SESSION)
def modifier(
    objet: UneSession,
    debut: OptDebut = None,
    fin: OptFin = None,
    champs: Valeurs = SANS_VALEURS,
    centre: OptCentre = None,
    certification: Annotated[str | None, typer.Option("--certification", metavar="REF", hidden=True)] = None,
    reprise: OptReprise = False,
) -> None:
    """Changer les dates, les heures, le site ou l'entretien final d'une session (SES-05, SES-06, CAN-05, CONV-02).

    Ni le centre ni la certification ne changent. Après l'édition, les convocations sont marquées « à rééditer ». Une
    fois la session commencée, seule l'UD du site, ou un profil MPCP, en change dates, lieu et entretien final, avec
    --motif (SES-10) ; le début ne dépasse pas le jour d'un résultat (SES-11), et l'entretien final ne s'ôte pas à qui
    l'a passé (SES-13).

    Exemple :

        ceres session modifier S-2027-12 --heure-convocation 08:30
    """
    if all(valeur is None for valeur in (debut, fin, *champs.values(), centre, certification)):
        raise ErreurUsage("Rien à modifier : donnez au moins une option.")


@agit(ActionSession.DEMANDER_DTE, _METIER, suivie=True)
def demander_dte(
    objet: UneSession,
    commentaire: Annotated[str | None, opt("--commentaire", "Pour l'UD, 1 000 caractères au plus.", "TEXTE")] = None,
) -> Voulu:
    """Demander le dossier technique d'évaluation (DTE) ; demandé déjà, un autre commentaire remplace le premier.

    Exemple :

        ceres session demander-dte S-2027-12 --commentaire "deux salles, même jury"
    """
    from ceres_cli.services.session import saisie

    return Voulu(objet, {"commentaire": saisie.commentaire(commentaire)})


def _du_jury(
    objet: UneSession,
    jures: Annotated[list[str], arg("J-…", "Jurés ; « - » en lit un par ligne.")],
) -> Voulu:
    return Voulu(objet, [{"jure": lu} for lu in map(identifiant("J"), noms(jures))])


jury = agissent(
    _du_jury,
    _METIER,
    {
        ActionSession.INSCRIRE_JURE: """
    Inscrire des jurés dans le jury d'une session (SES-01, SES-08).

    Le juré doit être actif et avoir, du premier au dernier jour, une habilitation utilisable : sur le CCS même pour une
    session CCS ; sur ce CCP ou le titre pour un CCP ; sur le titre ou chacun de ses CCP pour un TITRE. Une fois la
    session commencée, c'est à l'UD du site ou à un profil MPCP, avec --motif (SES-10).

    Exemple :

        ceres session inscrire-jure S-2027-12 J-4 J-18
    """,
        ActionSession.DESINSCRIRE_JURE: """
    Retirer des jurés du jury d'une session. Commencée : l'UD du site ou un profil MPCP, avec --motif (SES-10).

    Exemple :

        ceres session desinscrire-jure S-2027-12 J-4 --motif "indisponible"
    """,
    },
    sans_oui=ActionSession,
    suivie=False,
)


@agit(ActionSession.REPONDRE, _METIER)
def repondre(
    objet: UneSession,
    jure: Annotated[str, arg("J-…", "Juré.", identifiant("J"))],
    reponse: Annotated[str, opt("--reponse", "Viendra-t-il ?", "oui|non")],
) -> Voulu:
    """Noter ce qu'un juré a répondu, au téléphone ou par courriel : viendra-t-il (Centre) ?

    « non » laisse sa place à pourvoir, dans « session voir » comme à l'accueil ; il y reste inscrit, et peut changer
    d'avis, jusqu'à ce que vous l'en retiriez. La session finie, ce n'est plus à noter (SES-10).

    Exemples :

        ceres session repondre S-2027-12 J-4 --reponse oui

        ceres session repondre S-2027-12 J-18 --reponse non --motif "en congé"
    """
    commun.parmi("--reponse", reponse, ("oui", "non"))
    return Voulu(objet, {"jure": jure, "reponse": reponse})


_MOTS = {Verdict.POSSIBLE: "oui", Verdict.DEJA: "déjà", Verdict.REFUSE: "non"}


@en_liste("transition-session")
def transitions(
    ctx: typer.Context,
    role: Annotated[str | None, opt("--role", "Ce que peut un profil : centre, ud, direccte ou mpcp.")] = None,
    format_: OptFormat = None,
) -> None:
    """Afficher la table fermée des états, des actions et des profils (SES-09) : ce qui n'y est pas marqué est refusé.

    Sans --role, ce que quelqu'un peut ; les dates ont de plus leurs règles (CAN-01 à CAN-03, SES-10 à SES-12).

    Exemples :

        ceres session transitions

        ceres session transitions --role ud
    """
    from ceres_cli.schemas.sessions import TRANSITION_SESSION

    lu = ALIAS_ROLES.get(role or "", role)
    commun.parmi("--role", lu, tuple(Role))
    vu = None if lu is None else Role(lu)
    elements = [_ligne(action, vu) for action in ActionSession]
    sortie = commun.contexte(ctx).sortie(format_)
    sortie.liste("transitions-session", TRANSITION_SESSION, elements, len(elements))
    if sortie.format == "table":
        sortie.info(f"États, dans l'ordre : {', '.join(libelle(e.value) for e in EtatSession)}.")


def _ligne(action: ActionSession, role: Role | None) -> dict[str, object]:
    """L'action, ce qu'il en est à chaque état pour ce rôle (ou quelqu'un), et par état les rôles qui la peuvent."""
    etats = {
        e.value: _MOTS[transition(e.value, action) if role is None else verdict(e.value, action, role)]
        for e in EtatSession
    }
    roles = [
        {"etat": e.value, "roles": siens}
        for e in EtatSession
        if (siens := [r.value for r in Role if verdict(e.value, action, r) is Verdict.POSSIBLE])
    ]
    return {"action": action.value, **etats, "roles": roles}


@exclut("--jours", "--debut", "--fin")
@exclut("S-…", "--titre", "--etat", car="nommez des sessions, ou filtrez-les")
@agit(ActionSession.REPORTER, _METIER, lire=nom_de_session)
def reporter(
    objets: Annotated[list[str] | None, arg("S-…", "Sessions ; « - » en lit une par ligne.")] = None,
    debut: OptDebut = None,
    fin: OptFin = None,
    jours: OptJours = None,
    titre: Annotated[str | None, opt("--titre", "Toutes les sessions de ce titre.", "REF")] = None,
    etat: Annotated[str | None, opt("--etat", "Toutes les sessions à cet état.")] = None,
    reprise: OptReprise = False,
) -> Voulu:
    """Déplacer des sessions : nommées, ou filtrées par --titre et --etat. Sans --fin, la durée est gardée.

    Un Centre ne déplace ni une session commencée, ni vers un jour passé ; l'UD du site et un profil MPCP le peuvent,
    avec --motif, mais pas avant le jour de sa création (SES-10).

    Exemples :

        ceres session reporter S-2027-12 --debut 17/03/2027

        ceres session reporter --titre DWWM --etat en_preparation --jours 7 --simuler
    """
    from ceres_cli.services.session import lectures
    from ceres_cli.services.session.saisie import verifier_periode

    commun.parmi("--etat", etat, tuple(EtatSession))
    if debut is None and jours is None:
        raise ErreurUsage("Donnez --debut (et --fin), ou --jours.")
    verifier_periode(debut, fin)
    valeurs = {"debut": debut, "fin": fin, "jours": jours, "reprise": reprise}
    if objets:
        return Voulu(objets, valeurs)
    if not (titre or etat):
        raise ErreurUsage("Nommez des sessions, ou filtrez-les par --titre et --etat.")
    criteres = lectures.Criteres(titre=titre, etat=etat)
    return Voulu(
        lambda cadre: lectures.a_reporter(cadre, criteres, jours),
        valeurs,
        rien="Aucune session ne répond à ce filtre : rien à faire.",
    )


actions = agissent(
    des("S-…", "Sessions ; « - » en lit une par ligne sur l'entrée standard."),
    _METIER,
    {
        ActionSession.TRANSMETTRE: """
    Envoyer les résultats à l'UD, dès le dernier jour (SES-11) : chaque candidat inscrit doit en avoir un (SES-04).

    Exemple :

        ceres session transmettre S-2027-12
    """,
        ActionSession.VALIDER: """
    Valider des sessions : deux jurés habilités, tous les résultats, jamais une 4ᵉ session en un an (SES-03, SES-04).

    Réservé à l'UD du département du site, et au national.

    Exemple :

        ceres session valider S-2027-12
    """,
        ActionSession.RENVOYER: """
    Renvoyer au Centre des sessions en attente de validation, avec un motif : leurs résultats sont rouverts.
    Au terminal, l'accord est demandé.

    La session revient aux convocations envoyées, ou au déblocage si elle a déjà été validée. Réservé à l'UD du
    département du site, et au national.

    Exemple :

        ceres session renvoyer S-2027-12 --motif "le résultat de C-31 est à revoir"
    """,
        ActionSession.DEBLOQUER: """
    Rouvrir une session validée, avec un motif ; les résultats sont à renvoyer.

    Exemple :

        ceres session debloquer S-2027-12 --motif "résultat inversé entre deux candidats"
    """,
        ActionSession.ANNULER: """
    Annuler des sessions, avec un motif. Un Centre n'annule plus après l'édition des convocations, ni une session
    commencée (SES-10) ; personne n'annule une session qui a été validée. Au terminal, l'accord est demandé.

    Exemple :

        ceres session annuler S-2027-12 --motif "trop peu de candidats"
    """,
    },
    lire=nom_de_session,
)
