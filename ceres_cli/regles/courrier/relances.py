"""CONV-05 : quand un centre se relance pour des résultats qui manquent, et ce qu'on lui en dit.

Ce qui manque est ce qui ferait refuser la transmission (SES-04, SES-13), et rien d'autre.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.courrier.envois import DOUTEUX
from ceres_cli.regles.faits.courrier import Message
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.session import etats
from ceres_cli.regles.session.controles import resultats_complets
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.session.resultats import entretiens_complets
from ceres_cli.regles.vocabulaire import EtatMessage, EtatSession, Role

# Où le centre peut encore saisir ce qui manque : ailleurs, le relancer ne servirait à rien.
ETATS = tuple(e for e in EtatSession if etats.permise(e, ActionSession.RESULTATS, Role.CENTRE))
_REGLES = frozenset({EtatMessage.ENVOYE, EtatMessage.ABANDONNE, *DOUTEUX})


class DonneesRelance(NamedTuple):
    """Ce qu'une relance dit. `rang` : la combientième ; `par` : qui relance, en toutes lettres, et où lui répondre ;
    `resultats`, `entretiens` : les candidats (C-…) à qui il en manque un."""

    session: str
    titre: str
    debut: date
    fin: date
    centre: str
    rang: int
    par: str
    reponse: str | None
    resultats: tuple[str, ...]
    entretiens: tuple[str, ...]


def manques(session: SessionExamen) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Les candidats (C-…) à qui il manque un résultat, puis un résultat d'entretien ; inscriptions chargées."""
    return _nommes(resultats_complets(session)), _nommes(entretiens_complets(session))


def _nommes(controle: Condition) -> tuple[str, ...]:
    candidats = controle.valeurs.get("candidats")
    return () if controle.satisfait or not isinstance(candidats, list) else tuple(map(str, candidats))


def controles(session: SessionExamen, jour: date) -> list[Condition]:
    """CONV-05 : finie depuis la veille au moins, à un état où le centre saisit des résultats, et il en manque."""
    reference, fin = session.reference, en_francais(session.fin)
    etat: dict[str, object] = {"etat": session.etat}
    attendus = f"{reference} est à l'état « {libelle(session.etat)} » : le centre n'y saisit pas de résultats"
    suite = [Condition("CONV-05", session.etat in ETATS, attendus, etat, reference)]
    lendemain = (session.fin + timedelta(days=1)).isoformat()
    dates: dict[str, object] = {"jour": jour.isoformat(), "premier_jour": lendemain}
    texte = f"{reference} finit le {fin} : son centre ne se relance que le lendemain"
    suite.append(Condition("CONV-05", jour > session.fin, texte, dates, reference, lendemain))
    complete = not any(manques(session))
    texte = f"il ne manque aucun résultat à {reference} : il reste à les transmettre"
    if not session.inscrits():
        texte = f"{reference} n'a pas de candidat inscrit : aucun résultat n'y manque"
    return [*suite, Condition("CONV-05", not complete, texte, {}, reference)]


def est_reglee(dernier: Message) -> bool:
    """Rien ne la fera plus partir d'elle-même : la suivante est une autre relance."""
    return dernier.etat in _REGLES


def se_refait(dernier: Message, jour: date, delai: int) -> bool:
    """Une autre relance est à faire : celle-ci est réglée, et date d'au moins `delai` jours, ce jour-là compris."""
    return est_reglee(dernier) and dernier.jour is not None and (jour - dernier.jour).days >= delai


def se_force(dernier: Message, rangs: Mapping[int, int] | None) -> bool:
    """De même quand on le demande d'elle seule. `rangs` : par session, combien de relances précèdent celle qu'on a
    demandée ; celle-là faite, la demande est servie. D'une relance incertaine, c'est elle qu'on renvoie."""
    if dernier.etat not in (EtatMessage.ENVOYE, EtatMessage.ABANDONNE):
        return False
    return rangs is None or dernier.edition <= rangs.get(dernier.session_id or 0, 0)
