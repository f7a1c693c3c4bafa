"""Le logo d'un centre : PNG ou SVG, petit, et qui ne va rien chercher ailleurs."""

import struct
import zlib

import pytest

from ceres_cli.regles.logo import COTE_MAX, OCTETS_MAX, Logo, lire

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
        (SVG + b" " * OCTETS_MAX, "plus de 200 ko"),
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


def test_une_image_se_garde_octet_pour_octet_jusqu_a_la_taille_permise() -> None:
    assert lire(SVG) == Logo("svg", SVG)
    pleine = SVG + b" " * (OCTETS_MAX - len(SVG))
    assert lire(pleine) == Logo("svg", pleine)
    assert lire(png(1, COTE_MAX)) == Logo("png", png(1, COTE_MAX))


@pytest.mark.parametrize("cotes", [(0, 1), (1, 0), (1, COTE_MAX + 1)])
def test_une_image_sans_surface_ou_trop_haute_est_refusee(cotes: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match=r"^l'image PNG est abîmée, ou dépasse 4000 points de côté$"):
        lire(png(*cotes))


@pytest.mark.parametrize(
    ("octets", "phrase"),
    [
        (SVG + b" " * (OCTETS_MAX + 1 - len(SVG)), "l'image pèse plus de 200 ko"),
        (SVG + b" " * (2 * OCTETS_MAX), "l'image pèse plus de 200 ko"),
        (b"\xff\xfe", "ce n'est ni une image PNG, ni une image SVG en UTF-8"),
        (b"<svgs/>", "ce n'est ni une image PNG, ni une image SVG"),
        (b"<!--" + b" " * 3990 + b"--><svg></svg>", "ce n'est ni une image PNG, ni une image SVG"),
    ],
)
def test_la_raison_d_un_refus_se_dit_en_entier(octets: bytes, phrase: str) -> None:
    with pytest.raises(ValueError, match=f"^{phrase}$"):
        lire(octets)


@pytest.mark.parametrize(("ou_finit_la_balise", "lu"), [(4_000, True), (4_001, False)])
def test_un_svg_s_annonce_dans_ses_premiers_signes(ou_finit_la_balise: int, lu: bool) -> None:
    octets = b"<!--" + b" " * (ou_finit_la_balise - 12) + b"--><svg></svg>"
    assert octets.index(b"<svg>") + 5 == ou_finit_la_balise
    if lu:
        assert lire(octets).format == "svg"
        return
    with pytest.raises(ValueError, match=r"ni une image SVG$"):
        lire(octets)
