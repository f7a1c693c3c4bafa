"""Un serveur qui suit le principal, et où rien ne s'écrit : ce qu'on y lit se consigne ailleurs.

Le journal des accès va au serveur principal que nomme `base.acces_url` ; sans lui, ou s'il ne répond pas, à un fichier
de l'agent, 0600.
"""

from pathlib import Path

from ceres_cli import garde
from ceres_cli.base import consultations
from ceres_cli.base.db import Db
from ceres_cli.erreurs import BaseInutilisable

SANS_PRINCIPAL = (
    "Copie en lecture : ce qui est hors de votre ressort ne s'y demande pas, et le serveur principal (base.acces_url)"
    " est hors d'atteinte ; la réponse n'en tient pas compte."
)

_RETARD = (
    "SELECT (SELECT count(*) FROM pg_stat_wal_receiver) > 0,"
    " CASE WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0"
    " ELSE extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())::integer END"
    " WHERE pg_is_in_recovery()"
)


def refus(nom: str) -> BaseInutilisable:
    return BaseInutilisable(
        f"La base {nom} : cette base est une copie en lecture, rien n'y est écrit.",
        conseil="Donnez l'adresse du serveur principal. Lire, expliquer, --simuler et --plan marchent ici.",
    )


def noter(souche: Path, entree: consultations.Entree) -> bool:
    """À la suite de ce fichier ; vrai s'il vient d'être créé. OSError s'il ne peut être écrit."""
    neuf = not garde.voisin(souche, garde.ACCES).exists()
    souche.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    consultations.noter(souche, entree)
    return neuf


def retard(db: Db) -> tuple[bool, int | None] | None:
    """D'une copie en lecture : suit-elle encore le serveur principal, et de combien de secondes elle retarde ; None si
    ce n'en est pas une."""
    ligne = db.une(_RETARD)
    return None if ligne is None else (bool(ligne[0]), ligne[1])
