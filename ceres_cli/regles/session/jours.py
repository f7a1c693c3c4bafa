"""Les jours d'une session : la vie de son titre (SES-05), ce qui attend son début ou sa fin (SES-11, SES-12)."""

from datetime import date

from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session.etats import AVANT_EDITION, ActionSession, transition
from ceres_cli.regles.vocabulaire import ClasseTitre, EtatInscription, Role, TypeCertification, Verdict

# SES-11 : ce qui attend le premier jour, ou le dernier.
_DES_LE_DEBUT = frozenset({ActionSession.RESULTATS})


def titre_ouvert(session: SessionExamen) -> Condition:
    """SES-05 : titre en cours ou en prolongation du premier au dernier jour ; au-delà de la fin de vie, TITRE ou CCP
    seulement, et session créée au plus tard ce jour-là."""
    titre = session.certification.titre
    vie = titre.vie
    valeurs: dict[str, object] = {
        "debut": session.debut.isoformat(),
        "fin": session.fin.isoformat(),
        "titre_fin": vie.fin.isoformat(),
        "titre_fin_prolongation": vie.fin_prolongation.isoformat(),
        "creee_le": session.creee_le.isoformat(),
    }
    fautes = []
    possible_le = None
    if vie.classe(session.debut) is ClasseTitre.A_VENIR:
        fautes.append(f"le titre {titre.reference} ne commence que le {en_francais(vie.debut)}")
        possible_le = vie.debut.isoformat()
    if session.fin > vie.fin_prolongation:
        fautes.append(f"la session finit après le délai de prolongation du titre ({en_francais(vie.fin_prolongation)})")
    if session.fin > vie.fin:
        if session.certification.type == TypeCertification.CCS:
            fautes.append(f"après la fin de vie du titre ({en_francais(vie.fin)}), pas de session CCS")
        if session.creee_le > vie.fin:
            fautes.append(
                f"une session qui finit après la fin de vie du titre ({en_francais(vie.fin)}) devait"
                " être créée ce jour-là au plus tard"
            )
    if titre.par_blocs is False and session.certification.type == TypeCertification.CCP:
        fautes.append(f"{titre.reference} ne s'obtient pas par blocs : pas de session CCP")
    if not fautes:
        return Condition("SES-05", True, "le titre est ouvert pendant toute la session", valeurs, titre.reference)
    return Condition("SES-05", False, " ; ".join(fautes), valeurs, titre.reference, possible_le)


def venue(session: SessionExamen, action: ActionSession, jour: date) -> Condition:
    """SES-11 : les résultats se saisissent dès le premier jour, se transmettent et se valident dès le dernier."""
    borne, mot = (session.debut, "commence") if action in _DES_LE_DEBUT else (session.fin, "finit")
    valeurs: dict[str, object] = {"jour": jour.isoformat(), "premier_jour": borne.isoformat()}
    if jour >= borne:
        return Condition("SES-11", True, f"la session {mot} le {en_francais(borne)}", valeurs, session.reference)
    texte = f"{session.reference} ne {mot} que le {en_francais(borne)}"
    return Condition("SES-11", False, texte, valeurs, session.reference, borne.isoformat())


def resultats_apres_le_debut(session: SessionExamen, debut: date) -> Condition:
    """SES-11 : un résultat ne précède pas son examen ; le premier saisi borne le début."""
    dates = sorted(
        (i.resultat_le, i.candidat.reference)
        for i in session.inscriptions
        if i.resultat is not None and i.resultat_le is not None and i.etat != EtatInscription.DESINSCRIT
    )
    if not dates or debut <= dates[0][0]:
        texte = "aucun résultat ne précède le début"
        return Condition("SES-11", True, texte, {"debut": debut.isoformat()}, session.reference)
    avant = [candidat for le, candidat in dates if le < debut]
    premier = dates[0][0]
    texte = (
        f"{session.reference} a des résultats saisis dès le {en_francais(premier)} ({', '.join(avant)}) : un résultat"
        f" ne précède pas son examen, qui commencerait le {en_francais(debut)}"
    )
    valeurs: dict[str, object] = {
        "debut": debut.isoformat(), "premier_resultat": premier.isoformat(), "candidats": avant,
    }  # fmt: skip
    return Condition("SES-11", False, texte, valeurs, session.reference)


def editable(session: SessionExamen, jour: date, role: Role) -> Condition:
    """SES-12 : pas d'édition après le dernier jour, sauf la première, par l'UD ou le MPCP, pour régulariser."""
    fin = en_francais(session.fin)
    valeurs: dict[str, object] = {"jour": jour.isoformat(), "fin": session.fin.isoformat()}
    if regularise(session, jour, role):
        return Condition("SES-12", True, f"régularisation d'une session finie le {fin}", valeurs, session.reference)
    if role is Role.UD:
        texte = f"l'UD n'édite que pour régulariser, après le {fin}, une session jamais éditée"
        return Condition("SES-12", False, texte, valeurs, session.reference)
    if jour <= session.fin or session.reprise:
        return Condition("SES-12", True, f"la session finit le {fin}", valeurs, session.reference)
    texte = f"{session.reference} est finie depuis le {fin} : ses convocations ne s'éditent plus"
    return Condition("SES-12", False, texte, valeurs, session.reference)


def s_edite_encore(session: SessionExamen, jour: date) -> bool:
    """SES-09, SES-12 : ses convocations s'éditent encore, régularisation mise à part."""
    possible = transition(session.etat, ActionSession.EDITER) is Verdict.POSSIBLE
    return possible and (jour <= session.fin or session.reprise)


def regularise(session: SessionExamen, jour: date, role: Role) -> bool:
    """SES-12 : une première édition par un service après la fin, motif à l'appui."""
    if session.reprise or role not in (Role.UD, Role.MPCP):
        return False
    return jour > session.fin and session.edition == 0 and session.etat in AVANT_EDITION
