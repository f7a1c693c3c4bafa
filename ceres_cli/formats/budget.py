"""Ce que la lecture d'un fichier peut coûter : un seul budget, que tous les lecteurs dépensent.

La taille d'un fichier ne dit rien de ce qu'il devient une fois lu : un classeur de quelques kilooctets annonce des
milliards de cases. Chaque lecteur compte ce qu'il produit, au moment où il le produit ; ce que personne n'a compté
rencontre la borne de mémoire.
"""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.formats.tableau.fautes import Limites, refuser

MEMOIRE = 450 * 2**20
"""Octets qu'une lecture peut prendre en plus de ce que le programme occupe."""
LIGNE_MAX = 1_000_000
"""Caractères d'une ligne de texte : assez pour 256 cases de 3 900 caractères."""
_JETON_MAX = 4 * 2**20  # octets d'une balise XML
_CONSEIL = "Découpez-le en plusieurs fichiers."


@dataclass(slots=True)
class Budget:
    """Les dépenses d'une lecture. Chaque méthode lève `ErreurFichier` quand la limite est passée."""

    nom: str
    limites: Limites = field(default_factory=Limites)
    _octets: int = 0
    _caracteres: int = 0
    _cases: int = 0
    _noms: int = 0
    _annexes: int = 0
    _caracteres_max: int = field(init=False)

    def __post_init__(self) -> None:
        self._caracteres_max = max(self.limites.caracteres_en_tout, self.limites.octets)

    def octets(self, nombre: int) -> None:
        """Octets dépliés et analysés ; une feuille peut être parcourue deux fois, pour la choisir puis la lire."""
        self._octets += nombre
        self._borner(self._octets, 3 * self.limites.octets_decompresses, "octets à analyser")

    def ligne(self, valeurs: list[str], fois: int = 1) -> None:
        """Une ligne de cases, `fois` fois."""
        self.ligne_lue(0, len(valeurs) * fois, len("".join(valeurs)) * fois)

    def ligne_lue(self, numero: int, cases: int, caracteres: int) -> None:
        """La ligne de ce numéro. Comparée sans appel : c'est ce qui se dépense le plus souvent."""
        limites = self.limites
        self._cases += cases
        self._caracteres += caracteres
        if numero > limites.lignes_physiques or self._cases > limites.cases or self._caracteres > self._caracteres_max:
            self.numero_de_ligne(numero)
            self._borner(self._cases, limites.cases, "cases")
            self.caracteres(0)

    def caracteres(self, nombre: int) -> None:
        self._caracteres += nombre
        self._borner(self._caracteres, self._caracteres_max, "caractères")

    def noms(self, nombre: int) -> None:
        """Noms différents (éléments, attributs, clés) vus jusqu'ici."""
        self._noms = max(self._noms, nombre)
        self._borner(self._noms, self.limites.noms, "noms différents")

    def annexe(self, nombre: int = 1) -> None:
        """Ce qui accompagne les cases : textes partagés, formats, fusions, colonnes masquées, paragraphes."""
        self._annexes += nombre
        self._borner(self._annexes, self.limites.annexes, "éléments de mise en forme")

    def feuilles(self, nombre: int) -> None:
        self._borner(nombre, self.limites.feuilles, "feuilles")

    def jeton(self, octets: int) -> None:
        """Octets lus depuis la dernière balise complète."""
        self._borner(octets, _JETON_MAX, "octets dans une seule balise")

    def numero_de_ligne(self, numero: int) -> None:
        self._borner(numero, self.limites.lignes_physiques, "lignes")

    def _borner(self, depense: int, limite: int, quoi: str) -> None:
        if depense > limite:
            raise refuser(self.nom, f"il a plus de {limite} {quoi}", _CONSEIL)


def repetition(texte: str, maximum: int) -> int:
    """Un nombre de répétitions, au moins une. `ValueError` s'il est impossible."""
    nombre = int(texte) if len(texte) < 12 else 0
    if not 0 < nombre <= maximum:
        raise ValueError("répétition impossible")
    return nombre


@contextmanager
def memoire_bornee(nom: str) -> Iterator[None]:
    """Dans ce bloc, une lecture qui voudrait plus de mémoire que `MEMOIRE` s'arrête : BaseInutilisable (8)."""
    avant = resource.getrlimit(resource.RLIMIT_DATA)
    borne = _donnees_occupees() + MEMOIRE
    if avant[0] == resource.RLIM_INFINITY or borne < avant[0]:
        resource.setrlimit(resource.RLIMIT_DATA, (borne, avant[1]))
    debordee = False
    try:
        yield
    except MemoryError:
        debordee = True  # rien ne se dit tant que la borne tient
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, avant)
    if debordee:
        raise BaseInutilisable(f"{nom} : sa lecture prend plus de {MEMOIRE // 2**20} Mio.", conseil=_CONSEIL)


def _donnees_occupees() -> int:
    """Octets que le processus occupe déjà ; une large réserve où le système ne le dit pas."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[5])
    except OSError:
        return 2**30
    return pages * resource.getpagesize()
