"""Ce que tout ods que ceres écrit a en commun : type, espaces de noms, texte d'un paragraphe."""

import re
from collections.abc import Iterable

MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
_ESPACES_DE_NOMS = " ".join(
    f'xmlns:{prefixe}="urn:oasis:names:tc:opendocument:xmlns:{nom}:1.0"'
    for prefixe, nom in {
        "office": "office",
        "table": "table",
        "text": "text",
        "style": "style",
        "number": "datastyle",
        "fo": "xsl-fo-compatible",
        "config": "config",
        "manifest": "manifest",
    }.items()
)
RACINE = (
    f'{_ESPACES_DE_NOMS} xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ooo="http://openoffice.org/2004/office" '
    'office:version="1.3"'
)
_ENTITES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "<text:line-break/>", "\t": "<text:tab/>"}
_SPECIAL = re.compile(r'[&<>"\n\t]| {2,}|^ | $')


def manifeste(parties: Iterable[str]) -> str:
    """Le manifeste d'un ods qui a ces parties."""
    entrees = {"/": MIMETYPE, **dict.fromkeys(parties, "text/xml")}
    return (
        f'<manifest:manifest {_ESPACES_DE_NOMS} manifest:version="1.3">'
        + "".join(
            f'<manifest:file-entry manifest:full-path="{chemin}" manifest:media-type="{sorte}"/>'
            for chemin, sorte in entrees.items()
        )
        + "</manifest:manifest>"
    )


def echapper(texte: str) -> str:
    """Le contenu d'un paragraphe : une suite d'espaces, qu'OpenDocument réduirait à une, y est comptée."""
    return _SPECIAL.sub(_entite, texte)


def _entite(trouve: re.Match[str]) -> str:
    signe = trouve[0]
    return _ENTITES.get(signe) or f'<text:s text:c="{len(signe)}"/>'
