"""Comment une liste se compte : « 38 jurés »."""

_NOMS = {
    "jures": ("juré",),
    "fiches": ("juré",),
    "disponibles": ("juré libre", "jurés libres"),
    "habilitations": ("habilitation",),
    "sessions": ("session",),
    "candidats": ("candidat",),
    "convocations": ("convocation",),
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
    "traitements": ("donnée",),
    "donnees": ("donnée",),
    "donnees-a-purger": ("fiche",),
    "changements": ("changement",),
    "stats": ("ligne",),
}


def noms_de(liste: str) -> tuple[str, ...]:
    """Le nom d'un élément de `ceres.<liste>/1`, et son pluriel s'il ne prend pas seulement un « s »."""
    return _NOMS.get(liste, ("élément",))
