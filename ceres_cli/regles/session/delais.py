"""DEL-01 : chaque acte se fait assez tôt avant le début de la session, selon les délais de son type (V18-4).

Ne le sont jamais : une session ancienne reprise après coup (SES-10), une réédition, une inscription tardive (CAN-03).
"""

from datetime import date, timedelta
from typing import NamedTuple

from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.delais import Derogation, EtatDerogation
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.francais import compter
from ceres_cli.regles.vocabulaire import Delai, ModeDelai

_ACTES = {
    Delai.CREATION: "se crée, ou se rapproche, au plus tard le",
    Delai.DTE: "demande sa DTE au plus tard le",
    Delai.CONVOCATION: "édite ses convocations au plus tard le",
}


def dernier_jour(session: SessionExamen, delai: Delai) -> date:
    """Le dernier jour où l'acte se fait à temps, compris."""
    return session.debut - timedelta(days=session.delais.jours(delai))


def premier_debut(session: SessionExamen, delai: Delai, jour: date) -> date:
    """Le premier début que cet acte, fait ce jour-là, laisserait à temps."""
    return jour + timedelta(days=session.delais.jours(delai))


class Jugement(NamedTuple):
    """Ce que DEL-01 répond à un acte : le contrôle, la dérogation dont il se servirait, ce qui est à dire."""

    controle: Condition
    servie: Derogation | None = None
    avertissements: tuple[str, ...] = ()


def juger(session: SessionExamen, delai: Delai, jour: date) -> Jugement:
    """DEL-01 : jour ≤ début − n. Passé ce jour, `bloquer` refuse et `avertir` avertit, si aucune dérogation ne lève le
    délai (DEL-02) ; la plus ancienne sert d'abord."""
    if session.reprise or (delai is Delai.CONVOCATION and session.edition):
        quoi = "une session ancienne reprise" if session.reprise else "une réédition"
        return Jugement(
            Condition("DEL-01", True, f"{quoi} n'a pas de délai", {"delai": delai.value}, session.reference)
        )
    mode, regle = session.delais.mode, _regle(session, delai)
    passe = jour > dernier_jour(session, delai)
    servie = en_attente(session, delai) if passe and mode is not ModeDelai.IGNORER else None
    suite = _suite(mode, servie) if passe else ""
    valeurs = {**_valeurs(session, delai, jour), "derogation": None if servie is None else servie.id}
    refuse = passe and mode is ModeDelai.BLOQUER and servie is None
    avertit = passe and mode is ModeDelai.AVERTIR and servie is None
    controle = Condition("DEL-01", not refuse, regle + suite, valeurs, session.reference)
    return Jugement(controle, servie, (f"DEL-01 : {regle} : c'est passé.",) if avertit else ())


def demenagement(voulue: SessionExamen) -> Jugement | None:
    """DEL-02 : hors du département où fut accordée la dérogation qui l'a fait naître, cette session se juge comme le
    jour de sa création l'y aurait été ; None : elle y reste, ou n'en a pas eu besoin."""
    nee = next((d for d in voulue.derogations if d.session_id is None and d.utilisee_par_id == voulue.id), None)
    if nee is None or nee.departement in (None, voulue.departement):
        return None
    juge = juger(voulue, Delai.CREATION, voulue.creee_le)
    ou = f"qui ne levait ce délai que dans le département {nee.departement}"
    texte = f"{juge.controle.texte} ; {voulue.reference} a été créée par {nee.reference}, {ou}"
    return juge if juge.controle.satisfait else juge._replace(controle=juge.controle._replace(texte=texte))


def en_attente(session: SessionExamen, delai: Delai) -> Derogation | None:
    """La dérogation accordée à ce délai qu'aucun acte n'a encore utilisée."""
    return _a_l_etat(session, delai, EtatDerogation.ACCORDEE)


def demandee(session: SessionExamen, delai: Delai) -> Derogation | None:
    """Celle que le Centre a demandée, et à quoi personne n'a encore répondu (DEL-03)."""
    return _a_l_etat(session, delai, EtatDerogation.DEMANDEE)


def _a_l_etat(session: SessionExamen, delai: Delai, etat: EtatDerogation) -> Derogation | None:
    return next((d for d in session.derogations if d.delai is delai and d.etat == etat), None)


def rapprochement(session: SessionExamen, jour: date) -> Condition:
    """Ce que le délai de création laisserait choisir à qui la rapproche ; la repousser n'a pas de délai."""
    debut = premier_debut(session, Delai.CREATION, jour)
    texte = f"rapprochée, elle commence au plus tôt le {en_francais(debut)} ({_jours(session, Delai.CREATION)})"
    suites = {
        ModeDelai.IGNORER: " ; ce délai est ignoré",
        ModeDelai.AVERTIR: " ; sinon, un avertissement est donné",
        ModeDelai.BLOQUER: "",
    }
    suite = suites[session.delais.mode]
    if session.delais.mode is not ModeDelai.IGNORER and en_attente(session, Delai.CREATION) is not None:
        suite = " ; une dérogation lève ce délai"
    valeurs = {**_valeurs(session, Delai.CREATION, jour), "premier_debut": debut.isoformat()}
    return Condition("DEL-01", True, texte + suite, valeurs, session.reference)


def _suite(mode: ModeDelai, servie: Derogation | None) -> str:
    """Ce qu'il en est d'un délai passé, à dire après la règle."""
    if servie is not None:
        return f" ; passé, ce délai est levé par la dérogation {servie.reference}"
    return {
        ModeDelai.IGNORER: " ; passé, ce délai est ignoré",
        ModeDelai.AVERTIR: " ; passé, il n'en reste qu'un avertissement",
        ModeDelai.BLOQUER: " : c'est passé",
    }[mode]


def _regle(session: SessionExamen, delai: Delai) -> str:
    quand, dernier = en_francais(session.debut), en_francais(dernier_jour(session, delai))
    return f"une session {session.certification.type} du {quand} {_ACTES[delai]} {dernier} ({_jours(session, delai)})"


def _jours(session: SessionExamen, delai: Delai) -> str:
    jours = session.delais.jours(delai)
    return f"{compter(jours, 'jour')} avant" if jours else "le jour même"


def _valeurs(session: SessionExamen, delai: Delai, jour: date) -> dict[str, object]:
    return {
        "delai": delai.value,
        "mode": session.delais.mode.value,
        "jours": session.delais.jours(delai),
        "debut": session.debut.isoformat(),
        "dernier_jour": dernier_jour(session, delai).isoformat(),
        "jour": jour.isoformat(),
    }
