"""Écrire un tableau dans un classeur : chaque case est un texte, qu'un tableur ne calcule ni ne change."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO

from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.formats.csv_sur import montrer
from ceres_cli.formats.tableau import odf

FEUILLE = "Résultat"
_CARACTERES_MAX = 32_767
_LIGNES_MAX = 1_048_575
_COLONNES_DE_PLUS = 3


def ecrire_xlsx(flux: BinaryIO, entetes: Sequence[str], lignes: Iterable[Sequence[str]]) -> None:
    """Une feuille, l'en-tête figé. BaseInutilisable si un classeur ne peut pas les porter."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    classeur = Workbook(write_only=True)
    feuille = classeur.create_sheet(FEUILLE)
    feuille.freeze_panes = "A2"

    def case(texte: str) -> Any:
        montre = _bornee(texte)
        cellule = WriteOnlyCell(feuille, value=None)
        if montre:
            cellule.value = montre
            cellule.data_type = "s"  # « =1+1 » reste ce texte
        cellule.number_format = "@"
        return cellule

    feuille.append([case(entete) for entete in entetes])
    for ligne in _bornees(lignes):
        feuille.append([case(texte) for texte in ligne])
    classeur.save(flux)


def ecrire_ods(flux: BinaryIO, entetes: Sequence[str], lignes: Iterable[Sequence[str]]) -> None:
    """De même, en ods."""
    import zipfile

    def rangee(cases: Sequence[str]) -> str:
        return f"<table:table-row>{''.join(map(case, cases))}</table:table-row>"

    def case(texte: str) -> str:
        if not (montre := _bornee(texte)):
            return "<table:table-cell/>"
        return (
            f'<table:table-cell office:value-type="string"><text:p>{odf.echapper(montre)}</text:p></table:table-cell>'
        )

    with zipfile.ZipFile(flux, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), odf.MIMETYPE, zipfile.ZIP_STORED)
        archive.writestr(zipfile.ZipInfo("META-INF/manifest.xml"), odf.manifeste(["content.xml"]), zipfile.ZIP_DEFLATED)
        with archive.open("content.xml", "w") as partie:
            partie.write(
                f"<office:document-content {odf.RACINE}><office:automatic-styles/><office:body><office:spreadsheet>"
                f'<table:table table:name="{FEUILLE}"><table:table-column'
                f' table:number-columns-repeated="{len(entetes) + _COLONNES_DE_PLUS}"/>{rangee(entetes)}'.encode()
            )
            for ligne in _bornees(lignes):
                partie.write(rangee(ligne).encode())
            partie.write(b"</table:table></office:spreadsheet></office:body></office:document-content>")


def _bornee(texte: str) -> str:
    montre = montrer(texte)
    if len(montre) > _CARACTERES_MAX:
        raise BaseInutilisable(
            f"Une case d'un classeur ne porte que {_CARACTERES_MAX} caractères.", conseil="Écrivez un csv."
        )
    return montre


def _bornees(lignes: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
    for nombre, ligne in enumerate(lignes, 1):
        if nombre > _LIGNES_MAX:
            raise BaseInutilisable(
                f"Un classeur ne porte que {_LIGNES_MAX} lignes.", conseil="Écrivez le résultat en csv."
            )
        yield ligne
