"""`ceres admin sauvegarder` : une copie relue, son SHA-256, et jamais rien d'autre de remplacé."""

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.conforme import conforme
from tests.conftest import Lanceur
from tests.fabriques.base_essai import batir


def faire(ceres: Lanceur, *options: object) -> dict[str, Any]:
    rendu = ceres("admin", "sauvegarder", *options, "--format", "json")
    assert rendu.code == 0, rendu.stderr
    return conforme(rendu.json(), "sauvegarde")


def lignes(chemin: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(chemin)) as connexion:
        return connexion.execute(sql).fetchall()


def copies(dossier: Path) -> list[str]:
    return sorted(p.name for p in dossier.iterdir() if "-sauvegarde-" in p.name and p.suffix == ".db")


def test_la_copie_est_fermee_aux_autres_entiere_et_a_son_sha256_a_cote(ceres: Lanceur, base: Path) -> None:
    traces = lignes(base, "SELECT * FROM trace")
    document = faire(ceres)
    copie = Path(document["fichier"])
    assert copie.parent == base.parent
    assert copie.stat().st_mode & 0o777 == 0o600
    assert document["octets"] == copie.stat().st_size
    somme, nom = copie.with_name(f"{copie.name}.sha256").read_text().split()
    assert (somme, nom) == (hashlib.sha256(copie.read_bytes()).hexdigest(), copie.name)
    assert document["sha256"] == somme
    assert lignes(copie, "SELECT * FROM trace") == traces
    assert lignes(copie, "SELECT count(*) FROM jure") == [(1,)]


def test_elle_se_consigne_au_journal(ceres: Lanceur, base: Path) -> None:
    document = faire(ceres)
    siennes = ceres("journal", "lister", "--action", "sauvegarder", "--format", "json").json()["elements"]
    assert [(t["lot"], t["objet"], t["champ"], t["apres"], t["motif"]) for t in siennes] == [
        (document["lot"], "base", "copie", Path(document["fichier"]).name, f"SHA-256 {document['sha256']}")
    ]


def test_simuler_n_ecrit_rien(ceres: Lanceur, base: Path) -> None:
    octets, voisins = base.read_bytes(), sorted(os.listdir())
    document = faire(ceres, "--simuler")
    assert (document["simulation"], document["sha256"], document["lot"]) == (True, None, None)
    assert (base.read_bytes(), sorted(os.listdir())) == (octets, voisins)


def test_un_fichier_donne_n_est_pas_remplace_ni_son_empreinte(ceres: Lanceur, base: Path) -> None:
    faire(ceres, "--sortie", "a.db")
    octets = Path("a.db").read_bytes()
    assert ceres("admin", "sauvegarder", "--sortie", "a.db").code == 8
    Path("b.db.sha256").write_text("à moi", encoding="utf-8")
    assert ceres("admin", "sauvegarder", "--sortie", "b.db").code == 8
    assert (Path("a.db").read_bytes(), Path("b.db.sha256").read_text(encoding="utf-8")) == (octets, "à moi")
    assert not Path("b.db").exists()


def test_garder_n_ote_que_les_plus_anciennes_de_cette_base(ceres: Lanceur, base: Path) -> None:
    """Celles d'une autre base du même nom, et ce qui n'en est pas, restent."""
    dossier = Path("sauvegardes")
    dossier.mkdir()
    autre = Path("ailleurs")
    autre.mkdir()
    batir(autre / "ceres.db")
    assert ceres("--base", autre / "ceres.db", "admin", "sauvegarder", "--sortie", dossier).code == 0
    (etrangere,) = copies(dossier)
    (dossier / "ceres-sauvegarde-20000101-000000.db").write_bytes(b"un autre fichier")
    siennes = []
    for rang in range(4):
        copie = Path(faire(ceres, "--sortie", dossier)["fichier"])
        vieille = dossier / f"ceres-sauvegarde-2001010{rang}-000000.db"
        copie.rename(vieille)
        copie.with_name(f"{copie.name}.sha256").rename(dossier / f"{vieille.name}.sha256")
        siennes.append(vieille.name)
    prevues = faire(ceres, "--sortie", dossier, "--garder", "3", "--simuler")["otees"]
    document = faire(ceres, "--sortie", dossier, "--garder", "3")
    assert [Path(o).name for o in document["otees"]] == siennes[:2]
    assert prevues == document["otees"]
    assert set(copies(dossier)) == {
        etrangere, "ceres-sauvegarde-20000101-000000.db", *siennes[2:], Path(document["fichier"]).name,
    }  # fmt: skip
    assert not (dossier / f"{siennes[0]}.sha256").exists()


def test_garder_ne_va_pas_avec_un_fichier(ceres: Lanceur, base: Path) -> None:
    assert ceres("admin", "sauvegarder", "--sortie", "a.db", "--garder", "2").code == 2
    assert not Path("a.db").exists()


def test_une_base_abimee_ne_se_sauvegarde_pas_et_rien_n_en_reste(ceres: Lanceur, base: Path) -> None:
    with closing(sqlite3.connect(base, isolation_level=None)) as connexion:
        connexion.execute("PRAGMA foreign_keys = OFF")
        connexion.execute("DELETE FROM jure")
    voisins = sorted(os.listdir())
    rendu = ceres("admin", "sauvegarder")
    assert (rendu.code, rendu.stdout) == (8, "")
    assert "désignent d'autres qui n'existent pas" in rendu.stderr
    assert sorted(os.listdir()) == voisins


def test_silencieuse_elle_n_ecrit_a_personne_et_se_fait(ceres: Lanceur, base: Path) -> None:
    fini = ceres("admin", "sauvegarder", "--silencieux")
    assert (fini.code, fini.stdout, fini.stderr) == (0, "", "")
    assert len(copies(base.parent)) == 1
    assert Path(faire(ceres, "--silencieux")["fichier"]).is_file()


def test_garder_ne_va_qu_avec_un_dossier(ceres: Lanceur, base: Path) -> None:
    absent = ceres("admin", "sauvegarder", "--sortie", "absent", "--garder", "3")
    assert (absent.code, "mkdir absent" in absent.stderr) == (2, True), absent
    Path("un.db").touch()
    fichier = ceres("admin", "sauvegarder", "--sortie", "un.db", "--garder", "3")
    assert (fichier.code, "donnez un autre nom" in fichier.stderr.lower()) == (8, True), fichier
    assert "--ecraser" not in fichier.stderr
    assert not Path("absent").exists()
