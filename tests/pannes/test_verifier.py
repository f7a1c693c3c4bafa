"""`ceres admin verifier` : tout ce qu'une base peut avoir d'abîmé, nommé d'un coup, sans qu'un octet en change."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import Lanceur
from tests.fabriques.base_essai import batir

SAINS = {
    "droits": "la base et son dossier ne s'écrivent que par qui les tient",
    "modes": "la clé et le journal des accès ne se lisent que par qui les tient",
    "schema": "le schéma est exactement celui du programme",
    "pages": "pages, index et contraintes sont sains",
    "liens": "chaque ligne désigne des lignes qui existent",
    "sceau": "chaque lot du journal est celui qui a été scellé",
    "etat": "les tables sont ce que le journal en dit",
}


@pytest.fixture
def base(isole: Path) -> Path:
    return batir(isole / "ceres.db")


def changer(base: Path, *ordres: str) -> None:
    """De dehors, sans les gardes du programme."""
    with closing(sqlite3.connect(base, isolation_level=None)) as connexion:
        for ordre in ordres:
            connexion.execute(ordre)


def constats(ceres: Lanceur, code: int) -> dict[str, tuple[bool, str]]:
    rendu = ceres("admin", "verifier", "--format", "json")
    assert rendu.code == code, rendu.stderr
    if code:
        assert rendu.erreur()["code"] == "BASE"
    document = rendu.json()
    assert document["schema"] == "ceres.verifications/1"
    for element in document["elements"]:
        assert element["satisfait"] == (element["objets"] == [])
    return {e["controle"]: (e["satisfait"], e["texte"]) for e in document["elements"]}


def test_une_base_saine_passe_tous_les_controles(ceres: Lanceur, base: Path) -> None:
    octets = base.read_bytes()
    assert constats(ceres, 0) == {nom: (True, texte) for nom, texte in SAINS.items()}
    assert base.read_bytes() == octets


def test_une_base_occupee_n_est_pas_une_base_abimee(ceres: Lanceur, base: Path) -> None:
    Path("ceres.toml").write_text("[base]\nattente_verrou = 0\n")
    with closing(sqlite3.connect(base, isolation_level=None)) as autre:
        autre.execute("BEGIN EXCLUSIVE")
        rendu = ceres("admin", "verifier", "--format", "json")
    assert (rendu.code, rendu.stdout, rendu.erreur()["code"]) == (9, "", "OCCUPE")
    constats(ceres, 0)


def test_un_declencheur_ote_une_ligne_orpheline_et_des_droits_ouverts_se_disent_ensemble(
    ceres: Lanceur, base: Path
) -> None:
    changer(base, "DROP TRIGGER tr_lot_sans_suppression", "PRAGMA foreign_keys = OFF", "DELETE FROM jure WHERE id = 1")
    base.chmod(0o622)
    octets = base.read_bytes()
    trouves = constats(ceres, 8)
    assert [nom for nom, (sain, _) in trouves.items() if not sain] == ["droits", "schema", "liens", "etat"]
    assert "(droits 0622)" in trouves["droits"][1]
    assert "il manque le déclencheur tr_lot_sans_suppression" in trouves["schema"][1]
    assert "désigne une ligne de jure qui n'existe pas" in trouves["liens"][1]
    assert base.read_bytes() == octets


def test_une_colonne_qui_ne_tient_plus_sa_contrainte_se_nomme(ceres: Lanceur, base: Path) -> None:
    changer(base, "PRAGMA ignore_check_constraints = ON", "UPDATE session_examen SET etat = 'inconnu'")
    trouves = constats(ceres, 8)
    assert [nom for nom, (sain, _) in trouves.items() if not sain] == ["pages", "etat"]
    assert "session_examen" in trouves["pages"][1]


@pytest.mark.parametrize("valeurs", ["substr(valeurs, 3)", "'[1]'", "'{}'"])
def test_une_ecriture_qui_ne_se_lit_plus_se_nomme_et_n_arrete_rien(ceres: Lanceur, base: Path, valeurs: str) -> None:
    requete = "SELECT name, sql FROM sqlite_master WHERE name LIKE 'tr_ecriture_%'"
    with closing(sqlite3.connect(base)) as connexion:
        gardes = connexion.execute(requete).fetchall()
    changer(base, *(f"DROP TRIGGER {nom}" for nom, _ in gardes),
            f"UPDATE ecriture SET valeurs = {valeurs} WHERE nom_table IN ('jure', 'identite_candidat')",
            *(sql for _, sql in gardes))  # fmt: skip
    trouves = constats(ceres, 8)
    assert [nom for nom, (sain, _) in trouves.items() if not sain] == ["sceau", "etat"]
    rendu = ceres("journal", "verifier", "--rejouer")
    assert (rendu.code, "Le journal n'est pas intact" in rendu.stderr) == (8, True)


def test_le_journal_change_et_une_ligne_qu_il_ne_dit_pas_se_nomment(ceres: Lanceur, base: Path) -> None:
    with closing(sqlite3.connect(base)) as db:
        gardes = db.execute("SELECT name, sql FROM sqlite_master WHERE name LIKE 'tr_trace_%'").fetchall()
    changer(base, *(f"DROP TRIGGER {nom}" for nom, _ in gardes), "UPDATE trace SET apres = 'suspendue'",
            "UPDATE habilitation SET fin = '2026-01-01'", *(sql for _, sql in gardes))  # fmt: skip
    trouves = constats(ceres, 8)
    assert [nom for nom, (sain, _) in trouves.items() if not sain] == ["sceau", "etat"]
    assert trouves["sceau"][1] == "L-000001, trace 1 (habilitation 1, etat) : n'est plus ce qui a été scellé"
    assert trouves["etat"][1].startswith("habilitation H-000001, colonne fin : ")


def test_un_journal_des_acces_que_d_autres_lisent_se_dit(ceres: Lanceur, base: Path) -> None:
    acces = base.with_name("ceres.db.acces.jsonl")
    acces.touch(0o644)
    acces.chmod(0o644)
    assert constats(ceres, 8)["modes"] == (False, f"{acces} se lit ou s'écrit par d'autres (droits 0644) : chmod 600")


@pytest.mark.parametrize("ou", [100, 4096, 20_000])
def test_des_octets_retournes_se_disent_sans_bug(ceres: Lanceur, base: Path, ou: int) -> None:
    octets = bytearray(base.read_bytes())
    octets[ou : ou + 400] = bytes(b ^ 0xFF for b in octets[ou : ou + 400])
    base.write_bytes(octets)
    rendu = ceres("admin", "verifier", "--format", "json")
    assert rendu.code == 8
    assert base.read_bytes() == octets


@pytest.mark.parametrize("contenu", [b"", b"rien d'une base", b"SQLite format 3\0" + b"\0" * 84])
def test_ce_qui_n_est_pas_une_base_de_ceres_se_dit(ceres: Lanceur, base: Path, contenu: bytes) -> None:
    base.write_bytes(contenu)
    assert ceres("admin", "verifier").code == 8
    assert base.read_bytes() == contenu


def test_une_base_absente_sort_8_comme_ailleurs(ceres: Lanceur, isole: Path) -> None:
    rendu = ceres("admin", "verifier")
    assert (rendu.code, rendu.stdout) == (8, "")
    assert "n'existe pas" in rendu.stderr
