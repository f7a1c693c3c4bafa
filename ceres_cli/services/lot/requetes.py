"""Le SQL des lots (alias l) qui ont touché des habilitations."""

from collections.abc import Iterable
from typing import Any

from ceres_cli.base.filtre import Filtre, limite
from ceres_cli.services.faits.conditions import depuis_habilitation
from ceres_cli.store import Db

Lignes = list[tuple[Any, ...]]


def existe(db: Db, filtre: Filtre) -> bool:
    """Le filtre laisse un lot."""
    return db.une(f"SELECT 1 FROM lot l WHERE {filtre.ou()}", filtre.parametres) is not None


def pas(db: Db, lot: int) -> Lignes:
    """(habilitation, action, champ, avant, après, version) de ce qu'il leur a fait, dans l'ordre."""
    return db.lignes(
        "SELECT objet_id, action, champ, avant, apres, version FROM trace"
        " WHERE lot_id = ? AND type_objet = 'habilitation' ORDER BY id",
        (lot,),
    )


def habilitations(db: Db, filtre: Filtre) -> set[int]:
    """Les numéros de celles que le filtre laisse."""
    return {i for (i,) in db.lignes(f"SELECT h.id {depuis_habilitation(filtre)}", filtre.parametres)}


def habilitations_qui_existent(db: Db, ids: Iterable[int]) -> set[int]:
    condition, parametres = db.dans("h.id", sorted(ids))
    filtre = Filtre()
    filtre.et(condition, *parametres)
    return habilitations(db, filtre)


def sur_un_ccs(db: Db, habilitations: Iterable[int]) -> set[int]:
    """Celles de ces habilitations qui portent sur un CCS."""
    condition, parametres = db.dans("h.id", sorted(habilitations))
    sql = "SELECT h.id FROM habilitation h JOIN certification c ON c.id = h.certification_id WHERE c.type = 'CCS' AND "
    return {i for (i,) in db.lignes(sql + condition, parametres)}


def sur_des_habilitations(filtre: Filtre) -> None:
    filtre.et("EXISTS (SELECT 1 FROM trace tr WHERE tr.lot_id = l.id AND tr.type_objet = 'habilitation')")


def derniers(db: Db, filtre: Filtre, nombre: int | None) -> Lignes:
    """(id, jour, horodatage, agent, agent du plan, commande, motif, source, fait, sans effet, refusé, non traité, lot
    annulé, lot qui l'annule), les plus récents d'abord."""
    return db.lignes(
        "SELECT l.id, l.jour, l.horodatage, l.agent, l.agent_plan, l.commande, l.motif, l.source, l.fait,"
        " l.sans_effet, l.refuse, l.non_traite, l.annule, (SELECT max(a.id) FROM lot a WHERE a.annule = l.id)"
        f" FROM lot l WHERE {filtre.ou()} ORDER BY l.id DESC{limite(nombre)}",
        filtre.parametres,
    )


def compter(db: Db, filtre: Filtre) -> int:
    return int(db.valeur(f"SELECT count(*) FROM lot l WHERE {filtre.ou()}", filtre.parametres))
