"""Documents rendus aussi en liste, `ceres.<pluriel>/1`, et comment une liste se compte : « 38 jurés »."""

PLURIELS = {
    "convocation": "convocations",
    "message": "messages",
    "envoi": "envois",
    "lot": "lots",
    "verification": "verifications",
    "point-de-sante": "points-de-sante",
    "ligne-de-plan": "lignes-de-plan",
    "session": "sessions",
    "candidat": "candidats",
    "parchemin": "parchemins",
    "vae": "vaes",
    "controle": "controles",
    "habilitation": "habilitations",
    "jure": "jures",
    "fiche": "fiches",
    "disponible": "disponibles",
    "doublon": "doublons",
    "doublon-candidat": "doublons-candidats",
    "titre": "titres",
    "centre": "centres",
    "agrement": "agrements",
    "trace": "traces",
    "consultation": "consultations",
    "evenement": "evenements",
    "profil": "profils",
    "delai": "delais",
    "derogation": "derogations",
    "regle": "regles",
    "reglage": "reglages",
    "traitement": "traitements",
    "donnee": "donnees",
    "donnee-a-purger": "donnees-a-purger",
    "schema": "schemas",
    "document": "documents",
    "transition": "transitions",
    "transition-session": "transitions-session",
}

_SINGULIERS = {pluriel: seul for seul, pluriel in PLURIELS.items()}
# Documents qui ont des éléments sans être une liste : ce qu'est chacun, seul sur sa ligne.
_LIGNES = {"stats": "ligne-de-stats", "accueil": "ligne-d-accueil"}


def singulier(liste: str) -> str | None:
    """Le document d'un élément de `ceres.<liste>/1` ; None si ce n'est pas une liste."""
    return _SINGULIERS.get(liste)


def ligne(document: str) -> str:
    """Le document qu'est chaque ligne de `ceres.<document>/1` en ndjson."""
    return singulier(document) or _LIGNES.get(document, document)


_NOMS = {
    "jures": ("juré",),
    "fiches": ("juré",),
    "disponibles": ("juré libre", "jurés libres"),
    "habilitations": ("habilitation",),
    "sessions": ("session",),
    "candidats": ("candidat",),
    "convocations": ("convocation",),
    "messages": ("courriel",),
    "envois": ("destinataire",),
    "parchemins": ("parchemin",),
    "vaes": ("demande VAE", "demandes VAE"),
    "centres": ("centre",),
    "agrements": ("agrément",),
    "titres": ("titre",),
    "profils": ("profil",),
    "delais": ("ligne",),
    "derogations": ("dérogation",),
    "lots": ("lot",),
    "verifications": ("contrôle",),
    "points-de-sante": ("point",),
    "traces": ("ligne",),
    "consultations": ("accès", "accès"),
    "evenements": ("événement",),
    "traitements": ("donnée",),
    "donnees": ("donnée",),
    "donnees-a-purger": ("fiche",),
    "regles": ("règle",),
    "reglages": ("réglage",),
    "documents": ("document",),
    "doublons": ("doublon possible", "doublons possibles"),
    "doublons-candidats": ("doublon possible", "doublons possibles"),
    "lignes-de-plan": ("ligne",),
    "controles": ("contrôle",),
    "transitions": ("état",),
    "transitions-session": ("action",),
    "schemas": ("document",),
    "changements": ("changement",),
    "stats": ("ligne",),
}


def noms_de(liste: str) -> tuple[str, ...]:
    """Le nom d'un élément de `ceres.<liste>/1`, et son pluriel s'il ne prend pas seulement un « s »."""
    return _NOMS.get(liste, ("élément",))
