"""Migrer, tué, interrompu ou sans place : la base est d'avant, ou d'un pas achevé, et la suite se reprend."""

import hashlib
import shutil
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pytest

from ceres_cli.base.empreinte import empreinte, lire_schema
from ceres_cli.base.migrations.chaine import EMPREINTES
from ceres_cli.base.reconnaissance import VERSION_SCHEMA
from ceres_cli.base.tables import EMPREINTE
from tests.fabriques.anciennes import Tables, lire, recharger, tables
from tests.lanceur import COMMANDE, Resultat, environnement, lancer_processus
from tests.pannes.ralentir import attendre, ouvrir, saine, strace

ECRITURES = "pwrite64,fsync,fdatasync,ftruncate,link,unlink"


@pytest.fixture(scope="module")
def modele(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return recharger(1, tmp_path_factory.mktemp("migration") / "modele.db")


@pytest.fixture(scope="module")
def avant(modele: Path) -> Tables:
    return tables(modele)


@pytest.fixture
def base(modele: Path, isole: Path) -> Path:
    shutil.copyfile(modele, isole / "ceres.db")
    (isole / "ceres.db").chmod(0o600)
    return isole / "ceres.db"


def etat(base: Path, avant: Tables) -> int:
    """La version où la panne l'a laissée, vérifiée entière : son schéma, ses clés, ses lots, ses données."""
    with closing(sqlite3.connect(base)) as connexion:
        connexion.execute("SELECT count(*) FROM lot").fetchone()  # défait ce qui ne s'est pas achevé
        version = int(connexion.execute("PRAGMA user_version").fetchone()[0])
        assert empreinte(lire_schema(connexion)) == EMPREINTES.get(version, EMPREINTE)
        assert connexion.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connexion.execute("PRAGMA foreign_key_check").fetchall() == []
    faits = lire(base, "SELECT count(*) FROM lot WHERE commande = 'ceres admin migrer'")
    assert faits == [([1, 5, 6, 7, VERSION_SCHEMA].index(version),)]
    if version == 1:
        assert tables(base) == avant
    return version


def copies_entieres(base: Path, avant: Tables) -> None:
    """Une copie qui porte son nom est entière ; une empreinte écrite est la sienne."""
    for chemin in base.parent.glob("ceres.db.avant-*"):
        if chemin.suffix == ".sha256":
            attendue, nom = chemin.read_text().split()
            assert hashlib.sha256((base.parent / nom).read_bytes()).hexdigest() == attendue
        else:
            assert tables(chemin) == avant or lire(chemin, "PRAGMA user_version") == [(5,)]


def reprendre(base: Path, avant: Tables) -> None:
    """La même commande mène au bout ; rien ne traîne à côté, rien n'est perdu."""
    rendu = lancer_processus("admin", "migrer")
    assert rendu.code == 0, rendu.stderr
    assert etat(base, avant) == VERSION_SCHEMA
    for table in ("candidat", "obtention", "session_examen", "inscription", "habilitation"):
        assert lire(base, f"SELECT count(*) FROM {table}") == [(len(avant[table][1]),)]
    saine(base)


def avec_pannes(injection: str) -> Resultat:
    fini = subprocess.run(
        [*strace(injection), *COMMANDE, "admin", "migrer"],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, env=environnement(), timeout=120,
    )  # fmt: skip
    return Resultat.lu(fini.returncode, fini.stdout, fini.stderr)


@pytest.mark.parametrize("quand", [1, 2, 8, 32, 64, 100, 120, 180, 250, 300, 330, 380, 420, 480, 520, 545, 560])
def test_kill_9_a_tout_instant_laisse_une_base_entiere(base: Path, avant: Tables, quand: int) -> None:
    """Tué à l'un des appels qui écrivent, du premier de la copie à ceux du dernier pas."""
    rendu = avec_pannes(f"{ECRITURES}:signal=SIGKILL:when={quand}")
    version = etat(base, avant)
    assert rendu.code in (0, -signal.SIGKILL)
    assert rendu.code != 0 or version == VERSION_SCHEMA  # tué, il peut l'être après le dernier COMMIT
    copies_entieres(base, avant)
    reprendre(base, avant)


def test_les_instants_essayes_couvrent_toute_la_migration(base: Path, avant: Tables) -> None:
    """Tué à l'avant-dernier des instants d'au-dessus, il n'a pas fini : il y a donc de quoi être tué à chacun."""
    avec_pannes(f"{ECRITURES}:signal=SIGKILL:when=250")
    assert etat(base, avant) < VERSION_SCHEMA


@pytest.mark.parametrize("quand", [1, 3, 20, 100, 200, 300])
@pytest.mark.parametrize("erreur", ["ENOSPC", "EIO"])
def test_un_disque_qui_refuse_d_ecrire_laisse_une_base_entiere(
    base: Path, avant: Tables, quand: int, erreur: str
) -> None:
    rendu = avec_pannes(f"pwrite64:error={erreur}:when={quand}+")
    assert rendu.code == 8, rendu.stderr
    assert "disque" in rendu.stderr
    assert etat(base, avant) < VERSION_SCHEMA
    copies_entieres(base, avant)
    assert list(base.parent.glob("*.tmp")) == []
    reprendre(base, avant)


@pytest.mark.parametrize("recu", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("millisecondes", [0, 150, 400, 800])
def test_un_signal_dit_ce_qui_est_enregistre(
    base: Path, avant: Tables, recu: signal.Signals, millisecondes: int
) -> None:
    """Les fsync ralentis : le signal tombe pendant la copie, un pas, ou un COMMIT."""
    processus = ouvrir(strace("fsync,fdatasync:delay_enter=100000"), "admin", "migrer")
    attendre(base.with_name("ceres.db-journal"), processus)
    time.sleep(millisecondes / 1000)
    processus.send_signal(recu)
    _, parole = processus.communicate(timeout=120)
    version = etat(base, avant)
    if processus.returncode:
        assert processus.returncode == 128 + recu
        assert ("Le lot L-000117 est enregistré : la base est au schéma 5." in parole) == (version > 1)
        assert ("Le lot L-000118 est enregistré : la base est au schéma 6." in parole) == (version > 5)
        assert ("Le lot L-000119 est enregistré : la base est au schéma 7." in parole) == (version > 6)
        assert ("Le lot L-000120 est enregistré : la base est au schéma 8." in parole) == (version > 7)
        assert "est gardée. Son SHA-256 est à côté." in parole
    else:
        assert version == VERSION_SCHEMA
    copies_entieres(base, avant)
    reprendre(base, avant)


def test_deux_migrations_a_la_fois_n_en_font_qu_une(base: Path, avant: Tables) -> None:
    """La seconde attend le verrou, relit la version, et ne trouve plus rien à faire."""
    deux = [ouvrir((), "admin", "migrer", "--format", "json") for _ in range(2)]
    rendus = [p.communicate(timeout=120) for p in deux]
    assert [p.returncode for p in deux] == [0, 0], rendus
    assert etat(base, avant) == VERSION_SCHEMA
