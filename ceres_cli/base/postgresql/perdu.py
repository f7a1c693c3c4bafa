"""Un COMMIT dont la réponse se perd : ce qu'il en est se lit sur le serveur auquel on est relié maintenant.

Un lot s'y cherche par son jeton, que cette écriture est seule à avoir : après une bascule ou une reprise, le serveur
redonne à d'autres les numéros de transaction, et parfois de lot, de ce qu'il n'a pas reçu. Qui cherche prend d'abord le
tour de qui écrit : l'écriture perdue, qui le tenait, est alors finie.
"""

from enum import Enum, auto
from typing import TYPE_CHECKING, Any, NamedTuple

from ceres_cli.base.postgresql import erreurs
from ceres_cli.erreurs import ErreurCeres, Occupe

if TYPE_CHECKING:
    import psycopg

    Connexion = psycopg.Connection[tuple[Any, ...]]

# Une promotion change la lignée du journal du serveur, une reprise son démarrage.
_RELEVER = (
    "SELECT system_identifier::text, substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8),"
    " pg_postmaster_start_time()::text, pg_current_xact_id()::text FROM pg_control_system()"
)
_PAR_LE_JETON = "SELECT EXISTS (SELECT 1 FROM lot WHERE id = %s AND jeton = %s)"
_SOUS_UN_ROLE = "SELECT ceres_droits.lot_enregistre(%s, %s)"


class Sort(Enum):
    FAIT = auto()
    RIEN = auto()
    AILLEURS = auto()  # rien n'en est fait, et ce n'est plus le même serveur
    INCONNU = auto()


class Releve(NamedTuple):
    """Le serveur, et la transaction qui s'y écrit."""

    systeme: str
    lignee: str
    demarrage: str
    transaction: str


def relever(connexion: "Connexion") -> Releve:
    ligne = connexion.execute(_RELEVER).fetchone()
    assert ligne is not None
    return Releve(*ligne)


def chercher(connexion: "Connexion", avant: Releve, lot: int | None, jeton: str, *, sous_un_role: bool) -> Sort:
    """Dans une transaction qui a pris son tour. Ce qui n'a pas de lot ne se retrouve que sur le même serveur, qui ne
    s'est pas arrêté."""
    ici = relever(connexion)
    if jeton:
        fait = connexion.execute(_SOUS_UN_ROLE if sous_un_role else _PAR_LE_JETON, (lot, jeton)).fetchone()
        meme = ici[:2] == avant[:2]
        return Sort.FAIT if fait and fait[0] else Sort.RIEN if meme else Sort.AILLEURS
    if ici[:3] != avant[:3]:
        return Sort.INCONNU
    etat = connexion.execute("SELECT pg_xact_status(%s::xid8)", (avant.transaction,)).fetchone()
    return {("committed",): Sort.FAIT, ("aborted",): Sort.RIEN}.get(etat or (), Sort.INCONNU)


def refus(sort: Sort, nom: str, lot: int | None) -> ErreurCeres | None:
    """Ce qu'en dit la commande ; None : c'est fait."""
    if sort is Sort.RIEN:
        return erreurs.injoignable(nom, coupee=True)
    if sort is Sort.AILLEURS:
        return Occupe(
            f"Le serveur a changé pendant l'enregistrement (base {nom}) : rien n'a été fait de L-{lot:06d}.",
            conseil="Relancez la commande.",
        )
    if sort is Sort.INCONNU:
        return Occupe(
            f"Le serveur s'est tu pendant l'enregistrement (base {nom}) : on ne sait pas s'il est fait.",
            conseil="Avant de recommencer, cherchez ce lot : « ceres lot lister ».",
        )
    return None
