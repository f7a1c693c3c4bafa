"""Sauvegarder et restaurer, tués, sans place, ou à côté d'un autre : la base est l'ancienne ou la nouvelle, entière."""

import hashlib
import os
import shutil
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.fabriques import bases
from tests.lanceur import COMMANDE, Resultat, environnement, isoler, lancer_processus
from tests.outils_moteur import python
from tests.pannes.conftest import modele_de_trente, trente
from tests.pannes.ralentir import JURES, SUSPENDRE, attendre, ouvrir, saine, strace, valeur
from tests.une_fois import une_fois

__all__ = ["modele_de_trente", "trente"]  # leurs gabarits, que pytest cherche ici
# Où tuer : l'appel qui écrit, et le combien.
SYNC = "fsync,fdatasync"
DANS_LA_SAUVEGARDE = [
    *(("pwrite64", n) for n in (1, 20, 120)), *((SYNC, n) for n in (1, 2, 3, 5, 7)), ("linkat", 1), ("linkat", 2),
    ("unlink", 2),
]  # fmt: skip
DANS_LA_RESTAURATION = [
    ("write", 1), *(("pwrite64", n) for n in (1, 30, 120)), *((SYNC, n) for n in (1, 3, 5, 8, 10, 12, 14, 15, 16)),
    ("linkat", 1), ("linkat", 2), *(("unlink", n) for n in (1, 4, 6, 8)), ("rename", 1),
]  # fmt: skip
# La base de trente est faite à la main : son journal ne la dit pas.
RESTAURER = ("admin", "restaurer", "copie.db", "--oui", "--malgre-le-sceau", "--motif", "essai")
SUSPENDUES = "SELECT count(*) FROM habilitation WHERE etat = 'suspendue'"


def avec_pannes(injection: str, *arguments: object) -> Resultat:
    fini = subprocess.run(
        [*strace(injection), *COMMANDE, *map(str, arguments)],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, env=environnement(), timeout=120,
    )  # fmt: skip
    return Resultat.lu(fini.returncode, fini.stdout, fini.stderr)


def entieres(dossier: Path, suffixe: str) -> list[Path]:
    """Les copies qui portent leur nom : chacune se lit, et l'empreinte qui est à côté est la sienne."""
    trouvees = [p for p in dossier.iterdir() if suffixe in p.name and p.suffix != ".sha256"]
    for copie in trouvees:
        with closing(sqlite3.connect(copie)) as connexion:
            assert connexion.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connexion.execute("SELECT count(*) FROM habilitation").fetchone() == (JURES,)
    for note in dossier.glob(f"*{suffixe}*.sha256"):
        somme, nom = note.read_text().split()
        assert hashlib.sha256((dossier / nom).read_bytes()).hexdigest() == somme
    return trouvees


@pytest.fixture(scope="session")
def modele_suspendu(modele_de_trente: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    def batir(dossier: Path) -> None:
        with pytest.MonkeyPatch.context() as temporaire:
            isoler(temporaire, dossier)
            bases.copier(modele_de_trente, dossier / "ceres.db")
            assert lancer_processus("admin", "sauvegarder", "--sortie", "copie.db").code == 0
            assert lancer_processus(*SUSPENDRE).code == 0

    return une_fois(tmp_path_factory, "suspendue", batir)


@pytest.fixture
def suspendue(modele_suspendu: Path, isole: Path) -> Path:
    """Une sauvegarde (`copie.db`) où rien n'est suspendu, et la base où tout l'est."""
    return shutil.copytree(modele_suspendu, isole, dirs_exist_ok=True) / "ceres.db"


@pytest.mark.parametrize(("appel", "quand"), DANS_LA_SAUVEGARDE)
def test_tuer_la_sauvegarde_ne_touche_pas_la_base_et_ne_laisse_pas_une_copie_a_moitie(
    trente: Path, appel: str, quand: int
) -> None:
    rendu = avec_pannes(f"{appel}:signal=SIGKILL:when={quand}", "admin", "sauvegarder")
    assert rendu.code in (0, -signal.SIGKILL)
    copies = entieres(trente.parent, "-sauvegarde-")
    consignees = valeur(trente, "SELECT count(*) FROM lot")
    assert len(copies) in (0, 1)
    assert consignees <= len(copies)
    assert rendu.code != 0 or consignees == 1
    assert lancer_processus("admin", "sauvegarder").code == 0
    assert len(entieres(trente.parent, "-sauvegarde-")) == len(copies) + 1
    saine(trente)


@pytest.mark.parametrize("erreur", ["ENOSPC", "EIO"])
@pytest.mark.parametrize("appel", ["pwrite64", "fsync,fdatasync", "linkat"])
def test_un_disque_qui_refuse_ne_laisse_ni_copie_ni_changement(trente: Path, erreur: str, appel: str) -> None:
    octets = trente.read_bytes()
    rendu = avec_pannes(f"{appel}:error={erreur}:when=1+", "admin", "sauvegarder")
    assert (rendu.code, rendu.stdout) == (8, ""), rendu.stderr
    assert "disque" in rendu.stderr
    assert "Traceback" not in rendu.stderr
    assert entieres(trente.parent, "-sauvegarde-") == []
    assert trente.read_bytes() == octets
    saine(trente)


@pytest.mark.parametrize(("appel", "quand"), DANS_LA_RESTAURATION)
def test_tuer_la_restauration_laisse_l_ancienne_ou_la_nouvelle(suspendue: Path, appel: str, quand: int) -> None:
    rendu = avec_pannes(f"{appel}:signal=SIGKILL:when={quand}", *RESTAURER)
    assert rendu.code in (0, -signal.SIGKILL)
    restent = valeur(suspendue, SUSPENDUES)
    lots = valeur(suspendue, "SELECT count(*) FROM trace WHERE action = 'restaurer' AND champ = 'copie'")
    assert (restent, lots) in ((JURES, 0), (0, 1))
    assert rendu.code != 0 or restent == 0
    entieres(suspendue.parent, "avant-restauration")
    assert lancer_processus(*RESTAURER).code == 0
    assert valeur(suspendue, SUSPENDUES) == 0
    saine(suspendue)


def test_les_instants_essayes_tombent_des_deux_cotes_du_remplacement(suspendue: Path) -> None:
    """Tué au premier fsync, elle est l'ancienne ; au dernier, la nouvelle."""
    vues = []
    for quand in (1, 16):
        avec_pannes(f"{SYNC}:signal=SIGKILL:when={quand}", *RESTAURER)
        vues.append(valeur(suspendue, SUSPENDUES))
    assert vues == [JURES, 0]


@pytest.mark.parametrize("erreur", ["ENOSPC", "EIO"])
@pytest.mark.parametrize(("appel", "quand"), [
    ("write", "1+"), ("pwrite64", "1+"), ("fsync,fdatasync", "1+"), ("fsync,fdatasync", "5+"), ("rename", "1"),
])  # fmt: skip
def test_un_disque_qui_refuse_garde_l_ancienne(suspendue: Path, erreur: str, appel: str, quand: str) -> None:
    octets = suspendue.read_bytes()
    rendu = avec_pannes(f"{appel}:error={erreur}:when={quand}", *RESTAURER)
    assert "Traceback" not in rendu.stderr
    assert rendu.code == 8 or (appel == "write" and rendu.code in (1, 8)), rendu.stderr
    assert suspendue.read_bytes() == octets
    saine(suspendue)


def test_une_interruption_apres_le_remplacement_dit_ce_qui_est_fait(suspendue: Path) -> None:
    """Chaque fsync dure : le signal, envoyé quand la copie gardée est là, tombe avant ou après, et la base le dit."""
    for retard in ("100000", "300000"):
        for ancienne in suspendue.parent.glob("*avant-restauration*"):
            ancienne.unlink()
        processus = ouvrir(strace(f"fsync,fdatasync:delay_enter={retard}"), *RESTAURER)
        while not list(suspendue.parent.glob("*avant-restauration*.sha256")):
            assert processus.poll() is None, processus.communicate()
            time.sleep(0.01)
        processus.send_signal(signal.SIGTERM)
        _, parole = processus.communicate(timeout=120)
        faite = valeur(suspendue, SUSPENDUES) == 0
        assert ("est restaurée de copie.db" in parole) == faite
        assert processus.returncode == 0 if faite and not parole.count("Interrompu") else processus.returncode == 143
        saine(suspendue)


_ECRIVAIN = """
import sys
from ceres_cli import store
from ceres_cli.erreurs import Occupe
from ceres_cli.store import Store
prendre = store.prendre_le_verrou
def tarder(*suite):
    print("pret")
    sys.stdin.readline()
    prendre(*suite)
base = Store(sys.argv[1])
with base.lecture() as db:
    db.valeur("SELECT count(*) FROM jure")
with base.ecriture() as db:
    print("ouverte")
    sys.stdin.readline()
store.prendre_le_verrou = tarder
try:
    with base.ecriture() as db:
        db.executer("UPDATE jure SET employeur = 'perdu'")
    print("fait")
except Occupe as refus:
    print(refus.message)
store.prendre_le_verrou = prendre
with base.ecriture() as db:
    db.executer("UPDATE jure SET employeur = 'gardé' WHERE id = 1")
"""


def test_qui_tenait_l_ancienne_ouverte_n_y_ecrit_plus(suspendue: Path) -> None:
    """Sans quoi son écriture, annoncée faite, ne serait plus dans la base ; la suivante va dans la nouvelle."""
    processus = python(_ECRIVAIN, suspendue)
    assert processus.stdin is not None
    assert processus.stdout is not None
    assert processus.stdout.readline() == "ouverte\n"
    assert lancer_processus(*RESTAURER, env={"CERES_CONFIG": _impatient()}).code == 9
    assert valeur(suspendue, SUSPENDUES) == JURES
    processus.stdin.write("\n")
    processus.stdin.flush()
    assert processus.stdout.readline() == "pret\n"
    assert lancer_processus(*RESTAURER).code == 0
    dit, erreurs = processus.communicate("\n", timeout=60)
    assert "vient d'être remplacée" in dit, erreurs
    assert valeur(suspendue, "SELECT count(*) FROM jure WHERE employeur = 'perdu'") == 0
    assert valeur(suspendue, "SELECT count(*) FROM jure WHERE employeur = 'gardé'") == 1
    saine(suspendue)


def _impatient() -> str:
    """Une configuration qui n'attend pas un verrou."""
    chemin = Path("impatient.toml")
    chemin.write_text("[base]\nattente_verrou = 0\n", encoding="utf-8")
    return str(chemin)


def test_ce_qu_un_export_tue_laisse_se_voit_puis_s_en_va(trente: Path) -> None:
    processus = ouvrir(strace("fsync:delay_enter=2000000"), "admin", "exporter", "--sortie", "e.ndjson")
    while not (restes := [p for p in trente.parent.glob(".ceres-*.tmp") if p.stat().st_size]):
        assert processus.poll() is None, processus.communicate()
        time.sleep(0.01)
    processus.send_signal(signal.SIGSTOP)  # il y reste, le temps d'un regard
    assert "tuée" not in lancer_processus("admin", "sante").stdout
    processus.kill()
    processus.communicate()
    sante = lancer_processus("admin", "sante", "--format", "json").json()["elements"]
    (point,) = [p for p in sante if p["point"] == "restes"]
    assert (point["niveau"], point["mesure"], str(restes[0]) in point["texte"]) == (1, 1, True), point
    assert lancer_processus("admin", "exporter", "--sortie", "e.ndjson").code == 0
    assert not restes[0].exists()
    assert "restes" not in lancer_processus("admin", "sante", "--format", "json").stdout


@pytest.mark.parametrize(("mots", "suite"), [
    (("sauvegarder", "--sortie", "a-part.db"), ("--sortie", "autre.db")),
    (("sauvegarder",), ()),
    (("exporter", "--sortie", "e.ndjson"), ("--ecraser",)),
])  # fmt: skip
def test_ce_que_le_journal_n_a_pu_dire_est_entier_et_se_refait(
    trente: Path, mots: tuple[str, ...], suite: tuple[str, ...]
) -> None:
    with closing(sqlite3.connect(trente, isolation_level=None)) as connexion:
        connexion.execute("BEGIN IMMEDIATE")
        empechee = lancer_processus("admin", *mots, env={"CERES_CONFIG": _impatient()})
    assert (empechee.code, "est occupée" in empechee.stderr) == (9, True), empechee.stderr
    conseil = empechee.stderr.partition("Conseil : ")[2]
    assert "est entière, gardez-la" in conseil or "est entier, gardez-le" in conseil
    assert ("veut un autre nom" in conseil, "veut --ecraser" in conseil) == ("--sortie" in suite, "--ecraser" in suite)
    if mots[0] == "sauvegarder":
        assert len(entieres(trente.parent, "a-part" if suite else "-sauvegarde-")) == 1
    else:
        assert lancer_processus("--base", "neuve.db", "admin", "importer", "e.ndjson", "--simuler").code == 0
    assert valeur(trente, "SELECT count(*) FROM lot") == 0
    assert lancer_processus("admin", *mots, *suite).code == 0
    assert valeur(trente, "SELECT count(*) FROM lot") == 1


def test_un_journal_chaud_de_l_ancienne_n_est_pas_rejoue_dans_la_nouvelle(suspendue: Path) -> None:
    """Un écrivain tué au milieu de son COMMIT laisse de quoi défaire l'ancienne : elle l'est, puis remplacée."""
    processus = ouvrir(
        strace("fsync,fdatasync:delay_enter=2000000"), "jure", "creer", "--nom", "Neuf", "--prenom", "Zoé"
    )
    attendre(suspendue.with_name("ceres.db-journal"), processus)
    while not suspendue.with_name("ceres.db-journal").stat().st_size:
        assert processus.poll() is None
    processus.kill()
    processus.communicate()
    assert suspendue.with_name("ceres.db-journal").exists()
    assert lancer_processus(*RESTAURER).code == 0
    assert valeur(suspendue, SUSPENDUES) == 0
    saine(suspendue)


def test_sur_un_disque_trop_petit_la_base_reste_et_rien_ne_traine(isole: Path, trente: Path) -> None:
    lieu = isole / "petit"
    lieu.mkdir()
    place = trente.stat().st_size * 5 // 4 // 1024
    options = ["-t", "tmpfs", "-o", f"size={place}k,mode=700", "tmpfs", str(lieu)]
    if os.geteuid() != 0 or subprocess.run(["mount", *options], capture_output=True).returncode:
        pytest.skip("monter un petit disque demande root")
    try:
        base = lieu / "ceres.db"
        base.write_bytes(trente.read_bytes())
        base.chmod(0o600)
        assert lancer_processus("admin", "sauvegarder", "--sortie", "copie.db").code == 0
        octets = base.read_bytes()
        for commande in (("admin", "sauvegarder"), RESTAURER):
            rendu = lancer_processus("--base", base, *commande)
            assert rendu.code == 8, rendu.stderr
            assert "plein" in rendu.stderr
            assert base.read_bytes() == octets
            assert sorted(p.name for p in lieu.iterdir()) == ["ceres.db"]
    finally:
        subprocess.run(["umount", str(lieu)], check=True)
