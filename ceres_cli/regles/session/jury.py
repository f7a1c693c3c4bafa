"""Le jury d'une session : qui peut y siéger (SES-01), ses liens (SES-08), son nombre à la validation (SES-04)."""

from collections.abc import Sequence
from dataclasses import replace

from ceres_cli.regles import textes
from ceres_cli.regles.calendrier import JURES_MIN, du_au, en_francais
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.jure import Habilitation, Jure
from ceres_cli.regles.faits.session import AutreSession, SessionExamen
from ceres_cli.regles.habilitation import etats as habilitation
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.session.libre import pris_ailleurs
from ceres_cli.regles.vocabulaire import TypeCertification


def appuis(jure: Jure, session: SessionExamen) -> list[Habilitation]:
    """SES-01 : ses habilitations qui, du premier au dernier jour, lui permettent de siéger ; vide s'il ne le peut."""
    titre = session.certification.titre.id
    utilisables = [
        h
        for h in jure.habilitations
        if h.certification.titre.id == titre and habilitation.utilisable_sur(h, session.debut, session.fin)
    ]
    if not utilisables:
        return []
    siens = [h for h in utilisables if h.certification.id == session.certification.id]
    if session.certification.type == TypeCertification.TITRE:
        ccp = set(session.ccp_exiges(session.debut).values())
        if ccp and ccp <= {h.certification.id for h in utilisables}:
            siens += [h for h in utilisables if h.certification.id in ccp]
    elif session.certification.type == TypeCertification.CCP:
        siens += [h for h in utilisables if h.certification.type == TypeCertification.TITRE]
    return siens


def peut_examiner(jure: Jure, session: SessionExamen) -> bool:
    """SES-01 : le juré a, du premier au dernier jour, de quoi siéger dans cette session."""
    return bool(appuis(jure, session))


def jure_habilite(jure: Jure, session: SessionExamen) -> list[Condition]:
    """SES-01 : juré actif, habilitation utilisable du premier au dernier jour de la session."""
    nom = f"J-{jure.id:06d}"
    if not jure.actif:
        return [Condition("SES-01", False, f"le juré {nom} {jure.nom_complet} est inactif", {"jure": nom}, nom)]
    quand = du_au(session.debut, session.fin)
    if peut_examiner(jure, session):
        texte = f"{jure.nom_complet} peut examiner {session.certification.reference} {quand}"
        return [Condition("SES-01", True, texte, {"jure": nom}, nom)]
    dates = f" exigés ce jour-là ({', '.join(session.ccp_exiges(session.debut))})" if session.exigences else ""
    exigee = {
        TypeCertification.TITRE: f"sur le titre entier, ou sur chacun de ses CCP{dates}",
        TypeCertification.CCP: f"sur {session.certification.reference} ou sur le titre entier",
        TypeCertification.CCS: f"sur le CCS {session.certification.reference} lui-même",
    }[TypeCertification(session.certification.type)]
    siennes = [
        f"{h.reference} ({h.certification.reference}, {libelle(habilitation.etat_effectif(h, session.debut).value)})"
        for h in jure.habilitations
        if h.certification.titre.id == session.certification.titre.id
    ]
    suite = f" ; il a {', '.join(siennes)}" if siennes else ""
    texte = f"{jure.nom_complet} n'a pas d'habilitation utilisable {quand} {exigee}{suite}"
    return [Condition("SES-01", False, texte, {"jure": nom, "habilitations": siennes}, nom)]


def peut_entrer(jure: Jure, session: SessionExamen) -> list[Condition]:
    """SES-01, SES-08 : ce qui se demande d'un juré avant qu'il n'entre dans le jury.

    Finie, la session garde la trace de qui y a siégé : il est jugé tel qu'il était le dernier jour, comme à la
    validation (SES-04) ; et qui siégeait alors y revient, quels que soient ses liens.
    """
    alors = session.entrants.get(jure.id)
    if alors is None:
        return [*jure_habilite(jure, session), lien_declare(jure, session)]
    quand = f" (comme au {en_francais(session.fin)}, dernier jour de la session)"
    suite = [c._replace(texte=c.texte + quand) for c in jure_habilite(alors, session)]
    if jure.id not in session.ont_siege:
        return [*suite, lien_declare(jure, session)]
    texte = f"{jure.nom_complet} siégeait le dernier jour : ses liens ne sont plus qu'un avertissement à la validation"
    return [*suite, Condition("SES-08", True, texte, {}, f"J-{jure.id:06d}")]


def presence(jure: Jure, session: SessionExamen, action: ActionSession) -> Condition:
    """SES-09 : un juré qui entre n'est pas déjà dans le jury, un juré qui en sort y est."""
    nom = f"J-{jure.id:06d}"
    dedans = any(j.id == jure.id for j in session.jury)
    verbe = "est déjà" if dedans else "n'est pas"
    texte = f"{jure.nom_complet} {verbe} dans le jury de {session.reference}"
    return Condition("SES-09", dedans is (action is ActionSession.DESINSCRIRE_JURE), texte, {"jure": nom}, nom)


def est_l_employeur(centre: str, employeur: str | None) -> bool:
    """SES-08 : l'employeur que dit un juré est ce centre ; casse, accents et ponctuation indifférents."""
    return bool(employeur) and textes.cle(employeur or "") == textes.cle(centre)


def lien_declare(jure: Jure, session: SessionExamen) -> Condition:
    """SES-08 : ni lien déclaré avec le centre ou un candidat, ni le centre pour employeur."""
    liens = list(session.liens.get(jure.id, []))
    if est_l_employeur(session.centre_nom, jure.employeur):
        liens.append(f"employeur : {jure.employeur}")
    nom = f"J-{jure.id:06d}"
    if not liens:
        return Condition("SES-08", True, "aucun lien déclaré avec le centre ni avec un candidat", {}, nom)
    texte = f"{jure.nom_complet} a un lien déclaré avec cette session : {', '.join(liens)}"
    return Condition("SES-08", False, texte, {"jure": nom, "liens": liens}, nom)


def prises(jure: Jure, session: SessionExamen) -> list[AutreSession]:
    """SES-08 : ses autres sessions, un jour commun au moins."""
    return [a for a in session.autres_sessions.get(jure.id, []) if a.debut <= session.fin and session.debut <= a.fin]


def double_reservation(jure: Jure, session: SessionExamen) -> str | None:
    """SES-08 : avertissement quand le juré siège ailleurs un jour commun."""
    autres = prises(jure, session)
    if not autres:
        return None
    noms = ", ".join(f"{a.reference} ({du_au(a.debut, a.fin)})" for a in autres)
    return f"SES-08 : {jure.nom_complet} siège déjà dans {noms}."


def disponible(jure: Jure, session: SessionExamen) -> bool:
    """SES-01, SES-08, DIS-01 : il n'est pas du jury, peut y entrer, ne siège nulle part ces jours-là, et est libre."""
    dehors = presence(jure, session, ActionSession.INSCRIRE_JURE).satisfait
    libre = dehors and not prises(jure, session) and pris_ailleurs(jure, session) is None
    return libre and all(c.satisfait for c in peut_entrer(jure, session))


def jury_suffisant(session: SessionExamen) -> Condition:
    """SES-04 : au moins 2 jurés habilités pour toute la session, tels qu'ils étaient le dernier jour."""
    alors = session.jury if session.jury_d_alors is None else session.jury_d_alors
    bons = [j for j in alors if _compte(j, session)]
    autres = [j for j in alors if j not in bons]
    nombre = len(personnes(bons))
    valeurs: dict[str, object] = {"habilites": nombre, "requis": JURES_MIN}
    if nombre >= JURES_MIN:
        return Condition("SES-04", True, f"{nombre} jurés habilités", valeurs, session.reference)
    suite = f" ; ne comptent pas : {', '.join(j.nom_complet for j in autres)}" if autres else ""
    if doubles := en_double(bons):
        valeurs["memes"] = [affiche("J", j.id) for j in doubles]
        suite = f" ; {_une_seule(doubles)}{suite}"
    texte = f"{nombre} juré habilité pour toute la session, il en faut {JURES_MIN}{suite}"
    return Condition("SES-04", False, texte, valeurs, session.reference)


def jury_attendu(session: SessionExamen) -> Condition:
    """De même, d'une session qui n'est pas finie : qui a répondu qu'il ne viendra pas n'y compte pas."""
    return jury_suffisant(replace(session, jury=session.viennent))


def personnes(jures: Sequence[Jure]) -> list[Jure]:
    """SES-04 : un juré par personne. Deux fiches de même identité ne font qu'un, à moins qu'on les ait distinguées ;
    qui ressemble au moins d'autres passe d'abord : deux que l'on a distinguées comptent, même si une troisième, non
    départagée, ressemble à chacune."""
    la = {j.id for j in jures}
    gardes: list[Jure] = []
    for jure in sorted(jures, key=lambda j: (len(j.memes & la), j.id)):
        if not any(jure.id in garde.memes for garde in gardes):
            gardes.append(jure)
    return gardes


def en_double(jures: Sequence[Jure]) -> list[Jure]:
    """Ceux dont une autre fiche de la même personne est là aussi."""
    la = {j.id for j in jures}
    return [j for j in jures if j.memes & la]


def _une_seule(doubles: Sequence[Jure]) -> str:
    noms = " et ".join(f"{affiche('J', j.id)} {j.nom_complet}" for j in doubles)
    return f"{noms} : même identité, une seule personne (JUR-03)"


def personnes_en_double(session: SessionExamen) -> list[str]:
    """SES-04, avertissement : les fiches de son jury qui ne comptent que pour une personne."""
    doubles = en_double(session.jury)
    return [f"SES-04 : {_une_seule(doubles)}."] if doubles else []


def _compte(jure: Jure, session: SessionExamen) -> bool:
    return jure.actif and peut_examiner(jure, session)


def perdus_depuis(session: SessionExamen) -> list[str]:
    """SES-04, avertissements : les jurés qui comptaient le dernier jour et ne pourraient plus siéger aujourd'hui."""
    aujourd_hui = {j.id: j for j in session.jury}
    perdus = [
        j.nom_complet
        for j in session.jury_d_alors or ()
        if _compte(j, session) and not _compte(aujourd_hui[j.id], session)
    ]
    if not perdus:
        return []
    verbe = "comptent" if len(perdus) > 1 else "compte"
    fin = en_francais(session.fin)
    return [f"SES-04 : {', '.join(perdus)} {verbe} comme au {fin}, dernier jour de la session, et plus depuis."]


def liens_du_jury(session: SessionExamen) -> list[Condition]:
    """SES-08 à l'édition : un contrôle par juré qui a un lien déclaré, ou un seul qui dit qu'il n'y en a pas."""
    refus = [c for jure in session.jury if not (c := lien_declare(jure, session)).satisfait]
    sans = Condition("SES-08", True, "aucun juré n'a de lien déclaré avec cette session", {}, session.reference)
    return refus or [sans]
