"""Le fichier de quelqu'un, rendu annoté : le même, avec ce que chaque ligne est devenue."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import IO, Any, BinaryIO, NamedTuple

from ceres_cli.formats.csv_sur import montrer
from ceres_cli.formats.tableau.csv import lignes_de, texte_de
from ceres_cli.formats.tableau.lire import Tableau
from ceres_cli.regles.textes import cle
from ceres_cli.schemas.assainissement import PREMIERS, neutraliser

CLASSEURS = frozenset({"xlsx", "ods"})
_CASES_MAX = 300_000
"""D'un classeur tenu entier : au-delà, cela coûterait trop de mémoire."""
_LIGNES_LARGES, _CASES_LARGES = 20_000, 800_000
"""D'un xlsx tenu entier quand même, aussi large soit-il : moins de 600 Mio."""
AUTEUR = "ceres"
SUITE = "\n— ceres : "
"""Ce qui sépare, dans un commentaire, ce qui est au collègue de ce qui est à nous."""
# Une formule toujours vraie, à laquelle nos couleurs se reconnaissent.
MARQUE = '"ceres"="ceres"'
COULEUR = "F8CBAD"
LARGEURS = (12, 12, 60)
"""Des colonnes ajoutées ; la dernière est celle des explications."""
_HAUTEUR = 15  # d'une ligne de texte
LISTE_MAX = 255  # caractères d'une liste déroulante
# Ce qu'un classeur relu puis récrit perdrait, par ce qu'en dit le nom de ses parties.
_PERDUES = (
    ("vbaProject.bin", "ses macros"),
    ("xl/threadedComments/", "ses fils de commentaires"),
    ("xl/slicers/", "ses segments"),
    ("xl/ctrlProps/", "ses boutons"),
    ("xl/activeX/", "ses contrôles"),
    ("xl/embeddings/", "ses objets incorporés"),
    ("xl/timelines/", "ses chronologies"),
    ("xl/richData/", "ses images placées dans des cases"),
    ("xl/connections.xml", "ses connexions à des données"),
)
# De même, par ce qu'on y lit. LibreOffice joint aux commentaires un dessin, vide : seul ce qui s'y ancre se perd.
_DESSIN, _DESSINS = "xl/drawings/drawing", ((b"Anchor", "ses dessins, images et graphiques"),)
# Des feuilles : les extensions qu'Excel a ajoutées au format.
_PERDUES_DES_FEUILLES = (
    (b"x14:dataValidation ", "ses listes déroulantes tirées d'une autre feuille"),
    (b"x14:conditionalFormatting ", "certaines de ses mises en forme conditionnelles"),
    (b"x14:sparklineGroup ", "ses graphiques dans des cases"),
)
_MORCEAU, _RECOUVREMENT = 1 << 20, 64


class Sort(NamedTuple):
    """Ce qu'une ligne est devenue : les valeurs des colonnes ajoutées ; la phrase des cases en faute, par rang ; ce que
    l'on peut faire de l'objet, à choisir dans la case de ce rang."""

    valeurs: Sequence[str]
    fautes: Mapping[int, str]
    choix: tuple[int, Sequence[str]] | None = None


def pertes(tableau: Tableau) -> list[str]:
    """Ce que le classeur rendu ne garderait pas de celui-ci ; d'un ods, rien ne se perd."""
    import zipfile

    if tableau.format != "xlsx":
        return []
    with zipfile.ZipFile(io.BytesIO(tableau.contenu)) as archive:
        noms = archive.namelist()
        perdues = [quoi for partie, quoi in _PERDUES if any(partie in nom for nom in noms)]
        feuilles = [nom for nom in noms if nom.startswith("xl/worksheets/") and nom.endswith(".xml")]
        dessins = [nom for nom in noms if nom.startswith(_DESSIN)]
        for parties, marques in ((dessins, _DESSINS), (feuilles, _PERDUES_DES_FEUILLES)):
            dedans = {quoi for nom in parties for quoi in _perdues_de(archive.open(nom), marques)}
            perdues += [quoi for _, quoi in marques if quoi in dedans]
    return perdues


def _perdues_de(partie: IO[bytes], marques: Sequence[tuple[bytes, str]]) -> set[str]:
    """Lue par morceaux, qui se recouvrent : une feuille peut être longue."""
    trouvees: set[str] = set()
    fin = b""
    with partie:
        while morceau := partie.read(_MORCEAU):
            trouvees.update(quoi for marque, quoi in marques if marque in fin + morceau)
            fin = morceau[-_RECOUVREMENT:]
    return trouvees


def tient(tableau: Tableau) -> bool:
    """Son classeur peut être tenu entier en mémoire."""
    lignes = len(tableau.lignes)
    cases = lignes * len(tableau.entetes)
    large = tableau.format == "xlsx" and lignes <= _LIGNES_LARGES and cases <= _CASES_LARGES
    return cases <= _CASES_MAX or large


def arbre(octets: bytes) -> Any:
    """La racine d'une partie d'un classeur déjà lu : sa lecture en a refusé toute DTD. Ni entité, ni réseau."""
    from lxml import etree

    return etree.fromstring(octets, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))


def rendre_xlsx(flux: BinaryIO, tableau: Tableau, ajoutees: Sequence[str], sorts: Mapping[int, Sort]) -> None:
    """Le même classeur : feuilles, styles, largeurs, fusions ; trois colonnes de plus sur la feuille lue."""
    import warnings

    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # ce qui se perd a été dit avant
        classeur = openpyxl.load_workbook(io.BytesIO(tableau.contenu), rich_text=True)
    feuille = classeur[tableau.feuille]
    _oter_les_notres(feuille)
    rangs = _colonnes(feuille, tableau, ajoutees)
    _ecrire_l_entete(feuille, tableau.ligne_entete, ajoutees, rangs)
    for numero, sort in sorts.items():
        for rang, valeur in zip(rangs, sort.valeurs, strict=True):
            _poser(feuille.cell(numero, rang), valeur)
        _etaler(feuille, feuille.cell(numero, rangs[-1]), pliee=bool(sort.fautes))
        for colonne, phrase in sort.fautes.items():
            _commenter(_entiere(feuille, numero, colonne + 1), phrase)
    _colorer(feuille, sorts)
    _proposer(feuille, sorts)
    classeur.save(flux)


def _oter_les_notres(feuille: Any) -> None:
    """Les couleurs, les commentaires et les listes d'un rendu précédent."""
    from openpyxl.formatting.formatting import ConditionalFormattingList

    gardees = ConditionalFormattingList()
    for plage in feuille.conditional_formatting:
        for regle in plage.rules:
            if regle.formula != [MARQUE]:
                gardees.add(str(plage.sqref), regle)
    feuille.conditional_formatting = gardees
    listes = feuille.data_validations
    listes.dataValidation = [v for v in listes.dataValidation if v.promptTitle != AUTEUR]
    for ligne in feuille.iter_rows():
        for case in ligne:
            if (commentaire := case.comment) is None:
                continue
            sien, _, notre = commentaire.text.partition(SUITE)
            if commentaire.author == AUTEUR:
                case.comment = None
            elif notre:
                commentaire.text = sien


def rangs_des_ajoutees(tableau: Tableau, ajoutees: Sequence[str]) -> list[int] | None:
    """Le rang (à partir de 0) de celles qu'un rendu précédent a laissées ; None s'il n'y en a pas eu."""
    siennes = {cle(entete): rang for rang, entete in enumerate(tableau.entetes)}
    return [siennes[nom] for nom in ajoutees] if all(nom in siennes for nom in ajoutees) else None


def _colonnes(feuille: Any, tableau: Tableau, ajoutees: Sequence[str]) -> list[int]:
    """Le rang (à partir de 1) de chaque colonne ajoutée : celle d'un rendu précédent, sinon après la dernière."""
    if (siennes := rangs_des_ajoutees(tableau, ajoutees)) is not None:
        return [rang + 1 for rang in siennes]
    remplies = (case.column for ligne in feuille.iter_rows() for case in ligne if case.value is not None)
    premiere = max(remplies, default=0) + 1
    return list(range(premiere, premiere + len(ajoutees)))


def _ecrire_l_entete(feuille: Any, ligne: int, ajoutees: Sequence[str], rangs: Sequence[int]) -> None:
    from copy import copy

    from openpyxl.utils import get_column_letter

    modele = _entiere(feuille, ligne, rangs[0] - 1) if rangs[0] > 1 else None
    for nom, rang, largeur in zip(ajoutees, rangs, LARGEURS, strict=True):
        case = feuille.cell(ligne, rang)
        neuve = case.value is None
        if neuve and modele is not None and modele.has_style:
            case._style = copy(modele._style)
        _poser(case, nom)
        _isoler(feuille, rang)
        if neuve:
            dimension = feuille.column_dimensions[get_column_letter(rang)]
            dimension.width = largeur
            dimension.hidden = False


def _entiere(feuille: Any, ligne: int, rang: int) -> Any:
    """Cette case ; d'une fusion, la première, qui seule a un style."""
    case = feuille.cell(ligne, rang)
    plage = next((p for p in feuille.merged_cells.ranges if case.coordinate in p), None)
    return case if plage is None else feuille.cell(plage.min_row, plage.min_col)


def _isoler(feuille: Any, rang: int) -> None:
    """Une plage de colonnes de même largeur se coupe autour de celle-ci : deux plages qui se recouvrent abîment le
    classeur."""
    from copy import copy

    from openpyxl.utils import get_column_letter

    dimensions = feuille.column_dimensions
    for plage in [d for d in dimensions.values() if d.min and d.min <= rang <= d.max and d.min < d.max]:
        for debut, fin in ((plage.min, rang - 1), (rang, rang), (rang + 1, plage.max)):
            if debut <= fin:
                part = copy(plage)
                part.index, part.min, part.max = get_column_letter(debut), debut, fin
                dimensions[part.index] = part


def _etaler(feuille: Any, case: Any, *, pliee: bool) -> None:
    """L'explication d'un refus se plie dans sa colonne ; sa ligne, trop basse, prend la hauteur qu'il lui faut."""
    from openpyxl.styles import Alignment

    if not pliee and not case.alignment.wrap_text:
        return
    case.alignment = Alignment(vertical="top", wrap_text=pliee)
    ligne = feuille.row_dimensions[case.row]
    if not pliee or (ligne.height or 0) < _HAUTEUR * (1 + len(case.value or "") // LARGEURS[-1]):
        ligne.height = None  # le tableur la calcule


def _poser(case: Any, texte: str) -> None:
    from openpyxl.cell.cell import MergedCell

    if isinstance(case, MergedCell):
        return
    montre = montrer(texte)
    case.value = montre or None
    if montre:
        case.data_type = "s"  # « =1+1 » reste ce texte


def _commenter(case: Any, phrase: str) -> None:
    from openpyxl.comments import Comment

    texte = montrer(phrase)
    if case.comment is not None:
        if texte not in case.comment.text:  # de cases fusionnées, la première porte les phrases de toutes
            case.comment.text += f"{SUITE}{texte}"
        return
    case.comment = Comment(texte, AUTEUR, height=90, width=320)


def _colorer(feuille: Any, sorts: Mapping[int, Sort]) -> None:
    """Une mise en forme conditionnelle : la couleur que la case avait reste dessous."""
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles import PatternFill
    from openpyxl.styles.differential import DifferentialStyle

    cases = [feuille.cell(n, rang + 1).coordinate for n, sort in sorts.items() for rang in sort.fautes]
    if cases:
        fond = PatternFill("solid", start_color=f"FF{COULEUR}", end_color=f"FF{COULEUR}")
        regle = Rule("expression", formula=[MARQUE], dxf=DifferentialStyle(fill=fond))
        feuille.conditional_formatting.add(" ".join(cases), regle)


def _proposer(feuille: Any, sorts: Mapping[int, Sort]) -> None:
    """Une liste déroulante par choix, pour toutes ses cases ; celles qui ont déjà la leur la gardent."""
    from openpyxl.worksheet.datavalidation import DataValidation

    prises = [v.sqref for v in feuille.data_validations.dataValidation]
    listes: dict[str, Any] = {}
    for numero, sort in sorts.items():
        if sort.choix is None:
            continue
        rang, choix = sort.choix
        case, texte = feuille.cell(numero, rang + 1), ",".join(choix)
        if not texte or len(texte) > LISTE_MAX or any(case.coordinate in prise for prise in prises):
            continue
        if texte not in listes:
            listes[texte] = DataValidation("list", formula1=f'"{texte}"', allow_blank=True, showErrorMessage=False)
            listes[texte].promptTitle = AUTEUR
            feuille.add_data_validation(listes[texte])
        listes[texte].add(case)


def rendre_csv(flux: BinaryIO, tableau: Tableau, ajoutees: Sequence[str], sorts: Mapping[int, Sort]) -> str:
    """Le même csv, lignes passées comprises : ses cases telles qu'elles sont écrites, ses fins de ligne. Rend
    l'encodage écrit : l'UTF-8 si le sien n'a pas un des caractères de nos phrases."""
    texte, _ = texte_de(tableau.contenu, nom=tableau.nom, encodage=tableau.encodage)
    separateur = tableau.separateur
    gardees = [rang for rang, entete in enumerate(tableau.entetes) if cle(entete) not in ajoutees]
    numeros = {numero for numero, _ in tableau.lignes}
    entieres = len(gardees) == (largeur := len(tableau.entetes))
    guillemets = False
    rendues = []
    for numero, brute in _brutes(texte, separateur):
        corps = brute.rstrip("\r\n")
        if entieres and not guillemets and numero in sorts and numero in numeros:
            simple = _telle_quelle(corps, sorts[numero].valeurs, separateur, largeur)
            if simple is not None:
                rendues.append(simple + brute[len(corps) :])
                continue
        cases = [_sure(case, separateur) for case in _cases(corps, separateur)]
        if numero == tableau.ligne_entete or numero in numeros:
            if numero == tableau.ligne_entete:
                siennes: Sequence[str] = ajoutees
                guillemets = all(case.startswith('"') for case in cases if case)
            else:
                siennes = sorts[numero].valeurs if numero in sorts else [""] * len(ajoutees)
            cases += [""] * (len(tableau.entetes) - len(cases))
            cases = [cases[rang] for rang in gardees]
            cases += [_ecrite(valeur, separateur, guillemets=guillemets) for valeur in siennes]
        rendues.append(separateur.join(cases) + brute[len(corps) :])
    fin = "\r\n" if "\r\n" in texte else "\n"
    if rendues and not rendues[-1].endswith("\n"):
        rendues[-1] += fin
    rendu, encodage = "".join(rendues), tableau.encodage
    try:
        octets = rendu.replace("→", "->").encode(encodage) if encodage == "cp1252" else rendu.encode(encodage)
    except UnicodeEncodeError:
        octets, encodage = b"\xef\xbb\xbf" + rendu.encode(), "utf-8-sig"
    flux.write((b"\xef\xbb\xbf" if tableau.bom else b"") + octets)
    return encodage


def _brutes(texte: str, separateur: str) -> Iterator[tuple[int, str]]:
    """Les lignes de tableau et leur numéro, telles qu'elles sont écrites : un saut de ligne entre guillemets est de la
    case."""
    if '"' not in texte:
        yield from enumerate(lignes_de(texte), 1)
        return
    debut, morceaux, ouverte = 1, list[str](), False
    for numero, ligne in enumerate(lignes_de(texte), 1):
        morceaux.append(ligne)
        ouverte = _reste_ouverte(ligne, separateur, ouverte=ouverte)
        if not ouverte:
            yield debut, "".join(morceaux)
            debut, morceaux = numero + 1, []
    if morceaux:
        yield debut, "".join(morceaux)


def _telle_quelle(corps: str, siennes: Sequence[str], separateur: str, largeur: int) -> str | None:
    """Le cas courant : la ligne et ce qui s'y ajoute, sans guillemets ni rien à protéger ; None si ce n'est pas sûr."""
    ligne = separateur.join((corps, *siennes))
    cases = ligne.split(separateur)
    pleine = corps.count(separateur) == largeur - 1 and len(cases) == largeur + len(siennes)
    sure = '"' not in ligne and ligne.isprintable() and PREMIERS.isdisjoint([case[:1] for case in cases])
    return ligne if pleine and sure else None


def _reste_ouverte(ligne: str, separateur: str, *, ouverte: bool) -> bool:
    """Après cette ligne, une case entre guillemets attend encore le sien."""
    rang = 0
    while True:
        if not ouverte and ligne.startswith('"', rang):
            ouverte, rang = True, rang + 1
        if ouverte:
            if (fin := ligne.find('"', rang)) < 0:
                return True
            ouverte = ligne.startswith('""', fin)
            rang = fin + (2 if ouverte else 1)
            if ouverte:
                continue
        if (suivante := ligne.find(separateur, rang)) < 0:
            return False
        rang = suivante + 1


def _cases(ligne: str, separateur: str) -> list[str]:
    """Ses cases, guillemets compris."""
    cases: list[str] = []
    ouverte = False
    for morceau in ligne.split(separateur):
        if ouverte:
            cases[-1] += separateur + morceau
        else:
            cases.append(morceau)
        # Un morceau n'a plus de séparateur : il n'y est question que de ses guillemets.
        ouverte = _reste_ouverte(morceau, separateur, ouverte=ouverte)
    return cases


def _sure(case: str, separateur: str) -> str:
    """Telle qu'elle est écrite, sauf ce qu'un tableur prendrait pour une formule, ou ne montrerait pas."""
    entre_guillemets = len(case) > 1 and case.startswith('"') and case.endswith('"')
    valeur = case[1:-1].replace('""', '"') if entre_guillemets else case
    sure = neutraliser(montrer(valeur))
    return case if sure == valeur else _ecrite(valeur, separateur, guillemets=entre_guillemets)


def _ecrite(valeur: str, separateur: str, *, guillemets: bool) -> str:
    tampon = io.StringIO(newline="")
    autour = csv.QUOTE_ALL if guillemets else csv.QUOTE_MINIMAL
    ecrire = csv.writer(tampon, delimiter=separateur, lineterminator="", quoting=autour)  # type: ignore[arg-type]
    ecrire.writerow([neutraliser(montrer(valeur))])
    return "" if tampon.getvalue() == '""' and not guillemets else tampon.getvalue()
