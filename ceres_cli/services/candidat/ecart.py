"""CAN-12 : mettre un candidat à l'écart d'une session, l'y réintégrer."""

from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.regles import condition
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.session import Candidat, Inscription, SessionExamen
from ceres_cli.regles.session import controles as controles_session
from ceres_cli.regles.session import ecart as regles
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.vocabulaire import EtatInscription
from ceres_cli.services.candidat.dossier import DossierInscriptions, dire, pas_inscrit


def ecarter(s: DossierInscriptions, demande: Demande) -> Decision:
    candidat, session, inscription = _place(s, demande)
    if inscription.ecartee:
        texte = f"rien à changer : {candidat.nom_complet} est déjà à l'écart de {session.reference}"
        return s.rien_a_changer(demande, candidat, session, texte)
    if motifs := condition.motifs(regles.ecarter(inscription, session, s.acte)):
        return s.refuser_la_place(demande, candidat, session, motifs)
    avant = dire(inscription)
    s.quitter(candidat, session)
    texte = f"{candidat.reference} {candidat.nom_complet} {candidat.accorder('mis')} à l'écart de {session.reference}"
    decision = _changer_d_etat(s, demande, inscription, session, EtatInscription.ECARTE, texte, avant)
    il, lui = candidat.accorder("il", "elle"), candidat.accorder("lui", "elle")
    decision.consequence = (
        f"Vous allez mettre {candidat.reference} {candidat.nom_complet} à l'écart de {session.reference} :"
        f" {il} n'y compte plus, et la session peut se valider sans {lui}."
    )
    return decision


def reintegrer(s: DossierInscriptions, demande: Demande) -> Decision:
    candidat, session, inscription = _place(s, demande)
    if not inscription.ecartee:
        texte = f"rien à changer : {candidat.nom_complet} n'est pas à l'écart de {session.reference}"
        return s.rien_a_changer(demande, candidat, session, texte)
    if motifs := condition.motifs(regles.reintegrer(inscription, session, s.acte)):
        return s.refuser_la_place(demande, candidat, session, motifs)
    avant = dire(inscription)
    s.rejoindre(candidat, session)
    texte = f"{candidat.reference} {candidat.nom_complet} {candidat.accorder('réintégré')} dans {session.reference}"
    return _changer_d_etat(s, demande, inscription, session, EtatInscription.INSCRIT, texte, avant)


def controler(s: DossierInscriptions, demande: Demande) -> list[Condition]:
    """Les contrôles d'une mise à l'écart ou d'une réintégration, pour les expliquer."""
    candidat, session, inscription = _place(s, demande)
    if demande.action is ActionSession.ECARTER:
        deja = inscription.ecartee
        suite = regles.ecarter(inscription, session, s.acte)
    else:
        deja = not inscription.ecartee
        suite = regles.reintegrer(inscription, session, s.acte)
    if deja:
        ou = "à l'écart" if inscription.ecartee else candidat.accorder("inscrit")
        texte = f"{candidat.nom_complet} est déjà {ou} ({session.reference})"
        suite = [Condition("CAN-12", False, texte, {}, candidat.reference)]
    role = controles_session.du_role(ActionSession(demande.action), s.acte.role)
    return [*([] if role.satisfait else [role]), *suite]


def _place(s: DossierInscriptions, demande: Demande) -> tuple[Candidat, SessionExamen, Inscription]:
    """Le candidat, la session, et l'inscription, vivante ou écartée, qu'il y a."""
    session = s.viser_session(demande.valeurs["session"])
    candidat = s.viser_candidat(demande)
    inscription = next((i for i in session.inscriptions_de(candidat.id) if i.vivante or i.ecartee), None)
    if inscription is None:
        raise pas_inscrit(candidat, session)
    return candidat, session, inscription


def _changer_d_etat(
    s: DossierInscriptions,
    demande: Demande,
    inscription: Inscription,
    session: SessionExamen,
    etat: EtatInscription,
    texte: str,
    avant: str,
) -> Decision:
    inscription.etat = etat.value
    s.ecritures.modifier("inscription", inscription.id, {"etat": inscription.etat, "motif": demande.motif})
    return s.inscrit_ou_non(demande, inscription.candidat, session, texte, avant, dire(inscription))
