"""La feuille de style d'un rapport : clair, sombre, imprimé. Contrastes : 4,5 pour les textes, 3 pour les formes."""

from ceres_cli.nomenclatures import fichiers

# Couleur → (clair, sombre). Les contrastes sont tenus par tests/formats/rapport/test_contrastes.py.
COULEURS: dict[str, tuple[str, str]] = {
    "fond": ("#ffffff", "#161616"),
    "encre": ("#161616", "#f2f2f2"),
    "discret": ("#4d4d4d", "#c0c0c0"),
    "filet": ("#767676", "#8c8c8c"),
    "lien": ("#000091", "#a6b4ff"),
    "bande": ("#f5f5fe", "#232338"),
    "plein": ("#000091", "#a6b4ff"),
    "niveau-0": ("#ffffff", "#161616"),
    "niveau-1": ("#dfe6f7", "#26304d"),
    "niveau-2": ("#fbd9a5", "#5a3c10"),
    "niveau-3": ("#b34000", "#ff9a5c"),
    "niveau-4": ("#6b0014", "#ffc9cf"),
    "sur-clair": ("#161616", "#f2f2f2"),
    "sur-fonce": ("#ffffff", "#161616"),
}
_SOMBRES = ("niveau-3", "niveau-4")  # où le texte prend l'autre encre


def _couleurs(rang: int) -> str:
    return "".join(f"--{nom}:{couleurs[rang]};" for nom, couleurs in COULEURS.items())


def _remplir(classe: str, couleur: str) -> str:
    return f".{classe}{{fill:var(--{couleur})}}"


def feuille() -> str:
    noms = [f"niveau-{n}" for n in range(5)]
    niveaux = "".join(_remplir(nom, nom) for nom in noms)
    sur = "".join(_remplir(f"sur-{nom}", "sur-fonce" if nom in _SOMBRES else "sur-clair") for nom in noms)
    clair = f":root{{color-scheme:light dark;{_couleurs(0)}}}"
    sombre = f"@media (prefers-color-scheme:dark){{:root{{{_couleurs(1)}}}}}"
    imprime = f"@media print{{:root{{color-scheme:light;{_couleurs(0)}}}}}"
    regles = fichiers.chemin("modeles/rapport.css").read_text(encoding="utf-8")
    return clair + sombre + imprime + niveaux + sur + regles.partition("*/\n")[2]
