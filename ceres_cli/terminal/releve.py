"""Ce qu'une commande jouée depuis l'accueil a montré : de quoi y choisir ensuite par un numéro."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from ceres_cli.schemas.colonne import Colonne

RANG = Colonne("_rang", "", "entier", nullable=False)
_ouverts: "list[Releve]" = []


class Releve:
    """La dernière liste montrée, et la première fiche ; `document` : ce que c'est."""

    def __init__(self) -> None:
        self.document = ""
        self.lignes: list[Mapping[str, Any]] = []
        self.fiche: Mapping[str, Any] | None = None

    def noter(self, document: str, fiche: Mapping[str, Any]) -> None:
        if self.fiche is None:
            self.document, self.fiche = document, fiche

    def numeroter(self, document: str, elements: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
        """Les mêmes, chacun avec le numéro à taper pour l'ouvrir."""
        self.document, self.lignes = document, list(elements)
        return [{**e, RANG.cle: rang} for rang, e in enumerate(elements, 1)]


@contextmanager
def relever() -> Iterator[Releve]:
    """Le temps d'une commande."""
    releve = Releve()
    _ouverts.append(releve)
    try:
        yield releve
    finally:
        _ouverts.remove(releve)


def ouvert() -> Releve | None:
    return _ouverts[-1] if _ouverts else None
