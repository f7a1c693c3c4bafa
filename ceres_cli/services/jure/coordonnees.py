"""JUR-04 : les coordonnées d'un juré, et le ressort que sa commune lui donne."""

from typing import Any

from ceres_cli.regles.controle import Controle
from ceres_cli.services.personne import coordonnees as coordonnees_personne

_TELEPHONES = ("telephone_professionnel", "telephone_personnel")


def examiner(fiche: dict[str, Any], avant: dict[str, Any], donnes: set[str]) -> tuple[list[Controle], list[str]]:
    """(contrôles JUR-04, avertissements) ; `donnes` : les champs de la demande. Complète la fiche en E.164."""
    controles, avis = coordonnees_personne.examiner(fiche, avant, donnes, _TELEPHONES)
    if fiche["departement"] is None and (avant["departement"] is not None or avant["version"] is None):
        avis.append("Sans commune, ce juré n'est du ressort d'aucune UD ni DIRECCTE.")
    return controles, avis
