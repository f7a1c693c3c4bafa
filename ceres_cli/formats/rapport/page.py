"""Le rapport : ce qu'il est, et sa page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from ceres_cli.nomenclatures import fichiers
from ceres_cli.regles.francais import milliers

Case = str | int | None


@dataclass(frozen=True, slots=True)
class Table:
    """`titres` : un par colonne ; la première case d'une ligne la nomme. `vide` : ce qu'on dit sans ligne."""

    legende: str
    titres: Sequence[str]
    lignes: Sequence[Sequence[Case]]
    vide: str = "Rien à montrer."
    suite: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """`image` : le SVG, déjà écrit ; `phrases` : ce qu'il faut en retenir."""

    nom: str
    titre: str
    phrases: Sequence[str]
    tables: Sequence[Table]
    image: str = ""


@dataclass(frozen=True, slots=True)
class Rapport:
    """`ressort` : « UD Loire-Atlantique (44) » ; `reperes` : (nombre, ce qu'il compte) ; `notes` : (mot, sens)."""

    ressort: str
    jour: str
    filtres: Sequence[str] = ()
    reperes: Sequence[tuple[str, str]] = ()
    sections: Sequence[Section] = ()
    notes: Sequence[tuple[str, str]] = field(default=())


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


# Même ouverte depuis un serveur, elle ne demande rien à personne.
_POLITIQUE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


def composer(rapport: Rapport) -> str:
    return "\n".join(_page(rapport)) + "\n"


def _page(r: Rapport) -> Iterator[str]:
    titre = f"Jurys des titres professionnels — {r.ressort}, {r.jour}"
    yield '<!doctype html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLITIQUE}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<link rel="icon" href="data:,">'
    yield f"<title>{escape(titre)}</title>\n<style>{feuille()}</style>\n</head>\n<body>"
    yield '<a class="evitement" href="#contenu">Aller au contenu</a>'
    yield "<header>\n<h1>Jurys des titres professionnels</h1>"
    yield f"<p><strong>{escape(r.ressort)}</strong>, au {escape(r.jour)}</p>"
    for filtre in r.filtres:
        yield f"<p>{escape(filtre)}</p>"
    yield "</header>"
    yield '<nav aria-label="Sections du rapport"><ul>'
    for section in r.sections:
        yield f'<li><a href="#{section.nom}">{escape(section.titre)}</a></li>'
    yield '<li><a href="#lire">Comment lire ces chiffres</a></li>\n</ul></nav>'
    yield '<main id="contenu" tabindex="-1">\n<dl class="reperes">'
    for nombre, mot in r.reperes:
        yield f"<div><dt>{escape(mot)}</dt><dd>{escape(nombre)}</dd></div>"
    yield "</dl>"
    for section in r.sections:
        yield from _section(section)
    yield '<section id="lire" aria-labelledby="lire-titre" class="suite">'
    yield '<h2 id="lire-titre">Comment lire ces chiffres</h2>\n<dl class="notes">'
    for mot, sens in r.notes:
        yield f"<dt>{escape(mot)}</dt><dd>{escape(sens)}</dd>"
    yield "</dl>\n</section>\n</main>"
    yield "<footer><p>Rapport produit par ceres. Il ne contient aucune donnée personnelle.</p></footer>"
    yield "</body>\n</html>"


def _section(s: Section) -> Iterator[str]:
    yield f'<section id="{s.nom}" aria-labelledby="{s.nom}-nom">'
    yield f'<h2 id="{s.nom}-nom">{escape(s.titre)}</h2>'
    for phrase in s.phrases:
        yield f"<p>{escape(phrase)}</p>"
    if s.image:
        yield f'<div class="cote">\n<figure>{s.image}</figure>\n<div>'
        yield from _table(s.tables[0])
        yield "</div>\n</div>"
    for table in s.tables[1:] if s.image else s.tables:
        yield from _table(table)
    yield "</section>"


def _table(t: Table) -> Iterator[str]:
    if not t.lignes:
        yield f"<h3>{escape(t.legende)}</h3>\n<p>{escape(t.vide)}</p>"
        return
    nombres = [all(not isinstance(ligne[n], str) for ligne in t.lignes) for n in range(len(t.titres))]
    # Sur un petit écran, c'est la table qui défile, au clavier aussi, non la page.
    yield f'<div class="defile" role="region" aria-label="{escape(t.legende)}" tabindex="0">'
    yield f"<table>\n<caption>{escape(t.legende)}</caption>\n<thead><tr>"
    for titre, nombre in zip(t.titres, nombres, strict=True):
        yield f'<th scope="col"{_aligne(nombre)}>{escape(titre)}</th>'
    yield "</tr></thead>\n<tbody>"
    for premiere, *autres in t.lignes:
        cases = "".join(f"<td{_aligne(n)}>{_case(v)}</td>" for v, n in zip(autres, nombres[1:], strict=True))
        mot = "" if " " in str(premiere) else ' class="m"'  # une référence reste d'une pièce
        yield f'<tr><th scope="row"{mot}>{_case(premiere)}</th>{cases}</tr>'
    yield "</tbody>\n</table>\n</div>"
    if t.suite:
        yield f"<p>{escape(t.suite)}</p>"


def _aligne(nombre: bool) -> str:
    return ' class="n"' if nombre else ""


def _case(valeur: Case) -> str:
    """Un nombre avec ses milliers ; un petit compte est dit caché."""
    if valeur is None:
        return "caché"
    return milliers(valeur) if isinstance(valeur, int) else escape(valeur)
