"""`ceres config` : voir d'où vient chaque réglage, en changer un dans ceres.toml."""

import os
import stat
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.configuration import reglages as config
from tests.conftest import Lanceur
from tests.lanceur import Resultat

SANS_BASE: dict[str, str | None] = {"CERES_BASE": None}


def reglage(resultat: Resultat, cle: str) -> Any:
    return next(e for e in resultat.json()["elements"] if e["cle"] == cle)


# --- voir ---


def test_voir_montre_chaque_reglage_sa_valeur_son_origine_son_unite(ceres: Lanceur, isole: Path) -> None:
    (isole / "ceres.toml").write_text("[lot]\nlignes_max = 12\n")
    resultat = ceres("config", "voir", "--format", "json")
    assert resultat.code == 0
    assert [e["cle"] for e in resultat.json()["elements"]] == [r.cle for r in config.reglages()]
    assert reglage(resultat, "lot.lignes_max") == {
        "cle": "lot.lignes_max",
        "valeur": 12,
        "origine": "fichier",
        "fichier": str(isole / "ceres.toml"),
        "unite": "lignes",
        "variable": "",
        "description": "Nombre de lignes le plus grand d'un fichier de lot.",
    }
    assert reglage(resultat, "base.attente_verrou")["origine"] == "defaut"
    assert reglage(resultat, "base.attente_verrou")["fichier"] is None
    assert (reglage(resultat, "base.url")["origine"], reglage(resultat, "base.url")["fichier"]) == (
        "environnement",
        None,
    )
    assert f"Fichier lu : {isole / 'ceres.toml'}." in resultat.stderr


def test_config_sans_commande_est_voir(ceres: Lanceur) -> None:
    assert ceres("config") == ceres("config", "voir")
    assert ceres("config").code == 0


def test_voir_un_seul_reglage(ceres: Lanceur) -> None:
    assert ceres("config", "voir", "lot.lignes_max", "--format", "json").json()["valeur"] == 200_000
    inconnu = ceres("config", "voir", "lot.lignes")
    assert inconnu.code == 2
    assert "lot.lignes_max" in inconnu.stderr


def test_voir_une_table(ceres: Lanceur) -> None:
    vus = [e["cle"] for e in ceres("config", "voir", "lot", "--format", "json").json()["elements"]]
    assert vus == ["lot.confirmation_nombre", "lot.taille_max_mio", "lot.lignes_max"]
    assert ceres("config", "voir", "lo").code == 2


@pytest.mark.parametrize(
    ("droits", "dit"), [(None, "n'existe pas"), (0o644, "d'autres peuvent le lire"), (0o600, None)]
)
def test_un_fichier_de_mot_de_passe_qui_ne_servira_pas_se_dit_quand_on_le_regle(
    ceres: Lanceur, isole: Path, droits: int | None, dit: str | None
) -> None:
    if droits is not None:
        (isole / "passe").write_text("fictif\n")
        (isole / "passe").chmod(droits)
    regle = ceres("config", "definir", "courrier.mot_de_passe_fichier", "passe")
    assert regle.code == 0
    assert (dit or "passe ne sert pas") in regle.stderr if dit else "ne sert pas" not in regle.stderr
    assert "fictif" not in regle.stderr + regle.stdout


def test_un_mot_de_passe_tape_n_est_pas_ecrit_et_le_chemin_se_dit(ceres: Lanceur, isole: Path) -> None:
    refus = ceres("config", "definir", "courrier.mot_de_passe", "fictif")
    assert (refus.code, "chmod 600" in refus.stderr, "fictif" in refus.stderr) == (2, True, False)
    assert not (isole / "ceres.toml").exists()


def test_une_option_l_emporte_et_son_mot_de_passe_est_masque(ceres: Lanceur) -> None:
    adresse = "postgresql+psycopg://ceres:secret@serveur/ceres"
    resultat = ceres("--base", adresse, "config", "voir", "base.url", "--format", "json")
    assert resultat.json()["origine"] == "option"
    assert resultat.json()["valeur"] == "postgresql+psycopg://ceres:***@serveur/ceres"
    assert "secret" not in ceres("config", "definir", "base.url", adresse).stdout


@pytest.mark.parametrize(
    ("contenu", "ligne", "quoi"),
    [
        ("[lot]\n\nlignes_maxi = 12\n", 3, "réglage inconnu « lot.lignes_maxi »"),
        ("[lot]\nlignes_max = 0\n", 2, "valeur refusée pour lot.lignes_max"),
        ('[lot]\nlignes_max = "12"\n', 2, "valeur refusée pour lot.lignes_max"),
        ("[lot\n", 1, "« ] »"),
    ],
)
@pytest.mark.parametrize("commande", [("voir",), ("definir", "lot.taille_max_mio", "10")])
def test_une_faute_du_fichier_sort_8_avec_sa_ligne_et_le_fichier_reste(
    ceres: Lanceur, isole: Path, contenu: str, ligne: int, quoi: str, commande: tuple[str, ...]
) -> None:
    fichier = isole / "ceres.toml"
    fichier.write_text(contenu)
    resultat = ceres("config", *commande, "--format", "json")
    assert (resultat.code, resultat.stdout, resultat.erreur()["code"]) == (8, "", "BASE")
    assert f"{fichier}, ligne {ligne}" in resultat.erreur()["message"]
    assert quoi in resultat.erreur()["message"]
    assert fichier.read_text() == contenu


def test_un_fichier_nomme_qui_n_existe_pas_sort_8(ceres: Lanceur, isole: Path) -> None:
    for commande in (("voir",), ("definir", "lot.lignes_max", "12")):
        assert ceres("--config", "absent.toml", "config", *commande).code == 8
    assert not (isole / "absent.toml").exists()


# --- plusieurs fichiers ---


@pytest.fixture
def trois(isole: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """Le dossier de travail, celui d'au-dessus, l'utilisateur : chacun dit un réglage que tous disent, et un à lui."""
    (isole / "sous").mkdir()
    (isole / "config" / "ceres").mkdir()
    dits = {
        "ici": (isole / "sous", "lignes_max = 1\n"),
        "dessus": (isole, "lignes_max = 2\ntaille_max_mio = 2\n"),
        "personnel": (isole / "config" / "ceres", "lignes_max = 3\ntaille_max_mio = 3\nconfirmation_nombre = 3\n"),
    }
    for dossier, texte in dits.values():
        (dossier / "ceres.toml").write_text(f"[lot]\n{texte}")
    monkeypatch.chdir(isole / "sous")
    return {nom: dossier / "ceres.toml" for nom, (dossier, _) in dits.items()}


def test_chaque_reglage_vient_du_plus_proche_qui_le_dit(ceres: Lanceur, trois: dict[str, Path]) -> None:
    vus = ceres("config", "voir", "lot", "--format", "json")
    assert {e["cle"]: (e["valeur"], e["fichier"]) for e in vus.json()["elements"]} == {
        "lot.lignes_max": (1, str(trois["ici"])),
        "lot.taille_max_mio": (2, str(trois["dessus"])),
        "lot.confirmation_nombre": (3, str(trois["personnel"])),
    }
    assert f"Fichiers lus, le plus proche d'abord : {', '.join(map(str, trois.values()))}." in vus.stderr


def test_un_fichier_nomme_est_lu_seul(ceres: Lanceur, trois: dict[str, Path]) -> None:
    vus = ceres("--config", trois["dessus"], "config", "voir", "lot", "--format", "json").json()["elements"]
    assert {e["cle"]: e["valeur"] for e in vus}["lot.confirmation_nombre"] == 50


@pytest.mark.parametrize(
    ("cle", "options", "ou"),
    [
        ("lot.lignes_max", (), "ici"),
        ("lot.taille_max_mio", (), "dessus"),
        ("lot.confirmation_nombre", (), "personnel"),
        ("base.attente_verrou", (), "personnel"),
        ("lot.confirmation_nombre", ("--ici",), "ici"),
    ],
)
def test_definir_ecrit_la_ou_le_reglage_est_dit_a_defaut_chez_l_utilisateur(
    ceres: Lanceur, trois: dict[str, Path], cle: str, options: tuple[str, ...], ou: str
) -> None:
    avant = {nom: chemin.read_text() for nom, chemin in trois.items()}
    fait = ceres("config", "definir", cle, "9", *options, "--format", "json")
    assert (fait.code, fait.json()["valeur"], fait.json()["fichier"]) == (0, 9, str(trois[ou]))
    assert f"{trois[ou]} modifié." in fait.stderr
    assert [nom for nom, chemin in trois.items() if chemin.read_text() != avant[nom]] == [ou]


def test_avec_config_definir_ecrit_le_fichier_nomme(ceres: Lanceur, trois: dict[str, Path]) -> None:
    fait = ceres("--config", trois["dessus"], "config", "definir", "lot.lignes_max", "9", "--format", "json")
    assert fait.json()["fichier"] == str(trois["dessus"])
    refus = ceres("--config", trois["dessus"], "config", "definir", "lot.lignes_max", "8", "--ici")
    assert (refus.code, "--ici et --config" in refus.stderr) == (2, True)


def test_une_faute_se_dit_de_quelque_fichier_que_ce_soit(ceres: Lanceur, trois: dict[str, Path]) -> None:
    for fichier in trois.values():
        texte = fichier.read_text()
        fichier.write_text("[lot]\nlignes_maxi = 12\n")
        refus = ceres("config", "voir")
        assert (refus.code, f"{fichier}, ligne 2" in refus.stderr) == (8, True)
        fichier.write_text(texte)


# --- définir ---


def test_definir_cree_le_ceres_toml_de_l_utilisateur_quand_aucun_ne_le_dit(ceres: Lanceur, isole: Path) -> None:
    resultat = ceres("config", "definir", "lot.lignes_max", "12", "--format", "json")
    assert resultat.code == 0
    assert resultat.json()["schema"] == "ceres.reglage/1"
    assert (resultat.json()["valeur"], resultat.json()["origine"]) == (12, "fichier")
    fichier = isole / "config" / "ceres" / "ceres.toml"
    assert f"{fichier} créé." in resultat.stderr
    assert fichier.read_text() == "[lot]\nlignes_max = 12\n"
    assert stat.S_IMODE(fichier.stat().st_mode) == 0o600
    assert not (isole / "ceres.toml").exists()
    assert [p.name for p in isole.iterdir() if p.name.startswith(".")] == []


def test_definir_ici_cree_celui_du_dossier_de_travail(ceres: Lanceur, isole: Path) -> None:
    assert f"{isole / 'ceres.toml'} créé." in ceres("config", "definir", "lot.lignes_max", "12", "--ici").stderr
    assert (isole / "ceres.toml").read_text() == "[lot]\nlignes_max = 12\n"


def test_definir_change_le_fichier_d_au_dessus_en_gardant_ses_commentaires(
    ceres: Lanceur, isole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fichier = isole / "ceres.toml"
    fichier.write_text("# chez nous\n[lot]\nlignes_max = 12 # peu\n")
    (isole / "sous" / "dossier").mkdir(parents=True)
    monkeypatch.chdir(isole / "sous" / "dossier")
    resultat = ceres("config", "definir", "lot.lignes_max", "13")
    assert resultat.code == 0
    assert f"{fichier} modifié." in resultat.stderr
    assert fichier.read_text() == "# chez nous\n[lot]\nlignes_max = 13 # peu\n"
    assert list(Path.cwd().iterdir()) == []


def test_definir_la_meme_valeur_ne_touche_pas_au_fichier(ceres: Lanceur, isole: Path) -> None:
    fichier = isole / "ceres.toml"
    fichier.write_text("[lot]\nlignes_max = 12\n")
    os.utime(fichier, (1, 1))
    resultat = ceres("config", "definir", "lot.lignes_max", "12", "--format", "json")
    assert resultat.code == 0
    assert "Rien à changer" in resultat.stderr
    assert resultat.json()["change"] is False
    assert fichier.stat().st_mtime == 1


@pytest.mark.parametrize(
    ("cle", "valeur", "message"),
    [
        ("lot.lignes", "12", "Réglage inconnu : « lot.lignes »"),
        ("lot.lignes_max", "0", "de 1 à 1000000"),
        ("lot.lignes_max", "1000001", "de 1 à 1000000"),
        ("lot.lignes_max", "douze", "un nombre entier"),
        ("export.notice", "a\x07b", "sans caractère de contrôle"),
    ],
)
def test_definir_refuse_une_cle_inconnue_ou_une_valeur_impossible(
    ceres: Lanceur, isole: Path, cle: str, valeur: str, message: str
) -> None:
    resultat = ceres("config", "definir", cle, valeur)
    assert resultat.code == 2
    assert message in resultat.stderr
    assert not (isole / "ceres.toml").exists()


def test_definir_une_liste_separe_ses_elements_par_des_points_virgules(ceres: Lanceur) -> None:
    assert ceres("config", "definir", "centre.papiers", "carte ; diplôme").code == 0
    assert ceres("config", "voir", "centre.papiers", "--format", "json").json()["valeur"] == ["carte", "diplôme"]


@pytest.mark.parametrize("options", [(), ("--ici",)])
def test_un_chemin_defini_part_du_dossier_ou_on_le_tape(
    ceres: Lanceur, isole: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...]
) -> None:
    assert ceres("config", "definir", "base.url", "autre.db", *options, env=SANS_BASE).code == 0
    if not options:
        (isole / "sous").mkdir()
        monkeypatch.chdir(isole / "sous")
    valeur = ceres("config", "voir", "base.url", "--format", "json", env=SANS_BASE).json()["valeur"]
    assert valeur == str(isole / "autre.db")


def test_definir_dit_qu_une_variable_l_emporte(ceres: Lanceur) -> None:
    resultat = ceres("config", "definir", "base.url", "autre.db")
    assert resultat.code == 0
    assert "CERES_BASE l'emporte" in resultat.stderr
