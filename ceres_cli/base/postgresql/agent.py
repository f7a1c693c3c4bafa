"""Sous quel rôle un agent agit, sur une base dont les rôles tiennent les droits (« ceres admin roles-postgres »).

L'agent est le compte de connexion. Chaque transaction prend le rôle de groupe de son profil (SET LOCAL ROLE) et nomme
ce profil (`ceres.profil`) ; la base n'y croit que si le profil est à l'agent. Elle lit les vues du schéma
`ceres_droits`, qui portent le nom des tables, et écrit dans les tables.
"""

import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import psycopg

    Connexion = psycopg.Connection[tuple[Any, ...]]

# Les tables qui se lisent par une vue ; celles de droits/42_regards.sql.
VUES = (
    "candidat", "candidat_mot", "centre", "convocation", "demande_vae", "derogation", "distinction",
    "distinction_jure", "habilitation", "identite_candidat", "inscription", "jure", "lien_jure", "lot", "obtention",
    "parchemin", "participation", "resultat_conteste", "session_examen", "trace",
)  # fmt: skip
_LUE = re.compile(rf"\b(FROM|JOIN) ({'|'.join(VUES)})\b( [a-z]\w*)?")
_JOINTE = re.compile(
    rf"\bJOIN ({'|'.join(VUES)}) ([a-z]\w*) ON"
    r"((?: (?:AND )?(?:\2\.\w+ = [a-z]\w*\.\w+|[a-z]\w*\.\w+ = \2\.\w+)(?= |$|\)))+)"
)
_EGALE = re.compile(r"(\w+)\.(\w+) = (\w+)\.(\w+)")
# Ce que `services/faits/perimetres.py` dit d'une condition : elle est le périmètre de cet alias ; « jugé », la base en
# répond seule.
_PERIMETRE = re.compile(r"/\*(vu|jugé) (\w+)\*/ ")
# Un mot dans une clé (`base/filtre.py:texte_libre`). Par LIKE, le serveur ne chercherait que dans les lignes déjà
# jugées ; par ces fonctions (droits/30_qui_agit.sql), dont il sait qu'elles ne trahissent rien d'une
# ligne cachée, il cherche d'abord. Une égalité : il tient alors pour rares les clés où le mot se trouve.
_DANS = re.compile(r"/\*dans\*/ (.*?) LIKE %s ESCAPE '!'")
_SANS_ESPACES = re.compile(r"replace\(([a-z.]+), ' ', ''\)")
_MOT = r"(SELECT regexp_replace(regexp_replace(%s, '^%%|%%$', '', 'g'), '!(.)', '\1', 'g'))"
_VOIT_TOUT = "mpcp"
_JOUR = re.compile(r"\d{4}-\d{2}-\d{2}")
# Le compte de connexion, s'il n'agit que par un rôle de groupe : les rôles sont posés, et il n'est pas de ceux que
# rien n'arrête (le propriétaire, le compte de service, l'administrateur du serveur).
_QUI = (
    "SELECT session_user::text FROM pg_roles r WHERE r.rolname = session_user AND NOT r.rolsuper AND NOT r.rolbypassrls"
    " AND to_regprocedure('ceres_droits.entrer(integer)') IS NOT NULL"
    " AND NOT pg_has_role(session_user, (SELECT oid FROM pg_roles WHERE rolname = 'ceres_service'), 'USAGE')"
)
_ENTRER = "SELECT profil, role FROM ceres_droits.entrer(%s)"
_SANS_PROFIL = "centre"  # le rôle de qui n'en a pas : il n'y voit que ses profils


class Titre(NamedTuple):
    """`sql` : ce qui, dans une transaction neuve, prend ce rôle et nomme le profil."""

    sql: str
    role: str

    @property
    def voit_tout(self) -> bool:
        return self.role == _VOIT_TOUT

    @property
    def du_jour(self) -> bool:
        """Ce que ce rôle voit dépend du jour."""
        return self.role == "centre"


def reconnaitre(connexion: "Connexion") -> str | None:
    """L'agent, c'est-à-dire le compte de connexion ; None : cette base, ou ce compte, ne passe pas par les rôles."""
    ligne = connexion.execute(_QUI).fetchone()
    return None if ligne is None else str(ligne[0])


def entrer(connexion: "Connexion", profil: int | None, jour: str) -> Titre:
    """Le titre sous lequel agir : ce profil, à défaut celui que l'agent a choisi. `jour` : celui qui est forcé, ou
    rien."""
    ligne = connexion.execute(_ENTRER, (profil,)).fetchone()
    numero, role = ligne or ("", _SANS_PROFIL)
    assert jour == "" or _JOUR.fullmatch(jour)
    return Titre(
        f"SET LOCAL ROLE ceres_{role}; SET LOCAL ceres.profil = '{numero}'; SET LOCAL ceres.jour = '{jour}'",
        str(role),
    )


@cache
def par_les_vues(sql: str, role: str) -> str:
    """La même lecture, sur les vues de ce rôle ; les tables dont le périmètre est déjà dit se lisent telles quelles,
    par un index s'il y en a un : la base le tient de son côté."""
    if role == _VOIT_TOUT:
        return sql
    dits = {alias for _, alias in _PERIMETRE.findall(sql)}

    def vue(lue: "re.Match[str]") -> str:
        mot, table, alias = lue.groups()
        return lue[0] if alias and alias.strip() in dits else f"{mot} ceres_droits.{table}_{role}{alias or f' {table}'}"

    def jointe(lue: "re.Match[str]") -> str:
        table, alias, egalites = lue.groups()
        if alias in dits:
            return lue[0]
        cles = " AND ".join(
            f"{colonne} = {autre}.{sienne}" if de == alias else f"{sienne} = {de}.{colonne}"
            for de, colonne, autre, sienne in _EGALE.findall(egalites)
        )
        # Ligne à ligne : le serveur ne sait pas chercher dans une vue ce qu'une jointure lui demande.
        une = f"LATERAL (SELECT * FROM ceres_droits.{table}_{role} WHERE {cles} OFFSET 0) {alias}"
        return f"JOIN {une} ON{egalites}"

    return _DANS.sub(_chercher, _PERIMETRE.sub(_juger_une_fois, _LUE.sub(vue, _JOINTE.sub(jointe, sql))))


def _chercher(dit: "re.Match[str]") -> str:
    cle = _SANS_ESPACES.sub(r"ceres_droits.sans_espaces(\1)", dit[1])
    return f"CASE WHEN ceres_droits.place({cle}, {_MOT}) > 0 THEN 1 END = 1"


def _juger_une_fois(dit: "re.Match[str]") -> str:
    return "TRUE OR " if dit[1] == "jugé" else ""
