"""Ce qui regarde au-delà du ressort, et n'en rend que le moins : un nombre, un oui ou un non.

Sur une base partagée dont les rôles tiennent les droits, la fonction du même nom répond (base/postgresql/droits/) ;
ailleurs, la requête."""

from collections.abc import Iterable

from ceres_cli.store import Db


def dernier_numero_de_session(db: Db, annee: int) -> int:
    """Le plus grand numéro des sessions de cette année-là, où qu'elles soient."""
    sql = "SELECT coalesce(max(numero), 0) FROM session_examen WHERE annee = ?"
    return int(db.demander("dernier_numero_de_session", sql, (annee,)))


def lots_en_tout(db: Db, de: str, a: str, sorte: str) -> int:
    """Combien de lots, où qu'ils soient, de ces jours et qui ont touché cette sorte d'objets ; « » : toutes."""
    sql = (
        "SELECT count(*) FROM lot l WHERE l.jour >= ? AND l.jour <= ? AND (? = '' OR EXISTS (SELECT 1 FROM trace tr"
        " WHERE tr.lot_id = l.id AND tr.type_objet = ?))"
    )
    return int(db.demander("lots_en_tout", sql, (de, a or "9999", sorte, sorte)))


def traces_en_tout(db: Db, de: str, a: str, action: str, apres: int) -> int:
    """De même, combien de traces, après ce numéro."""
    sql = (
        "SELECT count(*) FROM trace tr JOIN lot l ON l.id = tr.lot_id WHERE l.jour >= ? AND l.jour <= ?"
        " AND (? = '' OR tr.action = ?) AND tr.id > ?"
    )
    return int(db.demander("traces_en_tout", sql, (de, a or "9999", action, action, apres)))


def candidats_nes_le(db: Db, nommes: Iterable[tuple[int, str]]) -> None:
    """L'agent nomme ces candidats par leur numéro et leur date de naissance : ceux qui existent sont connus de la
    suite."""
    couples = list(nommes)
    db.connaitre("connaitre_candidats", [n for n, _ in couples], [naissance for _, naissance in couples])


def candidats_de_ces_identites(db: Db, identites: Iterable[tuple[str, str]]) -> None:
    """De même, les candidats qui portent ces identités entières (clé des noms, naissance)."""
    couples = list(identites)
    db.connaitre("connaitre_identites", [noms for noms, _ in couples], [naissance for _, naissance in couples])


def candidats_a_reunir(db: Db, paires: Iterable[tuple[int, int]]) -> None:
    """De même, les fiches de candidats qu'il réunit (gardée, absorbée), dont l'une est d'ailleurs : la suite les lit en
    entier, et ce qui les suit."""
    couples = list(paires)
    db.connaitre("connaitre_reunions", [garde for garde, _ in couples], [absorbe for _, absorbe in couples])


def jures_nommes(db: Db, numeros: Iterable[int]) -> list[int]:
    """De même, les jurés de ces numéros, qu'elle rend triés : de ceux qu'il ne voit pas, rien d'autre que le numéro."""
    nommes = sorted(set(numeros))
    db.connaitre("connaitre_jures", nommes)
    return nommes


def jures_d_ailleurs(db: Db, identites: Iterable[tuple[str, str | None]]) -> set[tuple[str, str | None]] | None:
    """Celles de ces identités (clé des noms, naissance) qu'un juré hors du ressort porte : un oui ou un non (JUR-03).
    None là où ces jurés se lisent."""
    couples = list(dict.fromkeys(identites))
    portees = db.interroger("connaitre_homonymes", [cle for cle, _ in couples], [naissance for _, naissance in couples])
    return None if portees is None else {couple for couple, portee in zip(couples, portees, strict=True) if portee}


def courriels(db: Db, convocations: Iterable[int]) -> list[int]:
    """De même, les convocations d'une fiche qu'il réunit à une autre, triées : leurs courriels sont connus de la
    suite."""
    voulues = sorted(convocations)
    db.connaitre("connaitre_messages", voulues)
    return voulues


def sessions_des_jures(db: Db, jures: Iterable[int]) -> None:
    """De même, les sessions dont un juré qu'il voit est du jury : leur version suit ce jury."""
    db.connaitre("connaitre_sessions", list(jures), [])


def sessions_des_candidats(db: Db, candidats: Iterable[int]) -> None:
    db.connaitre("connaitre_sessions", [], list(candidats))


def sortes_des_lots(db: Db, lots: Iterable[int]) -> list[tuple[int, str]]:
    """(lot, sorte d'objets qu'il a touchée), par ordre alphabétique, où que soient ces objets."""
    sql = "SELECT DISTINCT x.lot_id, x.type_objet FROM trace x"
    couples = db.enumerer("sortes_des_lots", sql, "x.lot_id", sorted(lots))
    return sorted((int(lot), str(sorte)) for lot, sorte in couples)


def jures_de_meme_identite(db: Db, jures: Iterable[int]) -> list[tuple[int, int]]:
    """(l'un d'eux, une autre fiche de même nom, prénom et naissance), par numéros : d'un juré hors du ressort, rien que
    son numéro."""
    # La clé est l'identité des noms ; inconnue des deux côtés, la naissance est la même.
    sql = (
        "SELECT x.id, y.id FROM jure x JOIN jure y ON y.cle = x.cle AND y.id <> x.id"
        " AND coalesce(y.naissance, '') = coalesce(x.naissance, '')"
    )
    couples = db.enumerer("jures_de_meme_identite", sql, "x.id", sorted(set(jures)))
    return sorted((int(un), int(autre)) for un, autre in couples)


def debuts_des_sessions(db: Db, jures: Iterable[int]) -> list[tuple[int, str]]:
    """(juré, premier jour) de chaque session non annulée, où qu'elle soit, de ceux de ces jurés qu'il voit."""
    sql = (
        "SELECT p.jure_id, s.debut FROM participation p"
        " JOIN session_examen s ON s.id = p.session_id AND s.etat <> 'annulee'"
    )
    return [
        (int(jure), str(debut)) for jure, debut in db.enumerer("debuts_des_sessions", sql, "p.jure_id", sorted(jures))
    ]
