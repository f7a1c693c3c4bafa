"""Lire un objet seul, de ceux qu'un numéro nomme : le montrer, dire son histoire."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.noms import Nom
from ceres_cli.regles import identifiants
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.services.faits.absents import exiger
from ceres_cli.store import Db

T = TypeVar("T")


class Lectures(NamedTuple, Generic[T]):
    """Ce qui se lit d'un de ces objets : l'opération que c'est, ce qui charge ceux de ces numéros que l'acteur voit, et
    le document d'un d'eux, sans son en-tête de schéma."""

    nom: Nom
    operation: Operation
    charger: Callable[[Db, Acteur, Iterable[int]], Mapping[int, T]]
    montrer: Callable[[Db, Acteur, T], dict[str, Any]]

    def un(self, db: Db, acteur: Acteur, objet: str) -> T:
        """L'objet nommé, si l'acteur le voit ; Introuvable sinon."""
        numero = identifiants.numero(self.nom.lettre, objet)
        return exiger(self.charger(db, acteur, [numero]).get(numero), self.nom, objet)

    def reference(self, db: Db, cadre: Cadre, acteur: Acteur, objet: str) -> str:
        """La sienne, comme un `Metier` la rend."""
        self.un(db, acteur, objet)
        return identifiants.affiche(self.nom.lettre, identifiants.numero(self.nom.lettre, objet))

    def voir(self, cadre: Cadre, objet: str) -> dict[str, Any]:
        with cadre.lire(self.operation) as (db, acteur):
            return self.montrer(db, acteur, self.un(db, acteur, objet))

    def traces(self, cadre: Cadre, objet: str) -> list[dict[str, Any]]:
        """Son histoire (`ceres.trace/1`)."""
        from ceres_cli.services.journal import lectures as historique

        with cadre.lire(self.operation) as (db, acteur):
            self.un(db, acteur, objet)
            return historique.d_un_objet(db, acteur, self.nom.sorte, identifiants.numero(self.nom.lettre, objet))
