"""Le SQL des jurés (alias j), de leurs emplois, de leurs liens et de leurs jurys. `ids` : des numéros de jurés."""

from collections.abc import Iterable, Iterator
from typing import Any

from ceres_cli.base.colonnes import colonnes, liste, valeurs
from ceres_cli.base.filtre import Filtre, combien, limite
from ceres_cli.noms import JURE
from ceres_cli.services.faits import hors_ressort
from ceres_cli.services.faits.conditions import FIN_EFFECTIVE, depuis_habilitation, parmi_toutes, utilisable
from ceres_cli.services.faits.habilitations import Ligne, lire_habilitations
from ceres_cli.store import Db

Lignes = list[tuple[Any, ...]]

# La région se déduit du département ; la clé et les téléphones en E.164 servent à chercher et à comparer.
CLES = colonnes("jure", sauf=JURE.cachees)
FICHE = valeurs("jure")

# --- fiches ---


def montres(db: Db, filtre: Filtre, nombre: int | None = None) -> Lignes:
    """Leurs colonnes `CLES`, dans l'ordre alphabétique."""
    return db.lignes(f"{_montres(filtre)} ORDER BY j.cle, j.id{limite(nombre)}", filtre.parametres)


def parcourir(db: Db, filtre: Filtre) -> Iterator[tuple[Any, ...]]:
    """Comme `montres`, une à une."""
    return db.parcourir(f"{_montres(filtre)} ORDER BY j.cle, j.id", filtre.parametres)


def montre(db: Db, filtre: Filtre) -> tuple[Any, ...] | None:
    """Les colonnes `CLES` du seul juré que le filtre laisse."""
    return db.une(_montres(filtre), filtre.parametres)


def _montres(filtre: Filtre) -> str:
    return f"SELECT {liste(CLES, 'j')} FROM {filtre.de('jure j')} WHERE {filtre.ou()}"


def compter(db: Db, filtre: Filtre, au_plus: int | None = None) -> int:
    return combien(db, f"FROM {filtre.de('jure j')} WHERE {filtre.ou()}", filtre.parametres, au_plus)


def numeros(db: Db, filtre: Filtre) -> list[int]:
    return [i for (i,) in db.lignes(f"SELECT j.id FROM {filtre.de('jure j')} WHERE {filtre.ou()}", filtre.parametres)]


def cles(db: Db, filtre: Filtre) -> Lignes:
    """(id, clé) : les noms sous lesquels ils se cherchent, dans l'ordre alphabétique."""
    return db.lignes(
        f"SELECT j.id, j.cle FROM {filtre.de('jure j')} WHERE {filtre.ou()} ORDER BY j.cle, j.id", filtre.parametres
    )


def fiches(db: Db, ids: Iterable[int]) -> Lignes:
    """(id, puis les colonnes `FICHE`)"""
    return db.parmi("id", ids).lignes(f"SELECT id, {liste(FICHE)} FROM jure WHERE {{}}")


def identites(db: Db, cles: Iterable[str]) -> Lignes:
    """(clé, id, nom, prénom, naissance, département, région) des jurés de ces clés de recherche, par numéro."""
    sql = "SELECT cle, id, nom, prenom, naissance, departement, region FROM jure WHERE {} ORDER BY id"
    return db.parmi("cle", cles).lignes(sql)


def a_comparer(db: Db, filtre: Filtre) -> Lignes:
    """(id, clé, prénom, naissance, ses numéros, courriel en minuscules, nom), par numéro."""
    sql = (
        f"SELECT j.id, j.cle, j.prenom, j.naissance, {liste(JURE.jumeaux, 'j')}, lower(j.courriel), j.nom"
        f" FROM {filtre.de('jure j')} WHERE {filtre.ou()} ORDER BY j.id"
    )
    return db.lignes(sql, filtre.parametres)


# --- emplois ---


def emplois_connus(db: Db, ids: Iterable[int]) -> Lignes:
    """(juré, titre, code ROME, début, id, fin)"""
    return db.parmi("jure_id", ids).lignes("SELECT jure_id, titre_id, rome, debut, id, fin FROM experience WHERE {}")


def emplois_montres(db: Db, ids: Iterable[int]) -> Lignes:
    """(juré, id, référence du titre, code ROME, intitulé du titre, début, fin), du plus ancien au plus récent."""
    return db.parmi("e.jure_id", ids).lignes(
        "SELECT e.jure_id, e.id, t.reference, e.rome, t.intitule, e.debut, e.fin"
        " FROM experience e LEFT JOIN titre t ON t.id = e.titre_id WHERE {} ORDER BY e.debut, e.id"
    )


def emplois_a_reprendre(db: Db, ids: Iterable[int]) -> Lignes:
    """(juré, id, titre, référence du titre ou code ROME, code ROME, début, fin)"""
    return db.parmi("e.jure_id", ids).lignes(
        "SELECT e.jure_id, e.id, e.titre_id, coalesce(t.reference, e.rome), e.rome, e.debut, e.fin"
        " FROM experience e LEFT JOIN titre t ON t.id = e.titre_id WHERE {} ORDER BY e.jure_id, e.id"
    )


def reference_du_titre(db: Db, titre_id: int) -> str:
    return str(db.valeur("SELECT reference FROM titre WHERE id = ?", (titre_id,)))


def rome_est_cite(db: Db, code: str) -> bool:
    """Un titre de la base porte ce code ROME."""
    return db.valeur("SELECT 1 FROM titre_rome WHERE code = ?", (code,)) is not None


# --- jours où il n'est pas libre ---


def indisponibilites(db: Db, ids: Iterable[int]) -> Lignes:
    """(juré, id, Centre qui les a notés, premier jour, dernier jour), du plus ancien au plus récent."""
    return db.parmi("jure_id", ids).lignes(
        "SELECT jure_id, id, centre_id, debut, fin FROM indisponibilite WHERE {} ORDER BY debut, id"
    )


def passages(db: Db, ids: Iterable[int]) -> Lignes:
    """(session, juré, passage) de ceux qu'ils jugent."""
    return db.parmi("jure_id", ids).lignes("SELECT session_id, jure_id, passage_id FROM passage_jure WHERE {}")


def sieges_a_venir(db: Db, ids: Iterable[int], jour: str) -> Lignes:
    """(juré, année, numéro, début, fin, centre) de leurs sessions non annulées qui finissent ce jour-là ou plus tard,
    dans l'ordre."""
    return db.parmi("p.jure_id", ids).lignes(
        "SELECT p.jure_id, s.annee, s.numero, s.debut, s.fin, s.centre_id FROM participation p"
        f" {db.joint('session_examen s', 's.id = p.session_id')}"
        " WHERE {} AND s.etat <> 'annulee' AND s.fin >= ? ORDER BY s.debut, s.id",
        jour,
    )


# --- jurys et convocations ---


def sieges(db: Db, ids: Iterable[int]) -> Lignes:
    """(juré, session, année, numéro, état, début, fin, version de la session, convocation à éditer, vient, répondu
    le)"""
    return db.parmi("p.jure_id", ids).lignes(
        "SELECT p.jure_id, s.id, s.annee, s.numero, s.etat, s.debut, s.fin, s.version, p.convocation_a_editer, p.vient,"
        f" p.repondu_le FROM participation p {db.joint('session_examen s', 's.id = p.session_id')}"
        " WHERE {} ORDER BY p.jure_id, s.id"
    )


def membres(db: Db, sessions: Iterable[int]) -> dict[int, int]:
    """Session → combien siègent dans son jury."""
    sql = "SELECT session_id, count(*) FROM participation WHERE {} GROUP BY session_id"
    return dict(db.parmi("session_id", sessions).lignes(sql))


def jurys(db: Db, filtre: Filtre) -> Lignes:
    """(année, numéro, début, fin, état, certification, nom du titre, nom du centre) des sessions retenues, la dernière
    d'abord."""
    return db.lignes(
        "SELECT s.annee, s.numero, s.debut, s.fin, s.etat, c.reference, coalesce(t.sigle, t.intitule), e.nom"
        f" FROM participation p {db.joint('session_examen s', 's.id = p.session_id', filtre)}"
        " JOIN certification c ON c.id = s.certification_id JOIN titre t ON t.id = s.titre_id"
        f" {db.joint('centre e', 'e.id = s.centre_id')} WHERE {filtre.ou()} ORDER BY s.debut DESC, s.id DESC",
        filtre.parametres,
    )


def sessions_convoquees(db: Db, ids: Iterable[int]) -> Lignes:
    """(juré, année, numéro de session) de chaque convocation, en vigueur ou non."""
    return db.parmi("v.jure_id", ids).lignes(
        f"SELECT v.jure_id, s.annee, s.numero FROM convocation v {db.joint('session_examen s', 's.id = v.session_id')}"
        " WHERE {} ORDER BY v.jure_id, s.id"
    )


# --- export ---

_COORDONNEES = [c.nom for c in JURE.contacts]
RANG_DU_DEPARTEMENT = _COORDONNEES.index("departement")
_JUSQUE = (
    "CASE WHEN h.debut <= t.date_fin_validite AND h.fin >= t.date_fin_validite THEN t.date_fin_prolongation"
    f" ELSE {FIN_EFFECTIVE} END"
)


def coordonnees(db: Db, filtre: Filtre) -> Iterator[tuple[Any, ...]]:
    """(id, puis les coordonnées de la fiche des contacts) de ceux-là, dans l'ordre alphabétique."""
    lues = f"SELECT j.id, {liste(_COORDONNEES, 'j')} FROM {filtre.de('jure j')}"
    return db.parcourir(f"{lues} WHERE {filtre.ou()} ORDER BY j.cle, j.id", filtre.parametres)


def coordonnees_des(db: Db, ids: Iterable[int]) -> Lignes:
    """De même, pour ceux-là ; puis leur région, et le code de leur commune."""
    lues = f"j.id, {liste(_COORDONNEES, 'j')}, j.region, j.commune_insee"
    return db.parmi("j.id", ids).lignes(f"SELECT {lues} FROM jure j WHERE {{}} ORDER BY j.cle, j.id")


def habilites(db: Db, titre: int, jours: Iterable[str]) -> list[int]:
    """Les jurés qui ont une habilitation sur ce titre, ses CCP ou ses CCS ; utilisable à chacun de ces jours, s'il y en
    a."""
    filtre = Filtre()
    filtre.et("h.titre_id = ?", titre)
    for jour in jours:
        utilisable(filtre, jour)
    return [i for (i,) in db.lignes(f"SELECT DISTINCT h.jure_id {depuis_habilitation(db, filtre)}", filtre.parametres)]


def habilitations(db: Db, filtre: Filtre) -> list[Ligne]:
    """Celles que le filtre retient, par numéro."""
    return lire_habilitations(db, f"{depuis_habilitation(db, filtre)} ORDER BY h.id", filtre.parametres)


def habilitations_des(db: Db, ids: Iterable[int]) -> Lignes:
    """(juré, habilitation), par numéro."""
    return db.parmi("jure_id", ids).lignes("SELECT jure_id, id FROM habilitation WHERE {} ORDER BY id")


def habilitations_a_exporter(db: Db, filtre: Filtre) -> Iterator[tuple[Any, ...]]:
    """(juré, certification, fin effective, dernier jour utilisable) de chaque habilitation du filtre."""
    filtre.alias.add("t")
    sql = f"SELECT h.jure_id, h.certification_id, {FIN_EFFECTIVE}, {_JUSQUE} {parmi_toutes(db, filtre)}"
    return db.parcourir(sql, filtre.parametres)


def references_des_certifications(db: Db) -> dict[int, str]:
    return dict(db.lignes("SELECT id, reference FROM certification"))


def sessions_comptees(db: Db, jusqu_au: str) -> Iterator[tuple[int, int, str]]:
    """(juré, nombre, dernier début) de ses sessions non annulées commencées au plus tard ce jour-là."""
    return db.parcourir(
        "SELECT p.jure_id, count(*), max(s.debut) FROM participation p"
        f" {db.joint('session_examen s', 's.id = p.session_id')}"
        " WHERE s.etat <> 'annulee' AND s.debut <= ? GROUP BY p.jure_id",
        (jusqu_au,),
    )


def sessions_comptees_des(db: Db, ids: Iterable[int], jusqu_au: str) -> dict[int, tuple[int, str]]:
    """Juré → (nombre, dernier début), de même, pour ceux-là."""
    comptees: dict[int, tuple[int, str]] = {}
    for jure, debut in hors_ressort.debuts_des_sessions(db, ids):
        if debut <= jusqu_au:
            nombre, derniere = comptees.get(jure, (0, ""))
            comptees[jure] = nombre + 1, max(derniere, debut)
    return comptees


def pris(db: Db, debut: str, fin: str) -> set[int]:
    """Les jurés qui siègent dans une session non annulée l'un de ces jours, bornes comprises."""
    sql = (
        f"SELECT p.jure_id FROM participation p {db.joint('session_examen s', 's.id = p.session_id')}"
        " WHERE s.etat <> 'annulee' AND s.debut <= ? AND s.fin >= ?"
    )
    return {jure for (jure,) in db.lignes(sql, (fin, debut))}


def employeurs(db: Db, ids: Iterable[int]) -> Lignes:
    """(juré, employeur) de ceux qui en disent un."""
    return db.parmi("id", ids).lignes("SELECT id, employeur FROM jure WHERE {} AND employeur IS NOT NULL")


def lies_au_centre(db: Db, centre: int) -> set[int]:
    """Les jurés qui ont un lien déclaré avec ce centre."""
    return {jure for (jure,) in db.lignes("SELECT jure_id FROM lien_jure WHERE centre_id = ?", (centre,))}


def jours_sans_agrement(db: Db, centre: int | None, de: str, avant: str) -> tuple[list[str], list[str]]:
    """(les derniers jours des agréments du centre, de `de` inclus à `avant` exclu ; les jours, de `de` exclu à `avant`
    inclus, à compter desquels l'un est suspendu ou retiré)."""
    fins = "SELECT fin FROM agrement WHERE centre_id = ? AND fin >= ? AND fin < ?"
    arrets = (
        "SELECT ev.a_compter_du FROM agrement a JOIN evenement_agrement ev ON ev.agrement_id = a.id"
        " WHERE a.centre_id = ? AND ev.nature <> 'retablir' AND ev.a_compter_du > ? AND ev.a_compter_du <= ?"
    )
    derniers, premiers = (db.lignes(sql, (centre, de, avant)) for sql in (fins, arrets))
    return [jour for (jour,) in derniers], [jour for (jour,) in premiers]
