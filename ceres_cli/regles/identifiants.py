"""Identifiants affichés : `J-000123`, `S-2026-000123`… Les zéros de tête sont facultatifs à la saisie."""

import re

from ceres_cli.erreurs import ErreurUsage

NOMS = {
    "J": "de juré",
    "H": "d'habilitation",
    "C": "de candidat",
    "E": "de centre",
    "A": "d'agrément",
    "L": "de lot",
    "P": "de profil",
    "V": "de convocation",
}
_SIMPLE = re.compile(r"([A-Za-z])-0*([0-9]{1,15})", re.ASCII)
_SESSION = re.compile(r"[Ss]-([0-9]{4})-0*([0-9]{1,9})", re.ASCII)


def numero(lettre: str, texte: str) -> int:
    """Le numéro d'un identifiant de cette lettre ; ErreurUsage s'il n'en a pas la forme."""
    trouve = _SIMPLE.fullmatch(texte.strip())
    if trouve is None or trouve[1].upper() != lettre:
        raise ErreurUsage(
            f"« {texte} » n'est pas un identifiant {NOMS[lettre]}.",
            conseil=f"Écrivez-le {lettre}-000123 (les zéros de tête sont facultatifs).",
        )
    return int(trouve[2])


def numero_session(texte: str) -> tuple[int, int]:
    """(année, numéro) d'un identifiant de session ; ErreurUsage s'il n'en a pas la forme."""
    trouve = _SESSION.fullmatch(texte.strip())
    if trouve is None:
        raise ErreurUsage(
            f"« {texte} » n'est pas un identifiant de session.",
            conseil="Écrivez-le S-2026-000123 (les zéros de tête du numéro sont facultatifs).",
        )
    return int(trouve[1]), int(trouve[2])


def session(annee: int, numero: int) -> str:
    return f"S-{annee:04d}-{numero:06d}"


def affiche(lettre: str, numero: int) -> str:
    return f"{lettre}-{numero:06d}"
