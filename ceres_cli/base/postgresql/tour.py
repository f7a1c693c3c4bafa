"""Le tour de qui écrit : chacun verrouille la table vide `file_ecriture` avant que sa vue de la base ne soit figée.

Qui l'a dit son nom, sa commande et l'heure dans `application_name`, que tout compte lit : qui attend le sait.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from ceres_cli.base.acquis import deja_fait
from ceres_cli.base.connexion import AVANT_DE_LE_DIRE
from ceres_cli.base.postgresql import erreurs
from ceres_cli.erreurs import Occupe
from ceres_cli.regles.francais import compter

if TYPE_CHECKING:
    import psycopg

    Connexion = psycopg.Connection[tuple[Any, ...]]

_ECRITURE = (
    "BEGIN ISOLATION LEVEL SERIALIZABLE; {}; SET LOCAL lock_timeout = {}; LOCK TABLE file_ecriture IN EXCLUSIVE MODE;"
    " SET LOCAL lock_timeout = {};"
    " SELECT set_config('application_name', '{}|' || extract(epoch FROM clock_timestamp())::bigint, true)"
)
_TENANT = (
    "SELECT a.pid, a.usename, a.application_name, extract(epoch FROM clock_timestamp())::bigint"
    " FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
    " WHERE l.granted AND l.pid <> pg_backend_pid() AND l.database = (SELECT oid FROM pg_database"
    " WHERE datname = current_database()) AND "
)
# Tout verrou de cette table retient le tour, hors celui de qui la lit.
_QUI_TIENT = f"{_TENANT}l.relation = 'file_ecriture'::regclass AND l.mode <> 'AccessShareLock'"
# Qui a fait attendre en vain n'est plus dit par pg_blocking_pids : celui qui tient le plus fort verrou d'une table.
_QUI_VERROUILLE = (
    f"{_TENANT}l.relation IN (SELECT oid FROM pg_class WHERE relnamespace = current_schema()::regnamespace)"
    " AND l.relation <> 'file_ecriture'::regclass AND array_position(%s, l.mode) IS NOT NULL"
    " ORDER BY array_position(%s, l.mode), a.pid LIMIT 1"
)
_VERROUS = [
    "AccessExclusiveLock", "ExclusiveLock", "ShareRowExclusiveLock", "ShareLock", "RowExclusiveLock", "RowShareLock",
]  # fmt: skip
_NOM_LISIBLE = re.compile(r"ceres\|(?P<agent>[^|]*)\|(?P<commande>[^|]*)\|(?P<instant>\d+)")


class Tour(NamedTuple):
    """Comment le prendre : l'`attente` en secondes, qui le prend et pour quelle `commande`, à qui `dire` qu'il
    attend."""

    nom: str
    attente: float
    agent: str
    commande: str
    dire: Callable[[str], None]


def prendre(connexion: "Connexion", reglages: str, tour: Tour) -> None:
    """Ouvre la transaction d'une écriture, sous ces réglages. Occupe : une autre la retient encore, et se nomme."""
    if tour.attente > AVANT_DE_LE_DIRE:
        if _essayer(connexion, reglages, tour, AVANT_DE_LE_DIRE):
            return
        reste = tour.attente - AVANT_DE_LE_DIRE
        tour.dire(f"La base {tour.nom} est occupée{_qui_tient(connexion)} ; j'attends {reste:.0f} s au plus.")
    else:
        reste = tour.attente
    if not _essayer(connexion, reglages, tour, reste):
        intacte = "" if deja_fait() else " ; rien n'a été modifié"
        raise Occupe(
            f"La base {tour.nom} est occupée{_qui_tient(connexion)}.",
            conseil=f"Relancez la commande dans un instant{intacte}.",
        )


def _essayer(connexion: "Connexion", reglages: str, tour: Tour, attente: float) -> bool:
    import psycopg

    nom = f"ceres|{_lisible(tour.agent)[:20]}|{_lisible(tour.commande.removeprefix('ceres '))[:24]}"
    try:
        patience = max(1, int(attente * 1000))  # 0 serait sans fin
        connexion.execute(_ECRITURE.format(reglages, patience, max(1, int(tour.attente * 1000)), nom))
    except psycopg.errors.LockNotAvailable:
        connexion.execute("ROLLBACK")
        return False
    return True


def _lisible(texte: str) -> str:
    """Ce que le serveur garde d'un nom d'application, et nul signe qui ait un sens pour lui ou pour nous."""
    return re.sub(r"[^A-Za-z0-9 ._-]", "", unicodedata.normalize("NFD", texte))


def occupee(connexion: "Connexion", nom: str) -> Occupe:
    """Un verrou d'ailleurs que du tour n'a pas été rendu à temps. La transaction finit là."""
    connexion.execute("ROLLBACK")
    tenant = connexion.execute(_QUI_VERROUILLE, (_VERROUS, _VERROUS)).fetchone()
    return erreurs.occupee(nom, _portrait(tenant))


def _qui_tient(connexion: "Connexion") -> str:
    return _portrait(connexion.execute(_QUI_TIENT).fetchone())


def _portrait(tenant: tuple[Any, ...] | None) -> str:
    """« par le processus 4242 du serveur (adurand, depuis 12 secondes : ceres session valider) » ; rien s'il vient de
    finir."""
    if tenant is None:
        return ""
    processus, compte, application, maintenant = tenant
    lu = _NOM_LISIBLE.fullmatch(application or "")
    if lu is None:
        return f" par le processus {processus} du serveur ({compte})"
    depuis = compter(max(0, maintenant - int(lu["instant"])), "seconde")
    return (
        f" par le processus {processus} du serveur ({lu['agent'] or compte}, depuis {depuis} : ceres {lu['commande']})"
    )
