"""La forme d'une règle du catalogue."""

from typing import NamedTuple

NOTES = "notes de version 1.7.1"
REGLEMENTATION = "réglementation"
CHOIX = "choix"
ANNONCE = "notes de version 1.7.1, annoncé pour la 1.8"


class Regle(NamedTuple):
    """Une règle : son code, qui ne change jamais de sens, sa phrase, ses bornes exactes.

    `ou` : « module:nom » de chaque endroit qui l'applique, sans le préfixe `ceres_cli.`. `depuis` : la version de
    ceres qui l'applique. Une règle à venir a `ou` et `depuis` vides.
    """

    code: str
    domaine: str
    phrase: str
    bornes: str
    source: str
    ou: tuple[str, ...] = ()
    depuis: str = ""

    @property
    def a_venir(self) -> bool:
        return not self.ou

    @property
    def statut(self) -> str:
        """La version qui l'applique, ou ce qui en est dit."""
        return self.depuis or ("annoncée, à venir" if self.source == ANNONCE else "à venir")

    def en_dict(self) -> dict[str, object]:
        """Le document `ceres.regle/1`."""
        return {
            "code": self.code,
            "domaine": self.domaine,
            "phrase": self.phrase,
            "bornes": self.bornes,
            "source": self.source,
            "depuis": self.statut,
            "ou": [f"ceres_cli.{lieu}" for lieu in self.ou],
        }
