"""Les pages écrites à la main : leurs commandes existent, leurs liens aboutissent, aucune commande n'est tue."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from ceres_cli.regles import catalogue
from tests.citations import Commande, feuilles, racine, resoudre, verifier

RACINE = Path(__file__).resolve().parent.parent
PRODUITES = {"regles.md", "codes.md", "commandes.md"}
PAGES = [RACINE / "README.md", RACINE / "CHANGELOG.md", *sorted((RACINE / "docs").glob("*.md"))]
ECRITES = [page for page in PAGES if page.name not in PRODUITES]
CLOTURE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
CODES = re.compile(rf"\b(?:{'|'.join(sorted({r.code.split('-')[0] for r in catalogue.REGLES}))})-\d+\b")


def citees(page: Path) -> Iterator[Commande]:
    texte = page.read_text(encoding="utf-8")
    for langage, bloc in CLOTURE.findall(texte):
        for ligne in bloc.replace("\\\n", " ").splitlines():
            yield from _lire(page.name, ligne.removeprefix("$ "), cron=langage == "cron")
    for ligne in re.findall(r"^    (ceres .+)$", texte, re.MULTILINE) if page.name == "commandes.md" else []:
        yield from _lire(page.name, ligne, entiere=False)  # un exemple de l'aide, dont la fin est parfois à la ligne
    for cite in re.findall(r"`(ceres\s[^`]+)`", CLOTURE.sub("", texte)) if page in ECRITES else []:
        yield from _lire(page.name, " ".join(cite.split()), entiere=False)


def _lire(page: str, ligne: str, *, entiere: bool = True, cron: bool = False) -> Iterator[Commande]:
    """Les appels à ceres d'une ligne de terminal ; une ligne de sortie n'en a pas."""
    if "ceres" not in ligne:
        return
    lecteur = shlex.shlex(ligne, posix=True, punctuation_chars="|&;<>")
    lecteur.whitespace_split = True
    try:
        mots = list(lecteur)
    except ValueError:  # une phrase, avec son apostrophe
        return
    appel: list[str] = []
    for mot in [*(mots[6:] if cron else mots), "|"]:
        if mot and set(mot) <= set("|&;<>"):
            while appel and re.match(r"[A-Z_]+=", appel[0]):
                del appel[0]
            if appel and Path(appel[0]).name == "ceres" and "…" not in appel[1:2]:
                yield Commande(page, tuple(appel[1:]), entiere)
            appel = []
        else:
            appel.append(mot)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_chaque_commande_citee_existe_avec_ses_options(page: Path) -> None:
    fautes = []
    for commande in citees(page):
        try:
            verifier(commande)
        except (AssertionError, typer.TyperException) as erreur:
            fautes.append(f"{commande} → {getattr(erreur, 'message', erreur)}")
    assert fautes == []


@pytest.mark.parametrize(
    "ligne", ["ceres jure listre", "ceres jure lister --etta actif", "ceres jure voir", "ceres init --simuler"]
)
def test_une_commande_ou_une_option_inventee_serait_vue(ligne: str) -> None:
    (commande,) = _lire("essai", f"CERES_FORMAT=json {ligne} | head")
    with pytest.raises((AssertionError, typer.TyperException)):
        verifier(commande)


def test_aucune_commande_n_est_oubliee_des_pages() -> None:
    dites = {resoudre(commande.mots)[0] for page in ECRITES for commande in citees(page)}
    assert [chemin for chemin in feuilles(racine()) if chemin not in dites] == []


def test_le_tableau_de_l_accueil_a_toutes_les_commandes_et_rien_d_autre() -> None:
    texte = (RACINE / "README.md").read_text(encoding="utf-8")
    tableau = []
    for rangee in re.findall(r"^\| (.*`ceres .+) \|$", texte, re.MULTILINE):
        groupes, contenu = rangee.split(" | ", 1)
        for groupe in re.findall(r"`(ceres[^`]*|[\w-]+)`", groupes):
            chemin = groupe if groupe.startswith("ceres") else f"ceres {groupe}"
            tableau += [f"{chemin} {nom}" for nom in re.findall(r"`([a-z-]+)`", contenu)] or [chemin]
    assert sorted(tableau) == sorted(feuilles(racine()))


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_chaque_lien_mene_quelque_part(page: Path) -> None:
    texte = CLOTURE.sub("", page.read_text(encoding="utf-8"))
    liens = [lien for lien in re.findall(r"\]\(([^)\s]+)\)", texte) if "://" not in lien]
    assert [lien for lien in liens if not (page.parent / lien.partition("#")[0]).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_chaque_code_de_regle_cite_existe(page: Path) -> None:
    connus = {regle.code for regle in catalogue.REGLES}
    assert set(CODES.findall(page.read_text(encoding="utf-8"))) - connus == set()


def test_chaque_page_est_atteinte_depuis_l_accueil() -> None:
    accueil = (RACINE / "README.md").read_text(encoding="utf-8")
    assert [page.name for page in PAGES if page.parent.name == "docs" and f"(docs/{page.name})" not in accueil] == []
