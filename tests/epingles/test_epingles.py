"""Ce que le programme répond, tout le long d'une histoire, est ce qui est gardé ici : nul remaniement n'y change rien.

`EPINGLES=refaire` écrit les fichiers de nouveau ; ce que le commit en montre se relit, une différence après l'autre.
"""

import csv
import json
import os
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from ceres_cli import app
from ceres_cli.terminal.typer_fr.application import Groupe, construire
from scripts.distribuer import manuel
from tests.epingles.histoire import AUTRES_FICHES, FICHES, LISTES
from tests.epingles.releve import a_part, jouer, lire, masquer
from tests.fabriques.serveur import Serveur
from tests.lanceur import lancer
from tests.une_fois import une_fois

GARDEES = Path(__file__).parent / "gardees"
FORMATS = ("json", "ndjson", "csv", "tsv", "table")


@pytest.fixture(scope="session")
def jouee(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def batir(dossier: Path) -> None:
        (dossier / "jeu").mkdir()
        for nom, texte in zip(("histoire", "annulations"), jouer(dossier / "jeu"), strict=True):
            (dossier / f"{nom}.txt").write_text(texte, "utf-8")

    return une_fois(tmp_path_factory, "epingles", batir)


@pytest.fixture
def jeu(jouee: Path, tmp_path: Path) -> Path:
    """Une copie du dossier où l'histoire a été jouée."""
    return shutil.copytree(jouee / "jeu", tmp_path / "jeu")


def comparer(nom: str, vu: str, *, refaire: bool = True) -> None:
    """Échoue à la première différence, ce qui l'entoure montré."""
    garde = GARDEES / f"{nom}.txt"
    if refaire and os.environ.get("EPINGLES") == "refaire":
        garde.write_text(vu, "utf-8")
    attendues, vues = garde.read_text("utf-8").splitlines(), vu.splitlines()
    if attendues == vues:
        return
    paires = enumerate(zip(attendues, vues, strict=False))
    rang = next((n for n, (attendue, trouvee) in paires if attendue != trouvee), min(len(attendues), len(vues)))
    commande = next((ligne for ligne in reversed(vues[: rang + 1]) if ligne.startswith("$ ")), "au début")
    pytest.fail(
        f"{garde.name}, ligne {rang + 1}, {commande}\n  gardé : {_ligne(attendues, rang)}\n"
        f"  vu    : {_ligne(vues, rang)}\nVoulu ? EPINGLES=refaire, puis relisez ce que git montre.",
        pytrace=False,
    )


def _ligne(lignes: list[str], rang: int) -> str:
    return lignes[rang] if rang < len(lignes) else "(la fin)"


@pytest.mark.parametrize("nom", ["histoire", "annulations"])
def test_l_histoire_se_deroule_comme_elle_se_deroulait(jouee: Path, nom: str) -> None:
    comparer(nom, (jouee / f"{nom}.txt").read_text("utf-8"))


@pytest.mark.parametrize("format_", FORMATS)
def test_ce_qui_se_lit_se_lit_comme_avant(jeu: Path, format_: str) -> None:
    autres = AUTRES_FICHES if format_ == "json" else ()
    comparer(f"lectures-{format_}", lire(jeu, (*LISTES, *FICHES, *autres), "--format", format_))


@pytest.mark.parametrize(("format_", "separateur"), [("csv", ";"), ("tsv", "\t")])
def test_une_case_gardee_n_a_qu_une_valeur_et_jamais_de_json(format_: str, separateur: str) -> None:
    """Ce qui est gardé est ce qui est répondu, par chaque liste et chaque fiche : le test d'avant le tient."""
    _, *reponses = re.split(r"^\$ (.*)\n", (GARDEES / f"lectures-{format_}.txt").read_text("utf-8"), flags=re.M)
    listes = 0
    for commande, reponse in zip(reponses[::2], reponses[1::2], strict=True):
        guillemets = csv.QUOTE_MINIMAL if format_ == "csv" else csv.QUOTE_NONE
        dites = [ligne for ligne in reponse.splitlines() if ligne and not ligne.startswith("! ")]
        entete, *rangs = csv.reader(dites or [""], delimiter=separateur, quoting=guillemets)
        assert {len(rang) for rang in rangs} <= {len(entete)}, commande
        assert [case for rang in rangs for case in rang if est_du_json(case)] == [], commande
        listes += any(", " in case for rang in rangs for case in rang)
    assert listes > 20, "celles qui en disent plusieurs les joignent"


def est_du_json(case: str) -> bool:
    try:
        return isinstance(json.loads(case.removeprefix("'")), list | dict)
    except ValueError:
        return False


def test_une_base_partagee_repond_la_meme_chose(jeu: Path, serveur_postgresql: Serveur) -> None:
    cible = serveur_postgresql.base_neuve()
    with a_part(jeu):
        porte = lancer("admin", "copier", cible, "--profil", "P-1")
    assert porte.code == 0, porte.stderr
    vu = lire(jeu, (*LISTES, *FICHES, *AUTRES_FICHES), "--format", "json", base=cible)
    comparer("lectures-json", vu, refaire=False)


def test_les_schemas_sont_ceux_d_avant(isole: Path) -> None:
    noms = [element["nom"] for element in lancer("schema", "--format", "json").json()["elements"]]
    lignes = [f"schema {nom}{suite}" for nom in noms for suite in ("", " --table-schema")]
    comparer("schemas", lire(isole, ["schema", *lignes], "--format", "json"))


def test_les_aides_sont_celles_d_avant(isole: Path) -> None:
    comparer("aides", lire(isole, _noeuds(construire(app.racine, "ceres")), "--help"))


def test_le_manuel_est_celui_d_avant() -> None:
    pages = manuel.pages(date(2026, 11, 9))
    comparer("manuel", masquer("\n".join(f"$ man {nom}\n{texte}" for nom, texte in pages.items())))


def _noeuds(commande: object, mots: tuple[str, ...] = ()) -> list[str]:
    """La commande ou le groupe, puis tout ce qui est dessous."""
    dessous = commande.commands.items() if isinstance(commande, Groupe) else ()
    return [" ".join(mots), *(m for nom, fille in dessous for m in _noeuds(fille, (*mots, nom)))]
