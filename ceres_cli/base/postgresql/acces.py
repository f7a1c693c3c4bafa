"""Le journal des accès d'une base partagée : une table, où chacun ajoute. Ce qu'une entrée dit, et tait : voir
`base/consultations.py`."""

import json
from typing import TYPE_CHECKING, Any

from ceres_cli.base.consultations import Entree

if TYPE_CHECKING:
    import psycopg

    Connexion = psycopg.Connection[tuple[Any, ...]]


def noter(connexion: "Connexion", entree: Entree) -> None:
    connexion.execute("INSERT INTO acces (instant, entree) VALUES (%s, %s)", (entree["instant"], json.dumps(entree)))


def lire(connexion: "Connexion", depuis: str = "") -> list[Entree | None]:
    """Les entrées depuis cet instant (UTC, ISO), les plus anciennes d'abord ; None pour ce qui n'en est pas une."""
    sql = "SELECT entree FROM acces WHERE instant >= %s ORDER BY id"
    return [_entree(texte) for (texte,) in connexion.execute(sql, (depuis,))]


def purger(connexion: "Connexion", avant: str) -> int:
    """Ôte celles dont le jour réel (UTC, ISO) précède `avant`, et rend leur nombre."""
    return connexion.execute("DELETE FROM acces WHERE instant < %s", (avant,)).rowcount


def _entree(texte: str) -> Entree | None:
    try:
        lue = json.loads(texte)
    except ValueError:
        return None
    return lue if isinstance(lue, dict) and isinstance(lue.get("instant"), str) else None
