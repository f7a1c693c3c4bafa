"""Réunir deux fiches de candidats (CAN-11) : ce qui l'empêche, ce que la fiche gardée reprend de l'autre."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ceres_cli.regles.calendrier import SESSIONS_MAX_PAR_AN, en_francais
from ceres_cli.regles.controle import Controle
from ceres_cli.regles.faits.session import Candidat
from ceres_cli.regles.session import passages, trois_sessions

# Champs repris ensemble, ou pas du tout : un numéro et sa forme internationale, un lieu, une adresse entière.
NAISSANCE = ("commune_naissance", "commune_naissance_insee", "pays_naissance", "ville_naissance")
ENSEMBLES = (
    ("civilite",),
    ("nom_usage",),
    NAISSANCE,
    ("telephone", "telephone_e164"),
    ("courriel",),
    ("adresse", "complement", "code_postal", "commune", "commune_insee", "departement"),
    ("centre_id",),
)


@dataclass(frozen=True, slots=True)
class Place:
    """Une inscription d'une fiche : la session, et si le candidat y était (inscrit ou mis à l'écart)."""

    id: int
    session_id: int
    session: str
    presente: bool


def sessions_distinctes(garde: Sequence[Place], absorbe: Sequence[Place]) -> Controle:
    """CAN-11 : deux fiches présentes dans une même session sont deux personnes."""
    siennes = {p.session_id for p in garde if p.presente}
    communes = sorted({p.session for p in absorbe if p.presente and p.session_id in siennes})
    if not communes:
        return Controle("CAN-11", True, "elles ne sont dans aucune session en commun")
    texte = f"les deux fiches sont dans {', '.join(communes)} : ce sont deux personnes"
    return Controle("CAN-11", False, texte, {"sessions": communes}, communes[0])


def trois_sessions_reunies(garde: Candidat, absorbe: Candidat) -> list[Controle]:
    """CAN-05 : réunies, les deux fiches ne font pas passer plus de trois sessions en un an sur un même titre.

    Rien n'est refusé de ce qui était déjà : deux fiches de même identité comptent déjà ensemble.
    """
    if absorbe in garde.memes:
        return []
    refus = []
    for chaine in sorted(garde.passages.keys() | absorbe.passages.keys()):
        jours = [[p.debut for p in passages.passages_de_la_personne(c, chaine)] for c in (garde, absorbe)]
        trop = jours_de_trop(*jours)
        if trop:
            dates = ", ".join(en_francais(j) for j in trop)
            texte = (
                f"réunies, elles auraient plus de {SESSIONS_MAX_PAR_AN} sessions en un an sur un même titre : {dates}"
            )
            valeurs: dict[str, object] = {"dates": [j.isoformat() for j in trop]}
            refus.append(Controle("CAN-05", False, texte, valeurs, garde.reference))
    return refus


def jours_de_trop(siens: Sequence[date], autres: Sequence[date]) -> list[date]:
    """Les jours qui, réunis, en font quatre en un an, quand il y en a de part et d'autre ; vide sinon."""
    if not siens or not autres:
        return []
    tous = sorted([*siens, *autres])
    trop: set[date] = set()
    for rang, jour in enumerate(tous):
        trop.update(trois_sessions.en_cause([*tous[:rang], *tous[rang + 1 :]], jour))
    return sorted(trop) if trop & set(siens) and trop & set(autres) else []
