"""Le rapport : ce qu'il est, sa page, et ses images (barres, barres partagées, carte en tuiles). Rien n'y est dit par
la seule couleur."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import NamedTuple

from ceres_cli import nomenclatures
from ceres_cli.regles.francais import milliers
from ceres_cli.regles.statistiques import PHASES

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
    regles = nomenclatures.chemin("modeles/rapport.css").read_text(encoding="utf-8")
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


def nombre(valeur: float) -> str:
    """Au dixième, sans zéro inutile."""
    return f"{valeur:.1f}".removesuffix(".0")


class Dessin:
    """Une image de `large` sur `haut` unités, nommée pour qui ne la voit pas ; `nom` : unique dans la page."""

    def __init__(self, nom: str, titre: str, large: float, haut: float) -> None:
        self._tete = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {nombre(large)} {nombre(haut)}" role="img"'
            f' aria-labelledby="{nom}-titre" width="{nombre(large)}" height="{nombre(haut)}">'
            f'<title id="{nom}-titre">{escape(titre)}</title>'
        )
        self._formes: list[str] = []

    def motifs(self, classes: dict[str, str]) -> None:
        """Des remplissages en traits : classe → tracé d'un carreau de 6 unités."""
        for nom, trace in classes.items():
            self._formes.append(
                f'<pattern id="{nom}" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="fond-{nom}"'
                f' width="6" height="6"/><path class="trait-{nom}" d="{trace}"/></pattern>'
            )

    def rectangle(
        self, x: float, y: float, large: float, haut: float, classe: str, *, motif: str = "", dit: str = ""
    ) -> None:
        """`dit` : ce que le pointeur y lit."""
        remplir = f' fill="url(#{motif})"' if motif else ""
        fin = f"><title>{escape(dit)}</title></rect>" if dit else "/>"
        self._formes.append(
            f'<rect class="{classe}" x="{nombre(x)}" y="{nombre(y)}" width="{nombre(large)}" height="{nombre(haut)}"'
            f"{remplir}{fin}"
        )

    def texte(self, x: float, y: float, texte: str, classe: str = "", *, ancre: str = "start") -> None:
        """`ancre` : start, middle ou end."""
        classes = f' class="{classe}"' if classe else ""
        place = f' text-anchor="{ancre}"' if ancre != "start" else ""
        self._formes.append(f'<text{classes} x="{nombre(x)}" y="{nombre(y)}"{place}>{escape(texte)}</text>')

    def trait(self, x1: float, y1: float, x2: float, y2: float, classe: str) -> None:
        self._formes.append(f'<path class="{classe}" d="M{nombre(x1)} {nombre(y1)}L{nombre(x2)} {nombre(y2)}"/>')

    def rendre(self) -> str:
        return self._tete + "".join(self._formes) + "</svg>"


_LARGE = 640.0
_RANG, _BARRE = 22.0, 14.0
# La largeur d'un caractère, en unités : celle des polices les plus larges.
_CAPITALE, _AUTRE = 10.0, 8.3
_TUILE = 46.0
_MARGE = 8.0
# Remplissages d'une barre partagée : le plein, puis des traits.
_TRACES = {
    "oblique": "M-1 1L1 -1M0 6L6 0M5 7L7 5",
    "points": "M2 2h2v2h-2z",
    "droit": "M3 0V6",
}


class Barre(NamedTuple):
    libelle: str
    valeur: int
    texte: str


class Part(NamedTuple):
    """Une sorte de morceau : sa classe, son motif (vide : plein), son nom."""

    classe: str
    motif: str
    nom: str


_REMPLIS = (("plein", ""), ("moyen", "oblique"), ("clair", "points"), ("vide", ""))
PARTS = tuple(Part(*rempli, mot) for rempli, (mot, _) in zip(_REMPLIS, PHASES, strict=True))


def barres(nom: str, titre: str, lignes: Sequence[Barre], maximum: int) -> str:
    """Une barre par ligne, son nombre au bout."""
    gauche = _marge(ligne.libelle for ligne in lignes)
    place = _LARGE - gauche - _marge(ligne.texte for ligne in lignes)
    dessin = Dessin(nom, titre, _LARGE, _RANG * len(lignes) + 4)
    for rang, ligne in enumerate(lignes):
        y = rang * _RANG + 2
        long = place * ligne.valeur / maximum if maximum else 0.0
        dessin.texte(gauche - _MARGE, y + 13, ligne.libelle, ancre="end")
        dessin.rectangle(gauche, y + 2, max(long, 1.0 if ligne.valeur else 0.0), _BARRE, "plein")
        dessin.texte(gauche + long + 6, y + 13, ligne.texte, "nombre")
    dessin.trait(gauche, 0, gauche, _RANG * len(lignes) + 4, "axe")
    return dessin.rendre()


def partagees(
    nom: str, titre: str, lignes: Sequence[tuple[str, Sequence[int], str]], parts: Sequence[Part] = PARTS
) -> str:
    """Une barre par ligne (libellé, valeur de chaque part, texte), et la légende des parts."""
    gauche, droite = _marge(li for li, _, _ in lignes), _marge(texte for _, _, texte in lignes)
    place, maximum = _LARGE - gauche - droite, max((sum(valeurs) for _, valeurs, _ in lignes), default=0)
    bas = _RANG * len(lignes) + 4
    dessin = Dessin(nom, titre, _LARGE, bas + _RANG * ((len(parts) + 1) // 2) + 10)
    dessin.motifs({f"{nom}-{p.motif}": _TRACES[p.motif] for p in parts if p.motif})
    for rang, (libelle, valeurs, texte) in enumerate(lignes):
        x, y = gauche, rang * _RANG + 2
        dessin.texte(gauche - _MARGE, y + 13, libelle, ancre="end")
        for part, valeur in zip(parts, valeurs, strict=True):
            if valeur:
                long = place * valeur / maximum
                _morceau(dessin, nom, part, x, y + 2, long, f"{libelle}, {part.nom} : {valeur}")
                x += long
        dessin.texte(x + 6, y + 13, texte, "nombre")
    dessin.trait(gauche, 0, gauche, bas, "axe")
    for rang, part in enumerate(parts):
        x, y = _MARGE + (rang % 2) * _LARGE / 2, bas + 8 + _RANG * (rang // 2)
        _morceau(dessin, nom, part, x, y, 22, "")
        dessin.texte(x + 30, y + 12, part.nom)
    return dessin.rendre()


def _morceau(dessin: Dessin, nom: str, part: Part, x: float, y: float, long: float, dit: str) -> None:
    motif = f"{nom}-{part.motif}" if part.motif else ""
    dessin.rectangle(x, y, long, _BARRE, f"part {part.classe}", motif=motif, dit=dit)


def _marge(textes: Iterable[str]) -> float:
    """La place du plus long de ces textes, et de quoi respirer."""
    longs = (sum(_CAPITALE if c.isupper() or c == "%" else _AUTRE for c in texte) for texte in textes)
    return max(longs, default=0.0) + 2 * _MARGE


class Tuile(NamedTuple):
    """`niveau` : de 0 à 4, None s'il n'y a rien à dire ; `texte` : écrit sous le code ; `dit` : en toutes lettres."""

    niveau: int | None
    texte: str
    dit: str


def carte(
    nom: str, titre: str, places: Mapping[str, tuple[int, int]], tuiles: Mapping[str, Tuile], niveaux: Sequence[str]
) -> str:
    """La France en tuiles ; une légende nomme les niveaux."""
    colonnes, rangs = max(x for x, _ in places.values()) + 1, max(y for _, y in places.values()) + 1
    bas = rangs * _TUILE + 6
    dessin = Dessin(nom, titre, max(colonnes * _TUILE, _LARGE), bas + _RANG * len(niveaux) + 4)
    for code, (x, y) in places.items():
        tuile = tuiles.get(code, Tuile(None, "", ""))
        classe = "hors" if tuile.niveau is None else f"niveau-{tuile.niveau}"
        gauche, haut = x * _TUILE, y * _TUILE
        dessin.rectangle(gauche + 1, haut + 1, _TUILE - 2, _TUILE - 2, f"tuile {classe}", dit=tuile.dit)
        milieu = gauche + _TUILE / 2
        dessin.texte(milieu, haut + (20 if tuile.texte else 28), code, f"code sur-{classe}", ancre="middle")
        if tuile.texte:
            dessin.texte(milieu, haut + 36, tuile.texte, f"compte sur-{classe}", ancre="middle")
    for rang, mot in enumerate(niveaux):
        dessin.rectangle(1, bas + rang * _RANG + 2, 22, 16, f"tuile niveau-{rang}")
        dessin.texte(32, bas + rang * _RANG + 15, mot)
    return dessin.rendre()
