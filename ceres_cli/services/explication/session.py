"""Dire si une action sur une session serait possible, et sinon pourquoi."""

from typing import Any

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles import controle, identifiants
from ceres_cli.regles.centre import agrements as regles_centre
from ceres_cli.regles.controle import Controle
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session import controles as controles_session
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.services.convocation import contenu as contenu_convocation
from ceres_cli.services.convocation.situation import conservees, est_perimee
from ceres_cli.services.explication.document import document
from ceres_cli.services.faits import centres as chargement_centre
from ceres_cli.services.faits import nommes as jures_nommes
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.services.session.lectures import actions_possibles, controles_generaux, une
from ceres_cli.services.session.messages import CONSEILS, jure_introuvable
from ceres_cli.store import Db


def expliquer(cadre: Cadre, objet: str, action: str, jure: str | None = None) -> dict[str, Any]:
    """Le document `ceres.explication/1` de cette action.

    `jure` : pour `inscrire-jure` et `desinscrire-jure`, le juré dont on demande s'il peut entrer dans le jury ou en
    sortir. Le rôle de l'acteur n'entre pas en compte, sauf pour `annuler`.
    """
    visee = Action(action)
    if jure is not None and visee not in (Action.INSCRIRE_JURE, Action.DESINSCRIRE_JURE):
        raise ErreurUsage("--jure ne va qu'avec --action inscrire-jure ou desinscrire-jure.")
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_SESSIONS)
        session = une(db, acteur, objet)
        controles = controles_generaux(visee, session, acteur, cadre.jour)
        if visee is Action.EDITER and controles[0].satisfait:
            controles.append(_agrement(db, session))
            if session.edition and not controle.motifs(controles):
                controles.append(_a_editer(db, cadre, session))
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
        suggestions=[CONSEILS.get(refus[0].code, "")] if refus else [],
    )


def _agrement(db: Db, session: SessionExamen) -> Controle:
    """SES-06, sur la session telle qu'elle est : revérifié à l'édition des convocations."""
    agrements = chargement_centre.agrements_du_centre(db, session.centre_id)
    return regles_centre.agrement_valide(agrements, session.certification, session.debut, session.fin, session.site)


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
    presence = controles_session.presence(connus[numero], session, action)
    if action is Action.DESINSCRIRE_JURE or not presence.satisfait:
        return [presence]
    if numero in vus:
        chargement_session.completer_liens(db, acteur, {session.id: session}, [numero])
    jure = connus[numero]
    return [presence, *controles_session.jure_habilite(jure, session), controles_session.lien_declare(jure, session)]
