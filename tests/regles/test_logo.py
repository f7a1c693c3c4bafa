"""Le logo d'un centre : PNG ou SVG, petit, et qui ne va rien chercher ailleurs."""

import struct
import zlib

import pytest

from ceres_cli.regles.logo import COTE_MAX, OCTETS_MAX, lire

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4" fill="#123"/></svg>'


def png(largeur: int, hauteur: int) -> bytes:
    """Une image grise, entière."""

    def morceau(nom: bytes, octets: bytes) -> bytes:
        return struct.pack(">I", len(octets)) + nom + octets + struct.pack(">I", zlib.crc32(nom + octets))

    entete = struct.pack(">IIBBBBB", largeur, hauteur, 8, 0, 0, 0, 0)
    lignes = zlib.compress((b"\0" + b"\x80" * largeur) * hauteur)
    return b"\x89PNG\r\n\x1a\n" + morceau(b"IHDR", entete) + morceau(b"IDAT", lignes) + morceau(b"IEND", b"")


def test_un_png_et_un_svg_se_lisent() -> None:
    assert lire(png(3, 2)).format == "png"
    assert lire(SVG).format == "svg"
    assert lire(b"\xef\xbb\xbf<?xml version='1.0'?>\n" + SVG).format == "svg"
    assert lire(png(COTE_MAX, 1)).octets == png(COTE_MAX, 1)
    assert lire(SVG.replace(b"/></svg>", b' filter="url(#f)"/><use href="#a"/></svg>')).format == "svg"


@pytest.mark.parametrize(
    ("octets", "raison"),
    [
        (b"", "ni une image PNG"),
        (b"GIF89a", "ni une image PNG"),
        (b"\xff\xd8\xff\xe0", "ni une image PNG"),
        (b"%PDF-1.7", "ni une image PNG"),
        (b"<html></html>", "ni une image PNG"),
        (SVG + b" " * OCTETS_MAX, "200 au plus"),
        (png(COTE_MAX + 1, 1), "4000 points"),
        (b"\x89PNG\r\n\x1a\n", "abîmée"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG, "une DTD"),
        (SVG.replace(b"<rect", b"<script>alert(1)</script><rect"), "un script"),
        (SVG.replace(b"<rect", b"<rect onload='x()'"), "un script"),
        (SVG.replace(b"<rect", b"<image href='/etc/passwd'/><rect"), "d'ailleurs"),
        (SVG.replace(b"<rect", b"<use href='https://example.fr/a.svg#x'/><rect"), "d'ailleurs"),
        (SVG.replace(b"<rect", b"<style>@import 'https://example.fr/a.css'</style><rect"), "d'ailleurs"),
        (SVG.replace(b'fill="#123"', b'fill="url(https://example.fr/a#b)"'), "d'ailleurs"),
    ],
)
def test_ce_qui_n_est_pas_un_logo_est_refuse_avec_sa_raison(octets: bytes, raison: str) -> None:
    with pytest.raises(ValueError, match=raison):
        lire(octets)
