"""Ce qui regarde au-delà du ressort, et n'en rend que le moins : un nombre, un oui ou un non.

Sur une base partagée dont les rôles tiennent les droits, la fonction du même nom répond ; ailleurs, la requête. C'est
le même texte : `partage/fonctions.py` en fait les fonctions."""

from collections.abc import Iterable

from ceres_cli.store import Db

# Nom → la requête, et le type de chacun de ses paramètres.
QUESTIONS: dict[str, tuple[str, tuple[str, ...]]] = {
    "dernier_numero_de_session": ("SELECT coalesce(max(numero), 0) FROM session_examen WHERE annee = ?", ("integer",)),
}


def dernier_numero_de_session(db: Db, annee: int) -> int:
    """Le plus grand numéro des sessions de cette année-là, où qu'elles soient."""
    sql, _ = QUESTIONS["dernier_numero_de_session"]
    return int(db.demander("dernier_numero_de_session", sql, (annee,)))


def candidats_nes_le(db: Db, nommes: Iterable[tuple[int, str]]) -> None:
    """L'agent nomme ces candidats par leur numéro et leur date de naissance : ceux qui existent sont connus de la
    suite."""
    couples = list(nommes)
    db.connaitre("connaitre_candidats", [n for n, _ in couples], [naissance for _, naissance in couples])


def candidats_de_ces_identites(db: Db, identites: Iterable[tuple[str, str]]) -> None:
    """De même, les candidats qui portent ces identités entières (clé des noms, naissance)."""
    couples = list(identites)
    db.connaitre("connaitre_identites", [noms for noms, _ in couples], [naissance for _, naissance in couples])


def jures_nommes(db: Db, numeros: Iterable[int]) -> list[int]:
    """De même, les jurés de ces numéros, qu'elle rend triés : de ceux qu'il ne voit pas, rien d'autre que le numéro."""
    nommes = sorted(set(numeros))
    db.connaitre("connaitre_jures", nommes)
    return nommes
