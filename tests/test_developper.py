"""docs/developper.md ne nomme que ce qui existe : fichiers, fonctions, classes, attributs, cibles de make."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

RACINE = Path(__file__).resolve().parent.parent
PAGE = RACINE / "docs" / "developper.md"
RACINES = (RACINE / "ceres_cli", RACINE)
LIGNES = 245
# Entre accents graves sans nommer rien du dépôt : exemples, SQL, valeurs.
AILLEURS = {"…", "?", "- ", "BEGIN IMMEDIATE", "… expliquer", "--simuler", "module:nom", "fichier.py:nom"}
AILLEURS |= {"test_ses_10_…", "import ceres_cli.app", 'python -X importtime -c "import ceres_cli.app"'}


def cites(texte: str) -> list[str]:
    return re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", texte, flags=re.MULTILINE | re.DOTALL))


def manque(cite: str) -> bool:
    """Vrai si ce qui est cité n'est ni un fichier, ni un nom d'un fichier, ni un nom du programme, ni une cible."""
    if cite in AILLEURS or cite.startswith("ceres "):
        return False  # les commandes : test_pages
    if cite.startswith("make "):
        return cite.split()[1] not in cibles()
    chemin, deux_points, nom = cite.partition(":")
    if "/" in chemin or chemin.endswith(".py"):
        trouves = [r / chemin for r in RACINES if (r / chemin).exists()] or _partout(chemin)
        return not any(not deux_points or nom in noms_de(t) for t in trouves)
    return cite not in noms_du_programme()


def _partout(nom: str) -> list[Path]:
    """« requetes.py » de chaque nom."""
    return [] if "/" in nom else sorted((RACINE / "ceres_cli").rglob(nom))


@cache
def cibles() -> set[str]:
    return set(re.findall(r"^([a-z]+):", (RACINE / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


@cache
def noms_de(chemin: Path) -> set[str]:
    """Fonctions, classes, constantes d'un module, et « Classe.methode »."""
    return set(_noms(ast.parse(chemin.read_text(encoding="utf-8")).body))


def _noms(corps: list[ast.stmt], prefixe: str = "") -> list[str]:
    trouves = []
    for noeud in corps:
        if isinstance(noeud, ast.ClassDef | ast.FunctionDef):
            trouves.append(f"{prefixe}{noeud.name}")
        if isinstance(noeud, ast.ClassDef):
            trouves += _noms(noeud.body, f"{noeud.name}.")
        if isinstance(noeud, ast.Assign | ast.AnnAssign):
            cibles_ = noeud.targets if isinstance(noeud, ast.Assign) else [noeud.target]
            trouves += [f"{prefixe}{ast.unparse(c)}" for c in cibles_]
    return trouves


@cache
def noms_du_programme() -> set[str]:
    """Tout mot écrit par le programme : nom, attribut, paramètre, valeur gardée."""
    mots: set[str] = set()
    for fichier in (RACINE / "ceres_cli").rglob("*.py"):
        mots |= {fichier.stem}
        mots |= set(re.findall(r"\w+", fichier.read_text(encoding="utf-8")))
    return mots


def test_tout_ce_que_la_page_nomme_existe() -> None:
    assert [c for c in cites(PAGE.read_text(encoding="utf-8")) if manque(c)] == []


@pytest.mark.parametrize("page", sorted((RACINE / "docs").glob("*.md")), ids=lambda p: p.name)
def test_chaque_fichier_nomme_par_une_page_existe(page: Path) -> None:
    fichiers = [c for c in cites(page.read_text(encoding="utf-8")) if re.fullmatch(r"[\w./]+\.py(:\w+)?", c)]
    assert [c for c in fichiers if c not in AILLEURS and manque(c)] == []


def test_la_page_est_courte_et_atteinte_depuis_l_accueil() -> None:
    assert len(PAGE.read_text(encoding="utf-8").splitlines()) <= LIGNES
    assert "(docs/developper.md)" in (RACINE / "README.md").read_text(encoding="utf-8")


def test_chaque_cible_de_make_est_dite() -> None:
    dites = {c.split()[1] for c in cites(PAGE.read_text(encoding="utf-8")) if c.startswith("make ")}
    assert cibles() - dites - {"aide", "environnement"} == set()


@pytest.mark.parametrize(
    "cite",
    [
        "app.py:executor",
        "services/session/date.py",
        "store.py:Store.ecrit",
        "make tests",
        "SessionExamens",
        "absent.py",
    ],
)
def test_un_nom_qui_n_existe_pas_se_voit(cite: str) -> None:
    assert manque(cite)
