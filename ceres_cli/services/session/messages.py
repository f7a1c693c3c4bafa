"""La session qu'on ne trouve pas ; ce qu'un changement fait perdre."""

from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session import jury as regles_jury


def tentatives_perdues(session: SessionExamen, voulue: SessionExamen) -> str:
    """CAN-05 : sans entretien final, la session ne compte plus pour ses inscrits ; vide si rien n'y change."""
    inscrits = session.inscrits()
    if voulue.comptee or not session.comptee or not inscrits:
        return ""
    noms = ", ".join(f"{i.candidat.reference} {i.candidat.nom_complet}" for i in inscrits)
    return (
        f"Vous allez ôter l'entretien final de {session.reference} : cette session ne comptera plus parmi les trois de"
        f" l'année (CAN-05) de {noms}."
    )


def jures_perdus(session: SessionExamen) -> list[str]:
    perdus = [j.nom_complet for j in session.jury if not regles_jury.peut_examiner(j, session)]
    return [f"SES-01 : ne sont plus habilités à ces dates : {', '.join(perdus)}."] if perdus else []
