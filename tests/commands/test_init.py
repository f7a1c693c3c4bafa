"""ceres init : la base, le profil, les titres livrés, ceres.toml ; refaite, elle ne change rien."""

import json
import os
import sqlite3
import stat
import subprocess
import sys
import time
import tomllib
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import Lanceur
from tests.fabriques import bases
from tests.fabriques.base import AGENT, Fabrique
from tests.lanceur import environnement


def total(ceres: Lanceur, *options: str) -> int:
    nombre = ceres("referentiel", "lister", *options, "--format", "json").json()["total"]
    assert isinstance(nombre, int)
    return nombre


def test_init_cree_la_base_le_profil_les_titres_et_la_configuration(ceres: Lanceur, isole: Path) -> None:
    resultat = ceres("init", env={"CERES_AUJOURDHUI": None})

    assert resultat.code == 0
    assert f"Base créée : {isole / 'ceres.db'}." in resultat.stderr
    assert "Profil P-000001 créé et choisi : MPCP, national, administrateur." in resultat.stderr
    assert "Titres chargés : 54." in resultat.stderr
    assert stat.S_IMODE((isole / "ceres.db").stat().st_mode) == 0o600
    assert f"Configuration écrite : {isole / 'ceres.toml'}." in resultat.stderr
    assert tomllib.loads((isole / "ceres.toml").read_text(encoding="utf-8"))["base"] == {}
    assert total(ceres) == 54


def test_init_refaite_dit_ce_qui_est_la_et_ne_change_aucun_octet(ceres: Lanceur, isole: Path) -> None:
    ceres("init")
    avant = [(isole / nom).read_bytes() for nom in ("ceres.db", "ceres.toml")]

    resultat = ceres("init", "--format", "json")

    assert (resultat.code, resultat.json()["change"]) == (0, False)
    assert resultat.stderr.splitlines() == [
        f"Base d'essai déjà là : {isole / 'ceres.db'}.",
        "Profil déjà choisi : P-000001.",
        "Titres déjà là : 54, rien à charger.",
        f"Configuration déjà là : {isole / 'ceres.toml'}.",
    ]
    assert [(isole / nom).read_bytes() for nom in ("ceres.db", "ceres.toml")] == avant


# Le calendrier de référence : une nuit, trois titres passent la ligne.
@pytest.mark.parametrize(
    ("jour", "comptes"), [("2025-09-01", (44, 5, 4, 1)), ("2025-09-02", (41, 8, 4, 1)), ("2026-11-25", (32, 7, 15, 0))]
)
def test_les_titres_livres_suivent_le_calendrier_reel(
    ceres: Lanceur, jour: str, comptes: tuple[int, int, int, int]
) -> None:
    ceres("init")
    classes = ("en_cours", "en_prolongation", "hors_delai", "a_venir")
    assert tuple(total(ceres, "--classe", classe, "--au", jour) for classe in classes) == comptes


def test_les_titres_livres_gardent_ce_qu_on_sait_et_rien_de_plus(ceres: Lanceur, isole: Path) -> None:
    ceres("init")

    def voir(nom: str) -> dict[str, object]:
        document = ceres("referentiel", "voir", nom, "--format", "json").json()
        assert isinstance(document, dict)
        return document

    ecsr, arh, cda, ctrmtv = (voir(n) for n in ("ECSR", "RNCP41366", "CDA", "RNCP38558"))
    assert ecsr["reference"] == "TP-01303m02"
    assert ecsr["ccs"] == [
        {"reference": "TP-01303m02/CCS1", "intitule": "Deux-roues", "actif": True},
        {"reference": "TP-01303m02/CCS2", "intitule": "Groupe lourd", "actif": True},
    ]
    assert ecsr["rome"] == ["K2110"]
    assert (arh["date_debut_validite"], arh["precedent"]) == (None, "RNCP35030")
    assert (cda["reference"], cda["code"], cda["millesime"]) == ("RNCP37873", "TP-01281", None)
    assert (ctrmtv["date_fin_prolongation"], ctrmtv["origine_prolongation"]) == ("2025-07-19", "rncp")
    assert (cda["date_fin_prolongation"], cda["origine_prolongation"]) == ("2029-12-18", "calculee")


def test_le_chargement_est_au_journal(ceres: Lanceur, isole: Path) -> None:
    ceres("init")
    with sqlite3.connect(isole / "ceres.db") as connexion:
        lots = connexion.execute("SELECT commande, agent, role, fait FROM lot ORDER BY id").fetchall()
        traces = dict(connexion.execute("SELECT type_objet, count(DISTINCT objet_id) FROM trace GROUP BY 1").fetchall())
    connexion.close()
    assert lots == [("ceres init", AGENT, "mpcp", 1), ("ceres init", AGENT, "mpcp", 54)]
    assert traces == {"profil": 1, "titre": 54}


def test_sans_referentiel_rien_n_est_charge_et_une_autre_fois_charge_ce_qui_manque(ceres: Lanceur, isole: Path) -> None:
    assert ceres("init", "--sans-referentiel").code == 0
    assert total(ceres) == 0
    assert "Titres chargés : 54" in ceres("init").stderr
    assert total(ceres) == 54


def test_ce_qu_un_agent_ou_un_import_a_change_n_est_pas_remis_comme_livre(ceres: Lanceur, isole: Path) -> None:
    ceres("init")
    ceres("referentiel", "modifier", "DWWM", "--fin-validite", "01/09/2029", "--intitule", "Développement web")
    avant = bases.contenu(isole / "ceres.db")
    assert ceres("init").code == 0
    assert bases.contenu(isole / "ceres.db") == avant


def test_sur_la_base_d_un_autre_aucun_profil_n_est_donne(ceres: Lanceur, isole: Path) -> None:
    fabrique = Fabrique(isole / "ceres.db", profil=False)
    fabrique.profil("mpcp", choisi=True, agent="quelqu-un")

    resultat = ceres("init")

    assert resultat.code == 0
    assert "Vous n'avez pas de profil dans cette base" in resultat.stderr
    assert fabrique.lignes("SELECT agent FROM profil") == [("quelqu-un",)]
    assert fabrique.lignes("SELECT count(*) FROM titre") == [(0,)]


def test_un_profil_sans_droit_sur_le_referentiel_ne_charge_rien_et_ne_se_plaint_pas(
    ceres: Lanceur, isole: Path
) -> None:
    fabrique = Fabrique(isole / "ceres.db", profil=False)
    fabrique.profil("ud", choisi=True, departement="44")
    resultat = ceres("init")
    assert resultat.code == 0
    assert "seul un profil MPCP peut en charger" in resultat.stderr
    assert fabrique.lignes("SELECT count(*) FROM titre") == [(0,)]


# --- où ---


def test_la_base_donnee_par_option_est_retenue_absolue_dans_la_configuration(ceres: Lanceur, isole: Path) -> None:
    assert ceres("--base", "sous/c.db", "init", env={"CERES_BASE": None}).code == 0

    reglage = tomllib.loads((isole / "ceres.toml").read_text(encoding="utf-8"))["base"]["url"]
    assert reglage == str(isole / "sous" / "c.db")
    assert ceres("referentiel", "voir", "DWWM", env={"CERES_BASE": None}).code == 0


def test_sans_emplacement_la_base_va_dans_le_dossier_de_donnees(ceres: Lanceur, isole: Path) -> None:
    assert ceres("init", env={"CERES_BASE": None}).code == 0
    assert (isole / "donnees" / "ceres" / "ceres.db").exists()


def test_une_configuration_deja_trouvee_n_est_pas_doublee(ceres: Lanceur, isole: Path) -> None:
    (isole / "ceres.toml").write_text("[lot]\nlignes_max = 10\n", encoding="utf-8")
    (isole / "sous").mkdir()
    os.chdir(isole / "sous")
    assert f"Configuration déjà là : {isole / 'ceres.toml'}." in ceres("init").stderr
    assert not (isole / "sous" / "ceres.toml").exists()


@pytest.mark.parametrize("dite", [False, True])
def test_une_configuration_qui_ne_dit_pas_la_base_donnee_se_dit_avec_ce_qui_la_retient(
    ceres: Lanceur, isole: Path, dite: bool
) -> None:
    """Suivi, le conseil suffit : la base se retrouve sans --base."""
    url = f'[base]\nurl = "{isole / "autre.db"}"\n' if dite else ""
    (isole / "ceres.toml").write_text(f"{url}[lot]\nlignes_max = 10\n", encoding="utf-8")
    rendu = ceres("--base", "sous/c.db", "init", env={"CERES_BASE": None})
    conseil = f"ceres config definir base.url {isole / 'sous' / 'c.db'}"
    assert (rendu.code, f"« {conseil} »" in rendu.stderr) == (0, not dite)
    ailleurs = f"Elle dit une autre base, où vont les commandes sans --base : {isole / 'autre.db'}."
    assert (ailleurs in rendu.stderr) == dite
    if not dite:
        assert ceres(*conseil.split()[1:], env={"CERES_BASE": None}).code == 0
        assert ceres("referentiel", "voir", "DWWM", env={"CERES_BASE": None}).code == 0
    assert "autre base" not in ceres("--base", isole / ("sous/c.db" if not dite else "autre.db"), "init").stderr


def test_un_emplacement_impossible_est_refuse_et_rien_n_est_cree(ceres: Lanceur, isole: Path) -> None:
    (isole / "fichier").write_text("", encoding="utf-8")
    (isole / "lien.db").symlink_to(isole / "absent.db")
    for base in ("fichier/c.db", "/proc/ceres/c.db", "lien.db"):
        resultat = ceres("--base", base, "init", "--sans-referentiel")
        assert resultat.code == 8, base
        assert resultat.stderr.startswith("Erreur : ")
    assert not (isole / "ceres.toml").exists()
    assert not (isole / "absent.db").exists()


@pytest.mark.parametrize("sorte", ["autre programme", "texte", "vide"])
def test_un_fichier_qui_n_est_pas_une_base_de_ceres_n_est_pas_touche(ceres: Lanceur, isole: Path, sorte: str) -> None:
    chemin = isole / "ceres.db"
    if sorte == "autre programme":
        with sqlite3.connect(chemin) as connexion:
            connexion.execute("CREATE TABLE facture (id INTEGER)")
        connexion.close()
    else:
        chemin.write_text("bonjour, je ne suis pas une base" if sorte == "texte" else "", encoding="utf-8")
    avant = chemin.read_bytes()

    resultat = ceres("init")

    assert resultat.code == 8
    assert "n'est pas une base de ceres" in resultat.stderr
    assert chemin.read_bytes() == avant
    assert not (isole / "ceres.toml").exists()


@pytest.mark.parametrize("tour", range(2))
def test_trois_init_a_la_fois_finissent_tous_bien(isole: Path, tour: int) -> None:
    """Une seule fait, les autres trouvent fait ; ni lot ni titre en double, ni configuration abîmée."""
    (isole / "depart").unlink(missing_ok=True)
    # Prêts, ils attendent le même signal de départ.
    programme = (
        "import os, sys, time; from ceres_cli.app import executer; import ceres_cli.commands.racine.init\n"
        "import ceres_cli.services.installation, ceres_cli.store\n"
        "while not os.path.exists('depart'): time.sleep(0.001)\n"
        "sys.exit(executer(['init', '--format', 'json']))"
    )
    lances = [
        subprocess.Popen(
            [sys.executable, "-c", programme], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=isole,
            env=environnement(),
        )
        for _ in range(3)
    ]  # fmt: skip
    time.sleep(1)
    (isole / "depart").touch()
    rendus = [(*p.communicate(timeout=60), p.returncode) for p in lances]
    assert [code for *_, code in rendus] == [0, 0, 0], rendus
    assert "Attention" not in "".join(parole for _, parole, _ in rendus)
    documents = [json.loads(sortie) for sortie, *_ in rendus]
    assert sum(d["base_creee"] for d in documents) == sum(d["configuration_creee"] for d in documents) == 1
    assert sum(d["profil_cree"] for d in documents) == 1
    assert sum(d["titres_charges"] for d in documents) == 54
    assert max(d["titres_charges"] + d["titres_presents"] for d in documents) == 54
    with closing(sqlite3.connect(isole / "ceres.db")) as db:
        assert db.execute("SELECT count(*) FROM titre").fetchone() == (54,)
        assert db.execute("SELECT fait, refuse FROM lot ORDER BY id").fetchall() == [(1, 0), (54, 0)]
