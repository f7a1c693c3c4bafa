"""ceres demo : la base remplie, la visite guidée qui dit vrai ; et scripts/demo.sh, joué pour de bon."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ceres_cli.demonstration import visite
from tests.conftest import Lanceur
from tests.fabriques import bases
from tests.fabriques.base import Fabrique
from tests.lanceur import RACINE, Resultat, environnement, isoler, lancer

SCRIPT = RACINE / "scripts" / "demo.sh"
PETITE = ("--jures", "30")


def compter(chemin: Path, table: str) -> int:
    base = bases.ouvrir(chemin)
    try:
        with base.lecture() as db:
            return int(db.valeur(f"SELECT count(*) FROM {table}"))
    finally:
        base.fermer()


def commandes(texte: str) -> list[tuple[list[str], int]]:
    """(arguments, sortie) de chaque commande de la visite."""
    suite = []
    for bloc in texte.split("    $ ceres ")[1:]:
        sortie = re.search(r"^ +\(sortie (\d+)\)$", bloc, re.MULTILINE)
        suite.append((shlex.split(bloc.splitlines()[0]), int(sortie[1]) if sortie else 0))
    return suite


@pytest.fixture(scope="module")
def modele(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Resultat]:
    """Une petite démonstration, faite une fois : sa base, et ce que la commande a dit."""
    dossier = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        return dossier / "ceres.db", lancer("demo", *PETITE)


@pytest.fixture
def visitee(modele: tuple[Path, Resultat], isole: Path) -> Resultat:
    """Ce que la commande a dit ; la base du test en est une copie."""
    base, resultat = modele
    assert resultat.code == 0, resultat.stderr
    shutil.copy(base, isole / "ceres.db")
    return resultat


def test_demo_cree_la_base_la_remplit_et_le_dit(visitee: Resultat, modele: tuple[Path, Resultat], isole: Path) -> None:
    assert visitee.stderr.splitlines()[0] == f"Base d'essai créée : {modele[0]}."
    assert re.fullmatch(
        r"Inventés : 30 jurés, \d+ habilitations, 12 centres, \d+ sessions, \d+ candidats\.",
        visitee.stderr.splitlines()[1],
    )
    assert re.fullmatch(r"Graine 1, lots L-000003 à L-000\d{3}\.", visitee.stderr.splitlines()[2])
    assert compter(isole / "ceres.db", "jure") == 30
    assert compter(isole / "ceres.db", "titre") == 54


def test_la_visite_montre_huit_commandes_et_leur_vraie_sortie(visitee: Resultat, ceres: Lanceur) -> None:
    suite = commandes(visitee.stdout)
    assert 6 <= len(suite) <= 8
    for arguments, sortie in suite:
        assert ceres(*arguments).code == sortie, arguments
    assert [sortie for _, sortie in suite] == [0, 4, 4, 0, 4, 4, 4, 0]


def test_la_visite_cite_les_regles_en_cause(visitee: Resultat) -> None:
    lue = " ".join(visitee.stdout.split())
    for attendu in (
        "HAB-08 non",
        "plus de 5 ans avant",
        "CAN-05 non",
        "première date possible",
        "numero_jure;civilite",
    ):
        assert attendu in lue, attendu


def test_la_visite_tient_en_cent_colonnes(visitee: Resultat) -> None:
    assert max(map(len, visitee.lignes())) <= visite.LARGEUR + 5


def test_la_base_donnee_par_option_est_a_rappeler_celle_de_l_environnement_non(ceres: Lanceur, isole: Path) -> None:
    par_option = ceres("--base", "essai.db", "demo", *PETITE, env={"CERES_BASE": None})
    assert f"export CERES_BASE={isole / 'essai.db'}" in par_option.stdout
    assert commandes(par_option.stdout)[0][1] == 0
    assert "export CERES_BASE" not in ceres("demo", *PETITE).stdout


def test_demo_ne_depend_ni_du_dossier_ni_du_profil_ni_de_pythonpath(isole: Path) -> None:
    fini = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(RACINE)!r})\n"
         "from ceres_cli.app import executer; raise SystemExit(executer(['demo', '--jures', '30']))"],
        capture_output=True, text=True, cwd=isole, timeout=60,
        env=environnement({"PYTHONPATH": None, "CERES_FORMAT": "table"}),
    )  # fmt: skip
    assert fini.returncode == 0, fini.stderr
    assert [sortie for _, sortie in commandes(fini.stdout)] == [0, 4, 4, 0, 4, 4, 4, 0]


def test_une_base_qui_a_des_donnees_est_refusee_sans_y_toucher(ceres: Lanceur, isole: Path) -> None:
    f = Fabrique(isole / "ceres.db")
    f.jure()
    f.store.fermer()
    avant = bases.contenu(isole / "ceres.db")
    refus = ceres("demo")
    assert (refus.code, refus.stdout) == (2, "")
    assert "contient déjà des données" in refus.stderr
    assert "--base" in refus.stderr
    assert bases.contenu(isole / "ceres.db") == avant


def test_demo_deux_fois_la_seconde_est_refusee(visitee: Resultat, ceres: Lanceur) -> None:
    assert ceres("demo", *PETITE).code == 2


def test_une_base_initialisee_sans_referentiel_recoit_les_titres(ceres: Lanceur, isole: Path) -> None:
    ceres("init", "--sans-referentiel")
    assert ceres("demo", *PETITE).code == 0
    assert compter(isole / "ceres.db", "titre") == 54


def test_un_profil_qui_n_est_pas_mpcp_est_refuse(ceres: Lanceur, isole: Path) -> None:
    f = Fabrique(isole / "ceres.db", profil=False)
    f.profil("ud", choisi=True, departement="44")
    f.store.fermer()
    assert ceres("demo").code == 5
    assert compter(isole / "ceres.db", "jure") == 0


@pytest.mark.parametrize("nombre", ["29", "-1", "beaucoup"])
def test_un_nombre_de_jures_hors_bornes_ne_cree_rien(ceres: Lanceur, isole: Path, nombre: str) -> None:
    assert ceres("demo", "--jures", nombre).code == 2
    assert not (isole / "ceres.db").exists()


def test_les_lectures_de_base_marchent_sur_la_demonstration(visitee: Resultat, ceres: Lanceur) -> None:
    for arguments in (
        ("jure", "lister", "oeuvrard"), ("jure", "voir", "J-4"), ("habilitation", "expirer", "--simuler"),
        ("session", "lister", "--etat", "debloquee"), ("candidat", "lister", "durand"), ("centre", "voir", "E-1"),
        ("convocation", "lister", "--a-reediter"), ("journal", "lister", "--limite", "3"),
        ("session", "historique", "S-2025-1"),
    ):  # fmt: skip
        document = ceres(*arguments, "--format", "json")
        assert document.code == 0, arguments
        assert document.json().get("total", 1) > 0, arguments


# --- la réponse raccourcie ---


def test_raccourcir_garde_le_debut_et_la_fin_et_compte_le_reste() -> None:
    texte = "\n".join(f"ligne {n}" for n in range(10))
    assert visite.raccourcir(texte, 2, 1) == ["ligne 0", "ligne 1", "… (7 lignes)", "ligne 9"]
    assert visite.raccourcir(texte, 8, 1) == texte.splitlines()
    assert visite.raccourcir(texte, 20) == texte.splitlines()
    assert visite.raccourcir("", 3) == []


def test_ce_qui_depasse_l_ecran_est_coupe() -> None:
    csv = ";".join(f"une case {n}" for n in range(12))
    assert visite.raccourcir(csv, 3) == [csv[: visite.LARGEUR - 1].rstrip() + "…"]
    assert visite.raccourcir(csv, 3, largeur=len(csv)) == [csv]


def test_une_commande_repond_a_l_ecran_qu_on_lui_donne() -> None:
    """Sorties mêlées, code gardé, et un écran dont elle lit la largeur."""
    dire = "import os, sys; print(os.get_terminal_size(2), os.environ['COLUMNS'], sys.stdout.isatty()); sys.exit('non')"
    reponse, code = visite.repondre((sys.executable, "-c", dire), os.environ, 61)
    assert code == 1
    (lignes, dernier) = reponse.splitlines()
    assert lignes.endswith("61 True")
    assert dernier == "non"


# --- scripts/demo.sh ---


@pytest.fixture
def outils(tmp_path: Path) -> Path:
    """Un dossier où `ceres` et `python` sont ceux des tests."""
    dossier = tmp_path / "bin"
    dossier.mkdir()
    for nom, commande in (("python", sys.executable), ("ceres", f"{sys.executable} -m ceres_cli")):
        (dossier / nom).write_text(f'#!/bin/sh\nexec {commande} "$@"\n', encoding="utf-8")
        (dossier / nom).chmod(0o755)
    return dossier


def jouer(outils: Path, isole: Path, **variables: str | None) -> Resultat:
    temporaire = isole / "tmp"
    temporaire.mkdir()
    env = environnement({"PATH": f"{outils}{os.pathsep}{os.environ['PATH']}", "TMPDIR": str(temporaire), **variables})
    fini = subprocess.run([str(SCRIPT)], capture_output=True, env=env, cwd="/", timeout=120, stdin=subprocess.DEVNULL)
    return Resultat(fini.returncode, fini.stdout.decode(), fini.stderr.decode())


def test_le_script_de_demonstration_va_au_bout(outils: Path, isole: Path) -> None:
    resultat = jouer(outils, isole, CERES_AUJOURDHUI="2026-11-25", CERES_DEMO_GARDER="1")

    assert (resultat.code, resultat.stderr) == (0, ""), resultat.stdout[-3000:]
    for attendu in (
        "$ ceres init --essai\n",
        "12 fiches lues, dont 6 titres professionnels : 1 créé, 5 modifiés",
        "0 créé, 0 modifié, 6 inchangés, 0 refusé. Rien à",
        "Inventés : 200 jurés",
        "Simulation : 5 à faire, 1 sans effet, 6 refusés, 0 non traité.\n  (sortie 7)",
        "numéro mal recopié;refuse;INTROUVABLE",
        "0 habilitation consignée,",
        "jurés dans jures.xlsx.",
        "10 documents dans convocations.",
        " validée. Lot L-",
        "──── À vous ────",
    ):
        assert attendu in resultat.stdout, attendu
    for code in ("HAB-07", "HAB-08", "HAB-10", "HAB-11", "HAB-12"):
        assert f";refuse;{code};" in resultat.stdout, code
    # Ce qui se dit à la fin d'un lot s'y lit depuis son début, où que l'écran le plie.
    fin = (
        r"… \(\d+ lignes\)\n  Lot L-\d+ : 5 faits, 1 sans effet, 6 refusés, 0 non traité\.\n"
        r"  Pour défaire : [^$]*TEXTE\n"
    )
    assert re.search(rf"{fin}  \(sortie 7\)", resultat.stdout)
    assert re.search(r"\n  Expirations au \S+ : [1-9]\d* habilitations? consignées?,", resultat.stdout)
    lues = [ligne for ligne in resultat.lignes() if not ligne.startswith("$ ") and str(isole) not in ligne]
    assert max(map(len, lues)) <= 100
    (base,) = (f"{dossier}/ceres.db" for dossier in (isole / "tmp").iterdir())
    assert f"export CERES_BASE={base}" in resultat.stdout
    assert lancer("jure", "lister", env={"CERES_BASE": base}).code == 0


def test_le_script_de_demonstration_va_au_bout_sans_jour_force(outils: Path, isole: Path) -> None:
    """Comme on le lance : le jour forcé faisait, à lui seul, une base d'essai de celle du script. Rien n'en reste."""
    resultat = jouer(outils, isole, CERES_AUJOURDHUI=None)

    assert (resultat.code, resultat.stderr) == (0, ""), resultat.stdout[-3000:]
    assert "──── À vous ────" in resultat.stdout
    assert not list((isole / "tmp").iterdir())


def test_le_script_est_du_sh_ordinaire_et_s_execute() -> None:
    texte = SCRIPT.read_text(encoding="utf-8")
    assert texte.startswith("#!/bin/sh\n")
    assert os.access(SCRIPT, os.X_OK)
    assert "set -eu" in texte
    assert not re.search(r"\[\[|\blocal\b|\bfunction\b|<<<|\bpipefail\b", texte)
    assert subprocess.run(["sh", "-n", SCRIPT], capture_output=True).returncode == 0
