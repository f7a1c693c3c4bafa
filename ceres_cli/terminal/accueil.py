"""L'accueil à l'écran : qui je suis, puis ce qui attend, chaque chose avec la commande qui l'ouvre."""

from collections.abc import Iterator, Mapping
from typing import Any

from ceres_cli.regles.francais import milliers
from ceres_cli.schemas.assainissement import assainir
from ceres_cli.terminal.pli import plier, plier_commande
from ceres_cli.terminal.rendu import largeur, lisible

_ENTRE = 2  # espaces entre deux colonnes
_PART = 2 / 3  # des commandes, qui doivent tenir à côté de leur libellé pour y être toutes


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
        yield from plier(f"Zéro : {' ; '.join(absents)}.", large)


def _table(elements: list[Mapping[str, Any]], large: int) -> Iterator[str]:
    nombres = [milliers(e["total"]) for e in elements]
    gauche = max(map(len, nombres)) + _ENTRE
    courts = [n for e in elements if (n := largeur(e["libelle"])) <= large // 2]
    milieu = max(courts, default=0) + _ENTRE
    cote_a_cote = [
        largeur(e["libelle"]) + _ENTRE <= milieu and gauche + milieu + largeur(e["commande"]) <= large for e in elements
    ]
    # Le même arrangement pour presque toutes, ou pour aucune : l'œil suit une colonne.
    en_colonne = sum(cote_a_cote) >= len(elements) * _PART
    for nombre, e, tient in zip(nombres, elements, cote_a_cote, strict=True):
        tete = nombre.rjust(gauche - _ENTRE) + " " * _ENTRE
        if en_colonne and tient:
            yield f"{tete}{e['libelle']}{' ' * (milieu - largeur(e['libelle']))}{e['commande']}"
            continue
        debut, *suite = plier(e["libelle"], max(large - gauche, 1))
        yield tete + debut
        for ligne in (*suite, *plier_commande(e["commande"], large - gauche)):
            yield " " * gauche + ligne
