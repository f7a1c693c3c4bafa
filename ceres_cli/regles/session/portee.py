"""V18-3 : ce qu'un candidat passe dans une session TITRE, tout ou l'entretien final seul."""

from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.session import Candidat, SessionExamen
from ceres_cli.regles.vocabulaire import Portee, TypeCertification


def manquants(candidat: Candidat, session: SessionExamen) -> list[str]:
    """Les CCP exigés le dernier jour de la session (OBT-02), et qu'il ne détient pas ce jour-là.

    Qui détient le titre en détient les CCP ; ce qui est contesté est encore détenu.
    """
    tenues = {c for c, jour in candidat.obtentions.items() if jour <= session.fin}
    if session.certification_titre in tenues:
        return []
    return [nom for nom, ccp in session.ccp_exiges(session.fin).items() if ccp not in tenues]


def ne_passe_que_l_entretien(candidat: Candidat, session: SessionExamen) -> bool:
    if session.certification.type != TypeCertification.TITRE or not session.ccp_exiges(session.fin):
        return False
    return not manquants(candidat, session)


def portee(candidat: Candidat, session: SessionExamen, voulue: str | None = None) -> Portee:
    """À l'inscription : l'entretien final seul pour qui détient chaque CCP ; `voulue` : « complete » la force."""
    if voulue == Portee.COMPLETE or not ne_passe_que_l_entretien(candidat, session):
        return Portee.COMPLETE
    return Portee.ENTRETIEN_FINAL_SEUL


def permise(candidat: Candidat, session: SessionExamen, voulue: str | None) -> list[Condition]:
    """OBT-02 : l'entretien final seul ne se demande que pour qui détient chaque CCP de la version."""
    if voulue != Portee.ENTRETIEN_FINAL_SEUL:
        return []
    reference = session.certification.titre.reference
    if session.certification.type != TypeCertification.TITRE:
        texte = f"{session.reference} n'est pas une session TITRE : personne n'y passe l'entretien final seul"
        return [Condition("OBT-02", False, texte, {}, candidat.reference)]
    absents = manquants(candidat, session)
    if absents or not session.ccp_exiges(session.fin):
        quoi = f"il lui manque {', '.join(absents)}" if absents else "ce titre n'a pas de CCP"
        texte = f"{candidat.nom_complet} ne passe pas l'entretien final seul sur {reference} : {quoi}"
        return [Condition("OBT-02", False, texte, {"ccp": absents}, candidat.reference)]
    texte = f"{candidat.nom_complet} détient chaque CCP de {reference}"
    return [Condition("OBT-02", True, texte, {}, candidat.reference)]
