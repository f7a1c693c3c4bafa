"""Une transaction ouverte : ce que les requêtes savent de la base. Le SQL est portable ; ses paramètres sont `?`."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from ceres_cli.base.memoire import Memoire
    from ceres_cli.base.sceau.etat import Ligne, Trace
    from ceres_cli.base.sceau.scellement import Scellement

LireCle = Callable[[], bytes | None]
_PEU = 500  # valeurs cherchées : de quoi tout lire d'un coup


class Bornes(Protocol):
    """Ce qui dit d'où se lit une table (`base/filtre.py:Filtre`)."""

    def de(self, table: str) -> str: ...


class Db:
    """Une transaction ouverte. Les lignes sont des n-uplets, dans l'ordre des colonnes demandées."""

    __slots__ = (
        "_connexion", "_donnes", "a_rapporter", "a_sceller", "annonces", "jeton", "jour_force", "lot", "memoire",
        "recul", "retour", "secrets_caches", "tete",
    )  # fmt: skip
    dialecte = "sqlite"
    sans_index = " NOT INDEXED"  # après le nom d'une table à lire dans l'ordre de sa clé

    def __init__(
        self, connexion: sqlite3.Connection, *, jour_force: bool = False, memoire: "Memoire | None" = None
    ) -> None:
        self._connexion = connexion
        self.jour_force = jour_force
        self.memoire = memoire  # ce que l'agent retient de la base, s'il en retient quelque chose
        self.secrets_caches = False  # des rôles les cachent : la base s'en sert pour l'agent (`confier`)
        self.annonces: list[str] = []
        self.recul = ""  # ce qu'il faut dire d'une horloge qui a reculé
        self.lot: int | None = None  # celui que la transaction écrit
        self.retour = ""  # ce qu'il faut dire d'une base ramenée dans le temps
        self.tete = ""  # celle du dernier lot scellé par la transaction
        self.jeton = ""  # ce que ce lot a de lui seul
        self.a_sceller: dict[int, Scellement] = {}
        self._donnes: dict[str, int] = {}  # table du journal → le dernier numéro donné
        self.a_rapporter: list[Ligne] = []  # ce que le dernier lot de la transaction dira avoir fait

    def sceller(self, cle: LireCle) -> None:
        """Clôt les lots ouverts par cette transaction, dans leur ordre ; `cle` : de quoi les ancrer."""
        if self.a_rapporter:
            assert self.a_sceller, "ce qui se scelle ne s'écrit pas sans lot"
            self.a_sceller[max(self.a_sceller)].ecrire(self.a_rapporter)
        for scellement in self.a_sceller.values():
            self.tete = scellement.clore(cle())

    def annoncer(self, phrase: str) -> None:
        """Ce que la transaction aura enregistré, en une phrase : dite si la commande s'arrête après le COMMIT."""
        self.annonces.append(phrase)

    def instant(self) -> str:
        """L'heure vraie de la base, en ce moment : UTC, ISO à la seconde."""
        return f"{self.valeur('SELECT CURRENT_TIMESTAMP')}Z".replace(" ", "T")

    def figer(self) -> None:
        """Rend une vue figée à une lecture qui l'avait relâchée."""
        if not self._connexion.in_transaction:
            self._connexion.execute("BEGIN")

    def relacher(self) -> None:
        """Une lecture qui dure n'empêche plus les autres d'écrire : la suite se lit telle qu'elle est alors. Les pages
        qu'elle gardait serviront à l'écriture."""
        self._connexion.execute("ROLLBACK")
        self._connexion.execute("PRAGMA shrink_memory")

    def voir_grand(self) -> None:
        """La suite lit presque toute la base : un serveur peut y mettre plus de mémoire et de cœurs."""

    def lignes(self, sql: str, parametres: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        return self._connexion.execute(sql, parametres).fetchall()

    def parcourir(self, sql: str, parametres: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """Lignes une à une, pour ce qui ne tient pas en mémoire : d'un serveur, en quatre allers et retours au lieu
        d'un ; à épuiser dans la transaction."""
        return iter(self._connexion.execute(sql, parametres))

    def une(self, sql: str, parametres: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        ligne: tuple[Any, ...] | None = self._connexion.execute(sql, parametres).fetchone()
        return ligne

    def valeur(self, sql: str, parametres: Sequence[Any] = ()) -> Any:
        ligne = self.une(sql, parametres)
        return None if ligne is None else ligne[0]

    def executer(self, sql: str, parametres: Sequence[Any] = ()) -> int:
        """Exécute et rend le nombre de lignes touchées."""
        return self._connexion.execute(sql, parametres).rowcount

    def executer_lot(self, sql: str, suite: Iterable[Sequence[Any]]) -> int:
        return self._connexion.executemany(sql, suite).rowcount

    def en_file(self) -> AbstractContextManager[Any]:
        """Le temps d'ajouter beaucoup : un serveur reçoit ce qui s'ajoute sans qu'on attende sa réponse, et nul ne sait
        alors combien de lignes il touche."""
        return nullcontext()

    def ajouter(self, sql: str, lignes: Sequence[Sequence[Any]]) -> None:
        """Ajoute ces lignes, s'il y en a ; un refus peut ne lever qu'à la fin de `en_file`."""
        self.executer_lot(sql, lignes)

    def dans(self, colonne: str, valeurs: Iterable[int | str]) -> tuple[str, list[Any]]:
        """Condition « colonne parmi ces valeurs », sans limite de nombre, et ses paramètres."""
        return f"{colonne} IN (SELECT value FROM json_each(?))", [json.dumps(list(valeurs))]

    def parmi(self, colonne: str, valeurs: Iterable[int | str]) -> "Parmi":
        """De quoi lire les lignes de ces valeurs-là."""
        cherchees = sorted(set(valeurs))
        return Parmi(self, *self.dans(colonne, cherchees), peu=len(cherchees) <= _PEU)

    def contient(self, colonne: str, mot: str, *, sans_espaces: bool = False) -> tuple[str, ...]:
        """Condition « ce mot se trouve dans cette clé », dont les espaces sont ôtées ou non, et ses paramètres."""
        cle = f"replace({colonne}, ' ', '')" if sans_espaces else colonne
        return f"{cle} LIKE ? ESCAPE '!'", f"%{litteral(mot)}%"

    def joint(self, table: str, egalites: str, filtre: Bornes | None = None) -> str:
        """« JOIN jure j ON … » : de chaque ligne qui précède, celle d'une autre table qu'elle désigne. `filtre` : voir
        son `de`."""
        return f"JOIN {table} ON {egalites}"

    def dernier_des(self, table: str, nombre: int) -> str:
        """L'expression du numéro qui suit ceux des `nombre` premières lignes de cette table ; vide s'il n'y en a pas
        tant, ou si la base ne saurait le chercher sans tout juger."""
        return f"(SELECT id FROM {table} ORDER BY id LIMIT 1 OFFSET {int(nombre)})"

    def demander(self, question: str, sql: str, parametres: Sequence[Any]) -> Any:
        """La valeur que rend cette requête, qui regarde toute la base. Là où des rôles n'en montrent qu'une part, la
        fonction de ce nom la rend."""
        return self.valeur(sql, parametres)

    def enumerer(
        self, suite: str, sql: str, colonne: str, valeurs: Sequence[int] | Sequence[str]
    ) -> list[tuple[Any, ...]]:
        """De même, les lignes de cette requête où la colonne est l'une de ces valeurs."""
        return self.parmi(colonne, valeurs).lignes(f"{sql} WHERE {{}}")

    def confier(self, fonction: str, *valeurs: Any) -> Any:
        """Ce que rend cette fonction de la base, qui se sert d'un secret sans le dire ; None là où nul rôle ne le
        cache : à qui appelle de s'en servir."""
        return None

    def tracer(
        self, traits: "Sequence[Trace]", confiees: Iterable[tuple[str, str]]
    ) -> "tuple[bytes, int | None] | None":
        """De même, scelle ces traces d'un lot et les ajoute : leurs sceaux bout à bout, et la première, s'il en est,
        dont le sel n'en est pas un. `confiees` : voir `forme.confiees`."""
        return None

    def connaitre(self, fonction: str, *listes: Sequence[int | str]) -> None:
        """L'agent montre ce qu'il sait d'au-delà de son ressort ; là où des rôles le cachent, la suite le lira."""

    def interroger(self, fonction: str, *listes: Sequence[Any]) -> Any:
        """Ce que répond cette fonction de la base, qui compte ce que l'agent nomme ; None là où nul rôle ne cache
        rien : la requête le voit."""
        return None

    def numeros(self, table: str, combien: int) -> list[int]:
        """Autant de numéros neufs, croissants, pour des lignes du journal (`lot`, `trace`)."""
        pris = int(self.valeur(f"SELECT coalesce(max(id), 0) FROM {table}"))
        debut = max(pris, self._donnes.get(table, 0)) + 1  # les derniers donnés ne sont peut-être pas encore ajoutés
        self._donnes[table] = debut + combien - 1
        return list(range(debut, debut + combien))


class Parmi(NamedTuple):
    """Une colonne parmi des valeurs : la requête dit par « {} » où sa condition se pose, une seule fois. `avant`,
    `suite` : les autres paramètres, selon qu'ils la précèdent ou non. `peu` : ce qu'on en lit tient en mémoire."""

    db: Db
    condition: str
    parametres: list[Any]
    peu: bool

    def lignes(self, sql: str, *suite: Any, avant: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        return self.db.lignes(sql.replace("{}", self.condition), [*avant, *self.parametres, *suite])

    def parcourir(self, sql: str, *suite: Any, avant: Iterable[Any] = ()) -> Iterator[tuple[Any, ...]]:
        return self.db.parcourir(sql.replace("{}", self.condition), [*avant, *self.parametres, *suite])

    def lire(self, sql: str) -> Iterable[tuple[Any, ...]]:
        """D'un coup ou une à une, selon `peu`."""
        return self.lignes(sql) if self.peu else self.parcourir(sql)


def litteral(mot: str) -> str:
    """Ce mot, tel qu'un motif de LIKE ESCAPE '!' le cherche."""
    return mot.replace("!", "!!").replace("%", "!%").replace("_", "!_")
