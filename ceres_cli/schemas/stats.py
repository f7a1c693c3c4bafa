"""Les chiffres : un document `ceres.stats/1`, dont les éléments dépendent du sujet."""

from ceres_cli.regles.statistiques import Lieu, Rang, Sujet
from ceres_cli.regles.vocabulaire import EtatSession, Voie
from ceres_cli.schemas.colonne import ARCHIVES, Colonne

# Ce qui entoure les éléments ; leurs formes : FORMES.
STATS = (
    Colonne("sujet", "Sujet", "mot", nullable=False, mots=Sujet),
    Colonne("jour", "Jour", "date", nullable=False),
    Colonne("du", "Du", "date", nullable=False),
    Colonne("au", "Au", "date", nullable=False),
    Colonne("total", "Total", "entier", nullable=False),
    ARCHIVES,
)
_TITRE = (
    Colonne("titre", "Titre", nullable=False),
    Colonne("titre_nom", "Nom du titre", nullable=False, priorite=2, souple=True),
)
_LIEUX = {
    Lieu.DEPARTEMENT: (
        Colonne("departement", "Dép."),
        Colonne("departement_nom", "Département", nullable=False, priorite=3, souple=True),
    ),
    Lieu.REGION: (
        Colonne("region", "Rég."),
        Colonne("region_nom", "Région", nullable=False, priorite=3, souple=True),
    ),
}
_COUVERTURE = (
    Colonne("jures", "Jurés", "entier", nullable=False),
    Colonne("agrees", "Centres agréés", "entier", nullable=False),
    Colonne("manque", "Manque", "entier", nullable=False),
)
_RANGS = {
    Rang.TITRE: _TITRE,
    Rang.CENTRE: (
        Colonne("centre", "Centre", nullable=False),
        Colonne("centre_nom", "Nom du centre", nullable=False, priorite=2, souple=True),
    ),
    Rang.VOIE: (Colonne("voie", "Voie", "mot", nullable=False, mots=Voie),),
}
_RESULTATS = (
    Colonne("presents", "Présents", "entier"),
    Colonne("reussites", "Réussites", "entier"),
    Colonne("taux", "Taux (%)", "entier"),
)
_JOUR = Colonne("jour", "Au", "date", nullable=False)
_A_RENOUVELER = Colonne("a_renouveler", "À renouveler", "liste", nullable=False, souple=True)
ECHEANCES = (Colonne("mois", "Mois", "mois", nullable=False), Colonne("total", "Fins", "entier", nullable=False))
SESSIONS = (
    Colonne("etat", "État", "mot", nullable=False, mots=EtatSession),
    Colonne("mois", "Mois", "mois", nullable=False),
    Colonne("total", "Sessions", "entier", nullable=False),
    Colonne("jury_incomplet", "Jury incomplet", "entier", nullable=False),
)
ACTIVITE = (
    Colonne("agent", "Agent", nullable=False),
    Colonne("semaine", "Semaine", nullable=False),
    Colonne("ecritures", "Écritures", "entier", nullable=False),
)


def couverture(lieu: Lieu) -> tuple[Colonne, ...]:
    return (*_TITRE, *_LIEUX[lieu], *_COUVERTURE)


def prevision(lieu: Lieu, *, garder: bool = False) -> tuple[Colonne, ...]:
    """`garder` : avec qui renouveler."""
    return (_JOUR, *couverture(lieu), *((_A_RENOUVELER,) if garder else ()))


def resultats(rang: Rang) -> tuple[Colonne, ...]:
    return (*_RANGS[rang], *_RESULTATS)


FORMES: dict[Sujet, list[tuple[Colonne, ...]]] = {
    Sujet.ECHEANCES: [ECHEANCES],
    Sujet.COUVERTURE: [couverture(lieu) for lieu in Lieu],
    Sujet.PREVISION: [prevision(lieu, garder=garder) for garder in (False, True) for lieu in Lieu],
    Sujet.SESSIONS: [SESSIONS],
    Sujet.RESULTATS: [resultats(rang) for rang in Rang],
    Sujet.ACTIVITE: [ACTIVITE],
}
"""Sujet → les formes que prennent ses éléments, selon ce qui est demandé."""
# Un élément seul, en ndjson : les champs de toutes les formes, où chacune dit ses valeurs.
LIGNE_DE_STATS = tuple(
    {c.cle: c._replace(mots=None) for formes in FORMES.values() for forme in formes for c in forme}.values()
)
