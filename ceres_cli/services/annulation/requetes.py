"""Le SQL des lots (alias l) : les lister, lire ce qu'ils ont fait, et ce qui repose sur ce qu'ils ont créé."""

from collections.abc import Iterable, Iterator
from typing import Any

from ceres_cli.base.filtre import Filtre, combien, limite
from ceres_cli.base.sceau.gardes import GEL
from ceres_cli.services.faits import hors_ressort
from ceres_cli.store import Db

Lignes = list[tuple[Any, ...]]


def un(db: Db, filtre: Filtre) -> tuple[Any, ...] | None:
    """(id, jour, horodatage, agent, rôle, structure, commande) du lot que le filtre laisse."""
    return db.une(
        f"SELECT l.id, l.jour, l.horodatage, l.agent, l.role, l.structure, l.commande FROM {filtre.de('lot l')}"
        f" WHERE {filtre.ou()}",
        filtre.parametres,
    )


def traces(db: Db, lot: int) -> Lignes:
    """(sorte, numéro, action, champ, avant, après, version, dérogation, vidée par un effacement) de ce qu'il a fait,
    dans l'ordre."""
    return db.lignes(
        "SELECT type_objet, objet_id, action, champ, avant, apres, version, derogation,"
        f" CASE WHEN substr(empreinte, 1, {len(GEL)}) = '{GEL}' THEN 1 ELSE 0 END FROM trace WHERE lot_id = ?"
        " ORDER BY id",
        (lot,),
    )


def sortes(db: Db, lots: Iterable[int]) -> dict[int, list[str]]:
    """Par lot, les sortes d'objets qu'il a touchées, par ordre alphabétique."""
    suite: dict[int, list[str]] = {}
    for lot, sorte in hors_ressort.sortes_des_lots(db, lots):
        suite.setdefault(lot, []).append(sorte)
    return suite


def sur(filtre: Filtre, sorte: str) -> None:
    """Ceux qui ont touché un objet de cette sorte."""
    filtre.et(f"EXISTS (SELECT 1 FROM {filtre.de('trace tr')} WHERE tr.lot_id = l.id AND tr.type_objet = ?)", sorte)


# D'une session, la place ou le siège que nomme une trace (alias x) ; d'ailleurs, rien : l'objet se défait entier.
_PARTIE = (
    "CASE WHEN x.type_objet <> 'session' THEN '' WHEN x.champ = 'jury' THEN coalesce(x.apres, x.avant)"
    " WHEN x.champ LIKE 'inscription %' THEN substr(x.champ, 13)"
    " WHEN x.champ LIKE 'resultat %' THEN substr(x.champ, 10)"
    " WHEN x.champ LIKE 'reponse %' THEN substr(x.champ, 9) ELSE '' END"
)


def restes(db: Db, filtre: Filtre) -> Lignes:
    """(lot, sorte, action) de ce que les lots de ce filtre (trace tr, lot l) ont fait, et à quoi nul lot qui les annule
    n'a touché."""
    tienne, rendue = (_PARTIE.replace("x.", alias) for alias in ("tr.", "d."))
    return db.lignes(
        f"SELECT DISTINCT tr.lot_id, tr.type_objet, tr.action FROM {filtre.de('trace tr')}"
        f" {db.joint('lot l', 'l.id = tr.lot_id', filtre)} WHERE {filtre.ou()} AND NOT EXISTS (SELECT 1 FROM trace d"
        f" {db.joint('lot a', 'a.id = d.lot_id')} WHERE a.annule = tr.lot_id AND d.type_objet = tr.type_objet"
        f" AND d.objet_id = tr.objet_id AND {tienne} IN ('', {rendue}))",
        filtre.parametres,
    )


def derniers(db: Db, filtre: Filtre, nombre: int | None) -> Iterator[tuple[Any, ...]]:
    """(id, jour, horodatage, jour forcé, horloge reculée, agent, rôle, structure, agent du plan, commande, motif,
    source, fait, sans effet, refusé, non traité, lot annulé, lot qui l'annule), les plus récents d'abord."""
    return db.parcourir(
        "SELECT l.id, l.jour, l.horodatage, l.jour_force, l.horloge_reculee, l.agent, l.role, l.structure,"
        " l.agent_plan, l.commande, l.motif, l.source, l.fait, l.sans_effet, l.refuse, l.non_traite, l.annule,"
        " (SELECT max(a.id) FROM lot a WHERE a.annule = l.id)"
        f" FROM {filtre.de('lot l')} WHERE {filtre.ou()} ORDER BY l.id DESC{limite(nombre)}",
        filtre.parametres,
    )


def compter(db: Db, filtre: Filtre, au_plus: int | None = None) -> int:
    return combien(db, f"FROM {filtre.de('lot l')} WHERE {filtre.ou()}", filtre.parametres, au_plus)


def objets_vus(db: Db, filtre: Filtre, nommes: Filtre) -> dict[tuple[str, int], bool]:
    """(sorte, numéro) de ce que les traces (alias tr, lot l) du filtre ont touché → s'il se nomme."""
    sql = (
        f"SELECT DISTINCT tr.type_objet, tr.objet_id, CASE WHEN {nommes.ou()} THEN 1 ELSE 0 END"
        f" FROM {filtre.de('trace tr')} {db.joint('lot l', 'l.id = tr.lot_id', filtre)} WHERE {filtre.ou()}"
    )
    return {(s, n): bool(nomme) for s, n, nomme in db.lignes(sql, [*nommes.parametres, *filtre.parametres])}


def sur_un_ccs(db: Db, habilitations: Iterable[int]) -> set[int]:
    """Celles de ces habilitations qui portent sur un CCS."""
    condition, parametres = db.dans("h.id", sorted(habilitations))
    sql = "SELECT h.id FROM habilitation h JOIN certification c ON c.id = h.certification_id WHERE c.type = 'CCS' AND "
    return {i for (i,) in db.lignes(sql + condition, parametres)}


def candidats_des_parchemins(db: Db, parchemins: Iterable[int]) -> set[int]:
    return {i for (i,) in db.parmi("id", parchemins).lignes("SELECT candidat_id FROM parchemin WHERE {}")}


def courriels_a_partir(db: Db, numeros: Iterable[int]) -> set[int]:
    """Ceux de ces courriels qui attendent encore, ou que le serveur a refusés."""
    sql = "SELECT id FROM message WHERE etat IN ('en_file', 'a_retenter', 'echoue') AND {}"
    return {numero for (numero,) in db.parmi("id", numeros).lignes(sql)}
