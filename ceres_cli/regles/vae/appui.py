"""CAN-09 : la demande recevable sur laquelle repose une inscription VAE ; CAN-03 : les jours d'une tardive."""

from ceres_cli.regles.calendrier import JOURS_INSCRIPTION_VAE, du_au, en_francais, plus_jours
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.session import Candidat, Inscription, SessionExamen
from ceres_cli.regles.faits.vae import DemandeVae
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import EtatDemandeVae, ModeDelai, TypeCertification, Voie


def vise(demande: DemandeVae, session: SessionExamen) -> bool:
    """Le titre entier vise les sessions TITRE et CCP de sa chaîne ; des CCP, les leurs ; un CCS, les siennes."""
    if demande.chaine != session.chaine:
        return False
    type_, bloc = session.certification.type, _bloc(session.certification.reference)
    if demande.certification.type == TypeCertification.CCS:
        return type_ == TypeCertification.CCS and bloc == _bloc(demande.certification.reference)
    if type_ == TypeCertification.CCS:
        return False
    return not demande.ccp or (type_ == TypeCertification.CCP and bloc in demande.ccp)


def _bloc(reference: str) -> str:
    """« CCP1 » de « TP-01280m04/CCP1 », le même dans toutes les versions du titre."""
    return reference.partition("/")[2]


def vaut(demande: DemandeVae, session: SessionExamen) -> bool:
    """Recevable, et `notifiee_le ≤ debut ≤ notifiee_le + 1 an`, dernier jour compris."""
    dernier = demande.dernier_jour
    return dernier is not None and demande.notifiee_le is not None and demande.notifiee_le <= session.debut <= dernier


def trouver(candidat: Candidat, session: SessionExamen, gardee: int | None = None) -> DemandeVae | None:
    """Celle, de la personne, qui porte cette inscription : `gardee` si elle convient, sinon la dernière notifiée."""
    bonnes = [d for d in _siennes(candidat) if vise(d, session) and vaut(d, session)]
    return max(bonnes, key=lambda d: (d.id == gardee, d.notifiee_le, d.id), default=None)


def _siennes(candidat: Candidat) -> list[DemandeVae]:
    """Ses demandes, et celles des fiches qui portent aujourd'hui son identité : une identité portée puis quittée ne
    donne pas les droits d'un autre."""
    return [d for f in candidat.fiches() if f is candidat or f.identite == candidat.identite for d in f.demandes]


def recevable(candidat: Candidat, session: SessionExamen, gardee: int | None = None) -> Condition:
    """CAN-09 d'un candidat VAE : sans demande qui la porte, l'inscription n'est refusée qu'au réglage « bloquer »."""
    demande, mode = trouver(candidat, session, gardee), session.controle_vae
    nom = f"{candidat.reference} {candidat.nom_complet}"
    valeurs: dict[str, object] = {
        "mode": mode,
        "candidat": candidat.reference,
        "demande": None if demande is None else demande.reference,
    }
    if demande is not None:
        texte = f"{nom} : {_nommer(demande, candidat)} sur {demande.cible}, {_validite(demande)}"
        return Condition("CAN-09", True, texte, valeurs, candidat.reference)
    texte = f"{nom} : {_manque(candidat, session)}"
    if mode != ModeDelai.BLOQUER:
        texte += f" (réglage : {mode})"
    return Condition("CAN-09", mode != ModeDelai.BLOQUER, texte, valeurs, candidat.reference)


def avertissement(candidat: Candidat, session: SessionExamen, *, tardif: bool = False) -> tuple[str, ...]:
    """Ce qui se signale, au réglage « avertir », d'un candidat VAE dont aucune demande ne porte l'inscription."""
    if session.controle_vae != ModeDelai.AVERTIR or trouver(candidat, session) is not None:
        return ()
    if tardif:
        return (
            f"CAN-03 : inscription tardive, par dérogation : {candidat.nom_complet} : {_manque(candidat, session)}."
            " L'UD le verra jusqu'à ce qu'une demande soit recevable.",
        )
    return (f"CAN-09 : {candidat.nom_complet} : {_manque(candidat, session)}.",)


def inscrits_vae(session: SessionExamen) -> list[Inscription]:
    return [i for i in session.inscrits() if i.voie == Voie.VAE]


def encore_dans_la_fenetre(session: SessionExamen) -> list[Condition]:
    """CAN-03, d'une session que l'on déplace : ceux que la seule voie VAE a fait entrer après l'édition l'ont été dans
    les 30 jours d'avant ce début-là."""
    suite = []
    for i in inscrits_vae(session):
        if i.tardive_le is None or session.reprise:
            continue
        dernier = plus_jours(i.tardive_le, JOURS_INSCRIPTION_VAE)
        nom = f"{i.candidat.reference} {i.candidat.nom_complet}"
        inscrit = f"{i.candidat.accorder('inscrit')} en VAE après l'édition, le {en_francais(i.tardive_le)}"
        texte = f"{nom} a été {inscrit} : un début au plus tard le {en_francais(dernier)} l'y laisse"
        valeurs: dict[str, object] = {"candidat": i.candidat.reference, "dernier_debut": dernier.isoformat()}
        suite.append(Condition("CAN-03", session.debut <= dernier, texte, valeurs, i.candidat.reference))
    return suite


def recevables(session: SessionExamen) -> list[Condition]:
    """CAN-09 à la validation : un contrôle par candidat VAE."""
    siens = inscrits_vae(session)
    if not siens:
        return [Condition("CAN-09", True, "aucun candidat VAE", {"mode": session.controle_vae}, session.reference)]
    return [recevable(i.candidat, session, i.demande_vae) for i in siens]


def avertissements(session: SessionExamen) -> list[str]:
    return [a for i in inscrits_vae(session) for a in avertissement(i.candidat, session, tardif=i.vae_a_justifier)]


def bloque(inscription: Inscription, session: SessionExamen) -> Condition | None:
    """Le refus de CAN-09 pour cette seule inscription, à la validation ; None s'il n'y en a pas."""
    if inscription.voie != Voie.VAE:
        return None
    controle = recevable(inscription.candidat, session)
    return None if controle.satisfait else controle


def _nommer(demande: DemandeVae, candidat: Candidat) -> str:
    return demande.reference if demande.candidat_id == candidat.id else "la demande d'une autre fiche"


def _validite(demande: DemandeVae) -> str:
    """« recevable du JJ/MM/AAAA au JJ/MM/AAAA »"""
    debut, fin = demande.notifiee_le, demande.dernier_jour
    return f"recevable {du_au(debut, fin)}" if debut and fin else libelle(demande.etat)


def _manque(candidat: Candidat, session: SessionExamen) -> str:
    """Aucune demande ne convient ; et ce qui manque à chacune de celles du titre qui ne sont pas retirées."""
    texte = f"aucune demande VAE recevable ne porte une session {session.certification.reference}"
    texte += f" qui commence le {en_francais(session.debut)}"
    siennes = [
        f"{_nommer(d, candidat)} : {d.cible}, {_validite(d)}"
        for d in _siennes(candidat)
        if d.chaine == session.chaine and d.etat != EtatDemandeVae.RETIREE
    ]
    return f"{texte} ({' ; '.join(siennes)})" if siennes else texte
