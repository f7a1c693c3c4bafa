"""Les contrôles d'une action sur une session, pour le profil qui agit : la table (SES-09), puis chaque règle.

Le jury est dans `jury`, les jours dans `jours`, les délais dans `delais`, ce qui est arrêté dans `commencee`, CAN-05
dans `passages`.
"""

from enum import StrEnum

from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.centre import couverture
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import LIBELLES_ROLES, roles_permis
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.francais import compter
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.session import commencee, delais, etats, jours, jury, passages, resultats
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import JURY, OPERATIONS, ActionSession, actions_de_la_table, permise, transition
from ceres_cli.regles.vae import appui
from ceres_cli.regles.vocabulaire import Delai, EtatSession, Role, Verdict


def controles(action: ActionSession, session: SessionExamen, acte: Acte) -> list[Condition]:
    """Tous les contrôles d'une action qui ne nomme ni juré ni candidat, ni ce qu'elle changerait."""
    premiers = du_role_et_de_l_etat(action, session, acte)
    return [*premiers, *_propres(action, session, acte)] if premiers[0].satisfait else premiers


def du_role_et_de_l_etat(action: ActionSession, session: SessionExamen, acte: Acte) -> list[Condition]:
    """DRO-01 s'il refuse, sinon SES-09."""
    role = du_role(action, acte.role)
    if not role.satisfait:
        return [role]
    return [etat_permet(session, action, acte.role)]


def _propres(action: ActionSession, session: SessionExamen, acte: Acte) -> list[Condition]:
    if action in JURY:
        return [commencee.jury(session, acte)]
    if action is ActionSession.HORAIRES:
        return [commencee.horaires(session, acte)]
    if action is ActionSession.REPONDRE:
        return [commencee.reponse(session, acte)]
    if action is ActionSession.DEMANDER_DTE:
        return [] if session.dte_demandee else [delais.juger(session, Delai.DTE, acte.jour).controle]
    if action is ActionSession.EDITER:
        return [
            candidats_inscrits(session),
            jours.editable(session, acte.jour, acte.role),
            jours.titre_ouvert(session),
            *jury.liens_du_jury(session),
            delais.juger(session, Delai.CONVOCATION, acte.jour).controle,
            *([] if session.edition else [couverture.agree(session.agrements, session)]),
        ]
    if action is ActionSession.RESULTATS:
        return [jours.venue(session, action, acte.jour)]
    if action is ActionSession.TRANSMETTRE:
        return [
            jours.venue(session, action, acte.jour),
            resultats_complets(session),
            resultats.entretiens_complets(session),
        ]
    if action is ActionSession.VALIDER:
        return [
            jours.venue(session, action, acte.jour),
            jours.resultats_apres_le_debut(session, session.debut),
            jury.jury_suffisant(session),
            resultats_complets(session),
            *passages.quatrieme_session(session),
            passages.titre_detenu(session),
            *appui.recevables(session),
        ]
    if action is ActionSession.ECARTER:
        return [passages.a_ecarter(session)]
    if action is ActionSession.REINTEGRER:
        return [passages.a_reintegrer(session)]
    return [commencee.annulation(session, acte)] if action is ActionSession.ANNULER else []


def avertissements_a_la_validation(session: SessionExamen) -> list[str]:
    """Ce qui est arrivé depuis l'examen, et que l'UD doit savoir sans que rien ne soit refusé."""
    constats = (
        jours.titre_ouvert(session),
        *jury.liens_du_jury(session),
        resultats.entretiens_complets(session),
        *appui.encore_dans_la_fenetre(session),
    )
    suite = [f"{c.code} : {c.texte}." for c in constats if not c.satisfait]
    return [*jury.perdus_depuis(session), *jury.personnes_en_double(session), *suite, *appui.avertissements(session)]


def du_role(action: StrEnum, role: Role) -> Condition:
    """DRO-01 : l'action est de celles que ce rôle peut demander."""
    qui = f"un profil {LIBELLES_ROLES[role]}"
    if etats.du_role(action, role):
        return Condition("DRO-01", True, f"{qui} peut {libelle(action.value)}", {"role": role.value})
    permis = " ou ".join(roles_permis(OPERATIONS[action]))
    texte = f"{qui} ne peut pas {libelle(action.value)} : c'est à {permis}"
    return Condition("DRO-01", False, texte, {"role": role.value})


def verdict_d_etat(session: SessionExamen, action: ActionSession, *, autre_commentaire: bool | None = None) -> Verdict:
    """Ce que répond la table pour cette session, à qui que ce soit.

    `autre_commentaire` : celui qui est donné change ou non celui d'une DTE déjà demandée ; None : on l'ignore encore.
    """
    if action is not ActionSession.DEMANDER_DTE:
        return transition(session.etat, action)
    if not session.dte_demandee:
        en_attente = session.etat == EtatSession.EN_ATTENTE_VALIDATION
        return Verdict.REFUSE if en_attente else transition(session.etat, action)
    if autre_commentaire is False:
        return Verdict.DEJA
    if transition(session.etat, action) is Verdict.POSSIBLE and not session.deja_validee:
        return Verdict.POSSIBLE
    return Verdict.REFUSE if autre_commentaire else Verdict.DEJA


def autre_commentaire(session: SessionExamen, commentaire: str | None) -> bool:
    """V18-5 : ce commentaire change celui de la DTE ; ne pas en donner n'efface rien."""
    return commentaire not in (None, session.dte_commentaire)


def etat_permet(
    session: SessionExamen, action: ActionSession, role: Role, *, autre_commentaire: bool | None = None
) -> Condition:
    """SES-09, NOT-01 : la table des états, des actions et des rôles. `autre_commentaire` : voir `verdict_d_etat`."""
    possibles = [a.value for a in actions_de_l_etat(session, role)]
    valeurs: dict[str, object] = {"etat": session.etat, "action": action.value, "actions_possibles": possibles}
    verdict = verdict_d_etat(session, action, autre_commentaire=autre_commentaire)
    code = "NOT-01" if action is ActionSession.NOTIFIER else "SES-09"
    if verdict is Verdict.DEJA:
        return Condition(code, False, deja(session, action), valeurs, session.reference)
    etat, nom = libelle(session.etat), libelle(action.value)
    if verdict is Verdict.POSSIBLE and (reserve := _reserve(session, action, role)):
        code, texte = reserve
        return Condition(code, False, texte, valeurs, session.reference)
    if verdict is Verdict.POSSIBLE and action is ActionSession.DEMANDER_DTE and session.dte_demandee:
        texte = f"la DTE de {session.reference} est demandée{_depuis(session)} : un autre commentaire remplace le sien"
        return Condition("SES-09", True, texte, valeurs, session.reference)
    if verdict is Verdict.POSSIBLE:
        return Condition(code, True, f"« {nom} » est permis à l'état « {etat} »", valeurs, session.reference)
    if action is ActionSession.NOTIFIER:
        texte = f"{session.reference} est à l'état « {etat} » : ses résultats se disent une fois qu'elle est validée"
        return Condition(code, False, texte, valeurs, session.reference)
    permis = f"cet état permet : {', '.join(map(libelle, possibles))}" if possibles else "aucune action n'est possible"
    texte = f"{session.reference} est à l'état « {etat} » : « {nom} » est refusé ({permis})"
    return Condition(code, False, texte, valeurs, session.reference)


def _reserve(session: SessionExamen, action: ActionSession, role: Role) -> tuple[str, str] | None:
    """(code, raison) quand l'état permet l'action, mais ni à ce rôle, ni à une session qui a été validée."""
    etat = libelle(session.etat)
    if action is ActionSession.ANNULER and session.deja_validee:
        return "SES-09", f"{session.reference} a été validée : elle ne s'annule plus"
    if permise(session.etat, action, role):
        return None
    if action is ActionSession.ANNULER:
        return (
            "SES-09",
            f"les convocations de {session.reference} sont éditées : seuls l'UD et le MPCP peuvent l'annuler",
        )
    if action is ActionSession.EDITER:
        return "SES-12", f"les convocations de {session.reference} sont éditées : c'est au Centre de les rééditer"
    if role is Role.UD:
        return "SES-10", f"{session.reference} est à l'état « {etat} » : c'est au Centre de la préparer"
    return "SES-10", f"{session.reference} est à l'état « {etat} » : le Centre n'en change plus rien"


def actions_de_l_etat(session: SessionExamen, role: Role) -> list[ActionSession]:
    """Ce que l'état de cette session permet à ce rôle, dates mises à part."""
    return [a for a in actions_de_la_table(session.etat, role) if _de_cette_session(session, a)]


def _de_cette_session(session: SessionExamen, action: ActionSession) -> bool:
    """Ce que la table ne dit pas : la DTE a été demandée, la session a été validée."""
    if action is ActionSession.ANNULER:
        return not session.deja_validee
    return verdict_d_etat(session, action) is Verdict.POSSIBLE


def deja(session: SessionExamen, action: ActionSession) -> str:
    """Ce qui est déjà fait, quand l'action ne changerait rien."""
    if action is ActionSession.DEMANDER_DTE:
        garde = " ; son commentaire est gardé" if session.dte_commentaire else ""
        return f"la DTE de {session.reference} a déjà été demandée{_depuis(session)}{garde}"
    if action is ActionSession.TRANSMETTRE:
        return f"les résultats de {session.reference} sont déjà transmis"
    return f"{session.reference} est déjà {libelle(session.etat)}"


def _depuis(session: SessionExamen) -> str:
    return f" le {en_francais(session.dte_le)}" if session.dte_le else ""


def resultats_complets(session: SessionExamen) -> Condition:
    """SES-04 : chaque candidat inscrit a un résultat, et il y en a un au moins ; vérifié dès la transmission.

    Une fois la session validée, le résultat d'un candidat écarté suffit.
    """
    sans = [i.candidat for i in session.inscrits() if i.resultat is None]
    if sans:
        noms = ", ".join(f"{c.reference} {c.nom_complet}" for c in sans)
        texte = f"{compter(len(sans), 'candidat')} sans résultat : {noms}"
        return Condition("SES-04", False, texte, {"candidats": [c.reference for c in sans]}, session.reference)
    comptent = [i for i in session.inscriptions if i.vivante or (i.ecartee and session.deja_validee)]
    if any(i.resultat is not None for i in comptent):
        return Condition("SES-04", True, "chaque candidat inscrit a un résultat", {}, session.reference)
    return Condition("SES-04", False, f"aucun candidat de {session.reference} n'a de résultat", {}, session.reference)


def candidats_inscrits(session: SessionExamen) -> Condition:
    """SES-02, CONV-01 : pas de convocation sans candidat inscrit ; les désinscrits ne comptent pas."""
    nombre = len(session.inscrits())
    texte = compter(nombre, "candidat inscrit")
    if not nombre:
        texte = f"aucun candidat n'est inscrit à {session.reference}"
    return Condition("SES-02", nombre > 0, texte, {"inscrits": nombre}, session.reference)
