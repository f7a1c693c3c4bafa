"""L'effet d'un lot : ce qui sera inséré, modifié, supprimé, en masse et dans l'ordre des clés.

Une ligne touchée plusieurs fois n'est écrite qu'une fois, dans son dernier état : les règles voient les demandes
l'une après l'autre en mémoire, la base ne voit que le résultat.
"""

from collections.abc import Mapping
from typing import Any

from ceres_cli.store import Db

# Clés des tables qui n'en ont pas une seule nommée `id` ; ordre d'insertion (parents avant enfants).
_CLES: dict[str, tuple[str, ...]] = {
    "participation": ("session_id", "jure_id"),
    "obtention": ("candidat_id", "certification_id", "session_id"),
    "titre_rome": ("titre_id", "code"),
    "succession": ("ancien", "nouveau"),
}
_ORDRE = (
    "titre", "succession", "titre_rome", "certification", "centre", "jure", "candidat", "experience", "profil",
    "agrement", "habilitation", "session_examen", "participation", "lien_jure", "inscription", "obtention",
    "convocation",
)  # fmt: skip

Cle = int | tuple[Any, ...]


class Ecritures:
    """Les effets à écrire, réunis par table et par clé (`id`, ou n-uplet des colonnes de clé)."""

    def __init__(self) -> None:
        self._ajouts: dict[str, dict[Cle, dict[str, Any]]] = {}
        self._majs: dict[str, dict[Cle, dict[str, Any]]] = {}
        self._suppressions: dict[str, set[Cle]] = {}
        self._compteurs: dict[str, int] = {}

    def ajouter(self, table: str, cle: Cle, valeurs: Mapping[str, Any]) -> None:
        self._ajouts.setdefault(table, {})[cle] = dict(valeurs)

    def modifier(self, table: str, cle: Cle, valeurs: dict[str, Any]) -> None:
        ajout = self._ajouts.get(table, {}).get(cle)
        if ajout is not None:
            ajout.update(valeurs)
            return
        majs = self._majs.setdefault(table, {})
        deja = majs.get(cle)
        if deja is None:
            majs[cle] = valeurs
        else:
            majs[cle] = {**deja, **valeurs}

    def supprimer(self, table: str, cle: Cle) -> None:
        if self._ajouts.get(table, {}).pop(cle, None) is not None:
            return
        self._majs.get(table, {}).pop(cle, None)
        self._suppressions.setdefault(table, set()).add(cle)

    def compteur(self, nom: str, valeur: int) -> None:
        self._compteurs[nom] = valeur

    def appliquer(self, db: Db) -> None:
        """Écrit tout ; lève si une ligne attendue n'y était plus."""
        for table in reversed(_ORDRE):
            self._supprimer(db, table)
        for table in _ORDRE:
            self._inserer(db, table)
            self._mettre_a_jour(db, table)
        for nom, valeur in self._compteurs.items():
            db.executer(
                "INSERT INTO compteur (nom, valeur) VALUES (?, ?)"
                " ON CONFLICT (nom) DO UPDATE SET valeur = excluded.valeur",
                (nom, valeur),
            )

    def _supprimer(self, db: Db, table: str) -> None:
        cles = self._suppressions.get(table)
        if cles:
            ou = " AND ".join(f"{c} = ?" for c in _colonnes_cle(table))
            faites = db.executer_lot(f"DELETE FROM {table} WHERE {ou}", [_n_uplet(c) for c in sorted(cles)])
            _verifier(table, faites, len(cles))

    def _inserer(self, db: Db, table: str) -> None:
        for colonnes, cles in _par_forme(self._ajouts.get(table, {})).items():
            nom_cles = _colonnes_cle(table)
            toutes = (*nom_cles, *colonnes)
            ajouts = self._ajouts[table]
            marques = ", ".join("?" * len(toutes))
            db.executer_lot(
                f"INSERT INTO {table} ({', '.join(toutes)}) VALUES ({marques})",
                [(*_n_uplet(c), *ajouts[c].values()) for c in cles],
            )

    def _mettre_a_jour(self, db: Db, table: str) -> None:
        majs = self._majs.get(table, {})
        for colonnes, cles in _par_forme(majs).items():
            affectations = ", ".join(f"{c} = ?" for c in colonnes)
            ou = " AND ".join(f"{c} = ?" for c in _colonnes_cle(table))
            faites = db.executer_lot(
                f"UPDATE {table} SET {affectations} WHERE {ou}",
                [(*majs[c].values(), *_n_uplet(c)) for c in cles],
            )
            _verifier(table, faites, len(cles))


def _par_forme(lignes: dict[Cle, dict[str, Any]]) -> dict[tuple[str, ...], list[Cle]]:
    """Les clés, triées, groupées par colonnes écrites : une instruction par groupe."""
    formes: dict[tuple[str, ...], list[Cle]] = {}
    for cle in sorted(lignes):
        formes.setdefault(tuple(lignes[cle]), []).append(cle)
    return formes


def _colonnes_cle(table: str) -> tuple[str, ...]:
    return _CLES.get(table, ("id",))


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

    def neuf(self, nom: str) -> int:
        if nom not in self._derniers:
            self._derniers[nom] = self._db.valeur("SELECT valeur FROM compteur WHERE nom = ?", (nom,)) or 0
        self._derniers[nom] += 1
        self._ecritures.compteur(nom, self._derniers[nom])
        return self._derniers[nom]
