"""Écrire un tableau dans un classeur : chaque case est un texte, qu'un tableur ne calcule ni ne change."""

from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO

from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.formats.csv_sur import montrer

_CARACTERES_MAX = 32_767
_LIGNES_MAX = 1_048_575


def ecrire_xlsx(flux: BinaryIO, entetes: Sequence[str], lignes: Iterable[Sequence[str]]) -> int:
    """Une feuille, l'en-tête figé ; rend le nombre de lignes. BaseInutilisable si un xlsx ne peut pas les porter."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    classeur = Workbook(write_only=True)
    feuille = classeur.create_sheet("Résultat")
    feuille.freeze_panes = "A2"

    def case(texte: str) -> Any:
        montre = montrer(texte)
        if len(montre) > _CARACTERES_MAX:
            raise BaseInutilisable(
                f"Une case d'un classeur ne porte que {_CARACTERES_MAX} caractères.", conseil="Écrivez un csv."
            )
        cellule = WriteOnlyCell(feuille, value=None)
        if montre:
            cellule.value = montre
            cellule.data_type = "s"  # « =1+1 » reste ce texte
        cellule.number_format = "@"
        return cellule

    feuille.append([case(entete) for entete in entetes])
    nombre = 0
    for nombre, ligne in enumerate(lignes, 1):
        if nombre > _LIGNES_MAX:
            raise BaseInutilisable(
                f"Un classeur xlsx ne porte que {_LIGNES_MAX} lignes.", conseil="Écrivez le résultat en csv."
            )
        feuille.append([case(texte) for texte in ligne])
    classeur.save(flux)
    return nombre
