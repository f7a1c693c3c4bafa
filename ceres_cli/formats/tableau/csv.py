"""Lire un csv : encodage et séparateur reconnus et annoncés, guillemets pris au mot."""

import codecs
import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from itertools import islice

from ceres_cli.formats.budget import LIGNE_MAX
from ceres_cli.formats.tableau.entete import NOMMER, REGARDEES, nommees
from ceres_cli.formats.tableau.fautes import Brut, Fautes, refuser

_ENCODAGES = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "cp1252": "Windows-1252 (cp1252)",
    "iso8859-1": "ISO 8859-1 (latin-1)",
    "iso8859-15": "ISO 8859-15 (latin-9)",
    "cp850": "MS-DOS (cp850)",
    "mac-roman": "Mac OS (mac-roman)",
}
_SEPARATEURS = {";": "point-virgule", ",": "virgule", "\t": "tabulation"}
_ENTRE_GUILLEMETS = re.compile(r'"[^"]*"')
_LETTRE_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_REGARDES = 20_000  # caractères d'une ligne où l'on cherche des noms de colonnes
_LIGNES_REGARDEES = 1000  # vides comprises
_ASCII = bytes(range(128))
_MARQUE_EXCEL = re.compile(r"sep=([;,\t])\r?\n?", re.IGNORECASE)


def lire_csv(
    contenu: bytes, *, nom: str, encodage: str | None, fautes: Fautes, connues: Mapping[str, str] | None = None
) -> Brut:
    """`encodage` forcé par l'utilisateur, sinon BOM, UTF-8, puis cp1252. `connues` : les noms de colonnes attendus."""
    texte, reconnu = texte_de(contenu, nom=nom, encodage=encodage)
    passees, debut, separateur = _separateur(texte, nom, connues or {})
    annonces = [f"encodage : {_ENCODAGES[reconnu]}"]
    if separateur:
        annonces.append(f"séparateur : {_SEPARATEURS[separateur]}")
    lignes = _lignes(texte, debut, separateur or ";", passees, fautes)
    return Brut("csv", lignes, annonces, encodage=reconnu, separateur=separateur or ";")


def texte_de(contenu: bytes, *, nom: str, encodage: str | None) -> tuple[str, str]:
    """De même que `decoder` ; les lignes d'un ancien Mac, que finit un retour chariot seul, y finissent comme les
    autres."""
    texte, reconnu = decoder(contenu, nom=nom, encodage=encodage)
    if "\r" not in texte or "\r\n" in texte or "\n" in _ENTRE_GUILLEMETS.sub("", texte):
        return texte, reconnu
    if encodage is None and reconnu == "cp1252":  # ses accents sont plutôt ceux d'un Mac, et se liraient de travers
        raison = "ses lignes finissent comme sur un ancien Mac, et il n'est pas en UTF-8"
        raise refuser(nom, raison, "Précisez --encodage mac-roman (ou cp1252), ou enregistrez-le en UTF-8.")
    return texte.replace("\r", "\n"), reconnu


def decoder(contenu: bytes, *, nom: str, encodage: str | None) -> tuple[str, str]:
    """Texte sans BOM, et nom Python de l'encodage. Un octet indéfini devient U+FFFD, refusé plus loin à sa place."""
    if encodage is not None:
        return _decoder_force(contenu, nom, encodage)
    for bom, candidat in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if contenu.startswith(bom):
            return contenu.decode(candidat, "replace").removeprefix("\ufeff"), candidat
    debut = contenu[:1000]
    if debut.count(0) * 4 >= len(debut) > 0:
        sens = "be" if debut[::2].count(0) > debut[1::2].count(0) else "le"
        raise refuser(
            nom,
            "ce n'est pas un fichier de texte lisible (UTF-16 sans marque, ou fichier binaire)",
            f"Donnez un csv, xlsx, ods ou ndjson, ou précisez --encodage utf-16-{sens}.",
        )
    try:
        return contenu.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as erreur:
        ligne = contenu.count(b"\n", 0, erreur.start) + 1
    hors_ascii = len(contenu.translate(None, _ASCII))
    if 4 * sum(map(len, _LETTRE_UTF8.findall(contenu))) > 3 * hors_ascii:
        raise refuser(
            nom,
            f"l'encodage est mélangé : de l'UTF-8, mais pas à la ligne {ligne}",
            "Enregistrez-le de nouveau en UTF-8, ou précisez --encodage.",
        )
    return contenu.decode("cp1252", "replace"), "cp1252"


def _decoder_force(contenu: bytes, nom: str, encodage: str) -> tuple[str, str]:
    try:
        candidat = codecs.lookup(encodage).name.removesuffix("-sig")
    except (LookupError, ValueError):
        candidat = ""
    if candidat not in _ENCODAGES:
        connus = ", ".join(e for e in _ENCODAGES if not e.startswith("utf-16-"))
        raise refuser(nom, f"l'encodage « {encodage} » n'est pas connu", f"Encodages connus : {connus}.")
    return contenu.decode(candidat, "replace").removeprefix("\ufeff"), candidat


def lignes_de(texte: str, debut: int = 0) -> Iterator[str]:
    """Les lignes d'un texte, fins comprises, sans jamais en faire la liste. `LigneDemesuree` au-delà de `LIGNE_MAX`."""
    while debut < len(texte):
        fin = texte.find("\n", debut) + 1 or len(texte)
        if fin - debut > LIGNE_MAX:
            raise LigneDemesuree(f"cette ligne a plus de {LIGNE_MAX} caractères (guillemet jamais refermé ?)")
        yield texte[debut:fin]
        debut = fin


class LigneDemesuree(Exception):
    """Ce n'est pas une ligne de tableau."""


def _separateur(texte: str, nom: str, connues: Mapping[str, str]) -> tuple[int, int, str]:
    """Nombre de lignes vides d'abord, rang du premier caractère qui les suit, séparateur ("" : une seule colonne)."""
    passees = debut = 0
    ligne = ""
    try:
        for ligne in lignes_de(texte):
            if passees == 0 and (marque := _MARQUE_EXCEL.fullmatch(ligne)):
                return 1, len(ligne), marque[1]
            if ligne.strip(" ;,\t\r\n"):
                break
            passees, debut = passees + 1, debut + len(ligne)
    except LigneDemesuree as erreur:
        raise refuser(nom, f"ligne {passees + 1} : {erreur}", f"{NOMMER}.") from None
    nue = _ENTRE_GUILLEMETS.sub("", _ligne_des_noms(texte, debut, ligne, connues))
    comptes = sorted(((nue.count(s), s) for s in _SEPARATEURS), reverse=True)
    if comptes[0][0] and comptes[0][0] == comptes[1][0]:
        noms = " et ".join(_SEPARATEURS[s] for n, s in comptes if n == comptes[0][0])
        raise refuser(
            nom,
            f"le séparateur est ambigu : {noms} autant l'un que l'autre dans l'en-tête",
            "Séparez les colonnes de l'en-tête par un seul signe, « ; » de préférence.",
        )
    return passees, debut, comptes[0][1] if comptes[0][0] else ""


def _ligne_des_noms(texte: str, debut: int, premiere: str, connues: Mapping[str, str]) -> str:
    """Des premières lignes, celle qui nomme le plus de colonnes attendues ; à défaut la première."""
    if not connues:
        return premiere
    try:
        premieres = islice(lignes_de(texte, debut), _LIGNES_REGARDEES)
        regardees = list(islice((li for li in premieres if li.strip(" ;,\t\r\n")), REGARDEES))
    except LigneDemesuree:
        return premiere  # elle sera dite à la lecture, à son numéro
    comptes = [max(len(nommees(_cases(ligne, s), connues)) for s in _SEPARATEURS) for ligne in regardees]
    return regardees[comptes.index(max(comptes))] if regardees else premiere


def _cases(ligne: str, separateur: str) -> Sequence[str]:
    """Les cases d'une ligne que rien ne protège, guillemets ôtés ; bornées, car on n'y cherche que des noms."""
    return [case.strip().strip('"') for case in ligne[:_REGARDES].split(separateur)]


def _sans_ligne_demesuree(texte: str) -> bool:
    """Aucune ligne ne passe `LIGNE_MAX`, à coup sûr : une telle ligne couvrirait l'une de ces moitiés."""
    moitie = LIGNE_MAX // 2
    return all(texte.find("\n", i, i + moitie) >= 0 for i in range(0, len(texte) - moitie, moitie))


def _lignes(texte: str, debut: int, separateur: str, passees: int, fautes: Fautes) -> Iterator[tuple[int, list[str]]]:
    # Le cas courant, que la bibliothèque découpe elle-même ; sinon chaque ligne est mesurée.
    decoupees = StringIO(texte[debut:], "\n") if _sans_ligne_demesuree(texte) else lignes_de(texte, debut)
    lecteur = csv.reader(decoupees, delimiter=separateur, strict=True)
    precedente = 0
    try:
        for valeurs in lecteur:
            yield passees + precedente + 1, valeurs
            precedente = lecteur.line_num
    except (csv.Error, LigneDemesuree) as erreur:
        fautes.ajouter(passees + precedente + 1, None, _en_francais(str(erreur)))


def _en_francais(erreur: str) -> str:
    if "unexpected end of data" in erreur:
        return "un guillemet ouvert n'est jamais refermé"
    if "expected after" in erreur:
        return "du texte suit un guillemet fermant (dans une case, un guillemet s'écrit double)"
    if "field larger" in erreur:
        return "une case est bien trop longue (guillemet jamais refermé ?)"
    return erreur if erreur.startswith("cette ligne") else "ligne mal formée"
