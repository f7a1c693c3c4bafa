"""Le ceres.toml d'un autre ne décide de rien ; trouvé au-dessus, le sien ne dit où est la base qu'une fois approuvé."""

import os
import stat
from pathlib import Path

import pytest

from tests.conftest import Lanceur

SANS: dict[str, str | None] = {"CERES_BASE": None}


@pytest.fixture
def dessous(isole: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Un ceres.toml qui dit où est la base, et le dossier de travail dessous."""
    (isole / "ceres.toml").write_text("[base]\nurl = 'b.db'\n", encoding="utf-8")
    (isole / "sous" / "dossier").mkdir(parents=True)
    monkeypatch.chdir(isole / "sous" / "dossier")
    return isole


@pytest.mark.parametrize("droits", [0o620, 0o602, 0o666])
@pytest.mark.parametrize("nomme", [True, False])
@pytest.mark.parametrize("commande", [("config", "voir"), ("jure", "lister"), ("config", "definir", "base.url", "x")])
def test_une_configuration_que_d_autres_peuvent_ecrire_n_est_pas_lue(
    ceres: Lanceur, isole: Path, droits: int, nomme: bool, commande: tuple[str, ...]
) -> None:
    fichier = isole / "ceres.toml"
    fichier.write_text("[lot]\nlignes_max = 3\n", encoding="utf-8")
    fichier.chmod(droits)
    refus = ceres(*(("--config", fichier) if nomme else ()), *commande)
    assert (refus.code, refus.stdout) == (8, "")
    assert f"(droits {droits:04o})" in refus.stderr
    assert f"chmod go-w {fichier}" in refus.stderr
    assert fichier.read_text(encoding="utf-8") == "[lot]\nlignes_max = 3\n"


@pytest.mark.skipif(os.geteuid() != 0, reason="donner un fichier à un autre demande root")
def test_la_configuration_d_un_autre_n_est_pas_lue(ceres: Lanceur, isole: Path) -> None:
    fichier = isole / "ceres.toml"
    fichier.write_text("[lot]\nlignes_max = 3\n", encoding="utf-8")
    os.chown(fichier, 65534, 65534)
    refus = ceres("config", "voir")
    assert (refus.code, refus.stdout) == (8, "")
    assert "appartient à un autre que vous (uid 65534)" in refus.stderr
    assert f"chown {os.geteuid()} {fichier}" in refus.stderr


def test_au_dessus_elle_ne_dit_ou_est_la_base_qu_une_fois_approuvee(ceres: Lanceur, dessous: Path) -> None:
    refus = ceres("init", env=SANS)
    assert (refus.code, refus.stdout) == (8, "")
    assert f"ceres config approuver {dessous / 'ceres.toml'}" in refus.stderr
    assert list(dessous.glob("*.db")) == []
    faite = ceres("config", "approuver", dessous / "ceres.toml", "--format", "json", env=SANS)
    assert faite.code == 0
    document = faite.json()
    assert (document["schema"], document["base"], document["change"]) == (
        "ceres.approbation/1", str(dessous / "b.db"), True,
    )  # fmt: skip
    assert ceres("init", env=SANS).code == 0
    assert (dessous / "b.db").exists()
    assert "déjà approuvé" in ceres("config", "approuver", dessous / "ceres.toml", env=SANS).stderr
    registre = dessous / "config" / "ceres" / "approbations.json"
    assert stat.S_IMODE(registre.stat().st_mode) == 0o600


def test_changee_elle_est_a_approuver_de_nouveau(ceres: Lanceur, dessous: Path) -> None:
    ceres("config", "approuver", dessous / "ceres.toml", env=SANS)
    (dessous / "ceres.toml").write_text("[base]\nurl = 'autre.db'\n", encoding="utf-8")
    refus = ceres("init", env=SANS)
    assert refus.code == 8
    assert "a changé depuis que vous l'avez approuvé" in refus.stderr


def test_changee_par_config_definir_elle_reste_approuvee(ceres: Lanceur, dessous: Path) -> None:
    ceres("config", "approuver", dessous / "ceres.toml", env=SANS)
    assert ceres("config", "definir", "lot.lignes_max", "9", env=SANS).code == 0
    assert ceres("init", "--sans-referentiel", env=SANS).code == 0


def test_une_base_donnee_l_emporte_sur_tout_fichier_trouve(ceres: Lanceur, dessous: Path) -> None:
    assert ceres("--base", "ici.db", "init", "--sans-referentiel", env=SANS).code == 0
    assert ceres("init", "--sans-referentiel", env={"CERES_BASE": "la.db"}).code == 0
    assert sorted(p.name for p in Path.cwd().iterdir()) == ["ici.db", "la.db"]
    assert list(dessous.glob("*.db")) == []


def test_nommee_par_config_ou_dans_le_dossier_de_travail_elle_vaut_d_elle_meme(
    ceres: Lanceur, dessous: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ceres("--config", dessous / "ceres.toml", "init", "--sans-referentiel", env=SANS).code == 0
    monkeypatch.chdir(dessous)
    assert ceres("jure", "lister", env=SANS).code == 0


def test_sans_base_au_dessus_rien_n_est_a_approuver(ceres: Lanceur, dessous: Path) -> None:
    (dessous / "ceres.toml").write_text("[lot]\nlignes_max = 3\n", encoding="utf-8")
    assert ceres("init", "--sans-referentiel", env=SANS).code == 0


def test_ce_qu_un_fichier_plus_proche_dit_n_a_pas_a_etre_approuve_au_dessus(ceres: Lanceur, dessous: Path) -> None:
    """Clé par clé : celui d'au-dessus ne dit plus où est la base, et le personnel cède à l'un comme à l'autre."""
    (dessous / "config" / "ceres").mkdir()
    (dessous / "config" / "ceres" / "ceres.toml").write_text("[base]\nurl = '/nulle/part.db'\n", encoding="utf-8")
    assert ceres("init", env=SANS).code == 8
    Path("ceres.toml").write_text("[base]\nurl = 'ici.db'\n", encoding="utf-8")
    assert ceres("init", "--sans-referentiel", env=SANS).code == 0
    assert (Path("ici.db").exists(), list(dessous.glob("*.db"))) == (True, [])


@pytest.mark.parametrize("ou", ["dessus", "personnel"])
@pytest.mark.parametrize("commande", [("config", "voir"), ("config", "definir", "lot.lignes_max", "4", "--ici")])
def test_un_fichier_moins_proche_que_d_autres_peuvent_ecrire_n_est_pas_lu_non_plus(
    ceres: Lanceur, dessous: Path, ou: str, commande: tuple[str, ...]
) -> None:
    (dessous / "config" / "ceres").mkdir()
    fichier = (dessous if ou == "dessus" else dessous / "config" / "ceres") / "ceres.toml"
    fichier.write_text("[lot]\nlignes_max = 3\n", encoding="utf-8")
    Path("ceres.toml").write_text("[lot]\nlignes_max = 4\n", encoding="utf-8")
    fichier.chmod(0o666)
    refus = ceres(*commande, env=SANS)
    assert (refus.code, f"chmod go-w {fichier}" in refus.stderr) == (8, True)


def test_voir_montre_un_fichier_a_approuver_et_le_dit(ceres: Lanceur, dessous: Path) -> None:
    vu = ceres("config", "voir", "base.url", env=SANS)
    assert vu.code == 0
    assert "ne vaudra qu'après : ceres config approuver" in vu.stderr


def test_ce_qu_init_a_ecrit_est_approuve(ceres: Lanceur, isole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ceres("--base", "b.db", "init", "--sans-referentiel", env=SANS).code == 0
    (isole / "sous").mkdir()
    monkeypatch.chdir(isole / "sous")
    assert ceres("jure", "lister", env=SANS).code == 0


def test_un_registre_abime_se_dit(ceres: Lanceur, dessous: Path) -> None:
    (dessous / "config" / "ceres").mkdir()
    for texte in ("{", "[]", '{"a": 1}'):
        (dessous / "config" / "ceres" / "approbations.json").write_text(texte, encoding="utf-8")
        assert ceres("init", env=SANS).code == 8
