"""Composer un document ouvre des fils, qui reçoivent les signaux que le fil principal retient : joué de vrai, pour
chaque commande qui compose, dans un fsync ralenti ; ce qui est dit est ce que le disque contient."""

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.base.signaux import Interruption, signaux_captes, signaux_retenus
from ceres_cli.formats.composition import typst
from tests.arbre import feuilles, sorties
from tests.fabriques import bases, salle
from tests.lanceur import lancer
from tests.pannes.ralentir import ouvrir, saine, strace, valeur
from tests.pannes.test_signaux import RIEN

SIGNAUX = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
# Chaque commande qui compose, et ce qu'elle écrit.
COMPOSENT = {
    "convocation editer": f"{salle.SESSION} --sortie neuf --oui",
    "convocation exporter": f"{salle.SESSION} --sortie neuf",
    "export-jures": "--sortie neuf.pdf",
    "jure exporter": "--sortie neuf.pdf",
    "session papiers": f"{salle.SESSION} --sortie neuf",
    "candidat attestation": "C-1 --sortie neuf.pdf",
    "candidat parchemin ecrire": f"1 --sortie neuf.pdf --profil {salle.MPCP}",
}


@pytest.fixture(scope="module")
def modele(tmp_path_factory: pytest.TempPathFactory) -> Path:
    chemin = tmp_path_factory.mktemp("salle") / "modele.db"
    salle.batir(chemin)
    base = bases.ouvrir(chemin)
    with base.ecriture() as db:  # C-1 détient le titre, son parchemin est délivré
        titre = db.valeur("SELECT id FROM certification WHERE type = 'TITRE'")
        db.executer("INSERT INTO obtention VALUES (1, ?, 1, '2025-08-01', 0)", (titre,))
        db.executer(
            "INSERT INTO parchemin (id, candidat_id, certification_id, etat, delivre_le, version)"
            " VALUES (1, 1, ?, 'delivre', '2025-08-02', 1)",
            (titre,),
        )
    base.fermer()
    return chemin


@pytest.fixture
def s(modele: Path, isole: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    bases.copier(modele, isole / "ceres.db")
    monkeypatch.setenv("CERES_PROFIL", salle.CENTRE)
    return isole / "ceres.db"


def ecrits(ici: Path) -> list[Path]:
    return [c for c in ici.rglob("neuf*") for c in ([c] if c.is_file() else c.iterdir())]


@pytest.mark.parametrize("rang", range(4))
@pytest.mark.parametrize("commande", COMPOSENT)
def test_un_signal_apres_une_composition_dit_ce_qui_est_fait(s: Path, isole: Path, commande: str, rang: int) -> None:
    if commande == "convocation exporter":
        assert lancer("convocation", "editer", salle.SESSION, "--oui").code == 0
    lots = valeur(s, "SELECT count(*) FROM lot")
    recu = SIGNAUX[rang % 3]
    processus = ouvrir(strace("fsync,fdatasync:delay_enter=100000"), *commande.split(), *COMPOSENT[commande].split())
    fin = time.monotonic() + 60
    while not [*isole.rglob(".ceres-*.tmp"), *isole.glob("*-journal")]:
        assert (processus.poll(), time.monotonic() < fin) == (None, True), processus.communicate()
        time.sleep(0.002)
    time.sleep(0.12 * rang)
    processus.send_signal(recu)
    _, parole = processus.communicate(timeout=60)
    assert processus.returncode in (0, 128 + recu), parole
    if processus.returncode:
        fichiers, faits = ecrits(isole), valeur(s, "SELECT count(*) FROM lot") - lots
        assert (RIEN in parole) == (not fichiers and not faits), (parole, fichiers, faits)
        assert ("est enregistré" in parole) == bool(faits)
        assert ("est écrit" in parole or f"{len(fichiers)} fichiers sont écrits" in parole) == bool(fichiers)
    saine(s)


def test_chaque_commande_qui_compose_est_jouee(s: Path, isole: Path) -> None:
    """Celles de l'arbre qui écrivent un fichier et composent, observées sans être changées, sont celles d'ici."""
    assert lancer("convocation", "editer", salle.SESSION, "--oui").code == 0
    composent = set()
    suivi = typst.compositeur.__code__

    def observer(cadre: Any, evenement: str, _: Any) -> None:
        if evenement == "call" and cadre.f_code is suivi:
            composent.add(feuille.nom)

    for feuille, p in sorties():
        ligne = COMPOSENT.get(feuille.nom) or " ".join(feuille.exigences())
        ligne = ligne.replace("S-2025-1 ", f"{salle.SESSION} ").replace("sortie-neuve.csv", "sortie-neuve.pdf")
        nom = max(p.opts, key=len) if p.param_type_name == "option" else ""
        ligne += f" {nom}=ailleurs-{feuille.nom.replace(' ', '-')}.pdf" if nom and nom not in ligne else ""
        sys.setprofile(observer)
        try:
            lancer(*feuille.mots, *ligne.split(), "--ecraser") if "--ecraser" in feuille.options else None
            lancer(*feuille.mots, *ligne.split())
        finally:
            sys.setprofile(None)
    assert composent == set(COMPOSENT)
    assert {f.nom for f in feuilles()} >= set(COMPOSENT)


@pytest.fixture
def autre_fil() -> Iterator[threading.Thread]:
    """Un fil qui, lui, ne retient aucun signal : c'est lui que le noyau choisit."""
    assez = threading.Event()
    fil = threading.Thread(target=assez.wait, daemon=True)
    fil.start()
    yield fil
    assez.set()
    fil.join()


@pytest.mark.parametrize("recu", SIGNAUX)
def test_un_signal_recu_par_un_autre_fil_attend_la_fin_du_bloc(
    autre_fil: threading.Thread, recu: signal.Signals
) -> None:
    etapes = []

    def enregistrer() -> None:
        with signaux_captes(), signaux_retenus():
            with signaux_retenus():
                os.kill(os.getpid(), recu)
                time.sleep(0.1)
                etapes.append("fait")
            etapes.append("noté")

    def travailler() -> None:
        with signaux_captes():
            os.kill(os.getpid(), recu)
            time.sleep(5)

    for _ in range(2):
        with pytest.raises(Interruption) as leve:
            enregistrer()
        assert leve.value.numero == recu
        with pytest.raises(Interruption):
            travailler()
        with signaux_captes(), signaux_retenus():
            pass  # rien n'est resté en attente
    assert etapes == ["fait", "noté"] * 2
