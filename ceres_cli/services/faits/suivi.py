"""Suivre ce qui change : d'une liste, ce que le journal dit changé depuis un instant."""

from ceres_cli.base.filtre import Filtre
from ceres_cli.moteur.cadre import Cadre


def modifies(filtre: Filtre, cadre: Cadre, colonne: str, sorte: str) -> None:
    """Si la liste ne veut que ce qui a changé depuis un instant, compris : les objets de cette sorte dont le numéro est
    dans cette colonne, et qu'une trace nomme depuis."""
    if cadre.modifie_depuis is not None:
        filtre.et(
            f"{colonne} IN (SELECT suivie.objet_id FROM trace suivie JOIN lot depuis ON depuis.id = suivie.lot_id"
            " WHERE suivie.type_objet = ? AND depuis.horodatage >= ?)",
            sorte,
            cadre.modifie_depuis,
        )
