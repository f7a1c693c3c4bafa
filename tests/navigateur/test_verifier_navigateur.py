"""OBT-06 : la page qui vérifie, dans un vrai Chromium, sans réseau : valable, altérée, retirée, remplacée."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.formats.attestation import retraits
from ceres_cli.formats.attestation.retraits import Connus, Retrait
from ceres_cli.services.attestation.verification import Connu, verifier
from tests.formats.attestation.test_code import AUTRE, CHAMPS, CLE, CLES, GRAINE, brut, decode, signe

LISTE = retraits.ecrire(
    "2025-11-05",
    CLE.cle,
    [Retrait("N-000012", "2025-11-03", "retiree"), Retrait("N-000007", "2025-11-04", "remplacee", "N-000013")],
    GRAINE,
)
VALABLE, RETIREE, REMPLACEE = (signe(n, *CHAMPS[1:]) for n in ("N-000013", "N-000012", "N-000007"))
Ouvrir = Callable[..., tuple[Any, list[str]]]


@pytest.fixture
def ouvrir(navigateur: Any, tmp_path: Path) -> Iterator[Ouvrir]:
    """(la page ouverte en mode avion, ce qu'elle dit à la console et demande au réseau)."""
    contextes = []

    def ouvrir_une(
        code: str = "", *, liste: Any = LISTE, connus: Connus | None = None, avant: str = "", large: int = 1000
    ) -> tuple[Any, list[str]]:
        fichier = tmp_path / "verifier.html"
        fichier.write_bytes(retraits.rendre(CLES, liste, connus))
        contexte = navigateur.new_context(viewport={"width": large, "height": 900}, offline=True)
        contextes.append(contexte)
        page = contexte.new_page()
        bruits: list[str] = []
        page.on("console", lambda message: bruits.append(message.text))
        page.on("pageerror", lambda erreur: bruits.append(str(erreur)))
        page.on("request", lambda r: bruits.append(r.url) if not r.url.startswith(fichier.as_uri()) else None)
        if avant:
            page.add_init_script(avant)
        page.goto(fichier.as_uri() + (f"#{code}" if code else ""))
        page.wait_for_function("document.getElementById('connu').textContent !== ''")
        return page, bruits

    yield ouvrir_une
    for contexte in contextes:
        contexte.close()


def dit(page: Any, code: str | None = None) -> str:
    if code is not None:
        page.evaluate("document.getElementById('resultat').replaceChildren()")
        page.fill("#code", code)
        page.click("button[type=submit]")
    page.wait_for_selector("#resultat h2")
    return str(page.inner_text("#resultat"))


def test_obt_06_la_page_dit_valable_alteree_retiree_remplacee(ouvrir: Ouvrir) -> None:
    page, bruits = ouvrir()
    assert dit(page, VALABLE).startswith("Valable")
    assert "aucun retrait connu au 05/11/2025" in (lu := dit(page, VALABLE))
    for champ in ("N-000013", "Mme Chloé ŒUVRARD", "12 avril 1990", "TP-99911m01", "16 octobre 2025"):
        assert champ in lu
    assert "retirée le 03/11/2025" in dit(page, RETIREE)
    assert "remplacée le 04/11/2025, par N-000013" in dit(page, REMPLACEE)
    assert dit(page, VALABLE[:-8] + "AAAAAAAA").startswith("Ce code n'est pas valable")
    assert dit(page, signe(graine=AUTRE)).startswith("Ce code n'est pas valable")
    assert dit(page, signe(cle="00000000")).startswith("Non vérifiable ici")
    assert bruits == []


def test_obt_06_le_code_vient_aussi_de_l_adresse(ouvrir: Ouvrir) -> None:
    page, bruits = ouvrir(VALABLE)
    assert dit(page).startswith("Valable")
    assert bruits == []


HOSTILES = (
    "%", "%E0%A4%A", "CERES1.%", "<img src=x onerror=window.pris=1>", "javascript:window.pris=1", "__proto__",
    "</script><script>window.pris=1</script>", "CERES1." + "A" * 4001, "CERES1." + "%41" * 90, f"#{VALABLE}x",
)  # fmt: skip


@pytest.mark.parametrize("code", HOSTILES)
def test_obt_06_une_adresse_ou_un_texte_hostile_n_est_qu_un_code_non_valable(ouvrir: Ouvrir, code: str) -> None:
    page, bruits = ouvrir(code)
    assert dit(page).startswith("Ce code n'est pas valable")
    assert dit(page, code).startswith("Ce code n'est pas valable")
    assert page.evaluate("[window.pris, document.querySelectorAll('img').length]") == [None, 0]
    assert bruits == []


@pytest.mark.parametrize("nom", ["A\u00a0B", "A\u2028B", "A\u202eB", "<b>A</b>"])
def test_obt_06_un_nom_signe_se_lit_ici_comme_au_programme_et_n_est_que_du_texte(ouvrir: Ouvrir, nom: str) -> None:
    page, bruits = ouvrir()
    code = signe("N-000013", nom, *CHAMPS[2:])
    valable = verifier(code, Connu(CLES))["etat"] == "valable"
    assert dit(page, code).startswith("Valable") is valable is (nom in dit(page))
    assert (valable, page.evaluate("document.querySelectorAll('b').length")) == (nom.isprintable(), 0)
    assert bruits == []


def test_obt_06_le_verdict_d_un_code_ne_reste_ni_ne_vient_sous_un_autre(ouvrir: Ouvrir) -> None:
    lente = """
        const verifie = SubtleCrypto.prototype.verify;
        SubtleCrypto.prototype.verify = async function (...dits) {
          const attente = window.attente; if (attente) await attente; return verifie.apply(this, dits); };
    """
    page, _ = ouvrir(avant=lente)
    assert dit(page, VALABLE).startswith("Valable")
    page.fill("#code", RETIREE)
    assert page.inner_text("#resultat") == ""
    # Demandé d'abord, jugé après.
    page.evaluate("window.attente = new Promise((suite) => { window.liberer = suite; }); undefined")
    page.evaluate("(c) => { window.premier = verifier(c); }", VALABLE)
    page.evaluate("window.attente = null")
    assert "retirée" in dit(page, RETIREE)
    page.evaluate("window.liberer(); undefined")
    page.evaluate("window.premier")
    assert "retirée" in dit(page)


def test_obt_06_sans_ed25519_elle_n_est_pas_verifiable_ici_et_jamais_fausse(ouvrir: Ouvrir) -> None:
    sans = "crypto.subtle.importKey = async () => { throw new DOMException('', 'NotSupportedError'); };"
    page, _ = ouvrir(avant=sans)
    for code in (VALABLE, RETIREE, signe(graine=AUTRE)):
        lu = dit(page, code)
        assert lu.startswith("Non vérifiable ici")
        assert "faux" not in lu
    page, _ = ouvrir(avant="Object.defineProperty(crypto, 'subtle', { value: undefined });")
    assert dit(page, VALABLE).startswith("Non vérifiable ici")


@pytest.mark.parametrize("liste", [None, {**LISTE, "retraits": []}, {**LISTE, "jour": "2025-11-06"}])
def test_obt_06_sans_liste_sure_la_page_le_dit(ouvrir: Ouvrir, liste: Any) -> None:
    page, _ = ouvrir(liste=liste)
    assert "un retrait ne s'y verrait pas" in dit(page, RETIREE)
    assert "Pas de liste des retraits" in page.inner_text("#connu")


@pytest.mark.parametrize("liste", [None, {**LISTE, "retraits": []}, LISTE])
def test_obt_06_la_page_d_un_centre_sait_ses_propres_retraits_et_dit_que_c_est_lui(ouvrir: Ouvrir, liste: Any) -> None:
    siens = Connus("Centre <Loire> (E-000001)", "2025-11-08", [Retrait("N-000013", "2025-11-07", "corrigee")])
    page, bruits = ouvrir(liste=liste, connus=siens)
    lu = dit(page, VALABLE)
    assert lu.startswith("Ce papier ne vaut plus")
    assert "corrigée depuis le 07/11/2025. C'est ce que dit Centre <Loire> (E-000001), de qui est cette page." in lu
    assert "Ceux que connaît Centre <Loire> (E-000001) au 08/11/2025 : 1." in page.inner_text("#connu")
    lu = dit(page, RETIREE)
    if liste is LISTE:
        assert "le 03/11/2025" in lu
        assert "C'est ce que dit" not in lu
    else:
        assert "ne lui connaît pas de retrait au 08/11/2025 ; celui d'un papier d'ailleurs ne s'y verrait pas" in lu
    assert bruits == []


def test_obt_06_la_page_et_le_programme_jugent_de_meme(ouvrir: Ouvrir) -> None:
    """Mille codes changés d'un bit, et d'autres écritures des mêmes : aucun n'est accepté, ni ici ni là."""
    page, _ = ouvrir()
    octets = decode(VALABLE)
    changes = [
        brut(bytes(o ^ (1 << (n % 8)) if i == n % len(octets) else o for i, o in enumerate(octets)))
        for n in range(0, 8 * len(octets), 3)
    ]
    changes += [VALABLE + fin for fin in ("=", "A", "é", " A", "\u200b")] + [
        VALABLE.lower(),
        VALABLE[1:],
        "",
        "CERES1.",
    ]
    connu = Connu(CLES, retraits.lire(LISTE, CLES))
    assert {verifier(c, connu)["etat"] for c in changes} <= {"altere", "cle_inconnue"}
    classes = page.evaluate(
        "async (codes) => [...new Set(await Promise.all(codes.map(async (c) => (await juger(c)).classe)))]", changes
    )
    assert set(classes) <= {"faux", ""}
    assert page.evaluate("async (c) => (await juger(c)).classe", VALABLE) == "valable"


def test_obt_06_une_camera_lit_le_code_la_ou_le_navigateur_le_sait(ouvrir: Ouvrir) -> None:
    page, _ = ouvrir()
    assert page.is_hidden("#camera")
    lecteur = f"""
        window.BarcodeDetector = class {{ async detect() {{ return [{{ rawValue: {json.dumps(VALABLE)} }}]; }} }};
        Object.defineProperty(navigator, "mediaDevices", {{ value: {{
          getUserMedia: async () => document.createElement("canvas").captureStream() }} }});
        HTMLMediaElement.prototype.play = async () => {{}};
    """
    page, _ = ouvrir(avant=lecteur)
    page.click("#camera")
    assert dit(page).startswith("Valable")
    assert page.is_hidden("#image")


@pytest.mark.parametrize("large", [320, 1000])
@pytest.mark.parametrize("code", ["", VALABLE, RETIREE])
def test_obt_06_la_page_est_accessible_et_tient_dans_l_ecran(ouvrir: Ouvrir, large: int, code: str) -> None:
    juge = pytest.importorskip("axe_playwright_python.sync_playwright")
    page, _ = ouvrir(large=large)
    if code:
        dit(page, code)
        assert page.evaluate("document.activeElement.id") == "resultat"
    assert page.evaluate("document.documentElement.scrollWidth") <= large
    fautes = juge.Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]})
    assert [f["id"] for f in fautes.response["violations"]] == []
