"""Les lots du journal que des règles, des listes ou des papiers lisent encore, si anciens qu'ils soient : archivés, ils
laissent dans la base leur en-tête, leur sceau et leurs traces (DON-04)."""

from collections import defaultdict
from datetime import date

from ceres_cli.regles.donnees.archivage import Ouverte
from ceres_cli.regles.identifiants import session
from ceres_cli.services.faits.conditions import VIVANTE
from ceres_cli.store import Db

# Ce qui n'a pas d'état à soi : chaque trace en est un objet neuf.
_PASSAGERS = "('base', 'export')"
_DEPUIS = (
    "EXISTS (SELECT 1 FROM participation p JOIN session_examen s ON s.id = p.session_id WHERE p.jure_id = {} AND"
    " s.fin < l.jour)"
)
_LUS = (
    # Ce qui a changé depuis, et par qui ; les listes de ce qui a changé depuis un jour ; la dernière activité.
    f"SELECT max(lot_id) FROM trace WHERE type_objet NOT IN {_PASSAGERS} GROUP BY type_objet, objet_id",
    f"SELECT max(lot_id) FROM trace WHERE type_objet NOT IN {_PASSAGERS} AND action NOT IN ('expirer', 'aviser',"
    " 'viser') GROUP BY type_objet, objet_id",
    # La naissance d'une fiche la reconnaît dans une sauvegarde ; celle d'une session dit ce qui existait alors.
    "SELECT min(lot_id) FROM trace WHERE type_objet IN ('candidat', 'jure', 'session') GROUP BY type_objet, objet_id",
    "SELECT lot_id FROM trace WHERE champ = 'fusion' OR derogation = 1"
    " OR (type_objet = 'habilitation' AND action = 'supprimer')"
    " OR (type_objet = 'base' AND action NOT IN ('sauvegarder', 'exporter'))"
    " OR (type_objet IN ('candidat', 'jure') AND champ IN ('nom', 'prenom', 'naissance') AND avant IS NOT NULL)"
    " OR (type_objet = 'session' AND (champ IN ('edition', 'jury') OR champ LIKE 'avis_edition %'"
    " OR (champ = 'etat' AND action IN ('renvoyer', 'annuler', 'transmettre'))))",
    # La tête qu'une convocation imprime.
    "SELECT t.lot_id FROM trace t JOIN convocation v ON v.id = t.objet_id WHERE t.type_objet = 'convocation'"
    " AND t.champ = 'edition' AND t.apres = CAST(v.edition AS TEXT)",
    # Le jury d'une session, tel qu'il était (SES-01, SES-04).
    "SELECT t.lot_id FROM trace t JOIN lot l ON l.id = t.lot_id WHERE t.type_objet = 'jure' AND t.champ = 'actif' AND "
    + _DEPUIS.format("t.objet_id"),
    "SELECT t.lot_id FROM trace t JOIN lot l ON l.id = t.lot_id JOIN habilitation h ON h.id = t.objet_id"
    " WHERE t.type_objet = 'habilitation' AND t.champ IN ('etat', 'debut', 'fin') AND " + _DEPUIS.format("h.jure_id"),
    # Ce qu'un plan a déjà créé ; sous quels profils on a écrit ; ce que chaque agent, chaque travail a fait en dernier.
    "SELECT id FROM lot WHERE agent_plan IS NOT NULL AND source_sha256 IS NOT NULL",
    *(f"SELECT max(id) FROM lot GROUP BY {colonne}" for colonne in ("profil", "agent", "commande")),
    # L'origine, qui distingue cette base des autres ; le dernier lot, que suit la chaîne ; la tête des papiers.
    "SELECT min(id) FROM lot UNION SELECT max(id) FROM lot",
    "SELECT max(id) FROM lot l WHERE NOT EXISTS (SELECT 1 FROM trace t WHERE t.lot_id = l.id AND"
    " t.type_objet = 'export')",
)


def retenus(db: Db, au: int) -> set[int]:
    """Ceux de ces lots, jusqu'à `au`, que quelque chose lit encore ; et ceux qu'un lot qui reste annule, ou qui
    l'annulent."""
    suite = {lot for sql in _LUS for (lot,) in db.lignes(sql) if lot is not None and lot <= au}
    liens: defaultdict[int, set[int]] = defaultdict(set)
    for lot, annule in db.lignes("SELECT id, annule FROM lot WHERE annule IS NOT NULL"):
        liens[lot].add(annule)
        liens[annule].add(lot)
    neufs = {*suite, *(lot for lot in liens if lot > au)}
    while neufs:
        neufs = {n for lot in neufs for n in liens[lot] if n <= au} - suite
        suite |= neufs
    return suite


def dernier_avant(db: Db, jour: str) -> int:
    """Le dernier lot de la suite de ceux qui sont tous d'avant ce jour ; 0 s'il n'y en a pas."""
    premier = db.valeur("SELECT min(id) FROM lot WHERE jour >= ?", (jour,))
    if premier is None:
        return int(db.valeur("SELECT coalesce(max(id), 0) FROM lot"))
    return int(db.valeur("SELECT coalesce(max(id), 0) FROM lot WHERE id < ?", (premier,)))


def arret(db: Db, jour: str) -> tuple[int, str] | None:
    """(numéro, jour) du lot de ce jour ou d'après qu'un lot d'avant ce jour suit : une horloge avait avancé."""
    return db.une(
        "SELECT id, jour FROM lot WHERE id = (SELECT min(id) FROM lot WHERE jour >= ?)"
        " AND id < (SELECT max(id) FROM lot WHERE jour < ?)",
        (jour, jour),
    )


def ouverte(db: Db) -> Ouverte | None:
    """La plus anciennement enregistrée des sessions ni validées ni annulées."""
    ligne = db.une(
        "SELECT s.annee, s.numero, l.jour FROM session_examen s JOIN trace t ON t.type_objet = 'session'"
        f" AND t.objet_id = s.id JOIN lot l ON l.id = t.lot_id WHERE {VIVANTE}"
        " ORDER BY l.jour, s.annee, s.numero LIMIT 1"
    )
    return None if ligne is None else Ouverte(session(ligne[0], ligne[1]), date.fromisoformat(ligne[2]))


def les_plus_grands(db: Db, au: int) -> tuple[int, int]:
    """Le plus grand numéro de candidat, puis de juré, dont parlent ces lots."""
    dits = dict(
        db.lignes(
            "SELECT type_objet, max(objet_id) FROM trace WHERE type_objet IN ('candidat', 'jure') AND lot_id <= ?"
            " GROUP BY type_objet",
            (au,),
        )
    )
    return int(dits.get("candidat", 0)), int(dits.get("jure", 0))


def suite(db: Db, apres: int, au: int) -> tuple[int | None, int, str]:
    """(premier, nombre, tête du dernier) des lots qui suivent `apres`, jusqu'à `au`."""
    sql = "SELECT min(id), count(*), (SELECT tete FROM sceau WHERE lot_id = ?) FROM lot WHERE id > ? AND id <= ?"
    premier, nombre, tete = db.une(sql, (au, apres, au)) or (None, 0, None)
    return premier, int(nombre), tete or ""
