"""Écrire une fiche ods : le même contenu et la même mise en page que le xlsx, écrits au fil de l'eau."""

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, islice
from typing import BinaryIO

from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.formats.csv_sur import lien_courriel, montrer
from ceres_cli.formats.fiche import InfosExport
from ceres_cli.formats.lettres import lettres
from ceres_cli.formats.tableau.cases import FEUILLE_A_PROPOS
from ceres_cli.formats.tableau.odf import MIMETYPE, RACINE, echapper, manifeste
from ceres_cli.schemas.colonne import Colonne, en_texte

_LIGNES_MAX = 1_048_575
_PAQUET = 500
_STYLES = {"date": "date", "entier": "Default"}

_STYLES_DE_CASES = """
<number:text-style style:name="nt"><number:text-content/></number:text-style>
<number:date-style style:name="nd"><number:day number:style="long"/><number:text>/</number:text>\
<number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<style:style style:name="texte" style:family="table-cell" style:data-style-name="nt"/>
<style:style style:name="date" style:family="table-cell" style:data-style-name="nd"/>
<style:style style:name="entete" style:family="table-cell" style:data-style-name="nt">\
<style:table-cell-properties fo:background-color="#dde3ec"/>\
<style:text-properties fo:font-weight="bold" fo:font-size="9pt"/></style:style>
<style:style style:name="libelle" style:family="table-cell" style:data-style-name="nt">\
<style:table-cell-properties style:vertical-align="top"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="pave" style:family="table-cell" style:data-style-name="nt">\
<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>
<style:style style:name="rangee" style:family="table-row"><style:table-row-properties \
style:use-optimal-row-height="true"/></style:style>
<style:style style:name="feuille" style:family="table" style:master-page-name="Fiche">\
<style:table-properties table:display="true"/></style:style>
"""

_PARTIES_FIXES = {
    "META-INF/manifest.xml": manifeste(["content.xml", "styles.xml", "settings.xml"]),
    "styles.xml": f"""<office:document-styles {RACINE}><office:automatic-styles>
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" \
style:print-orientation="landscape" style:scale-to-X="1" style:scale-to-Y="0" fo:margin="0.8cm"/>\
<style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.3cm"/></style:footer-style>\
</style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Fiche" \
style:page-layout-name="page"><style:header style:display="false"/><style:footer><style:region-left><text:p>Données \
personnelles : voir la feuille « {FEUILLE_A_PROPOS} »</text:p></style:region-left><style:region-right><text:p>Page \
<text:page-number>1</text:page-number> sur <text:page-count>1</text:page-count></text:p></style:region-right>\
</style:footer></style:master-page></office:master-styles></office:document-styles>""",
    "settings.xml": f"""<office:document-settings {RACINE}><office:settings>\
<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">\
<config:config-item-map-entry><config:config-item config:name="ViewId" config:type="string">view1</config:config-item>\
<config:config-item-map-named config:name="Tables">\
<config:config-item-map-entry config:name="Jurés">\
<config:config-item config:name="VerticalSplitMode" config:type="short">2</config:config-item>\
<config:config-item config:name="VerticalSplitPosition" config:type="int">1</config:config-item>\
<config:config-item config:name="ActiveSplitRange" config:type="short">2</config:config-item>\
<config:config-item config:name="PositionBottom" config:type="int">1</config:config-item>\
</config:config-item-map-entry></config:config-item-map-named></config:config-item-map-entry>\
</config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>""",
}


def ecrire(flux: BinaryIO, colonnes: Sequence[Colonne], lignes: Iterable[Sequence[object]], infos: InfosExport) -> int:
    """Écrit le classeur dans `flux` ; rend le nombre de lignes."""
    nombre = 0

    def rangees() -> Iterator[str]:
        nonlocal nombre
        for ligne in lignes:
            nombre += 1
            if nombre > _LIGNES_MAX:
                raise BaseInutilisable(
                    f"Un classeur ods ne porte que {_LIGNES_MAX} lignes.",
                    conseil="Resserrez le filtre, ou exportez en csv.",
                )
            yield _rangee(colonnes, ligne)

    with zipfile.ZipFile(flux, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive:
        # Le type vient en premier et sans compression : c'est ainsi qu'un ods se reconnaît.
        archive.writestr(zipfile.ZipInfo("mimetype"), MIMETYPE, zipfile.ZIP_STORED)
        for nom, contenu in _PARTIES_FIXES.items():
            archive.writestr(zipfile.ZipInfo(nom), contenu, zipfile.ZIP_DEFLATED)
        with archive.open("content.xml", "w") as partie:
            xml = chain([_debut(colonnes)], rangees())
            while paquet := list(islice(xml, _PAQUET)):
                partie.write("".join(paquet).encode())
            partie.write(_fin(colonnes, infos, nombre).encode())
    return nombre


def _debut(colonnes: Sequence[Colonne]) -> str:
    largeurs = [*(c.largeur for c in colonnes), 24, 90]
    styles = "".join(
        f'<style:style style:name="c{rang}" style:family="table-column"><style:table-column-properties '
        f'style:column-width="{largeur * 0.22:.2f}cm"/></style:style>'
        for rang, largeur in enumerate(largeurs)
    )
    definitions = "".join(
        f'<table:table-column table:style-name="c{rang}" '
        f'table:default-cell-style-name="{_STYLES.get(colonne.type, "texte")}"/>'
        for rang, colonne in enumerate(colonnes)
    )
    entetes = "".join(_texte(colonne.cle, "entete") for colonne in colonnes)
    return (
        f"<office:document-content {RACINE}><office:automatic-styles>{_STYLES_DE_CASES}{styles}"
        "</office:automatic-styles><office:body><office:spreadsheet>"
        f'<table:table table:name="Jurés" table:style-name="feuille">{definitions}'
        f"<table:table-header-rows><table:table-row>{entetes}</table:table-row></table:table-header-rows>"
    )


def _rangee(colonnes: Sequence[Colonne], ligne: Sequence[object]) -> str:
    cases = "".join([_case(colonne, en_texte(valeur)) for colonne, valeur in zip(colonnes, ligne, strict=True)])
    return f"<table:table-row>{cases}</table:table-row>"


def _case(colonne: Colonne, texte: str) -> str:
    if not texte:
        return "<table:table-cell/>"
    if colonne.type == "date":
        jour = date.fromisoformat(texte)
        return (
            f'<table:table-cell table:style-name="date" office:value-type="date" office:date-value="{jour}">'
            f"<text:p>{jour:%d/%m/%Y}</text:p></table:table-cell>"
        )
    if colonne.type == "entier":
        return (
            f'<table:table-cell table:style-name="Default" office:value-type="float" office:value="{int(texte)}">'
            f"<text:p>{texte}</text:p></table:table-cell>"
        )
    return _texte(texte, "texte", lien=colonne.cle == "courriel")


def _texte(texte: str, style: str, *, lien: bool = False) -> str:
    net = echapper(montrer(texte))
    if lien:
        net = f'<text:a xlink:type="simple" xlink:href="{lien_courriel(texte)}">{net}</text:a>'
    paragraphe = f"<text:p>{net}</text:p>"
    return f'<table:table-cell table:style-name="{style}" office:value-type="string">{paragraphe}</table:table-cell>'


def _fin(colonnes: Sequence[Colonne], infos: InfosExport, nombre: int) -> str:
    rang = len(colonnes)
    pave = "".join(
        f'<table:table-row table:style-name="rangee">{_texte(libelle, "libelle")}{_texte(valeur, "pave")}'
        "</table:table-row>"
        for libelle, valeur in infos.a_propos(nombre)
    )
    plage = f"Jurés.A1:Jurés.{lettres(rang - 1)}{nombre + 1}"
    return (
        f'</table:table><table:table table:name="{FEUILLE_A_PROPOS}" table:style-name="feuille">'
        f'<table:table-column table:style-name="c{rang}"/><table:table-column table:style-name="c{rang + 1}"/>{pave}'
        f'</table:table><table:database-ranges><table:database-range table:name="__Anonymous_Sheet_DB__0" '
        f'table:target-range-address="{plage}" table:display-filter-buttons="true"/></table:database-ranges>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
