"""Disque plein, erreurs d'entrée-sortie, mort au milieu d'un COMMIT : fait ou pas fait, jamais entre les deux."""

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lanceur import COMMANDE, Resultat, environnement, lancer_processus
from tests.pannes.ralentir import JURES, SUSPENDRE, frapper, saine, strace, valeur


def suspendues(base: Path) -> int:
    """Toutes ou aucune, en un lot ou sans."""
    faites = valeur(base, "SELECT count(*) FROM habilitation WHERE etat = 'suspendue'")
    assert (faites, valeur(base, "SELECT count(*) FROM lot")) in ((0, 0), (JURES, 1))
    return faites


def avec_pannes(injection: str, *arguments: object) -> Resultat:
    prefixe = strace(injection)
    fini = subprocess.run(
        [*prefixe, *COMMANDE, *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=environnement(),
        timeout=60,
    )
    return Resultat.lu(fini.returncode, fini.stdout, fini.stderr)


PANNES = [
    *(f"pwrite64:error={erreur}:when={n}" for erreur in ("ENOSPC", "EIO") for n in (1, 2, 3, 5, 8, 12)),
    *(f"pwrite64:error=ENOSPC:when={n}+" for n in (1, 4)),
    *(f"fsync,fdatasync:error=EIO:when={n}" for n in (1, 2, 3, 4)),
    "unlink:error=EIO:when=1",
    "ftruncate:error=EIO:when=1",
]


@pytest.mark.parametrize("panne", PANNES)
def test_une_panne_du_disque_laisse_tout_ou_rien_et_la_sortie_le_dit(trente: Path, panne: str) -> None:
    rendu = avec_pannes(panne, *SUSPENDRE)
    assert rendu.code in (0, 8), rendu.stderr
    assert "Traceback" not in rendu.stderr
    faites = suspendues(trente)
    assert (rendu.code == 0) == bool(faites), rendu.stderr
    if rendu.code:
        assert rendu.stderr.startswith("Erreur : ")
        assert "est enregistré" not in rendu.stderr
    saine(trente, tue=True)
    assert lancer_processus("habilitation", "lister").code == 0


@pytest.mark.parametrize("panne", ["write:error=ENOSPC:when=20+", "fsync:error=EIO:when=1", "linkat:error=EIO:when=1"])
def test_une_panne_en_ecrivant_une_fiche_ne_laisse_aucun_morceau(trente: Path, panne: str) -> None:
    rendu = avec_pannes(panne, "export-jures", "--sortie", "f.csv")
    assert "Traceback" not in rendu.stderr
    assert rendu.code in (0, 8), rendu.stderr
    assert (trente.parent / "f.csv").exists() == (rendu.code == 0)
    saine(trente, tue=True)


@pytest.mark.parametrize("millisecondes", range(0, 600, 40))
def test_mourir_dans_un_commit_lent_laisse_tout_ou_rien(trente: Path, millisecondes: int) -> None:
    _, sortie, _ = frapper(trente, signal.SIGKILL, millisecondes / 1000, *SUSPENDRE)
    faites = suspendues(trente)
    assert faites or not sortie  # ce qui est annoncé est là
    saine(trente, tue=True)


PLACE = 116 * 1024  # octets, à côté d'une base neuve


@pytest.fixture
def disque(isole: Path) -> Iterator[Path]:
    """Un disque où une base neuve tient, et guère plus ; le monter demande root, et un noyau qui le permet."""
    neuve = isole / "neuve.db"
    assert lancer_processus("--base", neuve, "init", "--sans-referentiel").code == 0
    lieu = isole / "petit"
    lieu.mkdir()
    options = ["-t", "tmpfs", "-o", f"size={neuve.stat().st_size + PLACE},mode=700", "tmpfs", str(lieu)]
    if os.geteuid() != 0 or subprocess.run(["mount", *options], capture_output=True).returncode:
        pytest.skip("monter un petit disque demande root")
    yield lieu
    subprocess.run(["umount", str(lieu)], check=True)


def test_un_disque_plein_refuse_sans_rien_laisser(disque: Path) -> None:
    """Il se remplit de lui-même : des jurés y entrent jusqu'au refus, et tout ce qui fut annoncé y est."""
    base = disque / "ceres.db"
    assert lancer_processus("--base", base, "init", "--sans-referentiel").code == 0
    annonces = []
    for rang in range(60):
        reste = disque / f"lest{rang}"
        reste.write_bytes(b"\0" * min(32768, max(0, _libre(disque) - 8192)))
        rendu = lancer_processus("--base", base, "jure", "creer", "--nom", f"NOM{rang}", "--prenom", "Zoé", "--forcer")
        assert rendu.code in (0, 8), rendu.stderr
        assert "Traceback" not in rendu.stderr
        if rendu.code == 8:
            assert "plein" in rendu.stderr
            assert "Conseil : Libérez-y de la place, puis relancez." in rendu.stderr
            break
        annonces.append(rang)
    assert rendu.code == 8
    for lest in disque.glob("lest*"):
        lest.unlink()
    saine(base, tue=True)
    assert valeur(base, "SELECT count(*) FROM jure") == len(annonces)


def test_chaque_empechement_a_son_conseil(disque: Path) -> None:
    base, nuit = disque / "ceres.db", ("habilitation", "expirer")
    absente = lancer_processus("--base", base, *nuit).stderr
    assert "Si elle a été perdue : « ceres admin restaurer SAUVEGARDE »." in absente
    assert lancer_processus("--base", base, "init", "--sans-referentiel").code == 0
    lest = disque / "lest"
    lest.write_bytes(b"\0" * _libre(disque))
    pleine = lancer_processus("--base", base, *nuit)
    assert (pleine.code, "Libérez de la place sur son disque, puis relancez." in pleine.stderr) == (8, True)
    lest.unlink()
    assert lancer_processus("--base", base, "admin", "sauvegarder", "--sortie", "copie.db").code == 0
    subprocess.run(["mount", "-o", "remount,ro", str(disque)], check=True)
    restaurer = ("admin", "restaurer", "copie.db", "--oui")
    refusee = lancer_processus("--base", base, *restaurer)
    assert (refusee.code, "le disque est en lecture seule" in refusee.stderr) == (8, True), refusee.stderr
    assert "Conseil : Rendez l'écriture à son disque" in refusee.stderr
    assert "restaurez ailleurs, avec --base." in refusee.stderr
    assert lancer_processus("--base", "ailleurs.db", *restaurer).code == 0
    for mots in (nuit, ("jure", "creer", "--nom", "NOM", "--prenom", "Zoé", "--forcer")):
        figee = lancer_processus("--base", base, *mots)
        assert (figee.code, "Conseil : Rendez l'écriture à son disque" in figee.stderr) == (8, True), figee.stderr
    sante = lancer_processus("--base", base, "admin", "sante", "--nagios")
    assert (sante.code, f"disque : {disque} est en lecture seule" in sante.stdout) == (2, True), sante.stdout
    # Ce qui n'est plus inscriptible se lit encore : c'est là que l'astreinte regarde.
    for mots in (("admin", "metriques"), ("journal", "lister", "--acces")):
        lue = lancer_processus("--base", base, *mots)
        assert lue.code == 0, lue.stderr
    subprocess.run(["mount", "-o", "remount,rw", str(disque)], check=True)
    base.write_bytes(base.read_bytes()[:40000])
    coupee = lancer_processus("--base", base, "jure", "lister").stderr
    assert "« ceres admin restaurer SAUVEGARDE » la remplace, et garde ses octets." in coupee


def test_une_sauvegarde_dit_quel_disque_est_plein(disque: Path) -> None:
    """Celui où elle va, et non celui de la base."""
    assert lancer_processus("init", "--sans-referentiel").code == 0
    (disque / "lest").write_bytes(b"\0" * max(0, _libre(disque) - 65536))
    pleine = lancer_processus("admin", "sauvegarder", "--sortie", disque, "--garder", "3")
    assert pleine.code == 8
    assert pleine.stderr.startswith(f"Erreur : Impossible d'écrire {disque}/ceres-sauvegarde-"), pleine.stderr
    assert "le disque est plein" in pleine.stderr
    assert [p.name for p in disque.iterdir()] == ["lest"]


def test_une_sortie_perdue_apres_l_enregistrement_n_invite_pas_a_refaire(isole: Path) -> None:
    assert lancer_processus("init", "--sans-referentiel").code == 0
    creer = (*COMMANDE, "jure", "creer", "--nom", "NOM", "--prenom", "Zoé", "--forcer")
    with open("/dev/full", "w") as pleine:
        fini = subprocess.run(creer, stdout=pleine, stderr=subprocess.PIPE, text=True, env=environnement())
    assert (fini.returncode, "Le lot L-000002 est enregistré" in fini.stderr) == (8, True), fini.stderr
    assert "Voyez ce qui est fait (« ceres lot lister ») avant de relancer." in fini.stderr
    with open("/dev/full", "w") as pleine:
        lire = subprocess.run([*COMMANDE, "jure", "lister"], stdout=pleine, stderr=subprocess.PIPE, text=True)
    assert (lire.returncode, "puis relancez la commande." in lire.stderr) == (8, True), lire.stderr
    with open("/dev/full", "w") as pleine:
        exporter = [*COMMANDE, "export-jures", "--sortie", "-"]
        fiche = subprocess.run(exporter, stdout=pleine, stderr=subprocess.PIPE, text=True)
    assert (fiche.returncode, "La sortie standard n'a pas pu être écrite (plus de place)" in fiche.stderr) == (8, True)


def _libre(dossier: Path) -> int:
    etat = os.statvfs(dossier)
    return etat.f_bavail * etat.f_bsize
