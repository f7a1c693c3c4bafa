"""Les signaux qui interrompent : Ctrl-C, fermeture du terminal, demande d'arrêt.

Un signal lève `Interruption` là où en est le programme : la transaction ouverte est annulée en sortant du `with`.
Autour d'un enregistrement ils attendent (`signaux_retenus`) : ce qui est fait est noté avant qu'ils n'arrivent.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNAUX = tuple(
    getattr(signal, nom) for nom in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, nom)
)  # SIGHUP n'existe pas partout


class Interruption(BaseException):
    """Un signal a arrêté le travail. Ce n'est pas une erreur, dont on se reprendrait : elle remonte jusqu'à la
    frontière."""

    def __init__(self, numero: int) -> None:
        super().__init__(numero)
        self.numero = numero

    @property
    def sortie(self) -> int:
        """Code de sortie du processus : 130 (INT), 143 (TERM), 129 (HUP)."""
        return 128 + self.numero


def remplacee(erreur: BaseException | None) -> Interruption | None:
    """L'`Interruption` à la place de laquelle cette erreur est levée, par qui ne pouvait s'arrêter là où elle le
    surprenait : le pilote de PostgreSQL au bout d'une file, Python au milieu d'une classe."""
    while erreur is not None and not isinstance(erreur, Interruption):
        erreur = erreur.__context__
    return erreur


class _Retenue:
    """Combien de blocs retiennent les signaux, et le premier arrivé pendant ce temps."""

    blocs = 0
    recu: int | None = None


def _lever(numero: int, _cadre: FrameType | None) -> None:
    if _Retenue.blocs:
        _Retenue.recu = _Retenue.recu or numero
        return
    _Retenue.recu = None
    raise Interruption(numero)


def _fil_principal() -> bool:
    return threading.current_thread() is threading.main_thread()


@contextmanager
def signaux_captes() -> Iterator[None]:
    """Traduit les signaux en `Interruption`, puis rend les anciens traitements.

    Un signal ignoré au départ le reste (`nohup`, tâche de fond). Hors du fil principal, ne fait rien.
    """
    if not _fil_principal():
        yield
        return
    anciens = {n: signal.getsignal(n) for n in _SIGNAUX if signal.getsignal(n) is not signal.SIG_IGN}
    for numero in anciens:
        signal.signal(numero, _lever)
    try:
        yield
    finally:
        for numero, ancien in anciens.items():
            signal.signal(numero, ancien)


@contextmanager
def signaux_ignores() -> Iterator[None]:
    """Le temps de dire qu'on s'arrête, un second signal ne change rien."""
    if not _fil_principal():
        yield
        return
    anciens = {n: signal.signal(n, signal.SIG_IGN) for n in _SIGNAUX}
    try:
        yield
    finally:
        for numero, ancien in anciens.items():
            signal.signal(numero, ancien)


@contextmanager
def signaux_retenus() -> Iterator[None]:
    """Les signaux attendent la fin du bloc : y mettre l'enregistrement et la note de ce qu'il a fait.

    Le noyau les garde, et l'appel système en cours n'est pas interrompu ; mais un autre fil, ceux qu'ouvre une
    bibliothèque, peut les recevoir : leur traitement, toujours dans ce fil-ci, les note alors sans les lever. Un signal
    arrivé avant le bloc est levé avant d'y entrer ; ceux arrivés pendant le sont à sa sortie.
    """
    if not _fil_principal():
        yield
        return
    anciens = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    _Retenue.blocs += 1
    try:
        signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNAUX)
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, anciens)
        _Retenue.blocs -= 1
        if not _Retenue.blocs and (recu := _Retenue.recu) is not None:
            _lever(recu, None)
