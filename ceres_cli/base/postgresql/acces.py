"""Le journal des accès d'une base partagée : une table, où chacun ajoute. Ce qu'une entrée dit, et tait : voir
`base/consultations.py`."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ceres_cli.base.consultations import Entree, entree

if TYPE_CHECKING:
    import psycopg

    Connexion = psycopg.Connection[tuple[Any, ...]]

_POSSEDE = "SELECT pg_has_role(current_user, relowner, 'USAGE') FROM pg_class WHERE oid = 'acces'::regclass"
# (partition, le mois qui la suit) ; celle des autres mois n'en a pas.
_MOIS = (
    "SELECT c.oid::regclass::text, x.a FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid,"
    " substring(pg_get_expr(c.relpartbound, c.oid) FROM 'TO [(]''([0-9-]+)''[)]') AS x (a)"
    " WHERE i.inhparent = 'acces'::regclass AND x.a IS NOT NULL ORDER BY 2"
)
# (partition, son mois, le suivant) de ceux qui n'en ont pas encore.
_A_VENIR = (
    "SELECT 'acces_' || to_char(m, 'YYYY_MM'), to_char(m, 'YYYY-MM'), to_char(m + interval '1 month', 'YYYY-MM')"
    " FROM (SELECT date_trunc('month', now() AT TIME ZONE 'UTC') + n * interval '1 month' AS m"
    " FROM generate_series(0, 1) n) x WHERE to_regclass('acces_' || to_char(m, 'YYYY_MM')) IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM acces_autre WHERE instant >= to_char(m, 'YYYY-MM')"
    " AND instant < to_char(m + interval '1 month', 'YYYY-MM')) ORDER BY 1"
)


def noter(connexion: "Connexion", acces: Entree) -> None:
    connexion.execute("INSERT INTO acces (instant, entree) VALUES (%s, %s)", (acces["instant"], json.dumps(acces)))


def lire(connexion: "Connexion", depuis: str = "") -> Iterator[Entree | None]:
    """Les entrées depuis cet instant (UTC, ISO), les plus anciennes d'abord ; None pour ce qui n'en est pas une. Dans
    une transaction : un paquet après l'autre."""
    with connexion.cursor(name="acces") as curseur:
        curseur.itersize = 2000
        for (texte,) in curseur.execute("SELECT entree FROM acces WHERE instant >= %s ORDER BY id", (depuis,)):
            yield entree(texte)


def purger(connexion: "Connexion", avant: str) -> int:
    """Ôte celles dont le jour réel (UTC, ISO) précède `avant`, et rend leur nombre : le mois entier d'un coup, si le
    compte possède la table."""
    otees = 0
    for nom, jusqu_a in connexion.execute(_MOIS).fetchall() if _possede(connexion) else ():
        if jusqu_a <= avant:
            (combien,) = connexion.execute(f"SELECT count(*) FROM {nom}").fetchone() or (0,)
            connexion.execute(f"DROP TABLE {nom}")
            otees += combien
    return otees + connexion.execute("DELETE FROM acces WHERE instant < %s", (avant,)).rowcount


def preparer(connexion: "Connexion") -> None:
    """La partition du mois (UTC) et celle du suivant, si le compte possède la table et que rien n'en est déjà rangé
    avec les autres. Nul rôle d'agent n'y a de droit : il passe par la table, et ses politiques."""
    if not _possede(connexion):
        return
    for nom, de, a in connexion.execute(_A_VENIR).fetchall():
        connexion.execute(f"CREATE TABLE {nom} PARTITION OF acces FOR VALUES FROM ('{de}') TO ('{a}')")
        if connexion.execute("SELECT to_regrole('ceres_service') IS NOT NULL").fetchone() == (True,):  # pour pg_dump
            connexion.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {nom} TO ceres_service")


def _possede(connexion: "Connexion") -> bool:
    return connexion.execute(_POSSEDE).fetchone() == (True,)
