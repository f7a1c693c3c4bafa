"""Enregistrer et noter ce qui est fait ne se séparent pas : vérifié sur le texte de tous les modules."""

import ast
from collections.abc import Iterator
from pathlib import Path

from ceres_cli.base.signaux import signaux_retenus

PAQUET = Path(__file__).resolve().parents[2] / "ceres_cli"
# Ce qui rend un changement définitif.
DEFINITIFS = ("os.replace", "os.rename", "os.link")
RETENUS = signaux_retenus.__name__


def definitifs(noeud: ast.AST, protege: bool = False) -> Iterator[tuple[str, bool]]:
    """(ce qui est enregistré, sous des signaux retenus ?) ; une fonction appelée compte par son nom."""
    if isinstance(noeud, ast.With):
        protege = protege or any(ast.unparse(e.context_expr).startswith(RETENUS) for e in noeud.items)
    if isinstance(noeud, ast.Constant) and noeud.value == "COMMIT":
        yield "COMMIT", protege
    if isinstance(noeud, ast.Call) and ast.unparse(noeud.func) in (*DEFINITIFS, "nommer"):
        yield ast.unparse(noeud.func), protege
    for enfant in ast.iter_child_nodes(noeud):
        yield from definitifs(enfant, protege)


def test_rien_ne_devient_definitif_hors_des_signaux_retenus() -> None:
    trouves = {
        (fichier.relative_to(PAQUET).as_posix(), quoi, protege)
        for fichier in PAQUET.rglob("*.py")
        for quoi, protege in definitifs(ast.parse(fichier.read_text(encoding="utf-8")))
    }
    assert {t for t in trouves if t[1] == "COMMIT"} == {
        ("store.py", "COMMIT", True),
        ("store_postgresql.py", "COMMIT", True),
        ("base/fichier/remplacement.py", "COMMIT", False),  # d'un brouillon, que `nommer` mettra à sa place
    }
    assert {t for t in trouves if t[:2] == ("fichiers.py", "nommer")} == {("fichiers.py", "nommer", True)}
    # Là, ces appels sont le corps de ce que `nommer` désigne.
    nommeurs = {"fichiers.py", "base/fichier/remplacement.py"}
    assert {t for t in trouves if t[0] not in nommeurs and t[1] in DEFINITIFS} == set()
