"""JUR-03 : les identités à comparer avec celle d'une fiche, tenues à jour d'une demande à la suivante."""

from collections.abc import Iterable
from typing import Any

from ceres_cli.regles import textes
from ceres_cli.regles.jure.identite import Identite
from ceres_cli.services.faits import distinctions
from ceres_cli.services.jure import requetes
from ceres_cli.store import Db


class Identites:
    """Les jurés de ces clés de recherche, dans toute la base : un doublon peut être hors du ressort. De qui l'on a
    distingué une fiche, elle n'est pas le doublon."""

    def __init__(self, db: Db, cles: Iterable[str]) -> None:
        self._par_cle: dict[str, dict[int, Identite]] = {}
        self._dites: dict[distinctions.Paire, distinctions.Dite] = {}
        cherchees = sorted(set(cles))
        if not cherchees:
            return
        for cle, *reste in requetes.identites(db, cherchees):
            self._par_cle.setdefault(cle, {})[reste[0]] = Identite(*reste)
        self._dites = distinctions.lire(db, "jure", self.numeros())

    def voisines(self, cle: str, numero: int = 0) -> list[Identite]:
        """Celles de même clé : mêmes mots, sans dire encore lesquels sont le nom. `numero` : sauf celles dont ce juré
        est distingué."""
        siennes = self._par_cle.get(cle, {})
        return [i for n, i in siennes.items() if distinctions.paire(n, numero) not in self._dites]

    def numeros(self) -> set[int]:
        """Tous les jurés à comparer."""
        return {numero for siennes in self._par_cle.values() for numero in siennes}

    def remplacer(self, numero: int, ancienne_cle: str | None, fiche: dict[str, Any]) -> None:
        """Le juré a maintenant cette fiche."""
        if ancienne_cle is not None:
            self._par_cle.get(ancienne_cle, {}).pop(numero, None)
        self._par_cle.setdefault(fiche["cle"], {})[numero] = identite(numero, fiche)


def identite(numero: int, fiche: dict[str, Any]) -> Identite:
    return Identite(numero, fiche["nom"], fiche["prenom"], fiche["naissance"], fiche["departement"], fiche["region"])


def cle_de(fiche: dict[str, Any]) -> str:
    """La clé de recherche d'une fiche, même incomplète."""
    return textes.cle(f"{fiche.get('nom') or ''} {fiche.get('prenom') or ''}")
