"""Quoi faire après un refus sur une session, ou sur une place dans une session : un acte que le profil qui lit peut
demander, qui la mène plus loin, et qui nomme les vrais objets. Sinon, qui le peut."""

import shlex
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum

from ceres_cli.erreurs import Motif
from ceres_cli.regles.calendrier import JURES_MIN, en_francais
from ceres_cli.regles.faits.session import Candidat, SessionExamen
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.session import commencee
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.delais import demandee, premier_debut
from ceres_cli.regles.session.etats import DEPLACENT, PREPARATION, ActionSession, permise
from ceres_cli.regles.vocabulaire import Delai, EtatSession, Role, TypeCertification
from ceres_cli.services.session import issues
from ceres_cli.services.session.issues import DE_L_UD, DU_CENTRE, Refus


def conseil_pour(
    motifs: Sequence[Motif], action: StrEnum, session: SessionExamen, acte: Acte, candidat: Candidat | None = None
) -> str:
    """Les conseils de chaque raison, sans répétition ; vide s'il n'y en a pas."""
    a_valider = session.etat == EtatSession.EN_ATTENTE_VALIDATION and acte.role in DE_L_UD
    if a_valider and action == ActionSession.VALIDER:
        premiers = [_attendre(Refus(m, action, session, acte)) for m in motifs if m.code == "SES-11"]
        return " ".join([*premiers, *issues.a_la_validation(motifs, session, acte)])
    # CAN-02 : nul ne le désinscrit plus, pas même qui pourrait passer outre à SES-10.
    tard = any(m.code == "CAN-02" for m in motifs)
    refus = (Refus(m, action, session, acte, candidat) for m in motifs if not (tard and m.code == "SES-10"))
    phrases = dict.fromkeys(_PHRASES[r.motif.code](r) for r in refus if r.motif.code in _PHRASES)
    return " ".join(p for p in phrases if p)


def _finie(r: Refus) -> str:
    """SES-12 : ce qui est édité s'écrit encore ; ce qui ne l'est pas se régularise."""
    if r.session.edition:
        return f"Ce qui est édité s'écrit avec « ceres convocation exporter {r.s} --sortie DOSSIER »."
    if r.role is Role.UD:
        return "Demandez-le au Centre, ou à un profil MPCP."
    return issues.editer(r)


def _attendre(r: Refus) -> str:
    jour = r.motif.possible_le
    if premier := r.motif.valeurs.get("premier_resultat"):
        au_plus_tard = en_francais(date.fromisoformat(str(premier)))
        if r.action != ActionSession.VALIDER:
            return f"Choisissez un début au plus tard le {au_plus_tard}."
        return f"Ramenez-en le début : « ceres session modifier {r.s} --debut {premier} --motif TEXTE »."
    return "" if jour is None else f"Recommencez à partir du {en_francais(date.fromisoformat(jour))}."


# --- le jury, les jours, les candidats ---


def _jure_lie(r: Refus) -> str:
    """SES-08 : un autre juré ; à l'édition, celui qui est lié quitte d'abord le jury, si ce profil en change encore."""
    jure = r.motif.valeurs.get("jure")
    if r.action == ActionSession.INSCRIRE:
        return "Choisissez une autre session, ou remplacez ce juré."
    if r.action != ActionSession.EDITER or jure is None:
        return "Choisissez un juré sans lien avec la session."
    retirer = ActionSession.DESINSCRIRE_JURE
    if not (permise(r.session.etat, retirer, r.role) and commencee.jury(r.session, r.acte).satisfait):
        return f"Demandez à un profil MPCP de remplacer ce juré. {issues.annuler(r)}".strip()
    motif = " --motif TEXTE" if commencee.deroge(r.session, retirer, r.acte) else ""
    return f"Remplacez ce juré : « ceres session desinscrire-jure {r.s} {jure}{motif} », puis un autre y entre."


def _un_jure_habilite(r: Refus) -> str:
    """SES-01 : un CCS demande le sien ; d'un CCP ou d'un titre, le titre entier sert aussi."""
    certification, de, a = r.session.certification, r.session.debut, r.session.fin
    sur = f"--titre {certification.titre.reference}"
    if certification.type == TypeCertification.CCS:
        sur = f"--certification {certification.reference}"
    jours = f" --du {de.isoformat()} --au {a.isoformat()}" if de >= r.acte.jour or r.role is not Role.CENTRE else ""
    return f"Cherchez un juré habilité : « ceres export-jures {sur}{jours} »."


def _suite(r: Refus) -> str:
    if "jure" in r.motif.valeurs:  # l'état permet l'action ; c'est le jury qui n'est pas celui que l'on croit
        return f"Son jury : « ceres session voir {r.s} »."
    return issues.suite(r)


def _des_candidats(r: Refus) -> str:
    """SES-02 : en inscrire, tant que c'est possible ; commencée, la session n'a plus d'autre issue."""
    ouverte = r.acte.jour < r.session.debut or r.session.reprise
    if r.role in DU_CENTRE and ouverte and r.session.etat in PREPARATION:
        return f"Inscrivez d'abord des candidats avec « ceres candidat inscrire C-… {r.s} »."
    return issues.annuler(r, seule=True) if r.commencee else "C'est au Centre d'en inscrire."


def _resultats_manquants(r: Refus) -> str:
    """SES-04 à la transmission."""
    sans = r.motif.valeurs.get("candidats")
    if not isinstance(sans, list) or not sans:
        return issues.annuler(r, seule=True)
    commande = f"« ceres session resultats {r.s} --candidat {sans[0]} --resultat RESULTAT »"
    return f"Saisissez chaque résultat, puis recommencez : {commande}."


def _entretiens_manquants(r: Refus) -> str:
    """SES-13 : celui qui manque à la transmission, ou qui ne s'ôte plus ; à la saisie, celui qui n'a pas de sens."""
    if r.motif.valeurs.get("passe"):
        return "Gardez l'entretien final : ce qui a été passé compte (CAN-05)."
    if r.action == ActionSession.RESULTATS:
        return "Saisissez le résultat sans --entretien."
    sans = r.motif.valeurs.get("candidats")
    if not isinstance(sans, list) or not sans:
        return ""
    commande = f"« ceres session resultats {r.s} --candidat {sans[0]} --entretien RESULTAT »"
    return f"Dites l'entretien final de chacun, reussi, echoue ou absent : {commande}."


def _entretien_seul(r: Refus) -> str:
    return "Donnez --entretien seul, ou --resultat reussite, echec ou absent."


def _sans_portee(r: Refus) -> str:
    return "Inscrivez-le sans --portee : il passera la session complète."


def _autres_dates(r: Refus) -> str:
    if r.motif.possible_le is not None and r.motif.code == "CAN-05":
        jour = en_francais(date.fromisoformat(r.motif.possible_le))
        conseil = f"Choisissez {'une session' if r.candidat else 'une date'} à partir du {jour}."
        if r.action == ActionSession.REINTEGRER:
            conseil = f"À l'écart, il n'empêche pas de valider ; une session lui est ouverte à partir du {jour}."
        return f"{conseil} {_autre_personne(r)}".strip()
    certification = r.session.certification
    if certification.type == TypeCertification.CCP and certification.titre.par_blocs is False:
        entier = f"« --certification {certification.titre.reference} »"
        if not r.session.id:
            return f"Créez plutôt une session sur le titre entier : {entier}."
        return (
            f"C'est le titre entier qui se passe ({entier}) : créez-en une autre session. {issues.annuler(r)}".strip()
        )
    conseil = "Choisissez d'autres dates, ou la version du titre en cours ces jours-là."
    return f"{conseil} {issues.annuler(r)}".strip() if r.action == ActionSession.EDITER and r.commencee else conseil


def _autre_personne(r: Refus) -> str:
    """Quand des sessions comptées sont celles d'une autre fiche : c'est à l'UD de dire que ce sont deux personnes."""
    sessions, dates = r.motif.valeurs.get("sessions"), r.motif.valeurs.get("dates")
    if not isinstance(sessions, list) or not isinstance(dates, list) or len(sessions) == len(dates):
        return ""
    si = "Si une autre fiche est d'une autre personne,"
    if r.role not in DE_L_UD:
        return f"{si} demandez à {r.l_ud} de les distinguer."
    candidat = r.motif.valeurs["candidat"]
    return f"{si} distinguez-les : « ceres candidat distinguer {candidat} C-… --motif TEXTE »."


def _agrement(r: Refus) -> str:
    """SES-06 : rétablir ce qui n'est que suspendu, sinon agréer ; c'est à la DIRECCTE, ou au national."""
    suspendus = r.motif.valeurs.get("suspendus")
    if not isinstance(suspendus, list) or not suspendus:
        conseil = "Voyez « ceres centre agrements », ou demandez l'agrément à la DIRECCTE."
    elif r.role is Role.MPCP:
        le = f"--a-compter-du {r.motif.valeurs['sans_agrement_le']}"
        commande = f"« ceres centre retablir-agrement {suspendus[0]} {le} --motif TEXTE »"
        conseil = f"Rétablissez-le, {commande}, ou changez de jours."
    else:
        conseil = f"Demandez à la DIRECCTE de rétablir {suspendus[0]}, ou changez de jours."
    return f"{conseil} {issues.annuler(r)}".strip() if r.action == ActionSession.EDITER and r.commencee else conseil


def _trop_tard_pour_desinscrire(r: Refus) -> str:
    if "debut" not in r.motif.valeurs:  # il est déjà parti
        return ""
    if r.session.etat != EtatSession.CONVOCATIONS_ENVOYEES or r.candidat is None:
        return issues.suite(r)
    c = r.candidat.reference
    return f"Saisissez plutôt son résultat : « ceres session resultats {r.s} --candidat {c} --resultat absent »."


def _inscription_tardive(r: Refus) -> str:
    if "mode" in r.motif.valeurs:  # les jours y sont ; c'est une demande recevable qui manque
        return _demande_vae(r)
    if "dernier_debut" in r.motif.valeurs:  # la session se déplace
        desinscrire = f"« ceres candidat desinscrire {r.motif.valeurs['candidat']} {r.s} »"
        return f"Choisissez un début qui l'y laisse, ou désinscrivez-le d'abord : {desinscrire}."
    if r.motif.possible_le is not None:
        return f"{_attendre(r)} Ou choisissez une autre session."
    if r.acte.jour >= r.session.debut:
        return "Choisissez une autre session."
    return "Un candidat VAE s'inscrit encore dans les 30 jours qui précèdent le début ; sinon, choisissez-en une autre."


def _une_seule_place(r: Refus) -> str:
    if "voie" in r.motif.valeurs:  # il est déjà inscrit
        return ""
    if r.role not in DE_L_UD:
        return f"Demandez à {r.l_ud} de réunir ou de distinguer ces fiches."
    return "Si c'est une seule personne, réunissez ses fiches ; sinon distinguez-les : « ceres candidat doublons »."


def _demande_vae(r: Refus) -> str:
    """CAN-09 : une demande recevable à obtenir, ou, quand la session se déplace, un début qu'elle porte."""
    candidat = r.motif.valeurs["candidat"]
    siennes = f"« ceres vae lister --candidat {candidat} »"
    if r.action != ActionSession.INSCRIRE:
        return f"Choisissez un début que porte sa demande VAE : {siennes}."
    deposer = f"« ceres vae creer --candidat {candidat} --certification {r.session.certification.reference} »"
    return f"Faites décider par l'UD une demande VAE : les siennes, {siennes} ; une autre, {deposer}."


def _pas_par_la_vae(r: Refus) -> str:
    titre = r.session.certification.titre.reference
    return f"Choisissez une autre voie, si c'en est une ; « ceres referentiel voir {titre} » dit celles du titre."


def _ecart(r: Refus) -> str:
    """CAN-12."""
    if r.action == ActionSession.INSCRIRE:
        return f"Ses résultats transmis, c'est à {r.l_ud} de l'y réintégrer."
    return f"« ceres session expliquer {r.s} --action valider » dit ce qui empêche de la valider."


def _delai_passe(r: Refus) -> str:
    """DEL-01 : qui lève le délai, ou le début qui le laisserait courir."""
    valeurs = r.motif.valeurs
    delai, a_creer = str(valeurs["delai"]), not r.session.id
    if r.role in DE_L_UD:
        commande = f"ceres session deroger {_vise_par(r)} --delai {delai} --motif TEXTE"
        return f"Accordez une dérogation : « {commande} »."
    if attend := demandee(r.session, Delai(delai)):
        demander = f"La dérogation {attend.reference} attend la réponse de {r.l_ud}"
    else:
        commande = f"ceres session demander-derogation {_vise_par(r)} --delai {delai} --motif TEXTE"
        demander = f"Demandez une dérogation à {r.l_ud} : « {commande} »"
    debut = premier_debut(r.session, Delai(delai), r.acte.jour)
    if a_creer or r.action in set(DEPLACENT):
        return f"{demander}, ou choisissez un début à partir du {en_francais(debut)}."
    if commencee.a_commence(r.session, r.acte.jour):
        return f"{demander}."
    return f"{demander}, ou reportez-la : « ceres session reporter {r.s} --debut {debut.isoformat()} »."


def _vise_par(r: Refus) -> str:
    """La session, ou ce qui la désigne avant sa création ; un Centre dit où, pour que réponde l'UD de là."""
    session = r.session
    if session.id:
        return r.s
    ou = ""
    if r.role not in DE_L_UD:
        ou = f" --site {shlex.quote(session.site)}" if session.site else ""
        ou += f" --commune {session.commune_insee}" if session.commune_insee else ""
    cible = f"--centre {affiche('E', session.centre_id)} --certification {session.certification.reference}"
    return f"{cible} --debut {session.debut.isoformat()}{ou}"


def _autres_heures(r: Refus) -> str:
    """PAS-01 et PAS-02 : à la session qui se déplace, d'abord ôter ses heures ; sinon en donner d'autres."""
    if r.action in set(DEPLACENT):
        if not permise(r.session.etat, ActionSession.HORAIRES, r.role):
            return "Demandez au Centre de revoir d'abord ses heures de passage."
        return (
            f"Revoyez d'abord ses heures de passage : « ceres session horaires {r.s} », puis --effacer ou --repartir."
        )
    if "faut" in r.motif.valeurs:
        plusieurs = r.motif.valeurs["faut"] != JURES_MIN
        inscrire = "Donnez moins de salles, ou inscrivez" if plusieurs else "Inscrivez"
        return f"{inscrire} des jurés : « ceres session inscrire-jure {r.s} J-… »."
    return f"Corrigez ces heures, ou laissez-les se répartir : « ceres session horaires {r.s} --repartir --duree MIN »."


def _pas_assez_de_temps(r: Refus) -> str:
    return (
        "Allongez la journée (--du, --au), raccourcissez --duree ou les pauses, ou donnez une salle de plus (--salles)."
    )


def _rien_a_lever(r: Refus) -> str:
    """DEL-02 : ce qui reste à lever, s'il reste quelque chose."""
    if not r.session.id or r.session.reprise:
        return ""
    return f"Ce qui peut encore l'être : « ceres session expliquer {r.s} --action {r.action.value} »."


_PHRASES: dict[str, Callable[[Refus], str]] = {
    "DRO-01": issues.d_un_autre_role,
    "DRO-02": lambda _: "Demandez-le au Centre, ou à un profil MPCP.",
    "SES-01": _un_jure_habilite,
    "SES-02": _des_candidats,
    "SES-04": _resultats_manquants,
    "SES-13": _entretiens_manquants,
    "SES-05": _autres_dates,
    "SES-06": _agrement,
    "SES-08": _jure_lie,
    "SES-09": _suite,
    "NOT-01": _suite,
    "SES-10": issues.ce_qui_est_arrete,
    "SES-11": _attendre,
    "SES-12": _finie,
    "SES-14": _entretien_seul,
    "OBT-02": _sans_portee,
    "PAS-01": _autres_heures,
    "PAS-02": _autres_heures,
    "PAS-03": _pas_assez_de_temps,
    "CAN-01": _inscription_tardive,
    "CAN-02": _trop_tard_pour_desinscrire,
    "CAN-03": _inscription_tardive,
    "CAN-05": _autres_dates,
    "CAN-07": _une_seule_place,
    "CAN-09": _demande_vae,
    "CAN-12": _ecart,
    "VAE-01": _pas_par_la_vae,
    "DEL-01": _delai_passe,
    "DEL-02": _rien_a_lever,
}
