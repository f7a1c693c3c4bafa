"""Les contrôles d'une session : SES-01 à SES-09, et la part de CAN-05 que l'UD vérifie à la validation (SES-03)."""

from ceres_cli.regles import textes
from ceres_cli.regles.calendrier import JURES_MIN, en_francais
from ceres_cli.regles.controle import Controle
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.francais import compter
from ceres_cli.regles.habilitation import etats as habilitation
from ceres_cli.regles.session import passages
from ceres_cli.regles.session.etats import ANNULABLE_PAR_UN_CENTRE, ActionSession, actions_de_la_table, transition
from ceres_cli.regles.vocabulaire import ClasseTitre, TypeCertification, Verdict, libelle


def controles(action: ActionSession, session: SessionExamen, *, par_un_centre: bool) -> list[Controle]:
    """Tous les contrôles d'une action qui ne nomme ni juré ni candidat ; `modifier` et `reporter` : à dates égales."""
    suite = [etat_permet(session, action)]
    if not suite[0].satisfait:
        return suite
    if action is ActionSession.EDITER:
        suite.append(candidats_inscrits(session))
    elif action is ActionSession.TRANSMETTRE:
        suite.append(resultats_complets(session))
    elif action is ActionSession.VALIDER:
        suite += [
            jury_suffisant(session),
            resultats_complets(session),
            *passages.quatrieme_session(session),
            passages.titre_detenu(session),
        ]
    elif action is ActionSession.ANNULER and par_un_centre:
        suite.append(annulable_par_un_centre(session))
    return suite


def annulable_par_un_centre(session: SessionExamen) -> Controle:
    """Un Centre n'annule qu'avant l'édition des convocations (regles.md, section 9) ; ensuite c'est l'UD."""
    if session.etat in ANNULABLE_PAR_UN_CENTRE:
        return Controle("SES-09", True, "les convocations ne sont pas éditées", {}, session.reference)
    texte = f"les convocations de {session.reference} sont éditées : seule l'UD peut l'annuler"
    return Controle("SES-09", False, texte, {"etat": session.etat}, session.reference)


def etat_permet(session: SessionExamen, action: ActionSession) -> Controle:
    """SES-09 : la table des états et des actions."""
    verdict = transition(session.etat, action, session.dte_le is not None)
    possibles = [a.value for a in actions_de_la_table(session.etat)]
    valeurs: dict[str, object] = {"etat": session.etat, "action": action.value, "actions_possibles": possibles}
    etat = libelle(session.etat)
    if verdict is Verdict.POSSIBLE:
        return Controle(
            "SES-09", True, f"« {libelle(action.value)} » est permis à l'état « {etat} »", valeurs, session.reference
        )
    if verdict is Verdict.DEJA:
        return Controle("SES-09", False, deja(session, action), valeurs, session.reference)
    permis = f"possible : {', '.join(libelle(p) for p in possibles)}" if possibles else "aucune action n'est possible"
    texte = f"{session.reference} est à l'état « {etat} » : « {libelle(action.value)} » est refusé ({permis})"
    return Controle("SES-09", False, texte, valeurs, session.reference)


def deja(session: SessionExamen, action: ActionSession) -> str:
    """Ce qui est déjà fait, quand l'action ne changerait rien."""
    if action is ActionSession.DEMANDER_DTE:
        quand = f" le {en_francais(session.dte_le)}" if session.dte_le else ""
        return f"la DTE de {session.reference} a déjà été demandée{quand}"
    if action is ActionSession.TRANSMETTRE:
        return f"les résultats de {session.reference} sont déjà transmis"
    return f"{session.reference} est déjà {libelle(session.etat)}"


def peut_examiner(jure: Jure, session: SessionExamen) -> bool:
    """SES-01 : le juré a, du premier au dernier jour, de quoi siéger dans cette session."""
    utilisables = {
        h.certification.id for h in jure.habilitations if habilitation.utilisable_sur(h, session.debut, session.fin)
    }
    if session.certification.id in utilisables:
        return True
    if session.certification.type == TypeCertification.TITRE:
        ccp = set(session.ccp_par_nom.values())
        return bool(ccp) and ccp <= utilisables
    if session.certification.type == TypeCertification.CCP:
        return any(
            h.certification.type == TypeCertification.TITRE
            and h.certification.titre.id == session.certification.titre.id
            and h.certification.id in utilisables
            for h in jure.habilitations
        )
    return False


def jure_habilite(jure: Jure, session: SessionExamen) -> list[Controle]:
    """SES-01 : juré actif, habilitation utilisable du premier au dernier jour de la session."""
    nom = f"J-{jure.id:06d}"
    if not jure.actif:
        return [Controle("SES-01", False, f"le juré {nom} {jure.nom_complet} est inactif", {"jure": nom}, nom)]
    periode = f"du {en_francais(session.debut)} au {en_francais(session.fin)}"
    if session.debut == session.fin:
        periode = f"le {en_francais(session.debut)}"
    if peut_examiner(jure, session):
        texte = f"{jure.nom_complet} peut examiner {session.certification.reference} {periode}"
        return [Controle("SES-01", True, texte, {"jure": nom}, nom)]
    exigee = {
        TypeCertification.TITRE: "sur le titre entier, ou sur chacun de ses CCP",
        TypeCertification.CCP: f"sur {session.certification.reference} ou sur le titre entier",
        TypeCertification.CCS: f"sur le CCS {session.certification.reference} lui-même",
    }[TypeCertification(session.certification.type)]
    siennes = [
        f"{h.reference} ({h.certification.reference}, {libelle(habilitation.etat_effectif(h, session.debut).value)})"
        for h in jure.habilitations
        if h.certification.titre.id == session.certification.titre.id
    ]
    suite = f" ; il a {', '.join(siennes)}" if siennes else ""
    texte = f"{jure.nom_complet} n'a pas d'habilitation utilisable {periode} {exigee}{suite}"
    return [Controle("SES-01", False, texte, {"jure": nom, "habilitations": siennes}, nom)]


def presence(jure: Jure, session: SessionExamen, action: ActionSession) -> Controle:
    """SES-09 : un juré qui entre n'est pas déjà dans le jury, un juré qui en sort y est."""
    nom = f"J-{jure.id:06d}"
    dedans = any(j.id == jure.id for j in session.jury)
    verbe = "est déjà" if dedans else "n'est pas"
    texte = f"{jure.nom_complet} {verbe} dans le jury de {session.reference}"
    return Controle("SES-09", dedans is (action is ActionSession.DESINSCRIRE_JURE), texte, {"jure": nom}, nom)


def lien_declare(jure: Jure, session: SessionExamen) -> Controle:
    """SES-08 : ni lien déclaré avec le centre ou un candidat, ni le centre pour employeur."""
    liens = list(session.liens.get(jure.id, []))
    if jure.employeur and textes.cle(jure.employeur) == textes.cle(session.centre_nom):
        liens.append(f"employeur : {jure.employeur}")
    nom = f"J-{jure.id:06d}"
    if not liens:
        return Controle("SES-08", True, "aucun lien déclaré avec le centre ni avec un candidat", {}, nom)
    texte = f"{jure.nom_complet} a un lien déclaré avec cette session : {', '.join(liens)}"
    return Controle("SES-08", False, texte, {"jure": nom, "liens": liens}, nom)


def double_reservation(jure: Jure, session: SessionExamen) -> str | None:
    """SES-08 : avertissement quand le juré siège ailleurs un jour commun."""
    autres = [a for a in session.autres_sessions.get(jure.id, []) if a.debut <= session.fin and session.debut <= a.fin]
    if not autres:
        return None
    noms = ", ".join(f"{a.reference} (du {en_francais(a.debut)} au {en_francais(a.fin)})" for a in autres)
    return f"SES-08 : {jure.nom_complet} siège déjà dans {noms}."


def titre_ouvert(session: SessionExamen) -> Controle:
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
    elif session.fin > vie.fin:
        if session.certification.type == TypeCertification.CCS:
            fautes.append(f"après la fin de vie du titre ({en_francais(vie.fin)}), pas de session CCS")
        if session.creee_le > vie.fin:
            fautes.append(
                f"une session qui finit après la fin de vie du titre ({en_francais(vie.fin)}) devait être créée avant"
            )
    if not fautes:
        return Controle("SES-05", True, "le titre est ouvert pendant toute la session", valeurs, titre.reference)
    return Controle("SES-05", False, " ; ".join(fautes), valeurs, titre.reference, possible_le)


def jury_suffisant(session: SessionExamen) -> Controle:
    """SES-04 : au moins 2 jurés habilités pour toute la session."""
    bons = [j for j in session.jury if j.actif and peut_examiner(j, session)]
    autres = [j for j in session.jury if j not in bons]
    valeurs: dict[str, object] = {"habilites": len(bons), "requis": JURES_MIN}
    if len(bons) >= JURES_MIN:
        return Controle("SES-04", True, f"{len(bons)} jurés habilités", valeurs, session.reference)
    suite = f" ; ne comptent pas : {', '.join(j.nom_complet for j in autres)}" if autres else ""
    texte = f"{len(bons)} juré habilité pour toute la session, il en faut {JURES_MIN}{suite}"
    return Controle("SES-04", False, texte, valeurs, session.reference)


def resultats_complets(session: SessionExamen) -> Controle:
    """SES-04 : chaque candidat inscrit a un résultat (vérifié dès la transmission)."""
    sans = [i.candidat for i in session.inscrits() if i.resultat is None]
    if not sans:
        return Controle("SES-04", True, "chaque candidat inscrit a un résultat", {}, session.reference)
    noms = ", ".join(f"{c.reference} {c.nom_complet}" for c in sans)
    texte = f"{compter(len(sans), 'candidat')} sans résultat : {noms}"
    return Controle("SES-04", False, texte, {"candidats": [c.reference for c in sans]}, session.reference)


def candidats_inscrits(session: SessionExamen) -> Controle:
    """SES-02, CONV-01 : pas de convocation sans candidat inscrit ; les désinscrits ne comptent pas."""
    nombre = len(session.inscrits())
    texte = compter(nombre, "candidat inscrit")
    if not nombre:
        texte = f"aucun candidat n'est inscrit à {session.reference}"
    return Controle("SES-02", nombre > 0, texte, {"inscrits": nombre}, session.reference)
