"""Ce qu'une personne voit : un vrai processus dans un vrai terminal, lu par un terminal tenu en mémoire (pyte)."""

from collections.abc import Mapping

import pyte

from tests import pseudo_terminal
from tests.lanceur import COMMANDE

HAUTEUR = 1_200  # plus haut que tout écran essayé : rien ne défile
# Toutes les lignes d'un coup, sans attendre personne ; les couleurs d'un terminal ordinaire.
_ENV = {"TERM": "xterm-256color", "PAGER": "cat", "NO_COLOR": None, "CERES_FORMAT": None}


class Ecran:
    """Ce qui reste affiché à la fin, et le code de sortie."""

    def __init__(self, flux: str, largeur: int, code: int) -> None:
        # Une colonne de plus que l'écran : ce qui déborde s'y voit, au lieu de passer à la ligne.
        self._memoire = pyte.Screen(largeur + _MARGE, HAUTEUR)
        pyte.Stream(self._memoire).feed(flux.replace("\n", "\r\n"))
        self.largeur, self.code = largeur, code

    @property
    def lignes(self) -> list[str]:
        """Sans les blancs de droite, ni les lignes vides de la fin."""
        lues = [ligne.rstrip() for ligne in self._memoire.display]
        while lues and not lues[-1]:
            lues.pop()
        return lues

    @property
    def texte(self) -> str:
        return "\n".join(self.lignes)

    @property
    def trop_longues(self) -> list[str]:
        """Les lignes qui dépassent la largeur de l'écran."""
        return [ligne for ligne in self.lignes if len(ligne) > self.largeur]

    def couleur(self, mot: str) -> str:
        """Celle du premier caractère de ce mot, là où il paraît d'abord : « default », « green »…"""
        rang, ligne = next((n, ligne) for n, ligne in enumerate(self._memoire.display) if mot in ligne)
        return str(self._memoire.buffer[rang][ligne.index(mot)].fg)


_MARGE = 400


def montrer(
    *mots: object, largeur: int = 80, tape: str = "", env: Mapping[str, str | None] | None = None, haut: int = HAUTEUR
) -> Ecran:
    """L'écran de cette commande. `tape` : ce qu'on répond à sa question ; `haut` : les lignes du terminal."""
    _, affiche, code = pseudo_terminal.jouer(
        [*COMMANDE, *map(str, mots)],
        tape=tape.encode(),
        quand=lambda vu: "[o/N]" in vu or "(" in vu.rpartition("\n")[2],
        lignes=haut,
        colonnes=largeur,
        env={**_ENV, **(env or {})},
    )
    return Ecran(affiche, largeur, code)
