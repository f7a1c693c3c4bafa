"""Une base que d'autres peuvent écrire ne s'ouvre pas ; lue par d'autres, elle le dit. Comme ssh pour ses clés."""

import os
from pathlib import Path

import pytest

from tests.conftest import Lanceur
from tests.fabriques.base_essai import batir

LIRE, ECRIRE = ("jure", "lister"), ("habilitation", "suspendre", "H-1", "--oui")


@pytest.fixture
def base(isole: Path) -> Path:
    (isole / "chez").mkdir()
    batir(isole / "chez" / "ceres.db")
    return isole / "chez" / "ceres.db"


@pytest.mark.parametrize("droits", [0o620, 0o602, 0o622, 0o666, 0o660])
@pytest.mark.parametrize("commande", [LIRE, ECRIRE, ("init",)])
def test_une_base_que_d_autres_peuvent_ecrire_est_refusee(
    ceres: Lanceur, base: Path, droits: int, commande: tuple[str, ...]
) -> None:
    base.chmod(droits)
    octets = base.read_bytes()
    refus = ceres("--base", base, *commande)
    assert (refus.code, refus.stdout) == (8, "")
    assert f"(droits {droits:04o})" in refus.stderr
    assert f"chmod go-w {base}" in refus.stderr
    assert base.read_bytes() == octets
    base.chmod(droits & ~0o022)
    assert ceres("--base", base, *commande).code == 0


def test_forcer_les_droits_ouvre_et_le_dit(ceres: Lanceur, base: Path) -> None:
    base.chmod(0o622)
    for place in (("--forcer-droits", *LIRE), (*LIRE, "--forcer-droits")):
        rendu = ceres("--base", base, *place)
        assert rendu.code == 0
        assert "peut être écrite par d'autres (droits 0622) (--forcer-droits)" in rendu.stderr


def test_son_dossier_aussi_sauf_s_il_est_collant(ceres: Lanceur, base: Path) -> None:
    for droits, code in ((0o770, 8), (0o707, 8), (0o777, 8), (0o1777, 0), (0o755, 0)):
        base.parent.chmod(droits)
        rendu = ceres("--base", base, *LIRE)
        assert rendu.code == code, oct(droits)
        assert (f"chmod go-w {base.parent}" in rendu.stderr) == (code == 8)


def test_par_un_lien_le_dossier_du_lien_et_celui_du_fichier_comptent(ceres: Lanceur, isole: Path, base: Path) -> None:
    (isole / "liens").mkdir()
    lien = isole / "liens" / "b.db"
    lien.symlink_to(base)
    for dossier in (lien.parent, base.parent):
        dossier.chmod(0o777)
        assert ceres("--base", lien, *LIRE).code == 8
        dossier.chmod(0o700)
    assert ceres("--base", lien, *LIRE).code == 0


@pytest.mark.parametrize("suffixe", ["-journal", "-wal", "-shm"])
def test_un_journal_que_d_autres_peuvent_ecrire_ou_ont_pose_est_refuse(
    ceres: Lanceur, base: Path, suffixe: str
) -> None:
    journal = base.with_name(base.name + suffixe)
    journal.write_bytes(b"")
    journal.chmod(0o666)
    assert ceres("--base", base, *LIRE).code == 8
    journal.unlink()
    journal.symlink_to(base.with_name("ailleurs"))
    refus = ceres("--base", base, *LIRE)
    assert refus.code == 8
    assert "n'est pas celui de la base" in refus.stderr
    journal.unlink()
    os.mkfifo(journal, 0o600)  # SQLite l'attendrait sans fin
    assert ceres("--base", base, *LIRE).code == 8
    journal.unlink()
    journal.mkdir(0o700)
    assert ceres("--base", base, *LIRE).code == 8
    journal.rmdir()
    if os.geteuid() == 0:
        journal.write_bytes(b"")
        os.chown(journal, 65534, 65534)
        refus = ceres("--base", base, *LIRE)
        assert refus.code == 8
        assert "il est à un autre (uid 65534) ; écartez-le si vous ne savez pas d'où il vient" in refus.stderr
        assert f"Corrigez : chown 0 {journal}." in refus.stderr
        journal.unlink()
    assert ceres("--base", base, *LIRE).code == 0


def test_lue_par_tous_la_base_s_ouvre_et_avertit_une_fois(ceres: Lanceur, base: Path) -> None:
    base.chmod(0o604)
    rendu = ceres("--base", base, "habilitation", "suspendre", "H-1", "--oui")
    assert rendu.code == 0
    assert rendu.stderr.count("peut être lue par tous (droits 0604)") == 1
    assert f"chmod o-r {base}" in rendu.stderr
    base.chmod(0o640)
    assert "lue par tous" not in ceres("--base", base, *LIRE).stderr


@pytest.mark.parametrize("commande", [("init",), ("demo",)])
def test_aucune_base_n_est_creee_dans_un_dossier_que_d_autres_peuvent_ecrire(
    ceres: Lanceur, isole: Path, commande: tuple[str, ...]
) -> None:
    (isole / "ouvert").mkdir()
    (isole / "ouvert").chmod(0o777)
    assert ceres("--base", isole / "ouvert" / "c.db", *commande).code == 8
    assert list((isole / "ouvert").iterdir()) == []
