"""L'accueil à l'écran : qui je suis, puis l'agenda, chaque chose avec la commande qui l'ouvre."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ceres_cli.regles.agenda import Priorite
from ceres_cli.regles.francais import enumerer, milliers
from ceres_cli.schemas.assainissement import assainir
from ceres_cli.terminal.pli import plier, plier_commande
from ceres_cli.terminal.rendu import largeur, lisible

_ENTRE = 2  # espaces entre deux colonnes
_PART = 2 / 3  # des commandes, qui doivent tenir à côté de leur libellé pour y être toutes
_TITRES = {
    Priorite.RETARD: "En retard",
    Priorite.AUJOURD_HUI: "Aujourd'hui",
    Priorite.SEMAINE: "Dans les 7 jours",
    Priorite.MOIS: "Dans les 30 jours",
    Priorite.COMPTE: "Sans date",
}
_NOMBRE = re.compile(r"(\D*)(\d*)(.*)", re.DOTALL)
Element = Mapping[str, Any]


def attendus(document: Mapping[str, Any]) -> list[Element]:
    """Ce que l'accueil montre une ligne chacun, dans l'ordre où il le numérote."""
    return [e for e in document["elements"] if e["total"]]


def lignes(document: Mapping[str, Any], large: int, *, numeros: bool = False) -> Iterator[str]:
    """Un document `ceres.accueil/1`, ce qui presse d'abord ; ce dont il n'y a aucun est réuni à la fin. Une commande
    passe sous son libellé, faute de place. `numeros` : chaque ligne a le sien, à taper."""
    qui = f"{document['agent']}, profil {document['profil']}, le {lisible(document['jour'], date=True)}"
    yield from plier(assainir(f"{document['titre']} : {document['libelle']}"), large)
    yield from plier(assainir(qui), large)
    montres = attendus(document)
    priorite = None
    for e, dessin in zip(montres, _table(montres, large, numeros=numeros), strict=True):
        if e["priorite"] != priorite:
            priorite = e["priorite"]
            yield ""
            yield _TITRES[Priorite(priorite)]
        yield from dessin
    if not montres:
        yield ""
        yield "Rien ne vous attend."
    absents = _reunis(e["libelle"] for e in document["elements"] if not e["total"])
    if absents:
        yield ""
        yield from plier(f"Zéro : {' ; '.join(absents)}.", large)


def _reunis(libelles: Iterable[str]) -> list[str]:
    """« finissant dans les 30, 60 et 90 jours » : d'un coup, ceux qu'un nombre seul distingue."""
    par_forme: dict[tuple[str, str], list[str]] = {}
    for libelle in libelles:
        avant, nombre, apres = _NOMBRE.fullmatch(libelle).groups()  # type: ignore[union-attr]
        par_forme.setdefault((avant, apres), []).append(nombre or "")
    return [f"{avant}{enumerer(nombres)}{apres}" for (avant, apres), nombres in par_forme.items()]


def _table(elements: Sequence[Element], large: int, *, numeros: bool) -> Iterator[list[str]]:
    """Les lignes de chacun."""
    nombres = [milliers(e["total"]) for e in elements]
    rangs = [f"{rang})" if numeros else "" for rang in range(1, len(elements) + 1)]
    apres = " " * _ENTRE if numeros else ""
    colonne = max(map(len, rangs), default=0) + len(apres)
    tetes = [f"{rang:>{colonne - len(apres)}}{apres}" for rang in rangs]
    gauche = colonne + max(map(len, nombres), default=0) + _ENTRE
    courts = [n for e in elements if (n := largeur(e["libelle"])) <= large // 2]
    milieu = max(courts, default=0) + _ENTRE
    cote_a_cote = [
        largeur(e["libelle"]) + _ENTRE <= milieu and gauche + milieu + largeur(e["commande"]) <= large for e in elements
    ]
    # Le même arrangement pour presque toutes, ou pour aucune : l'œil suit une colonne.
    en_colonne = sum(cote_a_cote) >= len(elements) * _PART
    for rang, nombre, e, tient in zip(tetes, nombres, elements, cote_a_cote, strict=True):
        tete = rang + nombre.rjust(gauche - colonne - _ENTRE) + " " * _ENTRE
        if en_colonne and tient:
            yield [f"{tete}{e['libelle']}{' ' * (milieu - largeur(e['libelle']))}{e['commande']}"]
            continue
        debut, *suite = plier(e["libelle"], max(large - gauche, 1))
        dessous = (*suite, *plier_commande(e["commande"], large - gauche))
        yield [tete + debut, *(" " * gauche + ligne for ligne in dessous)]
