"""Le SQL des plans."""

from ceres_cli.store import Db


def signataires(db: Db, jour: str) -> set[str]:
    """Les comptes qui ont, ce jour-là, un profil qui agit encore."""
    sql = "SELECT DISTINCT agent FROM profil WHERE retire = 0 AND coalesce(fin, ?) >= ?"
    return {agent for (agent,) in db.lignes(sql, (jour, jour))}
