"""Le journal des accès d'une base partagée : une table, où chacun ajoute. Ce qu'une entrée dit, et tait : voir
`base/consultations.py`."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ceres_cli.base.consultations import Entree

if TYPE_CHECKING:
    import psycopg

    Connexion = psycopg.Connection[tuple[Any, ...]]


def noter(connexion: "Connexion", entree: Entree) -> None:
    connexion.execute("INSERT INTO acces (instant, entree) VALUES (%s, %s)", (entree["instant"], json.dumps(entree)))


def lire(connexion: "Connexion") -> Iterator[Entree | None]:
    """Les entrées, les plus anciennes d'abord ; None pour ce qui n'en est pas une. Dans une transaction : un paquet
    après l'autre."""
    with connexion.cursor(name="acces") as curseur:
        curseur.itersize = 2000
        for (texte,) in curseur.execute("SELECT entree FROM acces ORDER BY id"):
            yield _entree(texte)


def purger(connexion: "Connexion", avant: str) -> int:
    """Ôte celles dont le jour réel (UTC, ISO) précède `avant`, et rend leur nombre."""
    return connexion.execute("DELETE FROM acces WHERE instant < %s", (avant,)).rowcount


def _entree(texte: str) -> Entree | None:
    try:
        lue = json.loads(texte)
    except ValueError:
        return None
    return lue if isinstance(lue, dict) and isinstance(lue.get("instant"), str) else None
