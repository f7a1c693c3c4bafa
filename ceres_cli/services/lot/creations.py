"""Un fichier où chaque ligne crée un objet : elle dit ce que diraient les options de sa commande « creer »."""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from ceres_cli.erreurs import ErreurUsage, Introuvable
from ceres_cli.moteur.demande import Demande
from ceres_cli.services.lot.soumission import LecteurDeFichier

T = TypeVar("T")
Lire = Callable[[str], T]


class LecteurDeCreations(LecteurDeFichier):
    """Rien ne se crée d'une ligne où l'une des `REQUISES` est vide. Ce qui ne se lit pas est une faute de sa case ; ce
    que les règles en disent, le refus de sa ligne."""

    def _retenir(self, *, motif: str | None, **_siennes: Any) -> None:
        self._motif = motif

    def _demande(self, numero: int, lues: dict[str, str]) -> Demande | None:
        for colonne in self.REQUISES:
            if not lues.get(colonne):
                self._faute(numero, colonne, "rien n'y est écrit")
        objet, valeurs = self._voulu(numero, {c: texte for c, texte in lues.items() if texte})
        if self._fautes.touchee(numero):
            return None
        assert self.ACTION is not None
        return Demande(self.ACTION, objet, dict(valeurs), self._motif, numero)

    @abstractmethod
    def _voulu(self, numero: int, lues: Mapping[str, str]) -> tuple[str, Mapping[str, Any]]:
        """(ce que la ligne vise, vide s'il naît ; les valeurs de la demande), `lues` n'ayant que ce qui est écrit."""

    def _lire(self, numero: int, colonne: str, lues: Mapping[str, str], lire: Lire[T]) -> T | None:
        """Ce que dit cette case ; None si elle est vide, ou en faute."""
        try:
            return lire(lues[colonne]) if colonne in lues else None
        except (ErreurUsage, Introuvable) as erreur:
            self._faute(numero, colonne, erreur.message.rstrip("."))
        except ValueError as erreur:
            self._faute(numero, colonne, str(erreur))
        return None
