"""Une base ramenée dans le temps : l'écriture suivante de qui a vu la suite le met au journal, `verifier` le dit."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Lanceur

_VU = "etat/ceres"  # le dossier d'état de l'agent


@pytest.fixture
def avant(ceres: Lanceur, base: Path) -> Path:
    """La base telle qu'elle était, copiée à la main ; deux lots ont suivi."""
    creer(ceres, "Un")
    shutil.copyfile(base, "avant.db")
    creer(ceres, "Deux")
    creer(ceres, "Trois")
    return Path("avant.db")


def creer(ceres: Lanceur, nom: str) -> str:
    rendu = ceres("jure", "creer", "--nom", nom, "--prenom", "Zoé")
    assert rendu.code == 0, rendu.stderr
    return rendu.stderr


def dernier(ceres: Lanceur) -> str:
    return str(ceres("journal", "tete", "--format", "json").json()["lot"])


def retours(ceres: Lanceur) -> list[dict[str, Any]]:
    lus = ceres("journal", "lister", "--action", "revenir", "--format", "json").json()["elements"]
    return [{cle: lu[cle] for cle in ("lot", "avant", "apres", "motif")} for lu in lus]


def verifier(ceres: Lanceur, code: int = 0) -> dict[str, Any]:
    rendu = ceres("journal", "verifier", "--rejouer", "--format", "json")
    assert rendu.code == code, rendu.stderr
    document: dict[str, Any] = rendu.json()
    return document


def test_une_copie_remise_a_la_main_se_voit_et_l_ecriture_suivante_la_met_au_journal(
    ceres: Lanceur, base: Path, avant: Path
) -> None:
    perdu = dernier(ceres)
    shutil.copyfile(avant, base)
    reste = dernier(ceres)
    (vu,) = verifier(ceres, 8)["defauts"]
    assert vu.startswith(f"base revenue au {reste} : {perdu}, du ")
    dit = creer(ceres, "Quatre")
    assert f"Base revenue au {reste} : {perdu}" in dit
    (retour,) = retours(ceres)
    assert (retour["avant"], retour["apres"], retour["motif"]) == (perdu, reste, vu)
    assert f"Le journal le dit ({retour['lot']})." in dit
    # Le journal l'explique désormais, et une autre écriture ne le redit pas.
    creer(ceres, "Cinq")
    assert verifier(ceres)["retours"] == [vu]
    assert f"{vu}." in ceres("journal", "verifier").stderr
    assert len(retours(ceres)) == 1


def test_annuler_l_ecriture_qui_a_vu_le_retour_ne_touche_pas_au_constat(
    ceres: Lanceur, base: Path, avant: Path
) -> None:
    shutil.copyfile(avant, base)
    creer(ceres, "Quatre")
    annule = ceres("lot", "annuler", dernier(ceres), "--oui", "--motif", "essai")
    assert annule.code == 0, annule.stderr
    assert len(retours(ceres)) == 1
    assert len(verifier(ceres)["retours"]) == 1


def test_une_restauration_par_ceres_est_un_retour_que_verifier_dit_sans_le_refuser(ceres: Lanceur, base: Path) -> None:
    creer(ceres, "Un")
    assert ceres("admin", "sauvegarder", "--sortie", "copie.db").code == 0
    creer(ceres, "Deux")
    perdu = dernier(ceres)
    assert ceres("admin", "restaurer", "copie.db", "--oui").code == 0
    (dit,) = verifier(ceres)["retours"]
    assert perdu in dit
    assert "Base revenue" in creer(ceres, "Quatre")
    (retour,) = retours(ceres)
    assert retour["avant"] == perdu
    assert verifier(ceres)["retours"] == [retour["motif"]]


def test_un_futur_recrit_par_un_autre_se_voit_aussi(
    ceres: Lanceur, base: Path, avant: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    perdu = dernier(ceres)
    shutil.copyfile(avant, base)
    sien = os.environ["XDG_STATE_HOME"]
    monkeypatch.setenv("XDG_STATE_HOME", f"{sien}-autre")  # un autre agent, qui n'avait rien vu
    for nom in ("Quatre", "Cinq", "Six"):
        assert "revenue" not in creer(ceres, nom)
    monkeypatch.setenv("XDG_STATE_HOME", sien)
    assert f"Base revenue avant {perdu} : {perdu}, du " in (dit := creer(ceres, "Sept"))
    assert "n'y est plus le même" in dit


def test_une_autre_base_au_meme_chemin_n_est_pas_un_retour(ceres: Lanceur, base: Path, avant: Path) -> None:
    base.rename("gardee.db")
    assert ceres("init", "--essai").code == 0
    assert "revenue" not in creer(ceres, "Ailleurs")
    assert verifier(ceres)["retours"] == []
    assert retours(ceres) == []


def test_la_copie_d_une_base_ouverte_ailleurs_n_est_pas_un_retour(ceres: Lanceur, base: Path, avant: Path) -> None:
    os.chmod(avant, 0o600)
    rendu = ceres("--base", avant, "jure", "creer", "--nom", "Ailleurs", "--prenom", "Zoé")
    assert (rendu.code, "revenue" in rendu.stderr) == (0, False)
    assert "revenue" not in creer(ceres, "Ici")
    assert verifier(ceres)["retours"] == []


def test_un_dossier_d_etat_qui_ne_s_ecrit_pas_se_dit_une_fois_et_n_arrete_rien(
    ceres: Lanceur, base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("plein").write_text("un fichier, et non un dossier")
    monkeypatch.setenv("XDG_STATE_HOME", str(Path("plein").absolute()))
    assert creer(ceres, "Un").count("si la base était ramenée dans le temps, vous ne le verriez pas") == 1
    assert verifier(ceres)["retours"] == []


@pytest.mark.parametrize("abime", ["", "n'importe quoi\n"])
def test_ce_qui_est_retenu_abime_se_refait(ceres: Lanceur, base: Path, avant: Path, abime: str) -> None:
    (vu,) = Path(_VU).glob("vu-*")
    assert vu.stat().st_mode & 0o777 == 0o600
    vu.write_text(abime)
    assert "revenue" not in creer(ceres, "Quatre")
    assert verifier(ceres)["retours"] == []
    shutil.copyfile(avant, base)
    assert "Base revenue" in creer(ceres, "Cinq")


def test_aucune_sortie_ne_remplace_ce_qui_est_retenu(ceres: Lanceur, base: Path, avant: Path) -> None:
    (vu,) = Path(_VU).glob("vu-*")
    octets = vu.read_bytes()
    rendu = ceres("jure", "lister", "--format", "csv", "--sortie", vu, "--ecraser")
    assert rendu.code == 2
    assert vu.read_bytes() == octets
