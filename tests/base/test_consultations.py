"""Le fichier des accès : ce qu'il devient quand plusieurs l'écrivent, qu'un autre l'a posé, ou qu'il est purgé."""

import errno
import fcntl
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ceres_cli.base import consultations
from tests.lanceur import RACINE


def entree(jour: str, numero: int = 0) -> dict[str, object]:
    return {"instant": f"{jour}T08:00:00Z", "nombre": numero}


@pytest.fixture
def base(tmp_path: Path) -> Path:
    chemin = tmp_path / "ceres.db"
    chemin.write_bytes(b"")
    return chemin


def nombres(base: Path) -> list[object]:
    return [None if e is None else e["nombre"] for e in consultations.lire(base)]


def test_les_lignes_se_suivent_dans_un_fichier_ferme_aux_autres(base: Path) -> None:
    assert list(consultations.lire(base)) == []
    for numero in range(3):
        consultations.noter(base, entree("2026-01-01", numero))
    assert nombres(base) == [0, 1, 2]
    fichier = consultations.fichier(base)
    assert fichier.name == "ceres.db.acces.jsonl"
    assert fichier.stat().st_mode & 0o777 == 0o600


def test_quatre_processus_a_la_fois_ne_perdent_aucune_ligne_meme_pendant_une_purge(base: Path) -> None:
    for _ in range(50):
        consultations.noter(base, entree("2020-01-01", -1))
    ecrire = (
        "import sys; from pathlib import Path; from ceres_cli.base import consultations as c\n"
        "for n in range(100): c.noter(Path(sys.argv[1]), {'instant': '2026-01-01T08:00:00Z', 'nombre': n})"
    )
    purger = (
        "import sys; from pathlib import Path; from ceres_cli.base import consultations as c\n"
        "for n in range(20): c.purger(Path(sys.argv[1]), '2025-01-01')"
    )
    lances = [
        subprocess.Popen([sys.executable, "-c", programme, str(base)], cwd=RACINE)
        for programme in (ecrire, ecrire, ecrire, purger)
    ]
    assert [p.wait(60) for p in lances] == [0, 0, 0, 0]
    assert sorted(nombres(base)) == sorted([*range(100)] * 3)


@pytest.mark.parametrize(
    ("avant", "restent", "otees"),
    [("2025-12-31", [1, 2, 3], 0), ("2026-01-01", [1, 2, 3], 0), ("2026-01-02", [2, 3], 1), ("2027-01-01", [], 3)],
)
def test_la_purge_ote_ce_qui_precede_ce_jour_et_rien_d_autre(
    base: Path, avant: str, restent: list[int], otees: int
) -> None:
    for numero, jour in ((1, "2026-01-01"), (2, "2026-01-02"), (3, "2026-06-01")):
        consultations.noter(base, entree(jour, numero))
    inode = consultations.fichier(base).stat().st_ino
    assert consultations.purger(base, avant) == otees
    assert nombres(base) == restent
    assert (consultations.fichier(base).stat().st_ino == inode) == (otees == 0)
    assert sorted(f.name for f in base.parent.iterdir()) == ["ceres.db", "ceres.db.acces.jsonl"]


def test_sans_fichier_la_purge_ne_fait_rien(base: Path) -> None:
    assert consultations.purger(base, "2030-01-01") == 0
    assert not consultations.fichier(base).exists()


def test_une_ligne_abimee_se_compte_et_ne_se_purge_pas(base: Path) -> None:
    consultations.noter(base, entree("2020-01-01", 1))
    with consultations.fichier(base).open("ab") as flux:
        flux.write(b'{"instant": 3}\n[]\n\xff\xfe\n')
    consultations.noter(base, entree("2026-01-01", 2))
    assert nombres(base) == [1, None, None, None, 2]
    assert consultations.purger(base, "2025-01-01") == 1
    assert nombres(base) == [None, None, None, 2]


def test_un_lien_ou_un_tube_pose_a_sa_place_n_est_ni_suivi_ni_attendu(base: Path, tmp_path: Path) -> None:
    cible = tmp_path / "ailleurs"
    cible.write_text("intact")
    consultations.fichier(base).symlink_to(cible)
    with pytest.raises(OSError, match="lien symbolique"):
        consultations.noter(base, entree("2026-01-01"))
    assert cible.read_text() == "intact"
    consultations.fichier(base).unlink()
    os.mkfifo(consultations.fichier(base))
    with pytest.raises(OSError, match="n'est pas un fichier"):
        consultations.noter(base, entree("2026-01-01"))


def test_par_un_lien_vers_la_base_c_est_le_meme_fichier(base: Path, tmp_path: Path) -> None:
    lien = tmp_path / "autre" / "b.db"
    lien.parent.mkdir()
    lien.symlink_to(base)
    consultations.noter(lien, entree("2026-01-01", 7))
    assert nombres(base) == [7]


def test_un_verrou_tenu_sans_fin_s_abandonne(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    consultations.noter(base, entree("2026-01-01", 1))
    pauses: list[float] = []
    monkeypatch.setattr(consultations.time, "sleep", pauses.append)
    with consultations.fichier(base).open("rb") as garde:
        fcntl.flock(garde, fcntl.LOCK_EX)
        with pytest.raises(BlockingIOError):
            consultations.noter(base, entree("2026-01-01", 2))
    assert len(pauses) == 40
    assert nombres(base) == [1]


def test_chaque_ligne_est_du_json_en_ascii(base: Path) -> None:
    consultations.noter(base, {"instant": "2026-01-01T08:00:00Z", "agent": "Zoé\n\u202e"})
    (ligne,) = consultations.fichier(base).read_bytes().splitlines()
    assert ligne.isascii()
    assert json.loads(ligne)["agent"] == "Zoé\n\u202e"


def test_un_disque_qui_se_remplit_ne_laisse_pas_une_ligne_entamee(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Le système prend d'abord un morceau de l'écriture ; un morceau qui serait resté ne mange pas la ligne d'après."""
    consultations.noter(base, entree("2026-01-01", 1))
    vraie, restes = os.write, [20]

    def se_remplir(descripteur: int, octets: bytes) -> int:
        if restes:
            return vraie(descripteur, octets[: restes.pop()])
        raise OSError(errno.ENOSPC, "plein")

    with monkeypatch.context() as plein:
        plein.setattr(os, "write", se_remplir)
        with pytest.raises(OSError, match="plein"):
            consultations.noter(base, entree("2026-01-01", 2))
    assert nombres(base) == [1]
    with consultations.fichier(base).open("ab") as coupe:
        coupe.write(b'{"instant": "2026')
    consultations.noter(base, entree("2026-01-01", 3))
    assert nombres(base) == [1, None, 3]
