"""Un relais entre le programme et un serveur PostgreSQL, qui perd la réponse d'un COMMIT."""

import select
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tests.fabriques.serveur import Serveur


class Relais:
    """Coupe la première connexion au COMMIT, avant ou après l'avoir transmis. `ensuite` : ce qui arrive alors ; les
    connexions suivantes l'attendent, et vont au serveur qu'il rend."""

    def __init__(
        self, vers: Serveur, dossier: Path, *, transmettre: bool, ensuite: Callable[[], Serveur] | None = None
    ) -> None:
        self._vers, self._transmettre, self._ensuite = vers, transmettre, ensuite
        self._coupe, self._reprise = False, threading.Lock()
        self.dossier = dossier
        self._ecoute = socket.socket(socket.AF_UNIX)
        self._ecoute.bind(str(dossier / ".s.PGSQL.5432"))
        self._ecoute.listen()
        self._fils = [threading.Thread(target=self._accepter)]
        self._fils[0].start()

    def _accepter(self) -> None:
        while True:
            ici, _ = self._ecoute.accept()
            if not ici.recv(1, socket.MSG_PEEK):  # `fermer`
                ici.close()
                return
            self._fils.append(threading.Thread(target=self._relayer, args=(ici,)))
            self._fils[-1].start()

    def _relayer(self, ici: socket.socket) -> None:
        with ici, socket.socket(socket.AF_UNIX) as la, suppress(OSError):
            with self._reprise:
                la.connect(f"{self._vers.dossier}/s/.s.PGSQL.5432")
            while True:
                for de in select.select([ici, la], [], [])[0]:
                    octets = de.recv(65536)
                    if not octets:
                        return
                    if de is ici and not self._coupe and b"COMMIT\0" in octets:
                        self._couper(la, octets)
                        return
                    (la if de is ici else ici).sendall(octets)

    def _couper(self, la: socket.socket, octets: bytes) -> None:
        with self._reprise:
            self._coupe = True
            if self._transmettre:
                la.sendall(octets)
                la.recv(65536)  # la réponse, que le programme ne lira pas
            if self._ensuite is not None:
                self._vers = self._ensuite()

    def fermer(self) -> None:
        with socket.socket(socket.AF_UNIX) as dernier:
            dernier.connect(self._ecoute.getsockname())
        self._fils[0].join(30)
        self._ecoute.close()
