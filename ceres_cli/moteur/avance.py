"""Un grand lot se décide avant de prendre son tour d'écriture. Le tour pris, le journal dit ce que d'autres ont écrit
depuis : de ce qui ne l'a pas lu, la décision tient ; le reste se décide de nouveau.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple, cast

from ceres_cli.base.db import Parmi
from ceres_cli.base.sceau.etat import A_REJOUER, DEDUITES
from ceres_cli.base.tables import ORDRE
from ceres_cli.moteur.demande import Decision, Rapport
from ceres_cli.moteur.effet import Effet
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Situation
from ceres_cli.noms import de_la_sorte
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.store import Db

_MOT = re.compile(r"\w+")
# Ce que tout lot écrit, et que nulle de ses écritures ne nomme.
_JOURNAL = frozenset(ORDRE) - {*A_REJOUER, *DEDUITES}


class Lectures:
    """La base où un grand lot se décide, qui retient ce qu'il y lit.

    Sa vue n'est figée que le temps d'y charger les faits : sur un fichier, elle empêcherait les autres d'écrire. Ce qui
    se lit ensuite peut être plus récent ; ce qui a bougé entre-temps se redécide.
    """

    def __init__(self, db: Db) -> None:
        self._db = db
        self._textes: set[str] = set()
        self.interrogee = False  # une fonction de la base y a répondu, d'après ce qu'elle seule sait

    def __getattr__(self, nom: str) -> Any:
        return getattr(self._db, nom)

    @property
    def tables(self) -> frozenset[str]:
        """Celles que ces requêtes nomment ; un mot de trop n'en fait que redécider plus."""
        return frozenset().union(*map(_tables, self._textes))

    def lignes(self, sql: str, parametres: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        self._textes.add(sql)
        return self._db.lignes(sql, parametres)

    def parcourir(self, sql: str, parametres: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        self._textes.add(sql)
        return self._db.parcourir(sql, parametres)

    def une(self, sql: str, parametres: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        self._textes.add(sql)
        return self._db.une(sql, parametres)

    def valeur(self, sql: str, parametres: Sequence[Any] = ()) -> Any:
        self._textes.add(sql)
        return self._db.valeur(sql, parametres)

    def parmi(self, colonne: str, valeurs: Iterable[int | str]) -> Parmi:
        return self._db.parmi(colonne, valeurs)._replace(db=cast(Db, self))

    def demander(self, question: str, sql: str, parametres: Sequence[Any]) -> Any:
        self._textes.add(sql)
        return self._db.demander(question, sql, parametres)

    def enumerer(
        self, suite: str, sql: str, colonne: str, valeurs: Sequence[int] | Sequence[str]
    ) -> list[tuple[Any, ...]]:
        self._textes.add(sql)
        return self._db.enumerer(suite, sql, colonne, valeurs)

    def confier(self, fonction: str, *valeurs: Any) -> Any:
        self.interrogee = self.interrogee or self._db.secrets_caches
        return self._db.confier(fonction, *valeurs)

    def connaitre(self, fonction: str, *listes: Sequence[int | str]) -> None:
        self.interrogee = self.interrogee or self._db.secrets_caches
        self._db.connaitre(fonction, *listes)

    def interroger(self, fonction: str, *listes: Sequence[Any]) -> Any:
        self.interrogee = self.interrogee or self._db.secrets_caches
        return self._db.interroger(fonction, *listes)


@cache
def _tables(sql: str) -> frozenset[str]:
    return frozenset(_MOT.findall(sql)).intersection(ORDRE)


def peut_se_verifier(db: Db, acteur: Acteur, metier: Metier) -> bool:
    """Rien de ce que d'autres écrivent ne peut changer à son insu ce que l'acteur lit. Sous un rôle borné, une vue
    montre selon des tables que la requête ne nomme pas : le nom dit alors que ce qu'il lit n'en dépend pas."""
    return not db.secrets_caches or acteur.role is Role.MPCP or acteur.role in metier.devances


class Repere(NamedTuple):
    """Le dernier lot scellé."""

    lot: int
    tete: str


def reperer(db: Db) -> Repere:
    ligne = db.une("SELECT lot_id, tete FROM sceau ORDER BY lot_id DESC LIMIT 1")
    return Repere(0, "") if ligne is None else Repere(*ligne)


def suit(db: Db, repere: Repere) -> bool:
    """Le journal est toujours celui-là, et rien n'y dit que la base elle-même a changé."""
    tete = db.valeur("SELECT tete FROM sceau WHERE lot_id = ?", (repere.lot,))
    remuee = "SELECT 1 FROM trace WHERE lot_id > ? AND type_objet = 'base'"
    return (tete or "") == repere.tete and db.valeur(f"{remuee} LIMIT 1", (repere.lot,)) is None


def ecrites(db: Db, repere: Repere) -> frozenset[str] | None:
    """Les tables où les lots suivants ont écrit ; None si le journal n'est plus le même."""
    if db.secrets_caches:
        dites = db.confier("tables_ecrites", *repere)
    else:
        sql = "SELECT DISTINCT nom_table FROM ecriture WHERE lot_id > ?"
        dites = [t for (t,) in db.lignes(sql, (repere.lot,))] if suit(db, repere) else None
    return None if dites is None else _JOURNAL.union(dites, DEDUITES if "candidat" in dites else ())


@dataclass(slots=True)
class Avance:
    """Les décisions de toutes les demandes, et de quoi savoir si elles tiennent. `incertaine` : la base y a répondu
    d'après ce qu'elle seule sait. `tardives` : les rangs dont on sait déjà qu'ils se redécident."""

    situation: Situation
    rapport: Rapport
    acteur: Acteur
    repere: Repere
    tables: frozenset[str]
    incertaine: bool
    tardives: AbstractSet[int] = frozenset()

    def rattraper(self, db: Db, acteur: Acteur) -> bool:
        """Lit ce que d'autres ont écrit jusqu'ici : le tour pris, il restera peu à lire. Faux s'il faut tout
        redécider."""
        repere = reperer(db)
        rangs = self.a_redecider(db, acteur)
        if rangs is not None:
            self.repere, self.tardives = repere, rangs
        return rangs is not None

    def a_redecider(self, db: Db, acteur: Acteur) -> AbstractSet[int] | None:
        """Les rangs des demandes dont un fait a pu changer ; None : toutes, ou l'on ne sait."""
        if acteur != self.acteur or self.incertaine or self.situation.avis:
            return None
        if reperer(db) == self.repere:
            return self.tardives
        if (touchees := ecrites(db, self.repere)) is None:
            return None
        if not (tables := self.tables & touchees):
            return self.tardives
        if self.situation.numeros.servis:  # deux passages donneraient les mêmes
            return None
        rangs = self.situation.a_redecider(db, self.repere.lot, tables)
        return None if rangs is None else rangs | self.tardives

    def completer(self, neuve: Situation, redecidees: Sequence[Decision], rangs: Sequence[int]) -> Rapport:
        """Ce que `neuve`, qui a redécidé de ces rangs, fait d'eux ; ce qui tient des autres lui est joint."""
        refaits = dict(zip(rangs, _par_demande(neuve), strict=True))
        neuve.effets, quittees = [], set()
        for rang, effets in enumerate(_par_demande(self.situation)):
            neuve.effets += refaits.get(rang, effets)
            if rang in refaits:
                quittees |= {(de_la_sorte(e.sorte).table, e.objet) for e in effets}
        neuve.ecritures.joindre(self.situation.ecritures, sauf=quittees)
        decisions = list(self.rapport.decisions)
        for rang, decision in zip(rangs, redecidees, strict=True):
            decisions[rang] = decision
        return Rapport(decisions)


def _par_demande(situation: Situation) -> list[list[Effet]]:
    effets = situation.effets
    return [effets[debut:fin] for debut, fin in pairwise([*situation.debuts, len(effets)])]
