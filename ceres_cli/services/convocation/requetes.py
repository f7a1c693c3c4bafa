"""Le SQL des convocations : ce qu'elles impriment, et celles déjà éditées."""

from collections.abc import Iterable
from typing import Any

from ceres_cli.base.filtre import Filtre, combien
from ceres_cli.store import Db

Lignes = list[tuple[Any, ...]]
_CONTACT = "id, civilite, nom, prenom, adresse, complement, code_postal, commune"


def sessions(db: Db, filtre: Filtre) -> list[int]:
    """Les numéros des sessions (alias s) du filtre, dans leur ordre."""
    sql = f"SELECT s.id FROM {filtre.de('session_examen s')} WHERE {filtre.ou()} ORDER BY s.id"
    return [i for (i,) in db.lignes(sql, filtre.parametres)]


def compter(db: Db, filtre: Filtre, au_plus: int | None = None) -> int:
    """Combien de convocations ont les sessions (alias s) du filtre."""
    depuis = f"FROM convocation v {db.joint('session_examen s', 's.id = v.session_id', filtre)} WHERE {filtre.ou()}"
    return combien(db, depuis, filtre.parametres, au_plus)


def attendues(filtre: Filtre, du: str, au: str) -> None:
    """Les sessions (alias s) qui commencent ces jours-là, ou dont un candidat y passe."""
    passe = "EXISTS (SELECT 1 FROM passage p WHERE p.session_id = s.id AND p.jour >= ? AND p.jour <= ?)"
    filtre.et(f"((s.debut >= ? AND s.debut <= ?) OR {passe})", du, au, du, au)


def conservees(db: Db, sessions: Iterable[int]) -> Lignes:
    """(session, candidat, juré, contenu) des convocations éditées de ces sessions, dans leur ordre."""
    sql = "SELECT session_id, candidat_id, jure_id, contenu FROM convocation WHERE {} ORDER BY id"
    return db.parmi("session_id", sessions).lignes(sql)


def editions(db: Db, numeros: Iterable[int]) -> dict[tuple[int, str], tuple[int, str]]:
    """(convocation, édition) → (lot, tête) de celles que le journal a scellées en les écrivant."""
    lignes = db.parmi("tr.objet_id", numeros).lignes(
        "SELECT tr.objet_id, tr.apres, s.lot_id, s.tete FROM trace tr JOIN sceau s ON s.lot_id = tr.lot_id"
        " WHERE tr.type_objet = 'convocation' AND tr.champ = 'edition' AND s.repris = 0 AND {} ORDER BY tr.id"
    )
    return {(numero, edition): (lot, tete) for numero, edition, lot, tete in lignes}


def dernieres_parties(db: Db, convocations: Iterable[int]) -> dict[int, int]:
    """De celles qui ont un courriel, la dernière édition qu'il a portée, ou a peut-être portée ; 0 s'il n'est pas
    arrivé."""
    return dict(
        db.parmi("convocation_id", convocations).lignes(
            "SELECT convocation_id, max(CASE WHEN etat IN ('envoye', 'en_cours', 'incertain') THEN edition ELSE 0 END)"
            " FROM message WHERE nature = 'convocation' AND {} GROUP BY convocation_id"
        )
    )


def logos(db: Db, empreintes: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Empreinte → (format, contenu en base64)."""
    lignes = db.parmi("empreinte", empreintes).lignes("SELECT empreinte, format, contenu FROM logo WHERE {}")
    return {empreinte: (format_, contenu) for empreinte, format_, contenu in lignes}


def modeles(db: Db, empreintes: Iterable[str]) -> dict[str, str]:
    """Empreinte → contenu."""
    return dict(db.parmi("empreinte", empreintes).lignes("SELECT empreinte, contenu FROM modele WHERE {}"))


def modele_commun(db: Db) -> str | None:
    """L'empreinte du modèle des lettres de la base ; None : celui de la maison."""
    return db.valeur("SELECT empreinte FROM modele_commun WHERE nom = 'convocation'")  # type: ignore[no-any-return]


def modele_commun_note(db: Db) -> bool:
    """Vrai si la base a déjà choisi, fût-ce celui de la maison."""
    return db.valeur("SELECT count(*) FROM modele_commun WHERE nom = 'convocation'") > 0  # type: ignore[no-any-return]


def courriels(db: Db, candidats: Iterable[int], jures: Iterable[int]) -> dict[tuple[str, int], str]:
    """(« C » ou « J », numéro) → courriel, de ceux qui en ont un."""
    suite: dict[tuple[str, int], str] = {}
    for lettre, table, numeros in (("C", "candidat", candidats), ("J", "jure", jures)):
        lignes = db.parmi("id", numeros).lignes(f"SELECT id, courriel FROM {table} WHERE courriel IS NOT NULL AND {{}}")
        suite |= {(lettre, numero): courriel for numero, courriel in lignes}
    return suite


def certifications(db: Db, ids: Iterable[int]) -> Lignes:
    """(id, intitulé et millésime du titre, rang et intitulé du bloc, sigle, code et référence du titre)"""
    return db.parmi("c.id", ids).lignes(
        "SELECT c.id, t.intitule, t.millesime, c.rang, c.intitule, t.sigle, t.code, t.reference FROM certification c"
        " JOIN titre t ON t.id = c.titre_id WHERE {}"
    )


def centres(db: Db, ids: Iterable[int]) -> Lignes:
    """(id, nom, voie, code postal, commune, téléphone, courriel, SIRET, puis logo, signataire, qualité, accès,
    modèle)"""
    coordonnees = "id, nom, adresse, code_postal, commune, telephone, courriel, siret"
    return db.parmi("id", ids).lignes(
        f"SELECT {coordonnees}, logo, signataire, qualite, acces, modele FROM centre WHERE {{}}"
    )


def candidats(db: Db, ids: Iterable[int]) -> Lignes:
    """(id, civilité, nom, prénom, voie, complément, code postal, commune, jour de naissance, et son lieu : commune,
    code INSEE, pays, ville)"""
    lieu = "commune_naissance, commune_naissance_insee, pays_naissance, ville_naissance"
    return db.parmi("id", ids).lignes(f"SELECT {_CONTACT}, naissance, {lieu} FROM candidat WHERE {{}}")


def jures(db: Db, ids: Iterable[int]) -> Lignes:
    """(id, civilité, nom, prénom, voie, complément, code postal, commune)"""
    return db.parmi("id", ids).lignes(f"SELECT {_CONTACT} FROM jure WHERE {{}}")
