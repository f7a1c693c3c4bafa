"""L'accueil à l'écran : qui je suis, puis ce qui attend, chaque chose avec la commande qui l'ouvre."""

from collections.abc import Iterator, Mapping
from typing import Any

from ceres_cli.regles.francais import milliers
from ceres_cli.schemas.assainissement import assainir
from ceres_cli.terminal.rendu import largeur, lisible
from ceres_cli.terminal.tables import plier

_ENTRE = 2  # espaces entre deux colonnes
_SUITE = " \\"


def lignes(document: Mapping[str, Any], large: int) -> Iterator[str]:
    """Un document `ceres.accueil/1` ; ce dont il n'y a aucun est réuni à la fin. Une commande passe sous son
    libellé, faute de place."""
    qui = f"{document['agent']}, profil {document['profil']}, le {lisible(document['jour'], date=True)}"
    yield from plier(assainir(f"{document['titre']} : {document['libelle']}"), large)
    yield from plier(assainir(qui), large)
    attendus = [e for e in document["elements"] if e["total"]]
    if attendus:
        yield ""
        yield from _table(attendus, large)
    absents = [e["libelle"] for e in document["elements"] if not e["total"]]
    if absents:
        yield ""
        yield from plier(f"Zéro : {', '.join(absents)}.", large)


def _table(elements: list[Mapping[str, Any]], large: int) -> Iterator[str]:
    nombres = [milliers(e["total"]) for e in elements]
    gauche = max(map(len, nombres)) + _ENTRE
    courts = [n for e in elements if (n := largeur(e["libelle"])) <= large // 2]
    milieu = max(courts, default=0) + _ENTRE
    for nombre, e in zip(nombres, elements, strict=True):
        tete = nombre.rjust(gauche - _ENTRE) + " " * _ENTRE
        blanc = milieu - largeur(e["libelle"])
        if blanc >= _ENTRE and gauche + milieu + largeur(e["commande"]) <= large:
            yield f"{tete}{e['libelle']}{' ' * blanc}{e['commande']}"
            continue
        debut, *suite = plier(e["libelle"], max(large - gauche, 1))
        yield tete + debut
        for ligne in (*suite, *_commande(e["commande"], large - gauche)):
            yield " " * gauche + ligne


def _commande(commande: str, large: int) -> list[str]:
    """D'un trait, ou pliée derrière « \\ » : elle se recopie telle quelle."""
    if largeur(commande) <= large:
        return [commande]
    *debuts, fin = plier(commande, max(large - len(_SUITE), 1))
    return [*(debut + _SUITE for debut in debuts), fin]
