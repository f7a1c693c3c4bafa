"""Réunir deux fiches de candidats (CAN-11) : ce qui l'empêche, ce que la fiche gardée reprend de l'autre."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from ceres_cli.regles.calendrier import SESSIONS_MAX_PAR_AN, en_francais
from ceres_cli.regles.controle import Controle
from ceres_cli.regles.faits.session import Candidat, Passage
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


class Place(NamedTuple):
    """Une inscription d'une fiche : la session, si le candidat y était (inscrit ou mis à l'écart), et si elle est du
    ressort de l'acteur."""

    id: int
    session_id: int
    session: str
    presente: bool
    vue: bool = True


def sessions_distinctes(garde: Sequence[Place], absorbe: Sequence[Place]) -> Controle:
    """CAN-11 : deux fiches présentes dans une même session sont deux personnes. Hors du ressort, elle n'est pas nommée
    (DRO-02)."""
    siennes = {p.session_id for p in garde if p.presente}
    communes = [p for p in absorbe if p.presente and p.session_id in siennes]
    if not communes:
        return Controle("CAN-11", True, "elles ne sont dans aucune session en commun")
    vues = sorted({p.session for p in communes if p.vue})
    dites = vues if all(p.vue for p in communes) else [*vues, "une session d'un autre ressort"]
    texte = f"les deux fiches sont dans {', '.join(dites)} : ce sont deux personnes"
    return Controle("CAN-11", False, texte, {"sessions": vues}, vues[0] if vues else "")


def trois_sessions_reunies(garde: Candidat, absorbe: Candidat) -> list[Controle]:
    """CAN-05 : réunies, les deux fiches ne font pas passer plus de trois sessions en un an sur un même titre.

    Rien n'est refusé de ce qui était déjà : deux fiches de même identité comptent déjà ensemble.
    """
    return _trois_sessions(garde, absorbe, "réunies, elles auraient")


def trois_sessions_corrigees(corrige: Candidat, autre: Candidat) -> list[Controle]:
    """CAN-05 : de même, quand l'identité corrigée devient celle d'une autre fiche, dont seuls les jours se disent."""
    suite = f"avec cette identité, {corrige.reference} {corrige.nom_complet} aurait"
    return _trois_sessions(corrige, replace(autre, passages=_sans_nom(autre)), suite)


def _sans_nom(fiche: Candidat) -> dict[int, list[Passage]]:
    return {chaine: [p._replace(reference="") for p in siens] for chaine, siens in fiche.passages.items()}


def _trois_sessions(garde: Candidat, absorbe: Candidat, debut_de_phrase: str) -> list[Controle]:
    if any(fiche.id == absorbe.id for fiche in garde.memes):
        return []
    refus = []
    for chaine in sorted(garde.passages.keys() | absorbe.passages.keys()):
        siens, autres = (passages.passages_de_la_personne(c, chaine) for c in (garde, absorbe))
        trop = de_trop(siens, autres)
        if trop:
            *premiers, dernier = trop
            premiere = trois_sessions.premiere_date_possible([p.debut for p in premiers], dernier.debut)
            texte = (
                f"{debut_de_phrase} plus de {SESSIONS_MAX_PAR_AN} sessions en un an sur un même titre"
                f"{passages.detail(trop)} ; première date possible pour la dernière : {en_francais(premiere)}"
            )
            valeurs = passages.valeurs_du_decompte(trop)
            refus.append(Controle("CAN-05", False, texte, valeurs, garde.reference, premiere.isoformat()))
    return refus


def de_trop(siens: Sequence[Passage], autres: Sequence[Passage]) -> list[Passage]:
    """Les passages qui, réunis, en font quatre en un an, par date, quand il y en a de part et d'autre ; vide sinon.
    Celui que les deux connaissent ne compte qu'une fois."""
    connues = {p.session_id for p in siens}
    propres = [p for p in autres if p.session_id not in connues]
    tous = sorted([*siens, *propres], key=lambda p: p.debut)
    trop: set[date] = set()
    for rang, passage in enumerate(tous):
        trop.update(trois_sessions.en_cause([p.debut for p in (*tous[:rang], *tous[rang + 1 :])], passage.debut))
    if any(trop.isdisjoint(p.debut for p in cote) for cote in (siens, propres)):
        return []
    return [p for p in tous if p.debut in trop]
