"""Ce que partagent les lecteurs de tableaux : limites, fautes relevées ensemble, lignes brutes."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from ceres_cli.erreurs import ErreurFichier, Motif
from ceres_cli.formats.lettres import lettres
from ceres_cli.regles.francais import accorder, compter
from ceres_cli.regles.saisie import ORIGINE

_FAUTES_CITEES = 5_000  # et gardées de chaque colonne : une qu'on ne lira pas n'ôte rien aux autres


@dataclass(frozen=True, slots=True)
class Limites:
    """Bornes vérifiées avant et pendant la lecture ; `octets_decompresses` et `ratio` valent pour xlsx et ods.

    `caracteres` : d'une case. `lignes_physiques` : lignes vides comprises. `annexes` : voir `Budget`.
    """

    octets: int = 100 * 2**20
    octets_decompresses: int = 200 * 10**6
    ratio: int = 100
    lignes: int = 1_048_576
    colonnes: int = 256
    lignes_physiques: int = 2**21
    cases: int = 3_000_000
    caracteres_en_tout: int = 64 * 2**20
    noms: int = 10_000
    annexes: int = 1_000_000
    feuilles: int = 256
    caracteres: int = 32_767


@dataclass(slots=True)
class Brut:
    """Sortie d'un lecteur : couples (ligne physique, cases), lus au fil de l'eau, et ce qui a été reconnu.

    `annonces` n'est complète qu'une fois `lignes` épuisé.
    """

    format: str
    lignes: Iterator[tuple[int, list[str]]]
    annonces: list[str] = field(default_factory=list)
    encodage: str = ""
    separateur: str = ""
    feuille: str = ""
    origine: date = ORIGINE
    # Première et dernière ligne, première et dernière colonne de cases fusionnées.
    fusions: list[tuple[int, int, int, int]] = field(default_factory=list)


class Fautes:
    """Relève toutes les fautes d'un fichier, puis lève une seule `ErreurFichier`."""

    def __init__(self, nom: str = "", *, adresses: bool = False) -> None:
        """`adresses` : un classeur, où une case se cite par son adresse (C12)."""
        self.nom = nom
        self.adresses = adresses
        self.sinon = ""  # ce que l'on peut faire au lieu de corriger le fichier
        # (ligne, colonne, texte) → ce qui y est écrit, « » si on ne le répète pas.
        self._relevees: dict[tuple[int, int, str], str] = {}
        self._attendus: dict[tuple[int, int], str] = {}
        self._cases: set[tuple[int, int]] = set()
        self._lignes: set[int] = set()
        # Par colonne : combien sont relevées, combien ne l'ont pas été.
        self._nombres: Counter[int] = Counter()
        self._tues: Counter[int] = Counter()
        # Ligne → ce que les règles ajoutent à ses fautes de format.
        self._suites: dict[int, list[Motif]] = {}

    def ajouter(
        self,
        ligne: int,
        colonne: int | None,
        texte: str,
        valeur: str = "",
        *,
        illisible: bool = True,
        attendu: str = "",
    ) -> None:
        """`ligne` est physique (la première porte le numéro 1), `colonne` part de 0 ; None si elle est inconnue.

        `valeur` : ce qui est écrit là, citée. `illisible` : ce qu'on lirait encore là ne vaut rien. `attendu` : ce que
        la phrase dit qu'il y faudrait, propre à cette ligne.
        """
        rang = -1 if colonne is None else colonne
        self._lignes.add(ligne)
        if illisible:
            self._cases.add((ligne, rang))
        if self._nombres[rang] < _FAUTES_CITEES:
            if (ligne, rang, texte) not in self._relevees:
                self._relevees[ligne, rang, texte] = valeur
                self._nombres[rang] += 1
            if attendu:
                self._attendus[ligne, rang] = attendu
        else:
            self._tues[rang] += 1

    def deja(self, ligne: int, colonne: int | None) -> bool:
        """Cette case, ou sa ligne entière, est déjà en faute : ce qu'on y lit ne vaut rien."""
        return (ligne, -1) in self._cases or (colonne is not None and (ligne, colonne) in self._cases)

    def oublier_avant(self, ligne: int) -> set[int]:
        """Retire les fautes des lignes qui précèdent celle-ci, et rend leurs numéros."""
        avant = [faute for faute in self._relevees if faute[0] < ligne]
        for faute in avant:
            del self._relevees[faute]
        return {faute[0] for faute in avant}

    def oublier(self, sans_objet: Callable[[int, int], bool]) -> None:
        """Retire les fautes des cases (ligne, colonne) qui ne comptent pas."""
        for faute in [f for f in self._relevees if f[1] >= 0 and sans_objet(f[0], f[1])]:
            del self._relevees[faute]
        self._cases = {c for c in self._cases if c[1] < 0 or not sans_objet(*c)}
        self._lignes = {faute[0] for faute in self._relevees}
        self._nombres = Counter(colonne for _, colonne, _ in self._relevees)
        restent = {*self._nombres, *(colonne for _, colonne in self._cases)}
        self._tues = Counter({colonne: n for colonne, n in self._tues.items() if colonne in restent})

    def touchee(self, ligne: int) -> bool:
        """Une faute de cette ligne a été relevée, illisible ou non."""
        return ligne in self._lignes

    def par_ligne(self) -> dict[int, set[int]]:
        """Ligne → ses colonnes en faute (-1 : aucune en particulier)."""
        lignes: dict[int, set[int]] = {}
        for ligne, colonne, _ in self._relevees:
            lignes.setdefault(ligne, set()).add(colonne)
        return lignes

    def par_case(self) -> dict[int, dict[int, list[str]]]:
        """Ligne → colonne (-1 : aucune en particulier) → ce qui s'y dit, sans l'endroit."""
        lignes: dict[int, dict[int, list[str]]] = {}
        for ligne, colonne, texte in self._relevees:
            lignes.setdefault(ligne, {}).setdefault(colonne, []).append(texte)
        for ligne, motifs in self._suites.items():
            lignes.setdefault(ligne, {}).setdefault(-1, []).extend(m.texte for m in motifs)
        return lignes

    def completer(self, ligne: int, motifs: Sequence[Motif]) -> None:
        """Ce que les règles refusent aussi de cette ligne, dit à la suite de ses fautes."""
        self._suites.setdefault(ligne, []).extend(motifs)

    def lever(self, entetes: Sequence[str] = ()) -> None:
        """Lève `ErreurFichier` s'il y a des fautes ; `entetes` sert à nommer les colonnes."""
        nombre = len(self._relevees) + self._tues.total()
        if not nombre:
            return
        motifs = []
        citees = sorted(self._relevees.items())[:_FAUTES_CITEES]
        for ligne, fautes in groupby(citees, key=lambda faute: faute[0][0]):
            motifs += [self._motif(*faute, valeur, entetes) for faute, valeur in fautes]
            motifs += [_de_la_ligne(ligne, motif) for motif in self._suites.get(ligne, ())]
        if tues := nombre - len(citees):
            en_plus = f"et {compter(tues, 'autre faute', 'autres fautes')}, non {accorder(tues, 'citée')}"
            motifs.append(Motif("FICHIER", en_plus))
        autres = sum(map(len, self._suites.values()))
        suite = f", {compter(autres, 'autre raison', 'autres raisons')} de refuser ces lignes" if autres else ""
        raise ErreurFichier(
            f"{self.nom} : {compter(nombre, 'faute')} de format{suite}, rien n'a été fait.",
            conseil=f"Corrigez le fichier, puis relancez{self.sinon and f' ; {self.sinon}'}.",
            motifs=motifs,
        )

    def _motif(self, ligne: int, colonne: int, texte: str, valeur: str, entetes: Sequence[str]) -> Motif:
        if colonne < 0:
            return Motif("FICHIER", f"ligne {ligne} : {texte}", {"ligne": ligne})
        nom = entetes[colonne] if colonne < len(entetes) and entetes[colonne] else lettres(colonne)
        valeurs: dict[str, object] = {"ligne": ligne, "colonne": nom}
        ou = f"ligne {ligne}, colonne « {nom} »"
        if self.adresses:
            valeurs["adresse"] = f"{lettres(colonne)}{ligne}"
            ou += f" ({valeurs['adresse']})"
        if (ligne, colonne) in self._attendus:
            valeurs["attendu"] = self._attendus[ligne, colonne]
        if valeur:
            valeurs["valeur"] = valeur
            if valeur not in texte:
                texte += f" (lu : « {valeur} »)"
        return Motif("FICHIER", f"{ou} : {texte}", valeurs)


def _de_la_ligne(ligne: int, motif: Motif) -> Motif:
    return motif._replace(texte=f"ligne {ligne} : {motif.texte}", valeurs={"ligne": ligne, **motif.valeurs})


def au_dela(colonne: int, limite: int) -> str:
    """La faute d'une case que rien ne lira."""
    return f"une case au-delà de la colonne {lettres(limite - 1)} (en {lettres(colonne)}), la dernière qui se lise"


class Indecis(ErreurFichier):
    """Le fichier se lit de plusieurs façons, et rien n'est deviné ; `feuille` ou `ligne` (d'en-tête) en est une."""

    def __init__(self, message: str, *, conseil: str, feuille: str | None = None, ligne: int | None = None) -> None:
        super().__init__(message, conseil=conseil)
        self.feuille, self.ligne = feuille, ligne


def refuser(nom: str, cause: str, conseil: str) -> ErreurFichier:
    """L'erreur d'un fichier qui ne peut pas être lu du tout."""
    return ErreurFichier(f"{nom} : {cause}.", conseil=conseil)
