"""Ctrl-C, TERM, HUP au milieu d'un COMMIT ralenti : ce qui est dit est ce que la base contient."""

import re
import signal
import time
from datetime import date
from pathlib import Path

import pytest

from tests.fabriques.base import Fabrique
from tests.pannes.ralentir import JURES, SUSPENDRE, frapper, ouvrir, saine, strace, valeur

SIGNAUX = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
RIEN = "Interrompu : rien n'a été modifié."
_JOUR, _FIN = date(2025, 11, 3), date(2027, 12, 31)


def vingt() -> list[tuple[signal.Signals, int]]:
    """Vingt instants, du début de l'écriture à bien après le COMMIT (quatre fsync de 0,1 s), signaux alternés."""
    return [(SIGNAUX[n % 3], 30 * n) for n in range(20)]


@pytest.mark.parametrize(("recu", "millisecondes"), vingt())
def test_vingt_signaux_dans_un_commit_lent_et_vingt_messages_vrais(
    trente: Path, recu: signal.Signals, millisecondes: int
) -> None:
    octets = trente.read_bytes()
    code, sortie, parole = frapper(trente, recu, millisecondes / 1000, *SUSPENDRE, "--motif", "essai")
    faites = valeur(trente, "SELECT count(*) FROM habilitation WHERE etat = 'suspendue'")
    if faites:
        assert faites == JURES
        if code == 0:  # elle avait fini avant le signal
            assert len(sortie.splitlines()) == 1 + JURES
        else:
            assert f"Interrompu : Le lot L-000001 est enregistré ({JURES} faits, 0 sans effet, 0 refusé)." in parole
    else:
        assert (RIEN in parole, trente.read_bytes() == octets) == (True, True)
    assert code in (0, 128 + recu)
    saine(trente)


@pytest.mark.parametrize("recu", SIGNAUX)
@pytest.mark.parametrize("attente", [0.0, 0.15, 0.3])
def test_le_traitement_de_nuit_dit_ce_qu_il_a_fait(trente: Path, recu: signal.Signals, attente: float) -> None:
    code, _, parole = frapper(trente, recu, attente, "habilitation", "expirer")
    constatees = valeur(trente, "SELECT count(*) FROM habilitation WHERE expiration_constatee IS NOT NULL")
    assert constatees in (0, JURES)
    if code:
        assert ("Le lot L-000001 est enregistré (30 faits" in parole) == bool(constatees)
        assert (RIEN in parole) == (not constatees)
    saine(trente)


@pytest.mark.parametrize("attente", [0.0, 0.3, 0.6, 1.0, 1.5])
def test_init_interrompue_nomme_ce_qui_est_cree_et_rien_d_autre(isole: Path, attente: float) -> None:
    """Base, profil, titres, configuration : quatre enregistrements, chacun dit s'il est fait et tu sinon."""
    processus = ouvrir(strace("fsync,fdatasync:delay_enter=60000"), "init")
    while not list(isole.glob("*.tmp")) and not (isole / "ceres.db").exists() and processus.poll() is None:
        time.sleep(0.002)
        if list(isole.glob(".ceres-*.tmp")):
            break
    time.sleep(attente)
    processus.send_signal(signal.SIGTERM)
    _, parole = processus.communicate(timeout=60)
    creee = (isole / "ceres.db").exists()
    if processus.returncode == 0:
        assert (creee, (isole / "ceres.toml").exists()) == (True, True)
        return
    assert processus.returncode == 143
    dit = parole.partition("Interrompu : ")[2]
    assert ("rien n'a été modifié" in dit) == (not creee)
    assert (f"La base {isole / 'ceres.db'} est créée." in dit) == creee
    lots = valeur(isole / "ceres.db", "SELECT count(*) FROM lot") if creee else 0
    assert re.findall(r"Le lot (L-\d+)", dit) == [f"L-{n:06d}" for n in range(1, lots + 1)]
    # Seule, ou dernière de celles qui sont écrites avec la clé du journal.
    assert bool(re.search(r"ceres\.toml( est écrit)?\.$", dit, re.MULTILINE)) == (isole / "ceres.toml").exists()
    if creee:
        saine(isole / "ceres.db")


@pytest.mark.parametrize("attente", [0.0, 0.4, 0.8, 1.2])
def test_l_edition_des_convocations_dit_le_lot_et_les_documents_ecrits(isole: Path, attente: float) -> None:
    f = Fabrique(isole / "ceres.db")
    f.titre(fin=_FIN)
    centre = f.centre()
    f.agrement(centre, fin=_FIN)
    jures = [f.jure(f"JURE{n}") for n in range(2)]
    for jure in jures:
        f.habilitation(jure, fin=_FIN)
    session = f.session(centre, debut=_JOUR, jures=tuple(jures), entretien_final=0)
    for n in range(3):
        candidat = f.inserer(
            "candidat", nom=f"CANDIDAT{n}", prenom="Zoé", naissance="1990-01-01", centre_id=centre, cle=f"candidat{n}",
            version=1,
        )  # fmt: skip
        f.inserer(
            "inscription", session_id=session, candidat_id=candidat, voie="formation", etat="inscrit",
            inscrit_le="2025-08-01", convocation_a_editer=0,
        )  # fmt: skip
    f.profil("centre", centre=centre)
    f.store.fermer()
    dossier = isole / "papiers"
    arguments = ("convocation", "editer", f"S-2025-{session:06d}", "--sortie", dossier, "--formats", "ics")
    code, _, parole = frapper(
        isole / "ceres.db", signal.SIGTERM, attente, "--profil", "P-2", *arguments, microsecondes=60_000
    )
    lots = valeur(isole / "ceres.db", "SELECT count(*) FROM lot")
    ecrits = [p.name for p in dossier.iterdir()] if dossier.exists() else []
    assert [nom for nom in ecrits if nom.endswith(".tmp")] == []
    if code:
        assert ("Le lot L-000001 est enregistré" in parole) == bool(lots)
        assert (RIEN in parole) == (not lots)
        dits = re.search(r"Le fichier .* est écrit|(\d+) fichiers sont écrits", parole)
        assert len(ecrits) == (0 if dits is None else int(dits[1] or 1))
    saine(isole / "ceres.db")
