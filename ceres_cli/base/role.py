"""Le rôle de qui agit, lu au plus court : pour l'aide, qui ne paie ni la base ouverte, ni ses contrôles."""

import sqlite3
from pathlib import Path

_CHOISI = (
    "SELECT role FROM profil WHERE agent = ? AND choisi = 1 AND retire = 0"
    " AND coalesce(fin, ?) >= coalesce(?, CURRENT_DATE)"
)
_DONNE = "SELECT role FROM profil WHERE agent = ? AND id = ?"


def qui_agit(chemin: Path, agent: str, profil: int | None, jour: str | None) -> str | None:
    """Le rôle du profil choisi par cet agent, ou de celui qu'il donne ; None s'il n'en a pas, ou si la base ne se lit
    pas."""
    adresse = f"{chemin.absolute().as_uri()}?mode=ro"
    try:
        db = sqlite3.connect(adresse, uri=True, timeout=0)
        try:
            valeurs = (agent, "9999-12-31", jour) if profil is None else (agent, profil)
            ligne = db.execute(_CHOISI if profil is None else _DONNE, valeurs).fetchone()
        finally:
            db.close()
    except sqlite3.Error:
        return None
    return None if ligne is None else str(ligne[0])
