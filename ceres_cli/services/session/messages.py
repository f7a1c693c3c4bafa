"""Ce qui se dit des sessions : le conseil qui suit chaque refus, et la session qu'on ne trouve pas."""

from ceres_cli.erreurs import Introuvable, Motif
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session.etats import AVANT_EDITION
from ceres_cli.regles.vocabulaire import EtatSession, Role

_CONSEILS = {
    "SES-01": "Cherchez un juré habilité : « ceres export-jures », ou « ceres habilitation lister --utilisable ».",
    "SES-02": "Inscrivez d'abord des candidats avec « ceres candidat inscrire ».",
    "SES-05": "Choisissez d'autres dates, ou la version du titre en cours ces jours-là.",
    "SES-06": "Voyez « ceres centre agrements », ou demandez l'agrément à la DIRECCTE.",
    "SES-08": "Choisissez un juré sans lien avec la session.",
    "SES-09": "La table des états et des actions : « ceres session transitions ».",
    "SES-11": "Recommencez à partir de ce jour.",
    "CAN-05": "Choisissez une date à partir de la première date possible.",
}
_RENVOYER = "Renvoyez-la au Centre avec « ceres session renvoyer {s} --motif »"
# À la validation, l'UD n'est jamais sans issue : renvoyer, changer le jury, annuler ce qui n'a pas été validé.
_A_LA_VALIDATION = {
    "SES-03": "Mettez ce candidat à l'écart avec « ceres candidat ecarter C-… {s} --motif », les autres se valident. "
    + _RENVOYER,
    "SES-04": _RENVOYER + ", ou complétez le jury avec « ceres session inscrire-jure {s} J-… --motif »",
    "CAN-06": "Attendez que le titre soit obtenu, ou mettez ce candidat à l'écart avec « ceres candidat ecarter C-… {s}"
    " --motif », les autres se valident. " + _RENVOYER,
}


def conseil_pour(motif: Motif, session: SessionExamen, role: Role) -> str:
    """Quoi faire après un refus : un acte permis à ce profil."""
    code, s = motif.code, session.reference
    if code == "SES-10":
        return _ce_qui_est_arrete(session, role)
    if code == "SES-12":
        return _finie(session, role)
    if code == "SES-04" and session.etat != EtatSession.EN_ATTENTE_VALIDATION:
        return f"Saisissez chaque résultat avec « ceres session resultats {s} », puis recommencez."
    if code in _A_LA_VALIDATION:
        suite = "" if session.deja_validee else f", ou annulez-la avec « ceres session annuler {s} --motif »"
        return _A_LA_VALIDATION[code].format(s=s) + suite + "."
    if code == "SES-08" and session.etat in (*AVANT_EDITION, EtatSession.CONVOCATIONS_ENVOYEES) and session.jury:
        return f"Remplacez ce juré avec « ceres session desinscrire-jure {s} »."
    return _CONSEILS.get(code, "")


def _ce_qui_est_arrete(session: SessionExamen, role: Role) -> str:
    if role is Role.CENTRE:
        ou = f"l'UD du département {session.departement}" if session.departement else "un profil MPCP"
        return f"Demandez-le à {ou}, qui le peut avec un motif que le journal garde."
    if role is Role.UD:
        return "Demandez-le au Centre, ou à un profil MPCP."
    return "Ajoutez --reprise et --motif, si vous reprenez une session ancienne ; sinon choisissez un autre jour."


def _finie(session: SessionExamen, role: Role) -> str:
    if role is Role.UD:
        return "Demandez-le au Centre, ou à un profil MPCP."
    if session.edition:
        return f"Ce qui est édité s'écrit avec « ceres convocation exporter {session.reference} --sortie DOSSIER »."
    return "L'UD du site, ou un profil MPCP, peut l'éditer une fois, pour régulariser, avec un motif."


def introuvable(objet: str) -> Introuvable:
    """La même réponse pour une session inexistante et pour une session hors du ressort."""
    return Introuvable(
        f"La session {objet} est introuvable.", conseil="Cherchez-la avec « ceres session lister ».", objets=[objet]
    )


def jure_introuvable(objet: str) -> Introuvable:
    """La même réponse pour un juré inexistant et pour un juré hors du ressort."""
    return Introuvable(
        f"Le juré {objet} est introuvable.", conseil="Cherchez-le avec « ceres export-jures ».", objets=[objet]
    )
