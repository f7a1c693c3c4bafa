"""Les inscriptions par le moteur : d'une ligne d'un lot à la suivante, et de trois processus à la fois."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import IO

import pytest

from ceres_cli.configuration.reglages import Configuration
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Demande, Options, Rapport
from ceres_cli.moteur.execution import executer
from ceres_cli.regles.textes import cle
from ceres_cli.services.candidat import lectures as candidats
from ceres_cli.services.candidat.inscription import MetierInscription
from tests.fabriques.base import AGENT, Fabrique
from tests.lanceur import RACINE

JOUR = date(2025, 9, 2)
CENTRE = "P-2"


def batir(chemin: Path) -> Fabrique:
    f = Fabrique(chemin)
    f.titre(debut=date(2020, 1, 1), fin=date(2035, 12, 31), ccs=1)
    f.profil("centre", centre=f.centre())
    return f


def candidat(f: Fabrique, nom: str = "DURAND") -> str:
    numero = f.inserer(
        "candidat", nom=nom, prenom="Noé", naissance=date(1990, 1, 1), centre_id=1, cle=cle(f"{nom} Noé"), version=1
    )
    return f"C-{numero}"


def session(f: Fabrique, debut: date, reference: str = "TP-99901m01", etat: str = "en_preparation", **v: object) -> str:
    return f"S-{debut.year}-{f.session(1, reference, etat, debut, **v)}"  # type: ignore[arg-type]


def cadre(f: Fabrique, jour: date = JOUR) -> Cadre:
    return Cadre(f.store, jour, "2025-09-02T10:00:00Z", AGENT, "ceres candidat", Configuration(), CENTRE)


def faire(f: Fabrique, *demandes: Demande, jour: date = JOUR) -> Rapport:
    return executer(cadre(f, jour), MetierInscription(), demandes, Options(), None)


def demande(action: str, qui: str, ou: str, voie: str | None = None) -> Demande:
    return Demande(action, qui, {"session": ou, "voie": voie, "naissance": None})


@pytest.fixture
def f(tmp_path: Path) -> Iterator[Fabrique]:
    fabrique = batir(tmp_path / "ceres.db")
    yield fabrique
    fabrique.store.fermer()


# --- un lot ---


def test_can_05_une_ligne_voit_les_inscriptions_des_precedentes(f: Fabrique) -> None:
    noe = candidat(f)
    sessions = [session(f, date(2025, m, 10)) for m in (12, 10, 11, 9)]
    suite = [demande("inscrire", noe, s) for s in sessions]
    suite += [demande("desinscrire", noe, sessions[0]), demande("inscrire", noe, sessions[3])]
    rapport = faire(f, *suite, demande("inscrire", noe, sessions[0]))
    assert [(d.resultat.value, d.code) for d in rapport.decisions] == [
        ("fait", ""),
        ("fait", ""),
        ("fait", ""),
        ("refuse", "CAN-05"),
        ("fait", ""),
        ("fait", ""),
        ("refuse", "CAN-05"),
    ]
    assert f.lignes("SELECT session_id, etat FROM inscription ORDER BY id") == [
        (1, "desinscrit"),
        (2, "inscrit"),
        (3, "inscrit"),
        (4, "inscrit"),
    ]
    assert f.lignes("SELECT version FROM session_examen ORDER BY id") == [(3,), (2,), (2,), (2,)]


def test_can_07_revenir_dans_le_meme_lot_fait_deux_lignes(f: Fabrique) -> None:
    noe, ou = candidat(f), session(f, date(2025, 10, 1))
    rapport = faire(
        f, *(demande(a, noe, ou) for a in ("inscrire", "inscrire", "desinscrire", "desinscrire", "inscrire"))
    )
    assert [d.resultat.value for d in rapport.decisions] == ["fait", "sans_effet", "fait", "sans_effet", "fait"]
    assert f.lignes("SELECT etat FROM inscription ORDER BY id") == [("desinscrit",), ("inscrit",)]


def test_un_objet_inconnu_ou_mal_ecrit_n_arrete_pas_le_lot(f: Fabrique) -> None:
    noe, ou = candidat(f), session(f, date(2025, 10, 1))
    rapport = faire(
        f,
        demande("inscrire", "C-99", ou),
        demande("inscrire", noe, "S-2025-99"),
        demande("inscrire", "durand", ou),
        demande("inscrire", noe, "demain"),
        demande("inscrire", noe, ou),
    )
    assert [d.code or d.resultat.value for d in rapport.decisions] == [
        "INTROUVABLE",
        "INTROUVABLE",
        "USAGE",
        "USAGE",
        "fait",
    ]


def test_la_recherche_suit_la_cle_d_un_candidat_qui_que_ce_soit_qui_l_ecrive(f: Fabrique) -> None:
    candidat(f, "LE GOFF")
    assert f.lignes("SELECT mot FROM candidat_mot ORDER BY mot") == [("goff",), ("le",), ("noe",)]
    with f.store.ecriture() as db:
        db.executer("UPDATE candidat SET cle = 'noe noe'")
    assert f.lignes("SELECT mot FROM candidat_mot") == [("noe",)]
    with f.store.ecriture() as db:
        db.executer("DELETE FROM candidat")
    assert f.lignes("SELECT mot FROM candidat_mot") == []


@pytest.mark.parametrize(
    ("texte", "attendus"), [("jean", range(1, 5202)), ("n01 jean", range(100, 200)), ("n0101", [101]), ("jeanne", [])]
)
def test_un_mot_tres_porte_se_cherche_comme_un_autre(f: Fabrique, texte: str, attendus: Sequence[int]) -> None:
    """Au-delà de quelque mille candidats du même mot, la recherche d'un service part de son ressort."""
    with f.store.ecriture() as db:
        db.executer_lot(
            "INSERT INTO candidat (id, nom, prenom, naissance, cle, centre_id, version)"
            " VALUES (?, 'N', 'Jean', '1990-01-01', ?, ?, 1)",
            [(n, f"n{n:04d} jean", 1 if n % 3 else None) for n in range(1, 5202)],
        )
    f.profil("ud", departement="44")
    for profil, siens in (("P-1", list(attendus)), ("P-3", [n for n in attendus if n % 3])):
        cadre_du_profil = cadre(f)
        cadre_du_profil.profil = profil
        elements, total = candidats.lister(cadre_du_profil, candidats.Criteres(texte, limite=2))
        assert ([e["id"] for e in elements], total) == ([f"C-{n:06d}" for n in siens[:2]], len(siens))


# --- deux processus à la fois ---

# Chaque ligne reçue est une commande, exécutée dès la suivante : tous partent ensemble. Répond son code de sortie.
COUREUR = """
import io, json, sys
from ceres_cli.app import executer
entree, sortie = sys.stdin, sys.stdout
def dire(texte):
    sortie.write(texte + chr(10))
    sortie.flush()
while ligne := entree.readline():
    dire("pret")
    entree.readline()
    sys.stdin, sys.stdout, sys.stderr = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(3))
    dire(str(executer(json.loads(ligne))))
"""
TOURS = 12


@pytest.fixture
def coureurs(isole: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[subprocess.Popen[str]]]:
    monkeypatch.setenv("CERES_PROFIL", CENTRE)
    processus = [
        subprocess.Popen(
            [sys.executable, "-c", COUREUR],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=RACINE,
            env=dict(os.environ),
        )
        for _ in range(3)
    ]
    yield processus
    for p in processus:
        tuyau(p.stdin).close()
        p.wait(timeout=30)
        tuyau(p.stdout).close()


def tuyau(flux: IO[str] | None) -> IO[str]:
    assert flux is not None
    return flux


def ensemble(coureurs: list[subprocess.Popen[str]], commandes: Sequence[Sequence[str]]) -> list[int]:
    """Lance une commande dans chaque processus, à la même barrière ; rend leurs codes de sortie."""
    for p, commande in zip(coureurs, commandes, strict=True):
        tuyau(p.stdin).write(json.dumps(list(commande)) + "\n")
        tuyau(p.stdin).flush()
        assert tuyau(p.stdout).readline() == "pret\n"
    for p in coureurs:
        tuyau(p.stdin).write("\n")
        tuyau(p.stdin).flush()
    return [int(tuyau(p.stdout).readline()) for p in coureurs]


def test_can_05_trois_processus_au_meme_instant_n_en_font_jamais_quatre(
    isole: Path, coureurs: list[subprocess.Popen[str]]
) -> None:
    """Deux sessions comptées ; trois inscriptions simultanées, chacune la troisième : une seule est faite."""
    f = batir(isole / "ceres.db")
    debuts = [date(2025, m, 10) for m in (10, 11, 12)]
    tours = []
    for _ in range(TOURS):
        noe = candidat(f, f"DURAND {len(tours)}")
        for mois in (3, 6):
            numero = f.session(1, debut=date(2025, mois, 1))
            f.inserer(
                "inscription",
                session_id=numero,
                candidat_id=int(noe[2:]),
                voie="formation",
                etat="inscrit",
                inscrit_le=date(2025, 1, 2),
                convocation_a_editer=0,
            )
        tours.append((noe, [session(f, j) for j in debuts]))
    f.store.fermer()
    for noe, visees in tours:
        codes = ensemble(coureurs, [("candidat", "inscrire", noe, s, "--format", "json") for s in visees])
        assert sorted(codes) == [0, 4, 4]
    comptes = f.lignes("SELECT candidat_id, count(*) FROM inscription WHERE etat = 'inscrit' GROUP BY candidat_id")
    assert [n for _, n in comptes] == [3] * TOURS
    assert f.lignes("SELECT count(*) FROM lot") == [(TOURS,)]


def test_can_07_la_meme_inscription_trois_fois_au_meme_instant_n_en_fait_qu_une(
    isole: Path, coureurs: list[subprocess.Popen[str]]
) -> None:
    f = batir(isole / "ceres.db")
    tours = [(candidat(f, f"DURAND {rang}"), session(f, date(2025, 10, 1))) for rang in range(TOURS)]
    f.store.fermer()
    for noe, visee in tours:
        assert ensemble(coureurs, [("candidat", "inscrire", noe, visee)] * 3) == [0, 0, 0]
    assert f.lignes("SELECT count(*), count(DISTINCT candidat_id) FROM inscription") == [(TOURS, TOURS)]
    assert f.lignes("SELECT count(*) FROM trace") == [(TOURS,)]
