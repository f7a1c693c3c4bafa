"""Ce qui arrive à une commande : elle joue dans un enfant de ce processus, que la panne tue, coupe ou fait attendre à
un endroit précis de son écriture. L'endroit se reconnaît au SQL qui passe : rien du programme n'est remplacé.
"""

import os
import pickle
import signal
import socket
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import psycopg

from tests.fabriques.serveur import COMPTE
from tests.scenarios.pas import Panne, Pas, Rendu

if TYPE_CHECKING:
    from tests.scenarios.deux_bases import Cote

DANS_UN_ENFANT = frozenset({
    Panne.MORT_EN_ECRIVANT, Panne.MORT_AU_COMMIT, Panne.DISQUE_PLEIN, Panne.COUPURE, Panne.CROISEE,
})  # fmt: skip

_PATIENCE = 90  # secondes
_LIGNES = ("INSERT", "UPDATE", "DELETE")
# Ce que dit un serveur dont le disque est plein, dit par le serveur lui-même.
_PLUS_DE_PLACE = (
    "DO $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$"
)


def dans_un_enfant(cote: "Cote", pas: Pas, faire: Callable[[], Rendu]) -> Rendu:
    """Ce que la commande a rendu ; sans code, elle en est morte."""
    fichier = cote.dossier / "rendu.pickle"
    fichier.unlink(missing_ok=True)
    ici, la = socket.socketpair()
    enfant = os.fork()
    if not enfant:
        ici.close()
        _vivre(pas.panne, la, lambda: fichier.write_bytes(pickle.dumps(faire())))
    la.close()
    with ici:
        ici.settimeout(_PATIENCE)
        try:
            a_son_tour = bool(ici.recv(1))  # l'enfant attend, juste avant de le prendre
        except TimeoutError:  # un fork peut naître pris dans un verrou de Python, avant d'avoir rien fait
            os.kill(enfant, signal.SIGKILL)
            os.waitpid(enfant, 0)
            return dans_un_enfant(cote, pas, faire)
        if a_son_tour:
            assert pas.pendant is not None
            cote.jouer(pas.pendant)
            ici.send(b"!")
            ici.recv(1)
    os.waitpid(enfant, 0)
    if pas.pendant is not None and not a_son_tour:
        cote.jouer(pas.pendant)
    rendu = pickle.loads(fichier.read_bytes()) if fichier.exists() else Rendu(None)
    return replace(rendu, a_son_tour=a_son_tour)


def _vivre(panne: Panne, parent: socket.socket, faire: Callable[[], object]) -> None:
    """L'enfant, dont on ne revient pas."""
    passage = _Passage(panne, parent)

    connecter = sqlite3.connect

    def ecoutee(*mots: Any, **options: Any) -> sqlite3.Connection:
        connexion = connecter(*mots, **options)
        connexion.set_trace_callback(passage)
        if panne is Panne.DISQUE_PLEIN:
            (pages,) = connexion.execute("PRAGMA page_count").fetchone()
            connexion.execute(f"PRAGMA max_page_count = {pages}")
        return connexion

    sqlite3.connect = ecoutee
    refuser = psycopg.Cursor.execute
    for nom in ("execute", "executemany"):
        setattr(psycopg.Cursor, nom, _ecoute(getattr(psycopg.Cursor, nom), refuser, passage))
    try:
        faire()
    finally:
        os._exit(0)


def _ecoute(origine: Callable[..., Any], refuser: Callable[..., Any], passage: "_Passage") -> Callable[..., Any]:
    def execute(curseur: "psycopg.Cursor[Any]", requete: Any, *suite: Any, **options: Any) -> Any:
        if passage(str(requete), curseur.connection):
            return refuser(curseur, _PLUS_DE_PLACE)
        return origine(curseur, requete, *suite, **options)

    return execute


class _Passage:
    """Ce que chaque instruction qui va s'exécuter fait arriver ; vrai : le serveur n'a pas la place de celle-ci."""

    def __init__(self, panne: Panne, parent: socket.socket) -> None:
        self._panne, self._parent, self._tour = panne, parent, False

    def __call__(self, sql: str, connexion: "psycopg.Connection[Any] | None" = None) -> bool:
        mot = sql.lstrip()[:6].upper()
        if not self._tour and ("BEGIN IMMEDIATE" in sql or "LOCK TABLE file_ecriture" in sql):
            self._tour = True
            if self._panne is Panne.CROISEE:
                self._parent.send(b"!")
                self._parent.recv(1)
        elif self._tour and (
            (self._panne is Panne.MORT_EN_ECRIVANT and mot in _LIGNES)
            or (self._panne is Panne.MORT_AU_COMMIT and mot == "COMMIT")
        ):
            os.kill(os.getpid(), signal.SIGKILL)
        elif self._tour and self._panne is Panne.COUPURE and mot == "COMMIT" and connexion is not None:
            self._panne = Panne.AUCUNE
            _couper(connexion)
        return self._tour and self._panne is Panne.DISQUE_PLEIN and mot in _LIGNES


def _couper(connexion: "psycopg.Connection[Any]") -> None:
    """Le serveur ferme cette connexion, comme le ferait qui l'administre."""
    acces = connexion.info
    with psycopg.connect(host=acces.host, dbname=acces.dbname, user=COMPTE, autocommit=True) as autre:
        autre.execute("SELECT pg_terminate_backend(%s, 5000)", (acces.backend_pid,))
