"""Documents rendus aussi en liste, `ceres.<pluriel>/1`, et comment une liste se compte : « 38 jurés »."""

from ceres_cli.noms import du_document

# Ceux qui ne sont pas d'un nom : le document, sa liste, ce qu'est un élément et son pluriel.
_AUTRES = (
    ("envoi", "envois", "destinataire"),
    ("courriel", "courriels", "courriel"),
    ("verification", "verifications", "contrôle"),
    ("point-de-sante", "points-de-sante", "point"),
    ("ligne-de-plan", "lignes-de-plan", "ligne"),
    ("fiche", "fiches", "juré"),
    ("siege", "sieges", "siège"),
    ("passage", "passages", "passage"),
    ("disponible", "disponibles", "juré libre", "jurés libres"),
    ("doublon", "doublons", "doublon possible", "doublons possibles"),
    ("doublon-candidat", "doublons-candidats", "doublon possible", "doublons possibles"),
    ("trace", "traces", "ligne"),
    ("consultation", "consultations", "accès", "accès"),
    ("evenement", "evenements", "événement"),
    ("suivi", "suivis", "lot"),
    ("derogation", "derogations", "dérogation"),
    ("regle", "regles", "règle"),
    ("reglage", "reglages", "réglage"),
    ("lecture", "lectures", "lecture retenue", "lectures retenues"),
    ("traitement", "traitements", "donnée"),
    ("donnee", "donnees", "donnée"),
    ("donnee-a-purger", "donnees-a-purger", "fiche"),
    ("schema", "schemas", "document"),
    ("document", "documents", "document"),
    ("transition", "transitions", "état"),
    ("cle", "cles", "clé"),
    ("transition-session", "transitions-session", "action"),
)
AUTRES = {seul: liste for seul, liste, *_ in _AUTRES}
"""Document → sa liste, de ceux qui ne sont pas d'un nom."""
_SINGULIERS = {liste: seul for seul, liste in AUTRES.items()}
# Documents qui ont des éléments sans être une liste : ce qu'est chacun, seul sur sa ligne.
_LIGNES = {"stats": "ligne-de-stats", "accueil": "ligne-d-accueil"}
_COMPTES = {
    **{liste: tuple(mots) for _, liste, *mots in _AUTRES},
    "changements": ("changement",),
    "stats": ("ligne",),
}


def singulier(liste: str) -> str | None:
    """Le document d'un élément de `ceres.<liste>/1` ; None si ce n'est pas une liste."""
    if (nom := du_document(liste)) is not None:
        return nom.document if liste == nom.documents else None
    return _SINGULIERS.get(liste)


def pluriel(document: str) -> str:
    """Le document de sa liste ; KeyError s'il n'en a pas."""
    nom = du_document(document)
    return AUTRES[document] if nom is None else nom.documents


def ligne(document: str) -> str:
    """Le document qu'est chaque ligne de `ceres.<document>/1` en ndjson."""
    return singulier(document) or _LIGNES.get(document, document)


def noms_de(liste: str) -> tuple[str, ...]:
    """Le nom d'un élément de `ceres.<liste>/1`, et son pluriel s'il ne prend pas seulement un « s »."""
    if (nom := du_document(liste)) is not None and liste == nom.documents:
        return nom.compte or (nom.mot,)
    return _COMPTES.get(liste, ("élément",))
