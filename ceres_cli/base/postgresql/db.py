"""Une transaction ouverte sur PostgreSQL : ce que `base/db.py` est pour SQLite."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC
from itertools import count
from select import select
from types import NoneType
from typing import TYPE_CHECKING, Any

from ceres_cli.base.db import Bornes, Db
from ceres_cli.base.postgresql import agent, schema
from ceres_cli.base.postgresql.connexion import traduire

if TYPE_CHECKING:
    import psycopg

    from ceres_cli.base.memoire import Memoire
    from ceres_cli.base.sceau.etat import Trace

    Connexion = psycopg.Connection[tuple[Any, ...]]

_JOUR = re.compile(r"\d{4}-\d{2}-\d{2}")
_RANGS = count()  # un curseur du serveur a un nom à lui
_REGLER = "SELECT set_config(%s, %s, true)"
_EN_GRAND = (
    "SET LOCAL max_parallel_workers_per_gather TO DEFAULT;"
    " SELECT set_config('work_mem', '128MB', true) WHERE pg_size_bytes(current_setting('work_mem')) < 134217728"
)
_NUMEROS = "SELECT nextval('numero_{}') FROM generate_series(1, %s)"
_AJOUT = re.compile(r"(INSERT INTO \w+ \([^()]*\)) VALUES \([?, ]*\)")
_ENSEMBLE = 100  # lignes à partir desquelles une instruction pour toutes l'emporte sur une par ligne
_DES_PLUS_RARES = "wkxqyzjhfbvgpmcdultosnirae"  # lettres des noms ; les autres le sont davantage
_TYPES = {int: "bigint", str: "text"}
# Une trace, puis ce que `forme.confiees` en dit : la base la scelle, et l'ajoute.
_D_UNE_TRACE = {
    "id": "integer", "lot_id": "integer", "type_objet": "text", "objet_id": "integer", "action": "text",
    "champ": "text", "avant": "text", "apres": "text", "motif": "text", "version": "integer", "derogation": "integer",
    "fixes": "text", "valeurs": "text",
}  # fmt: skip
_TRACER = """
WITH t AS MATERIALIZED (SELECT {} {}),
s AS MATERIALIZED (
  SELECT x.id, x.empreinte FROM (
    SELECT min(lot_id) AS lot, array_agg(id) AS ids, array_agg(type_objet) AS sortes, array_agg(objet_id) AS objets,
      array_agg(fixes) AS fixes, array_agg(valeurs) AS valeurs FROM t
  ) l, ceres_droits.sceller_traces(l.lot, l.ids, l.sortes, l.objets, l.fixes, l.valeurs) x
),
i AS (
  INSERT INTO trace (id, lot_id, type_objet, objet_id, action, champ, avant, apres, motif, version, derogation,
    empreinte)
  SELECT t.id, lot_id, type_objet, objet_id, action, champ, avant, apres, motif, version, derogation, s.empreinte
  FROM t JOIN s ON s.id = t.id
)
SELECT string_agg(decode(empreinte, 'hex'), '' ORDER BY id), min(id) FILTER (WHERE empreinte IS NULL), count(*) FROM s
"""


def en_colonnes(lignes: Sequence[Sequence[Any]]) -> tuple[list[str], str, list[Any]] | None:
    """Ces lignes en une seule suite : une expression par colonne, « FROM » et leurs valeurs, par listes ; une valeur
    partout la même n'est dite qu'une fois. None si ce ne sont pas des nombres et des textes."""
    choisies: list[str] = []
    fixes: list[Any] = []
    listes: dict[str, tuple[str, list[Any]]] = {}
    for rang, colonne in enumerate(zip(*lignes, strict=True)):
        types = set(map(type, colonne)) - {NoneType}
        if len(types) > 1 or not types <= _TYPES.keys():
            return None
        if not types:
            choisies.append("NULL")
            continue
        type_ = _TYPES[types.pop()]
        if colonne.count(colonne[0]) == len(colonne):
            choisies.append(f"?::{type_}")
            fixes.append(colonne[0])
        else:
            choisies.append(f"c{rang}")
            listes[f"c{rang}"] = f"?::{type_}[]", list(colonne)
    tableaux = ", ".join(marque for marque, _ in listes.values())
    depuis = f"FROM unnest({tableaux}) AS x ({', '.join(listes)})" if listes else ""
    return choisies, depuis, [*fixes, *(liste for _, liste in listes.values())]


def par_colonnes(sql: str, lignes: Sequence[Sequence[Any]]) -> tuple[str, list[Any]] | None:
    """Ces lignes ajoutées d'une seule instruction : politiques et déclencheurs les jugent une à une, comme toujours.
    None si ce n'est pas un ajout de nombres et de textes."""
    ajout = _AJOUT.fullmatch(sql)
    suite = None if ajout is None else en_colonnes(lignes)
    if ajout is None or suite is None or not suite[1]:
        return None
    choisies, depuis, valeurs = suite
    return f"{ajout[1]} SELECT {', '.join(choisies)} {depuis}", valeurs


class DbPostgresql(Db):
    """`changements` : combien de lignes elle a touchées. `titre` : sous quel rôle elle agit, s'il en est un. `a_part` :
    une autre transaction, sous le même."""

    __slots__ = ("_a_part", "_connus", "_jours", "_par_les_vues", "_pg", "_titre", "changements")
    dialecte = "postgresql"
    sans_index = ""

    def __init__(
        self,
        connexion: "Connexion",
        *,
        jour_force: bool = False,
        titre: "agent.Titre | None" = None,
        a_part: "Callable[[], AbstractContextManager[Connexion | None]] | None" = None,
        memoire: "Memoire | None" = None,
    ) -> None:
        self._pg = connexion
        self._titre = titre
        self.secrets_caches = titre is not None
        self._a_part = a_part if titre is not None else None
        self._par_les_vues = True
        self._jours: set[str] = set()
        self._connus: dict[str, str] = {}
        self.changements = 0
        self.jour_force = jour_force
        self.annonces = []
        self.recul = self.retour = self.tete = ""
        self.memoire = memoire
        self.lot, self.jeton = None, ""
        self.a_sceller, self.a_rapporter = {}, []

    @property
    def connexion(self) -> "Connexion":
        """Pour ce qui n'est que de PostgreSQL : le schéma, ses pas."""
        return self._pg

    def instant(self) -> str:
        return f"{self.valeur('SELECT CURRENT_TIMESTAMP').astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"

    def figer(self) -> None:
        """Elle l'est toujours : une vue figée n'y gêne personne."""

    def relacher(self) -> None:
        """De même."""

    def voir_grand(self) -> None:
        # À moins, ce qu'elle groupe passe par le disque ; les réglages du serveur en donnent souvent quatre. Et il peut
        # partager entre ses cœurs ce qu'il compte, comme il est réglé.
        self._pg.execute(_EN_GRAND)

    def lignes(self, sql: str, parametres: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        return self._pg.execute(self._lecture(sql, parametres), parametres).fetchall()

    def parcourir(self, sql: str, parametres: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        with self._pg.cursor(name=f"parcours_{next(_RANGS)}") as curseur:
            curseur.itersize = 2000
            curseur.execute(self._lecture(sql, parametres), parametres)
            yield from curseur

    def une(self, sql: str, parametres: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        return self._pg.execute(self._lecture(sql, parametres), parametres).fetchone()

    @property
    def _borne(self) -> bool:
        """Sous un rôle qui ne voit pas tout : les tables se lisent par les vues qui disent ce que les règles ont à
        savoir."""
        return self._titre is not None and not self._titre.voit_tout

    def _lecture(self, sql: str, parametres: Sequence[Any]) -> str:
        if self._titre is not None:
            self._passer_par(vues=True)
            if self._titre.du_jour:
                self._regarder(parametres)
        return traduire(sql)

    def _passer_par(self, *, vues: bool) -> None:
        if self._titre is not None and self._borne and self._par_les_vues is not vues:
            self._par_les_vues = vues
            self._pg.execute(self._titre.par_les_vues if vues else "SET LOCAL search_path = public")

    def _regarder(self, parametres: Sequence[Any]) -> None:
        """Un Centre voit les jurés d'un jour (JUR-01) : la base doit savoir desquels la requête parle."""
        neufs = {p for p in parametres if isinstance(p, str) and _JOUR.fullmatch(p)} - self._jours
        if neufs:
            self._jours |= neufs
            self._pg.execute("SELECT set_config('ceres.jours', %s, true)", (",".join(sorted(self._jours)),))

    def contient(self, colonne: str, mot: str, *, sans_espaces: bool = False) -> tuple[str, ...]:
        """Par LIKE, le serveur ne chercherait que dans les lignes déjà jugées ; par ces fonctions
        (droits/30_qui_agit.sql), dont il sait qu'elles ne trahissent rien d'une ligne cachée, il cherche d'abord. Une
        égalité : il tient alors pour rares les clés où le mot se trouve. Ôter les espaces coûte dix fois plus que d'y
        chercher une lettre : seulement si les deux plus rares du mot y sont ; une de plus, et le serveur tiendrait la
        condition pour trop chère pour passer devant."""
        if not self._borne:
            return super().contient(colonne, mot, sans_espaces=sans_espaces)
        lettres = (
            sorted(set(mot), key=lambda lettre: (_DES_PLUS_RARES.find(lettre), lettre))[:2] if sans_espaces else []
        )
        cle = f"ceres_droits.sans_espaces({colonne})" if sans_espaces else colonne
        lieux = [*[colonne] * len(lettres), cle]
        condition = " AND ".join(f"ceres_droits.place({lieu}, ?) > 0" for lieu in lieux)
        return (f"CASE WHEN {condition} THEN 1 END = 1", *lettres, mot)

    def joint(self, table: str, egalites: str, filtre: Bornes | None = None) -> str:
        """Ligne à ligne : le serveur ne sait pas chercher dans une vue ce qu'une jointure lui demande."""
        lue = table if filtre is None else filtre.de(table)
        if not self._borne or lue != table:
            return super().joint(lue, egalites)
        alias = table.rpartition(" ")[2]
        return f"JOIN LATERAL (SELECT * FROM {table} WHERE {egalites} OFFSET 0) {alias} ON TRUE"

    def dernier_des(self, table: str, nombre: int) -> str:
        """Sous un rôle, une borne ferait juger toute la table pour la trouver. Un Centre, dont les certifications
        choisissent d'abord, prend ce nombre pour numéro ; aux autres la requête ne rend rien, et celle qui la suit
        répond par un index. Le national voit tout."""
        if self._titre is None or not self._borne:
            return super().dernier_des(table, nombre)
        return str(int(nombre)) if self._titre.du_jour else "NULL::integer"

    def demander(self, question: str, sql: str, parametres: Sequence[Any]) -> Any:
        if self._titre is None:
            return super().demander(question, sql, parametres)
        return self.confier(question, *parametres)

    def enumerer(
        self, suite: str, sql: str, colonne: str, valeurs: Sequence[int] | Sequence[str]
    ) -> list[tuple[Any, ...]]:
        if self._titre is None:
            return super().enumerer(suite, sql, colonne, valeurs)
        return self._pg.execute(f"SELECT * FROM ceres_droits.{suite}(%s)", (list(valeurs),)).fetchall()

    def confier(self, fonction: str, *valeurs: Any) -> Any:
        if self._titre is None:
            return None
        marques = ", ".join(["%s"] * len(valeurs))
        ligne = self._pg.execute(f"SELECT ceres_droits.{fonction}({marques})", valeurs).fetchone()
        return None if ligne is None else ligne[0]

    def tracer(
        self, traits: "Sequence[Trace]", confiees: Iterable[tuple[str, str]]
    ) -> "tuple[bytes, int | None] | None":
        if self._titre is None:
            return None
        suite = en_colonnes([(*trait, *confiee) for trait, confiee in zip(traits, confiees, strict=True)])
        assert suite is not None, "une trace n'a que des nombres et des textes"
        choisies, depuis, valeurs = suite
        dites = (f"({c})::{type_} AS {nom}" for c, (nom, type_) in zip(choisies, _D_UNE_TRACE.items(), strict=True))
        self._passer_par(vues=False)
        ligne = self._pg.execute(traduire(_TRACER.format(", ".join(dites), depuis)), valeurs).fetchone()
        sceaux, abimee, faites = ligne or (b"", None, 0)
        if abimee is None and faites != len(traits):
            raise RuntimeError(f"trace : {faites} lignes écrites, {len(traits)} attendues")
        self.changements += faites
        return sceaux or b"", abimee

    def connaitre(self, fonction: str, *listes: Sequence[int | str]) -> None:
        nom, _, valeur = (self.interroger(fonction, *listes) or "").partition("=")
        if nom:
            self._connus[nom] = valeur
            self._pg.execute(_REGLER, (nom, valeur))

    def interroger(self, fonction: str, *listes: Sequence[Any]) -> Any:
        """Dans une transaction à part : ce que l'agent nomme reste compté et consigné, quoi qu'il advienne de
        celle-ci."""
        if self._a_part is None or not any(listes):
            return None
        marques = ", ".join(["%s"] * len(listes))
        with self._a_part() as autre:
            if autre is None:
                return None
            for connue in self._connus.items():
                autre.execute(_REGLER, connue)
            sql = f"SELECT ceres_droits.{fonction}({marques})"
            ligne = autre.execute(sql, [list(liste) for liste in listes]).fetchone()
            return None if ligne is None else ligne[0]

    def executer(self, sql: str, parametres: Sequence[Any] = ()) -> int:
        self._passer_par(vues=False)
        touchees = self._pg.execute(traduire(sql), parametres).rowcount
        self.changements += max(0, touchees)
        return touchees

    def executer_lot(self, sql: str, suite: Iterable[Sequence[Any]]) -> int:
        self._passer_par(vues=False)
        if isinstance(suite, list) and len(suite) >= _ENSEMBLE and (ensemble := par_colonnes(sql, suite)) is not None:
            return self.executer(*ensemble)
        with self._pg.cursor() as curseur:
            curseur.executemany(traduire(sql), suite)
            self.changements += max(0, curseur.rowcount)
            return curseur.rowcount

    @contextmanager
    def en_file(self) -> Iterator[None]:
        # Rien ne s'y prépare : la file rompue, le pilote croirait préparé ce que le serveur n'a pas lu, et la reprise
        # l'appellerait.
        seuil, self._pg.prepare_threshold = self._pg.prepare_threshold, None
        try:
            with self._pg.pipeline():
                yield
        finally:
            self._pg.prepare_threshold = seuil

    def ajouter(self, sql: str, lignes: Sequence[Sequence[Any]]) -> None:
        if not lignes:
            return
        if len(lignes) < _ENSEMBLE or (ensemble := par_colonnes(sql, lignes)) is None:
            self.executer_lot(sql, lignes)
            return
        self._passer_par(vues=False)
        self._pg.execute(traduire(ensemble[0]), ensemble[1])
        self.changements += len(lignes)
        while self._pg.pgconn.flush():  # entier : le serveur y travaille pendant que la suite se prépare
            select([], [self._pg.fileno()], [])

    def dans(self, colonne: str, valeurs: Iterable[int | str]) -> tuple[str, list[Any]]:
        # D'aucune valeur, le serveur répond sans rien préparer ni lire.
        return (f"{colonne} = ANY(?)", [liste]) if (liste := list(valeurs)) else ("FALSE", [])

    def numeros(self, table: str, combien: int) -> list[int]:
        if table not in schema.NUMEROTEES:
            raise KeyError(table)
        return [n for (n,) in self._pg.execute(_NUMEROS.format(table), (combien,)).fetchall()]
