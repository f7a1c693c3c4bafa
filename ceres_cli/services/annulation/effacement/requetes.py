"""Le SQL de ce qui s'efface : ce qu'un acteur peut effacer, et ce qui le cite."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ceres_cli.base.filtre import Filtre
from ceres_cli.regles.droits import Acteur
from ceres_cli.services.faits import sources
from ceres_cli.store import Db


class Objet(NamedTuple):
    """La sorte qui dit son ressort, sa table, et qui la cite : (table, colonne, nom de ce qui cite). `sans_suite` : par
    sorte, l'état où ce qui la cite ne vaut plus rien : il ne la retient pas, et s'en va avec elle."""

    sorte: str
    table: str
    citations: tuple[tuple[str, str, str], ...]
    sans_suite: Mapping[str, str] = {}


OBJETS: dict[str, Objet] = {
    "session": Objet(
        "session",
        "session_examen",
        (
            ("inscription", "session_id", "une inscription"),
            ("participation", "session_id", "un juré"),
            ("passage", "session_id", "une heure de passage"),
            ("passage_jure", "session_id", "une heure de passage"),
            ("convocation", "session_id", "une convocation"),
            ("message", "session_id", "un courriel"),
            ("controle", "session_id", "un contrôle"),
            ("derogation", "session_id", "une dérogation"),
            ("derogation", "utilisee_par_id", "une dérogation"),
            ("obtention", "session_id", "une obtention"),
            ("attestation", "session_id", "une attestation"),
        ),
        {"derogation": "retiree"},
    ),
    "centre": Objet(
        "centre",
        "centre",
        (
            ("agrement", "centre_id", "un agrément"),
            ("site", "centre_id", "un site"),
            ("session_examen", "centre_id", "une session"),
            ("candidat", "centre_id", "un candidat"),
            ("profil", "centre_id", "un profil"),
            ("lien_jure", "centre_id", "le lien d'un juré"),
            ("indisponibilite", "centre_id", "les jours d'un juré"),
            ("controle", "centre_id", "un contrôle"),
            ("derogation", "centre_id", "une dérogation"),
            ("message", "centre_id", "un courriel"),
        ),
    ),
    "site": Objet(
        "site", "site", (("agrement", "site_id", "un agrément"), ("session_examen", "site_id", "une session"))
    ),
    "demande_vae": Objet("demande_vae", "demande_vae", (("inscription", "demande_vae_id", "une inscription"),)),
    "derogation": Objet("derogation", "derogation", ()),
    "controle": Objet("controle", "controle", (("constat", "controle_id", "un constat"),)),
    # Un constat se vise par son contrôle ; clos, il n'en perd plus.
    "constat": Objet("controle", "controle", ()),
}


def versions(db: Db, objet: Objet, acteur: Acteur, ids: Iterable[int]) -> dict[int, int]:
    """Numéro → version de ceux qui sont du ressort."""
    lu = sources.objets()[objet.sorte]
    assert lu.perimetre is not None, "ce qui s'efface a un ressort"
    filtre = Filtre().parmi(db, f"{lu.alias}.id", ids)
    lu.perimetre(filtre, acteur)
    sql = f"SELECT {lu.alias}.id, {lu.alias}.version {lu.depuis(db, filtre)} WHERE {filtre.ou()}"
    return dict(db.lignes(sql, filtre.parametres))


def citations(db: Db, objet: Objet, ids: Iterable[int]) -> dict[int, list[str]]:
    """Par numéro, ce qui le cite : une phrase par sorte. D'un contrôle, qu'il est clos."""
    voulus = sorted(ids)
    suite: dict[int, list[str]] = {}
    for table, colonne, nom in objet.citations:
        condition, parametres = db.dans(colonne, voulus)
        if sans_suite := objet.sans_suite.get(table):
            condition, parametres = f"etat <> ? AND {condition}", [sans_suite, *parametres]
        lignes = db.lignes(f"SELECT DISTINCT {colonne} FROM {table} WHERE {condition}", parametres)
        for (cite,) in lignes:
            if nom not in suite.setdefault(cite, []):
                suite[cite].append(nom)
    if objet.table == "controle":
        for (clos,) in db.parmi("id", voulus).lignes("SELECT id FROM controle WHERE etat = 'clos' AND {}"):
            suite.setdefault(clos, []).append("sa clôture")
    return suite


def citants(db: Db, objet: Objet, numero: int) -> list[tuple[str, int, str]]:
    """(table, numéro, nom) de chaque ligne qui le cite."""
    return [
        (table, i, nom)
        for table, colonne, nom in objet.citations
        for (i,) in db.lignes(f"SELECT id FROM {table} WHERE {colonne} = ? ORDER BY id", (numero,))
    ]


def agrements_en_vie(db: Db, centre: int, jour: str) -> list[int]:
    """Les agréments de ce centre qui ne sont ni finis ce jour-là, ni retirés, fût-ce à compter d'un jour à venir."""
    retire = "EXISTS (SELECT 1 FROM evenement_agrement v WHERE v.agrement_id = a.id AND v.nature = 'retirer')"
    sql = f"SELECT a.id FROM agrement a WHERE a.centre_id = ? AND a.fin >= ? AND NOT {retire} ORDER BY a.id"
    return [i for (i,) in db.lignes(sql, (centre, jour))]


def sans_suite(db: Db, objet: Objet, ids: Iterable[int]) -> dict[int, list[tuple[str, int, int]]]:
    """Par numéro, ce qui s'en va avec lui : (sorte, numéro, version)."""
    suite: dict[int, list[tuple[str, int, int]]] = {}
    for table, colonne, _ in objet.citations:
        if table in objet.sans_suite:
            sql = f"SELECT {colonne}, id, version FROM {table} WHERE etat = ? AND {{}} ORDER BY id"
            for cite, i, version in db.parmi(colonne, ids).lignes(sql, avant=[objet.sans_suite[table]]):
                suite.setdefault(cite, []).append((table, i, version))
    return suite


def constats(db: Db, controles: Iterable[int]) -> dict[tuple[int, str, str], int]:
    """(contrôle, jour, texte) → numéro du constat ; le dernier, s'il y en a deux pareils."""
    sql = "SELECT controle_id, date, texte, id FROM constat WHERE {} ORDER BY id"
    return {(controle, jour, texte): i for controle, jour, texte, i in db.parmi("controle_id", controles).lignes(sql)}


def noms_des_sessions(db: Db, ids: Iterable[int]) -> dict[int, tuple[int, int, int]]:
    """Session → (année, numéro, dernier numéro effacé cette année-là)."""
    return {
        i: (annee, numero, dernier)
        for i, annee, numero, dernier in db.parmi("s.id", ids).lignes(
            "SELECT s.id, s.annee, s.numero, coalesce(c.valeur, 0) FROM session_examen s"
            " LEFT JOIN compteur c ON c.nom = 'session ' || s.annee WHERE {}"
        )
    }
