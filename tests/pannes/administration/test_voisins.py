"""Chaque fichier que ceres garde à côté d'une base, d'une configuration, d'une sauvegarde : posé par un autre, ouvert à
d'autres, un lien, un tube, un dossier. Aucun n'est cru ni allongé.

Les listes sont celles du code : un voisin nouveau est essayé sans que personne y pense.
"""

import ast
import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ceres_cli
from ceres_cli import garde
from ceres_cli.base import consultations
from ceres_cli.base.fichier import effacements, verrou
from ceres_cli.configuration import cle, confiance, emplacements, lectures
from ceres_cli.configuration.charger import charger
from ceres_cli.configuration.lecture import lire_octets
from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.poste import compte
from tests.conftest import Lanceur
from tests.fabriques.base_essai import batir

AUTRE = 65534
RACINE = Path(ceres_cli.__file__).parent
LIRE = ("jure", "lister")
root = pytest.mark.skipif(os.geteuid() != 0, reason="donner un fichier à un autre demande root")


def etranger(chemin: Path) -> None:
    chemin.touch(0o600)
    os.chown(chemin, AUTRE, AUTRE)


def ouvert(chemin: Path) -> None:
    chemin.touch()
    chemin.chmod(0o666)


def lien(chemin: Path) -> None:
    """D'un autre, vers un fichier à nous."""
    chemin.with_name("intact").write_text("intact")
    chemin.symlink_to(chemin.with_name("intact"))
    os.chown(chemin, AUTRE, AUTRE, follow_symlinks=False)


def tube(chemin: Path) -> None:
    os.mkfifo(chemin, 0o600)


def dossier(chemin: Path) -> None:
    chemin.mkdir()


DANGERS = (etranger, ouvert, lien)
OBSTACLES = (tube, dossier)
Pose = Callable[[Path], None]


@pytest.fixture
def base(isole: Path) -> Path:
    """Dans un dossier collant, où tous écrivent, comme /tmp."""
    (isole / "commun").mkdir()
    (isole / "commun").chmod(0o1777)
    return batir(isole / "commun" / "ceres.db")


def image(chemin: Path) -> tuple[int, int, int, bytes]:
    etat = chemin.lstat()
    return etat.st_mode, etat.st_uid, etat.st_ino, chemin.read_bytes() if chemin.is_file() else b""


@root
@pytest.mark.parametrize("pose", DANGERS, ids=lambda p: p.__name__)
@pytest.mark.parametrize("suffixe", garde.VOISINS)
def test_aucune_base_ne_s_ouvre_a_cote_d_un_voisin_qui_n_est_pas_sur(
    ceres: Lanceur, base: Path, suffixe: str, pose: Pose
) -> None:
    chemin = garde.voisin(base, suffixe)
    pose(chemin)
    avant = image(chemin)
    for commande in (LIRE, ("habilitation", "suspendre", "H-1", "--oui"), ("admin", "restaurer", "x.db")):
        refus = ceres("--base", base, *commande, "--format", "json")
        assert (refus.code, refus.stdout) == (8 if commande[0] != "admin" else refus.code, ""), (commande, refus)
        assert refus.code in (2, 8)
    assert image(chemin) == avant
    assert str(chemin) in ceres("--base", base, *LIRE).stderr
    forcee = ceres("--base", base, "--forcer-droits", *LIRE)  # elle s'ouvre, mais lui n'est ni cru ni allongé
    assert forcee.code == 0 or suffixe in garde.TRAVAIL
    assert suffixe in garde.TRAVAIL or image(chemin) == avant


@root
@pytest.mark.parametrize("pose", [*DANGERS, *OBSTACLES], ids=lambda p: p.__name__)
@pytest.mark.parametrize("suffixe", [s for s in garde.VOISINS if s not in garde.TRAVAIL])
def test_un_voisin_qui_n_est_pas_sur_n_est_ni_lu_ni_allonge(base: Path, suffixe: str, pose: Pose) -> None:
    chemin = garde.voisin(base, suffixe)
    pose(chemin)
    avant = image(chemin)
    for drapeaux in (os.O_RDONLY, os.O_RDWR | os.O_APPEND | os.O_CREAT):
        with pytest.raises(OSError, match=re.escape(chemin.name)):
            garde.ouvrir(chemin, drapeaux, de=base.stat())
    assert image(chemin) == avant


def _se_servir(base: Path) -> dict[str, Callable[[], Any]]:
    """Ce qui ouvre chacun."""
    effacee = effacements.Effacee("candidat", 1, 1, "0" * 64)

    def tenir(travail: str) -> Callable[[], None]:
        def essayer() -> None:
            with verrou.tenir(base, travail, 0.1):
                pass

        return essayer

    return {
        garde.ACCES: lambda: consultations.noter(base, {"instant": "2026-01-01T00:00:00Z"}),
        f"{garde.ACCES}.purge": lambda: None,  # le temps d'une purge : ôté, puis créé
        garde.EFFACEMENTS: lambda: effacements.noter(base, [effacee], None),
        **{f".{travail}": tenir(travail) for travail in garde.TRAVAUX},
    }


@root
@pytest.mark.parametrize("pose", [*DANGERS, *OBSTACLES], ids=lambda p: p.__name__)
def test_ce_qui_ouvre_un_voisin_le_refuse(base: Path, pose: Pose) -> None:
    usages = _se_servir(base)
    assert set(usages) == set(garde.VOISINS) - set(garde.TRAVAIL)
    for suffixe, essayer in usages.items():
        chemin = garde.voisin(base, suffixe)
        if suffixe.endswith(".purge"):
            continue
        pose(chemin)
        avant = image(chemin)
        with pytest.raises(OSError, match=re.escape(chemin.name)):
            essayer()
        assert image(chemin) == avant, suffixe


def test_un_second_nom_n_est_pas_allonge(base: Path) -> None:
    """Un lien dur, dans un dossier où tous écrivent, ferait écrire dans un autre de nos fichiers."""
    autre = base.with_name("precieux")
    autre.write_text("precieux")
    autre.chmod(0o600)
    for suffixe, essayer in _se_servir(base).items():
        if suffixe.endswith(".purge"):
            continue
        os.link(autre, garde.voisin(base, suffixe))
        with pytest.raises(OSError, match="second nom"):
            essayer()
    assert autre.read_text() == "precieux"


@root
def test_ce_que_root_cree_est_a_qui_tient_la_base_et_rien_d_autre_ne_change_de_mains(base: Path) -> None:
    """Un secret de root, que le propriétaire du dossier renomme en voisin, ne lui est pas rendu."""
    os.chown(base, AUTRE, AUTRE)
    for suffixe, essayer in _se_servir(base).items():
        chemin = garde.voisin(base, suffixe)
        if suffixe.endswith(".purge"):
            continue
        essayer()
        assert (chemin.stat().st_uid, chemin.stat().st_mode & 0o777) == (AUTRE, 0o600), suffixe
        chemin.unlink()
        chemin.write_text("secret")
        chemin.chmod(0o600)
        essayer()
        assert chemin.stat().st_uid == 0, suffixe


def test_le_journal_des_acces_lu_par_d_autres_est_refait(base: Path) -> None:
    """Qui le tenait ouvert n'y lit plus rien ; ce qu'il disait est gardé."""
    acces = consultations.fichier(base)
    consultations.noter(base, {"instant": "2026-01-01T00:00:00Z"})
    acces.chmod(0o644)
    with acces.open("rb") as tenu:
        consultations.noter(base, {"instant": "2026-01-02T00:00:00Z"})
        assert len(tenu.read().splitlines()) == 1
    assert acces.stat().st_mode & 0o777 == 0o600
    assert len(list(consultations.lire(base))) == 2


@root
def test_un_effacement_pose_par_un_autre_n_est_pas_obei_par_root(ceres: Lanceur, base: Path) -> None:
    """L'attaque d'origine : la restauration de root, dans un dossier collant."""
    assert ceres("--base", base, "admin", "sauvegarder", "--sortie", "copie.db").code == 0
    cote = effacements.fichier(base)
    cote.write_text(json.dumps({"sorte": "jure", "numero": 1, "lot": 1, "tete": "0" * 64}) + "\n")
    os.chown(cote, AUTRE, AUTRE)
    for defaite in (lambda: None, base.unlink):
        defaite()
        refus = ceres("--base", base, "admin", "restaurer", "copie.db", "--oui")
        assert refus.code == 8
        assert "effacements" in refus.stderr
    assert not base.exists()


@pytest.fixture
def chez_soi(isole: Path) -> Path:
    Path("ceres.toml").write_text("[courrier]\nmot_de_passe_fichier = 'secret'\n")
    (isole / "config" / "ceres").mkdir(parents=True, exist_ok=True)
    return isole


def _lecteurs(toml: Path) -> dict[str, Callable[[], object]]:
    """Nom du fichier → ce qui le lit."""
    config = charger(toml)
    return {
        "ceres.toml": lambda: lire_octets(emplacements.dossier_configuration(os.environ) / "ceres.toml"),
        "secret": lambda: compte.mot_de_passe(config),
        "lectures.json": lambda: lectures.toutes(os.environ),
        "approbations.json": lambda: confiance.est_approuve(toml, os.environ),
        "journal.cle": lambda: cle.JOURNAL.lire(os.environ),
    }


@root
@pytest.mark.parametrize("pose", [*DANGERS, *OBSTACLES], ids=lambda p: p.__name__)
def test_ce_que_ceres_garde_hors_de_la_base_n_est_pas_cru_s_il_n_est_pas_sur(chez_soi: Path, pose: Pose) -> None:
    toml = chez_soi / "ceres.toml"
    gardes = [c for c in emplacements.gardes(charger(toml), os.environ) if c != toml]
    lecteurs = _lecteurs(toml)
    assert {c.name for c in gardes} == set(lecteurs)
    for chemin in gardes:
        pose(chemin)
        with pytest.raises(BaseInutilisable):
            lecteurs[chemin.name]()
        if pose is lien:
            chemin.unlink()
            chemin.with_name("intact").unlink()


@root
@pytest.mark.parametrize("pose", [*DANGERS, *OBSTACLES], ids=lambda p: p.__name__)
def test_le_sha256_d_une_sauvegarde_n_est_pas_cru_s_il_n_est_pas_sur(ceres: Lanceur, base: Path, pose: Pose) -> None:
    assert ceres("--base", base, "admin", "sauvegarder", "--sortie", "copie.db").code == 0
    cote = Path("copie.db.sha256")
    dit = cote.read_bytes()
    cote.unlink()
    pose(cote)
    if pose in (etranger, ouvert):
        cote.write_bytes(dit)
    octets = base.read_bytes()
    assert ceres("--base", base, "admin", "restaurer", "copie.db", "--oui").code == 8
    assert base.read_bytes() == octets


def test_rien_de_ce_que_ceres_garde_ne_s_ouvre_autrement() -> None:
    """Le mur : dans ces pièces, un fichier ne s'ouvre que par `garde.ouvrir`, ou ce qui est nommé ici."""
    permis = {
        "base/erreurs.py", "base/migrations/pas.py", "base/postgresql/droits/__init__.py", "base/schema.py",
        "base/postgresql/sauvegarde.py",
        "configuration/ecriture.py",
    }  # fmt: skip
    for piece in ("base", "configuration", "poste"):
        for source in (RACINE / piece).rglob("*.py"):
            nom = source.relative_to(RACINE).as_posix()
            for noeud in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
                if isinstance(noeud, ast.Call) and nom not in permis:
                    assert not _ouvre(noeud), (nom, noeud.lineno)


def _ouvre(appel: ast.Call) -> bool:
    if isinstance(appel.func, ast.Attribute):
        return appel.func.attr in ("open", "read_text", "read_bytes", "write_text", "write_bytes")
    if isinstance(appel.func, ast.Name) and appel.func.id == "open":
        premier = appel.args[0]
        descripteur = isinstance(premier, ast.Name) and premier.id == "descripteur"
        garde_ = isinstance(premier, ast.Call) and ast.unparse(premier.func) == "garde.ouvrir"
        return not (descripteur or garde_)
    return False
