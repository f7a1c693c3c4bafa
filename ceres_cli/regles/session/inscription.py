"""Les contrôles d'une inscription de candidat : CAN-01 à CAN-07, CAN-09, et le lien d'un juré avec lui (SES-08)."""

from collections.abc import Sequence
from datetime import date

from ceres_cli.regles.calendrier import JOURS_INSCRIPTION_VAE, en_francais, plus_jours
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.donnees.effacement import encore_pleine
from ceres_cli.regles.faits.session import Candidat, Inscription, SessionExamen
from ceres_cli.regles.session import commencee, jours
from ceres_cli.regles.session import controles as controles_session
from ceres_cli.regles.session import passages as passages_session
from ceres_cli.regles.session import resultats as regles_resultats
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import AVANT_EDITION, ActionSession
from ceres_cli.regles.vae import appui
from ceres_cli.regles.vae.controles import titre_ouvert_a_la_vae, vae_inconnue
from ceres_cli.regles.vocabulaire import EtatInscription, ModeDelai, Portee, Role, TypeCertification, Voie


def inscrire(
    candidat: Candidat,
    session: SessionExamen,
    voie: str,
    acte: Acte,
    liens: Sequence[str] = (),
    portee: str | None = None,
) -> list[Condition]:
    """Tous les contrôles d'une inscription, dans l'ordre où ils se lisent. `liens` : ceux du jury avec ce candidat ;
    `portee` : celle qui est demandée, None pour celle qui lui revient (V18-3)."""
    role = controles_session.du_role(ActionSession.INSCRIRE, acte.role)
    if efface := encore_pleine(candidat.id, candidat.nom, candidat.prenom):
        return efface
    seul = pas_deja_inscrit(candidat, session)
    suite = [seul] if role.satisfait else [role, seul]
    if not seul.satisfait:
        return suite
    # Qui ne peut pas inscrire veut savoir si le Centre le pourrait.
    qui = acte.role if role.satisfait else Role.MPCP
    suite.append(controles_session.etat_permet(session, ActionSession.INSCRIRE, qui))
    if not suite[-1].satisfait:
        return suite
    return [
        *suite,
        *une_seule_fois(candidat, session),
        periode_d_inscription(session, voie, acte.jour, revient=peut_revenir(session, candidat)),
        *regles_resultats.permise(candidat, session, portee),
        passages_session.trois_sessions_par_an(candidat, session),
        sans_lien_avec_le_jury(candidat, session, liens),
        *_par_la_vae(candidat, session, voie),
    ]


def _par_la_vae(candidat: Candidat, session: SessionExamen, voie: str) -> list[Condition]:
    """VAE-01 et CAN-09, pour un candidat VAE ; tardif, c'est CAN-03 qui demande une demande recevable."""
    if voie != Voie.VAE:
        return []
    porte = appui.recevable(candidat, session)
    if tardive(candidat, session):
        porte = porte._replace(code="CAN-03")
    return [titre_ouvert_a_la_vae(session.certification.titre), porte]


def tardive(candidat: Candidat, session: SessionExamen) -> bool:
    """CAN-03 : après l'édition, seule la voie VAE ouvre encore cette place (hors d'un désinscrit qui revient)."""
    return session.etat not in AVANT_EDITION and not session.reprise and not peut_revenir(session, candidat)


def a_justifier(candidat: Candidat, session: SessionExamen, voie: str) -> bool:
    """CAN-03 : au réglage « avertir », une inscription tardive sans demande recevable se fait par dérogation."""
    if voie != Voie.VAE or session.controle_vae != ModeDelai.AVERTIR or not tardive(candidat, session):
        return False
    return appui.trouver(candidat, session) is None


def inscription_vivante(candidat: Candidat, session: SessionExamen) -> Inscription | None:
    return next((i for i in session.inscriptions_de(candidat.id) if i.vivante), None)


def peut_revenir(session: SessionExamen, candidat: Candidat | None = None) -> bool:
    """CAN-07 : ce candidat (à défaut, un au moins) est désinscrit, et la première édition des convocations l'avait
    compté. Entré après elle par la VAE, puis convoqué, c'est encore CAN-03 qui le reprend."""
    if candidat is not None:
        return _etait_a_l_edition(session.inscriptions_de(candidat.id))
    return any(_etait_a_l_edition(session.inscriptions_de(i)) for i in {i.candidat.id for i in session.inscriptions})


def _etait_a_l_edition(siennes: Sequence[Inscription]) -> bool:
    if any(i.etat != EtatInscription.DESINSCRIT for i in siennes):
        return False
    return any(i.convoquee and i.tardive_le is None for i in siennes)


def pas_deja_inscrit(candidat: Candidat, session: SessionExamen) -> Condition:
    """CAN-07 : pas deux fois dans la même session ; un désinscrit peut revenir, un écarté s'y réintègre (CAN-12)."""
    inscription = inscription_vivante(candidat, session)
    if any(i.ecartee for i in session.inscriptions_de(candidat.id)):
        il = candidat.accorder("il", "elle")
        texte = f"{candidat.reference} {candidat.nom_complet} est à l'écart de {session.reference} : {il} s'y réintègre"
        return Condition("CAN-12", False, texte, {}, candidat.reference)
    if inscription is None:
        texte = f"{candidat.nom_complet} n'est pas déjà {candidat.accorder('inscrit')} à {session.reference}"
        return Condition("CAN-07", True, texte, {}, candidat.reference)
    texte = f"{candidat.reference} {deja_inscrit(candidat, session)} ({inscription.voie})"
    return Condition("CAN-07", False, texte, {"voie": inscription.voie}, candidat.reference)


def deja_inscrit(candidat: Candidat, session: SessionExamen) -> str:
    return f"{candidat.nom_complet} est déjà {candidat.accorder('inscrit')} à {session.reference}"


def une_seule_fois(candidat: Candidat, session: SessionExamen) -> list[Condition]:
    """CAN-07 : une autre fiche de la même personne n'est pas déjà dans cette session."""
    if not any(p.session_id == session.id for f in candidat.memes for p in f.presences):
        return []
    texte = f"{deja_inscrit(candidat, session)} sous une autre fiche"
    return [Condition("CAN-07", False, texte, {}, candidat.reference)]


def sans_lien_avec_le_jury(candidat: Candidat, session: SessionExamen, liens: Sequence[str]) -> Condition:
    """SES-08 : aucun juré de la session n'a déclaré de lien avec ce candidat."""
    if not liens:
        texte = "aucun juré de la session n'a de lien déclaré avec ce candidat"
        return Condition("SES-08", True, texte, {}, candidat.reference)
    texte = f"un juré de {session.reference} a un lien déclaré avec {candidat.nom_complet} : {', '.join(liens)}"
    return Condition("SES-08", False, texte, {"liens": list(liens)}, candidat.reference)


def periode_d_inscription(session: SessionExamen, voie: str, jour: date, *, revient: bool = False) -> Condition:
    """CAN-01 : jusqu'à l'édition des convocations, avant le début. CAN-03 : un candidat VAE, aussi dans les 30 jours
    qui précèdent (`debut − 30 ≤ jour < debut`), même après l'édition. CAN-07 : un désinscrit qui était inscrit à
    l'édition peut revenir jusqu'à la veille du début. La reprise d'une session ancienne n'attend rien (SES-10)."""
    ouverture = plus_jours(session.debut, -JOURS_INSCRIPTION_VAE)
    valeurs: dict[str, object] = {"jour": jour.isoformat(), "debut": session.debut.isoformat(), "etat": session.etat}
    if session.reprise:
        return Condition("CAN-01", True, "reprise d'une session ancienne", valeurs, session.reference)
    if jour >= session.debut:
        texte = f"la session commence le {en_francais(session.debut)} : plus d'inscription à partir de ce jour"
        code = "CAN-03" if voie == Voie.VAE and session.etat not in AVANT_EDITION else "CAN-01"
        return Condition(code, False, texte, valeurs, session.reference)
    if session.etat in AVANT_EDITION:
        return Condition("CAN-01", True, "les convocations ne sont pas éditées", valeurs, session.reference)
    if revient:
        texte = "inscrit lors de l'édition, il peut revenir jusqu'à la veille du début"
        return Condition("CAN-07", True, texte, valeurs, session.reference)
    if voie != Voie.VAE:
        texte = f"les convocations de {session.reference} sont éditées : seul un candidat VAE peut encore s'inscrire"
        return Condition("CAN-01", False, texte, valeurs, session.reference)
    if jour >= ouverture:
        texte = f"candidat VAE, dans les {JOURS_INSCRIPTION_VAE} jours qui précèdent le {en_francais(session.debut)}"
        return Condition("CAN-03", True, texte, valeurs, session.reference)
    texte = (
        f"les convocations de {session.reference} sont éditées : un candidat VAE peut s'inscrire à partir du "
        f"{en_francais(ouverture)}"
    )
    return Condition("CAN-03", False, texte, valeurs, session.reference, ouverture.isoformat())


def convocation_a_editer(session: SessionExamen, jour: date) -> bool:
    """CAN-03, CAN-07 : inscrit après l'édition, le candidat ou le juré attend sa convocation. De retour, il en faut une
    neuve : son agenda a pu recevoir l'avis qui ôte l'ancienne (CONV-04)."""
    return session.etat not in AVANT_EDITION and jours.s_edite_encore(session, jour)


def desinscrire(session: SessionExamen, acte: Acte, inscription: Inscription) -> list[Condition]:
    """CAN-02 : jusqu'au jour du début de la session, compris. SES-10 : un Centre, jamais qui a un résultat."""
    suite = controles_session.controles(ActionSession.DESINSCRIRE, session, acte)
    if not suite[0].satisfait:
        return suite
    return [*suite, commencee.desinscription(session, inscription, acte), jour_de_desinscription(session, acte)]


def deroge_en_desinscrivant(session: SessionExamen, acte: Acte, inscription: Inscription) -> bool:
    """SES-10 : ce profil peut désinscrire qui a un résultat ; il y faut un motif, quel que soit le jour."""
    if inscription.resultat is None:
        return False
    droits = controles_session.du_role_et_de_l_etat(ActionSession.DESINSCRIRE, session, acte)
    return all(c.satisfait for c in (*droits, commencee.desinscription(session, inscription, acte)))


def jour_de_desinscription(session: SessionExamen, acte: Acte) -> Condition:
    """CAN-02."""
    valeurs: dict[str, object] = {"jour": acte.jour.isoformat(), "debut": session.debut.isoformat()}
    if acte.jour <= session.debut:
        return Condition("CAN-02", True, "la session n'est pas passée", valeurs, session.reference)
    texte = f"la session a commencé le {en_francais(session.debut)} : c'était le dernier jour pour désinscrire"
    return Condition("CAN-02", False, texte, valeurs, session.reference)


def avertissements(
    candidat: Candidat, session: SessionExamen, voie: str = Voie.FORMATION, portee: Portee = Portee.COMPLETE
) -> tuple[str, ...]:
    """OBT-02, CAN-06, CAN-07, VAE-01 et CAN-09 : ce qui se signale sans refuser."""
    nom, certification = candidat.nom_complet, session.certification
    il = candidat.accorder("il", "elle")
    suite = []
    siens = {session.certification_titre, *session.ccp_exiges(session.fin).values()}
    if portee is Portee.ENTRETIEN_FINAL_SEUL and siens & candidat.obtentions_contestees:
        suite.append(
            f"OBT-02 : {nom} ne passe que l'entretien final, et ce qu'{il} détient est contesté : une session débloquée"
            f" peut le lui reprendre (--portee complete {candidat.accorder('le', 'la')} fait tout passer)."
        )
    if certification.type == TypeCertification.CCS and not passages_session.detient_le_titre(candidat, session):
        raison = "est contesté" if session.chaine in candidat.contestes else "n'est pas détenu"
        suite.append(
            f"CAN-06 : {nom} : le titre {certification.titre.reference} {raison} : "
            f"la validation de cette session CCS sera refusée tant qu'{il} ne l'a pas."
        )
    obtentions = {o for fiche in candidat.fiches() for o in fiche.obtentions}
    if certification.id in obtentions:
        suite.append(f"CAN-07 : {nom} détient déjà {certification.reference}.")
    elif certification.type == TypeCertification.CCP and session.certification_titre in obtentions:
        suite.append(f"CAN-07 : {nom} détient déjà le titre {certification.titre.reference}, qui porte ce CCP.")
    ailleurs = [
        f"{p.reference or 'une autre session'} ({en_francais(p.debut)})"
        for fiche in candidat.fiches()
        for p in fiche.presences
        if p.session_id != session.id and p.debut <= session.fin and session.debut <= p.fin
    ]
    if ailleurs:
        suite.append(f"CAN-07 : {nom} est inscrit un même jour à {', '.join(dict.fromkeys(ailleurs))}.")
    if voie == Voie.VAE:
        suite += vae_inconnue(certification.titre)
        suite += appui.avertissement(candidat, session, tardif=tardive(candidat, session))
    return tuple(suite)
