"""Les pages de manuel viennent de l'arbre des commandes : une par commande et par groupe, toute l'aide."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from ceres_cli import VERSION, app
from ceres_cli.terminal.typer_fr.application import Groupe, construire
from scripts.distribuer import manuel
from tests.lanceur import lancer

PAGES = manuel.pages(date(2026, 11, 9))
MACROS = ("TH", "SH", "SS", "TP", "PP", "RS", "RE", "nf", "fi", "nh", "nr", "ad", "ds", '\\"')
SIGNES = {r"\(rs": "\\", r"\-": "-", r"\(aq": "'", r"\(dq": '"', r"\(ha": "^", r"\(ti": "~", r"\(ga": "`", r"\~": " "}


def noeuds(commande: Any, mots: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Les mots de chaque commande et de chaque groupe, la racine comprise."""
    yield mots
    if isinstance(commande, Groupe):
        for nom in commande.commands:
            yield from noeuds(commande.commands[nom], (*mots, nom))


NOEUDS = list(noeuds(construire(app.racine, "ceres")))


def lisible(page: str) -> str:
    """Ce qu'une page dit, sans sa mise en forme ni ses coupures."""
    lignes = [ligne.removeprefix(r"\&") for ligne in page.splitlines() if not ligne.startswith((".", "'"))]
    texte = re.sub(r"\\f[BP]", "", " ".join(lignes))
    texte = re.sub(r"\\\(..|\\[-~]", lambda trouve: SIGNES[trouve[0]], texte)
    return " ".join(texte.split())


def test_chaque_commande_a_sa_page_et_aucune_page_n_est_de_trop() -> None:
    assert set(PAGES) == {f"{'-'.join(('ceres', *mots))}.1" for mots in NOEUDS}
    assert len(PAGES) > 100


@pytest.mark.usefixtures("isole")  # sans base ni profil, l'aide dit toutes les commandes
@pytest.mark.parametrize("mots", NOEUDS, ids="-".join)
def test_une_page_dit_toute_l_aide_que_donne_le_programme(mots: tuple[str, ...]) -> None:
    aide = lancer(*mots, "--help")
    assert aide.code == 0
    page = lisible(PAGES[f"{'-'.join(('ceres', *mots))}.1"])
    usage, *corps = aide.lignes()
    attendus = [usage.removeprefix("Usage : ")]
    for ligne in corps:
        if not ligne.startswith(" "):
            continue  # un titre de l'aide : la page a les siens
        attendus += [" ".join(morceau.split()) for morceau in re.split(r" {2,}", ligne.strip())]
    assert [texte for texte in attendus if texte not in page] == []


def test_la_page_nomme_la_commande_sa_version_et_le_jour_donne() -> None:
    page = PAGES["ceres-habilitation-suspendre.1"]
    assert f'.TH CERES\\-HABILITATION\\-SUSPENDRE 1 2026-11-09 "ceres {VERSION}" "Manuel de ceres"' in page
    assert "ceres\\-habilitation\\-suspendre \\- Suspendre" in page  # ce que lit « apropos »


@pytest.mark.parametrize("nom", PAGES)
def test_une_page_renvoie_a_des_pages_qui_existent_et_a_toutes_ses_commandes(nom: str) -> None:
    citees = {f"{c.replace(chr(92), '')}.1" for c in re.findall(r"\\fB([a-z\\-]+)\\fP\(1\)", PAGES[nom])}
    assert citees <= set(PAGES)
    racine = nom.removesuffix(".1")
    assert {
        autre for autre in PAGES if re.fullmatch(rf"{racine}-[a-z-]+\.1", autre) and _est_dessous(racine, autre)
    } <= citees


def _est_dessous(groupe: str, page: str) -> bool:
    """`page` est celle d'une commande de ce groupe, et non d'un groupe plus bas."""
    mots = {"-".join(("ceres", *m)): m for m in NOEUDS}
    return mots[page.removesuffix(".1")][:-1] == mots[groupe]


@pytest.mark.parametrize("nom", PAGES)
def test_rien_dans_une_page_n_est_pris_pour_une_commande_de_mise_en_page(nom: str) -> None:
    for ligne in PAGES[nom].splitlines()[1:]:
        if ligne.startswith("."):
            assert ligne[1:].split(" ")[0] in MACROS, ligne
        else:
            assert not ligne.startswith("'"), ligne
            assert not re.sub(r"\\\((?:rs|aq|dq|ha|ti|ga)|\\f[BP]|\\[-~&]", "", ligne).count("\\"), ligne


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        (".so /etc/passwd", r"\&.so /etc/passwd"),
        ("'br", r"\(aqbr"),
        ("a\n.TH x", "a\n" + r"\&.TH x"),
        (r"\fBgras\fP", r"\(rsfBgras\(rsfP"),
        ("--motif \"x\" 'y' ^~`", r"\-\-motif \(dqx\(dq \(aqy\(aq \(ha\(ti\(ga"),
    ],
)
def test_un_texte_hostile_reste_du_texte(texte: str, attendu: str) -> None:
    assert manuel.echapper(texte) == attendu


def test_les_codes_de_sortie_sont_dans_la_page_de_la_racine() -> None:
    page = lisible(PAGES["ceres.1"])
    assert "7 Lot : une ligne au moins est refusée" in page
    assert "6 Réponse négative, ou personne à qui poser la question." in page
