"""Le rôle de qui agit, lu au plus court : pour l'aide, qui ne paie ni la base ouverte, ni ses contrôles."""

import sqlite3
from pathlib import Path

_ROLE = (
    "SELECT role FROM profil WHERE agent = ? AND (id = ? OR (? = 0 AND choisi = 1 AND retire = 0"
    " AND coalesce(fin, '9999-12-31') >= coalesce(?, cast(CURRENT_DATE AS text))))"
)


def qui_agit(chemin: Path, agent: str, profil: int | None, jour: str | None) -> str | None:
    """Le rôle du profil choisi par cet agent, ou de celui qu'il donne ; None s'il n'en a pas, ou si la base ne se lit
    pas."""
    adresse = f"{chemin.absolute().as_uri()}?mode=ro"
    try:
        db = sqlite3.connect(adresse, uri=True, timeout=0)
        try:
            ligne = db.execute(_ROLE, (agent, profil or 0, profil or 0, jour)).fetchone()
        finally:
            db.close()
    except sqlite3.Error:
        return None
    return None if ligne is None else str(ligne[0])
