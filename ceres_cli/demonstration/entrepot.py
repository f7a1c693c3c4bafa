"""Les lignes à écrire, par table : gardées en mémoire par paquets, écrites en nombre, les parents d'abord."""

from typing import Any

from ceres_cli.base.tables import ORDRE
from ceres_cli.demonstration import requetes
from ceres_cli.moteur.ecritures import noter_compteurs
from ceres_cli.store import Db

_PAQUET = 20_000


class Entrepot:
    """Une seule transaction : rien n'est visible d'ailleurs avant la fin."""

    def __init__(self, db: Db) -> None:
        self.db = db
        self._lignes: dict[str, list[tuple[Any, ...]]] = {table: [] for table in ORDRE}
        self._attente = 0
        self._numeros: dict[str, int] = requetes.numeros(db)
        self.comptes: dict[str, int] = dict.fromkeys(ORDRE, 0)

    def neuf(self, table: str) -> int:
        """Le numéro suivant ; un numéro ne sert jamais deux fois."""
        numero = self._numeros.get(table, 0) + 1
        self._numeros[table] = numero
        return numero

    def ajouter(self, table: str, *valeurs: Any) -> None:
        """Une ligne, ses valeurs dans l'ordre des colonnes de la table."""
        self._lignes[table].append(valeurs)
        self._attente += 1

    def soulager(self) -> None:
        """Écrit ce qui attend s'il y en a beaucoup. À appeler entre deux objets entiers."""
        if self._attente >= _PAQUET:
            self.vider()

    def vider(self) -> None:
        for table, lignes in self._lignes.items():
            if lignes:
                requetes.inserer(self.db, table, lignes)
                self.comptes[table] += len(lignes)
                lignes.clear()
        self._attente = 0

    def terminer(self) -> None:
        """Écrit le reste, et les compteurs."""
        self.vider()
        noter_compteurs(self.db, self._numeros)
