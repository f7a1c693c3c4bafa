"""Les sources du programme, lues sans rien exécuter : modules, imports, cercles, textes. Les gardes s'en servent."""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

RACINE = Path(__file__).resolve().parents[2]
PAQUET = "ceres_cli"
Graphe = Mapping[str, Mapping[str, str]]
"""De → vers → le lieu (`module:ligne`) de l'import qui le fait."""


@dataclass(frozen=True)
class Module:
    nom: str
    """`ceres_cli.regles.droits`"""
    chemin: Path
    arbre: ast.Module

    @property
    def dossier(self) -> bool:
        return self.chemin.name == "__init__.py"

    @property
    def vide(self) -> bool:
        """Rien qu'une description : l'importer n'exécute rien."""
        return all(isinstance(n, ast.Expr) and isinstance(n.value, ast.Constant) for n in self.arbre.body)


def lire(racine: Path = RACINE) -> dict[str, Module]:
    """Tous les modules de `racine/ceres_cli`, par leur nom."""
    modules = {}
    for chemin in sorted((racine / PAQUET).rglob("*.py")):
        nom = ".".join(chemin.relative_to(racine).with_suffix("").parts).removesuffix(".__init__")
        modules[nom] = Module(nom, chemin, ast.parse(chemin.read_text(encoding="utf-8"), str(chemin)))
    return modules


@cache
def les_notres() -> dict[str, Module]:
    return lire()


def planter(racine: Path, fichiers: Mapping[str, str]) -> dict[str, Module]:
    """Un petit programme fautif, écrit sous `racine` puis lu comme le vrai : « regles/a.py » → son texte."""
    for relatif, texte in fichiers.items():
        chemin = racine / PAQUET / relatif
        chemin.parent.mkdir(parents=True, exist_ok=True)
        chemin.write_text(texte, encoding="utf-8")
    return lire(racine)


@cache
def imports(module: Module) -> tuple[tuple[str, int], ...]:
    """Les noms importés et leur ligne, jusque dans les fonctions et sous TYPE_CHECKING."""
    return tuple(_imports(module))


def _imports(module: Module) -> Iterator[tuple[str, int]]:
    for noeud in ast.walk(module.arbre):
        if isinstance(noeud, ast.Import):
            for alias in noeud.names:
                yield alias.name, noeud.lineno
        elif isinstance(noeud, ast.ImportFrom):
            assert noeud.level == 0, f"{module.nom}:{noeud.lineno} : import relatif"
            for alias in noeud.names:
                yield f"{noeud.module}.{alias.name}", noeud.lineno


def fleches(modules: Mapping[str, Module]) -> Graphe:
    """Qui importe qui parmi nos modules. Importer `a.b.c` exécute aussi l'`__init__` de `a.b`, s'il n'est pas vide ;
    nommer un module dans un texte (« ceres_cli.commands.jure », chargé plus tard) est l'importer."""
    graphe: dict[str, dict[str, str]] = {nom: {} for nom in modules}
    for module in modules.values():
        for importe, ligne in (*imports(module), *_nommes(module, modules)):
            cible = importe if importe in modules else importe.rpartition(".")[0]
            if cible not in modules:
                continue
            touches = [cible, *(a for a in ancetres(cible) if a in modules and not modules[a].vide)]
            for vers in touches:
                if (vers == cible and vers != module.nom) or not dans(module.nom, vers):
                    graphe[module.nom].setdefault(vers, f"{module.nom}:{ligne}")
    return graphe


def _nommes(module: Module, modules: Mapping[str, Module]) -> Iterator[tuple[str, int]]:
    for texte, ligne in textes(module):
        if texte in modules:
            yield texte, ligne


def ancetres(nom: str) -> Iterator[str]:
    while "." in nom:
        nom = nom.rpartition(".")[0]
        yield nom


def dans(nom: str, dossier: str) -> bool:
    return nom == dossier or nom.startswith(f"{dossier}.")


def piece(module: Module) -> str:
    """Le dossier du module ; un fichier posé à la racine du paquet est une pièce à lui seul."""
    parent = module.nom.rpartition(".")[0]
    return module.nom if module.dossier or parent == PAQUET else parent


def fleches_des_pieces(modules: Mapping[str, Module]) -> Graphe:
    """Les imports d'une pièce à l'autre ; un dossier et ceux qui le contiennent sont une seule suite de pièces."""
    graphe: dict[str, dict[str, str]] = defaultdict(dict)
    for de, vers in fleches(modules).items():
        for cible, lieu in vers.items():
            a, b = piece(modules[de]), piece(modules[cible])
            if not dans(a, b) and not dans(b, a):
                graphe[a].setdefault(b, f"{lieu} importe {cible}")
    return graphe


def cercles(graphe: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Un plus court chemin fermé par groupe de nœuds qui s'atteignent l'un l'autre : [a, b, a]."""
    atteints = {depart: _chemins(graphe, depart) for depart in graphe}
    trouves, vus = [], set()
    for depart in sorted(graphe):
        if depart in vus or depart not in atteints[depart]:
            continue
        vus |= {n for n in atteints[depart] if depart in atteints.get(n, {})}
        trouves.append([depart, *atteints[depart][depart]])
    return trouves


def _chemins(graphe: Mapping[str, Iterable[str]], depart: str) -> dict[str, list[str]]:
    """Nœud → le plus court chemin qui y mène, sans le départ."""
    chemins: dict[str, list[str]] = {}
    file: list[list[str]] = [[depart]]
    for chemin in file:
        for suivant in graphe.get(chemin[-1], ()):
            if suivant not in chemins:
                chemins[suivant] = [*chemin[1:], suivant]
                file.append([*chemin, suivant])
    return chemins


@cache
def textes(module: Module) -> tuple[tuple[str, int], ...]:
    """Les textes du code et leur ligne ; ce qu'une f-string insère se lit « … ». Ni descriptions ni commentaires."""
    return tuple(_textes(module.arbre, descriptions=False))


@cache
def descriptions(module: Module) -> tuple[tuple[str, int], ...]:
    """Les textes posés seuls : docstrings des modules, des classes, des fonctions, des attributs."""
    return tuple(_textes(module.arbre, descriptions=True))


def _textes(arbre: ast.AST, *, descriptions: bool) -> Iterator[tuple[str, int]]:
    decrits, morceaux = set(), set()
    for noeud in ast.walk(arbre):
        if isinstance(noeud, ast.Expr) and isinstance(noeud.value, ast.Constant):
            decrits.add(id(noeud.value))
        elif isinstance(noeud, ast.JoinedStr):
            morceaux |= {id(m) for m in noeud.values}
            if not descriptions:
                yield "".join(str(m.value) if isinstance(m, ast.Constant) else "…" for m in noeud.values), noeud.lineno
    for noeud in ast.walk(arbre):
        if isinstance(noeud, ast.Constant) and isinstance(noeud.value, str) and id(noeud) not in morceaux:
            seul = id(noeud) in decrits
            yield from [(noeud.value, noeud.lineno)] if seul == descriptions else []
