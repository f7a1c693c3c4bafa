"""Écrire un csv sûr : les cases qu'un tableur prendrait pour une formule reçoivent une apostrophe."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import BinaryIO

from ceres_cli.schemas.assainissement import PREMIERS, assainir, neutraliser
from ceres_cli.schemas.colonne import Colonne, en_texte

_PAQUET = 1000  # lignes écrites d'un coup
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
    tampon = io.StringIO(newline="")
    sortie = csv.writer(tampon, delimiter=";", lineterminator=fin_ligne)
    # Un en-tête vient parfois du fichier d'un autre : il est aussi dangereux qu'une case.
    sortie.writerow([colonne.cle if brut else neutraliser(montrer(colonne.cle)) for colonne in colonnes])
    flux.write(b"\xef\xbb\xbf" if bom else b"")
    reste, nombre = iter(lignes), 0
    while paquet := list(islice(reste, _PAQUET)):
        nombre += len(paquet)
        sortie.writerows(_lignes(paquet, brut))
        flux.write(tampon.getvalue().encode())
        tampon.seek(0)
        tampon.truncate()
    flux.write(tampon.getvalue().encode())
    return nombre


def _lignes(paquet: Sequence[Sequence[object]], brut: bool) -> list[list[str]]:
    proteger = _tel_quel if brut else neutraliser
    # Le cas courant : des textes qu'il suffit de regarder, tous à la fois, et des nombres qui n'ont pas de signe.
    lignes = [
        [
            v
            if v.__class__ is str and v[:1] not in PREMIERS
            else ""
            if v is None
            else str(v)
            if v.__class__ is int and v >= 0
            else proteger(en_texte(v))
            for v in ligne
        ]
        for ligne in paquet
    ]
    if "".join(map("".join, lignes)).isprintable():
        return lignes
    return [[proteger(montrer(en_texte(v))) for v in ligne] for ligne in paquet]
