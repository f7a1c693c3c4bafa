"""Les actions sur une session existante : DTE, jury, résultats, transmission, renvoi, validation, annulation."""

from datetime import date
from typing import Any

from ceres_cli.erreurs import ErreurUsage, Introuvable
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import JURES_MIN, en_francais
from ceres_cli.regles.centre import couverture
from ceres_cli.regles.courrier import bureaux
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.faits.session import Inscription, SessionExamen
from ceres_cli.regles.francais import compter
from ceres_cli.regles.session import commencee, delais, libre
from ceres_cli.regles.session import controles as controles_session
from ceres_cli.regles.session import etats as regles
from ceres_cli.regles.session import inscription as regles_inscription
from ceres_cli.regles.session import jury as regles_jury
from ceres_cli.regles.session import resultats as regles_resultats
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.session.resultats import Saisie
from ceres_cli.regles.vocabulaire import Delai, EtatSession, ResultatCandidat, TypeCertification
from ceres_cli.services.faits import absents
from ceres_cli.services.session import dates, derogations, horaires
from ceres_cli.services.session.dossier import DossierSession
from ceres_cli.services.session.obtentions import contester_les_obtentions, enregistrer_les_obtentions


def demander_dte(s: DossierSession, demande: Demande, session: SessionExamen) -> Decision:
    """Demander la DTE ; après l'édition des convocations, l'état ne recule pas. Un autre commentaire remplace celui
    d'une DTE déjà demandée, jusqu'à la validation (V18-5)."""
    commentaire = demande.valeurs.get("commentaire")
    autre = controles_session.autre_commentaire(session, commentaire) if session.dte_demandee else None
    if reponse := s.permise(demande, session, autre_commentaire=autre):
        return reponse
    if autre:
        texte = f"{session.reference} : commentaire de la DTE remplacé"
        return s.appliquer(demande, session, {"dte_commentaire": commentaire}, texte)
    juge = delais.juger(session, Delai.DTE, s.jour)
    s.examines = [*s.examines, juge.controle]
    if not juge.controle.satisfait:
        return s.refus(demande, session, s.examines)
    champs = {"dte_le": s.jour, "dte_commentaire": commentaire}
    if session.etat == EtatSession.EN_PREPARATION:
        champs["etat"] = EtatSession.DTE_ENVOYE.value
    texte = f"{session.reference} : DTE demandée"
    deroge = juge.servie is not None
    decision = s.appliquer(demande, session, champs, texte, juge.avertissements, derogation=deroge)
    derogations.servir(s, demande, session, juge.servie)
    return decision


def inscrire_jure(s: DossierSession, demande: Demande, session: SessionExamen) -> Decision:
    """SES-01, SES-08 : un juré habilité et sans lien entre dans le jury ; commencée, par un service (SES-10)."""
    jure = _jure(s, demande)
    presence = regles_jury.presence(jure, session, Action.INSCRIRE_JURE)
    if not presence.satisfait:
        return s.sans_effet(demande, session, f"rien à changer : {presence.texte}")
    if refus := s.examiner(demande, session, [presence, *regles_jury.peut_entrer(jure, session)]):
        return refus
    derogation = commencee.deroge(session, Action.INSCRIRE_JURE, s.acte(demande))
    a_editer = regles_inscription.convocation_a_editer(session, s.jour)
    session.jury.append(jure)
    reference = identifiants.affiche("J", jure.id)
    colonnes, apres = {"convocation_a_editer": int(a_editer)}, {"jury": reference}
    if rendue := demande.valeurs.get("reponse"):  # il ne l'avait quitté que par un lot que l'on défait
        colonnes |= _noter_la_reponse(s, session, jure, rendue)
        apres[f"reponse {reference}"] = rendue
    s.ecritures.ajouter("participation", (session.id, jure.id), colonnes)
    avant: dict[str, Any] = dict.fromkeys(apres)
    for etats, rendus in zip(
        (avant, apres),
        horaires.rendre_au_jure(s, session, jure, demande.valeurs.get("passages") or {}),
        strict=True,
    ):
        etats |= rendus
    membres = compter(len(session.jury), "juré")
    suite = " ; sa convocation est à éditer" if a_editer else ""
    texte = f"{jure.nom_complet} entre dans le jury de {session.reference} ({membres}){suite}"
    double = regles_jury.double_reservation(jure, session)
    reserves = libre.reserves(jure, session)
    avis = [*([double] if double else []), *reserves, *regles_jury.personnes_en_double(session)]
    decision = s.noter(demande, session, texte, avant, apres, avis, derogation=derogation)
    if libre.pris_ailleurs(jure, session):
        decision.consequence = (
            f"Vous allez inscrire {jure.nom_complet} un jour où {jure.accorder('il', 'elle')} n'est pas libre."
        )
    return decision


def desinscrire_jure(s: DossierSession, demande: Demande, session: SessionExamen) -> Decision:
    jure = _jure(s, demande)
    presence = regles_jury.presence(jure, session, Action.DESINSCRIRE_JURE)
    if not presence.satisfait:
        return s.sans_effet(demande, session, f"rien à changer : {presence.texte}")
    if refus := s.examiner(demande, session, [presence]):
        return refus
    derogation = commencee.deroge(session, Action.DESINSCRIRE_JURE, s.acte(demande))
    session.jury.remove(jure)
    perdue = _reponse(session, jure)
    session.reponses.pop(jure.id, None)
    s.ecritures.supprimer("participation", (session.id, jure.id))
    texte = f"{jure.nom_complet} quitte le jury de {session.reference}"
    avis = []
    if not regles_jury.jury_suffisant(session).satisfait:
        avis.append(f"SES-04 : il reste moins de {JURES_MIN} jurés habilités.")
    reference = identifiants.affiche("J", jure.id)
    avant = {"jury": reference, **({f"reponse {reference}": perdue} if perdue else {})}
    heures, restes, dits = horaires.sans_le_jure(s, session, jure)
    apres = {**dict.fromkeys(avant), **restes}
    return s.noter(demande, session, texte, avant | heures, apres, [*avis, *dits], derogation=derogation)


def repondre(s: DossierSession, demande: Demande, session: SessionExamen) -> Decision:
    """Ce que ce juré dit de sa venue ; sans `reponse` : il n'en a plus rien dit."""
    jure = _jure(s, demande)
    reference = identifiants.affiche("J", jure.id)
    voulue, ancienne = demande.valeurs["reponse"], _reponse(session, jure)
    mot = _mot(voulue)
    if refus := s.examiner(demande, session, [regles_jury.presence(jure, session, Action.DESINSCRIRE_JURE)]):
        return refus
    if mot == _mot(ancienne):
        return s.sans_effet(demande, session, f"rien à changer : {jure.nom_complet} a déjà répondu ainsi")
    colonnes = _noter_la_reponse(s, session, jure, voulue)
    s.ecritures.modifier("participation", (session.id, jure.id), colonnes)
    avis = []
    if mot == "non":
        libres = f" : ceres jure disponibles --session {session.reference}"
        a_lui = commencee.jury(session, s.acte(demande)).satisfait
        avis = [f"SES-04 : {jure.nom_complet} ne viendra pas, sa place est à pourvoir{libres if a_lui else ''}."]
    quoi = {"oui": "viendra", "non": "ne viendra pas", None: "n'a pas encore répondu"}[mot]
    champ, texte = f"reponse {reference}", f"{session.reference} : {jure.nom_complet} {quoi}"
    return s.noter(demande, session, texte, {champ: ancienne}, {champ: voulue}, avis)


def _reponse(session: SessionExamen, jure: Jure) -> str | None:
    """« non 2025-10-03 », ou rien s'il n'a pas répondu : ce qui la rend la rend à son jour."""
    if jure.id not in session.reponses:
        return None
    vient, le = session.reponses[jure.id]
    return f"{'oui' if vient else 'non'} {le.isoformat()}"


def _mot(reponse: str | None) -> str | None:
    return reponse and reponse.partition(" ")[0]


def _noter_la_reponse(s: DossierSession, session: SessionExamen, jure: Jure, reponse: str | None) -> dict[str, Any]:
    """La tient en mémoire, du jour qu'elle dit, à défaut d'aujourd'hui ; rend les colonnes de son siège."""
    session.reponses.pop(jure.id, None)
    if reponse is None:
        return {"vient": None, "repondu_le": None}
    dit, _, jour = reponse.partition(" ")
    vient, le = dit == "oui", date.fromisoformat(jour) if jour else s.jour
    session.reponses[jure.id] = vient, le
    return {"vient": int(vient), "repondu_le": le.isoformat()}


def _jure(s: DossierSession, demande: Demande) -> Jure:
    nom = demande.valeurs["jure"]
    jure = s.jures.get(identifiants.numero("J", nom))
    if jure is None:
        raise absents.jure(s.db, s.acteur, nom)
    return jure


def resultats(s: DossierSession, demande: Demande, session: SessionExamen) -> Decision:
    """Le résultat d'un candidat inscrit, et celui de son entretien final (SES-13, SES-14) ; `ccp` : blocs acquis d'une
    réussite partielle ; `entiere` : ce qu'elle tait n'y est pas (une annulation rend le résultat d'avant, ou aucun)."""
    inscription = _inscription(s, demande.valeurs["candidat"], session)
    valeurs = demande.valeurs
    saisie = Saisie(valeurs.get("resultat"), valeurs.get("ccp") or (), valeurs.get("entretien"))
    propres = regles_resultats.controles(saisie, inscription, session)
    _verifier_les_ccp(saisie, session, requis=not propres)
    if valeurs.get("entiere"):
        voulu = regles_resultats.rendre(saisie, session)
    else:
        voulu = regles_resultats.completer(saisie, inscription, session)
    type_, deja = session.certification.type, regles_resultats.deja_saisi(inscription)
    if voulu == deja and not propres:
        return s.sans_effet(demande, session, "rien à changer : ce résultat est déjà saisi")
    if refus := s.examiner(demande, session, propres):
        return refus
    avant, apres = regles_resultats.dit(type_, deja), regles_resultats.dit(type_, voulu)
    inscription.resultat_le = _saisi_le(s, inscription, voulu)
    inscription.resultat, inscription.ccp_acquis, inscription.entretien = voulu.resultat, voulu.ccp, voulu.entretien
    colonnes = {
        "resultat": voulu.resultat,
        "resultat_le": None if inscription.resultat_le is None else inscription.resultat_le.isoformat(),
        "ccp_acquis": ",".join(voulu.ccp) or None,
        "entretien": voulu.entretien,
    }
    s.ecritures.modifier("inscription", inscription.id, colonnes)
    candidat = inscription.candidat
    dite = "aucun résultat" if apres is None else Saisie.lire(apres).en_clair()
    texte, champ = f"{candidat.nom_complet} : {dite}", f"resultat {candidat.reference}"
    decision = s.noter(demande, session, texte, {champ: avant}, {champ: apres})
    decision.avant, decision.apres = {"resultat": avant}, {"resultat": apres}
    return decision


def _saisi_le(s: DossierSession, inscription: Inscription, voulu: Saisie) -> date | None:
    """SES-11 : le premier jour de ce résultat ; corrigé, il le garde, et une annulation le rend."""
    return None if voulu.resultat is None else inscription.resultat_le or s.jour


def _inscription(s: DossierSession, nom: str, session: SessionExamen) -> Inscription:
    numero = identifiants.numero("C", nom)
    trouvee = next((i for i in session.inscriptions_de(numero) if i.vivante), None)
    if trouvee is None:
        absents.exiger_non_reuni(s.db, s.acteur, "C", nom)
        texte = f"Le candidat {nom} n'est pas inscrit à {session.reference}."
        conseil = f"Qui y est inscrit : « ceres session voir {session.reference} »."
        raise Introuvable(texte, conseil=conseil, objets=[nom])
    return trouvee


def _verifier_les_ccp(saisie: Saisie, session: SessionExamen, *, requis: bool) -> None:
    partielle = saisie.resultat == ResultatCandidat.REUSSITE_PARTIELLE
    if partielle and session.certification.type != TypeCertification.TITRE:
        raise ErreurUsage("Une réussite partielle n'existe que dans une session TITRE.")
    connus = ", ".join(session.ccp_ouverts)
    if partielle and requis and not saisie.ccp:
        conseil = f"Donnez-les, parmi ceux du titre ({connus}) : « --ccp {connus.partition(',')[0]} »."
        raise ErreurUsage(
            f"{regles_resultats.CCP_MANQUENT}.",
            conseil=conseil if connus else "Ce titre n'a aucun CCP : dites reussite, echec ou absent.",
        )
    inconnus = [c for c in saisie.ccp if c not in session.ccp_ouverts]
    if inconnus:
        raise ErreurUsage(f"CCP inconnu sur ce titre : {', '.join(inconnus)}.", conseil=f"Ses CCP : {connus}.")


def transmettre(s: DossierSession, demande: Demande, session: SessionExamen) -> Decision:
    """Le Centre envoie les résultats : chaque candidat inscrit doit en avoir un (SES-04), l'examen fini (SES-11)."""
    if refus := s.examiner(demande, session):
        return refus
    champs = {"etat": EtatSession.EN_ATTENTE_VALIDATION.value, "resultats_le": s.jour}
    s.aviser(bureaux.transmise(session, s.signer(demande)))
    return s.appliquer(demande, session, champs, f"{session.reference} : résultats transmis")


def renvoyer(s: DossierSession, demande: Demande, session: SessionExamen) -> Decision:
    """L'UD renvoie les résultats au Centre, avec motif : ils sont rouverts."""
    if refus := s.examiner(demande, session):
        return refus
    champs = {"etat": regles.etat_apres_renvoi(session.deja_validee).value}
    texte = f"{session.reference} renvoyée au Centre : ses résultats sont rouverts"
    decision = s.appliquer(demande, session, champs, texte)
    s.aviser(bureaux.renvoyee(session, s.signer(demande)))
    decision.consequence = (
        f"Vous allez renvoyer {session.reference} au Centre : ses résultats sont rouverts, et devront vous être"
        " transmis de nouveau."
    )
    return decision


def valider(s: DossierSession, demande: Demande, session: SessionExamen) -> Decision:
    """L'UD valide (SES-03, SES-04, CAN-06, CAN-09) : ce que les candidats détiennent de cette session est recalculé."""
    if refus := s.examiner(demande, session):
        return refus
    avertissements = [*controles_session.avertissements_a_la_validation(session), *s.proches.get(session.id, ())]
    avertissements += s.identites.get(session.id, ())
    agrement = couverture.agree(s.agrements(session.centre_id), session)
    if not agrement.satisfait:
        avertissements.append(f"AGR-04 : {agrement.texte}.")
    champs = {"etat": EtatSession.VALIDEE.value, "validee_le": s.jour}
    de_nouveau = session.deja_validee
    decision = s.appliquer(demande, session, champs, f"{session.reference} validée", avertissements)
    dates.reposer(s, demande, session)
    enregistrer_les_obtentions(s, demande, session, decision, de_nouveau=de_nouveau)
    return decision


def debloquer(s: DossierSession, demande: Demande, session: SessionExamen) -> Decision:
    """L'UD rouvre une session validée, avec motif ; les résultats sont à renvoyer, ce qu'elle a donné est contesté."""
    if refus := s.examiner(demande, session):
        return refus
    champs = {"etat": EtatSession.DEBLOQUEE.value}
    decision = s.appliquer(demande, session, champs, f"{session.reference} débloquée")
    contester_les_obtentions(s, demande, session, decision)
    return decision


def annuler(s: DossierSession, demande: Demande, session: SessionExamen) -> Decision:
    if refus := s.examiner(demande, session):
        return refus
    derogation = commencee.deroge(session, Action.ANNULER, s.acte(demande))
    inscrits = len(session.inscrits())
    avertissements = []
    if inscrits or session.jury:
        avertissements.append(
            f"{session.reference} : {compter(inscrits, 'candidat')} et {compter(len(session.jury), 'juré')} à prévenir."
        )
    if session.edition:
        avertissements.append(
            f"CONV-04 : l'avis d'annulation s'écrit avec « ceres convocation exporter {session.reference}"
            " --perimees --sortie DOSSIER »."
        )
    champs = {"etat": EtatSession.ANNULEE.value}
    texte = f"{session.reference} annulée"
    decision = s.appliquer(demande, session, champs, texte, avertissements, derogation=derogation)
    decision.consequence = (
        f"Vous allez annuler {session.reference} ({session.certification.reference}, le"
        f" {en_francais(session.debut)}). Cette action est irréversible."
    )
    return decision
