"""Le tour de qui écrit : chacun verrouille la table vide `file_ecriture` avant que sa vue de la base ne soit figée."""

from typing import TYPE_CHECKING, Any

from ceres_cli.erreurs import Occupe

if TYPE_CHECKING:
    import psycopg

    Connexion = psycopg.Connection[tuple[Any, ...]]

_ECRITURE = "BEGIN ISOLATION LEVEL SERIALIZABLE; {}; LOCK TABLE file_ecriture IN EXCLUSIVE MODE"
_QUI_TIENT = (
    "SELECT a.pid, a.usename FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
    " WHERE l.relation = 'file_ecriture'::regclass AND l.mode = 'ExclusiveLock' AND l.granted"
)


def prendre(connexion: "Connexion", titre: str, nom: str) -> None:
    """Ouvre la transaction d'une écriture, sous ce titre. Occupe : une autre la retient, qui est nommée."""
    import psycopg

    try:
        connexion.execute(_ECRITURE.format(titre))
    except psycopg.errors.LockNotAvailable as erreur:
        connexion.execute("ROLLBACK")
        tenant = connexion.execute(_QUI_TIENT).fetchone()
        qui = f" par le processus {tenant[0]} du serveur ({tenant[1]})" if tenant else ""
        raise Occupe(
            f"La base {nom} est occupée{qui}.", conseil="Relancez la commande dans un instant ; rien n'a été modifié."
        ) from erreur
