"""Un long classeur xlsx rendu annoté : sa feuille est recopiée au fil de l'eau, nos cases glissées dans ses lignes ;
tout le reste, octet pour octet. La mémoire ne dépend que de ce qui est en faute."""

import codecs
import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import IO, Any, BinaryIO, ClassVar
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from ceres_cli.formats.csv_sur import montrer
from ceres_cli.formats.lettres import Rangs, lettres
from ceres_cli.formats.tableau.lire import Tableau
from ceres_cli.formats.tableau.rendre import (
    AUTEUR,
    COULEUR,
    LARGEURS,
    LISTE_MAX,
    MARQUE,
    Sort,
    arbre,
    rangs_des_ajoutees,
)

_MORCEAU = 1 << 16
_PLAGES = 1_000
"""Dans une même liste : un tableur en lit mal davantage."""
# Ce qui suit les mises en forme conditionnelles, puis les listes déroulantes, dans une feuille.
_APRES_LES_LISTES = frozenset(
    (
        "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks",
        "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF",
        "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
    )
)  # fmt: skip
_APRES_LES_COULEURS = _APRES_LES_LISTES | {"dataValidations"}
# Ce qui, dans les styles, précède les nôtres.
_AVANT_LES_DXFS = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles")
_REMPLIE = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})\d+"[^>]*>\s*<(?:\w+:)?(?:v|is|f)\b')
_ETENDUE = re.compile(rb'\sspans="[^"]*"')
_COMPTE = re.compile(rb'\scount="[^"]*"')
_CASE = re.compile(r"([A-Z]{1,3})(\d+)")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DECLARATION = re.compile(r"^<\?xml[^>]*\?>")
_RECRITS = frozenset(("dimension", "cols", "conditionalFormatting", "dataValidations"))
_CARACTERES_MAX = 32_767
_RANGS = Rangs()


def rendre_en_flux(flux: BinaryIO, tableau: Tableau, ajoutees: Sequence[str], sorts: Mapping[int, Sort]) -> None:
    """Le même classeur, trois colonnes de plus sur la feuille lue, les cases en faute colorées, les listes de choix ;
    aucun commentaire."""
    with zipfile.ZipFile(io.BytesIO(tableau.contenu)) as source, zipfile.ZipFile(flux, "w") as cible:
        feuille = _partie(source, tableau.feuille)
        styles = next((nom for nom in source.namelist() if nom.lower() == "xl/styles.xml"), None)
        dxf = None
        for partie in source.infolist():
            if partie.filename == styles:
                octets, dxf = _avec_notre_couleur(source.read(partie))
                cible.writestr(partie, octets, partie.compress_type)
            elif partie.filename != feuille:
                cible.writestr(partie, source.read(partie), partie.compress_type)
        siennes = rangs_des_ajoutees(tableau, ajoutees)
        premiere = _apres_la_derniere(source, feuille)
        rangs = siennes or list(range(premiere, premiere + len(ajoutees)))
        with _ouvrir(source, feuille) as lue, cible.open(_entree(feuille), "w", force_zip64=True) as ecrite:
            copie = _Copie(ecrite, tableau.ligne_entete, ajoutees, rangs, sorts, neuves=siennes is None, dxf=dxf)
            while morceau := lue.read(_MORCEAU):
                copie.lire(morceau)
            copie.finir()


def _entree(nom: str) -> zipfile.ZipInfo:
    partie = zipfile.ZipInfo(nom)
    partie.compress_type = zipfile.ZIP_DEFLATED
    return partie


def _ouvrir(source: zipfile.ZipFile, feuille: str) -> IO[bytes]:
    """Ses octets, dans un encodage où les nôtres se glissent tels quels."""
    with source.open(feuille) as lue:
        if lue.read(2) not in _UTF_16:
            return source.open(feuille)
    return io.BytesIO(_DECLARATION.sub("", source.read(feuille).decode("utf-16")).encode())


def _partie(source: zipfile.ZipFile, nom: str) -> str:
    """Celle de la feuille de ce nom."""
    classeur = _cible(source, "", "_rels/.rels", lambda lien: lien.get("Type", "").endswith("/officeDocument"))
    feuilles = arbre(source.read(classeur)).iter("{*}sheet")
    identifiant = next(v for f in feuilles if f.get("name") == nom for k, v in f.items() if k.endswith("}id"))
    dossier, base = posixpath.split(classeur)
    return _cible(source, dossier, f"{dossier}/_rels/{base}.rels", lambda lien: lien.get("Id") == identifiant)


def _cible(source: zipfile.ZipFile, dossier: str, liens: str, voulu: Callable[[Any], bool]) -> str:
    lien = next(lien for lien in arbre(source.read(liens.lstrip("/"))) if voulu(lien))
    return posixpath.normpath(posixpath.join("/", dossier, lien.get("Target"))).lstrip("/")


def _avec_notre_couleur(octets: bytes) -> tuple[bytes, int]:
    """Les styles, et le rang qu'y a notre couleur : celui d'un rendu précédent s'il y en a eu un."""
    from lxml import etree

    racine = arbre(octets)
    espace = racine.tag.partition("}")[0] + "}"
    dxfs = racine.find(f"{espace}dxfs")
    if dxfs is None:
        avant = [i for i, e in enumerate(racine) if etree.QName(e).localname in _AVANT_LES_DXFS]
        dxfs = etree.Element(f"{espace}dxfs")
        racine.insert(avant[-1] + 1 if avant else 0, dxfs)
    for rang, dxf in enumerate(dxfs):
        if [e.get("rgb") for e in dxf.iter(f"{espace}bgColor")] == [f"FF{COULEUR}"] and len(dxf) == 1:
            return octets, rang
    fond = etree.SubElement(etree.SubElement(dxfs, f"{espace}dxf"), f"{espace}fill")
    motif = etree.SubElement(fond, f"{espace}patternFill", patternType="solid")
    for nom in ("fgColor", "bgColor"):
        etree.SubElement(motif, f"{espace}{nom}", rgb=f"FF{COULEUR}")
    dxfs.set("count", str(len(dxfs)))
    rendus: bytes = etree.tostring(racine, xml_declaration=True, encoding="UTF-8", standalone=True)
    return rendus, len(dxfs) - 1


def _apres_la_derniere(source: zipfile.ZipFile, feuille: str) -> int:
    """Le premier rang (à partir de 0) où aucune ligne n'a rien."""
    colonnes: set[bytes] = set()
    fin = b""
    with _ouvrir(source, feuille) as lue:
        while morceau := lue.read(_MORCEAU):
            entier = fin + morceau
            coupe = max(0, entier.rfind(b"</"))
            colonnes.update(_REMPLIE.findall(entier[:coupe]))
            fin = entier[coupe:]
    return max((_RANGS[nom.decode()] for nom in colonnes), default=-1) + 1


class _Copie:
    """Reçoit les éléments de la feuille, et en récrit les octets ; `rangs` : ceux de nos colonnes.

    Rien n'est écrit de ce qui est `retenu`, tant que son élément n'est pas fini.
    """

    def __init__(
        self,
        sortie: IO[bytes],
        ligne_entete: int,
        ajoutees: Sequence[str],
        rangs: Sequence[int],
        sorts: Mapping[int, Sort],
        *,
        neuves: bool,
        dxf: int | None,
    ) -> None:
        self._sortie, self._entete, self._sorts, self._dxf = sortie, ligne_entete, sorts, dxf
        self._ajoutees, self._rangs = ajoutees, rangs
        self._largeurs = dict(zip(rangs, LARGEURS, strict=True)) if neuves else {}
        self._lus, self._debut, self._ecrit, self._vu = bytearray(), 0, 0, 0
        self._retenu = False
        self._profondeur, self._element, self._depuis = 0, "", 0
        self._prefixe = self._nom_d_une_case = ""
        self._ligne, self._rang, self._style = 0, -1, ""
        self._a_poser: list[tuple[int, str]] = []
        self._remplacee = False
        self._enfants: list[bytes] = []
        self._enfant, self._attributs, self._textes = 0, dict[str, str](), list[str]()
        self._colonnes: list[dict[str, str]] = []
        self._prises: list[str] = []
        self._priorite = 0
        self._faits: set[str] = set()
        self._analyseur: Any = expat.ParserCreate()
        self._analyseur.StartElementHandler = self._debuter
        self._analyseur.EndElementHandler = self._terminer

    # --- les octets ---

    def lire(self, morceau: bytes) -> None:
        self._lus += morceau
        self._analyseur.Parse(morceau, False)
        if not self._retenu:
            self._copier(self._vu)
        del self._lus[: self._ecrit - self._debut]
        self._debut = self._ecrit

    def finir(self) -> None:
        self._analyseur.Parse(b"", True)
        self._copier(self._debut + len(self._lus))

    def _octets(self, debut: int, fin: int) -> bytes:
        return bytes(self._lus[debut - self._debut : fin - self._debut])

    def _copier(self, fin: int) -> None:
        if fin > self._ecrit:
            self._sortie.write(self._octets(self._ecrit, fin))
            self._ecrit = fin

    def _fin_de_balise(self, debut: int) -> int:
        """Celles où l'on cherche n'ont pas de « > » dans un attribut."""
        return self._debut + self._lus.index(b">", debut - self._debut) + 1

    def _fin(self, nom: str, ici: int) -> int:
        """De l'élément dont la fin s'annonce `ici` : avant sa balise fermante ; d'un élément vide, après sa seule
        balise."""
        fermante = f"</{nom}".encode()
        return self._fin_de_balise(ici) if self._octets(ici, ici + len(fermante)) == fermante else ici

    def _poser(self, texte: str) -> None:
        self._sortie.write(_ascii(texte))

    def _balise(self, local: str) -> str:
        return f"{self._prefixe}{local}"

    # --- les éléments ---

    def _debuter(self, nom: str, attributs: dict[str, str]) -> None:
        ici = self._vu = self._analyseur.CurrentByteIndex
        self._profondeur += 1
        profondeur = self._profondeur
        if profondeur == 4 and self._element == "sheetData":
            if self._a_poser and nom == self._nom_d_une_case:
                self._case(ici, attributs)
        elif profondeur == 3:
            if self._element == "sheetData":
                self._commencer_la_ligne(ici, attributs)
            elif self._retenu:
                self._enfant, self._attributs, self._textes = ici, attributs, []
        elif profondeur == 2:
            self._commencer(nom.rpartition(":")[2], ici)
        elif profondeur == 1:
            avant, deux_points, _ = nom.rpartition(":")
            self._prefixe = avant + deux_points
            self._nom_d_une_case = self._balise("c")

    def _terminer(self, nom: str) -> None:
        ici = self._vu = self._analyseur.CurrentByteIndex
        profondeur = self._profondeur
        self._profondeur -= 1
        if profondeur == 4 and self._remplacee:
            self._ecrit = self._fin(nom, ici)
            self._remplacee = self._retenu = False
        elif profondeur == 3:
            if self._element == "sheetData":
                if self._a_poser:
                    self._copier(ici)
                    self._poser_les_cases()
            elif self._retenu:
                self._finir_l_enfant(self._fin(nom, ici))
        elif profondeur == 2:
            if self._retenu:
                self._finir_le_retenu(self._fin(nom, ici), ici)
            self._element = ""
        elif profondeur == 1:
            self._avant(ici, "conditionalFormatting", "dataValidations")

    def _commencer(self, local: str, ici: int) -> None:
        self._element = local
        if local in _APRES_LES_COULEURS:
            self._avant(ici, "conditionalFormatting")
        if local in _APRES_LES_LISTES:
            self._avant(ici, "dataValidations")
        if local == "sheetData":
            self._avant(ici, "cols")
        if local in _RECRITS and (local != "cols" or self._largeurs):
            self._copier(ici)
            self._retenu, self._depuis = True, ici
            if local == "conditionalFormatting":
                self._analyseur.CharacterDataHandler = self._lire_le_texte

    def _lire_le_texte(self, texte: str) -> None:
        self._textes.append(texte)

    def _avant(self, ici: int, *elements: str) -> None:
        """Ce que la feuille n'a pas encore de nous se pose ici."""
        for element in elements:
            if element not in self._faits:
                self._copier(ici)
                self._faits.add(element)
                self._sortie.write(self._NEUFS[element](self))

    def _finir_l_enfant(self, fin: int) -> None:
        """Les nôtres, d'un rendu précédent, ne se gardent pas."""
        notre = False
        if self._element == "cols":
            self._colonnes.append(self._attributs)
        elif self._element == "conditionalFormatting":
            notre = "".join(self._textes).strip() == MARQUE
            self._priorite = max(self._priorite, int(self._attributs.get("priority", "0")))
        elif self._element == "dataValidations":
            notre = self._attributs.get("promptTitle") == AUTEUR
            if not notre:
                self._prises += self._attributs.get("sqref", "").split()
        if not notre:
            self._enfants.append(self._octets(self._enfant, fin))

    def _finir_le_retenu(self, fin: int, ici: int) -> None:
        self._retenu = False
        self._analyseur.CharacterDataHandler = None
        balise = self._octets(self._depuis, self._fin_de_balise(self._depuis))
        fermante = self._octets(ici, fin)
        if self._element == "cols":
            self._faits.add("cols")
            self._sortie.write(self._cols())
        elif self._element == "dataValidations":
            self._faits.add("dataValidations")
            self._sortie.write(self._listes(balise))
        elif self._element == "conditionalFormatting" and self._enfants:
            self._sortie.write(balise + b"".join(self._enfants) + fermante)
        self._enfants = []
        self._ecrit = fin

    # --- les lignes ---

    def _commencer_la_ligne(self, ici: int, attributs: dict[str, str]) -> None:
        self._ligne = int(attributs["r"]) if "r" in attributs else self._ligne + 1
        if self._ligne == self._entete:
            valeurs = self._ajoutees
        elif (sort := self._sorts.get(self._ligne)) is not None:
            valeurs = sort.valeurs
        else:
            return
        self._a_poser = sorted(zip(self._rangs, valeurs, strict=True))
        self._rang, self._style = -1, ""
        fin = self._fin_de_balise(ici)
        self._copier(ici)
        balise = _ETENDUE.sub(b"", self._octets(ici, fin))
        self._ecrit = fin
        if balise.endswith(b"/>"):
            self._sortie.write(balise[:-2] + b">")
            self._poser_les_cases()
            self._poser(f"</{self._balise('row')}>")
        else:
            self._sortie.write(balise)

    def _case(self, ici: int, attributs: dict[str, str]) -> None:
        """Nos cases se posent dans l'ordre des colonnes, à la place de celles qui y sont."""
        case = _CASE.fullmatch(attributs.get("r", ""))
        rang = self._rang = _RANGS[case[1]] if case else self._rang + 1
        if rang >= self._a_poser[0][0]:
            self._copier(ici)
            self._poser_les_cases(rang)
            if self._a_poser and self._a_poser[0][0] == rang:
                self._ecrire(*self._a_poser.pop(0), attributs.get("s", ""))
                self._remplacee = self._retenu = True
        elif rang == self._rangs[0] - 1 and self._ligne == self._entete:
            self._style = attributs.get("s", "")

    def _poser_les_cases(self, avant: int | None = None) -> None:
        while self._a_poser and (avant is None or self._a_poser[0][0] < avant):
            self._ecrire(*self._a_poser.pop(0), self._style)

    def _ecrire(self, rang: int, texte: str, style: str) -> None:
        case, montre = self._balise("c"), montrer(texte)[:_CARACTERES_MAX]
        attributs = f' r="{lettres(rang)}{self._ligne}"' + (f' s="{style}"' if style else "")
        if montre:
            est, t = self._balise("is"), self._balise("t")
            dit = f'<{est}><{t} xml:space="preserve">{escape(montre)}</{t}></{est}>'
            self._poser(f'<{case}{attributs} t="inlineStr">{dit}</{case}>')
        elif style:
            self._poser(f"<{case}{attributs}/>")

    # --- ce que la feuille a de nous ---

    def _cols(self) -> bytes:
        """Nos largeurs ; une plage de colonnes de même largeur se coupe autour d'elles."""
        plages = [(rang, rang, {"width": str(n), "customWidth": "1"}) for rang, n in self._largeurs.items()]
        for col in self._colonnes:
            debut, fin = int(col["min"]) - 1, int(col["max"]) - 1
            for rang in (*(r for r in self._largeurs if debut <= r <= fin), fin + 1):
                if debut < rang:
                    plages.append((debut, rang - 1, col))
                debut = rang + 1
        siennes = [
            f"<{self._balise('col')} "
            + " ".join(f"{nom}={quoteattr(v)}" for nom, v in {**col, "min": f"{a + 1}", "max": f"{b + 1}"}.items())
            + "/>"
            for a, b, col in sorted(plages, key=lambda plage: plage[0])
        ]
        nom = self._balise("cols")
        return _ascii(f"<{nom}>{''.join(siennes)}</{nom}>") if siennes else b""

    def _couleurs(self) -> bytes:
        """Une mise en forme conditionnelle : la couleur que la case avait reste dessous."""
        if self._dxf is None:
            return b""
        mise, regle, formule = map(self._balise, ("conditionalFormatting", "cfRule", "formula"))
        dedans = (
            f'<{regle} type="expression" dxfId="{self._dxf}" priority="{self._priorite + 1}">'
            f"<{formule}>{MARQUE}</{formule}></{regle}>"
        )
        cases = ((rang, numero) for numero, sort in self._sorts.items() for rang in sort.fautes)
        return _ascii("".join(f'<{mise} sqref="{s}">{dedans}</{mise}>' for s in _listes_de_plages(cases)))

    def _listes(self, balise: bytes = b"") -> bytes:
        """Une liste déroulante par choix, pour toutes ses cases ; celles qui ont déjà la leur la gardent."""
        par_choix: dict[str, list[tuple[int, int]]] = {}
        prises = [p for p in map(_plage, self._prises) if p is not None]
        for numero, sort in self._sorts.items():
            if sort.choix is not None:
                rang, choix = sort.choix
                texte = ",".join(choix)
                prise = any(a <= rang <= b and haut <= numero <= bas for a, haut, b, bas in prises)
                if texte and len(texte) <= LISTE_MAX and not prise:
                    par_choix.setdefault(texte, []).append((rang, numero))
        liste, formule, nom = map(self._balise, ("dataValidation", "formula1", "dataValidations"))
        neuves = [
            f'<{liste} type="list" allowBlank="1" promptTitle="{AUTEUR}" sqref="{sqref}">'
            f'<{formule}>"{escape(texte)}"</{formule}></{liste}>'
            for texte, cases in par_choix.items()
            for sqref in _listes_de_plages(cases)
        ]
        if not (nombre := len(self._enfants) + len(neuves)):
            return b""
        ouvrante = _COMPTE.sub(b"", balise.rstrip(b"/>")) or _ascii(f"<{nom}")
        siennes = b"".join(self._enfants) + _ascii("".join(neuves))
        return ouvrante + _ascii(f' count="{nombre}">') + siennes + _ascii(f"</{nom}>")

    _NEUFS: ClassVar[Mapping[str, Callable[["_Copie"], bytes]]] = {
        "cols": _cols, "conditionalFormatting": _couleurs, "dataValidations": _listes,
    }  # fmt: skip


def _ascii(texte: str) -> bytes:
    """Que tout encodage d'une feuille comprend."""
    return texte.encode("ascii", "xmlcharrefreplace")


def _listes_de_plages(cases: Iterable[tuple[int, int]]) -> Iterator[str]:
    """« B4:B9 B12 », de (rang, ligne) ; plusieurs listes si une seule serait trop longue."""
    plages: list[list[int]] = []
    for rang, numero in sorted(cases):
        if plages and plages[-1][0] == rang and plages[-1][2] == numero - 1:
            plages[-1][2] = numero
        else:
            plages.append([rang, numero, numero])
    for debut in range(0, len(plages), _PLAGES):
        yield " ".join(
            f"{(nom := lettres(rang))}{haut}" + (f":{nom}{bas}" if bas > haut else "")
            for rang, haut, bas in plages[debut : debut + _PLAGES]
        )


def _plage(texte: str) -> tuple[int, int, int, int] | None:
    """(première colonne, première ligne, dernière colonne, dernière ligne) de « B4:C9 » ou de « B4 »."""
    haut, _, bas = texte.partition(":")
    bornes = _CASE.fullmatch(haut), _CASE.fullmatch(bas or haut)
    if bornes[0] is None or bornes[1] is None:
        return None
    return _RANGS[bornes[0][1]], int(bornes[0][2]), _RANGS[bornes[1][1]], int(bornes[1][2])
