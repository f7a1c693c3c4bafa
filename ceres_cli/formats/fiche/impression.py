"""La fiche des jurés faite pour être imprimée : huit colonnes, A4 en paysage, groupée par département.

Seule, en PDF ; ou, dans le classeur, la feuille « Impression », à côté de celle que relit « ceres jure importer ».
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, BinaryIO

from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.formats.csv_sur import montrer
from ceres_cli.formats.fiche import InfosExport
from ceres_cli.formats.lettres import lettres
from ceres_cli.formats.papiers.modele import Page, Papier, Partie, Tableau, Texte, Titre
from ceres_cli.formats.tableau.cases import FEUILLE_IMPRESSION
from ceres_cli.noms import JURE
from ceres_cli.regles.francais import compter
from ceres_cli.regles.textes import cle
from ceres_cli.schemas.colonne import en_texte
from ceres_cli.schemas.jures import FICHE

if TYPE_CHECKING:
    from openpyxl import Workbook

LIGNES_MAX = 5_000
"""Au-delà, personne n'imprime, et tout garder en mémoire coûterait."""

_TITRES = (
    Titre("Nom et prénom", 5),
    *(Titre(JURE.champ(champ).histoire, 4) for champ in JURE.telephones),
    Titre("Courriel", 8),
    Titre("Commune", 4),
    Titre("Employeur", 5),
    Titre("Certifications", 5),
    Titre("Utilisable jusqu'au", 3, centre=True),
)
_RANGS = {colonne.cle: rang for rang, colonne in enumerate(FICHE)}
_SANS_DEPARTEMENT = "Département inconnu"

Groupes = Sequence[tuple[str, Sequence[tuple[str, ...]]]]
"""(« Département 44 », ses lignes), dans l'ordre des départements."""


def ecrire_pdf(flux: BinaryIO, lignes: Iterable[Sequence[object]], infos: InfosExport) -> int:
    """Lignes dans l'ordre de `FICHE` ; rend leur nombre."""
    from ceres_cli.formats.papiers import modele

    gardees = list(lignes)
    if len(gardees) > LIGNES_MAX:
        raise BaseInutilisable(
            f"{compter(len(gardees), 'juré')} : une fiche à imprimer en porte {LIGNES_MAX} au plus.",
            conseil="Resserrez le filtre, ou exportez en xlsx ou en csv.",
        )
    parties: list[Partie] = [Tableau(nom, _TITRES, siennes) for nom, siennes in grouper(gardees)]
    filtre = [(f"{nom[:1].upper()}{nom[1:]}", valeur) for nom, valeur in infos.filtre_lu]
    page = Page(
        "Contacts des jurés",
        f"Contacts des jurés – {infos.jour:%d/%m/%Y} – {infos.profil}",
        [*(parties or [Texte(["Aucun juré ne répond à ce filtre."])]), Texte([infos.notice])],
        [*filtre, ("Nombre de jurés", str(len(gardees)))],
        paysage=True,
    )
    flux.write(modele.rendre(Papier("Contacts des jurés", "ceres", infos.jour, infos.journal, [page], 9)))
    return len(gardees)


def grouper(lignes: Sequence[Sequence[object]]) -> Groupes:
    """Par département, puis par nom."""

    def departement(ligne: Sequence[object]) -> str:
        return str(ligne[_RANGS["departement"]] or "")

    def ordre(ligne: Sequence[object]) -> tuple[bool, str, str]:
        d = departement(ligne)
        return not d, d, cle(f"{_lue(ligne, 'nom')} {_lue(ligne, 'prenom')}")

    return [
        (f"Département {d}" if d else _SANS_DEPARTEMENT, [_reduite(ligne) for ligne in siennes])
        for d, siennes in groupby(sorted(lignes, key=ordre), key=departement)
    ]


def ajouter_la_feuille(classeur: "Workbook", groupes: Groupes, infos: InfosExport) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.worksheet.properties import PageSetupProperties

    feuille = classeur.create_sheet(FEUILLE_IMPRESSION)
    for rang, titre in enumerate(_TITRES, start=1):
        case = feuille.cell(1, rang, titre.titre)
        case.font, case.fill = Font(bold=True), PatternFill("solid", fgColor="DDE3EC")
        case.alignment = Alignment(vertical="center", wrap_text=True)
        feuille.column_dimensions[lettres(rang - 1)].width = titre.part * 4.5
    numero = 1
    for nom, siennes in groupes:
        numero += 1
        feuille.cell(numero, 1, nom).font = Font(bold=True)
        for ligne in siennes:
            numero += 1
            for rang, texte in enumerate(ligne, start=1):
                ecrite = feuille.cell(numero, rang)
                ecrite.value, ecrite.data_type, ecrite.number_format = montrer(texte), "s", "@"
                ecrite.alignment = Alignment(vertical="top", wrap_text=True)
    feuille.freeze_panes = "A2"
    feuille.print_title_rows = "1:1"
    feuille.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    mise = feuille.page_setup
    mise.orientation, mise.paperSize, mise.fitToWidth, mise.fitToHeight = "landscape", 9, 1, 0
    pied = feuille.oddFooter
    assert pied is not None  # openpyxl le crée toujours ; ses types l'ignorent
    pied.left.text, pied.right.text = f"journal {infos.journal}" if infos.journal else "", "Page &P sur &N"


def _reduite(ligne: Sequence[object]) -> tuple[str, ...]:
    jusque = _lue(ligne, "utilisable_jusqu_au")
    return (
        f"{_lue(ligne, 'nom')} {_lue(ligne, 'prenom')}",
        *(_lue(ligne, champ) for champ in JURE.telephones),
        _lue(ligne, "courriel"),
        _lue(ligne, "commune"),
        _lue(ligne, "employeur"),
        _lue(ligne, "certifications"),
        "/".join(reversed(jusque.split("-"))),
    )


def _lue(ligne: Sequence[object], colonne: str) -> str:
    return en_texte(ligne[_RANGS[colonne]])
