"""L'effet d'un lot : ce qui sera inséré, modifié, supprimé, en masse et dans l'ordre des clés.

Une ligne touchée plusieurs fois n'est écrite qu'une fois, dans son dernier état : les règles voient les demandes
l'une après l'autre en mémoire, la base ne voit que le résultat.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from ceres_cli.base.sceau.etat import Ligne, ligne
from ceres_cli.base.tables import CLES, ORDRE
from ceres_cli.store import Db

# Ces lignes-là s'effacent à la fin : leurs enfants ont pu changer de parent dans le même lot.
_EFFACEES_EN_DERNIER = ("candidat", "jure", "site")
# Ce qui s'en va avec une fiche absorbée ; là où des rôles tiennent les droits, la base l'ôte pour qui ne le peut pas.
_SUIVENT_UNE_FICHE = ("convocation", "message")

# À partir de combien de lignes de mêmes valeurs une instruction pour toutes l'emporte sur une par ligne.
_ENSEMBLE = 100

Cle = int | tuple[Any, ...]


class Ecritures:
    """Les effets à écrire, réunis par table et par clé (`id`, ou n-uplet des colonnes de clé)."""

    def __init__(self) -> None:
        self._ajouts: defaultdict[str, dict[Cle, dict[str, Any]]] = defaultdict(dict)
        self._majs: defaultdict[str, dict[Cle, dict[str, Any]]] = defaultdict(dict)
        self._suppressions: dict[str, set[Cle]] = {}
        self._compteurs: dict[str, int] = {}
        self._reunis: list[tuple[str, int, int]] = []

    def ajouter(self, table: str, cle: Cle, valeurs: Mapping[str, Any]) -> None:
        self._ajouts[table][cle] = dict(valeurs)

    def modifier(self, table: str, cle: Cle, valeurs: dict[str, Any]) -> None:
        if (ajouts := self._ajouts[table]) and (ajout := ajouts.get(cle)) is not None:
            ajout.update(valeurs)
            return
        majs = self._majs[table]
        deja = majs.setdefault(cle, valeurs)
        if deja is not valeurs:
            majs[cle] = {**deja, **valeurs}

    def supprimer(self, table: str, cle: Cle) -> None:
        if self._ajouts[table].pop(cle, None) is not None:
            return
        self._majs[table].pop(cle, None)
        self._suppressions.setdefault(table, set()).add(cle)

    def reunir(self, sorte: str, garde: int, absorbe: int) -> None:
        """Ce qui suit l'absorbé changera de main, fût-il d'ailleurs : là où des rôles tiennent les droits, la base y
        consent d'abord."""
        self._reunis.append((sorte, garde, absorbe))

    def joindre(self, autres: "Ecritures", *, sauf: AbstractSet[tuple[str, Cle]]) -> None:
        """Ce qu'écrivent les autres, de ces lignes excepté."""
        for ici, la in ((self._ajouts, autres._ajouts), (self._majs, autres._majs)):
            for table, lignes in la.items():
                ici[table] = {cle: v for cle, v in lignes.items() if (table, cle) not in sauf} | ici[table]
        for table, cles in autres._suppressions.items():
            siennes = self._suppressions.setdefault(table, set())
            siennes |= {cle for cle in cles if (table, cle) not in sauf}
        self._compteurs = autres._compteurs | self._compteurs
        self._reunis = autres._reunis + self._reunis

    def ajoutees(self, table: str) -> list[Any]:
        """Les clés des lignes neuves de cette table."""
        return list(self._ajouts[table])

    def quitte(self, table: str, cle: Cle, colonne: str, valeur: Any) -> bool:
        """Cette ligne s'en va, ou ne vaudra plus cela dans cette colonne."""
        if cle in self._suppressions.get(table, ()):
            return True
        return bool(self._majs[table].get(cle, {}).get(colonne, valeur) != valeur)

    def compteur(self, nom: str, valeur: int) -> None:
        self._compteurs[nom] = valeur

    def appliquer(self, db: Db) -> None:
        """Écrit tout ; lève si une ligne attendue n'y était plus."""
        for sorte, garde, absorbe in self._reunis:
            db.confier(f"reunir_{sorte}s", [garde], [absorbe])
        for table in reversed(ORDRE):
            if table not in _EFFACEES_EN_DERNIER:
                self._supprimer(db, table)
        for table in ORDRE:
            self._inserer(db, table)
            self._mettre_a_jour(db, table)
        for table in _EFFACEES_EN_DERNIER:
            self._supprimer(db, table)
        noter_compteurs(db, self._compteurs)

    def lignes(self) -> Iterator[Ligne]:
        """Ce que `appliquer` fait de chaque ligne, pour le journal : de chaque table, les retraits d'abord."""
        for table in ORDRE:
            for cle in sorted(self._suppressions.get(table, ())):
                yield Ligne("retrait", table, _n_uplet(cle), None)
            for operation, ici in (("ajout", self._ajouts[table]), ("maj", self._majs[table])):
                for cle in sorted(ici):
                    yield ligne((operation, table, _n_uplet(cle), ici[cle]))
        yield from lignes_des_compteurs(self._compteurs)

    def _supprimer(self, db: Db, table: str) -> None:
        cles = self._suppressions.get(table)
        if cles:
            ou = " AND ".join(f"{c} = ?" for c in CLES[table])
            faites = db.executer_lot(f"DELETE FROM {table} WHERE {ou}", [_n_uplet(c) for c in sorted(cles)])
            if faites < len(cles) and table in _SUIVENT_UNE_FICHE:
                faites += db.confier(f"oter_{table}s", sorted(cles)) or 0
            _verifier(table, faites, len(cles))

    def _inserer(self, db: Db, table: str) -> None:
        for colonnes, lignes in _par_colonnes(self._ajouts[table]).items():
            toutes = (*colonnes, *CLES[table])
            marques = ", ".join("?" * len(toutes))
            db.executer_lot(f"INSERT INTO {table} ({', '.join(toutes)}) VALUES ({marques})", lignes)

    def _mettre_a_jour(self, db: Db, table: str) -> None:
        majs = self._majs[table]
        if len(majs) >= _ENSEMBLE and len(CLES[table]) == 1:
            majs = _modifier_ensemble(db, table, majs)
        for colonnes, lignes in _par_colonnes(majs).items():
            ou = " AND ".join(f"{c} = ?" for c in CLES[table])
            faites = db.executer_lot(f"UPDATE {table} SET {_affectations(colonnes)} WHERE {ou}", lignes)
            if faites < len(lignes) and (table, colonnes) == ("session_examen", ("version",)):
                # Hors du ressort, la version d'une session suit son jury et ses inscrits.
                versions, numeros = map(list, zip(*lignes, strict=True))
                faites += db.confier("avancer_sessions", numeros, versions) or 0
            _verifier(table, faites, len(lignes))


def noter_compteurs(db: Db, compteurs: Mapping[str, int]) -> None:
    """Le dernier numéro donné par nom d'objet."""
    db.executer_lot(
        "INSERT INTO compteur (nom, valeur) VALUES (?, ?) ON CONFLICT (nom) DO UPDATE SET valeur = excluded.valeur",
        list(compteurs.items()),
    )


def lignes_des_compteurs(compteurs: Mapping[str, int]) -> Iterator[Ligne]:
    """Ce que `noter_compteurs` fait de chacun, pour le journal."""
    return (Ligne("ajout", "compteur", (nom,), {"valeur": valeur}) for nom, valeur in compteurs.items())


def _modifier_ensemble(db: Db, table: str, majs: dict[Cle, dict[str, Any]]) -> dict[Cle, dict[str, Any]]:
    """Modifie d'une seule instruction les lignes nombreuses qui reçoivent les mêmes valeurs ; rend les autres."""
    groupes: defaultdict[tuple[tuple[str, Any], ...], list[Any]] = defaultdict(list)
    dernieres: dict[str, Any] | None = None
    siennes: list[Any] = []
    for cle in sorted(majs):
        if (valeurs := majs[cle]) is not dernieres:  # d'un grand lot, les mêmes reviennent sans être recopiées
            dernieres, siennes = valeurs, groupes[tuple(valeurs.items())]
        siennes.append(cle)
    restes: dict[Cle, dict[str, Any]] = {}
    for paires, cles in groupes.items():
        if len(cles) < _ENSEMBLE:
            restes |= {cle: majs[cle] for cle in cles}
            continue
        communes = dict(paires)
        ou, parametres = db.dans("id", cles)
        sql = f"UPDATE {table} SET {_affectations(communes)} WHERE {ou}"
        _verifier(table, db.executer(sql, (*communes.values(), *parametres)), len(cles))
    return restes


def _affectations(colonnes: Iterable[str]) -> str:
    return ", ".join(f"{c} = ?" for c in colonnes)


def _par_colonnes(lignes: dict[Cle, dict[str, Any]]) -> dict[tuple[str, ...], list[tuple[Any, ...]]]:
    """Les valeurs suivies de leur clé, dans l'ordre des clés, groupées par colonnes : une instruction par groupe."""
    formes: defaultdict[tuple[str, ...], list[tuple[Any, ...]]] = defaultdict(list)
    for cle in sorted(lignes):
        valeurs = lignes[cle]
        formes[tuple(valeurs)].append((*valeurs.values(), *_n_uplet(cle)))
    return formes


def _n_uplet(cle: Cle) -> tuple[Any, ...]:
    return cle if isinstance(cle, tuple) else (cle,)


def _verifier(table: str, faites: int, attendues: int) -> None:
    if faites != attendues:
        raise RuntimeError(f"{table} : {faites} lignes écrites, {attendues} attendues")


class Numeros:
    """Numéros neufs, lus dans les compteurs et rendus à l'écriture : le même calcul sert à simuler."""

    def __init__(self, db: Db, ecritures: Ecritures) -> None:
        self._db = db
        self._ecritures = ecritures
        self._derniers: dict[str, int] = {}

    @property
    def servis(self) -> bool:
        """Il en a été donné."""
        return bool(self._derniers)

    def neuf(self, nom: str) -> int:
        if nom not in self._derniers:
            self._derniers[nom] = self._db.valeur("SELECT valeur FROM compteur WHERE nom = ?", (nom,)) or 0
        self._derniers[nom] += 1
        self._ecritures.compteur(nom, self._derniers[nom])
        return self._derniers[nom]
