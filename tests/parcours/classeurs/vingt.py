"""Vingt fichiers de commission, faits comme on les fait dans un bureau, et ce que chacun doit donner.

Les lignes sont celles de la feuille. Jour : 02/09/2025.
"""

import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from shutil import which
from typing import Any

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

from tests.fabriques import classeurs as fc
from tests.parcours.classeurs.commission import AMC, TAI

Lignes = Sequence[Sequence[Any]]
_GRAS = Font(name="Calibri", size=11, bold=True)
_TITRE = Font(name="Calibri", size=16, bold=True, color="FF1F3864")
_FOND = PatternFill("solid", start_color="FFD9E2F3", end_color="FFD9E2F3")
_FILET = Border(bottom=Side("thin"))


@dataclass(frozen=True)
class Classeur:
    """`sorts` : ligne → (objet, action, résultat) de ce qui y est demandé, faute corrigée. `dit` : ce qu'on en annonce.

    `fautes` : ce que la première lecture y trouve ; `corrections` : case → valeur, portées au fichier rendu, ou
    `apres`, les options qui en tiennent lieu. `reprises` : celles d'une ligne refusée, au second tour.
    """

    nom: str
    faire: Callable[[str], None]
    sorts: Mapping[int, tuple[str, str, str]]
    dit: Sequence[str] = ()
    options: Sequence[str] = ()
    fautes: Sequence[str] = ()
    corrections: Mapping[str, Any] = field(default_factory=dict)
    apres: Sequence[str] = ()
    reprises: Mapping[str, Any] = field(default_factory=dict)
    feuille: str = ""


def _livre(feuille: str, lignes: Lignes, *, entete: int = 1, largeurs: Sequence[int] = ()) -> Any:
    """Un classeur d'une feuille, son en-tête en gras sur fond bleu."""
    livre = openpyxl.Workbook()
    onglet = livre.worksheets[0]
    onglet.title = feuille
    for ligne in lignes:
        onglet.append(list(ligne))
    for case in onglet[entete]:
        case.font, case.fill, case.border = _GRAS, _FOND, _FILET
        case.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for rang, largeur in enumerate(largeurs):
        onglet.column_dimensions["ABCDEFGHIJKLM"[rang]].width = largeur
    return livre


def _titre_au_dessus(nom: str) -> None:
    livre = _livre(
        "Commission",
        [
            ["Commission d'habilitation du 12 mars 2025"],
            ["Relevé de décisions, à saisir avant le 30 septembre"],
            [],
            ["N° habilitation", "Juré", "Décision", "Motif"],
            ["H-1", "BÉRARD Amandine", "suspendre", "absences répétées"],
            ["H-000004", "LE GOFF Anne-Laure", "valider", None],
            [5, "PICARD-ROUSSEL Manon", "réactiver", "de retour"],
            ["H-9", "ÉTIENNE Zoé", "supprimer", "a quitté la région"],
            ["H-2", "MARTIN Paul", "suspendre", "changement d'employeur"],
        ],
        entete=4,
        largeurs=(16, 28, 14, 40),
    )
    feuille = livre.worksheets[0]
    feuille.merge_cells("A1:D1")
    feuille.merge_cells("A2:D2")
    feuille["A1"].font = _TITRE
    feuille.row_dimensions[1].height = 30
    feuille.freeze_panes = "A5"
    livre.save(nom)


def _deux_rangs(nom: str) -> None:
    livre = _livre(
        "Liste",
        [
            ["Juré", None, "Certification", "Validité", None, "Décision"],
            ["Nom", "Prénom", None, "Début", "Fin de validité", None],
            ["BÉRARD", "Amandine", AMC, None, date(2026, 12, 31), "renouvelé"],
            ["Dupont", "Jean", TAI, None, "30/06/2027", "Renouvelé"],
            ["lefevre", "louise", AMC, date(2025, 10, 1), date(2027, 9, 30), "création"],
        ],
        entete=2,
        largeurs=(18, 16, 16, 14, 14, 16),
    )
    feuille = livre.worksheets[0]
    for plage in ("A1:B1", "D1:E1", "C1:C2", "F1:F2"):
        feuille.merge_cells(plage)
    for case in feuille[1]:
        case.font, case.fill = _GRAS, _FOND
        case.alignment = Alignment(horizontal="center", vertical="center")
    for ligne in (3, 4, 5):
        for rang in (4, 5):
            feuille.cell(ligne, rang).number_format = "DD/MM/YYYY"
    livre.save(nom)


def _groupes_fusionnes(nom: str) -> None:
    livre = _livre(
        "Par titre",
        [
            ["Titre", "Juré", "Avis"],
            [AMC, "MARTIN Paul", "à suspendre"],
            [None, "Étienne Zoé", "à suspendre"],
            [None, "Le Goff Anne-Laure", "à valider"],
            [TAI, "De La Tour Hélène", "à suspendre"],
            [None, "Nguyen Thi Lan", "à valider"],
        ],
        largeurs=(16, 28, 18),
    )
    feuille = livre.worksheets[0]
    feuille.merge_cells("A2:A4")
    feuille.merge_cells("A5:A6")
    for case in ("A2", "A5"):
        feuille[case].alignment = Alignment(vertical="center", horizontal="center")
    livre.save(nom)


def _avis(nom: str) -> None:
    _livre(
        "Avis",
        [
            ["Habilitation", "Avis"],
            ["H-4", "Favorable"],
            ["H-8", "Avis favorable"],
            ["H-1", "Défavorable"],
            ["H-9", "défavorable"],
            ["H-10", None],
        ],
        largeurs=(18, 24),
    ).save(nom)


def _suite(nom: str) -> None:
    livre = _livre(
        "Suites",
        [
            ["Id", "Titulaire", "Suite donnée", "Échéance", "Observations"],
            ["H-1", "BÉRARD Amandine", "reconduite", "fin du titre", None],
            ["H-7", "DUPONT Jean", "maintien", None, "rien à signaler"],
            ["H-10", "DE LA TOUR Hélène", "sans suite", None, None],
            ["H-9", "ÉTIENNE Zoé", None, None, "dossier incomplet"],
            ["H-5", "PICARD-ROUSSEL Manon", "Réactivation", None, "retour le 1er septembre"],
        ],
        largeurs=(10, 26, 16, 16, 40),
    )
    livre.save(nom)


def _noms_en_une_colonne(nom: str) -> None:
    _livre(
        "Jurés",
        [
            ["Nom et prénom", "Certification", "Décision"],
            ["Amandine BERARD", AMC, "suspendre"],
            ["picard roussel manon", AMC, "réactiver"],
            ["D'Almeida Joao", AMC, "suspendre"],
            ["La Tour Hélène De", TAI, "suspendre"],
            ["H-8", "", "valider"],
            ["J-4", AMC, "valider"],
        ],
        largeurs=(30, 16, 16),
    ).save(nom)


def _noms_en_deux_colonnes(nom: str) -> None:
    _livre(
        "Jurés",
        [
            ["NOM", "PRÉNOM", "COMMUNE", "TITRE", "DÉCISION"],
            ["œuvrard", "noël", "Vertou", TAI, "créer"],
            ["OEUVRARD", "NOEL", "Vertou", TAI, "valider"],
            ["Etienne", "Zoé", "Carquefou", AMC, "suspension"],
        ],
        largeurs=(18, 18, 18, 16, 16),
    ).save(nom)


def _homonymes(nom: str) -> None:
    _livre(
        "Homonymes",
        [
            ["Nom", "Prénom", "Titre", "Décision"],
            ["Martin", "Paul", TAI, "suspendre"],
            ["Martin", "Paul", f"{AMC}/CCP1", "créer"],
            ["Martine", "Paule", AMC, "suspendre"],
        ],
        largeurs=(18, 18, 20, 16),
    ).save(nom)


def _totaux(nom: str) -> None:
    livre = _livre(
        "Comptes",
        [
            ["Habilitation", "Décision", "Jours", "Coût"],
            ["H-1", "suspendre", 3, 120.5],
            ["H-9", "suspendre", 2, 80],
            ["Sous-total AMC", None, "=SUM(C2:C3)", "=SUM(D2:D3)"],
            ["H-10", "suspendre", 1, 40],
            ["Sous-total TAI", None, "=SUM(C5:C5)", "=SUM(D5:D5)"],
            ["TOTAL GÉNÉRAL", None, "=C4+C6", "=D4+D6"],
        ],
        largeurs=(20, 16, 10, 12),
    )
    for ligne in (4, 6, 7):
        for case in livre.worksheets[0][ligne]:
            case.font, case.fill = _GRAS, _FOND
    livre.save(nom)


def _dates(nom: str) -> None:
    livre = _livre(
        "Dates",
        [
            ["Action", "N° habilitation", "Échéance"],
            ["renouveler", "H-1", "31/03/27"],
            ["renouveler", "H-2", date(2027, 3, 31)],
            ["renouveler", "H-3", datetime(2027, 3, 31)],
            ["renouveler", "H-7", 46477],
            ["renouveler", "H-9", "31 mars 2027"],
            ["renouveler", "H-10", "mercredi 31 mars 2027"],
            ["modifier", "H-4", "2027-03-31"],
            ["modifier", "H-8", "31.03.2027"],
        ],
        largeurs=(16, 18, 24),
    )
    feuille = livre.worksheets[0]
    feuille["C3"].number_format = "DD/MM/YYYY"
    feuille["C4"].number_format = "[$-40C]d mmmm yyyy;@"
    livre.save(nom)


def _lignes_masquees(nom: str) -> None:
    livre = _livre(
        "Filtrée",
        [
            ["Dépt", "Habilitation", "Décision", "Interne"],
            [44, "H-1", "suspendre", "x"],
            [44, "H-2", "suspendre", "x"],
            [85, "H-9", "suspendre", "x"],
            [44, "H-10", "suspendre", "x"],
        ],
        largeurs=(8, 18, 16, 10),
    )
    feuille = livre.worksheets[0]
    feuille.auto_filter.ref = "A1:D5"
    feuille.auto_filter.add_filter_column(0, ["44"])
    feuille.row_dimensions[4].hidden = True
    feuille.column_dimensions["D"].hidden = True
    livre.save(nom)


def _formule_lue(nom: str) -> None:
    _livre(
        "Calculs",
        [
            ["Habilitation", "Décision", "Échéance", "Durée"],
            ["H-1", "renouveler", "=DATE(2026,12,31)", "=C2-TODAY()"],
            ["H-2", "renouveler", date(2026, 12, 31), "=C3-TODAY()"],
            ['="H-"&9', "suspendre", None, None],
        ],
        largeurs=(16, 16, 14, 12),
    ).save(nom)


def _formule_a_cote(nom: str) -> None:
    livre = _livre(
        "Commission",
        [
            ["N°", "Habilitation", "Décision", "Ancienneté", "Alerte"],
            ["=ROW()-1", "H-1", "suspendre", "=YEAR(TODAY())-2012", '=IF(D2>10,"ancien","")'],
            ["=ROW()-1", "H-9", "suspendre", "=YEAR(TODAY())-2015", '=IF(D3>10,"ancien","")'],
        ],
        largeurs=(6, 16, 16, 12, 12),
    )
    livre.worksheets[0]["C2"].comment = Comment("vu avec Anne le 3", "Paul")
    livre.save(nom)


def _blancs(nom: str) -> None:
    _livre(
        "Copié-collé",
        [
            [" Habilitation\u00a0", "Décision ", "Motif"],
            ["\u00a0H-1", " à  suspendre", "«\u00a0absent\u00a0»  depuis mars"],
            ['"H-9"', "suspendre\u00a0", '"déménagement"'],
            ["H‑10", "Suspendre", "d’un commun accord"],
        ],
        largeurs=(20, 20, 40),
    ).save(nom)


def _plusieurs_feuilles(nom: str) -> None:
    livre = _livre("Mode d'emploi", [["Remplir l'onglet « Décisions »"], ["puis le renvoyer à l'UD"]])
    decisions = livre.create_sheet("Décisions")
    for ligne in (["Habilitation", "Décision"], ["H-1", "suspendre"], ["H-9", "supprimer"], ["H-6", "supprimer"]):
        decisions.append(ligne)
    listes = livre.create_sheet("Listes")
    for mot in ("suspendre", "supprimer", "maintien"):
        listes.append([mot])
    listes.sheet_state = "hidden"
    choix = DataValidation("list", formula1="=Listes!$A$1:$A$3", allow_blank=True)
    decisions.add_data_validation(choix)
    choix.add("B2:B50")
    livre.defined_names["mots"] = DefinedName("mots", attr_text="Listes!$A$1:$A$3")
    livre.save(nom)


def _deux_feuilles(nom: str) -> None:
    livre = _livre("Mars", [["Habilitation", "Décision"], ["H-1", "suspendre"]])
    avril = livre.create_sheet("Avril")
    for ligne in (["Habilitation", "Décision"], ["H-9", "suspendre"]):
        avril.append(ligne)
    livre.save(nom)


def _volets_et_tableau(nom: str) -> None:
    lignes = [["N° habilitation", "Nom", "Décision", "Remarque"]]
    a_suspendre = {1: "BÉRARD Amandine", 9: "ÉTIENNE Zoé"}
    lignes += [
        [f"H-{n}", a_suspendre.get(n, f"Juré {n}"), "suspendre" if n in a_suspendre else "maintien", None]
        for n in (1, 2, 3, 7, 9, 10)
    ]
    livre = _livre("Suivi", lignes, largeurs=(18, 20, 16, 30))
    feuille = livre.worksheets[0]
    feuille.freeze_panes = "B2"
    tableau = Table(displayName="Suivi", ref="A1:D7")
    tableau.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
    feuille.add_table(tableau)
    feuille.print_title_rows = "1:1"
    feuille.print_area = "A1:D7"
    feuille.page_setup.orientation = "landscape"
    feuille.page_setup.fitToWidth = 1
    feuille.sheet_properties.pageSetUpPr.fitToPage = True
    livre.save(nom)


def _csv_cp1252(nom: str) -> None:
    lignes = [
        "Liste arrêtée le 2 septembre,,,",
        "Numéro,Titulaire,Décision,Observations",
        'H-1,"BÉRARD, Amandine",à suspendre,"dit ""absente"""',
        'H-9,"ÉTIENNE, Zoé",à supprimer,congé',
        'H-7,"DUPONT, Jean",maintien,',
    ]
    Path(nom).write_bytes("".join(f"{ligne}\r\n" for ligne in lignes).encode("cp1252"))


def _ods(nom: str) -> None:
    lignes = [
        ["Commission de printemps"],
        ["Habilitation", "Décision", "Échéance", "Nombre"],
        ["H-1", "renouveler", date(2026, 12, 31), 1],
        ["H-9", "suspendre", None, 2],
        ["Total", None, None, "=SUM(D3:D4)"],
    ]
    if which("soffice"):
        livre = _livre("Printemps", lignes, entete=2)
        livre.worksheets[0]["C3"].number_format = "DD/MM/YY"
        livre.save(Path(nom).with_suffix(".xlsx"))
        convertir(Path(nom).with_suffix(".xlsx").absolute(), vers="ods")
        return
    date_ = fc.case_ods("<text:p>31/12/26</text:p>", "date", office_date_value="2026-12-31")
    vide = "<table:table-cell/>"
    somme = fc.case_ods("<text:p>3</text:p>", "float", office_value="3", table_formula="of:=SUM([.D3:.D4])")
    Path(nom).write_bytes(
        fc.archive(
            fc.parties_ods(
                fc.table_ods(
                    fc.texte_ods("Commission de printemps"),
                    "".join(map(fc.texte_ods, lignes[1])),
                    fc.texte_ods("H-1")
                    + fc.texte_ods("renouveler")
                    + date_
                    + fc.case_ods("", "float", office_value="1"),
                    fc.texte_ods("H-9") + fc.texte_ods("suspendre") + vide + fc.case_ods("", "float", office_value="2"),
                    fc.texte_ods("Total") + vide * 2 + somme,
                    nom="Printemps",
                )
            )
        )
    )


def _capitales(nom: str) -> None:
    _livre(
        "LISTE",
        [
            ["NUMERO D'HABILITATION", "SUITE A DONNER", "DATE DE FIN DE VALIDITE", "OBSERVATION"],
            ["H000001", "RENOUVELER", "31/12/2026", "RAS"],
            ["h9", "A SUSPENDRE", None, "RAS"],
            ["H-10", "MAINTIEN", None, "RAS"],
        ],
        largeurs=(26, 20, 28, 16),
    ).save(nom)


def _colonne_en_double(nom: str) -> None:
    _livre(
        "Échéances",
        [
            ["Habilitation", "Décision", "Fin de validité", "Échéance demandée"],
            ["H-1", "renouveler", date(2026, 1, 1), date(2026, 12, 31)],
            ["H-2", "renouveler", date(2026, 1, 1), "fin du titre"],
        ],
        largeurs=(16, 16, 18, 20),
    ).save(nom)


def _position_retenue(nom: str) -> None:
    """Ni « action », ni rien qui s'en approche ; le numéro est en troisième colonne, des remarques à droite."""
    _livre(
        "Positions",
        [
            ["Commission", None, None, None],
            ["Juré", "Position retenue", "Titre", "Vu le"],
            ["BÉRARD Amandine", "suspendre", AMC, date(2025, 3, 12)],
            ["Nguyen Thi Lan", "valider", TAI, date(2025, 3, 12)],
        ],
        entete=2,
        largeurs=(26, 20, 16, 12),
    ).save(nom)


def convertir(*sources: Path, vers: str) -> Path:
    """Ces fichiers, récrits par LibreOffice dans cet autre format, à côté du premier, que l'on rend."""
    dossier = sources[0].parent
    profil = f"-env:UserInstallation=file://{dossier.resolve()}/profil-bureau"
    subprocess.run(
        ["soffice", "--headless", profil, "--convert-to", vers, "--outdir", str(dossier), *map(str, sources)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return sources[0].with_suffix(f".{vers}")


def _h(numero: int) -> str:
    return f"H-{numero:06d}"


VINGT = (
    Classeur(
        "titre_au_dessus.xlsx",
        _titre_au_dessus,
        {
            5: (_h(1), "suspendre", "fait"),
            6: (_h(4), "valider", "fait"),
            7: (_h(5), "reactiver", "fait"),
            8: (_h(9), "supprimer", "refuse"),
            9: (_h(2), "suspendre", "fait"),
        },
        dit=("en-tête : ligne 4 (lignes 1, 2 passées)",),
        reprises={"C8": "suspendre"},
    ),
    Classeur(
        "deux_rangs.xlsx",
        _deux_rangs,
        {3: (_h(1), "renouveler", "fait"), 4: (_h(7), "renouveler", "fait"), 5: (_h(11), "creer", "fait")},
        dit=("en-tête : ligne 2 (ligne 1 passée)", "« renouvelé » lu renouveler (2 lignes)", "3 lignes par un nom"),
    ),
    Classeur(
        "groupes_fusionnes.xlsx",
        _groupes_fusionnes,
        {
            2: (_h(2), "suspendre", "fait"),
            3: (_h(9), "suspendre", "fait"),
            4: (_h(4), "valider", "fait"),
            5: (_h(10), "suspendre", "fait"),
            6: (_h(8), "valider", "fait"),
        },
        dit=("« à suspendre » lu suspendre (3 lignes)",),
    ),
    Classeur(
        "avis.xlsx",
        _avis,
        {
            2: (_h(4), "valider", "fait"),
            3: (_h(8), "valider", "fait"),
            4: (_h(1), "suspendre", "fait"),
            5: (_h(9), "suspendre", "fait"),
        },
        fautes=("« Défavorable » n'est pas une action", "« défavorable » n'est pas une action"),
        apres=("--valeur", "action:défavorable=suspendre"),
        dit=("« Favorable » lu valider (1 ligne)", "1 ligne sans rien à faire : 6"),
    ),
    Classeur(
        "suite.xlsx",
        _suite,
        {2: (_h(1), "renouveler", "fait"), 6: (_h(5), "reactiver", "fait")},
        dit=("« maintien » lu sans rien à faire (1 ligne)", "3 lignes sans rien à faire : 3-5"),
    ),
    Classeur(
        "noms_en_une_colonne.xlsx",
        _noms_en_une_colonne,
        {
            2: (_h(1), "suspendre", "fait"),
            3: (_h(5), "reactiver", "fait"),
            4: (_h(6), "suspendre", "refuse"),
            5: (_h(10), "suspendre", "fait"),
            6: (_h(8), "valider", "fait"),
            7: (_h(4), "valider", "fait"),
        },
        fautes=("(B6) : donnez une habilitation, ou un juré et une certification",),
        corrections={"A6": "J-8", "B6": TAI},
        reprises={"C4": "maintien"},
    ),
    Classeur(
        "noms_en_deux_colonnes.xlsx",
        _noms_en_deux_colonnes,
        {2: (_h(11), "creer", "fait"), 3: (_h(11), "valider", "fait"), 4: (_h(9), "suspendre", "fait")},
        dit=("« suspension » lu suspendre (1 ligne)",),
    ),
    Classeur(
        "homonymes.xlsx",
        _homonymes,
        {2: (_h(3), "suspendre", "fait"), 3: (_h(11), "creer", "fait"), 4: (_h(2), "suspendre", "fait")},
        fautes=("désigne 2 jurés : J-000002 MARTIN Paul (Nantes, 44) ; J-000003", "« Martine Paule » ne désigne aucun"),
        corrections={"A3": "J-2", "A4": "Martin", "B4": "Paul"},
    ),
    Classeur(
        "totaux.xlsx",
        _totaux,
        {2: (_h(1), "suspendre", "fait"), 3: (_h(9), "suspendre", "fait"), 5: (_h(10), "suspendre", "fait")},
        dit=("Lignes passées, sans objet (total, titre répété) : 4, 6, 7",),
    ),
    Classeur(
        "dates.xlsx",
        _dates,
        {
            **{n: (_h(h), "renouveler", "fait") for n, h in ((2, 1), (3, 2), (4, 3), (5, 7), (6, 9), (7, 10))},
            8: (_h(4), "modifier", "fait"),
            9: (_h(8), "modifier", "fait"),
        },
    ),
    Classeur(
        "lignes_masquees.xlsx",
        _lignes_masquees,
        {n: (_h(h), "suspendre", "fait") for n, h in ((2, 1), (3, 2), (4, 9), (5, 10))},
        dit=("lignes masquées, lues aussi : 4", "colonnes masquées, lues aussi : D"),
    ),
    Classeur(
        "formule_lue.xlsx",
        _formule_lue,
        {2: (_h(1), "renouveler", "fait"), 3: (_h(2), "renouveler", "fait"), 4: (_h(9), "suspendre", "fait")},
        fautes=("(C2) : formule : collez sa valeur", "(A4) : formule : collez sa valeur"),
        corrections={"C2": date(2026, 12, 31), "A4": "H-9"},
    ),
    Classeur(
        "formule_a_cote.xlsx",
        _formule_a_cote,
        {2: (_h(1), "suspendre", "fait"), 3: (_h(9), "suspendre", "fait")},
        dit=("Colonnes ignorées : N°, Ancienneté, Alerte",),
    ),
    Classeur("blancs.xlsx", _blancs, {n: (_h(h), "suspendre", "fait") for n, h in ((2, 1), (3, 9), (4, 10))}),
    Classeur(
        "plusieurs_feuilles.xlsx",
        _plusieurs_feuilles,
        {2: (_h(1), "suspendre", "fait"), 3: (_h(9), "supprimer", "refuse"), 4: (_h(6), "supprimer", "refuse")},
        dit=("feuille : « Décisions »", "non lues : « Mode d'emploi »", "masquées, non lues : « Listes »"),
        reprises={"B3": "suspendre", "B4": "maintien"},
        feuille="Décisions",
    ),
    Classeur(
        "deux_feuilles.xlsx",
        _deux_feuilles,
        {2: (_h(9), "suspendre", "fait")},
        fautes=("2 feuilles qui portent des données : « Mars », « Avril »",),
        apres=("--feuille", "Avril"),
        feuille="Avril",
    ),
    Classeur(
        "volets_et_tableau.xlsx",
        _volets_et_tableau,
        {2: (_h(1), "suspendre", "fait"), 6: (_h(9), "suspendre", "fait")},
        dit=("« maintien » lu sans rien à faire (4 lignes)",),
    ),
    Classeur(
        "cp1252.csv",
        _csv_cp1252,
        {3: (_h(1), "suspendre", "fait"), 4: (_h(9), "supprimer", "refuse")},
        options=("--colonne", "habilitation=Numéro"),
        dit=("en-tête : ligne 2 (ligne 1 passée)",),
        reprises={"C4": "suspendre"},
    ),
    Classeur(
        "printemps.ods",
        _ods,
        {3: (_h(1), "renouveler", "fait"), 4: (_h(9), "suspendre", "fait")},
        dit=("en-tête : ligne 2 (ligne 1 passée)", "sans objet (total, titre répété) : 5"),
    ),
    Classeur("capitales.xlsx", _capitales, {2: (_h(1), "renouveler", "fait"), 3: (_h(9), "suspendre", "fait")}),
    Classeur(
        "colonne_en_double.xlsx",
        _colonne_en_double,
        {2: (_h(1), "renouveler", "fait"), 3: (_h(2), "renouveler", "fait")},
        fautes=("« Fin de validité » et « Échéance demandée » disent tous deux la colonne fin",),
        apres=("--colonne", "fin=Échéance demandée"),
    ),
    Classeur(
        "position_retenue.xlsx",
        _position_retenue,
        {3: (_h(1), "suspendre", "fait"), 4: (_h(8), "valider", "fait")},
        fautes=("ligne 2 : aucune colonne « action »", "la plus proche : « Position retenue »"),
        apres=("--colonne", "action=Position retenue"),
    ),
)
