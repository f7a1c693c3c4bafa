"""Écrire un csv sûr : les cases qu'un tableur prendrait pour une formule reçoivent une apostrophe."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import islice
from types import NoneType
from typing import BinaryIO

from ceres_cli.schemas.assainissement import PREMIERS, assainir, neutraliser
from ceres_cli.schemas.colonne import Colonne, en_texte

_PAQUET = 1000  # lignes écrites d'un coup
# Ce qui commence une case à regarder de près, entre guillemets ou non : voir `_reperes`.
_SUSPECTES = (b";=", b';"=', b";?", b';"?')
_TELS_QUELS = (str, NoneType, int)  # le module csv les écrit comme `en_texte`
_ADRESSE_SIMPLE = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+")


def _tel_quel(texte: str) -> str:
    return texte


def montrer(texte: str) -> str:
    """Rend visible (\\uXXXX) ce qu'un csv ou le XML d'un classeur ne doit pas porter ; garde les sauts de ligne."""
    if texte.isprintable():
        return texte
    return assainir(texte, lignes=True).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")


@cache
def _reperes(separateur: str) -> bytes:
    """Chaque octet : « ; » ce après quoi une case commence, « = » ce qui ouvrirait une formule, « ? » ce qui, seul, ne
    dit pas s'il s'imprime."""
    imprimes = {*range(0x20, 0x7F), *range(0x80, 0xC0), 0xC3, 0xC4, 0xC5}  # l'ASCII et les lettres latines, en UTF-8
    sens = {octet: 0 if octet in imprimes else ord("?") for octet in range(256)}
    sens |= {ord(p): ord("=") for p in PREMIERS if " " <= p <= "~"}
    return bytes((sens | {ord("\n"): ord(";"), ord(separateur): ord(";"), ord('"'): ord('"')}).values())


def surs(ecrit: str, separateur: str, *, brut: bool = False) -> bytes | None:
    """Les octets de ces lignes, faites de cases, où rien n'est à rendre visible ni, sauf `brut`, à protéger d'un
    tableur ; None dans le doute."""
    try:
        octets = ecrit.encode()
    except UnicodeEncodeError:
        return None
    vus = (b";" + octets).translate(_reperes(separateur))
    if b"?" in vus and not ecrit.replace("\r\n", "").replace("\n", "").replace(separateur, "").isprintable():
        return None
    return octets if brut or not any(debut in vus for debut in _SUSPECTES) else None


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
    if ecrit.count(fin_ligne) == len(paquet) and (octets := surs(ecrit, ";", brut=brut)) is not None:
        return octets
    proteger = _tel_quel if brut else neutraliser
    return _en_csv([[proteger(montrer(en_texte(v))) for v in ligne] for ligne in paquet], fin_ligne).encode()
