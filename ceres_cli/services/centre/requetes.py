"""Le SQL des centres (alias e) et de leurs agréments (alias a, certification c, titre t)."""

from collections.abc import Iterable, Iterator
from typing import Any

from ceres_cli.base.filtre import Filtre, combien, limite
from ceres_cli.regles.faits.centre import Agrement
from ceres_cli.regles.vocabulaire import TypeCertification
from ceres_cli.services.faits.centres import COLONNES_CENTRE
from ceres_cli.services.faits.conditions import APPUYE, D_UN_SERVICE, en_vigueur
from ceres_cli.store import Db

Lignes = list[tuple[Any, ...]]

_DEPUIS_AGREMENT = (
    "FROM agrement a JOIN centre e ON e.id = a.centre_id JOIN certification c ON c.id = a.certification_id"
    " JOIN titre t ON t.id = c.titre_id"
)


def etat_agrement(filtre: Filtre, etat: str, jour: str) -> None:
    """Filtre sur l'état d'un agrément (alias a, certification c, titre t) ce jour-là : un mot d'EtatAgrement.

    La même chose que `regles.centre.vie.etat_du_jour`."""
    retire = (
        "EXISTS (SELECT 1 FROM evenement_agrement er WHERE er.agrement_id = a.id AND er.nature = 'retirer'"
        " AND er.a_compter_du <= ?)"
    )
    if etat == "retire":
        filtre.et(retire, jour)
        return
    filtre.et(f"NOT {retire}", jour)
    if etat == "expire":
        filtre.et("(a.fin < ? OR t.date_fin_validite < ?)", jour, jour)
        return
    filtre.et("a.fin >= ? AND t.date_fin_validite >= ?", jour, jour)
    filtre.et("a.debut > ?" if etat == "a_venir" else "a.debut <= ?", jour)
    if etat == "a_venir":
        return
    trois = [jour] * 3
    if etat == "suspendu":
        # Eux d'abord : presque aucun agrément n'a d'événement.
        filtre.et(f"a.id IN (SELECT agrement_id FROM evenement_agrement) AND NOT ({en_vigueur('a')})", *trois)
        return
    filtre.et(en_vigueur("a"), *trois)
    if etat == "sans_appui":
        filtre.et(f"c.type = 'CCS' AND NOT {APPUYE}", *trois)
    elif etat == "valide":
        filtre.et(f"(c.type <> 'CCS' OR {APPUYE})", *trois)


def agree_sur_titre(filtre: Filtre, titre_id: int, jour: str) -> None:
    """Les centres (alias e) qui ont ce jour-là un agrément valide sur le titre entier."""
    agrement = Filtre()
    agrement.et("a.centre_id = e.id AND c.titre_id = ? AND c.type = 'TITRE'", titre_id)
    etat_agrement(agrement, "valide", jour)
    sources = "agrement a JOIN certification c ON c.id = a.certification_id JOIN titre t ON t.id = c.titre_id"
    filtre.et(f"EXISTS (SELECT 1 FROM {sources} WHERE {agrement.ou()})", *agrement.parametres)


def ayant(db: Db, agrements: Iterable[int], sites: Iterable[int]) -> tuple[str, list[Any]]:
    """La condition que remplissent les centres (alias e) qui portent l'un de ces agréments, ou de ces sites, et ses
    paramètres."""
    agrees, numeros = db.dans("a.id", sorted(agrements))
    situes, autres = db.dans("si.id", sorted(sites))
    return (
        f"(e.id IN (SELECT a.centre_id FROM agrement a WHERE {agrees})"
        f" OR e.id IN (SELECT si.centre_id FROM site si WHERE {situes}))",
        [*numeros, *autres],
    )


def centres(db: Db, filtre: Filtre, nombre: int | None = None) -> Iterator[tuple[Any, ...]]:
    """Leurs colonnes `COLONNES_CENTRE`, par numéro."""
    sql = f"SELECT {COLONNES_CENTRE} FROM centre e WHERE {filtre.ou()} ORDER BY e.id{limite(nombre)}"
    return db.parcourir(sql, filtre.parametres)


def noms_et_communes(db: Db, seul: int | None) -> list[tuple[int, str, str | None]]:
    """De tous les centres, ou de celui-ci seul."""
    filtre = Filtre()
    if seul is not None:
        filtre.et("e.id = ?", seul)
    sql = f"SELECT e.id, e.nom, e.commune FROM {filtre.de('centre e')} WHERE {filtre.ou()} ORDER BY e.id"
    return db.lignes(sql, filtre.parametres)


def compter(db: Db, filtre: Filtre, au_plus: int | None = None) -> int:
    return combien(db, f"FROM centre e WHERE {filtre.ou()}", filtre.parametres, au_plus)


def agrements(db: Db, filtre: Filtre, nombre: int | None = None) -> Iterator[tuple[Any, ...]]:
    """(id, centre, nom du centre), par centre, titre, puis site."""
    ordre = "a.centre_id, t.reference, coalesce(a.site_cle, ''), c.reference, a.debut, a.id"
    sql = f"SELECT a.id, e.id, e.nom {_DEPUIS_AGREMENT} WHERE {filtre.ou()} ORDER BY {ordre}{limite(nombre)}"
    return db.parcourir(sql, filtre.parametres)


def agrements_changes(db: Db, filtre: Filtre, depuis: str) -> list[tuple[Any, ...]]:
    """(id, certification, titre, action, jour, motif, rôle, structure) de ce qu'un service a fait de ces agréments
    depuis ce jour, et qui n'est pas défait ; le dernier d'abord."""
    return db.lignes(
        "SELECT a.id, c.reference, coalesce(t.sigle, t.intitule), tr.action, l.jour, coalesce(tr.motif, l.motif),"
        f" l.role, l.structure {_DEPUIS_AGREMENT} CROSS JOIN trace tr {db.joint('lot l', 'l.id = tr.lot_id')}"
        f" WHERE tr.type_objet = 'agrement' AND tr.objet_id = a.id AND {filtre.ou()} AND {D_UN_SERVICE}"
        " ORDER BY tr.id DESC",
        [*filtre.parametres, depuis],
    )


def compter_agrements(db: Db, filtre: Filtre, au_plus: int | None = None) -> int:
    return combien(db, f"{_DEPUIS_AGREMENT} WHERE {filtre.ou()}", filtre.parametres, au_plus)


def numeros_des_agrements(db: Db, centre: int) -> list[int]:
    return [i for (i,) in db.lignes("SELECT id FROM agrement WHERE centre_id = ? ORDER BY id", (centre,))]


def centre_de_l_agrement(db: Db, numero: int) -> int | None:
    """Le centre qui porte cet agrément ; None s'il n'existe pas."""
    return db.valeur("SELECT centre_id FROM agrement WHERE id = ?", (numero,))  # type: ignore[no-any-return]


def validees_sous(db: Db, a: Agrement) -> int:
    """Combien de sessions validées ont commencé sous cet agrément : de son titre ou de son CCS, à son site."""
    filtre = Filtre()
    filtre.et("centre_id = ? AND titre_id = ? AND etat = 'validee'", a.centre_id, a.certification.titre.id)
    filtre.et("debut BETWEEN ? AND ?", a.debut.isoformat(), a.fin.isoformat())
    if a.certification.type is TypeCertification.CCS:
        filtre.et("certification_id = ?", a.certification.id)
    if a.site_id is not None:
        # Une session d'avant les sites n'a qu'un nom : elle compte.
        filtre.et("(site_id = ? OR (site_id IS NULL AND site IS NOT NULL))", a.site_id)
    return combien(db, f"FROM session_examen WHERE {filtre.ou()}", filtre.parametres)


def a_recu(db: Db, site: int) -> bool:
    """Une session, close ou non, se tient sur ce site."""
    return db.valeur("SELECT count(*) FROM session_examen WHERE site_id = ?", (site,)) > 0  # type: ignore[no-any-return]


def modele_connu(db: Db, empreinte: str) -> bool:
    return db.valeur("SELECT count(*) FROM modele WHERE empreinte = ?", (empreinte,)) > 0  # type: ignore[no-any-return]


def logo_connu(db: Db, empreinte: str) -> bool:
    return db.valeur("SELECT count(*) FROM logo WHERE empreinte = ?", (empreinte,)) > 0  # type: ignore[no-any-return]
