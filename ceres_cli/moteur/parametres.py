"""Ce que la base dit d'elle-même : sa création, si elle est d'essai ; et le secret qui scelle ses plans."""

from collections.abc import Iterable, Mapping

from ceres_cli.base.naissance import SCEAU
from ceres_cli.base.sceau import horloge
from ceres_cli.base.sceau.etat import BATTEMENT, Ligne
from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.store import Db


def noter(db: Db, valeurs: Mapping[str, str]) -> None:
    """Enregistre ces paramètres, à la place de leurs anciennes valeurs ; le lot de la transaction le dit."""
    db.executer_lot(
        "INSERT INTO parametre (nom, valeur) VALUES (?, ?) ON CONFLICT (nom) DO UPDATE SET valeur = excluded.valeur",
        list(valeurs.items()),
    )
    _rapporter(db, (Ligne("ajout", "parametre", (nom,), {"valeur": valeur}) for nom, valeur in valeurs.items()))


def lire(db: Db, nom: str) -> str | None:
    valeur = db.valeur("SELECT valeur FROM parametre WHERE nom = ?", (nom,))
    return None if valeur is None else str(valeur)


def oter(db: Db, nom: str) -> bool:
    """Faux s'il n'y était pas."""
    ote = db.executer("DELETE FROM parametre WHERE nom = ?", (nom,)) > 0
    if ote:
        _rapporter(db, [Ligne("retrait", "parametre", (nom,), None)])
    return ote


def _rapporter(db: Db, lignes: Iterable[Ligne]) -> None:
    db.a_rapporter += [ligne for ligne in lignes if ligne.cle != (BATTEMENT,)]


def est_d_essai(db: Db) -> bool:
    """Une base faite pour essayer (`init --essai`, `demo`) : le jour s'y force, même sur un serveur."""
    return horloge.est_d_essai(db)


def secret_des_plans(db: Db) -> bytes:
    """Ce secret, né avec la base. Il ne s'affiche pas ; il ne sort qu'avec toute la base (copie, export)."""
    secret = db.valeur("SELECT valeur FROM parametre WHERE nom = ?", (SCEAU,))
    if not isinstance(secret, str) or len(secret) < 64:
        raise BaseInutilisable("Cette base n'a pas le secret qui scelle ses plans.", conseil="Restaurez-la.")
    return secret.encode()
