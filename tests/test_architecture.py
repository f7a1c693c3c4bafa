"""Les règles de construction du programme, vérifiées sur le texte de tous ses modules."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

RACINE = Path(__file__).resolve().parent.parent
PAQUET = RACINE / "ceres_cli"
MODULES = sorted(PAQUET.rglob("*.py"))

LOURDES = {
    "alembic",
    "docxtpl",
    "icalendar",
    "importlib.metadata",
    "openpyxl",
    "asyncio",
    "phonenumbers",
    "psycopg",
    "pydantic",
    "python_calamine",
    "rich",
    "sqlalchemy",
    "sqlmodel",
    "stdnum",
    "typst",
}
ECRAN = {"typer", "rich"} | {
    f"ceres_cli.{m}" for m in ("app", "contexte", "terminal.sortie", "terminal.dialogue", "terminal.flux")
}
EN_BAS = ("base", "store", "moteur", "formats", "nomenclatures", "configuration")
HORLOGE = ("date.today", "datetime.now", "datetime.utcnow", "time.time")
ENTREES_SORTIES = {
    "os", "io", "sys", "time", "socket", "sqlite3", "subprocess", "pathlib", "shutil", "tempfile", "logging", "random",
    "secrets", "urllib", "http", "json", "csv", "zoneinfo", "getpass", "pwd", "threading",
}  # fmt: skip


def nom_de(fichier: Path) -> str:
    """ceres_cli/regles/droits.py → ceres_cli.regles.droits"""
    return ".".join(fichier.relative_to(RACINE).with_suffix("").parts).removesuffix(".__init__")


def arbre(fichier: Path) -> ast.Module:
    return ast.parse(fichier.read_text(encoding="utf-8"), str(fichier))


def imports(fichier: Path) -> Iterator[tuple[str, int]]:
    """Modules importés, y compris dans les fonctions et pour les types : nom complet et ligne."""
    for noeud in ast.walk(arbre(fichier)):
        if isinstance(noeud, ast.Import):
            for alias in noeud.names:
                yield alias.name, noeud.lineno
        elif isinstance(noeud, ast.ImportFrom):
            assert noeud.level == 0, f"{fichier} : import relatif"
            for alias in noeud.names:
                yield f"{noeud.module}.{alias.name}", noeud.lineno


def couche(module: str) -> str:
    """`ceres_cli.regles.droits` → `regles` ; vide hors du paquet."""
    parties = module.split(".")
    return parties[1] if parties[0] == "ceres_cli" and len(parties) > 1 else ""


def de_la_famille(module: str, noms: set[str]) -> bool:
    return any(module == nom or module.startswith(f"{nom}.") for nom in noms)


def fautes(condition: "dict[str, set[str]]") -> list[str]:
    """Imports interdits : couche → noms qu'elle ne peut pas importer."""
    return [
        f"{nom_de(fichier)}:{ligne} importe {importe}"
        for fichier in MODULES
        for importe, ligne in imports(fichier)
        if de_la_famille(importe, condition.get(couche(nom_de(fichier)), set()))
    ]


def test_les_imports_ne_remontent_pas() -> None:
    hauts = {"ceres_cli.app", "ceres_cli.commands"}
    interdits = {couche(nom_de(f)): set(hauts) for f in MODULES if couche(nom_de(f)) not in ("app", "__main__")}
    interdits["commands"] = {"ceres_cli.app"}
    interdits["services"] |= ECRAN
    for bas in EN_BAS:
        interdits.setdefault(bas, set(hauts))
        interdits[bas] |= ECRAN | {"ceres_cli.services"}
    assert fautes(interdits) == []


def test_les_regles_ne_connaissent_que_la_bibliotheque_standard_et_les_erreurs() -> None:
    trouvees = []
    for fichier in (PAQUET / "regles").rglob("*.py"):
        for importe, ligne in imports(fichier):
            racine = importe.split(".")[0]
            permis = de_la_famille(importe, {"ceres_cli.regles", "ceres_cli.erreurs"}) or (
                racine in sys.stdlib_module_names and racine not in ENTREES_SORTIES
            )
            if not permis:
                trouvees.append(f"{nom_de(fichier)}:{ligne} importe {importe}")
    assert trouvees == []


def test_les_modeles_ne_connaissent_que_le_vocabulaire_et_les_contraintes() -> None:
    permis = ("ceres_cli.base.models", "ceres_cli.regles.vocabulaire", "ceres_cli.base.contraintes")
    fichiers = sorted((PAQUET / "base" / "models").glob("*.py"))
    siens = [importe for f in fichiers for importe, _ in imports(f) if importe.startswith("ceres_cli.")]
    assert siens
    assert [importe for importe in siens if not importe.startswith(permis)] == []


def test_personne_n_importe_click_et_seul_store_ouvre_des_sessions() -> None:
    for fichier in MODULES:
        for importe, ligne in imports(fichier):
            ou = f"{nom_de(fichier)}:{ligne}"
            assert importe.split(".")[0] != "click", ou
            assert importe not in ("sqlmodel.Session", "sqlalchemy.orm.Session") or fichier.name == "store.py", ou


def test_les_interdits_de_l_ecriture() -> None:
    """print, sys.exit, tout attraper, lire l'horloge : chacun n'a qu'un endroit."""
    trouves = [f"{nom_de(fichier)}:{ligne} {quoi}" for fichier in MODULES for ligne, quoi in interdits(fichier)]
    assert trouves == []


def interdits(fichier: Path) -> Iterator[tuple[int, str]]:
    for noeud in ast.walk(arbre(fichier)):
        if isinstance(noeud, ast.Call):
            appel = ast.unparse(noeud.func)
            if appel in ("print", "input", "breakpoint", "exec", "eval"):
                yield noeud.lineno, appel
            if appel in ("sys.exit", "exit", "quit"):
                yield noeud.lineno, appel
            if appel == "os._exit" and fichier.name != "app.py":
                yield noeud.lineno, appel
            if appel.endswith(HORLOGE) and fichier.name != "contexte.py":
                yield noeud.lineno, appel
        if isinstance(noeud, ast.ExceptHandler) and fichier.name != "app.py" and attrape_tout(noeud):
            yield noeud.lineno, "attrape toutes les erreurs sans les relancer"


def attrape_tout(capture: ast.ExceptHandler) -> bool:
    """`except Exception` ou plus large, sauf pour relancer telle quelle l'erreur attrapée."""
    types = capture.type.elts if isinstance(capture.type, ast.Tuple) else [capture.type]
    large = any(t is None or ast.unparse(t) in ("Exception", "BaseException") for t in types)
    return large and not any(isinstance(n, ast.Raise) and n.exc is None for n in ast.walk(capture))


def test_l_interdit_se_voit(tmp_path: Path) -> None:
    """Le contrôle lui-même : ce qu'il doit voir, et ce qu'il doit laisser passer."""
    fautif = tmp_path / "fautif.py"
    fautif.write_text(
        "print(1)\nsys.exit(1)\ndate.today()\n"
        "try: pass\nexcept Exception: pass\n"
        "try: pass\nexcept (ValueError, BaseException): pass\n"
        "try: pass\nexcept: pass\n"
    )
    assert sorted(ligne for ligne, _ in interdits(fautif)) == [1, 2, 3, 5, 7, 9]
    fautif.write_text("try: pass\nexcept BaseException:\n    raise\ntry: pass\nexcept ValueError: pass\n")
    assert list(interdits(fautif)) == []


def test_pas_de_fourre_tout() -> None:
    assert [f for f in MODULES if f.stem in ("utils", "util", "helpers", "misc", "outils", "divers")] == []


@pytest.mark.parametrize("modules", [["ceres_cli.app"], [nom_de(f) for f in MODULES if "commands" in f.parts]])
def test_ni_l_application_ni_les_commandes_ne_chargent_les_grosses_bibliotheques(modules: list[str]) -> None:
    programme = (
        "import importlib, sys\n"
        f"for module in {modules!r}: importlib.import_module(module)\n"
        f"sys.stdout.write(' '.join(sorted({LOURDES!r} & set(sys.modules))))"
    )
    fini = subprocess.run(
        [sys.executable, "-c", programme],
        capture_output=True,
        text=True,
        cwd=RACINE,
        env={**os.environ, "PYTHONPATH": str(RACINE)},
        timeout=60,
    )
    assert (fini.returncode, fini.stderr, fini.stdout) == (0, "", "")


def test_les_variables_de_base_s_appellent_db_et_jamais_session() -> None:
    """« session » est la session d'examen ; la base, c'est toujours `db`."""
    trouves = [
        f"{nom_de(fichier)}:{noeud.lineno}"
        for fichier in MODULES
        if fichier.name != "store.py"
        for noeud in ast.walk(arbre(fichier))
        if isinstance(noeud, ast.arg) and noeud.arg == "session" and noeud.annotation is not None
        if ast.unparse(noeud.annotation).split(".")[-1] == "Session"
    ]
    assert trouves == []
