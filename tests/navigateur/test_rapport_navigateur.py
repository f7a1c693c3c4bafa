"""Le rapport dans un vrai Chromium : aucune erreur de console, aucune requête, aucune faute d'axe-core ; il se lit à
toutes les largeurs, en clair, en sombre, au clavier, et s'imprime."""

import io
import unicodedata
from typing import Any

import pypdf
import pytest

Page = Any
LARGEURS = (320, 375, 640, 768, 1024, 1200, 1279, 1280, 1360, 1920)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("large", [375, 1360])
def test_axe_ne_trouve_aucune_faute(ouvrir: Any, mode: str, large: int) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="AXE ABSENT : axe-core n'est pas installé"
    )
    page, _, _ = ouvrir(large, color_scheme=mode)
    trouve = axe.Axe().run(page)
    assert trouve.violations_count == 0, trouve.generate_report()
    regles = {regle["id"] for regle in trouve.response["passes"]}
    assert {"color-contrast", "html-has-lang", "heading-order", "svg-img-alt", "landmark-one-main"} <= regles


@pytest.mark.parametrize("large", LARGEURS)
def test_la_page_tient_dans_l_ecran(ouvrir: Any, large: int) -> None:
    page, _, _ = ouvrir(large)
    assert page.evaluate("document.documentElement.scrollWidth") <= large


def test_chaque_texte_d_une_image_tient_dans_son_image(ouvrir: Any) -> None:
    page, _, _ = ouvrir()
    debordent = page.evaluate(
        """() => [...document.querySelectorAll('svg')].flatMap(svg => {
             const cadre = svg.getBoundingClientRect();
             return [...svg.querySelectorAll('text')].filter(t => {
               const b = t.getBoundingClientRect();
               return b.left < cadre.left - 1 || b.right > cadre.right + 1 || b.top < cadre.top - 1
                 || b.bottom > cadre.bottom + 1;
             }).map(t => t.textContent);
           })"""
    )
    assert debordent == []
    assert page.locator("svg").count() == 6


def test_le_clavier_va_d_abord_au_contenu_puis_a_chaque_section(ouvrir: Any) -> None:
    page, _, _ = ouvrir()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Aller au contenu"
    assert page.locator(".evitement").bounding_box()["x"] >= 0  # visible dès qu'on y est
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "contenu"
    liens = page.locator("nav a")
    for rang in range(liens.count()):
        liens.nth(rang).focus()
        page.keyboard.press("Enter")
        ancre = page.evaluate("location.hash.slice(1)")
        assert page.locator(f"section#{ancre}").count() == 1
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none" or ancre


def test_le_mode_sombre_change_le_fond(ouvrir: Any) -> None:
    fonds = [ouvrir(color_scheme=mode)[0].evaluate("getComputedStyle(document.body).backgroundColor") for mode in
             ("light", "dark")]  # fmt: skip
    assert fonds == ["rgb(255, 255, 255)", "rgb(22, 22, 22)"]


def test_la_page_s_imprime_sans_menu_et_chaque_section_y_est(ouvrir: Any) -> None:
    page, _, _ = ouvrir()
    lu = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4")))
    # Le PDF lie « fi » en un seul signe.
    texte = unicodedata.normalize("NFKC", "\n".join(feuille.extract_text() for feuille in lu.pages))
    titres = [h.strip() for h in page.locator("h2").all_text_contents()]
    assert all(titre in texte for titre in titres)
    assert "Aller au contenu" not in texte
    assert 3 <= len(lu.pages) <= 20
    assert all(feuille.extract_text().strip() for feuille in lu.pages)  # aucune feuille blanche
