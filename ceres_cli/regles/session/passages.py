"""Ce qu'une personne a passé et ce qu'elle détient : CAN-05 et sa part à la validation (SES-03), CAN-06."""

from collections.abc import Iterable, Sequence
from datetime import date

from ceres_cli.regles.calendrier import SESSIONS_MAX_PAR_AN, en_francais, plus_ans
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.session import Candidat, Inscription, Passage, SessionExamen
from ceres_cli.regles.francais import compter
from ceres_cli.regles.vae import appui
from ceres_cli.regles.vocabulaire import EtatSession, TypeCertification


def en_cause(autres: Iterable[date], nouvelle: date) -> list[date]:
    """Les dates, celle-ci comprise, qui tiennent à quatre ou plus dans une même année avec elle ; vide : permise.

    Dates triées, elle comprise : `dates[i+3] < dates[i] + 1 an`. Quatre sessions déjà faites en un an (deux titres
    réunis après coup par un import) n'en font pas refuser une autre qui n'est pas de leur année.
    """
    triees = sorted([*autres, nouvelle])
    retenues: set[date] = set()
    for tot, tard in zip(triees, triees[SESSIONS_MAX_PAR_AN:], strict=False):
        if tot <= nouvelle <= tard < plus_ans(tot, 1):
            retenues.update(d for d in triees if tot <= d <= tard)
    return sorted(retenues)


def depasse(autres: Iterable[date], nouvelle: date) -> bool:
    """Vrai si une session à cette date serait de trop : quatre en moins d'un an, elle comprise."""
    return bool(en_cause(autres, nouvelle))


def premiere_date_possible(autres: Iterable[date], depuis: date) -> date:
    """Premier jour, à partir de `depuis`, où une session de plus ne dépasse pas. Le jour anniversaire est libre."""
    connues = list(autres)
    candidats = sorted({depuis, *(j for d in connues if (j := plus_ans(d, 1)) > depuis)})
    return next(j for j in candidats if not depasse(connues, j))


def comptees_a_la_validation(dates: Iterable[date], session: date) -> list[date]:
    """Les sessions comptées avec celle-ci, elle comprise : `debut ≤ session < debut + 1 an`."""
    return [d for d in sorted(dates) if d <= session < plus_ans(d, 1)]


def quatrieme(candidat: Candidat, session: SessionExamen) -> Condition | None:
    """SES-03 pour ce candidat : le refus si cette session, ou une autre déjà validée après elle, est sa quatrième."""
    passages = autres_passages(candidat, session)
    for jour in _jours_a_compter(session, passages):
        comptees = comptees_a_la_validation([*(p.debut for p in passages), session.debut], jour)
        if len(comptees) > SESSIONS_MAX_PAR_AN:
            retenus = [p for p in passages if p.debut in comptees]
            return _refus_can_05(candidat, session, retenus, passages, "SES-03")
    return None


def quatrieme_session(session: SessionExamen) -> list[Condition]:
    """SES-03 : à la validation, un contrôle par candidat pour qui cette session est la 4ᵉ en un an (CAN-05)."""
    inscrits = session.inscrits() if session.comptee else []
    refus = [refuse for i in inscrits if (refuse := quatrieme(i.candidat, session)) is not None]
    if refus:
        return refus
    return [Condition("SES-03", True, "aucun candidat n'en est à plus de 3 sessions en un an", {}, session.reference)]


def _jours_a_compter(session: SessionExamen, passages: Sequence[Passage]) -> list[date]:
    """Le début de la session, puis celui de chaque session déjà validée qui commence moins d'un an après : avancer
    celle-ci ne doit pas faire d'une autre la quatrième."""
    limite = plus_ans(session.debut, 1)
    return [
        session.debut,
        *(p.debut for p in passages if p.etat == EtatSession.VALIDEE and session.debut <= p.debut < limite),
    ]


def titre_detenu(session: SessionExamen) -> Condition:
    """CAN-06 : à la validation d'une session CCS, chaque candidat inscrit détient le titre."""
    if session.certification.type != TypeCertification.CCS:
        return Condition("CAN-06", True, "la session n'est pas une session CCS", {}, session.reference)
    sans = [i.candidat for i in session.inscrits() if not detient_le_titre(i.candidat, session)]
    if not sans:
        return Condition("CAN-06", True, "chaque candidat détient le titre", {}, session.reference)
    noms = ", ".join(
        f"{c.reference} {c.nom_complet}{' (titre contesté)' if session.chaine in c.contestes else ''}" for c in sans
    )
    texte = f"ne détiennent pas le titre {session.certification.titre.reference}, ni une de ses versions : {noms}"
    return Condition("CAN-06", False, texte, {"candidats": [c.reference for c in sans]}, session.reference)


def detient_le_titre(candidat: Candidat, session: SessionExamen) -> bool:
    """CAN-06 : dans une version ou une autre, et sans que la session qui l'a donné soit débloquée."""
    return session.chaine in candidat.titres - candidat.contestes


def trois_sessions_par_an(candidat: Candidat, session: SessionExamen) -> Condition:
    """CAN-05, à l'inscription et à tout changement : avec cette session, jamais quatre en moins d'un an."""
    if not session.comptee:
        code = "CAN-06" if session.certification.type == TypeCertification.CCS else "CAN-04"
        return Condition(code, True, "cette session n'est pas comptée (CAN-05)", {}, candidat.reference)
    passages = autres_passages(candidat, session)
    trop = en_cause([p.debut for p in passages], session.debut)
    if not trop:
        return Condition("CAN-05", True, decompte(passages), valeurs_du_decompte(passages), candidat.reference)
    retenus = [p for p in passages if p.debut in trop]
    return _refus_can_05(candidat, session, retenus, passages, "CAN-05")


def decompte(passages: Sequence[Passage]) -> str:
    """« 2 sessions comptées : S-… (JJ/MM/AAAA), … »"""
    return f"{compter(len(passages), 'session comptée')}{detail(passages)}"


def valeurs_du_decompte(passages: Sequence[Passage]) -> dict[str, object]:
    return {
        "sessions": [p.reference for p in passages if p.reference],
        "dates": [p.debut.isoformat() for p in passages],
    }


def autres_passages(candidat: Candidat, session: SessionExamen) -> list[Passage]:
    """Les passages comptés de la personne sur la chaîne du titre, sans celui de cette session, par date."""
    return [p for p in passages_de_la_personne(candidat, session.chaine) if p.session_id != session.id]


def passages_de_la_personne(candidat: Candidat, chaine: int) -> list[Passage]:
    """Ceux de toutes ses fiches sur cette chaîne, par date ; d'une autre fiche que celle-ci, seulement le jour."""
    vus: dict[int, Passage] = {}
    for fiche in candidat.fiches():
        for passage in fiche.passages.get(chaine, []):
            vus.setdefault(passage.session_id, passage if fiche is candidat else passage._replace(reference=""))
    return sorted(vus.values(), key=lambda p: p.debut)


def propres_passages(candidat: Candidat, session: SessionExamen) -> list[Passage]:
    """Ceux de cette seule fiche, sans celui de cette session."""
    return [p for p in candidat.passages.get(session.chaine, []) if p.session_id != session.id]


def _refus_can_05(
    candidat: Candidat, session: SessionExamen, retenus: Sequence[Passage], tous: Sequence[Passage], code: str
) -> Condition:
    premiere = premiere_date_possible([p.debut for p in tous], session.debut)
    texte = (
        f"{candidat.reference} {candidat.nom_complet} en serait à plus de {SESSIONS_MAX_PAR_AN} sessions en un an sur "
        f"ce titre{detail(retenus)} ; première date possible pour une session : {en_francais(premiere)}"
    )
    valeurs: dict[str, object] = {
        "candidat": candidat.reference,
        "session": session.reference,
        "debut": session.debut.isoformat(),
        **valeurs_du_decompte(retenus),
    }
    return Condition(code, False, texte, valeurs, candidat.reference, premiere.isoformat())


def detail(passages: Sequence[Passage]) -> str:
    """« : S-… (JJ/MM/AAAA), une autre (JJ/MM/AAAA) » ; vide s'il n'y en a pas."""
    if not passages:
        return ""
    return " : " + ", ".join(f"{p.reference or 'une autre'} ({en_francais(p.debut)})" for p in passages)


def bloquants(inscription: Inscription, session: SessionExamen) -> list[Condition]:
    """Ce qui, pour ce seul candidat, ferait refuser la validation (SES-03, CAN-06, CAN-09) ; vide : rien."""
    candidat, suite = inscription.candidat, []
    if session.comptee and (refus := quatrieme(candidat, session)) is not None:
        suite.append(refus)
    if session.certification.type == TypeCertification.CCS and not detient_le_titre(candidat, session):
        texte = f"il ne détient pas le titre {session.certification.titre.reference}, ni une de ses versions"
        suite.append(Condition("CAN-06", False, texte, {}, candidat.reference))
    if (sans_demande := appui.bloque(inscription, session)) is not None:
        suite.append(sans_demande)
    return suite


def a_ecarter(session: SessionExamen) -> Condition:
    """CAN-12, sans nommer personne : un inscrit au moins empêche de valider."""
    retenus = [i.candidat.reference for i in session.inscrits() if bloquants(i, session)]
    texte = f"à mettre à l'écart : {', '.join(retenus)}" if retenus else "personne n'empêche de valider cette session"
    return Condition("CAN-12", bool(retenus), texte, {"candidats": retenus}, session.reference)


def a_reintegrer(session: SessionExamen) -> Condition:
    """CAN-12, sans nommer personne : un candidat au moins est à l'écart."""
    ecartes = [i.candidat.reference for i in session.inscriptions if i.ecartee]
    texte = f"à l'écart : {', '.join(ecartes)}" if ecartes else "personne n'est à l'écart de cette session"
    return Condition("CAN-12", bool(ecartes), texte, {"candidats": ecartes}, session.reference)
