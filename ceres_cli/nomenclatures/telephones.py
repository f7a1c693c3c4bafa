"""JUR-04, JUR-05 : un numéro de téléphone gardé comme il est saisi, et sa forme internationale E.164.

phonenumbers n'est chargé qu'au premier numéro.
"""

import re
from typing import Any, NamedTuple

METROPOLE = "FR"
_ZERO_ENTRE_PARENTHESES = re.compile(r"(?<=\d)\s*\(\s*0\s*\)")
_PERMIS = re.compile(r"\+?[0-9 ().\-/‐‑–]+")
_ZERO_PERDU = re.compile(r"[1-9][0-9]{8}")
_PARTIE_MIN = 6  # JUR-05 : chiffres d'un numéro qui se cherche
_INDICATIF = re.compile(r"00(?=[1-9][0-9]{6})")  # plus court, ce peut être le milieu d'un numéro
_ZERO_NATIONAL = re.compile(r"^(\+33)?0(?=[1-9])")
_DE_FRANCE = frozenset({33, 262, 590, 594, 596})  # métropole et DROM : dix chiffres, dont le zéro


class Telephone(NamedTuple):
    """`connu` : libphonenumber connaît cette tranche."""

    saisi: str
    e164: str
    connu: bool


def rendre_le_zero(texte: str) -> tuple[str, bool]:
    """Le numéro d'un fichier, et vrai si un tableur en avait ôté le zéro, qui lui est rendu."""
    nu = texte.strip()
    return (f"0{nu}", True) if _ZERO_PERDU.fullmatch(nu) else (texte, False)


def normaliser(texte: str, region: str = METROPOLE) -> Telephone:
    """Le numéro, lu dans la région téléphonique de l'adresse (FR, RE, GP…), sinon comme un numéro de métropole.

    Espaces de toute sorte, points, tirets et « (0) » après un indicatif sont admis. Lève `ValueError`, sans répéter
    le numéro, s'il est impossible ou si, de France, il n'a pas ses dix chiffres. Un numéro possible mais inconnu de
    libphonenumber est rendu avec `connu` faux.
    """
    saisi = " ".join(texte.split())
    if not _PERMIS.fullmatch(saisi):
        raise ValueError("il ne faut que des chiffres, avec « + » devant un indicatif de pays")
    compose = saisi
    if saisi.startswith(("+", "00")):
        compose = _ZERO_ENTRE_PARENTHESES.sub("", saisi)
    e164, connu = _lire(compose, region)
    if not connu and region != METROPOLE and not saisi.startswith(("+", "00")):
        en_metropole, connu_en_metropole = _lire(compose, METROPOLE)
        if connu_en_metropole:
            e164, connu = en_metropole, True
    return Telephone(saisi, e164, connu)


def partie(texte: str) -> str:
    """Ce que contient l'E.164 de tout numéro dont ce texte, de toute écriture admise, est une suite de six chiffres au
    moins (JUR-05) ; vide, s'il n'en est pas une."""
    saisi = " ".join(texte.split())
    if not _PERMIS.fullmatch(saisi):
        return ""
    compose = re.sub(r"[^0-9+]", "", _ZERO_ENTRE_PARENTHESES.sub("", saisi))
    if _INDICATIF.match(compose):
        compose = f"+{compose[2:]}"
    if len(compose.lstrip("+")) < _PARTIE_MIN:
        return ""
    return _ZERO_NATIONAL.sub(r"\1", compose)


def est_connu(e164: str) -> bool:
    """libphonenumber connaît ce numéro, écrit en E.164."""
    import phonenumbers

    return phonenumbers.is_valid_number(phonenumbers.parse(e164, None))


def _lire(compose: str, region: str) -> tuple[str, bool]:
    import phonenumbers
    from phonenumbers import NumberParseException, PhoneNumberFormat, ValidationResult

    try:
        numero = phonenumbers.parse(compose, region)
    except NumberParseException as erreur:
        if erreur.error_type == NumberParseException.INVALID_COUNTRY_CODE:
            raise ValueError("l'indicatif de pays n'existe pas") from None
        raise ValueError("ce n'est pas un numéro de téléphone") from None
    _exiger_dix_chiffres(compose, numero)
    possible = phonenumbers.is_possible_number_with_reason(numero)
    if possible in (ValidationResult.TOO_SHORT, ValidationResult.IS_POSSIBLE_LOCAL_ONLY):
        raise ValueError("il est trop court")
    if possible == ValidationResult.TOO_LONG:
        raise ValueError("il est trop long")
    if possible != ValidationResult.IS_POSSIBLE:
        raise ValueError("ce n'est pas un numéro de téléphone possible")
    return phonenumbers.format_number(numero, PhoneNumberFormat.E164), phonenumbers.is_valid_number(numero)


def _exiger_dix_chiffres(compose: str, numero: Any) -> None:
    """Un numéro de France : dix chiffres, ou neuf derrière l'indicatif."""
    if numero.country_code not in _DE_FRANCE:
        return
    national = compose if not compose.startswith(("+", "00")) else ""
    chiffres = sum(c.isdigit() for c in national)
    if len(str(numero.national_number)) != 9 or (national and chiffres != 10):
        raise ValueError("un numéro de France a dix chiffres")
