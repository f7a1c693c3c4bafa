"""La fiche des contacts des jurés, écrite en csv, xlsx et ods."""

from collections.abc import Iterable, Sequence
from typing import BinaryIO

from ceres_cli.formats.csv_sur import ecrire_csv
from ceres_cli.formats.fiche import InfosExport
from ceres_cli.schemas.jures import FICHE


def ecrire_fiche_csv(flux: BinaryIO, lignes: Iterable[Sequence[object]], *, brut: bool = False) -> int:
    """Csv pour tableur : UTF-8 avec BOM, `;`, CRLF. Lignes dans l'ordre de `FICHE` ; rend leur nombre."""
    return ecrire_csv(flux, FICHE, lignes, bom=True, fin_ligne="\r\n", brut=brut)


def ecrire_fiche_xlsx(flux: BinaryIO, lignes: Iterable[Sequence[object]], infos: InfosExport) -> int:
    """Classeur mis en page, avec une feuille « À propos ». Mêmes lignes, mêmes octets ; rend leur nombre.

    Dates en `date` ou en ISO. Lève `BaseInutilisable` si une case ou le nombre de lignes dépasse ce que porte un xlsx.
    """
    from ceres_cli.formats.fiche.xlsx import ecrire

    return ecrire(flux, FICHE, lignes, infos)


def ecrire_fiche_ods(flux: BinaryIO, lignes: Iterable[Sequence[object]], infos: InfosExport) -> int:
    """Le même classeur en OpenDocument ; rend le nombre de lignes."""
    from ceres_cli.formats.fiche.ods import ecrire

    return ecrire(flux, FICHE, lignes, infos)
