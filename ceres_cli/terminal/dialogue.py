"""Ce qui se passe entre le programme et une personne : questions, avancement, lecture page à page."""

import os
import shutil
import subprocess
import sys
import time
from types import TracebackType
from typing import Any

from ceres_cli.base.signaux import Interruption
from ceres_cli.erreurs import NonConfirme
from ceres_cli.schemas.assainissement import assainir
from ceres_cli.terminal.flux import ecrire, parler

_ATTENTE = 0.7  # secondes avant de montrer un avancement : un travail court n'en a pas besoin


def quelqu_un() -> bool:
    """Peut-on poser une question ? L'entrée et la sortie d'erreur sont un terminal ; `yes |` ne compte pas."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def demander(question: str) -> str:
    """La réponse tapée, vide si l'entrée est finie. Lève NonConfirme si personne ne peut répondre."""
    if not quelqu_un():
        raise NonConfirme(
            "Cette action demande une confirmation, et personne ne peut répondre.",
            conseil="Relancez avec --oui pour confirmer d'avance, ou avec --simuler pour voir ce qui serait fait.",
        )
    sys.stdout.flush()
    try:
        sys.stderr.write(assainir(question, lignes=True) + " ")
        sys.stderr.flush()
        reponse = sys.stdin.readline()
    except Interruption:
        parler("")  # la suite ne se colle pas à la question
        raise
    if not reponse.endswith("\n"):
        sys.stderr.write("\n")
    return reponse.strip()


class Avancement:
    """Barre d'avancement sur la sortie d'erreur, si c'est un terminal et si le travail dure. À employer avec `with`."""

    def __init__(self, total: int, libelle: str, *, visible: bool) -> None:
        self._total = total
        self._libelle = libelle
        self._visible = visible
        self._fait = 0
        self._debut = time.monotonic()
        self._barre: Any = None

    def avancer(self, nombre: int = 1) -> None:
        self._fait += nombre
        if self._barre is not None:
            self._barre.update(self._tache, completed=self._fait, refresh=True)
        elif self._visible and time.monotonic() - self._debut > _ATTENTE:
            self._montrer()

    def _montrer(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        # Sans fil d'exécution : il survivrait mal aux signaux.
        self._barre = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            console=Console(file=sys.stderr, markup=False, highlight=False),
            transient=True,
            auto_refresh=False,
        )
        self._tache = self._barre.add_task(assainir(self._libelle), total=self._total, completed=self._fait)
        self._barre.start()

    def effacer(self) -> None:
        """Le temps de dire autre chose ; le pas suivant la remontre."""
        if self._barre is not None:
            self._barre.stop()
            self._barre = None

    def __enter__(self) -> "Avancement":
        return self

    def __exit__(
        self, classe: type[BaseException] | None, erreur: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.effacer()


def se_feuillette(texte: str) -> bool:
    """Le programme de lecture prendra-t-il l'écran ?"""
    return _depasse(texte) and _afficheur() is not None


def montrer_page(texte: str) -> None:
    """Le texte, page à page s'il dépasse l'écran ; hors d'un terminal, en entier et d'un trait."""
    afficheur = _afficheur() if _depasse(texte) else None
    if afficheur is None:
        ecrire(texte)
        return
    sys.stdout.flush()
    # Sous un compte de service, « ! » de less serait un interpréteur à son nom, « s » un fichier où bon lui semble.
    env = {"LESS": "FRX", **os.environ, "LESSSECURE": "1"}
    with subprocess.Popen(afficheur, stdin=subprocess.PIPE, env=env) as processus:
        assert processus.stdin is not None
        try:
            processus.stdin.write(texte.encode("utf-8", "backslashreplace"))
            processus.stdin.close()
        except BrokenPipeError:
            pass  # quitté avant la fin


def _depasse(texte: str) -> bool:
    return sys.stdout.isatty() and sys.stdin.isatty() and texte.count("\n") >= shutil.get_terminal_size().lines


def _afficheur() -> list[str] | None:
    """Le programme de lecture et ses options : PAGER s'il est choisi (« cat », vide ou introuvable : aucun), sinon
    less."""
    choisi = os.environ.get("PAGER")
    if choisi is not None:
        mots = _mots(choisi)
        return mots if mots and mots != ["cat"] and shutil.which(mots[0]) else None
    less = shutil.which("less")
    return [less] if less else None


def _mots(commande: str) -> list[str]:
    """Comme l'interpréteur les sépare, sans lui ; rien si les guillemets ne se referment pas."""
    import shlex

    try:
        return shlex.split(commande)
    except ValueError:
        return []
