"""La fiche des contacts des jurés : ce que sa feuille « À propos » dit de l'export."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ceres_cli.regles.calendrier import jours_lus


@dataclass(frozen=True, slots=True)
class InfosExport:
    """Ce que dit la feuille « À propos » : filtre (libellé, valeur), jour de l'export, profil, avis RGPD, tête du
    journal dont tout ceci est tiré."""

    filtre: Sequence[tuple[str, str]]
    jour: date
    profil: str
    notice: str
    journal: str = ""

    @property
    def filtre_lu(self) -> list[tuple[str, str]]:
        """Le filtre tel qu'une personne le lit : ses jours en JJ/MM/AAAA."""
        return [(libelle, jours_lus(valeur)) for libelle, valeur in self.filtre]

    def a_propos(self, nombre: int) -> list[tuple[str, str]]:
        """Lignes (libellé, valeur) de la feuille « À propos » d'un export de `nombre` jurés."""
        return [
            ("Contenu", "Contacts des jurés"),
            ("Jour", self.jour.strftime("%d/%m/%Y")),
            ("Profil", self.profil),
            *self.filtre_lu,
            ("Nombre de jurés", str(nombre)),
            ("Données personnelles", self.notice),
            *([("Journal", self.journal)] if self.journal else []),
        ]
