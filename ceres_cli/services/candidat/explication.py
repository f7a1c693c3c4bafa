"""Dire si un candidat peut être inscrit : à une session, ou à une session à venir sur un titre (CAN-05)."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Demande
from ceres_cli.moteur.explication import Document, document
from ceres_cli.regles.calendrier import SESSIONS_MAX_PAR_AN, en_francais
from ceres_cli.regles.condition import Condition, motifs
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.session import Candidat, Passage
from ceres_cli.regles.session import passages as passages_session
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.session.passages import premiere_date_possible
from ceres_cli.services.candidat import lectures as candidats
from ceres_cli.services.candidat.inscription import SituationInscription
from ceres_cli.services.faits import personnes
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.services.faits.certifications import Resolveur


def d_une_place(
    cadre: Cadre, objet: str, session: str, action: ActionSession = ActionSession.INSCRIRE, **precisions: Any
) -> Document:
    """Ce que répondrait une inscription (`precisions` : voie, portee, naissance), une désinscription (CAN-02), une mise
    à l'écart, une réintégration (CAN-12), contrôle par contrôle. Qui ne peut pas inscrire lit aussi ce qui serait
    répondu au Centre ; d'une autre action, le rôle est un contrôle parmi d'autres."""
    demande = Demande(action, objet, {"session": session, **precisions})
    with cadre.lire(Operation.LIRE_CANDIDATS) as (db, acteur):
        situation = SituationInscription(db, cadre, acteur, [demande])
        controles = situation.controler(demande)
        conseils = situation.conseils(demande, motifs(controles))
        return _document(cadre, situation.viser_candidat(demande), controles, conseils, action)


def sur_un_titre(cadre: Cadre, objet: str, titre: str, naissance: date | None = None) -> dict[str, Any]:
    """CAN-05 sur la chaîne d'un titre : les sessions comptées, et le premier jour, à partir d'aujourd'hui, où une
    session comptée de plus peut commencer."""
    with cadre.lire(Operation.LIRE_CANDIDATS) as (db, acteur):
        numero = candidats.numero_visible(db, acteur, objet, naissance)
        titre_id = Resolveur(db, cadre.jour).titre(titre)
        connus: dict[int, Candidat] = {}
        chaines = chargement_session.chaines_de_titres(db)
        chargement_session.ajouter_candidats(db, connus, [numero])
        personnes.completer(db, connus, chaines, acteur)
    candidat = connus[numero]
    passages = passages_session.passages_de_la_personne(candidat, chaines[titre_id])
    return _document(cadre, candidat, [_une_de_plus(candidat, passages, titre, cadre.jour)], [])


def _une_de_plus(candidat: Candidat, passages: list[Passage], titre: str, jour: date) -> Condition:
    premiere = premiere_date_possible([p.debut for p in passages], jour)
    possible = premiere == jour
    quand = "dès aujourd'hui" if possible else f"à partir du {en_francais(premiere)}"
    texte = (
        f"{passages_session.decompte(passages)} ; {SESSIONS_MAX_PAR_AN} au plus en un an sur {titre} :"
        f" une session de plus peut commencer {quand}"
    )
    valeurs = {"titre": titre, **passages_session.valeurs_du_decompte(passages)}
    return Condition("CAN-05", possible, texte, valeurs, candidat.reference, premiere.isoformat())


def _document(
    cadre: Cadre,
    candidat: Candidat,
    controles: Sequence[Condition],
    conseils: Iterable[str],
    action: ActionSession = ActionSession.INSCRIRE,
) -> Document:
    possibles = [] if motifs(controles) else [action]
    return document(candidat.reference, action, cadre.jour, {action: controles}, possibles, conseils)
