"""Texte d'une case de classeur : nombres sans « .0 », dates ISO, heures, booléens."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from ceres_cli.formats.tableau.fautes import Fautes
from ceres_cli.regles.saisie import ORIGINE

_NOMBRE = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?|[+-]?\.[0-9]+([eE][+-]?[0-9]{1,3})?")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]+)?)?Z?)?")
_DUREE = re.compile(r"PT(?:([0-9]{1,2})H)?(?:([0-9]{1,2})M)?(?:([0-9]{1,2})(?:[.,][0-9]+)?S)?")
_NON_DATE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_ZEROS = re.compile(r"0{2,15}")
CONSTANTES = ("TRUE()", "FALSE()")
"""Formules qui sont la seule façon d'un tableur d'écrire un booléen saisi (LibreOffice)."""
_FORMATS_DATE = {*range(14, 18), 22, *range(27, 32), 34, 35, 36, *range(50, 59)}
_FORMATS_HEURE = {18, 19, 20, 21, 32, 33, 45, 46, 47}
ORIGINE_1904 = date(1904, 1, 1)
# Au-delà de 15 chiffres un tableur a déjà perdu la fin du nombre.
_EXACT = 10**15


def nombre(brut: str) -> str:
    """« 2000 » pour 2000.0, au plus 15 chiffres significatifs. `ValueError` si ce n'est pas un nombre exact."""
    if brut.isascii() and brut.isdigit() and len(brut) <= 15:
        return str(int(brut))
    if not _NOMBRE.fullmatch(brut):
        raise ValueError("nombre illisible")
    valeur = float(brut)
    if not abs(valeur) < _EXACT:
        raise ValueError("nombre de plus de 15 chiffres : le tableur en a perdu la fin, saisissez-le en texte")
    if valeur.is_integer():
        return str(int(valeur))
    return format(valeur, ".15g")


def booleen(brut: str) -> str:
    match brut.lower():
        case "1" | "true":
            return "oui"
        case "0" | "false":
            return "non"
    raise ValueError("booléen illisible")


def serie(brut: str, nature: str, depuis_1904: bool) -> str:
    """Date, date et heure ou heure d'un numéro de série de tableur, en ISO ; `nature` : `date` ou `heure`."""
    if not _NOMBRE.fullmatch(brut):
        raise ValueError("date illisible")
    valeur = float(brut)
    if not 0 <= valeur < 200_000:
        raise ValueError("date hors de 1900 à 2199")
    secondes = round(valeur * 86_400)
    jours, reste = divmod(secondes, 86_400)
    if nature == "heure" and not jours:
        return _heure(reste)
    if depuis_1904:
        origine = ORIGINE_1904
    elif jours == 60:
        raise ValueError("le 29 février 1900 n'existe pas")
    else:
        # Le calendrier 1900 des tableurs compte un 29 février 1900 de trop.
        origine = date(1899, 12, 31) if jours < 60 else ORIGINE
    jour = origine + timedelta(days=jours)
    return _date_heure(jour, reste)


def date_iso(brut: str) -> str:
    """Normalise une date écrite en ISO dans le classeur, avec ou sans heure."""
    m = _DATE.fullmatch(brut)
    if not m:
        raise ValueError("date illisible")
    try:
        quand = datetime(int(m[1]), int(m[2]), int(m[3]), int(m[4] or 0), int(m[5] or 0), int(m[6] or 0))
    except ValueError:
        raise ValueError("cette date n'existe pas") from None
    return _date_heure(quand.date(), quand.hour * 3600 + quand.minute * 60 + quand.second)


def duree(brut: str) -> str:
    """Heure d'une durée ISO de moins d'un jour (PT09H30M00S donne 09:30)."""
    m = _DUREE.fullmatch(brut)
    if not m or int(m[1] or 0) > 23:
        raise ValueError("heure illisible")
    return _heure(int(m[1] or 0) * 3600 + int(m[2] or 0) * 60 + int(m[3] or 0))


def nature_du_format(numero: int, code: str | None) -> str:
    """Ce qu'un format de nombre fait d'un nombre : `date`, `heure`, `00000` (zéros affichés) ou "" (nombre)."""
    if code is None:
        return "date" if numero in _FORMATS_DATE else "heure" if numero in _FORMATS_HEURE else ""
    if _ZEROS.fullmatch(code):
        return code
    nu = _NON_DATE.sub("", code.split(";")[0]).lower()
    if "general" in nu or "standard" in nu:
        return ""
    if "y" in nu or "d" in nu or ("m" in nu and "h" not in nu and "s" not in nu):
        return "date"
    return "heure" if "h" in nu or "s" in nu else ""


def _date_heure(jour: date, secondes: int) -> str:
    if not 1900 <= jour.year <= 2199:
        raise ValueError("date hors de 1900 à 2199")
    return f"{jour.isoformat()}T{_heure(secondes)}" if secondes else jour.isoformat()


def _heure(secondes: int) -> str:
    heures, reste = divmod(secondes, 3600)
    minutes, secondes = divmod(reste, 60)
    return f"{heures:02}:{minutes:02}:{secondes:02}" if secondes else f"{heures:02}:{minutes:02}"


FEUILLE_A_PROPOS = "À propos"
FEUILLE_IMPRESSION = "Impression"
# Celles que ceres ajoute à ses classeurs : elles ne se relisent que si on les nomme.
FEUILLES_A_PART = (FEUILLE_A_PROPOS, FEUILLE_IMPRESSION)
"""Feuille d'explication de nos propres exports : jamais prise pour des données."""


Fusion = tuple[int, int, int, int]
"""Des cases fusionnées : première et dernière ligne, première et dernière colonne (à partir de 0)."""


@dataclass(slots=True)
class Releve:
    """Ce qu'une lecture apprend d'une feuille à côté de ses lignes ; complet quand elles sont épuisées."""

    fautes: Fautes
    annonces: list[str] = field(default_factory=list)
    fusions: list[Fusion] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Feuille:
    """Une feuille de données ; `remplie` dit si elle porte une valeur, `ouvrir` rend ses lignes. `origine` : le jour
    0 de ses nombres."""

    nom: str
    visible: bool
    remplie: Callable[[], bool]
    ouvrir: Callable[["Releve"], Iterator[tuple[int, list[str]]]]
    origine: date = ORIGINE
