"""Un classeur ods rendu annoté : seuls ses textes XML changent, tout le reste est recopié octet pour octet."""

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from typing import Any, BinaryIO

from ceres_cli.formats.csv_sur import montrer
from ceres_cli.formats.lettres import lettres
from ceres_cli.formats.tableau import odf
from ceres_cli.formats.tableau.lire import Tableau
from ceres_cli.formats.tableau.rendre import AUTEUR, COULEUR, SUITE, Sort, arbre, rangs_des_ajoutees

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TABLE, _TEXTE, _STYLE = (f"{{{_ODF}{nom}:1.0}}" for nom in ("office", "table", "text", "style"))
_FO = f"{{{_ODF}xsl-fo-compatible:1.0}}"
_MANIFESTE = f"{{{_ODF}manifest:1.0}}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_LIGNES_REPETEES, _COLONNES_REPETEES = f"{_TABLE}number-rows-repeated", f"{_TABLE}number-columns-repeated"
_CASES = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_FAUTE, _LARGE, _PLIEE = "ceresFaute", "ceresLarge", "ceresPliee"
_STYLES = (
    (_LARGE, "table-column", "table-column", {f"{_STYLE}column-width": "11cm"}),
    (_PLIEE, "table-cell", "table-cell", {f"{_FO}wrap-option": "wrap", f"{_STYLE}vertical-align": "top"}),
)
_MARQUE = 'formula-is("ceres"="ceres")'
_VALEURS = re.compile(
    r"\{urn:(oasis:names:tc:opendocument:xmlns:(office|table):1\.0|org:documentfoundation:[^}]*calcext[^}]*)\}"
    r"(value|value-type|string-value|date-value|time-value|boolean-value|currency|formula)"
)


def rendre_ods(flux: BinaryIO, tableau: Tableau, ajoutees: Sequence[str], sorts: Mapping[int, Sort]) -> None:
    """Le même classeur, trois colonnes de plus sur la feuille lue, ses cases en faute marquées."""
    import zipfile

    with zipfile.ZipFile(io.BytesIO(tableau.contenu)) as source, zipfile.ZipFile(flux, "w") as cible:
        changees = {"content.xml": _annoter(arbre(source.read("content.xml")), tableau, ajoutees, sorts)}
        styles = arbre(source.read("styles.xml")) if "styles.xml" in source.namelist() else None
        changees["styles.xml"] = _avec_le_style(styles)
        if styles is None:
            changees["META-INF/manifest.xml"] = _declarer(arbre(source.read("META-INF/manifest.xml")))
        for partie in source.infolist():
            octets = changees.pop(partie.filename, None)
            cible.writestr(partie, source.read(partie) if octets is None else octets, partie.compress_type)
        for nom, octets in changees.items():
            cible.writestr(nom, octets, zipfile.ZIP_DEFLATED)


def _octets(racine: Any) -> bytes:
    from lxml import etree

    rendus: bytes = etree.tostring(racine, xml_declaration=True, encoding="UTF-8")
    return rendus


def _annoter(racine: Any, tableau: Tableau, ajoutees: Sequence[str], sorts: Mapping[int, Sort]) -> bytes:
    tableur = racine.find(f"{_OFFICE}body/{_OFFICE}spreadsheet")
    feuille = next(t for t in tableur.iterfind(f"{_TABLE}table") if t.get(f"{_TABLE}name") == tableau.feuille)
    _oter_les_notres(tableur, feuille)
    siennes = rangs_des_ajoutees(tableau, ajoutees)
    rangs, neuves = siennes or _apres_la_derniere(feuille, len(ajoutees)), siennes is None
    lignes = _lignes(feuille, {tableau.ligne_entete, *sorts})
    entete = lignes[tableau.ligne_entete]
    for nom, rang in zip(ajoutees, rangs, strict=True):
        case = _case(entete, rang)
        if neuves and rang and (style := _case(entete, rang - 1).get(f"{_TABLE}style-name")):
            case.set(f"{_TABLE}style-name", style)
        _poser(case, nom)
    if neuves:
        _elargir(feuille, rangs)
    _avec_nos_styles(racine)
    for numero, sort in sorts.items():
        if (ligne := lignes.get(numero)) is None:
            continue
        for rang, valeur in zip(rangs, sort.valeurs, strict=True):
            _poser(_case(ligne, rang), valeur)
        _plier(ligne, _case(ligne, rangs[-1]), pliee=bool(sort.fautes))
        for rang, phrase in sort.fautes.items():
            _commenter(_case(ligne, rang), phrase)
    _colorer(feuille, tableau.feuille, sorts)
    _proposer(tableur, tableau.feuille, lignes, sorts)
    return _octets(racine)


def _oter_les_notres(tableur: Any, feuille: Any) -> None:
    """Les couleurs, les commentaires et les listes d'un rendu précédent."""
    for condition in list(feuille.iter(f"{_CALC}condition")):
        if condition.get(f"{_CALC}value") == _MARQUE:
            _oter(condition.getparent())
    for note in list(feuille.iter(f"{_OFFICE}annotation")):
        if note.findtext(f"{_DC}creator") == AUTEUR:
            _oter(note)
            continue
        for paragraphe in list(note.iterfind(f"{_TEXTE}p")):
            if "".join(paragraphe.itertext()).startswith(SUITE.strip()):
                _oter(paragraphe)
    notres = set()
    for liste in list(tableur.iter(f"{_TABLE}content-validation")):
        aide = liste.find(f"{_TABLE}help-message")
        if aide is not None and aide.get(f"{_TABLE}title") == AUTEUR:
            notres.add(liste.get(f"{_TABLE}name"))
            _oter(liste)
    for case in feuille.iter(*_CASES):
        if case.get(f"{_TABLE}content-validation-name") in notres:
            del case.attrib[f"{_TABLE}content-validation-name"]


def _oter(element: Any) -> None:
    """Et qui ne contenait que lui."""
    parent = element.getparent()
    parent.remove(element)
    if not len(parent) and parent.tag in (f"{_CALC}conditional-formats", f"{_TABLE}content-validations"):
        parent.getparent().remove(parent)


def _apres_la_derniere(feuille: Any, nombre: int) -> list[int]:
    """Les premiers rangs (à partir de 0) où aucune ligne n'a rien."""
    largeur = 0
    for ligne in feuille.iter(f"{_TABLE}table-row"):
        rang = 0
        for case in ligne.iterchildren(*_CASES):
            rang += _fois(case, _COLONNES_REPETEES)
            if len(case) or case.get(f"{_OFFICE}value-type") or case.get(f"{_TABLE}formula"):
                largeur = max(largeur, rang)
    return list(range(largeur, largeur + nombre))


def _fois(element: Any, attribut: str) -> int:
    return int(element.get(attribut, "1"))


def _isoler(element: Any, avant: int, attribut: str) -> Any:
    """Celui de ce rang parmi les répétés que cet élément vaut, à part des autres."""
    fois = _fois(element, attribut)
    for reste, poser in ((avant, element.addprevious), (fois - avant - 1, element.addnext)):
        if reste:
            autre = deepcopy(element)
            _repeter(autre, attribut, reste)
            poser(autre)
    _repeter(element, attribut, 1)
    return element


def _repeter(element: Any, attribut: str, fois: int) -> None:
    if fois > 1:
        element.set(attribut, str(fois))
    else:
        element.attrib.pop(attribut, None)


def _lignes(feuille: Any, voulues: Iterable[int]) -> dict[int, Any]:
    """Numéro physique → la ligne, à elle seule."""
    restantes = sorted(voulues, reverse=True)
    trouvees: dict[int, Any] = {}
    suivante = 1
    for ligne in list(feuille.iter(f"{_TABLE}table-row")):
        debut, suivante = suivante, suivante + _fois(ligne, _LIGNES_REPETEES)
        while restantes and restantes[-1] < suivante:
            numero = restantes.pop()
            trouvees[numero] = _isoler(ligne, numero - debut, _LIGNES_REPETEES)
            debut = numero + 1
            if debut < suivante:
                ligne = ligne.getnext()
    return trouvees


def _case(ligne: Any, rang: int) -> Any:
    """La case de ce rang, à elle seule ; faite si la ligne s'arrête avant."""
    suivante = 0
    for case in ligne.iterchildren(*_CASES):
        debut, suivante = suivante, suivante + _fois(case, _COLONNES_REPETEES)
        if rang < suivante:
            return _isoler(case, rang - debut, _COLONNES_REPETEES)
    vide = ligne.makeelement(_CASES[0], {}, ligne.nsmap)
    ligne.append(vide)
    _repeter(vide, _COLONNES_REPETEES, rang - suivante + 1)
    return _isoler(vide, rang - suivante, _COLONNES_REPETEES)


def _poser(case: Any, texte: str) -> None:
    """Ce texte à la place de sa valeur ; son commentaire et son style restent."""
    if case.tag != _CASES[0]:  # couverte par une fusion
        return
    for attribut in [a for a in case.attrib if _VALEURS.fullmatch(a)]:
        del case.attrib[attribut]
    for paragraphe in list(case.iterchildren(f"{_TEXTE}p")):
        case.remove(paragraphe)
    if montre := montrer(texte):
        case.set(f"{_OFFICE}value-type", "string")
        case.append(_paragraphe(montre))


def _plier(ligne: Any, case: Any, *, pliee: bool) -> None:
    """L'explication d'un refus se plie, et sa ligne prend la hauteur qu'il lui faut."""
    if pliee:
        case.set(f"{_TABLE}style-name", _PLIEE)
        ligne.attrib.pop(f"{_TABLE}style-name", None)
    elif case.get(f"{_TABLE}style-name") == _PLIEE:
        del case.attrib[f"{_TABLE}style-name"]


def _paragraphe(texte: str) -> Any:
    return arbre(f'<text:p xmlns:text="{_TEXTE[1:-1]}">{odf.echapper(texte)}</text:p>'.encode())


def _commenter(case: Any, phrase: str) -> None:
    texte = montrer(phrase)
    note = case.find(f"{_OFFICE}annotation")
    if note is not None:
        if texte not in "".join(note.itertext()):  # de cases fusionnées, la première porte les phrases de toutes
            note.append(_paragraphe(f"{SUITE.strip()} {texte}"))
        return
    note = case.makeelement(f"{_OFFICE}annotation", {f"{_OFFICE}display": "false"}, {"office": _OFFICE[1:-1]})
    auteur = note.makeelement(f"{_DC}creator", {}, {"dc": _DC[1:-1]})
    auteur.text = AUTEUR
    note.extend([auteur, _paragraphe(texte)])
    case.insert(0, note)


def _elargir(feuille: Any, rangs: Sequence[int]) -> None:
    """La dernière, une phrase, est large."""
    suivante = 0
    for colonne in list(feuille.iter(f"{_TABLE}table-column")):
        debut, suivante = suivante, suivante + _fois(colonne, _COLONNES_REPETEES)
        if rangs[-1] < suivante:
            _isoler(colonne, rangs[-1] - debut, _COLONNES_REPETEES).set(f"{_TABLE}style-name", _LARGE)
            return


def _avec_nos_styles(racine: Any) -> None:
    styles = racine.find(f"{_OFFICE}automatic-styles")
    if styles is None:
        styles = racine.makeelement(f"{_OFFICE}automatic-styles", {})
        racine.find(f"{_OFFICE}body").addprevious(styles)
    for nom, famille, quoi, dits in _STYLES:
        if not any(s.get(f"{_STYLE}name") == nom for s in styles):
            _ajouter_un_style(styles, {"name": nom, "family": famille}, quoi, dits)


def _ajouter_un_style(styles: Any, attributs: Mapping[str, str], quoi: str, dits: Mapping[str, str]) -> None:
    espaces = {"style": _STYLE[1:-1], "fo": _FO[1:-1]}
    style = styles.makeelement(f"{_STYLE}style", {f"{_STYLE}{c}": v for c, v in attributs.items()}, espaces)
    style.append(style.makeelement(f"{_STYLE}{quoi}-properties", dict(dits), espaces))
    styles.append(style)


def _colorer(feuille: Any, nom: str, sorts: Mapping[int, Sort]) -> None:
    """Une mise en forme conditionnelle : la couleur que la case avait reste dessous."""
    adresses = [_adresse(nom, numero, rang) for numero, sort in sorts.items() for rang in sort.fautes]
    if not adresses:
        return
    siens = {"calcext": _CALC[1:-1]}
    toutes = feuille.find(f"{_CALC}conditional-formats")
    if toutes is None:
        toutes = feuille.makeelement(f"{_CALC}conditional-formats", {}, siens)
        feuille.append(toutes)
    forme = toutes.makeelement(
        f"{_CALC}conditional-format", {f"{_CALC}target-range-address": " ".join(adresses)}, siens
    )
    toutes.append(forme)
    condition = {"apply-style-name": _FAUTE, "value": _MARQUE, "base-cell-address": adresses[0]}
    forme.append(forme.makeelement(f"{_CALC}condition", {f"{_CALC}{c}": v for c, v in condition.items()}, siens))


def _proposer(tableur: Any, nom: str, lignes: Mapping[int, Any], sorts: Mapping[int, Sort]) -> None:
    """Une liste déroulante par choix ; une case qui a déjà la sienne la garde."""
    listes: dict[tuple[str, ...], str] = {}
    prises = {v.get(f"{_TABLE}name") for v in tableur.iter(f"{_TABLE}content-validation")}
    libres = (n for n in (f"ceres{rang}" for rang in range(1, len(sorts) + len(prises) + 2)) if n not in prises)
    for numero, sort in sorts.items():
        if sort.choix is None or not sort.choix[1] or numero not in lignes:
            continue
        rang, choix = sort.choix
        case = _case(lignes[numero], rang)
        if case.get(f"{_TABLE}content-validation-name"):
            continue
        if tuple(choix) not in listes:
            listes[tuple(choix)] = next(libres)
            _liste(tableur, listes[tuple(choix)], choix, _adresse(nom, numero, rang))
        case.set(f"{_TABLE}content-validation-name", listes[tuple(choix)])


def _liste(tableur: Any, nom: str, choix: Sequence[str], adresse: str) -> None:
    toutes = tableur.find(f"{_TABLE}content-validations")
    if toutes is None:
        toutes = tableur.makeelement(f"{_TABLE}content-validations", {}, {"table": _TABLE[1:-1]})
        tableur.find(f"{_TABLE}table").addprevious(toutes)
    mots = ";".join(f'"{mot}"' for mot in choix)
    attributs = {
        "name": nom, "condition": f"of:cell-content-is-in-list({mots})", "allow-empty-cell": "true",
        "display-list": "unsorted", "base-cell-address": adresse,
    }  # fmt: skip
    liste = toutes.makeelement(
        f"{_TABLE}content-validation",
        {f"{_TABLE}{c}": v for c, v in attributs.items()},
        {"of": f"{_ODF}of:1.2"},
    )
    aide = {f"{_TABLE}title": AUTEUR, f"{_TABLE}display": "false"}
    liste.append(liste.makeelement(f"{_TABLE}help-message", aide))
    liste.append(liste.makeelement(f"{_TABLE}error-message", {f"{_TABLE}display": "false"}))
    toutes.append(liste)


def _adresse(feuille: str, numero: int, rang: int) -> str:
    sure = feuille if re.fullmatch(r"\w+", feuille) else "'{}'".format(feuille.replace("'", "''"))
    return f"{sure}.{lettres(rang)}{numero}"


def _avec_le_style(racine: Any | None) -> bytes:
    """Les styles du classeur, et celui de nos couleurs, que nomment les mises en forme conditionnelles."""
    if racine is None:
        racine = arbre(f"<office:document-styles {odf.RACINE}/>".encode())
    styles = racine.find(f"{_OFFICE}styles")
    if styles is None:
        styles = racine.makeelement(f"{_OFFICE}styles", {})
        polices = racine.find(f"{_OFFICE}font-face-decls")
        racine.insert(0 if polices is None else list(racine).index(polices) + 1, styles)
    if not any(s.get(f"{_STYLE}name") == _FAUTE for s in styles):
        dits = {"name": _FAUTE, "family": "table-cell", "parent-style-name": "Default"}
        _ajouter_un_style(styles, dits, "table-cell", {f"{_FO}background-color": f"#{COULEUR}"})
    return _octets(racine)


def _declarer(racine: Any) -> bytes:
    """Le manifeste, qui nomme la partie ajoutée."""
    partie = {f"{_MANIFESTE}full-path": "styles.xml", f"{_MANIFESTE}media-type": "text/xml"}
    racine.append(racine.makeelement(f"{_MANIFESTE}file-entry", partie, {"manifest": _MANIFESTE[1:-1]}))
    return _octets(racine)
