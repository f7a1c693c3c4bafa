"""Sous quel rôle un agent agit, sur une base dont les rôles tiennent les droits (« ceres admin roles-postgres »).

L'agent est le compte de connexion. Chaque transaction prend le rôle de groupe de son profil (SET LOCAL ROLE) et nomme
ce profil (`ceres.profil`) ; la base n'y croit que si le profil est à l'agent. Elle lit les regards de ce rôle, des vues
qui portent le nom des tables (droits/42_regards.sql), et écrit dans les tables : un même nom, deux chemins.
"""

import re
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import psycopg

    Connexion = psycopg.Connection[tuple[Any, ...]]

_VOIT_TOUT = "mpcp"
_JOUR = re.compile(r"\d{4}-\d{2}-\d{2}")
# Le compte de connexion, s'il n'agit que par un rôle de groupe : les rôles sont posés, et il n'est pas de ceux que
# rien n'arrête (le propriétaire, le compte de service, l'administrateur du serveur).
_QUI = (
    "SELECT session_user::text FROM pg_roles r WHERE r.rolname = session_user AND NOT r.rolsuper AND NOT r.rolbypassrls"
    " AND to_regprocedure('ceres_droits.entrer(integer)') IS NOT NULL"
    " AND NOT pg_has_role(session_user, (SELECT oid FROM pg_roles WHERE rolname = 'ceres_service'), 'USAGE')"
)
# Le profil voulu et son rôle, si le compte en a le groupe ; sans profil, le premier groupe qu'il a, où il ne voit que
# ses profils.
_ENTRER = (
    "SELECT coalesce(e.profil::text, ''), g.role"
    " FROM unnest(ARRAY['centre', 'ud', 'direccte', 'mpcp']) WITH ORDINALITY g (role, rang)"
    " LEFT JOIN ceres_droits.entrer(%s) e ON true"
    " WHERE (e.role IS NULL OR e.role = g.role) AND pg_has_role(session_user, 'ceres_' || g.role, 'MEMBER')"
    " ORDER BY g.rang LIMIT 1"
)


class Titre(NamedTuple):
    """`sql` : ce qui, dans une transaction neuve, prend ce rôle, nomme le profil et, s'il ne voit pas tout, fait lire
    ses vues."""

    sql: str
    role: str

    @property
    def voit_tout(self) -> bool:
        return self.role == _VOIT_TOUT

    @property
    def par_les_vues(self) -> str:
        """Ce qui fait lire ses vues, là où elles portent le nom des tables."""
        return f"SET LOCAL search_path = ceres_regards_{self.role}, public"

    @property
    def du_jour(self) -> bool:
        """Ce que ce rôle voit dépend du jour."""
        return self.role == "centre"


def reconnaitre(connexion: "Connexion") -> str | None:
    """L'agent, c'est-à-dire le compte de connexion ; None : cette base, ou ce compte, ne passe pas par les rôles."""
    ligne = connexion.execute(_QUI).fetchone()
    return None if ligne is None else str(ligne[0])


def entrer(connexion: "Connexion", profil: int | None, jour: str) -> Titre | None:
    """Le titre sous lequel agir : ce profil, à défaut celui que l'agent a choisi ; None s'il n'a pas le groupe de ce
    rôle. `jour` : celui qui est forcé, ou rien."""
    ligne = connexion.execute(_ENTRER, (profil,)).fetchone()
    if ligne is None:
        return None
    numero, role = ligne
    assert jour == "" or _JOUR.fullmatch(jour)
    titre = Titre(
        f"SET LOCAL ROLE ceres_{role}; SET LOCAL ceres.profil = '{numero}'; SET LOCAL ceres.jour = '{jour}'",
        str(role),
    )
    return titre if titre.voit_tout else titre._replace(sql=f"{titre.sql}; {titre.par_les_vues}")
