"""Le SQL des demandes VAE (alias d ; c : le candidat, e : son centre) qui n'est qu'à elles."""

from collections.abc import Iterable, Iterator
from typing import Any

from ceres_cli.base.filtre import Filtre, combien, limite
from ceres_cli.noms.vae import OU_SE_DECIDE
from ceres_cli.services.faits.sources import depuis
from ceres_cli.services.lot.nommes import Porteur
from ceres_cli.store import Db

_ORDRE = "ORDER BY d.deposee_le, d.id"


def numeros(db: Db, filtre: Filtre, nombre: int | None) -> Iterator[int]:
    """Par jour de dépôt."""
    sql = f"SELECT d.id {depuis(db, filtre, 'demande_vae')} WHERE {filtre.ou()} {_ORDRE}{limite(nombre)}"
    return (i for (i,) in db.parcourir(sql, filtre.parametres))


def compter(db: Db, filtre: Filtre, au_plus: int | None = None) -> int:
    return combien(db, f"{depuis(db, filtre, 'demande_vae')} WHERE {filtre.ou()}", filtre.parametres, au_plus)


def de_ces_noms(db: Db, filtre: Filtre) -> list[tuple[Any, ...]]:
    """(clé du candidat, demande, nom, prénom, certification, sa référence, dépôt, état), par jour de dépôt ; sans les
    retirées."""
    return db.lignes(
        "SELECT c.cle, d.id, c.nom, c.prenom, d.certification_id, ce.reference, d.deposee_le, d.etat"
        f" {depuis(db, filtre, 'demande_vae')} JOIN certification ce ON ce.id = d.certification_id"
        f" WHERE d.etat <> 'retiree' AND {filtre.ou()} {_ORDRE}",
        filtre.parametres,
    )


def porteurs(db: Db, filtre: Filtre) -> Iterator[Porteur]:
    """De qui sont ces demandes, et sur quoi."""
    sql = (
        "SELECT d.id, c.id, c.nom, c.prenom, c.nom_usage, ce.reference, t.rncp, t.intitule"
        f" {depuis(db, filtre, 'demande_vae')} JOIN certification ce ON ce.id = d.certification_id"
        " JOIN titre t ON t.id = ce.titre_id"
        f" WHERE {filtre.ou()}"
    )
    return (Porteur(*ligne) for ligne in db.parcourir(sql, filtre.parametres))


def ou_se_decident(db: Db, filtre: Filtre) -> dict[int, str | None]:
    """Candidat → le département de l'UD qui déciderait de ses demandes ; ceux que le filtre laisse."""
    sql = (
        f"SELECT c.id, {OU_SE_DECIDE} FROM {filtre.de('candidat c')} LEFT"
        f" {db.joint('centre e', 'e.id = c.centre_id')} WHERE {filtre.ou()}"
    )
    return dict(db.lignes(sql, filtre.parametres))


def places(db: Db, demandes: Iterable[int]) -> list[tuple[Any, ...]]:
    """(demande, candidat, année, numéro, début, centre, département, région) de chaque inscription vivante qui y
    repose, par date."""
    return db.parmi("i.demande_vae_id", demandes).lignes(
        "SELECT i.demande_vae_id, i.candidat_id, s.annee, s.numero, s.debut, s.centre_id, s.departement, s.region"
        f" FROM inscription i {db.joint('session_examen s', 's.id = i.session_id')} WHERE {{}}"
        " AND i.etat = 'inscrit' AND s.etat <> 'annulee' ORDER BY s.debut, s.id"
    )
