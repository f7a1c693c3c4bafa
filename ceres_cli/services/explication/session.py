"""Dire si une action sur une session serait possible, et sinon pourquoi."""

from typing import Any

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles import controle, identifiants
from ceres_cli.regles.controle import Controle
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session import controles as controles_session
from ceres_cli.regles.session import derogations as regles_derogation
from ceres_cli.regles.session import jury as regles_jury
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.session.etats import DerogationSession
from ceres_cli.regles.vocabulaire import Delai
from ceres_cli.services.convocation import contenu as contenu_convocation
from ceres_cli.services.convocation.situation import agrement_a_l_edition, conservees, est_perimee
from ceres_cli.services.explication.document import document
from ceres_cli.services.faits import nommes as jures_nommes
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.services.session.conseils import conseil_pour
from ceres_cli.services.session.lectures import actions_possibles, controles_generaux, une
from ceres_cli.services.session.messages import jure_introuvable
from ceres_cli.store import Db

DEROGER = DerogationSession.DEROGER


def expliquer(
    cadre: Cadre,
    objet: str,
    action: str,
    jure: str | None = None,
    commentaire: str | None = None,
    delai: Delai | None = None,
) -> dict[str, Any]:
    """Le document `ceres.explication/1` de cette action.

    `jure` : pour `inscrire-jure` et `desinscrire-jure`, le juré dont on demande s'il peut entrer dans le jury ou en
    sortir. `commentaire` : pour `demander-dte`, celui qui serait donné. `delai` : pour `deroger`, celui à lever ; à
    défaut, un au moins. La réponse est celle qu'aurait le profil qui agit, un motif étant donné s'il en faut un.
    """
    visee = DEROGER if action == DEROGER else Action(action)
    for nom, valeur, actions in (
        ("--jure", jure, (Action.INSCRIRE_JURE, Action.DESINSCRIRE_JURE)),
        ("--commentaire", commentaire, (Action.DEMANDER_DTE,)),
        ("--delai", delai, (DEROGER,)),
    ):
        if valeur is not None and visee not in actions:
            raise ErreurUsage(f"{nom} ne va qu'avec --action {' ou '.join(actions)}.")
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_SESSIONS)
        session = une(db, acteur, objet)
        suggestions: list[str] = []
        if not isinstance(visee, Action):
            controles = regles_derogation.controles(session, acteur.role, delai)
        else:
            controles, suggestions = _controles(db, cadre, session, visee, commentaire)
            if jure is not None:
                controles += _controles_du_jure(db, cadre, session, jure, visee)
    refus = controle.motifs(controles)
    return document(
        session.reference,
        action,
        cadre.jour,
        possible=not refus,
        controles=[c.en_dict() for c in controles],
        possibles=actions_possibles(session, acteur, cadre.jour),
        suggestions=[conseil_pour(refus, visee, session, Acte(cadre.jour, acteur.role))] if refus else suggestions,
    )


def _controles(
    db: Db, cadre: Cadre, session: SessionExamen, visee: Action, commentaire: str | None
) -> tuple[list[Controle], list[str]]:
    """(ce que l'écriture contrôlerait, ce qu'elle dirait d'autre)."""
    acteur = cadre.acteur(db)
    controles, suggestions = controles_generaux(visee, session, acteur, cadre.jour), []
    if visee is Action.EDITER and controles[0].satisfait:
        agrement = agrement_a_l_edition(db, session)
        if not session.edition:
            controles.append(agrement)
        elif not controle.motifs(controles):
            controles.append(_a_editer(db, cadre, session))
            suggestions += [] if agrement.satisfait else [f"SES-06 : {agrement.texte}."]
    if visee is Action.DEMANDER_DTE and session.dte_demandee and controles[0].code == "SES-09":
        autre = controles_session.autre_commentaire(session, commentaire)
        controles[0] = controles_session.etat_permet(session, visee, acteur.role, autre_commentaire=autre)
    return controles, suggestions


def _a_editer(db: Db, cadre: Cadre, session: SessionExamen) -> Controle:
    """SES-09 : à l'édition, il reste une convocation neuve ou changée ; sinon l'écriture serait sans effet."""
    anciennes = conservees(db, session.id)
    neuves = contenu_convocation.construire(db, session, cadre.config.centre_papiers)
    restantes = [cle for cle, d in neuves.items() if est_perimee(session, cle, anciennes.get(cle), d)]
    texte = f"{len(restantes)} à éditer" if restantes else f"déjà à jour (édition {session.edition})"
    valeurs: dict[str, object] = {"a_editer": len(restantes), "edition": session.edition}
    return Controle("SES-09", bool(restantes), f"convocations : {texte}", valeurs, session.reference)


def _controles_du_jure(db: Db, cadre: Cadre, session: SessionExamen, texte: str, action: Action) -> list[Controle]:
    acteur, numero = cadre.acteur(db), identifiants.numero("J", texte)
    connus = {j.id: j for j in session.jury}
    jures_nommes.ajouter(db, acteur, connus, [numero], jures_nommes.jours_juges(cadre.jour, [session]))
    vus = list(connus)
    if action is Action.INSCRIRE_JURE:
        jures_nommes.ajouter_inconnus(db, acteur, connus, [numero])
    if numero not in connus:
        raise jure_introuvable(texte)
    presence = regles_jury.presence(connus[numero], session, action)
    if action is Action.DESINSCRIRE_JURE or not presence.satisfait:
        return [presence]
    if numero in vus:
        chargement_session.completer_liens(db, acteur, {session.id: session}, [numero])
    jure = connus[numero]
    return [presence, *regles_jury.jure_habilite(jure, session), regles_jury.lien_declare(jure, session)]
