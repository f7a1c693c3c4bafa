"""La base : réglages, création, transactions, écrivains concurrents."""

import os
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from ceres_cli import store
from ceres_cli.base import reconnaissance
from ceres_cli.base.reconnaissance import APPLICATION_ID, VERSION_SCHEMA
from ceres_cli.erreurs import BaseInutilisable, Occupe
from ceres_cli.store import Store
from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique
from tests.fabriques.base_essai import batir
from tests.outils_moteur import python
from tests.travail import GUETTER


@pytest.fixture(scope="module")
def modele(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return batir(tmp_path_factory.mktemp("base") / "modele.db")


@pytest.fixture
def f(modele: Path, isole: Path) -> Iterator[Fabrique]:
    """Une copie, à soi."""
    shutil.copyfile(modele, isole / "ceres.db")
    f = Fabrique.reprise(isole / "ceres.db")
    yield f
    f.store.fermer()


# --- ouverture et création ---


def test_les_reglages_de_chaque_connexion(f: Fabrique) -> None:
    attendus = {"foreign_keys": 1, "recursive_triggers": 1, "trusted_schema": 0, "synchronous": 2, "secure_delete": 1}
    for transaction, query_only in ((f.store.lecture, 1), (f.store.ecriture, 0)):
        with transaction() as db:
            assert {p: db.valeur(f"PRAGMA {p}") for p in attendus} == attendus
            assert db.valeur("PRAGMA query_only") == query_only
            assert db.valeur("PRAGMA journal_mode") == "delete"
            assert db.valeur("PRAGMA application_id") == APPLICATION_ID
            assert db.valeur("PRAGMA user_version") == VERSION_SCHEMA
            assert db.valeur("PRAGMA integrity_check") == "ok"
            assert db.lignes("PRAGMA foreign_key_check") == []


def test_une_lecture_ne_peut_pas_ecrire(f: Fabrique) -> None:
    with pytest.raises(BaseInutilisable), f.store.lecture() as db:
        db.executer("DELETE FROM habilitation")


def test_une_ecriture_qui_n_arrive_pas_a_son_terme_est_annulee(f: Fabrique) -> None:
    def commencer(erreur: type[BaseException]) -> None:
        with f.store.ecriture() as db:
            db.executer("DELETE FROM habilitation")
            raise erreur

    for erreur in (ValueError, KeyboardInterrupt, SystemExit):
        with pytest.raises(erreur):
            commencer(erreur)
    assert f.lignes("SELECT count(*) FROM habilitation") == [(1,)]
    with f.store.ecriture() as db:
        db.executer("DELETE FROM habilitation")
    assert f.lignes("SELECT count(*) FROM habilitation") == [(0,)]


@pytest.mark.parametrize("sorte", ["lecture", "ecriture"])
def test_un_bloc_quitte_avant_d_y_entrer_ne_dit_rien(f: Fabrique, sorte: str) -> None:
    """Un signal arrivé entre la transaction et le bloc : Python la rend quand tout est déjà fermé."""
    transaction = getattr(f.store, sorte)().gen
    next(transaction)
    f.store.fermer()
    transaction.close()  # ne lève pas
    with f.store.ecriture() as db:
        assert db.executer("DELETE FROM habilitation") > 0  # et nul verrou n'est resté


def test_la_base_est_creee_privee_et_jamais_par_dessus_un_fichier(isole: Path) -> None:
    ancien = os.umask(0)
    try:
        base = store.creer(str(isole / "neuf" / "c.db"))
    finally:
        os.umask(ancien)
    base.fermer()
    assert stat.S_IMODE(base.chemin.stat().st_mode) == 0o600
    assert stat.S_IMODE(base.chemin.parent.stat().st_mode) == 0o700
    octets = base.chemin.read_bytes()
    with pytest.raises(BaseInutilisable, match="existe déjà"):
        store.creer(str(base.chemin))
    assert base.chemin.read_bytes() == octets


@pytest.mark.parametrize("present", [True, False])
def test_la_base_n_est_pas_creee_au_bout_d_un_lien(isole: Path, present: bool) -> None:
    cible = isole / "cible.db"
    if present:
        cible.write_text("précieux")
    (isole / "lien.db").symlink_to(cible)
    with pytest.raises(BaseInutilisable):
        store.creer(str(isole / "lien.db"))
    assert cible.exists() is present
    assert not present or cible.read_text() == "précieux"


AUTRES = {
    "autre schéma": (["CREATE TABLE piege (a)"], "la table piege est en trop"),
    "garde ôtée": (["DROP TRIGGER tr_trace_sans_suppression"], "il manque le déclencheur tr_trace_sans_suppression"),
    "version suivante": ([f"PRAGMA user_version = {VERSION_SCHEMA + 1}"], "version plus récente de ceres"),
    "version précédente": ([f"PRAGMA user_version = {VERSION_SCHEMA - 1}"], "version plus ancienne"),
    "autre marque": (["PRAGMA application_id = 0"], "n'est pas une base de ceres"),
}


def changer(base: Path, instructions: list[str]) -> None:
    with closing(sqlite3.connect(base, isolation_level=None)) as connexion:
        for instruction in instructions:
            connexion.execute(instruction)


@pytest.mark.parametrize("attendue", [False, True], ids=["pendant la question", "en attendant le verrou"])
@pytest.mark.parametrize(("instructions", "dit"), AUTRES.values(), ids=AUTRES)
def test_ce_qui_change_de_la_base_deja_lue_arrete_l_ecriture(
    f: Fabrique, monkeypatch: pytest.MonkeyPatch, instructions: list[str], dit: str, attendue: bool
) -> None:
    prendre = store.prendre_le_verrou

    def apres_un_autre(*suite: Any) -> None:
        changer(f.store.chemin, instructions)
        prendre(*suite)

    with f.store.lecture():
        pass
    if attendue:
        monkeypatch.setattr(store, "prendre_le_verrou", apres_un_autre)
    else:
        changer(f.store.chemin, instructions)
    with pytest.raises(BaseInutilisable, match=dit), f.store.ecriture() as db:
        db.executer("DELETE FROM habilitation")
    with closing(sqlite3.connect(f.store.chemin)) as connexion:
        assert connexion.execute("SELECT count(*) FROM habilitation").fetchall() == [(1,)]


def test_ce_qui_prend_le_nom_de_la_base_deja_lue_est_juge_comme_elle_puis_ecrit(f: Fabrique, isole: Path) -> None:
    for droits, octets, dit in (
        (0o600, b"autre chose" * 100, "n'est pas une base de ceres"),
        (0o622, f.store.chemin.read_bytes(), "peut être écrite par d'autres"),
    ):
        with f.store.lecture():
            pass
        bonne = f.store.chemin.rename(isole / "bonne.db")
        f.store.chemin.write_bytes(octets)
        f.store.chemin.chmod(droits)
        with pytest.raises(BaseInutilisable, match=dit), f.store.ecriture():
            pass
        bonne.rename(f.store.chemin)
    copie = shutil.copyfile(f.store.chemin, isole / "copie.db")
    with f.store.lecture():
        pass
    copie.rename(f.store.chemin)
    with f.store.ecriture() as db:
        db.executer("DELETE FROM habilitation")
    assert f.lignes("SELECT count(*) FROM habilitation") == [(0,)]


def test_une_commande_qui_lit_puis_ecrit_ne_lit_le_schema_qu_une_fois(
    ceres: Lanceur, f: Fabrique, monkeypatch: pytest.MonkeyPatch
) -> None:
    f.store.fermer()
    lus: list[object] = []
    verifier = reconnaissance._verifier_schema
    monkeypatch.setattr(reconnaissance, "_verifier_schema", lambda *a: lus.append(a) or verifier(*a))
    assert ceres("jure", "modifier", "J-1", "--employeur", "Atelier Modèle").code == 0
    assert len(lus) == 1


def test_un_nom_de_fichier_etrange_ouvre_bien_ce_fichier(isole: Path) -> None:
    """Le chemin passe par une URI : `?`, `#` et `%` n'y ont pas de sens."""
    nom = "a?mode=memory#b%20c é.db"
    base = store.creer(str(isole / nom))
    with base.ecriture() as db:
        db.executer("INSERT INTO parametre VALUES ('essai', 'oui')")
    base.fermer()
    assert [p.name for p in isole.glob("*.db")] == [nom]
    relue = Store(str(isole / nom))
    with relue.lecture() as db:
        assert db.valeur("SELECT valeur FROM parametre WHERE nom = 'essai'") == "oui"
    relue.fermer()


# --- concurrence ---

_TENIR = """
import sys
from ceres_cli.store import Store
with Store(sys.argv[1]).ecriture() as db:
    print("tenu")
    sys.stdin.readline()
"""
_COMPTER = """
import sys
from ceres_cli.store import Store
base = Store(sys.argv[1])
print("pret")
sys.stdin.readline()
for _ in range(25):
    with base.ecriture() as db:
        n = db.valeur("SELECT valeur FROM compteur WHERE nom = 'essai'")
        db.executer("UPDATE compteur SET valeur = ? WHERE nom = 'essai'", (n + 1,))
print("fini")
"""


def test_des_ecrivains_concurrents_attendent_leur_tour_et_rien_n_est_perdu(f: Fabrique) -> None:
    with f.store.ecriture() as db:
        db.executer("INSERT INTO compteur VALUES ('essai', 0)")
    processus = [python(_COMPTER, f.store.chemin) for _ in range(4)]
    for p in processus:
        assert p.stdout is not None
        assert p.stdout.readline() == "pret\n"
    for p in processus:
        assert p.stdin is not None
        p.stdin.write("\n")
        p.stdin.flush()
    for p in processus:
        sortie, erreurs = p.communicate(timeout=60)
        assert (sortie, p.returncode) == ("fini\n", 0), erreurs
    assert f.lignes("SELECT valeur FROM compteur WHERE nom = 'essai'") == [(100,)]


def test_une_base_occupee_sort_9_et_nomme_qui_la_tient(ceres: Lanceur, f: Fabrique, isole: Path) -> None:
    f.store.fermer()
    (isole / "ceres.toml").write_text("[base]\nattente_verrou = 0\n")
    octets = f.store.chemin.read_bytes()
    tenant = python(_TENIR, f.store.chemin)
    assert tenant.stdout is not None
    assert tenant.stdout.readline() == "tenu\n"
    locks = Path("/proc/locks")
    verrous = locks.read_text() if locks.exists() else ""
    try:
        fini = ceres("habilitation", "brouillon", "H-1", "--format", "json", env={"CERES_AUJOURDHUI": "2025-08-01"})
        lu = ceres("habilitation", "lister", "--format", "json")
    finally:
        tenant.communicate("\n", timeout=30)
    assert (fini.code, fini.stdout, fini.erreur()["code"]) == (9, "", "OCCUPE")
    if f" {tenant.pid} " in verrous:  # le noyau le dit
        assert f"processus {tenant.pid}" in fini.erreur()["message"]
    assert fini.erreur()["conseil"]
    assert lu.code == 0  # un écrivain qui n'a pas encore validé n'empêche pas de lire
    assert f.store.chemin.read_bytes() == octets
    assert ceres("habilitation", "brouillon", "H-1", env={"CERES_AUJOURDHUI": "2025-08-01"}).code == 0


def test_l_ecrivain_attend_que_la_base_se_libere(f: Fabrique) -> None:
    tenant = python(_TENIR, f.store.chemin)
    assert tenant.stdout is not None
    assert tenant.stdin is not None
    assert tenant.stdout.readline() == "tenu\n"
    patient = Store(str(f.store.chemin), attente=20)
    impatient = Store(str(f.store.chemin), attente=0)
    with pytest.raises(Occupe), impatient.ecriture():
        pass
    compter_un = _COMPTER.replace("range(25)", "range(1)").replace("'essai'", "'jure'")
    attend = python(GUETTER.format(descripteur=1) + compter_un, f.store.chemin)
    assert attend.stdout is not None
    assert attend.stdin is not None
    assert attend.stdout.readline() == "pret\n"
    attend.stdin.write("\n")
    attend.stdin.flush()
    assert attend.stdout.readline() == "attend\n"
    tenant.communicate("\n", timeout=30)
    assert attend.communicate(timeout=30)[0] == "fini\n"
    with patient.ecriture() as db:
        assert db.valeur("SELECT valeur FROM compteur WHERE nom = 'jure'") == 2
    patient.fermer()
    impatient.fermer()
