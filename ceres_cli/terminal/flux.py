"""Les trois flux du processus : toujours ouverts, en UTF-8 autant que possible, et qu'aucun caractère n'arrête."""

import contextlib
import errno
import io
import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ceres_cli.erreurs import BaseInutilisable

_PLACE = {errno.ENOSPC, errno.EDQUOT}


_differes: list[str] = []


def preparer_flux() -> None:
    """Ouvre les flux fermés par l'appelant et règle leur encodage.

    Sans cela le premier fichier ouvert (la base) prendrait le numéro de la sortie standard.
    """
    _differes.clear()
    _boucher_les_trous()
    for flux in (sys.stdout, sys.stderr):
        if isinstance(flux, io.TextIOWrapper):
            flux.reconfigure(encoding=_encodage(flux), errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding=_encodage(sys.stdin), errors="surrogateescape")


def _boucher_les_trous() -> None:
    # Lecture seule sur la sortie : y écrire doit échouer, une donnée perdue en silence serait pire.
    for numero, mode in ((0, os.O_RDONLY), (1, os.O_RDONLY), (2, os.O_WRONLY)):
        try:
            os.fstat(numero)
        except OSError:
            os.open(os.devnull, mode)
    if sys.stdin is None:
        sys.stdin = open(0, encoding="utf-8", errors="surrogateescape", closefd=False)  # noqa: SIM115
    if sys.stdout is None:
        sys.stdout = open(1, "w", encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115


def _encodage(flux: io.TextIOWrapper) -> str:
    """UTF-8, sauf demande expresse (PYTHONIOENCODING) ou terminal d'un autre encodage."""
    if os.environ.get("PYTHONIOENCODING", "").partition(":")[0] or flux.isatty():
        return flux.encoding
    return "utf-8"


def est_utf8(flux: object) -> bool:
    return str(getattr(flux, "encoding", None) or "utf-8").lower().replace("-", "").startswith("utf8")


@contextlib.contextmanager
def _dite() -> Iterator[None]:
    """Lève BaseInutilisable si la sortie standard ne peut pas être écrite (8), BrokenPipeError si elle est fermée."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as erreur:
        raise sortie_impossible(erreur) from erreur


def ecrire(texte: str) -> None:
    """Écrit sur la sortie standard. Lève ce que dit `_dite`."""
    with _dite():
        sys.stdout.write(texte)


def ecrire_octets(octets: bytes) -> None:
    """De même, tels quels, et envoie tout ce qui attend."""
    with _dite():
        sys.stdout.flush()
        sys.stdout.buffer.write(octets)
        sys.stdout.buffer.flush()


def vider() -> None:
    """Envoie ce qui attend. Mêmes erreurs que `ecrire`."""
    with _dite():
        sys.stdout.flush()


def attendre(secondes: float) -> bool:
    """Attend ; False, aussitôt, si le lecteur de la sortie standard est parti : rien d'autre ne le dirait, tant qu'il
    n'y a rien à lui écrire."""
    import select

    lecteur = select.poll()
    try:
        lecteur.register(sys.stdout.fileno(), 0)
    except (OSError, ValueError):
        return False
    return not lecteur.poll(secondes * 1000)


def parler(texte: str) -> None:
    """Écrit une ligne sur la sortie d'erreur ; si personne ne peut l'entendre, le travail continue.

    Ce que la sortie standard retient part d'abord : dans un même fichier, tableau puis total se lisent dans l'ordre.
    """
    with contextlib.suppress(OSError, ValueError):  # ce qui n'a pas pu partir est gardé : `vider` le dira
        sys.stdout.flush()
    try:
        sys.stderr.write(texte + "\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        pass


def differer(texte: str) -> None:
    """Garde une ligne jusqu'à la fin : en json et ndjson, une erreur doit être seule sur la sortie d'erreur."""
    _differes.append(texte)


def reprendre_differes() -> list[str]:
    lignes = list(_differes)
    _differes.clear()
    return lignes


def dire_differes() -> None:
    """Dit ce qui attendait : la commande s'est terminée sans erreur."""
    for ligne in reprendre_differes():
        parler(ligne)


def sortie_impossible(erreur: OSError) -> "BaseInutilisable":
    from ceres_cli.base.acquis import deja_fait
    from ceres_cli.erreurs import BaseInutilisable
    from ceres_cli.fichiers import cause

    fermee = erreur.errno == errno.EBADF
    raison = "plus de place" if erreur.errno in _PLACE else "elle est fermée" if fermee else cause(erreur)
    conseil = "Dirigez la sortie vers un endroit inscriptible, puis relancez la commande."
    if deja_fait():
        conseil = "Voyez ce qui est fait (« ceres lot lister ») avant de relancer."
    return BaseInutilisable(f"La sortie standard n'a pas pu être écrite ({raison}).", conseil=conseil)
