"""Écriture des certifications : `TP-01280m04`, `TP-01280m04/CCP1`, `RNCP37674/CCS1`, `TP-01280`, `DWWM CCP1`."""

import re
from typing import NamedTuple

from ceres_cli.regles.vocabulaire import TypeCertification

_BLOC = r"(?ai)(.*?)(?:/|\s[-–]?)\s*(CCP|CCS) ?0*([1-9][0-9]?)"
_CODE = r"(?ai)TP-?([0-9]{1,5})(?:[Mm]([0-9]{1,2}))?"
_RNCP = r"(?ai)RNCP *([0-9]{1,6})"
_ROME = r"(?a)[A-Z][0-9]{4}"


class Reference(NamedTuple):
    """Une certification telle qu'elle est nommée : un de `rncp`, `code` (avec `millesime` ou non), `sigle` ; `type` et
    `rang` du bloc (TITRE, 0 pour le titre entier)."""

    texte: str
    type: TypeCertification
    rang: int
    rncp: str | None = None
    code: str | None = None
    millesime: str | None = None
    sigle: str | None = None


def lire(texte: str) -> Reference | None:
    """La référence écrite, ou None si le texte n'en a pas la forme."""
    propre = texte.strip()
    titre, type_, rang = titre_et_bloc(propre)
    if trouve := re.fullmatch(_RNCP, titre):
        return Reference(propre, type_, rang, rncp=f"RNCP{trouve[1]}")
    if trouve := re.fullmatch(_CODE, titre):
        millesime = f"m{int(trouve[2]):02d}" if trouve[2] else None
        return Reference(propre, type_, rang, code=f"TP-{int(trouve[1]):05d}", millesime=millesime)
    if titre and re.fullmatch(r"[^\s/;]{2,12}", titre):
        return Reference(propre, type_, rang, sigle=titre.upper())
    return None


def titre_et_bloc(texte: str) -> tuple[str, TypeCertification, int]:
    """« Conseiller de vente CCP1 » : ce qui nomme le titre, et le bloc (TITRE, 0 pour le titre entier)."""
    if trouve := re.fullmatch(_BLOC, texte):
        return trouve[1].strip(), TypeCertification(trouve[2].upper()), int(trouve[3])
    return texte, TypeCertification.TITRE, 0


def peut_etre(dite: Reference, reference: str, rncp: str | None) -> bool:
    """Ce code ou ce numéro RNCP peut nommer ce titre ou son bloc, quel que soit le bloc dit : un code sans millésime le
    peut."""
    sienne = lire(reference)
    if sienne is None:
        return True
    if dite.rncp is not None:
        return rncp is None or dite.rncp == rncp
    return sienne.code is None or (dite.code == sienne.code and dite.millesime in (None, sienne.millesime))


def est_un_code_rome(texte: str) -> bool:
    """« M1805 » : une lettre et quatre chiffres."""
    return re.fullmatch(_ROME, texte) is not None


def suffixe(type_: str, rang: int) -> str:
    """`/CCP1`, `/CCS2`, ou rien pour le titre entier."""
    return "" if type_ == TypeCertification.TITRE else f"/{type_}{rang}"
