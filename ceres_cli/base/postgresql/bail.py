"""Le bail d'un travail qu'un seul fait à la fois : une ligne, que chaque écriture de qui le tient prolonge.

Un verrou de session ne tient pas derrière un pooler, qui change de session d'une transaction à l'autre. Tué, qui le
tenait ne le rend pas : il finit de lui-même.
"""

from typing import TYPE_CHECKING, Any, NamedTuple

from ceres_cli.erreurs import Occupe

if TYPE_CHECKING:
    import psycopg

    Connexion = psycopg.Connection[tuple[Any, ...]]

DUREE = 300  # secondes : plus qu'il n'en passe entre deux écritures d'une nuit (60_politiques.sql)
_FIN = f"clock_timestamp() + interval '{DUREE} seconds'"
_OTER_LE_FINI = "DELETE FROM bail WHERE travail = %s AND jusqu_a < clock_timestamp()"
_PRENDRE = (
    f"INSERT INTO bail (travail, jeton, agent, jusqu_a) VALUES (%s, %s, coalesce(nullif(%s, ''), session_user), {_FIN})"
    " ON CONFLICT DO NOTHING"
)
_PROLONGER = f"UPDATE bail SET jusqu_a = {_FIN} WHERE travail = %s AND jeton = %s"
_RENDRE = "DELETE FROM bail WHERE travail = %s AND jeton = %s"
_QUI = "SELECT agent, to_char(jusqu_a AT TIME ZONE 'Europe/Paris', 'HH24:MI:SS') FROM bail WHERE travail = %s"


class Bail(NamedTuple):
    """`jeton` : ce que seul qui le tient connaît."""

    travail: str
    jeton: str


def prendre(connexion: "Connexion", bail: Bail, agent: str) -> bool:
    """Dans la transaction ouverte ; faux : un autre le tient."""
    connexion.execute(_OTER_LE_FINI, (bail.travail,))
    return connexion.execute(_PRENDRE, (*bail, agent)).rowcount == 1


def prolonger(connexion: "Connexion", bail: Bail) -> None:
    """Occupe : il a fini, et un autre l'a pris."""
    if connexion.execute(_PROLONGER, bail).rowcount != 1:
        raise Occupe(
            f"Un autre traitement ({bail.travail}) a commencé : celui-ci s'est tu trop longtemps.",
            conseil="Ce qui est fait est enregistré ; relancez la commande quand l'autre aura fini.",
        )


def rendre(connexion: "Connexion", bail: Bail) -> None:
    connexion.execute(_RENDRE, bail)


def refus(connexion: "Connexion", travail: str, nom: str) -> Occupe:
    tenu = connexion.execute(_QUI, (travail,)).fetchone()
    qui = f" par {tenu[0]}, jusqu'à {tenu[1]} au plus tard" if tenu else ""
    return Occupe(
        f"Un autre traitement ({travail}) est en cours sur la base {nom}{qui}.",
        conseil="Il se termine de lui-même ; relancez la commande ensuite, si c'est encore utile.",
    )
