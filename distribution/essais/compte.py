"""Agir comme un nouvel utilisateur : lancer, travailler, taper au terminal."""

import os
import pty
import select
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

RACINE = Path(__file__).resolve().parents[2]
DIST = RACINE / "dist"


def outil(nom: str) -> str:
    """Le chemin d'un outil ; sans lui l'essai est sauté, et échoue en intégration (CI=true)."""
    chemin = shutil.which(nom)
    if chemin is None:
        dire = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        dire(f"{nom} n'est pas sur cette machine")
    return str(chemin)


def lancer(env: dict[str, str], *mots: object, attente: int = 300) -> str:
    """La sortie standard de cette commande, lancée dans le dossier du compte ; elle doit finir par 0."""
    fini = subprocess.run(
        [str(m) for m in mots], env=env, cwd=env["HOME"], stdin=subprocess.DEVNULL,
        capture_output=True, text=True, timeout=attente, check=False,
    )  # fmt: skip
    assert fini.returncode == 0, fini.stdout + fini.stderr
    return fini.stdout


def travailler(env: dict[str, str]) -> None:
    """Ce qui demande les données livrées, les gabarits et chaque bibliothèque : base d'essai, PDF, classeur, page."""
    maison = Path(env["HOME"])
    assert "La suite : « ceres --help »" in lancer(env, "ceres", "demo")
    assert (maison / ".local/share/ceres/ceres.db").is_file()
    editee = lancer(env, "ceres", "convocation", "lister", "--colonnes", "session", "--sans-entete").split()[0]
    lancer(env, "ceres", "convocation", "exporter", editee, "--sortie", "convocations")
    pdf = next((maison / "convocations").glob("*.pdf"))
    assert pdf.read_bytes().startswith(b"%PDF-")
    lancer(env, "ceres", "export-jures", "--sortie", "jures.xlsx")
    assert (maison / "jures.xlsx").read_bytes().startswith(b"PK")
    lancer(env, "ceres", "rapport", "--sortie", "rapport.html")
    assert "</html>" in (maison / "rapport.html").read_text(encoding="utf-8")


def taper(env: dict[str, str], commande: list[str], frappes: list[tuple[str, str]], attente: float = 60) -> str:
    """Un vrai terminal : chaque (texte attendu, touches) tour à tour ; rend tout ce qui s'est affiché."""
    enfant, terminal = pty.fork()
    if enfant == 0:
        os.chdir(env["HOME"])
        os.execvpe(commande[0], commande, env)
    affiche, fin = "", time.monotonic() + attente
    vu = 0
    try:
        for attendu, touches in [*frappes, ("", "")]:
            while attendu not in affiche[vu:]:
                if not select.select([terminal], [], [], max(0.0, fin - time.monotonic()))[0]:
                    raise AssertionError(f"« {attendu} » n'est pas venu : {affiche!r}")
                affiche += os.read(terminal, 65_536).decode(errors="replace")
            vu = len(affiche)
            os.write(terminal, touches.encode())
        return affiche
    finally:
        os.kill(enfant, signal.SIGKILL)
        os.waitpid(enfant, 0)
        os.close(terminal)
