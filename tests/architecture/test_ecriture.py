"""Comment le programme est écrit : ce qui n'a qu'un endroit, ce qui s'appelle toujours pareil."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.architecture.sources import RACINE, Module, les_notres, planter

MODULES = les_notres()
HORLOGE = ("date.today", "datetime.now", "datetime.utcnow", "time.time")
FOURRE_TOUT = {"utils", "util", "helpers", "misc", "outils", "divers", "common", "tools"}
# Interdit → le seul module qui peut l'écrire.
SEUL_ENDROIT = {"tout attraper": "ceres_cli.app", "os._exit": "ceres_cli.app", "l'horloge": "ceres_cli.contexte"}
NULLE_PART = ("print", "input", "breakpoint", "exec", "eval", "sys.exit", "exit", "quit")


def interdits(module: Module) -> Iterator[tuple[int, str]]:
    """print, sys.exit, tout attraper, lire l'horloge : la ligne et la faute."""
    for noeud in ast.walk(module.arbre):
        if isinstance(noeud, ast.Call):
            appel = ast.unparse(noeud.func)
            if appel in NULLE_PART:
                yield noeud.lineno, appel
            if appel == "os._exit" and module.nom != SEUL_ENDROIT["os._exit"]:
                yield noeud.lineno, appel
            if appel.endswith(HORLOGE) and module.nom != SEUL_ENDROIT["l'horloge"]:
                yield noeud.lineno, appel
        if isinstance(noeud, ast.ExceptHandler) and module.nom != SEUL_ENDROIT["tout attraper"] and attrape_tout(noeud):
            yield noeud.lineno, "attrape toutes les erreurs sans les relancer"


def attrape_tout(capture: ast.ExceptHandler) -> bool:
    """`except Exception` ou plus large, sauf pour relancer telle quelle l'erreur attrapée."""
    types = capture.type.elts if isinstance(capture.type, ast.Tuple) else [capture.type]
    large = any(t is None or ast.unparse(t) in ("Exception", "BaseException") for t in types)
    return large and not any(isinstance(n, ast.Raise) and n.exc is None for n in ast.walk(capture))


def sessions_mal_nommees(module: Module) -> list[int]:
    """« session » est la session d'examen ; la base, c'est toujours `db`."""
    return [
        noeud.lineno
        for noeud in ast.walk(module.arbre)
        if isinstance(noeud, ast.arg) and noeud.arg == "session" and noeud.annotation is not None
        if ast.unparse(noeud.annotation).split(".")[-1] in ("Session", "Db", "Store")
    ]


def test_les_interdits_de_l_ecriture() -> None:
    assert [f"{nom}:{ligne} {quoi}" for nom, module in MODULES.items() for ligne, quoi in interdits(module)] == []


def test_les_seuls_endroits_existent() -> None:
    assert set(SEUL_ENDROIT.values()) <= set(MODULES)


def test_la_base_s_appelle_db_et_jamais_session() -> None:
    assert [
        f"{n}:{lignes}" for n, m in MODULES.items() if n != "ceres_cli.store" and (lignes := sessions_mal_nommees(m))
    ] == []


def test_pas_de_fourre_tout() -> None:
    assert [nom for nom in MODULES if set(nom.split(".")) & FOURRE_TOUT] == []


def test_aucune_exception_de_ruff_n_est_perimee() -> None:
    """Chaque dérogation de pyproject.toml vise un fichier qui en a encore besoin."""
    lint = tomllib.loads((RACINE / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["ruff"]["lint"]
    assert perimees(lint["per-file-ignores"], RACINE) == []


def perimees(derogations: Mapping[str, list[str]], racine: Path) -> list[str]:
    trouvees = []
    for motif, codes in derogations.items():
        for un in _un_par_un(motif):
            vises = [str(f) for f in racine.glob(un) if f.is_file()] if "*" in un else [str(racine / un)]
            for code in codes:
                fini = subprocess.run(
                    [sys.executable, "-m", "ruff", "check", "--isolated", "--no-cache", "--quiet", "--select", code,
                     "--config", 'lint.flake8-tidy-imports.banned-api."sys.exit".msg="interdit"', *vises],
                    capture_output=True, text=True, timeout=60,
                )  # fmt: skip
                if fini.returncode != 1:  # 0 : rien à excuser ; 2 : le fichier n'existe pas
                    trouvees.append(f"{un} : {code}")
    return trouvees


def _un_par_un(motif: str) -> list[str]:
    """« {bench,scripts}/** » → « bench/**/*.py », « scripts/**/*.py »."""
    if not motif.startswith("{"):
        return [motif]
    choix, _, suite = motif[1:].partition("}")
    return [f"{un}{suite}".replace("/**", "/**/*.py") for un in choix.split(",")]


def test_l_interdit_se_voit(tmp_path: Path) -> None:
    """Le contrôle lui-même : ce qu'il doit voir, et ce qu'il doit laisser passer."""
    modules = planter(
        tmp_path,
        {
            "fautif.py": "print(1)\nsys.exit(1)\ndate.today()\n"
            "try: pass\nexcept Exception: pass\n"
            "try: pass\nexcept (ValueError, BaseException): pass\n"
            "try: pass\nexcept: pass\nos._exit(1)\n",
            "bon.py": "try: pass\nexcept BaseException:\n    raise\ntry: pass\nexcept ValueError: pass\n",
            "services/app.py": "try: pass\nexcept Exception: pass\n",
        },
    )
    assert sorted(ligne for ligne, _ in interdits(modules["ceres_cli.fautif"])) == [1, 2, 3, 5, 7, 9, 10]
    assert list(interdits(modules["ceres_cli.bon"])) == []
    assert len(list(interdits(modules["ceres_cli.services.app"]))) == 1


def test_une_base_nommee_session_se_voit(tmp_path: Path) -> None:
    modules = planter(tmp_path, {"a.py": "def f(session: store.Db): ...\ndef g(session: SessionExamen): ...\n"})
    assert sessions_mal_nommees(modules["ceres_cli.a"]) == [1]


def test_une_exception_perimee_se_voit(tmp_path: Path) -> None:
    (tmp_path / "bavard.py").write_text("print(1)\n")
    (tmp_path / "sage.py").write_text("x = 1\n")
    derogations = {"bavard.py": ["T20", "BLE"], "sage.py": ["T20"], "parti.py": ["T20"]}
    assert perimees(derogations, tmp_path) == ["bavard.py : BLE", "sage.py : T20", "parti.py : T20"]


# Une limite au-delà de laquelle on renonce, pas une mesure : une machine lente n'y change rien.
LIMITES_D_ATTENTE = {
    "tests/pseudo_terminal.py", "tests/pannes/ralentir.py", "tests/fabriques/serveur.py",
    "tests/pannes/courrier/test_menteurs.py",
    "tests/pannes/processus/test_signaux_et_fils.py", "tests/commands/designation/test_completion_hostile.py",
}  # fmt: skip
CHRONOMETRES = ("time.perf_counter", "time.process_time", "time.monotonic", "time.time", "timeit.timeit")


def chronometres(chemin: Path) -> list[int]:
    """Les lignes d'un test qui lisent l'heure."""
    return [
        noeud.lineno
        for noeud in ast.walk(ast.parse(chemin.read_text(encoding="utf-8")))
        if isinstance(noeud, ast.Call)
        if ast.unparse(noeud.func).removesuffix("_ns") in (*CHRONOMETRES, *(c.split(".")[1] for c in CHRONOMETRES))
    ]


def test_aucun_test_ne_regarde_l_heure() -> None:
    """On compte des lignes, des requêtes, des comparaisons (`tests/travail.py`) : l'heure dépend de la machine."""
    vus = {f.relative_to(RACINE).as_posix() for f in (RACINE / "tests").rglob("*.py") if chronometres(f)}
    assert vus == LIMITES_D_ATTENTE


def test_un_chronometre_se_voit(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("import time\ntime.sleep(1)\ntime.perf_counter_ns()\nmonotonic()\n")
    assert chronometres(tmp_path / "a.py") == [3, 4]
