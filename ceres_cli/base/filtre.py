"""Des conditions SQL qui se cumulent avec leurs paramètres (`?`) ; le texte libre ; la limite et le compte d'une
liste."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from ceres_cli.base.db import Db, litteral
from ceres_cli.erreurs import ErreurUsage

TEXTE_CHERCHE_MAX = 500  # caractères


@dataclass(slots=True, eq=False, repr=False)
class Filtre:
    """Des conditions réunies par AND, leurs paramètres, et les alias de tables qu'elles lisent.

    `par_jure`, `par_titre` : elles choisissent des jurés, ou une suite dans chaque titre ; par eux commencer quand il
    faut tout lire. `du_ressort` : les alias dont des rôles ne montrent ici que le ressort ; voir `de`.
    """

    conditions: list[str] = field(default_factory=list)
    parametres: list[Any] = field(default_factory=list)
    alias: set[str] = field(default_factory=set)
    par_jure: bool = False
    par_titre: bool = False
    du_ressort: set[str] = field(default_factory=set)

    def et(
        self, condition: str, *parametres: Any, lit: str = "", par_jure: bool = False, par_titre: bool = False
    ) -> None:
        self.conditions.append(condition)
        self.parametres.extend(parametres)
        self.alias.update(lit)
        self.par_jure |= par_jure
        self.par_titre |= par_titre

    def parmi(self, db: Db, colonne: str, valeurs: Iterable[int | str]) -> "Filtre":
        """La colonne a l'une de ces valeurs ; rend ce filtre."""
        condition, parametres = db.dans(colonne, sorted(set(valeurs)))
        self.et(condition, *parametres)
        return self

    def de(self, table: str) -> str:
        """« jure j », à lire dans un FROM. Sous un rôle, ce nom est celui d'une vue, qui rend aussi ce que les règles
        lisent au-delà du ressort ; d'un alias qui y est déjà borné, la table même, que la base juge par ses index."""
        return f"public.{table}" if table.rpartition(" ")[2] in self.du_ressort else table

    def ou(self) -> str:
        return " AND ".join(self.conditions) or "1 = 1"


def texte_libre(
    db: Db,
    filtre: Filtre,
    colonne: str,
    mots: Sequence[str],
    *,
    sans_espaces: bool = False,
    lit: str = "",
    par_jure: bool = False,
) -> None:
    """Chaque mot (déjà en clé de recherche) doit se trouver dans la clé stockée ; `sans_espaces` : ôtées d'elle."""
    if sum(map(len, mots)) > TEXTE_CHERCHE_MAX:
        raise ErreurUsage(
            f"Le texte cherché est trop long (plus de {TEXTE_CHERCHE_MAX} caractères).",
            conseil="Quelques mots suffisent.",
        )
    for mot in mots:
        filtre.et(*db.contient(colonne, mot, sans_espaces=sans_espaces), lit=lit, par_jure=par_jure)


def lettres_dans_l_ordre(filtre: Filtre, colonne: str, mots: Sequence[str]) -> None:
    """Les premières lettres de chaque mot se suivent dans la clé, de plus ou moins loin : ce que suppose de l'y
    trouver, espaces ôtés, et qui écarte presque tout le reste à moindre prix."""
    for mot in mots:
        filtre.et(f"{colonne} LIKE ? ESCAPE '!'", f"%{'%'.join(map(litteral, mot[:3]))}%")


def limite(n: int | None) -> str:
    return "" if n is None else f" LIMIT {int(n)}"


def combien(db: Db, depuis: str, parametres: Sequence[Any], au_plus: int | None = None) -> int:
    """Combien de lignes a ce FROM ; `au_plus` : passé ce nombre, le reste n'est pas lu."""
    if au_plus is None:
        return int(db.valeur(f"SELECT count(*) {depuis}", parametres))
    return int(db.valeur(f"SELECT count(*) FROM (SELECT 1 {depuis}{limite(au_plus)}) lues", parametres))


def combien_avec(lus: int, reste: Iterable[object], au_plus: int | None = None) -> int:
    """De même, de ce qui se juge ligne à ligne : ceux déjà lus, et ceux du reste."""
    return lus + sum(1 for _ in islice(reste, None if au_plus is None else au_plus - lus))
