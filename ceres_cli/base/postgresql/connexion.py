"""Une connexion à PostgreSQL, ses délais, et le passage du SQL commun à celui du pilote."""

from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

from ceres_cli.erreurs import BaseInutilisable

if TYPE_CHECKING:
    import psycopg

    Connexion = psycopg.Connection[tuple[Any, ...]]

_SILENCE_EN_TRANSACTION = (
    300_000  # ms : un programme arrêté en pleine écriture ne retient pas les autres plus longtemps
)
_PANNE_DE_RESEAU = 30_000  # ms sans réponse du réseau
_OU = "SELECT pg_is_in_recovery(), pg_backend_pid()"


def pilote() -> ModuleType:
    """Le pilote, chargé à l'usage. BaseInutilisable s'il n'est pas installé."""
    import logging

    try:
        import psycopg
    except ImportError as erreur:
        raise BaseInutilisable(
            "Le pilote de PostgreSQL n'est pas installé.", conseil="Installez-le : pip install 'ceres-cli[postgres]'."
        ) from erreur
    # Ce qu'il dirait de lui-même, en anglais, irait sur la sortie d'erreur, l'adresse avec. Chacun de ses modules parle
    # sous un nom à lui, dont celui-ci reçoit tout.
    journal = logging.getLogger(psycopg.__name__)
    journal.propagate = False
    journal.handlers = [logging.NullHandler()]
    return psycopg


def reglages(attente: float) -> str:
    """Les nôtres, le temps d'une transaction : un pooler ne garde rien d'une à l'autre, et refuse qu'on les demande en
    se connectant. `attente` d'un verrou, en secondes."""
    return (
        f"SET LOCAL lock_timeout = {max(1, int(attente * 1000))}; SET LOCAL jit = off;"
        " SET LOCAL max_parallel_workers_per_gather = 0;"
        f" SET LOCAL idle_in_transaction_session_timeout = {_SILENCE_EN_TRANSACTION}"
    )


def situer(connexion: "Connexion") -> bool:
    """Le serveur atteint est une copie en lecture. Derrière un pooler, qui numérote lui-même ses connexions, rien n'est
    préparé : ce qui le serait le resterait chez un autre."""
    copie, processus = connexion.execute(_OU).fetchone() or (0, None)
    if processus != connexion.info.backend_pid:
        connexion.prepare_threshold = None
    return bool(copie)


def connecter(adresse: str, attente: float) -> "Connexion":
    """Ouvre une connexion sans transaction ; `attente` du serveur, en secondes. Les erreurs sont celles du pilote, à
    traduire ; BaseInutilisable s'il n'est pas là, ou si l'adresse est mal écrite."""
    psycopg = pilote()
    from psycopg.conninfo import conninfo_to_dict

    try:
        voulu = conninfo_to_dict(adresse)
        connexion: Connexion = psycopg.connect(adresse, autocommit=True, **_propres(voulu, attente))
    except psycopg.ProgrammingError:  # son message cite l'adresse, mot de passe compris
        raise BaseInutilisable(
            "L'adresse PostgreSQL est mal écrite.",
            conseil="Écrivez-la postgresql://compte@serveur:port/base ; un caractère spécial s'y écrit en %XX.",
        ) from None
    _oui_et_non(connexion)
    _listes(connexion)
    return connexion


def _propres(voulu: dict[str, Any], attente: float) -> dict[str, Any]:
    """Ceux de la connexion, là où l'adresse ne donne pas les siens."""
    return {
        "application_name": voulu.get("application_name") or "ceres",
        "connect_timeout": voulu.get("connect_timeout") or max(2, int(attente)),
        "client_encoding": "UTF8",
        "keepalives_idle": voulu.get("keepalives_idle") or 30,
        "tcp_user_timeout": voulu.get("tcp_user_timeout") or _PANNE_DE_RESEAU,
    }


@cache
def traduire(sql: str) -> str:
    """Le SQL commun dans celui du serveur, ses paramètres `?` tels que le pilote les écrit."""
    return sql.replace("%", "%%").replace("?", "%s")


def _oui_et_non(connexion: "Connexion") -> None:
    """Oui et non s'écrivent et se lisent 1 et 0, comme sur SQLite."""
    from psycopg.adapt import Dumper, Loader

    class Ecrit(Dumper):
        def dump(self, obj: Any) -> bytes:
            return b"1" if obj else b"0"

    class Lu(Loader):
        def load(self, data: Any) -> int:
            return int(bytes(data) == b"t")

    connexion.adapters.register_dumper(bool, Ecrit)
    connexion.adapters.register_loader("bool", Lu)


def _listes(connexion: "Connexion") -> None:
    """D'un grand lot, le pilote écrirait une à une des centaines de milliers de valeurs, sous le tour d'écriture. Elles
    s'écrivent ensemble ; des textes, séparés par la seule lettre que le serveur n'admet dans aucun."""
    from psycopg.types.array import ListDumper

    class Ecrites(ListDumper):
        def dump(self, obj: list[Any]) -> Any:
            types = set(map(type, obj))
            if types == {int}:
                return f"{{{','.join(map(str, obj))}}}".encode()
            if types != {str} or (unies := "\0".join(obj)).count("\0") >= len(obj):
                return super().dump(obj)
            unies = unies.replace("\\", r"\\").replace('"', r"\"").replace("\0", '","')
            return f'{{"{unies}"}}'.encode()

    connexion.adapters.register_dumper(list, Ecrites)
