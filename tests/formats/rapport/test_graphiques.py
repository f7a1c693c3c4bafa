"""Les images SVG : bien formées, nommées, échappées, dans leur cadre."""

import xml.etree.ElementTree as ET

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ceres_cli.formats import rapport
from ceres_cli.formats.rapport import PARTS, Barre, Tuile
from ceres_cli.nomenclatures.territoires import tuiles

SVG = "{http://www.w3.org/2000/svg}"
REGLAGES = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
# Ce que XML ne peut pas porter n'entre pas dans la base.
_TEXTES = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"], exclude_characters="\ufffe\uffff"), max_size=30)
_NOMBRES = st.integers(0, 10**6)


def lire(svg: str) -> ET.Element:
    """L'image, vérifiée : un nom, rien hors du cadre, rien qui vienne d'ailleurs."""
    racine = ET.fromstring(svg)
    large, haut = (float(v) for v in racine.attrib["viewBox"].split()[2:])
    titre = racine.find(f"{SVG}title")
    assert titre is not None
    assert racine.attrib["aria-labelledby"] == titre.attrib["id"]
    assert racine.attrib["role"] == "img"
    for forme in racine.findall(f"{SVG}rect"):
        x, y, w, h = (float(forme.attrib[c]) for c in ("x", "y", "width", "height"))
        assert 0 <= x <= x + w <= large + 1
        assert 0 <= y <= y + h <= haut + 1
    assert "href" not in svg
    return racine


@REGLAGES
@given(st.lists(st.builds(Barre, _TEXTES, _NOMBRES, _TEXTES), min_size=1, max_size=12))
def test_une_image_en_barres_dit_chaque_ligne_a_proportion(lignes: list[Barre]) -> None:
    maximum = max(ligne.valeur for ligne in lignes)
    racine = lire(rapport.barres("essai", "Un <titre> & son sens", lignes, maximum))
    assert [t.text or "" for t in racine.findall(f"{SVG}text")] == [
        texte for ligne in lignes for texte in (ligne.libelle, ligne.texte)
    ]
    longs = [float(r.attrib["width"]) for r in racine.findall(f"{SVG}rect")]
    plus_long = max(longs)
    for ligne, long in zip(lignes, longs, strict=True):
        assert abs(long - (plus_long * ligne.valeur / maximum if maximum else 0)) <= 1.1
        assert (long > 0) is (ligne.valeur > 0)


@REGLAGES
@given(
    st.lists(
        st.tuples(_TEXTES, st.lists(st.integers(0, 500), min_size=4, max_size=4), st.just("n")), min_size=1, max_size=12
    )
)
def test_une_barre_partagee_dit_chaque_part_en_toutes_lettres(lignes: list[tuple[str, list[int], str]]) -> None:
    racine = lire(rapport.partagees("essai", "Sessions", lignes))
    dits = [t.text for r in racine.findall(f"{SVG}rect") if (t := r.find(f"{SVG}title")) is not None]
    assert dits == [
        f"{libelle}, {part.nom} : {valeur}"
        for libelle, valeurs, _ in lignes
        for part, valeur in zip(PARTS, valeurs, strict=True)
        if valeur
    ]
    textes = {t.text for t in racine.findall(f"{SVG}text")}
    assert {part.nom for part in PARTS} <= textes


@REGLAGES
@given(st.dictionaries(st.sampled_from(sorted(tuiles())), st.integers(0, 4)))
def test_la_carte_a_toutes_ses_tuiles_et_le_dit_par_du_texte(niveaux: dict[str, int]) -> None:
    donnees = {code: Tuile(n, f"{n}/4", f"{code} : niveau {n}") for code, n in niveaux.items()}
    racine = lire(rapport.carte("essai", "Carte", tuiles(), donnees, ["a", "b", "c", "d", "e"]))
    textes = [t.text for t in racine.findall(f"{SVG}text")]
    assert set(tuiles()) <= set(textes)
    dits = {t.text for r in racine.findall(f"{SVG}rect") if (t := r.find(f"{SVG}title")) is not None}
    assert dits == {f"{code} : niveau {n}" for code, n in niveaux.items()}
