"""Ce que le programme conseille de taper existe : chaque « ceres … » d'un message, d'une description ou d'une page."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.terminal.typer_fr.application import Groupe
from tests.architecture.sources import RACINE, Module, descriptions, les_notres, planter, textes
from tests.citations import racine, resoudre

MODULES = les_notres()
PAGES = [RACINE / "README.md", *sorted((RACINE / "docs").glob("*.md"))]
OUVERTURE = re.compile(r"[«`]\s*ceres\s")
CITATION = re.compile(r"«\s*ceres\s+([^»`]+?)\s*»|`ceres\s+([^`]+)`")
EN_TETE = re.compile(r"ceres ([a-z][a-z, -]*[a-z])\s*(?:[.:(]|$)")
DE_PG_DUMP = "ceres_cli.base.postgresql.sauvegarde"
"""Le module qui lance pg_dump : ses options ne sont pas les nôtres."""
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z0-9-]+")
DE_LA_RACINE = {"--help", "--show-completion", "--install-completion"}


def citees(texte: str) -> Iterator[str]:
    """Les commandes citées entre guillemets ou accents graves, sans « ceres »."""
    yield from (" ".join((a or b).split()) for a, b in CITATION.findall(texte))


def annoncees(module: Module) -> Iterator[tuple[str, int]]:
    """« ceres jure lier, delier : … » en tête d'un module de commandes : chacune des commandes dites."""
    for texte, ligne in descriptions(module)[:1]:
        if (trouve := EN_TETE.match(texte)) and ligne == 1:
            premiere, *autres = trouve[1].split(", ")
            yield premiere, ligne
            yield from ((f"{premiere.rpartition(' ')[0]} {autre}".strip(), ligne) for autre in autres)


def faute(citation: str) -> str | None:
    """Ce qui n'existe pas dans la commande citée. « … », « {…} » et les mots en majuscules tiennent lieu de valeurs."""
    mots = citation.split()
    a_trou = next((n for n, mot in enumerate(mots) if _trou(mot)), len(mots))
    try:
        _, objet, _ = resoudre(tuple(mots[:a_trou]))
        if a_trou and not isinstance(objet, Groupe):
            _, objet, arguments = resoudre(tuple(mots))
            return _options_inconnues(objet, arguments)
        return _options_inconnues(objet, mots[a_trou:])
    except AssertionError as erreur:
        return str(erreur)


def _trou(mot: str) -> bool:
    return "…" in mot or mot.startswith("{") or mot.strip("[]").isupper()


def _options_inconnues(objet: Any, arguments: Iterable[str]) -> str | None:
    par_nom = {nom: p for p in objet.params for nom in (*p.opts, *p.secondary_opts)}
    attendue = None
    for mot in arguments:
        nom, egale, valeur = mot.strip("[],").partition("=")
        if nom.startswith("--"):
            if nom not in par_nom and nom not in DE_LA_RACINE | {p for r in racine().params for p in r.opts}:
                return f"pas d'option {nom}"
            attendue = par_nom.get(nom)
            if not egale:
                continue
            mot = valeur
        choix = getattr(getattr(attendue, "type_descriptor", None), "choices", None)
        if choix is not None and not _trou(mot) and mot not in {str(c.value) for c in choix}:
            return f"{mot} n'est pas une valeur de cette option"
        attendue = None
    return None


def fautes(ou: str, texte: str) -> list[str]:
    trouvees = [f"{ou} : ceres {c} → {f}" for c in citees(texte) if (f := faute(c))]
    if len(OUVERTURE.findall(texte)) > len(CITATION.findall(texte)):
        trouvees.append(f"{ou} : une commande citée n'est pas fermée, ou coupée entre deux textes")
    return trouvees


def du_module(module: Module) -> list[str]:
    trouvees = []
    for texte, ligne in (*textes(module), *descriptions(module)):
        trouvees += fautes(f"{module.nom}:{ligne}", texte)
    trouvees += [f"{module.nom}:{ligne} : ceres {c} → {f}" for c, ligne in annoncees(module) if (f := faute(c))]
    return trouvees


def test_chaque_commande_citee_par_le_programme_existe_avec_ses_options() -> None:
    assert [f for module in MODULES.values() for f in du_module(module)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_chaque_commande_citee_par_une_page_existe_avec_ses_options(page: Path) -> None:
    sans_blocs = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    assert [f for paragraphe in sans_blocs.split("\n\n") for f in fautes(page.name, paragraphe)] == []


def test_chaque_option_nommee_par_un_message_existe_quelque_part() -> None:
    connues = DE_LA_RACINE | _toutes(racine())
    nommees = {(o, n) for n, m in MODULES.items() for texte, _ in textes(m) for o in OPTION.findall(texte)}
    assert DE_PG_DUMP in {nom for _, nom in nommees}
    assert sorted((option, nom) for option, nom in nommees if option not in connues and nom != DE_PG_DUMP) == []


def _toutes(objet: Any) -> set[str]:
    siennes = {nom for p in objet.params for nom in (*p.opts, *p.secondary_opts)}
    sous = objet.commands.values() if isinstance(objet, Groupe) else ()
    return siennes.union(*(_toutes(s) for s in sous))


@pytest.mark.parametrize("module", sorted(n for n in MODULES if n.startswith("ceres_cli.commands.")))
def test_l_en_tete_d_un_module_de_commande_se_lit(module: str) -> None:
    premiere = next(iter(descriptions(MODULES[module])), ("", 0))[0]
    assert not premiere.startswith("ceres ") or list(annoncees(MODULES[module])), premiere


@pytest.mark.parametrize(
    ("texte", "cause"),
    [
        ("Voir « ceres jure listre ».", "n'a pas de commande"),
        ("Voir « ceres admin conjurer ».", "n'a pas de commande"),
        ("Voir « ceres jure voir {reference} --etta X ».", "pas d'option --etta"),
        ("Voir `ceres session lister --format=dessin`.", "n'est pas une valeur"),
        ("Voir « ceres session lister --format dessin ».", "n'est pas une valeur"),
        ("Voir « ceres jure … --oui ».", "pas d'option --oui"),
        ("Voir « ceres jure voir", "n'est pas fermée"),
    ],
)
def test_une_commande_qui_n_existe_pas_se_voit(tmp_path: Path, texte: str, cause: str) -> None:
    for source in (f"raise Refus({texte!r})", f'def f():\n    """{texte}"""', f"x = f{texte!r}"):
        (vue,) = du_module(planter(tmp_path, {"a.py": source.replace("{reference}", "{r}")})["ceres_cli.a"])
        assert cause in vue


@pytest.mark.parametrize("en_tete", ["ceres jure lier, effacer : les liens.", "ceres jure voire."])
def test_un_en_tete_perime_se_voit(tmp_path: Path, en_tete: str) -> None:
    (vue,) = du_module(planter(tmp_path, {"a.py": f'"""{en_tete}"""\n'})["ceres_cli.a"])
    assert "n'a pas de commande" in vue


@pytest.mark.parametrize(
    "citation",
    ["jure voir J-…", "jure …", "…", "jure", "habilitation lot FICHIER --plan PLAN", "--base demo.db demo", "--help",
     "session lister --etat validee", "journal lister --lot {lot}", "referentiel modifier … --debut-validite DATE"],
)  # fmt: skip
def test_une_commande_abregee_est_admise(citation: str) -> None:
    assert faute(citation) is None
