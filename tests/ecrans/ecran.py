"""Ce qu'une personne voit : un vrai processus dans un vrai terminal, lu par un terminal tenu en mémoire (pyte)."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pyte

from tests import pseudo_terminal
from tests.ecrans.releve import HAUTEUR, MARQUE
from tests.lanceur import COMMANDE

LARGEURS = (60, 80, 81, 100, 120, 200)  # tests/terminal en essaie davantage, sur des tables tirées au sort
_MARGE = 200  # ce qui déborde s'y voit, au lieu de passer à la ligne
# Toutes les lignes d'un coup, sans attendre personne ; les couleurs d'un terminal ordinaire.
_ENV: Mapping[str, str | None] = {"TERM": "xterm-256color", "PAGER": "cat", "NO_COLOR": None, "CERES_FORMAT": None}


class Ecran:
    """Ce qui reste affiché à la fin, et le code de sortie."""

    def __init__(self, flux: str, largeur: int, code: int) -> None:
        self._memoire = pyte.Screen(largeur + _MARGE, flux.count("\n") + 2)
        pyte.Stream(self._memoire).feed(flux.replace("\n", "\r\n"))
        self.largeur, self.code = largeur, code
        lues = [ligne.rstrip() for ligne in self._memoire.display]
        while lues and not lues[-1]:
            lues.pop()
        self.lignes = lues  # sans les blancs de droite, ni les lignes vides de la fin
        self.texte = "\n".join(lues)
        self.suivi = " ".join(self.texte.split())  # sans les retours à la ligne

    @property
    def trop_longues(self) -> list[str]:
        """Les lignes qui dépassent la largeur de l'écran."""
        return [ligne for ligne in self.lignes if len(ligne) > self.largeur]

    def couleur(self, mot: str) -> str:
        """Celle du premier caractère de ce mot, là où il paraît d'abord : « default », « green »…"""
        rang, ligne = next((n, ligne) for n, ligne in enumerate(self._memoire.display) if mot in ligne)
        return str(self._memoire.buffer[rang][ligne.index(mot)].fg)


def montrer(*mots: object, largeur: int = 80, tape: str = "", env: Mapping[str, str | None] | None = None) -> Ecran:
    """L'écran de cette commande, dans son processus. `tape` : ce qu'on répond à sa question."""
    _, affiche, code = pseudo_terminal.jouer(
        [*COMMANDE, *map(str, mots)],
        tape=tape.encode(),
        quand=lambda vu: "[o/N]" in vu,
        lignes=HAUTEUR,
        colonnes=largeur,
        env={**_ENV, **(env or {})},
    )
    return Ecran(affiche, largeur, code)


class Releves(Mapping[tuple[str, int], Ecran]):
    """(commande, largeur) → son écran, lu du flux gardé quand on le demande : chaque processus ne lit que les siens."""

    def __init__(self, garde: Path) -> None:
        self._flux = {(commande, large): (flux, code) for commande, large, flux, code in json.loads(garde.read_text())}
        self._lus: dict[tuple[str, int], Ecran] = {}

    def __getitem__(self, cle: tuple[str, int]) -> Ecran:
        if cle not in self._lus:
            flux, code = self._flux[cle]
            self._lus[cle] = Ecran(flux, cle[1], code)
        return self._lus[cle]

    def __iter__(self) -> Iterator[tuple[str, int]]:
        return iter(self._flux)

    def __len__(self) -> int:
        return len(self._flux)


def relever(
    commandes: Sequence[str], dossier: Path, largeurs: Sequence[int] = LARGEURS, *, silence: float = 30.0
) -> Path:
    """Le fichier où `Releves` lira ce que montrent ces commandes ; un seul processus, un seul terminal, dont la largeur
    change. On y quitte le menu de l'accueil par Entrée ; toute autre question y resterait sans réponse."""
    demandes = [(large, commande) for commande in commandes for large in largeurs]
    fichier = dossier / "demandes.json"
    fichier.write_text(json.dumps([(large, commande.split()) for large, commande in demandes]), "utf-8")
    try:
        _, affiche, code = pseudo_terminal.jouer(
            [sys.executable, "-m", "tests.ecrans.releve", str(fichier)],
            lignes=HAUTEUR, colonnes=80, env=_ENV, entree_apres="Entrée pour quitter : ", attente=600, silence=silence,
        )  # fmt: skip
    except pseudo_terminal.TerminalMuet as muet:
        large, commande = demandes[muet.affiche.count(MARQUE) // 2]
        raise AssertionError(f"« ceres {commande} » attend, à {large} colonnes") from muet
    assert code == 0, affiche[-2000:]
    morceaux = affiche.split(MARQUE)
    ecrans = zip(demandes, zip(morceaux[0::2], morceaux[1::2], strict=False), strict=True)
    garde = dossier / "releves.json"
    garde.write_text(json.dumps([(commande, large, flux, int(code)) for (large, commande), (flux, code) in ecrans]))
    return garde
