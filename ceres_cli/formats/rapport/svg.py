"""Un petit écrivain SVG : des formes et des textes, chacun échappé ; les couleurs viennent de la feuille de style."""

from html import escape


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
