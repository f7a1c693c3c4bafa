"""Où mène une session refusée : ce que le profil qui lit peut demander pour elle, ou à qui le demander."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from ceres_cli.erreurs import Motif
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.droits import DROITS, Operation, est_permise, roles_permis
from ceres_cli.regles.faits.session import Candidat, SessionExamen
from ceres_cli.regles.session import commencee
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.controles import verdict_d_etat
from ceres_cli.regles.session.etats import AVANT_EDITION, OPERATIONS, ActionSession, permise
from ceres_cli.regles.vocabulaire import EtatSession, Role, Verdict

DU_CENTRE, DE_L_UD = DROITS[Operation.ECRIRE_SESSIONS], DROITS[Operation.VALIDER_SESSIONS]
_NOMMES = 5  # candidats à mettre à l'écart nommés d'un coup


class Refus(NamedTuple):
    """Une raison de refuser cette action, ce jour-là, à ce profil ; `candidat` : celui dont la place est en cause."""

    motif: Motif
    action: StrEnum
    session: SessionExamen
    acte: Acte
    candidat: Candidat | None = None

    @property
    def s(self) -> str:
        return self.session.reference

    @property
    def role(self) -> Role:
        return self.acte.role

    @property
    def commencee(self) -> bool:
        return commencee.a_commence(self.session, self.acte.jour)

    @property
    def l_ud(self) -> str:
        """Qui tient lieu d'UD à cette session."""
        departement = self.session.departement
        return f"l'UD du département {departement}" if departement else "un profil MPCP"


# --- à la validation : jamais sans issue ---


def a_la_validation(motifs: Sequence[Motif], session: SessionExamen, acte: Acte) -> list[str]:
    """L'UD met à l'écart qui retient les autres, complète le jury, renvoie, ou annule ce qui n'a pas été validé."""
    s, suite = session.reference, []
    retenus = _retenus(motifs)
    seuls = not session.deja_validee and {i.candidat.reference for i in session.inscrits()} <= set(retenus)
    if retenus and not seuls:
        commandes = ", ".join(f"« ceres candidat ecarter {c} {s} --motif TEXTE »" for c in retenus[:_NOMMES])
        autres = f", et de même {', '.join(retenus[_NOMMES:])}" if retenus[_NOMMES:] else ""
        suite.append(f"Mettez à l'écart qui la retient, et les autres se valident : {commandes}{autres}.")
    if any(m.code == "CAN-06" for m in motifs):
        suite.append("Le titre obtenu, ou sa session validée de nouveau, recommencez.")
    sans_demande = next((m.valeurs["candidat"] for m in motifs if m.code == "CAN-09"), None)
    if sans_demande is not None:
        suite.append(f"Sa demande VAE jugée recevable, recommencez : « ceres vae lister --candidat {sans_demande} ».")
    trop_court = any("requis" in m.valeurs for m in motifs if m.code == "SES-04")
    if trop_court and commencee.jury(session, acte).satisfait:
        fin = en_francais(session.fin)
        suite.append(
            f"Complétez le jury de qui a siégé, habilité le {fin} : « ceres session inscrire-jure {s} J-… --motif"
            " TEXTE »."
        )
    memes = next((m.valeurs["memes"] for m in motifs if m.code == "SES-04" and "memes" in m.valeurs), None)
    if isinstance(memes, list):
        commande = f"ceres jure distinguer {' '.join(memes[:2])} --motif TEXTE"
        suite.append(f"Si ce sont deux personnes, distinguez-les : « {commande} » ; sinon réunissez-les.")
    annuler = "" if session.deja_validee else f", ou annulez-la : « ceres session annuler {s} --motif TEXTE »"
    renvoyer = f"{'Sinon renvoyez' if suite else 'Renvoyez'}-la au Centre"
    return [*suite, f"{renvoyer} : « ceres session renvoyer {s} --motif TEXTE »{annuler}."]


def _retenus(motifs: Sequence[Motif]) -> list[str]:
    """Les candidats que SES-03, CAN-06 ou CAN-09 retient, dans l'ordre des raisons."""
    trouves: dict[str, None] = {}
    for motif in motifs:
        if motif.code in ("SES-03", "CAN-09"):
            trouves[str(motif.valeurs["candidat"])] = None
        cites = motif.valeurs.get("candidats") if motif.code == "CAN-06" else None
        trouves.update(dict.fromkeys(str(c) for c in cites) if isinstance(cites, list) else {})
    return list(trouves)


# --- qui le peut, et la suite ---


def d_un_autre_role(r: Refus) -> str:
    operation = OPERATIONS[r.action]
    qui = ", ".join(roles_permis(operation))
    if est_permise(operation, Role.UD) and not est_permise(operation, Role.CENTRE):
        return f"Demandez-le à {r.l_ud}, ou agissez sous un de vos profils {qui} avec --profil."
    return f"Demandez-le au centre {r.session.centre_nom}, ou agissez sous un de vos profils {qui}."


def annuler(r: Refus, *, seule: bool = False) -> str:
    """L'annulation, par qui la peut encore ; `seule` : il n'y a pas d'autre issue. Vide si elle a été validée."""
    if r.session.deja_validee:
        return ""
    peut = permise(r.session.etat, ActionSession.ANNULER, r.role)
    if peut and commencee.annulation(r.session, r.acte).satisfait:
        return f"{'Annulez-la' if seule else 'Ou annulez-la'} : « ceres session annuler {r.s} --motif TEXTE »."
    return f"{'Demandez' if seule else 'Ou demandez'} à {r.l_ud} de l'annuler."


def editer(r: Refus) -> str:
    """La première édition des convocations, par qui le peut ce jour-là (SES-12)."""
    if r.acte.jour <= r.session.fin or r.session.reprise:
        if r.role in DU_CENTRE:
            return f"Éditez ses convocations : « ceres convocation editer {r.s} »."
        return "C'est au Centre de la préparer, puis d'éditer ses convocations."
    if r.role in DE_L_UD:
        return f"Éditez ses convocations, pour régulariser : « ceres convocation editer {r.s} --motif TEXTE »."
    return f"Finie, elle ne se régularise plus que par {r.l_ud}, ou un profil MPCP, avec un motif."


def suite(r: Refus) -> str:
    """SES-09 : ce qui mène cette session plus loin, à son état."""
    session, s, etat = r.session, r.s, EtatSession(r.session.etat)
    table = " La table des états et des actions : « ceres session transitions »."
    if r.action == ActionSession.ANNULER and etat is EtatSession.CONVOCATIONS_ENVOYEES and r.role is Role.CENTRE:
        return f"Demandez à {r.l_ud} de l'annuler."
    du_centre, de_l_ud = r.role in DU_CENTRE, r.role in DE_L_UD
    a_valider = r.action == ActionSession.NOTIFIER
    if r.action == ActionSession.DEMANDER_DTE and verdict_d_etat(session, ActionSession(r.action)) is Verdict.POSSIBLE:
        return f"Pour en changer le commentaire : « ceres session demander-dte {s} --commentaire TEXTE »."
    if etat in AVANT_EDITION:
        return editer(r) + table
    phrases = {
        EtatSession.CONVOCATIONS_ENVOYEES: (
            du_centre,
            f"Ses résultats saisis, transmettez-les : « ceres session transmettre {s} ».",
            "C'est au Centre d'en transmettre les résultats.",
        ),
        EtatSession.EN_ATTENTE_VALIDATION: (
            de_l_ud,
            f"Validez-la (« ceres session valider {s} »), ou renvoyez-la pour rouvrir ses résultats : « ceres session"
            f" renvoyer {s} --motif TEXTE ».",
            f"Demandez à {r.l_ud} de la {'valider' if a_valider else 'renvoyer, si un résultat est à revoir'}.",
        ),
        EtatSession.VALIDEE: (
            de_l_ud,
            f"Pour en corriger les résultats, débloquez-la : « ceres session debloquer {s} --motif TEXTE ».",
            f"Demandez à {r.l_ud} de la débloquer, si un résultat est à corriger.",
        ),
        EtatSession.DEBLOQUEE: (
            du_centre,
            f"Ses résultats corrigés, transmettez-les : « ceres session transmettre {s} ».",
            "C'est au Centre d'en transmettre de nouveau les résultats.",
        ),
        EtatSession.ANNULEE: (
            du_centre,
            "Une session annulée le reste : créez-en une autre (« ceres session creer --help »).",
            "Une session annulée le reste : le Centre en crée une autre.",
        ),
    }
    peut, sienne, d_un_autre = phrases[EtatSession(session.etat)]
    return (sienne if peut else d_un_autre) + table


def _un_autre_debut(r: Refus) -> str:
    """SES-10 : le premier début que ce profil peut choisir, et qui peut davantage."""
    creee_le, du_centre = r.session.creee_le, r.role is Role.CENTRE
    choisir = f"Choisissez un début à partir du {en_francais(r.acte.jour if du_centre else creee_le)}"
    if str(r.motif.valeurs["debut"]) < creee_le.isoformat():
        return f"{choisir}, ou demandez à un profil MPCP de reprendre une session ancienne, avec --reprise."
    qui = r.l_ud if permise(r.session.etat, ActionSession(r.action), Role.UD) else "un profil MPCP"
    return f"{choisir}, ou demandez-le à {qui}, qui le peut avec un motif que le journal garde."


def ce_qui_est_arrete(r: Refus) -> str:
    """SES-10 : à qui demander ce que ce profil ne change plus, ou pas encore."""
    garde = "qui le peut avec un motif que le journal garde"
    if r.role is Role.MPCP:
        return "Ajoutez --reprise et --motif, si vous reprenez une session ancienne ; sinon choisissez un autre jour."
    if "creee_le" in r.motif.valeurs and not (r.session.id and r.commencee and r.role is Role.CENTRE):
        return _un_autre_debut(r)
    action = ActionSession(r.action) if r.action in set(ActionSession) else None
    if r.role is Role.CENTRE:
        if action is ActionSession.REPONDRE:
            return "Qui est venu se lit à l'émargement ; un profil MPCP peut encore noter la réponse."
        de_l_ud = action is not None and permise(r.session.etat, action, Role.UD)
        return f"Demandez-le à {r.l_ud if de_l_ud else 'un profil MPCP'}, {garde}."
    if r.commencee and r.session.etat in AVANT_EDITION:
        return f"Demandez-le à un profil MPCP, {garde}. {annuler(r)}".strip()
    return "Demandez-le au Centre, ou à un profil MPCP."
