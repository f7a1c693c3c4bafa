"""Écriture des fichiers : l'ancien contenu ou le nouveau, complet, quoi qu'il arrive."""

import os
import random
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.fichiers import brouillon, ecrire, verifier_cible

RACINE = Path(__file__).parents[1]


def contenu_du(dossier: Path) -> list[str]:
    return sorted(entree.name for entree in dossier.iterdir())


def refus(chemin: Path, *, ecraser: bool = False) -> str:
    """Message du refus, le même de la vérification et de l'écriture, qui ne doivent rien créer."""
    with pytest.raises(BaseInutilisable) as verification:
        verifier_cible(chemin, ecraser)
    with pytest.raises(BaseInutilisable) as ecriture, ecrire(chemin, ecraser=ecraser):
        pytest.fail("le bloc ne doit pas être exécuté")
    assert verification.value.message == ecriture.value.message
    assert (ecriture.value.sortie, ecriture.value.code) == (8, "BASE")
    assert ecriture.value.conseil
    return ecriture.value.message


@pytest.mark.parametrize("umask", [0, 0o22, 0o777])
def test_le_fichier_n_apparait_qu_a_la_fin_en_0600(tmp_path: Path, umask: int) -> None:
    cible = tmp_path / "jurés.csv"
    ancien = os.umask(umask)
    try:
        with ecrire(cible, ecraser=False) as flux:
            flux.write(b"abc")
            assert not cible.exists()
    finally:
        os.umask(ancien)
    assert cible.read_bytes() == b"abc"
    assert stat.S_IMODE(cible.stat().st_mode) == 0o600
    assert cible.stat().st_nlink == 1
    assert contenu_du(tmp_path) == ["jurés.csv"]


def test_un_fichier_existant_n_est_remplace_que_sur_demande(tmp_path: Path) -> None:
    cible = tmp_path / "a.csv"
    cible.write_bytes(b"ancien")
    assert "il existe déjà" in refus(cible)
    assert cible.read_bytes() == b"ancien"
    with ecrire(cible, ecraser=True) as flux:
        flux.write(b"nouveau")
        assert cible.read_bytes() == b"ancien"
    assert cible.read_bytes() == b"nouveau"


@pytest.mark.parametrize("erreur", [ValueError, KeyboardInterrupt, SystemExit])
@pytest.mark.parametrize("ecraser", [False, True])
def test_une_interruption_ne_laisse_rien(tmp_path: Path, erreur: type[BaseException], ecraser: bool) -> None:
    cible = tmp_path / "a.csv"
    if ecraser:
        cible.write_bytes(b"ancien")

    def interrompre() -> None:
        with ecrire(cible, ecraser=ecraser) as flux:
            flux.write(b"moitie")
            raise erreur

    with pytest.raises(erreur):
        interrompre()
    assert contenu_du(tmp_path) == (["a.csv"] if ecraser else [])
    assert not ecraser or cible.read_bytes() == b"ancien"


def test_ce_que_sqlite_laisse_a_cote_d_un_temporaire_part_avec_lui(tmp_path: Path) -> None:
    """D'une copie que le disque refuse dès son journal, il ne l'ôte pas."""
    with brouillon(tmp_path / "a.db") as flux:
        Path(f"{flux.name}-journal").write_bytes(b"reste")
    assert contenu_du(tmp_path) == []


def test_un_fichier_apparu_pendant_l_ecriture_n_est_pas_ecrase(tmp_path: Path) -> None:
    cible = tmp_path / "a.csv"
    with pytest.raises(BaseInutilisable, match="vient d'être créé"), ecrire(cible, ecraser=False):
        cible.write_bytes(b"eux")
    assert cible.read_bytes() == b"eux"
    assert contenu_du(tmp_path) == ["a.csv"]


@pytest.mark.parametrize("ecraser", [False, True])
def test_les_cibles_impossibles_sont_refusees_avant_tout(tmp_path: Path, ecraser: bool) -> None:
    (tmp_path / "dossier").mkdir()
    (tmp_path / "fichier").write_bytes(b"x")
    (tmp_path / "vrai.csv").write_bytes(b"vrai")
    (tmp_path / "lien.csv").symlink_to("vrai.csv")
    (tmp_path / "pendant.csv").symlink_to("nulle-part.csv")
    (tmp_path / "boucle").symlink_to("boucle")
    os.mkfifo(tmp_path / "tube")
    avant = contenu_du(tmp_path)
    for nom, cause in {
        "dossier": "c'est un dossier",
        "absent/a.csv": "le dossier n'existe pas",
        "fichier/a.csv": "n'est pas un dossier",
        "lien.csv": "lien symbolique",
        "pendant.csv": "lien symbolique",
        "boucle/a.csv": "tourne en rond",
        "tube": "pas un fichier ordinaire",
        "a\0b": "caractère interdit",
        "x" * 300: "le nom est trop long",
    }.items():
        assert cause in refus(tmp_path / nom, ecraser=ecraser)
    assert "pas un fichier ordinaire" in refus(Path("/dev/null"), ecraser=ecraser)
    assert contenu_du(tmp_path) == avant
    assert (tmp_path / "vrai.csv").read_bytes() == b"vrai"


def test_un_dossier_ou_le_systeme_refuse_d_ecrire_est_dit_en_francais() -> None:
    with (
        pytest.raises(BaseInutilisable, match=r"Impossible d'écrire /sys/a\.csv : "),
        ecrire(Path("/sys/a.csv"), ecraser=False),
    ):
        pytest.fail("le bloc ne doit pas être exécuté")


def test_un_nom_au_plus_long_permis_s_ecrit(tmp_path: Path) -> None:
    cible = tmp_path / ("x" * 255)
    with ecrire(cible, ecraser=False) as flux:
        flux.write(b"x")
    assert cible.read_bytes() == b"x"


_MANQUE_DE_PLACE = """
import resource, sys
from pathlib import Path
from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.fichiers import ecrire
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    with ecrire(Path(sys.argv[1]), ecraser=True) as flux:
        for _ in range(int(sys.argv[2])):
            flux.write(b"x" * 1000)
except BaseInutilisable as erreur:
    print(erreur.message)
"""


@pytest.mark.parametrize("paquets", [101, 5_000])
def test_le_manque_de_place_laisse_l_ancien_fichier(tmp_path: Path, paquets: int) -> None:
    """101 000 octets débordent au dernier vidage du tampon, 5 millions pendant l'écriture."""
    cible = tmp_path / "a.csv"
    cible.write_bytes(b"ancien")
    commande = [sys.executable, "-c", _MANQUE_DE_PLACE, str(cible), str(paquets)]
    dit = subprocess.run(commande, capture_output=True, text=True, check=True, cwd=RACINE).stdout
    assert "le fichier est trop gros" in dit
    assert cible.read_bytes() == b"ancien"
    assert contenu_du(tmp_path) == ["a.csv"]


_TUABLE = """
import sys
from pathlib import Path
from ceres_cli.fichiers import ecrire
for tour in range(1_000_000):
    with ecrire(Path(sys.argv[1]), ecraser=True) as flux:
        for _ in range(50):
            flux.write(b"%09d\\n" % tour * 2000)
            print(tour, flush=True)
"""


def test_kill_9_laisse_l_ancien_ou_le_nouveau_complet(tmp_path: Path) -> None:
    cible = tmp_path / "a.csv"
    tirage = random.Random(9)
    for _ in range(15):
        processus = subprocess.Popen([sys.executable, "-c", _TUABLE, str(cible)], stdout=subprocess.PIPE, cwd=RACINE)
        assert processus.stdout is not None
        for _ in range(tirage.randint(1, 160)):  # un fichier s'écrit en cinquante fois
            processus.stdout.readline()
        processus.send_signal(signal.SIGKILL)
        processus.wait()
        processus.stdout.close()
        if cible.exists():
            lignes = cible.read_bytes().splitlines()
            assert len(lignes) == 100_000
            assert len(set(lignes)) == 1
    with ecrire(cible, ecraser=True) as flux:
        flux.write(b"fin")
    assert contenu_du(tmp_path) == ["a.csv"], "les temporaires des processus tués sont retirés"


def test_seuls_nos_temporaires_abandonnes_sont_retires(tmp_path: Path) -> None:
    (tmp_path / "sonde").mkdir()
    with ecrire(tmp_path / "sonde" / "a.csv", ecraser=False):
        (temporaire,) = contenu_du(tmp_path / "sonde")
    machine = temporaire.split("-")[1]
    mort = subprocess.Popen([sys.executable, "-c", ""])
    mort.wait()
    vivant = subprocess.Popen(["sleep", "60"])
    zombie = subprocess.Popen(["sleep", "60"])
    zombie.kill()
    jeton = "0123456789abcdef"
    autre_machine = "00000000" if machine != "00000000" else "11111111"
    gardes = {
        f".ceres-{machine}-{os.getpid()}-{jeton}.tmp",
        f".ceres-{machine}-{os.getpid()}-{jeton}.tmp-journal",
        f".ceres-{autre_machine}-{mort.pid}-{jeton}.tmp",
        f".ceres-{machine}-{mort.pid}-{jeton}.tmp.bak",
        "notes.tmp",
    }
    abandonnes = {
        f".ceres-{machine}-{mort.pid}-{jeton}.tmp",
        f".ceres-{machine}-9999999999-{jeton}.tmp",
        # Un numéro réemployé par qui ne tient pas ce fichier ; un mort que personne n'a recueilli.
        f".ceres-{machine}-{vivant.pid}-{jeton}.tmp",
        f".ceres-{machine}-{zombie.pid}-{jeton}.tmp",
    }
    for nom in gardes | abandonnes:
        (tmp_path / nom).write_bytes(b"x")
    tenu = tmp_path / f".ceres-{machine}-{os.getpid()}-{jeton}.tmp"
    with tenu.open("rb"), ecrire(tmp_path / "a.csv", ecraser=False):
        pass
    vivant.kill()
    for processus in (vivant, zombie):
        processus.wait()
    assert set(contenu_du(tmp_path)) == gardes | {"a.csv", "sonde"}
