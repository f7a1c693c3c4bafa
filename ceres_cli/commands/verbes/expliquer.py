"""Le verbe « expliquer » : ce que l'écriture répondrait, sans écrire ; une fonction par nom."""

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from functools import partial, wraps
from typing import Annotated, Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.candidat import actions as de_candidat
from ceres_cli.commands.centre.actions import OptACompterDu
from ceres_cli.commands.champs import SANS_VALEURS, Valeurs, valeurs_de
from ceres_cli.commands.controle.actions import OptAgrement
from ceres_cli.commands.options import (
    OptAu,
    OptDebut,
    OptFin,
    OptFormat,
    OptSession,
    UnAgrement,
    UnCandidat,
    UnControle,
    UneAttestation,
    UneDemande,
    UneHabilitation,
    UneSession,
    UnParchemin,
    UnSite,
    opt,
    opt_objet,
)
from ceres_cli.commands.pose import commande
from ceres_cli.commands.session import actions as de_session
from ceres_cli.commands.vae import actions as de_vae
from ceres_cli.contexte import Contexte
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.noms import SESSION, du_document
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.conformite.controles import ActionControle
from ceres_cli.regles.libelles import verbe
from ceres_cli.regles.session.etats import PLACES, ActionSession, DerogationSession
from ceres_cli.regles.vocabulaire import ActionCandidat, ActionVae, Delai, SuiteControle
from ceres_cli.schemas.colonne import Colonne
from ceres_cli.schemas.lots import CONTROLE
from ceres_cli.services.metiers import des_services
from ceres_cli.terminal.formes import Format
from ceres_cli.terminal.typer_fr.exclusions import exclut

Document = dict[str, Any]
Expliquer = Callable[[Cadre], Document]


def montrer(contexte: Contexte, lire: Expliquer, format_: Format | None, *, nom: str = "{}") -> None:
    """Le document en JSON, ou sa phrase et la table de ses contrôles ; sort 4 si l'action est refusée. `nom` : l'objet
    en clair (« le parchemin {} »), si son numéro ne le dit pas."""
    sortie = contexte.sortie(format_)
    document = lire(contexte.cadre())
    if sortie.format in ("json", "ndjson"):
        sortie.document(document)
    else:
        colonnes = [Colonne("action", "Action"), *CONTROLE] if document["action"] is None else CONTROLE
        controles = document["controles"]
        sortie.liste("controles", list(colonnes), controles, len(controles), de=document["objet"])
        for phrase in _phrases(document, nom.format(document["objet"])):
            sortie.info(phrase)
    if not document["possible"]:
        raise typer.Exit(4)


def _phrases(document: Document, nom: str) -> list[str]:
    jour = en_francais(date.fromisoformat(document["jour"]))
    permises = ", ".join(verbe(a) for a in document["actions_possibles"]) or "aucune"
    phrases = []
    if document["action"]:
        verdict = "possible" if document["possible"] else "refusé"
        phrases.append(f"{nom[:1].upper()}{nom[1:]}, {verbe(document['action'])} le {jour} : {verdict}.")
    phrases.append(f"Actions possibles sur {nom} le {jour} : {permises}.")
    return phrases + [f"Conseil : {s}" for s in document["suggestions"]]


_pose = partial(commande, montrer=montrer, options={"format_": (OptFormat, None)})


def _action(texte: str | None, actions: Iterable[StrEnum]) -> StrEnum | None:
    """L'action nommée ; ErreurUsage si elle n'est pas de celles-là."""
    commun.parmi("--action", texte, tuple(actions))
    return next((a for a in actions if a.value == texte), None)


def _juge(annonce: Callable[..., None]) -> Callable[..., None]:
    """La fonction a le nom du document dont elle annonce la ligne, et refuse ce qui ne va pas ensemble ; le premier
    métier de ce nom juge l'action, ce qui la précise étant ses valeurs."""

    @wraps(annonce)
    def vouloir(objet: str, action: str | None, **valeurs: Any) -> Expliquer:
        from ceres_cli.moteur.explication import expliquer

        nom = du_document(annonce.__name__)
        assert nom is not None
        metier = des_services(nom.metiers[0])()
        voulue = _action(action, metier.expliquees)
        annonce(objet, action, **valeurs)
        return lambda cadre: expliquer(cadre, metier, objet, voulue, valeurs)

    return _pose(vouloir)


@_pose
def habilitation(
    objet: UneHabilitation,
    action: Annotated[
        str | None,
        opt(
            "--action",
            "valider, brouillon, suspendre, reactiver, supprimer, modifier, renouveler ou viser ; sans elle, toutes.",
        ),
    ] = None,
    au: OptAu = None,
) -> Expliquer:
    """Dire si une action est possible ce jour-là, et sinon toutes les raisons. Sortie 0 : possible ; 4 : refusée.

    Exemple :

        ceres habilitation expliquer H-12 --action suspendre --au 02/09/2025
    """
    from ceres_cli.moteur.explication import expliquer
    from ceres_cli.regles.habilitation.etats import ACTIONS, HORS_DE_LA_TABLE
    from ceres_cli.services.habilitation.situation import MetierHabilitation

    voulue = _action(action, (*ACTIONS, *HORS_DE_LA_TABLE))
    return lambda cadre: expliquer(cadre, MetierHabilitation(), objet, voulue, au=au)


@_juge
def centre(
    objet: UnAgrement,
    action: Annotated[
        str | None,
        opt(
            "--action",
            "modifier-agrement, suspendre-agrement, retablir-agrement ou retirer-agrement ; sans elle, toutes.",
        ),
    ] = None,
    a_compter_du: OptACompterDu = None,
) -> None:
    """Dire si une action sur un agrément vous est possible, et sinon toutes les raisons. Sortie 0 : possible ; 4 :
    refusée. Ce que l'action ôterait est dit aussi.

    Exemple :

        ceres centre expliquer A-12 --action suspendre-agrement --a-compter-du 01/12/2026
    """


@_juge
def site(
    objet: UnSite,
    action: Annotated[
        str | None, opt("--action", "modifier-site ou fermer-site ; sans elle, l'une et l'autre.")
    ] = None,
) -> None:
    """Dire si un site vous est modifiable ou peut se fermer, et sinon toutes les raisons. Sortie 0 : possible ; 4 :
    refusée.

    Exemple :

        ceres centre site expliquer T-12 --action fermer-site
    """


@_juge
def controle(
    objet: UnControle,
    action: Annotated[str | None, opt("--action", "constater ou clore ; sans elle, l'une et l'autre.")] = None,
    suite: Annotated[str | None, opt("--suite", "La suite de la clôture.", "SUITE")] = None,
    agrement: OptAgrement = None,
) -> None:
    """Dire si un contrôle peut recevoir un constat ou être clos aujourd'hui, et sinon toutes les raisons. Sortie 0 :
    possible ; 4 : non.

    Exemples :

        ceres controle expliquer K-12 --action constater

        ceres controle expliquer K-12 --action clore --suite suspension --agrement A-3
    """
    from ceres_cli.services.conformite.messages import verifier_la_cloture

    commun.parmi("--suite", suite, tuple(SuiteControle))
    if action == ActionControle.CONSTATER and (suite or agrement):
        raise ErreurUsage("--suite et --agrement ne vont qu'avec --action clore.")
    if agrement is not None and suite is None:
        raise ErreurUsage("--agrement ne va qu'avec --suite.", conseil="Ajoutez --suite suspension ou retrait.")
    if suite is not None:
        verifier_la_cloture(suite, agrement)


@_pose
def vae(
    objet: UneDemande,
    action: Annotated[str | None, opt("--action", "decider ou retirer ; sans elle, l'une et l'autre.")] = None,
    recevable: de_vae.OptRecevable = None,
    notifiee_le: de_vae.OptNotifieeLe = None,
) -> Expliquer:
    """Dire si une demande VAE peut être décidée ou retirée aujourd'hui, et sinon toutes les raisons. Sortie 0 :
    possible ; 4 : non.

    Exemples :

        ceres vae expliquer D-12 --action retirer

        ceres vae expliquer D-12 --action decider --recevable --notifiee-le 10/03/2027
    """
    from ceres_cli.regles.vae.controles import ACTIONS
    from ceres_cli.services.vae.situation import expliquer

    voulue, decision = _action(action, ACTIONS), de_vae.decision(recevable)
    if voulue is ActionVae.RETIRER and (decision is not None or notifiee_le is not None):
        raise ErreurUsage("--recevable, --irrecevable et --notifiee-le ne vont qu'avec --action decider.")
    return lambda cadre: expliquer(cadre, objet, voulue, decision, notifiee_le)


@_juge
def attestation(
    objet: UneAttestation,
    action: Annotated[str | None, opt("--action", "retirer ou signer ; sans elle, l'une et l'autre.")] = None,
) -> None:
    """Dire si une attestation peut être retirée ou signée, et sinon toutes les raisons. Sortie 0 : possible ; 4 : non.

    Exemple :

        ceres attestation expliquer N-12 --action signer
    """


@partial(_pose, montrer=partial(montrer, nom="le parchemin {}"))
def parchemin(
    objet: UnParchemin,
    action: Annotated[str | None, opt("--action", "delivrer ou annuler ; sans elle, l'une et l'autre.")] = None,
) -> Expliquer:
    """Dire si un parchemin peut être délivré ou annulé, et sinon toutes les raisons. Sortie 0 : possible ; 4 : non.

    Exemple :

        ceres candidat parchemin expliquer 12 --action delivrer
    """
    from ceres_cli.moteur.explication import expliquer
    from ceres_cli.regles.obtention.parchemins import ActionParchemin
    from ceres_cli.services.obtention.situation import MetierParchemins

    voulue = _action(action, ActionParchemin)
    return lambda cadre: expliquer(cadre, MetierParchemins(), objet, voulue)


# Ce qui précise chaque action sur un candidat ; rien d'autre ne s'y donne.
_PRECISIONS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(PLACES, ("session",)),
    ActionSession.INSCRIRE: ("session", "titre", "voie", "portee", "naissance"),
    ActionCandidat.MODIFIER: (),
}
_AVEC_UN_TITRE = ("titre", "naissance")


@exclut("--session", "--titre", car="une session dit déjà son titre")
@_pose
def candidat(
    objet: UnCandidat,
    session: OptSession = None,
    titre: Annotated[str | None, opt("--titre", "Ou un titre : ses sessions comptées (CAN-05).", "REF")] = None,
    voie: de_candidat.OptVoie = None,
    portee: de_candidat.OptPortee = None,
    action: Annotated[
        str,
        opt(
            "--action", "Avec --session : inscrire (à défaut), desinscrire, ecarter, reintegrer. Seul : modifier.", "A"
        ),
    ] = "inscrire",
    naissance: de_candidat.OptNaissanceConnue = None,
) -> Expliquer:
    """Dire si un candidat peut être inscrit aujourd'hui, et sinon toutes les raisons. Sortie 0 : possible ; 4 : non.

    De même s'il peut être désinscrit (CAN-02), mis à l'écart ou réintégré (CAN-12), ou si son état civil se corrige
    (CAN-10), avec --action.

    Avec --session, tous les contrôles de l'inscription ; avec --titre, les sessions comptées sur ce titre, toutes
    versions réunies, et le premier jour où une de plus peut commencer.

    Exemples :

        ceres candidat expliquer C-12 --session S-2026-34 --voie vae

        ceres candidat expliquer C-12 --session S-2026-34 --action ecarter

        ceres candidat expliquer C-12 --titre DWWM

        ceres candidat expliquer C-12 --action modifier
    """
    from ceres_cli.moteur.explication import expliquer
    from ceres_cli.services.candidat import explication
    from ceres_cli.services.candidat.situation import MetierCandidat

    voulue = _action(action, (*PLACES, ActionCandidat.MODIFIER))
    precisions = {"session": session, "titre": titre, "voie": voie, "portee": portee, "naissance": naissance}
    _verifier(action, {nom for nom, valeur in precisions.items() if valeur is not None})
    de_candidat.verifier_voie(voie)
    de_candidat.verifier_portee(portee)
    if voulue is ActionCandidat.MODIFIER:
        return lambda cadre: expliquer(cadre, MetierCandidat(), objet, voulue, {"champs": {}})
    if session is None:
        return lambda cadre: explication.sur_un_titre(cadre, objet, str(titre), naissance)
    siennes = {"voie": voie, "portee": portee, "naissance": naissance}
    return lambda cadre: explication.d_une_place(cadre, objet, session, ActionSession(action), **siennes)


def _verifier(action: str, donnees: set[str]) -> None:
    """Ce qu'il faut pour répondre, et rien qui serait ignoré. Lève ErreurUsage."""
    permises, qui = _PRECISIONS[action], f"--action {action}"
    if "titre" in permises and not {"session", "titre"} & donnees:
        raise ErreurUsage("Donnez une session ou un titre, l'un des deux.", conseil="--session S-… ou --titre REF.")
    if "titre" in permises and "titre" in donnees:
        permises, qui = _AVEC_UN_TITRE, "--titre"
    if superflues := [nom for nom in _PRECISIONS[ActionSession.INSCRIRE] if nom in donnees - set(permises)]:
        options = ", ".join(f"--{nom}" for nom in superflues)
        raise ErreurUsage(f"{qui} ne prend pas {options}.", conseil="Retirez ce qui ne s'y rapporte pas.")
    if "session" in permises and not donnees:
        raise ErreurUsage(f"{qui} demande une session.", conseil="Ajoutez --session S-….")


@exclut("--jours", "--debut", "--fin")
@_pose
@valeurs_de(SESSION)
def session(
    objet: UneSession,
    action: Annotated[
        str | None, opt("--action", "modifier, editer, transmettre, valider, annuler… ; sans elle, toutes.")
    ] = None,
    jure: Annotated[
        str | None, opt_objet("--jure", "J", "Qui entrerait dans le jury, en sortirait ou répondrait.")
    ] = None,
    delai: Annotated[Delai | None, opt("--delai", "Avec deroger : celui à lever ; à défaut, un au moins.")] = None,
    candidat: Annotated[str | None, opt_objet("--candidat", "C", "Avec ce qui touche une place.")] = None,
    voie: de_candidat.OptVoie = None,
    portee: de_candidat.OptPortee = None,
    naissance: de_candidat.OptNaissanceConnue = None,
    debut: OptDebut = None,
    fin: OptFin = None,
    jours: de_session.OptJours = None,
    champs: Valeurs = SANS_VALEURS,
    commentaire: Annotated[
        str | None, opt("--commentaire", "Avec demander-dte : celui de la demande.", "TEXTE")
    ] = None,
    reprise: de_session.OptReprise = False,
) -> Expliquer:
    """Dire si une action vous est possible, et sinon toutes les raisons. Sortie 0 : possible ; 4 : refusée.

    Un juré, un candidat, les valeurs voulues (celles de « modifier » et de « reporter ») font répondre comme le ferait
    l'écriture, un motif étant donné s'il en faut un. Sans eux : ce que les règles disent de l'action en général.

    Exemples :

        ceres session expliquer S-2027-12 --action valider

        ceres session expliquer S-2027-12 --action inscrire-jure --jure J-4

        ceres session expliquer S-2027-12 --action reporter --debut 17/03/2027

        ceres session expliquer S-2027-12 --action deroger --delai dte
    """
    from ceres_cli.services.session import saisie

    commun.parmi("--action", action, (*ActionSession, *DerogationSession))
    de_candidat.verifier_voie(voie)
    de_candidat.verifier_portee(portee)
    precisions = {
        "jure": jure,
        "candidat": candidat,
        "voie": voie,
        "portee": portee,
        "naissance": naissance,
        "debut": debut,
        "fin": fin,
        "jours": jours,
        **champs,
        "commentaire": saisie.commentaire(commentaire),
        "delai": delai,
        "reprise": reprise or None,
    }
    return d_une_session(objet, action, **precisions)


def d_une_session(objet: str, action: str | None, **precisions: Any) -> Expliquer:
    """`precisions` : None pour celles qui ne sont pas données. Une place de candidat est à son métier, l'édition des
    convocations et les résultats à dire au leur."""
    from ceres_cli.moteur.metier import Metier
    from ceres_cli.regles.identifiants import numero_session
    from ceres_cli.regles.identifiants import session as nom_de_session
    from ceres_cli.services.candidat.explication import d_une_place
    from ceres_cli.services.convocation.situation import MetierConvocation
    from ceres_cli.services.notification.situation import MetierNotification
    from ceres_cli.services.session.explication import expliquer, expliquer_toutes, preciser
    from ceres_cli.services.session.situation import MetierSession

    visee: StrEnum | None = {a.value: a for a in (*ActionSession, *DerogationSession)}.get(action or "")
    voulues = preciser(visee, {nom: valeur for nom, valeur in precisions.items() if valeur is not None})
    if visee is None:
        return lambda cadre: expliquer_toutes(cadre, objet)
    if visee in PLACES and "candidat" in voulues:
        siennes = {nom: valeur for nom, valeur in voulues.items() if nom != "candidat"}
        nommee = {"objet": nom_de_session(*numero_session(objet))}
        place = ActionSession(visee)
        return lambda cadre: {**d_une_place(cadre, voulues["candidat"], objet, place, **siennes), **nommee}
    siens: dict[StrEnum, type[Metier]] = {
        ActionSession.EDITER: MetierConvocation,
        ActionSession.NOTIFIER: MetierNotification,
    }
    metier = siens.get(visee, MetierSession)()
    return lambda cadre: expliquer(cadre, metier, objet, visee, voulues)
