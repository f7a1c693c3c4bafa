"""« ceres rapport » : une seule page, du ressort de qui la demande, sans rien de personne ni du réseau."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.commands.conftest import MondeSessions
from tests.commands.stats.test_stats import peupler
from tests.conftest import Lanceur
from tests.fabriques.monde_sessions import AUTRE_CENTRE, DIRECCTE, MPCP, UD
from tests.fabriques.monde_sessions import CENTRE as LE_CENTRE

SECTIONS = ["couverture", "prevision", "echeances", "sessions", "resultats", "activite"]


class Lecture(HTMLParser):
    """Ce qu'une page contient, lu sans rien lui passer."""

    VIDES = ("meta", "link", "rect", "path", "br")

    def __init__(self, texte: str) -> None:
        super().__init__()
        self.titres: list[tuple[int, str]] = []
        self.ids: list[str] = []
        self.liens: list[str] = []
        self.attributs: list[tuple[str, str, str]] = []
        self.ordre: list[str] = []
        self.vu = ""
        self._pile: list[str] = []
        self.feed(texte)
        assert self._pile == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VIDES or (tag in ("rect", "path") and not self.get_starttag_text().endswith("/>")):
            self._pile.append(tag)
        if tag in ("svg", "table", "section", "caption", "main", "nav", "header", "footer"):
            self.ordre.append(tag)
        self.attributs += [(tag, nom, valeur or "") for nom, valeur in attrs]
        self.ids += [valeur or "" for nom, valeur in attrs if nom == "id"]
        self.liens += [valeur or "" for nom, valeur in attrs if nom == "href"]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributs += [(tag, nom, valeur or "") for nom, valeur in attrs]

    def handle_endtag(self, tag: str) -> None:
        if self._pile[-1] in self.VIDES and self._pile[-1] != tag:
            self._pile.pop()
        assert self._pile.pop() == tag, tag

    def handle_data(self, data: str) -> None:
        if self._pile and self._pile[-1] not in ("style", "title"):
            self.vu += data
        if self._pile and re.fullmatch("h[1-6]", self._pile[-1]):
            self.titres.append((int(self._pile[-1][1]), data))


def page(m: MondeSessions, profil: str = MPCP, *options: str) -> str:
    rendu = m.faire("rapport", "--sortie", "page.html", "--ecraser", *options, profil=profil)
    assert rendu.code == 0, rendu.stderr
    texte = Path("page.html").read_text(encoding="utf-8")
    assert rendu.json() == {
        "schema": "ceres.document/1", "fichier": "page.html", "format": "html", "octets": len(texte.encode()),
    }  # fmt: skip
    return texte


def test_une_page_bien_faite_chaque_image_a_cote_de_sa_table(m: MondeSessions) -> None:
    peupler(m)
    texte = page(m)
    lue = Lecture(texte)
    assert texte.startswith('<!doctype html>\n<html lang="fr">')
    assert len(texte.encode()) < 1_000_000
    assert lue.titres[0][0] == 1
    assert all(b - a <= 1 for (a, _), (b, _) in zip(lue.titres, lue.titres[1:], strict=False))
    assert len(lue.ids) == len(set(lue.ids))
    assert {lien[1:] for lien in lue.liens if lien.startswith("#")} <= set(lue.ids)
    assert [i for i in lue.ids if i in SECTIONS] == SECTIONS
    for rang, balise in enumerate(lue.ordre):
        if balise == "svg":
            assert lue.ordre[rang + 1 : rang + 3] == ["table", "caption"]
    assert lue.ordre.count("svg") == len(SECTIONS)
    assert lue.ordre.count("table") == lue.ordre.count("caption") >= len(SECTIONS)
    assert all(valeur in ("col", "row") for balise, nom, valeur in lue.attributs if (balise, nom) == ("th", "scope"))


def test_la_page_ne_va_rien_chercher(m: MondeSessions) -> None:
    peupler(m)
    texte = page(m)
    lue = Lecture(texte)
    ailleurs = [v for _, nom, v in lue.attributs if nom in ("src", "href", "action", "data", "srcset", "poster")]
    assert all(v.startswith("#") or v == "data:," for v in ailleurs)
    assert set(re.findall(r"https?://[^\"' <]+", texte)) == {"http://www.w3.org/2000/svg"}
    assert re.findall(r"<(script|iframe|object|embed|img|form)\b", texte) == []
    assert re.findall(r"\bon[a-z]+=", texte) == []
    assert all(re.fullmatch(r"url\(#[a-z-]+\)", u) for u in re.findall(r"url\([^)]*\)", texte))


def test_la_page_ne_dit_rien_de_personne(m: MondeSessions) -> None:
    peupler(m)
    texte = re.sub(r"<style>.*?</style>", "", page(m), flags=re.DOTALL)
    noms = m.f.lignes("SELECT nom FROM jure UNION SELECT nom FROM candidat UNION SELECT agent FROM lot")
    assert len(noms) > 10
    assert [nom for (nom,) in noms if re.search(rf"\b{re.escape(nom)}\b", texte)] == []
    assert re.findall(r"\b[JHCSD]-\d", texte) == []


@pytest.mark.parametrize(
    ("profil", "ressort", "lieux", "agents"),
    [
        (MPCP, "MPCP, national", {"35 Ille-et-Vilaine", "44 Loire-Atlantique"}, True),
        (UD, "UD Loire-Atlantique (44)", {"44 Loire-Atlantique"}, True),
        (DIRECCTE, "DIRECCTE Pays de la Loire (52)", {"44 Loire-Atlantique"}, True),
        (LE_CENTRE, "Centre Loire (E-000001)", {"35 Ille-et-Vilaine", "44 Loire-Atlantique"}, False),
    ],
)
def test_dro_02_la_page_est_bornee_au_ressort(
    m: MondeSessions, profil: str, ressort: str, lieux: set[str], agents: bool
) -> None:
    peupler(m)
    lue = Lecture(page(m, profil))
    assert ressort in lue.vu
    assert {lieu for lieu in ("35 Ille-et-Vilaine", "44 Loire-Atlantique") if lieu in lue.vu} == lieux
    assert ("activite" in lue.ids) is agents


def test_dro_02_deux_centres_n_ont_pas_les_memes_sessions(m: MondeSessions) -> None:
    peupler(m)
    assert "100 %" in page(m, LE_CENTRE)
    assert "100 %" not in page(m, AUTRE_CENTRE)


def test_une_base_vide_a_sa_page_qui_le_dit(ceres: Lanceur, isole: Path) -> None:
    assert ceres("init", "--sans-referentiel").code == 0
    assert ceres("rapport", "--sortie", "vide.html").code == 0
    lue = Lecture(Path("vide.html").read_text(encoding="utf-8"))
    assert "Aucun juré ne manque" in lue.vu
    assert "Rien à montrer." in lue.vu


def test_un_intitule_hostile_reste_du_texte(m: MondeSessions) -> None:
    peupler(m)
    with m.f.store.ecriture() as db:
        db.executer("UPDATE titre SET sigle = NULL, intitule = ?", ("<script>alert(\"x\")</script> & 'fils'",))
    texte = page(m)
    assert "<script" not in texte
    assert "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#x27;fils&#x27;" in texte
    Lecture(texte)


def test_la_cible_est_gardee_et_le_fichier_n_est_qu_a_soi(m: MondeSessions) -> None:
    assert m.faire("rapport", profil=MPCP).code == 2
    page(m)
    assert Path("page.html").stat().st_mode & 0o777 == 0o600
    refus = m.faire("rapport", "--sortie", "page.html", profil=MPCP)
    assert (refus.code, refus.erreur()["code"]) == (8, "BASE")
    for cible in ("ceres.db", "ceres.toml"):
        assert m.faire("rapport", "--sortie", cible, "--ecraser", profil=MPCP).code == 8


def test_le_rapport_se_resserre_et_le_dit(m: MondeSessions) -> None:
    peupler(m)
    lue = Lecture(page(m, MPCP, "--titre", "TP-99901m02", "--departement", "44"))
    assert "Resserré à : Titre : TP-99901m02, Département : 44." in lue.vu
    assert "TP-99902m01" not in lue.vu
    assert "tous titres réunis" in lue.vu  # les écritures n'ont pas de titre
    assert m.faire("rapport", "--sortie", "x.html", "--titre", "TP-00000m09", profil=MPCP).code == 3
    assert not Path("x.html").exists()
