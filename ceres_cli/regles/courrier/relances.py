"""Les relances, les rappels et les échéances qu'un courrier porte."""

from collections.abc import Iterable, Mapping, Sequence
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
from ceres_cli.regles.vocabulaire import EtatMessage, EtatSession, NatureMessage, Role

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


SEUILS = (90, 60, 30)  # jours avant le dernier
LIGNES_MAX = 200
# Les agents d'un territoire. Le national n'en a pas : il aurait les habilitations de tous, chaque jour.
ROLES = (Role.UD, Role.DIRECCTE)
_SERVIS = frozenset({EtatMessage.ENVOYE, EtatMessage.ABANDONNE})
_EN_ATTENTE = frozenset({EtatMessage.EN_FILE, EtatMessage.A_RETENTER, EtatMessage.ECHOUE})


class Echeance(NamedTuple):
    """Une habilitation qui finit : H-…, J-…, son titre, son dernier jour, et le seuil qu'elle a franchi."""

    habilitation: str
    jure: str
    titre: str
    fin: date
    seuil: int


class DonneesEcheances(NamedTuple):
    """Ce qu'un avis dit. `territoire` : celui de l'agent, en toutes lettres ; `jour` : celui de l'avis."""

    agent: str
    territoire: str
    jour: date
    echeances: tuple[Echeance, ...]

    def du_seuil(self, seuil: int) -> list[Echeance]:
        return [e for e in self.echeances if e.seuil == seuil]


def seuil(fin: date, jour: date) -> int | None:
    """Le plus petit seuil où l'habilitation est entrée, son jour compris ; None : pas encore, ou déjà finie."""
    reste = (fin - jour).days
    return min((s for s in SEUILS if 0 <= reste <= s), default=None)


def a_franchi(fin: date, depuis: date | None, jour: date) -> int | None:
    """Le seuil franchi depuis l'avis de ce jour-là (None : il n'y en a pas eu), non compris ; None : aucun."""
    atteint = seuil(fin, jour)
    if atteint is None or depuis is None:
        return atteint
    avant = seuil(fin, depuis)
    return atteint if avant is None or atteint < avant else None


def dernier_servi(siens: Iterable[Message]) -> date | None:
    """Le jour du dernier avis que le serveur a accepté, ou qu'on a abandonné. D'un incertain, on redit ce qu'il
    disait : mieux vaut deux fois que pas du tout."""
    return max((m.jour for m in siens if m.etat in _SERVIS and m.jour is not None), default=None)


def en_cours(siens: Sequence[Message], jour: date) -> Message | None:
    """L'avis qui tient lieu de celui de ce jour : déjà fait aujourd'hui, ou qui attend encore de partir ; None : il
    est à faire. Jamais deux en un jour."""
    dernier = max(siens, key=lambda m: m.edition, default=None)
    if dernier is None or dernier.jour is None:
        return None
    return dernier if dernier.jour >= jour or dernier.etat in _EN_ATTENTE else None


# --- le rappel d'une session (CONV-05) ---


def delais(reglage: str) -> tuple[int, ...]:
    """Les jours que dit courrier.rappels, du plus long au plus court ; aucun s'il est vide."""
    return tuple(sorted({int(n) for n in reglage.split(",") if n.strip()}, reverse=True))


def a_faire(debut: date, edite_le: date, jour: date, jours: Sequence[int]) -> date | None:
    """Le jour dès lequel est à faire le rappel que ce jour attend, le plus proche du début si un autre a été manqué ;
    None : le premier n'est pas encore à faire, la session a commencé, ou la convocation l'a suivi : elle suffit."""
    dus = [debut - timedelta(days=n) for n in jours]
    passes = [du for du in dus if du <= jour < debut]
    return max(passes) if passes and edite_le <= max(passes) else None


def le_sien(siens: Iterable[Message], du: date, edition: int) -> Message | None:
    """Celui de ce jour : de cette édition, ou qui est déjà parti d'une autre."""
    rappels = [m for m in siens if m.nature == NatureMessage.RAPPEL and m.jour == du]
    partis = [m for m in rappels if m.etat == EtatMessage.ENVOYE]
    return next(iter(partis), next((m for m in rappels if m.edition == edition), None))
