"""Ce que tous les tests partagent."""

import gc
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.fabriques import bases, deux_ressorts, monde_sessions
from tests.fabriques.base import Fabrique
from tests.fabriques.serveur import Serveur, serveur
from tests.lanceur import Resultat, isoler, lancer, lancer_processus
from tests.une_fois import une_fois

pytest_plugins = ("tests.fabriques.salle",)  # ses gabarits servent partout

# Ce que les tests créent est à eux seuls : une base ou une configuration que d'autres peuvent écrire est refusée.
os.umask(0o077)

# Chaque COMMIT attend le disque : en mémoire, quand elle est large, il n'attend rien. TMPDIR en choisit un autre.
_MEMOIRE, _LARGE = "/dev/shm", 8 * 2**30
if "TMPDIR" not in os.environ and os.path.ismount(_MEMOIRE):
    _place = os.statvfs(_MEMOIRE)
    if not _place.f_flag & os.ST_NOEXEC and _place.f_bavail * _place.f_frsize >= _LARGE:
        os.environ["TMPDIR"] = tempfile.tempdir = _MEMOIRE

# Un processus qui ne garde pas ce qu'il compile le recompile à chaque fois : ceres y met deux fois plus de temps.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# Lancés en tâche de fond, ou sous nohup, ils ont hérité de signaux ignorés, que ce qu'ils lancent ignorerait aussi.
for _signal in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    if signal.getsignal(_signal) is signal.SIG_IGN:
        signal.signal(_signal, signal.default_int_handler if _signal is signal.SIGINT else signal.SIG_DFL)

# Le second cercle : ce que `make verifier` joue et que `make test` laisse. Préfixes, depuis tests/ ; le reste, et tout
# fichier nouveau, est du premier. Y est ce qui rejoue la même chose partout (chaque commande sous chaque profil, chaque
# largeur d'écran, la seconde base, les pannes), non ce qui tient une règle.
SECOND_CERCLE = (
    "base/test_rejeu",
    "commands/designation/test_completion_hostile",
    "commands/designation/test_numeros_absorbes",
    "commands/designation/test_tiret_nu",
    "commands/journal/test_acces",
    "commands/jure/test_pied",
    "commands/lot/test_chaque_commande",
    "commands/referentiel/test_reference_changee",
    "commands/test_demo",
    "commands/test_droits_matrice",
    "commands/test_format_partout",
    "commands/test_horloge",
    "commands/test_init",
    "commands/test_oui_partout",
    "commands/test_porte_du_ressort",
    "configuration/test_recette_service",
    "demonstration/",
    "distribution/",
    "ecrans/",
    "machine/",
    "navigateur/test_rapport",
    "pannes/",
    "parcours/classeurs/",
    "parcours/test_annulation",
    "parcours/test_defaire_tout",
    "parcours/test_expliquer_ecrire",
    "parcours/test_impasses",
    "parcours/test_lois",
    "parcours/test_machine",
    "parcours/test_obtentions",
    "parcours/test_papiers",
    "parcours/test_plans",
    "parcours/test_renouvellements",
    "parcours/test_simuler_ecrire",
    "parcours/test_un_pays",
    "postgresql/",
    "scenarios/",
    "services/statistiques/test_modele",
    "terminal/test_histoire",
    "terminal/test_jours_lus",
    "terminal/test_suggestions",
    "test_blocs",
)
_ESSAIS = Path(__file__).resolve().parent


def du_second_cercle(fichier: Path) -> bool:
    return fichier.is_relative_to(_ESSAIS) and fichier.relative_to(_ESSAIS).as_posix().startswith(SECOND_CERCLE)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Ce que `make test` laisserait de côté n'est pas même importé."""
    return (config.option.markexpr == "not second" and du_second_cercle(collection_path)) or None


# Des minutes à un seul processus : d'abord, pour qu'à la fin nul n'attende celui qui les joue.
_LONGS = (
    "tests/postgresql/test_suite.py", "tests/postgresql/test_autres_versions.py",
    "tests/postgresql/test_privileges.py::test_dro_01",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda essai: not essai.nodeid.startswith(_LONGS))
    for essai in items:
        if du_second_cercle(essai.path):
            essai.add_marker(pytest.mark.second)


def pytest_collection_finish() -> None:
    """Ce que le recueil a bâti vit jusqu'à la fin : nul ramassage ne le reparcourt ; ce qu'un essai bâtit, rarement."""
    gc.freeze()
    gc.set_threshold(100_000, 20, 50)


Lanceur = Callable[..., Resultat]
Demo = Callable[[Path, int], Path]
Ressorts = tuple[Path, deux_ressorts.Noms]

# Les mêmes exemples à chaque passage ; CERES_HYPOTHESES=hasard en cherche de neufs.
settings.register_profile("constant", derandomize=True, deadline=None)
settings.register_profile("hasard", derandomize=False, deadline=None)
settings.load_profile(os.environ.get("CERES_HYPOTHESES", "constant"))


@pytest.fixture(scope="session")
def serveur_postgresql() -> Iterator[Serveur]:
    """Un serveur pour tous les tests de ce processus, arrêté même si le processus meurt."""
    with serveur() as lance:
        yield lance


@pytest.fixture
def f(isole: Path) -> Iterator[Fabrique]:
    """La base du test, neuve ; chaque fichier y ajoute son monde dans sa propre `f`."""
    fabrique = Fabrique(isole / "ceres.db")
    yield fabrique
    fabrique.store.fermer()


@pytest.fixture(scope="session")
def une_demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """`une_demo(dossier, 60)` : ce dossier, comme si « ceres demo --jures 60 » venait d'y être jouée, et sa base."""

    def jouer(neuf: Path, jures: int) -> None:
        with pytest.MonkeyPatch.context() as temporaire:
            isoler(temporaire, neuf)
            fini = lancer("demo", "--jures", jures)
        assert fini.code == 0, fini.stderr

    def poser(dossier: Path, jures: int) -> Path:
        modele = une_fois(tmp_path_factory, f"demo-{jures}", lambda neuf: jouer(neuf, jures))
        return shutil.copytree(modele, dossier, dirs_exist_ok=True) / "ceres.db"

    return poser


@pytest.fixture(scope="session")
def ressorts(tmp_path_factory: pytest.TempPathFactory) -> Ressorts:
    """La base de `deux_ressorts`, à copier, et ses noms."""
    dossier = tmp_path_factory.mktemp("ressorts")
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        return dossier / "modele.db", deux_ressorts.batir(dossier / "modele.db")


@pytest.fixture(scope="session")
def modele_sessions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return monde_sessions.batir(tmp_path_factory.mktemp("sessions") / "modele.db")


@pytest.fixture
def isole(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """Le dossier de travail du test ; rien de la machine n'y entre."""
    isoler(monkeypatch, tmp_path)
    yield tmp_path
    bases.oublier(tmp_path)


@pytest.fixture
def ceres(isole: Path) -> Lanceur:
    """`ceres("jure", "lister", env=…, stdin=…)` : la commande, dans le processus du test."""
    return lancer


@pytest.fixture
def ceres_processus(isole: Path) -> Lanceur:
    """La même chose, dans un vrai processus."""
    return lancer_processus
