"""Un serveur de courrier qui tient parole jusqu'à l'étape qu'on lui dit, puis répond sans fin."""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field

ETAPES = ("accueil", "ehlo", "starttls", "auth", "mail", "rcpt", "data", "fin", "rset", "quit")
_MOTS = {"EHLO": "ehlo", "STARTTLS": "starttls", "AUTH": "auth", "MAIL": "mail", "RCPT": "rcpt", "DATA": "data",
         "RSET": "rset", "QUIT": "quit"}  # fmt: skip
_REPONSES = {"accueil": b"220 ici\r\n", "starttls": b"220 oui\r\n", "auth": b"235 oui\r\n", "data": b"354 dites\r\n",
             "quit": b"221 adieu\r\n"}  # fmt: skip


def ligne_sans_fin(prise: socket.socket, code: bytes) -> None:
    prise.sendall(code + b" ")
    while True:
        prise.sendall(b"a" * 65536)


def suite_sans_fin(prise: socket.socket, code: bytes) -> None:
    while True:
        prise.sendall((code + b"-a\r\n") * 8192)


def goutte(prise: socket.socket, code: bytes) -> None:
    """Un octet de temps en temps : chaque attente est courte, la réponse n'en finit pas."""
    prise.sendall(code + b"-")
    while True:
        time.sleep(0.1)
        prise.sendall(b"a")


def silence(prise: socket.socket, _code: bytes) -> None:
    while prise.recv(4096):
        pass


TOURS = (ligne_sans_fin, suite_sans_fin, goutte, silence)


@dataclass
class Menteur:
    """`etape` : celle où il ment ; `recus` : les adresses dont il a eu le message entier ; `refuse` : il répond 550
    aux destinataires ; `contexte` : de quoi chiffrer, quand on le lui demande."""

    etape: str
    tour: Callable[[socket.socket, bytes], None]
    refuse: bool = False
    contexte: ssl.SSLContext | None = None
    recus: list[str] = field(default_factory=list)

    def servir(self, prise: socket.socket) -> None:
        with suppress(OSError), ExitStack() as pile:
            self._servir(pile.enter_context(prise), pile)

    def _servir(self, prise: socket.socket, pile: ExitStack) -> None:
        self._repondre(prise, "accueil")
        flux, adresse = pile.enter_context(prise.makefile("rb")), ""
        while ligne := flux.readline():
            etape = _MOTS[ligne.split()[0].decode().upper()]
            if etape == "rcpt":
                adresse = ligne.split(b"<")[1].split(b">")[0].decode()
            self._repondre(prise, etape)
            if etape == "quit":
                return
            if etape == "starttls":
                assert self.contexte is not None
                prise = pile.enter_context(self.contexte.wrap_socket(prise, server_side=True))
                flux = pile.enter_context(prise.makefile("rb"))
            if etape == "data":
                while flux.readline() != b".\r\n":
                    pass
                self.recus.append(adresse)
                self._repondre(prise, "fin")

    def _repondre(self, prise: socket.socket, etape: str) -> None:
        reponse = _REPONSES.get(etape, b"250 oui\r\n")
        if etape == "ehlo":
            offre = b"250-AUTH PLAIN\r\n" if isinstance(prise, ssl.SSLSocket) else b"250-STARTTLS\r\n"
            reponse = b"250-ici\r\n" + offre + b"250 8BITMIME\r\n"
        if etape == "rcpt" and self.refuse:
            reponse = b"550 inconnu\r\n"
        if etape == self.etape:
            self.tour(prise, reponse[:3])
        prise.sendall(reponse)


@contextmanager
def menteur(lui: Menteur) -> Iterator[int]:
    """Le port où il écoute."""
    fils: list[threading.Thread] = []

    def accueillir() -> None:
        with suppress(OSError):
            while True:
                fils.append(threading.Thread(target=lui.servir, args=(ecoute.accept()[0],), daemon=True))
                fils[-1].start()

    with socket.create_server(("127.0.0.1", 0)) as ecoute:
        accueil = threading.Thread(target=accueillir, daemon=True)
        accueil.start()
        try:
            yield ecoute.getsockname()[1]
        finally:
            ecoute.shutdown(socket.SHUT_RDWR)
            for fil in (accueil, *fils):
                fil.join(10)
                assert not fil.is_alive()
