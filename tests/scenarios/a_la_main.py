"""Un agent qui a psql : sous son rôle et son profil, il fait d'une ligne de son ressort une ligne d'ailleurs (DRO-02).

Rien n'en reste : la transaction est de l'administrateur, qui se fait l'agent, puis regarde la ligne et annule tout.
"""

from typing import Any

import psycopg

from tests.fabriques.base import AGENT
from tests.scenarios.monde import PROFILS

_DE_LA_SESSION = "(SELECT {} FROM session_examen s WHERE s.id = t.session_id)"
# Rôle → (table, colonnes qu'il voudrait changer, ce qui situe la ligne). Un département y va avec sa région : la base
# refuse l'un sans l'autre avant que la politique ne juge.
CIBLES: dict[str, tuple[tuple[str, str, str], ...]] = {
    "centre": (
        ("session_examen", "centre_id", "t.centre_id"),
        ("inscription", "session_id", _DE_LA_SESSION.format("s.centre_id")),
        ("participation", "session_id", _DE_LA_SESSION.format("s.centre_id")),
        ("site", "centre_id", "t.centre_id"),
    ),
    "ud": (
        ("jure", "departement, region", "t.departement"),
        ("session_examen", "departement, region", "t.departement"),
        ("habilitation", "jure_id", "(SELECT j.departement FROM jure j WHERE j.id = t.jure_id)"),
        ("experience", "jure_id", "(SELECT j.departement FROM jure j WHERE j.id = t.jure_id)"),
        ("participation", "session_id", _DE_LA_SESSION.format("s.departement")),
    ),
    "direccte": (
        ("jure", "departement, region", "t.region"),
        ("habilitation", "jure_id", "(SELECT j.region FROM jure j WHERE j.id = t.jure_id)"),
        ("agrement", "centre_id", "(SELECT c.region FROM centre c WHERE c.id = t.centre_id)"),
    ),
}


def fautes(connexion: "psycopg.Connection[Any]", profil: str, jour: str) -> list[str]:
    """Ce que cet agent fait sortir de son ressort, de tout ce qu'il peut écrire."""
    role, structure = PROFILS[profil]
    suite = []
    for table, colonnes, lieu in CIBLES.get(role, ()):
        siennes, ailleurs = (
            connexion.execute(
                f"SELECT DISTINCT {quoi} FROM {table} t WHERE {lieu} {signe} %s ORDER BY 1 LIMIT 2", (structure,)
            ).fetchall()
            for quoi, signe in (("t.ctid::text", "="), (colonnes, "<>"))
        )
        suite += [
            f"{profil} a fait de {table} {ctid} une ligne d'ailleurs ({colonnes} = {', '.join(map(str, valeurs))})"
            for (ctid,) in siennes
            for valeurs in ailleurs
            if _sortie(connexion, profil, (table, colonnes, lieu), ctid, valeurs, jour)
        ]
    return suite


def _sortie(
    connexion: "psycopg.Connection[Any]", profil: str, cible: tuple[str, str, str], ctid: str, valeurs: Any, jour: str
) -> bool:
    (role, structure), (table, colonnes, lieu) = PROFILS[profil], cible
    with connexion.transaction(force_rollback=True):
        # Seule dans sa table : l'instruction n'a pas à la lire, et seul le contrôle de l'écriture la juge.
        connexion.execute("SET LOCAL session_replication_role = replica")
        connexion.execute(f"DELETE FROM {table} WHERE ctid <> %s::tid", (ctid,))
        connexion.execute("SET LOCAL session_replication_role = origin")
        try:
            with connexion.transaction():
                connexion.execute(f'SET LOCAL SESSION AUTHORIZATION "{AGENT}"')
                connexion.execute(f"SET LOCAL ROLE ceres_{role}")
                connexion.execute(f"SET LOCAL ceres.profil = '{profil[2:]}'; SET LOCAL ceres.jour = '{jour}'")
                places = ", ".join(["%s"] * len(valeurs))
                connexion.execute(f"UPDATE {table} SET ({colonnes}) = ROW({places})", valeurs)
                connexion.execute("RESET SESSION AUTHORIZATION")
        except psycopg.Error:
            return False
        return connexion.execute(f"SELECT {lieu} FROM {table} t").fetchone() != (structure,)
