"""Ce que chaque commande d'un test écrit, confronté à ce que la base partagée accorde à tout rôle qui peut la lancer.

Une opération que `privileges.ECRITURES` décrit mal échoue sous les rôles, et là seulement ; ici, elle se voit de tout
test qui l'exerce, quel que soit le profil sous lequel il le fait. C'est un greffon de pytest (`-p`), qui dit ce qu'il a
vu dans le fichier que nomme ESSAIS_ECRITURES.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from ceres_cli.base.db import Db, LireCle
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.droits import Acteur, Operation, est_permise
from ceres_cli.regles.vocabulaire import Role
from tests.postgresql import privileges

_ECRIT = re.compile(r"(INSERT) INTO (\w+)|(UPDATE) (\w+) SET (.*?)(?: WHERE .*)?\Z|(DELETE) FROM (\w+)", re.DOTALL)
# À qui le scelle : la base pose elle-même les sels (33_sceaux.sql).
_DE_LA_BASE = {"sel_objet"}
# Ce qu'un rôle qui a l'opération ne peut pourtant pas en faire, et la règle qui l'arrête avant.
JAMAIS = {
    (Role.CENTRE, Operation.CORRIGER_CANDIDATS, "parchemin"): "CAN-10 : après un résultat validé, l'UD seule corrige",
}


class Geste(NamedTuple):
    verbe: str
    table: str
    colonnes: frozenset[str] = frozenset()


def gestes(sql: str) -> Iterator[Geste]:
    trouve = _ECRIT.match(sql.strip())
    if trouve is None:
        return
    ajout, ajoutee, maj, changee, affectations, retrait, otee = trouve.groups()
    if ajout:
        yield Geste(ajout, ajoutee)
        if " DO UPDATE " in sql:
            yield Geste("UPDATE", ajoutee)
    elif maj:
        yield Geste(maj, changee, frozenset(re.findall(r"(\w+) = ", affectations)))
    else:
        yield Geste(retrait, otee)


def refuses(operations: Iterable[Operation], faits: Iterable[Geste]) -> list[tuple[Role, Geste]]:
    """Les gestes que la base refuserait à un rôle qui a toutes ces opérations."""
    voulues = set(operations)
    suite = []
    for role in Role:
        if not all(est_permise(operation, role) for operation in voulues):
            continue
        for geste in faits:
            permis = geste.verbe in privileges.ecrit(role, geste.table) or (
                geste.colonnes and geste.colonnes <= set(privileges.colonnes_ecrites(role, geste.table))
            )
            jamais = any((role, operation, geste.table) in JAMAIS for operation in voulues)
            if not permis and not jamais and geste.table not in _DE_LA_BASE:
                suite.append((role, geste))
    return suite


class Temoin:
    """Les gestes et les opérations de chaque transaction ouverte ; `fautes` : ce que la base refuserait ; `vues` : les
    opérations qui ont écrit."""

    def __init__(self) -> None:
        self.vues: set[Operation] = set()
        self.fautes: set[tuple[str, Role, Geste]] = set()
        self._faits: dict[int, set[Geste]] = {}
        self._operations: dict[int, set[Operation]] = {}

    def oublier(self, db: Db) -> None:
        self._faits.pop(id(db), None)
        self._operations.pop(id(db), None)

    def noter(self, db: Db, sql: str) -> None:
        self._faits.setdefault(id(db), set()).update(gestes(sql))

    def permettre(self, db: Db, operation: Operation) -> None:
        self._operations.setdefault(id(db), set()).add(operation)

    def juger(self, db: Db) -> None:
        operations = self._operations.get(id(db), set())
        if operations and db.a_sceller:
            self.vues |= operations
            noms = ", ".join(sorted(o.value for o in operations))
            self.fautes |= {(noms, *faute) for faute in refuses(operations, self._faits.get(id(db), ()))}
        self.oublier(db)


@contextmanager
def observer() -> Iterator[Temoin]:
    """Regarde passer les écritures ; rien n'en est changé."""
    temoin = Temoin()
    naitre, executer, en_lot, sceller, autoriser = (
        Db.__init__, Db.executer, Db.executer_lot, Db.sceller, Cadre.autoriser,
    )  # fmt: skip

    def _naitre(db: Db, *arguments: Any, **nommes: Any) -> None:
        temoin.oublier(db)
        naitre(db, *arguments, **nommes)

    def _executer(db: Db, sql: str, parametres: Sequence[Any] = ()) -> int:
        temoin.noter(db, sql)
        return executer(db, sql, parametres)

    def _en_lot(db: Db, sql: str, suite: Iterable[Sequence[Any]]) -> int:
        lignes = list(suite)
        if lignes:
            temoin.noter(db, sql)
        return en_lot(db, sql, lignes)

    def _sceller(db: Db, cle: LireCle) -> None:
        sceller(db, cle)
        temoin.juger(db)

    def _autoriser(cadre: Cadre, db: Db, operation: Operation) -> Acteur:
        temoin.permettre(db, operation)
        return autoriser(cadre, db, operation)

    with pytest.MonkeyPatch.context() as temporaire:
        for classe, nom, fonction in (
            (Db, "__init__", _naitre), (Db, "executer", _executer), (Db, "executer_lot", _en_lot),
            (Db, "sceller", _sceller), (Cadre, "autoriser", _autoriser),
        ):  # fmt: skip
            temporaire.setattr(classe, nom, fonction)
        yield temoin


_jusqu_a_la_fin = ExitStack()
_temoins: list[Temoin] = []


def pytest_configure() -> None:
    _temoins.append(_jusqu_a_la_fin.enter_context(observer()))


def pytest_unconfigure() -> None:
    _jusqu_a_la_fin.close()
    (temoin,) = _temoins
    fautes = sorted(f"{operations} : {role} : {g.verbe} {g.table}" for operations, role, g in temoin.fautes)
    dit = {"fautes": fautes, "operations": sorted(temoin.vues)}
    Path(os.environ["ESSAIS_ECRITURES"]).write_text(json.dumps(dit), encoding="utf-8")
