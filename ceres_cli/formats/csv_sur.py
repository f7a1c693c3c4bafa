"""Écrire un csv sûr : les cases qu'un tableur prendrait pour une formule reçoivent une apostrophe."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from itertools import islice
from types import NoneType
from typing import BinaryIO

from ceres_cli.schemas.assainissement import PREMIERS, assainir, neutraliser
from ceres_cli.schemas.colonne import Colonne, en_texte

_PAQUET = 1000  # lignes écrites d'un coup
_SUSPECTS = {p.encode()[0] for p in PREMIERS if p.isprintable()}
_TELS_QUELS = (str, NoneType, int)  # le module csv les écrit comme `en_texte`
# Chaque octet : « ; » ce après quoi une case commence, « = » ce qui commence un de `PREMIERS` qui s'imprime.
_VUS = bytes(
    {ord("\n"): ord(";"), ord(";"): ord(";"), ord('"'): ord('"')}.get(octet, ord("=") if octet in _SUSPECTS else 0)
    for octet in range(256)
)
_ADRESSE_SIMPLE = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+")


def _tel_quel(texte: str) -> str:
    return texte


def montrer(texte: str) -> str:
    """Rend visible (\\uXXXX) ce qu'un csv ou le XML d'un classeur ne doit pas porter ; garde les sauts de ligne."""
    if texte.isprintable():
        return texte
    return assainir(texte, lignes=True).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")


def lien_courriel(adresse: str) -> str:
    """Lien `mailto:`, sans rien qui puisse sortir d'un attribut XML ni ajouter un champ au message."""
    if _ADRESSE_SIMPLE.fullmatch(adresse):
        return f"mailto:{adresse}"
    from urllib.parse import quote

    return f"mailto:{quote(adresse.encode('utf-8', 'replace'), safe='@')}"


def ecrire_csv(
    flux: BinaryIO,
    colonnes: Sequence[Colonne],
    lignes: Iterable[Sequence[object]],
    *,
    bom: bool = False,
    fin_ligne: str = "\n",
    brut: bool = False,
) -> int:
    """Écrit en UTF-8, séparateur `;`, l'en-tête étant les clés des colonnes ; rend le nombre de lignes.

    `brut` n'ajoute pas d'apostrophe, pour un programme. `flux` reste ouvert.
    """
    # Un en-tête vient parfois du fichier d'un autre : il est aussi dangereux qu'une case.
    entete = [colonne.cle if brut else neutraliser(montrer(colonne.cle)) for colonne in colonnes]
    flux.write((b"\xef\xbb\xbf" if bom else b"") + _en_csv([entete], fin_ligne).encode())
    reste, nombre = iter(lignes), 0
    while paquet := list(islice(reste, _PAQUET)):
        nombre += len(paquet)
        flux.write(_protege(paquet, fin_ligne, brut=brut))
    return nombre


def _en_csv(lignes: Iterable[Iterable[object]], fin_ligne: str) -> str:
    tampon = io.StringIO(newline="")
    csv.writer(tampon, delimiter=";", lineterminator=fin_ligne).writerows(lignes)
    return tampon.getvalue()


def _protege(paquet: Sequence[Sequence[object]], fin_ligne: str, *, brut: bool) -> bytes:
    # Le cas courant : rien à protéger, ce qui se voit une fois pour toutes à ce qui est écrit.
    ecrit = _en_csv([[v if v.__class__ in _TELS_QUELS else en_texte(v) for v in ligne] for ligne in paquet], fin_ligne)
    if ecrit.count(fin_ligne) == len(paquet) and ecrit.replace(fin_ligne, "").isprintable():
        octets = ecrit.encode()
        vus = (b";" + octets).translate(_VUS)
        if brut or not (b";=" in vus or b';"=' in vus):
            return octets
    proteger = _tel_quel if brut else neutraliser
    return _en_csv([[proteger(montrer(en_texte(v))) for v in ligne] for ligne in paquet], fin_ligne).encode()
