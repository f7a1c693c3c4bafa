"""Le logo d'un centre : une image PNG ou SVG, petite, qui ne va rien chercher ailleurs."""

import re
from dataclasses import dataclass

OCTETS_MAX = 200_000
COTE_MAX = 4_000  # pixels : au-delà, une petite image peut en cacher une énorme
_PNG = b"\x89PNG\r\n\x1a\n"
# Une DTD peut enfler sans fin ; un script, un lien ou une image d'ailleurs n'ont rien à faire dans un en-tête.
_INTERDITS = {
    "une DTD": re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE),
    "un script": re.compile(r"<\s*(?:\w+:)?script\b|\son\w+\s*=", re.IGNORECASE),
    "une image ou un texte d'ailleurs": re.compile(
        r"<\s*(?:\w+:)?(?:image|foreignObject)\b|@import|url\(\s*['\"]?(?!#)|href\s*=\s*['\"](?!#)", re.IGNORECASE
    ),
}


@dataclass(frozen=True, slots=True)
class Logo:
    """`format` : « png » ou « svg »."""

    format: str
    octets: bytes


def lire(octets: bytes) -> Logo:
    """Le logo de ce fichier. `ValueError`, en français, dit pourquoi il n'est pas permis."""
    if len(octets) > OCTETS_MAX:
        raise ValueError(f"l'image pèse plus de {OCTETS_MAX // 1000} ko")
    if octets.startswith(_PNG):
        return _png(octets)
    return _svg(octets)


def _png(octets: bytes) -> Logo:
    largeur, hauteur = (int.from_bytes(octets[n : n + 4], "big") for n in (16, 20))
    if octets[12:16] != b"IHDR" or not (0 < largeur <= COTE_MAX and 0 < hauteur <= COTE_MAX):
        raise ValueError(f"l'image PNG est abîmée, ou dépasse {COTE_MAX} points de côté")
    return Logo("png", octets)


def _svg(octets: bytes) -> Logo:
    try:
        texte = octets.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError("ce n'est ni une image PNG, ni une image SVG en UTF-8") from None
    if not re.search(r"<svg[\s>]", texte[:4_000]):
        raise ValueError("ce n'est ni une image PNG, ni une image SVG")
    for quoi, motif in _INTERDITS.items():
        if motif.search(texte):
            raise ValueError(f"l'image SVG contient {quoi}")
    return Logo("svg", octets)
