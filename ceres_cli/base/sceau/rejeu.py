"""Rejouer le journal : refaire chaque table d'après ses écritures, et la confronter à ce que la base contient.

Une table à la fois, pour que la mémoire suive la plus grande. Une ligne, une colonne fausse se nomme par sa table et sa
clé ; sa valeur n'est pas montrée.
"""

import json
from collections.abc import Iterator, Sequence
from sys import intern
from typing import Any

from ceres_cli.base.sceau import forme
from ceres_cli.base.sceau.etat import A_REJOUER, SANS_LOT, Cle, Lecture
from ceres_cli.base.tables import CLES, COLONNES, DEFAUTS
from ceres_cli.noms import NUMEROTES
from ceres_cli.regles.delais import INITIAUX
from ceres_cli.regles.identifiants import affiche

_ECRITURES = (
    "SELECT lot_id, operation, cles, valeurs FROM ecriture WHERE nom_table = ? AND empreinte NOT LIKE 'e:%'"
    " ORDER BY lot_id, rang"
)
_COURT = 24  # en deçà, une valeur qui revient n'est gardée qu'une fois


class _Inconnue:
    """La valeur d'une colonne que le journal ne dit pas."""


_INCONNUE = _Inconnue()
# Les valeurs des colonnes hors de la clé, dans leur ordre, puis le dernier lot qui a écrit la ligne.
Etat = dict[Cle, tuple[Any, ...]]


def rejouer(lecture: Lecture) -> Iterator[str]:
    """Ce qui, dans les tables, n'est pas ce que le journal en dit."""
    for table in A_REJOUER:
        if table != "parametre":
            yield from _lisibles(table, _table(lecture, table))
    yield from rejouer_parametres(lecture)
    yield from _mots(lecture)
    yield from _lisibles("identite_candidat", _identites(lecture))


def rejouer_parametres(lecture: Lecture) -> Iterator[str]:
    """De même, de ce que la base dit d'elle-même ; son premier lot le dit, avant lui rien n'est à confronter."""
    if next(iter(lecture.parcourir("SELECT id FROM lot LIMIT 1")), None) is not None:
        yield from _lisibles("parametre", _table(lecture, "parametre"))


def _table(lecture: Lecture, table: str) -> Iterator[str]:
    colonnes = [c for c in COLONNES[table] if c not in CLES[table]]
    yield from _confronter(lecture, table, colonnes, _etat(lecture, table, colonnes))


def _lisibles(table: str, defauts: Iterator[str]) -> Iterator[str]:
    """Une écriture qui ne se lit plus est un défaut de sa table, et n'arrête pas l'examen des autres."""
    try:
        yield from defauts
    except (ValueError, TypeError, KeyError, AttributeError):
        yield f"{table} : une de ses écritures au journal ne se lit plus, cette table ne se rejoue pas"


def _etat(lecture: Lecture, table: str, colonnes: Sequence[str]) -> Etat:
    etat = _au_depart(table, colonnes)
    rangs = {c: rang for rang, c in enumerate(colonnes)}
    neuve = [DEFAUTS.get(table, {}).get(c) for c in colonnes]
    for lot, operation, texte, valeurs in lecture.parcourir(_ECRITURES, (table,)):
        cles = [tuple(cle) for cle in json.loads(texte)]
        if operation == "retrait":
            for cle in cles:
                etat.pop(cle, None)
            continue
        changees = [(rangs[c], _abrege(v)) for c, v in json.loads(valeurs).items() if c in rangs]
        for cle in cles:
            ancienne = etat.get(cle)
            if operation == "ajout":
                ligne = [*neuve, lot]
            elif ancienne is None:
                ligne = [*([_INCONNUE] * len(colonnes)), lot]
            else:
                ligne = [*ancienne[:-1], lot]
            for rang, valeur in changees:
                ligne[rang] = valeur
            etat[cle] = tuple(ligne)
    return etat


def _au_depart(table: str, colonnes: Sequence[str]) -> Etat:
    """Ce qu'une base neuve contient avant tout lot."""
    if table != "delai":
        return {}
    assert list(colonnes) == ["mode", "creation", "dte", "convocation"]
    return {(sujet.value,): (mode.value, *jours, 0) for sujet, (mode, *jours) in INITIAUX.items()}


def _abrege(valeur: Any) -> Any:
    return intern(valeur) if isinstance(valeur, str) and len(valeur) < _COURT else valeur


def _confronter(lecture: Lecture, table: str, colonnes: Sequence[str], etat: Etat) -> Iterator[str]:
    cles = CLES[table]
    for ligne in lecture.parcourir(f"SELECT {', '.join((*cles, *colonnes))} FROM {table} ORDER BY {', '.join(cles)}"):
        cle = ligne[: len(cles)]
        attendue = etat.pop(cle, None)
        if (table, cle) in SANS_LOT:
            continue
        if attendue is None:
            yield f"{_nom(table, cle)} : le journal ne connaît pas cette ligne"
            continue
        trouvees = ligne[len(cles) :]
        if table in forme.VOILEES:
            trouvees = tuple(forme.voiler(table, cle, dict(zip(colonnes, trouvees, strict=True))).values())
        for colonne, trouvee, voulue in zip(colonnes, trouvees, attendue[:-1], strict=True):
            if trouvee != voulue and voulue is not _INCONNUE:
                lot = f" depuis {affiche('L', attendue[-1])}" if attendue[-1] else ""
                yield f"{_nom(table, cle)}, colonne {colonne} : ce n'est pas ce que le journal en dit{lot}"
    for cle, attendue in etat.items():
        yield f"{_nom(table, cle)} : la ligne a été ôtée, le journal la tient de {affiche('L', attendue[-1])}"


def _nom(table: str, cle: Cle) -> str:
    if (lettre := NUMEROTES.get(table)) is not None:
        return f"{table} {affiche(lettre, cle[0])}"
    return f"{table} {', '.join(map(str, cle))}"


def _mots(lecture: Lecture) -> Iterator[str]:
    """La table des mots cherchés suit la clé des candidats."""
    voulus: dict[int, set[str]] = {i: set(cle.split()) for i, cle in lecture.parcourir("SELECT id, cle FROM candidat")}
    trouves: dict[int, set[str]] = {}
    for mot, candidat in lecture.parcourir("SELECT mot, candidat_id FROM candidat_mot"):
        trouves.setdefault(candidat, set()).add(mot)
    for candidat in sorted(voulus.keys() | trouves.keys()):
        if voulus.get(candidat, set()) != trouves.get(candidat, set()):
            yield f"candidat_mot {affiche('C', candidat)} : ce ne sont pas les mots de ses noms"


def _identites(lecture: Lecture) -> Iterator[str]:
    """Toute identité qu'un candidat a portée d'après le journal, et nulle autre."""
    portees: dict[int, set[tuple[str, str]]] = {}
    actuelles: dict[int, dict[str, str]] = {}
    sql = (
        "SELECT nom_table, operation, cles, valeurs FROM ecriture"
        " WHERE nom_table IN ('candidat', 'identite_candidat') AND empreinte NOT LIKE 'e:%' ORDER BY lot_id, rang"
    )
    for table, operation, texte, valeurs in lecture.parcourir(sql):
        for candidat, *_ in json.loads(texte):
            if operation == "retrait":
                portees.pop(candidat, None)
                actuelles.pop(candidat, None)
                continue
            dites = json.loads(valeurs)
            if table == "identite_candidat":
                portees.setdefault(candidat, set()).add((dites["noms"], dites["naissance"]))
                continue
            fiche = actuelles.setdefault(candidat, {})
            fiche |= {c: dites[c] for c in ("cle", "naissance") if c in dites}
            if len(fiche) == 2:
                portees.setdefault(candidat, set()).add((fiche["cle"], fiche["naissance"]))
    trouvees: dict[int, set[tuple[str, str]]] = {}
    for candidat, noms, naissance in lecture.parcourir("SELECT candidat_id, noms, naissance FROM identite_candidat"):
        trouvees.setdefault(candidat, set()).add((noms, naissance))
    for candidat in sorted(portees.keys() | trouvees.keys()):
        if portees.get(candidat, set()) != trouvees.get(candidat, set()):
            yield f"identite_candidat {affiche('C', candidat)} : ce ne sont pas les identités qu'en dit le journal"
