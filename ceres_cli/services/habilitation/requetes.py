"""Le SQL des habilitations qui n'est qu'à elles (alias h, juré j, titre t)."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ceres_cli.base.filtre import Filtre, combien, limite
from ceres_cli.services.faits.conditions import FIN_EFFECTIVE, VIVANTE, depuis_habilitation, parmi_toutes
from ceres_cli.services.lot.nommes import Porteur
from ceres_cli.store import Db

if TYPE_CHECKING:
    from ceres_cli.services.faits.habilitations import Ligne

_LUES = (("j", "jure"), ("t", "titre"))


def parmi_les_premieres(db: Db, filtre: Filtre, nombre: int) -> str:
    """FROM et WHERE, en ne regardant que les habilitations des premiers numéros, une à une ; aucune si la base n'en a
    pas davantage."""
    # CROSS JOIN, sans index : SQLite suit les numéros et s'arrête à la limite.
    lues = [(a, nom) for a, nom in _LUES if a in filtre.alias]
    sources = "".join(f" CROSS JOIN {filtre.de(f'{nom} {a}')}" for a, nom in lues)
    liens = "".join(f" AND {a}.id = h.{nom}_id" for a, nom in lues)
    borne = db.dernier_des("habilitation", nombre)
    return f"FROM {filtre.de('habilitation h')}{db.sans_index}{sources} WHERE h.id <= {borne}{liens} AND {filtre.ou()}"


def a_expirer(db: Db, jour: str) -> list[tuple[int, str, int]]:
    """(id, fin effective, version) des habilitations validées, expirées ce jour-là, pas encore constatées.

    L'index partiel `ix_habilitation_a_expirer` y répond : une recherche par titre, rien quand rien n'est dû.
    """
    # CROSS JOIN : SQLite commence par les titres, peu nombreux, au lieu de lire toutes les validées.
    titres = "FROM titre t CROSS JOIN habilitation h WHERE h.titre_id = t.id"
    condition = "h.etat = 'validee' AND h.expiration_constatee IS NULL"
    sql = (
        f"SELECT h.id, {FIN_EFFECTIVE}, h.version"
        f" {titres} AND {condition} AND t.date_fin_validite < ?"
        " UNION ALL SELECT h.id, h.fin, h.version"
        f" {titres} AND {condition} AND t.date_fin_validite >= ? AND h.fin < ? ORDER BY 1"
    )
    return db.lignes(sql, (jour, jour, jour))


def finissant_le(db: Db, fin: str) -> list[tuple[int, str, int]]:
    """(id, fin effective, version) des habilitations validées dont c'est la fin effective, pas encore constatées."""
    titres = "FROM titre t CROSS JOIN habilitation h WHERE h.titre_id = t.id"
    condition = "h.etat = 'validee' AND h.expiration_constatee IS NULL"
    sql = (
        f"SELECT h.id, h.fin, h.version {titres} AND {condition} AND t.date_fin_validite >= ? AND h.fin = ?"
        f" UNION ALL SELECT h.id, t.date_fin_validite, h.version {titres} AND {condition}"
        " AND t.date_fin_validite = ? AND h.fin > ? ORDER BY 1"
    )
    return db.lignes(sql, (fin, fin, fin, fin))


def celle(db: Db, filtre: Filtre) -> "Ligne | None":
    """La seule que le filtre laisse, qui en dit le numéro."""
    from ceres_cli.services.faits.habilitations import lire_habilitations

    return next(iter(lire_habilitations(db, depuis_habilitation(db, filtre), filtre.parametres)), None)


def premieres(db: Db, filtre: Filtre, nombre: int | None, *, parmi: int | None = None) -> "Iterator[Ligne]":
    """Celles que le filtre retient, par numéro ; `parmi` : en ne regardant que celles des premiers numéros."""
    # Chargé ici : le traitement de nuit, qui lit ce fichier, n'a que faire des faits.
    from ceres_cli.services.faits.habilitations import parcourir_habilitations

    depuis = parmi_toutes(db, filtre) if parmi is None else parmi_les_premieres(db, filtre, parmi)
    return parcourir_habilitations(db, f"{depuis} ORDER BY h.id{limite(nombre)}", filtre.parametres)


def prochaines(db: Db, filtre: Filtre, nombre: int | None) -> "Iterator[Ligne]":
    """Celles que le filtre retient, par jour de fin effective ; il lit les titres."""
    from ceres_cli.services.faits.habilitations import parcourir_habilitations

    return parcourir_habilitations(
        db, f"{parmi_toutes(db, filtre)} ORDER BY {FIN_EFFECTIVE}, h.id{limite(nombre)}", filtre.parametres
    )


def compter(db: Db, filtre: Filtre, au_plus: int | None = None) -> int:
    return combien(db, parmi_toutes(db, filtre), filtre.parametres, au_plus)


def par_jour_de_fin(db: Db, filtre: Filtre) -> list[tuple[str | None, int]]:
    """(fin effective, None de qui n'est pas validée, combien) des habilitations que retient le filtre, qui lit les
    titres."""
    fin = f"CASE h.etat WHEN 'validee' THEN {FIN_EFFECTIVE} END"
    return db.lignes(f"SELECT {fin}, count(*) {parmi_toutes(db, filtre)} GROUP BY 1", filtre.parametres)


def jures_et_titres(db: Db, filtre: Filtre) -> list[tuple[int, int]]:
    """De chaque habilitation que retient le filtre."""
    return db.lignes(f"SELECT h.jure_id, h.titre_id {parmi_toutes(db, filtre)}", filtre.parametres)


def jurys_vivants(db: Db, visibles: Filtre, jures: Iterable[int], jour: str) -> list[tuple[int, int, int]]:
    """(juré, titre, session) de ces jurés aux jurys des sessions en cours ou à venir."""
    # Avec ce qui joint : sous un rôle, la date se juge avant qu'on demande si la session, d'ailleurs, est à connaître.
    vivante = f"s.id = p.session_id AND s.fin >= ? AND {VIVANTE}"
    return db.parmi("p.jure_id", jures).lignes(
        "SELECT p.jure_id, s.titre_id, s.id FROM participation p"
        f" {db.joint('session_examen s', vivante, visibles)} WHERE {{}}",
        avant=(jour,),
    )


def du_titre(filtre: Filtre, titre: int) -> None:
    filtre.et("h.titre_id = ?", titre)
    # Ce que dit déjà la condition précédente, mais qu'un index sait chercher.
    filtre.et("h.certification_id IN (SELECT id FROM certification WHERE titre_id = ?)", titre)


def a_viser(filtre: Filtre) -> None:
    filtre.et("h.a_viser = 1")
    filtre.par_jure = False  # elles ont leur index, et sont peu


def certifications_a_ccs(db: Db) -> set[int]:
    """Celles des titres qui ont un CCS."""
    sql = "SELECT id FROM certification WHERE titre_id IN (SELECT titre_id FROM certification WHERE type = 'CCS')"
    return {i for (i,) in db.lignes(sql)}


def supprimees_de(db: Db, jures: Iterable[str]) -> list[tuple[int, str, str]]:
    """(id, juré, certification), en clair, des habilitations de ces jurés que le journal dit supprimées."""
    condition, parametres = db.dans("j.avant", sorted(jures))
    return db.lignes(
        "SELECT j.objet_id, j.avant, c.avant FROM trace j "
        + db.joint("trace c", "c.lot_id = j.lot_id AND c.objet_id = j.objet_id AND c.type_objet = j.type_objet")
        + " AND c.action = j.action AND c.champ = 'certification'"
        f" WHERE j.type_objet = 'habilitation' AND j.action = 'supprimer' AND j.champ = 'jure' AND {condition}"
        " ORDER BY j.id",
        parametres,
    )


def jures_de_ces_noms(db: Db, cles: Sequence[str]) -> list[tuple[Any, ...]]:
    """(clé, id, nom, prénom, commune, département, région) des jurés de ces clés de recherche."""
    sql = "SELECT cle, id, nom, prenom, commune, departement, region FROM jure WHERE {} ORDER BY id"
    return db.parmi("cle", cles).lignes(sql)


def certifications_de(db: Db, jures: Sequence[int]) -> list[tuple[int, int]]:
    """(juré, certification) de toutes leurs habilitations."""
    return db.parmi("jure_id", jures).lignes("SELECT jure_id, certification_id FROM habilitation WHERE {}")


def porteurs(db: Db, filtre: Filtre) -> Iterator[Porteur]:
    """De qui sont ces habilitations, et sur quoi ; le filtre lit le juré."""
    sql = (
        "SELECT h.id, h.jure_id, j.nom, j.prenom, NULL, c.reference, t.rncp, t.intitule, c.type <> 'TITRE' AND EXISTS"
        " (SELECT 1 FROM habilitation o JOIN certification oc ON oc.id = o.certification_id"
        " WHERE o.jure_id = h.jure_id AND o.titre_id = h.titre_id AND oc.type = 'TITRE')"
        f" FROM {filtre.de('habilitation h')} {db.joint('jure j', 'j.id = h.jure_id', filtre)}"
        " JOIN certification c ON c.id = h.certification_id"
        f" JOIN titre t ON t.id = h.titre_id WHERE {filtre.ou()}"
    )
    return (Porteur(*ligne) for ligne in db.parcourir(sql, filtre.parametres))


def jures_eux_memes(db: Db, filtre: Filtre) -> Iterator[Porteur]:
    sql = f"SELECT j.id, j.id, j.nom, j.prenom FROM {filtre.de('jure j')} WHERE {filtre.ou()}"
    return (Porteur(*ligne) for ligne in db.parcourir(sql, filtre.parametres))


def ecrites_depuis(db: Db, lot: int, tables: Sequence[str]) -> Iterator[tuple[str, str, str | None]]:
    """(table, clés, valeurs), comme le journal les garde, de ce que les lots d'après celui-ci y ont écrit."""
    sql = "SELECT nom_table, cles, valeurs FROM ecriture WHERE lot_id > ? AND {}"
    return db.parmi("nom_table", tables).parcourir(sql, avant=[lot])


def traces_depuis(db: Db, lot: int) -> Iterator[tuple[str, int, str | None, str | None, str | None]]:
    """(sorte, objet, champ, avant, après) des traces de ces lots sur des jurés et des habilitations."""
    return db.parcourir(
        "SELECT type_objet, objet_id, champ, avant, apres FROM trace WHERE lot_id > ?"
        " AND type_objet IN ('jure', 'habilitation')",
        (lot,),
    )


def jures_des(db: Db, table: str, colonne: str, numeros: Iterable[int]) -> set[int]:
    """Les jurés des lignes de cette table que ces numéros désignent."""
    return {n for (n,) in db.parmi(colonne, numeros).lignes(f"SELECT jure_id FROM {table} WHERE {{}}")}
