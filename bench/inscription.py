"""Inscrire un candidat, chercher un candidat : 125 000 sessions, 1 100 000 inscriptions, 1 000 000 de candidats.

Cible : 1,3 fois le démarrage de `candidat voir`, mesuré en alternance dans la même exécution.

    python -m bench.inscription [dossier]
"""

import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from ceres_cli.nomenclatures import territoires
from tests.fabriques.base import Fabrique
from tests.lanceur import environnement

CENTRES, CANDIDATS, SESSIONS, INSCRIPTIONS, TITRES = 1_500, 1_000_000, 125_000, 1_100_000, 258
JOUR = date(2025, 9, 2)
SYLLABES = ("mar", "tin", "du", "pont", "le", "roy", "ber", "nard", "gar", "cia", "tho", "mas", "lam", "rous", "seau")
PRENOMS = ("anne", "luc", "marie", "jean", "paul", "sophie", "ali", "fatou", "yann", "chloe", "hugo", "lea", "nora")
TOURS = 25


def batir(chemin: Path) -> None:
    f = Fabrique(chemin)
    for n in range(1, TITRES + 1):
        f.titre(f"TP-{n:05d}", debut=date(2020, 1, 1), fin=date(2030, 12, 31), ccp=3, ccs=1, rncp=f"RNCP{30000 + n}")
    f.store.fermer()
    base = sqlite3.connect(chemin)
    base.execute("PRAGMA synchronous = OFF")
    hasard = random.Random(1)
    codes = list(territoires.departements())[:96]
    for table, lignes in (
        ("centre (id, nom, cle, departement, region, version)", _centres(codes)),
        ("candidat (id, nom, prenom, naissance, cle, departement, centre_id, version)", _candidats(hasard, codes)),
        (
            "session_examen (id, annee, numero, etat, certification_id, titre_id, entretien_final, centre_id,"
            " departement, region, debut, fin, heure_debut, creee_le, edition, version)",
            _sessions(hasard, codes, base),
        ),
        (
            "inscription (id, session_id, candidat_id, etat, voie, inscrit_le, convocation_a_editer)",
            _inscriptions(hasard),
        ),
    ):
        marques = ", ".join("?" * (table.count(",") + 1))
        base.executemany(f"INSERT INTO {table} VALUES ({marques})", lignes)
        nom = table.split()[0]
        base.execute("INSERT OR REPLACE INTO compteur SELECT ?, max(id) FROM " + nom, (nom,))
    base.commit()
    base.close()
    f = Fabrique.reprise(chemin)
    f.profil("centre", centre=7)
    f.profil("ud", departement=codes[7])
    f.store.fermer()


def _centres(codes: list[str]) -> Iterator[tuple[object, ...]]:
    for n in range(1, CENTRES + 1):
        code = codes[n % len(codes)]
        yield n, f"Centre {n}", f"centre {n}", code, territoires.departements()[code].region, 1


def _candidats(hasard: random.Random, codes: list[str]) -> Iterator[tuple[object, ...]]:
    for n in range(1, CANDIDATS + 1):
        nom, prenom = "".join(hasard.choices(SYLLABES, k=3)), hasard.choice(PRENOMS)
        naissance = f"{hasard.randrange(1960, 2005)}-{hasard.randrange(1, 13):02d}-{hasard.randrange(1, 29):02d}"
        centre = hasard.randrange(1, CENTRES + 1)
        yield n, nom.upper(), prenom.title(), naissance, f"{nom} {prenom}", codes[n % len(codes)], centre, 1


def _sessions(hasard: random.Random, codes: list[str], base: sqlite3.Connection) -> Iterator[tuple[object, ...]]:
    certifications = base.execute("SELECT id, titre_id, type FROM certification").fetchall()
    for n in range(1, SESSIONS + 1):
        certification, titre, type_ = hasard.choice(certifications)
        centre, debut = hasard.randrange(1, CENTRES + 1), JOUR + timedelta(days=hasard.randrange(-1500, 200))
        code = codes[centre % len(codes)]
        lieu = (centre, code, territoires.departements()[code].region)
        etat = "validee" if debut <= JOUR else "en_preparation"
        jours = (debut.isoformat(), debut.isoformat(), "09:00", "2021-01-04")
        yield n, debut.year, n, etat, certification, titre, int(type_ == "TITRE"), *lieu, *jours, 0, 1


def _inscriptions(hasard: random.Random) -> Iterator[tuple[object, ...]]:
    vues: set[tuple[int, int]] = set()
    while len(vues) < INSCRIPTIONS:
        couple = hasard.randrange(1, SESSIONS + 1), hasard.randrange(1, CANDIDATS + 1)
        if couple not in vues:
            vues.add(couple)
            etat = "inscrit" if hasard.random() > 0.05 else "desinscrit"
            yield len(vues), *couple, etat, "formation", "2021-01-04", 0


def chronometrer(chemin: Path, *arguments: str) -> float:
    """Millisecondes d'un processus entier."""
    env = environnement({"CERES_BASE": str(chemin), "CERES_AUJOURDHUI": JOUR.isoformat(), "CERES_PROFIL": None})
    depart = time.perf_counter()
    subprocess.run([sys.executable, "-m", "ceres_cli", *arguments], env=env, check=True, capture_output=True)
    return (time.perf_counter() - depart) * 1000


def mesurer(chemin: Path) -> None:
    base = sqlite3.connect(chemin)
    siens = [f"C-{n}" for (n,) in base.execute("SELECT id FROM candidat WHERE centre_id = 7 LIMIT ?", (TOURS,))]
    sql = "SELECT annee, numero FROM session_examen WHERE centre_id = 7 AND debut > ? AND entretien_final = 1 LIMIT 1"
    annee, numero = base.execute(sql, (JOUR.isoformat(),)).fetchone()
    base.close()
    essais = {
        "candidat voir": lambda c: ("--profil", "P-2", "candidat", "voir", c),
        "candidat inscrire": lambda c: ("--profil", "P-2", "candidat", "inscrire", c, f"S-{annee}-{numero}"),
        "candidat lister (Centre)": lambda c: ("--profil", "P-2", "candidat", "lister", "--limite", "50"),
        "candidat lister martin (UD)": lambda c: ("--profil", "P-3", "candidat", "lister", "martin", "--limite", "50"),
        "candidat lister martin (MPCP)": lambda c: ("candidat", "lister", "martin", "--limite", "50"),
    }
    temps: dict[str, list[float]] = {nom: [] for nom in essais}
    for candidat in siens:
        for nom, arguments in essais.items():
            temps[nom].append(chronometrer(chemin, *arguments(candidat)))
    plancher = statistics.median(temps["candidat voir"])
    for nom, durees in temps.items():
        mediane = statistics.median(durees)
        sys.stdout.write(f"{nom:32} {mediane:7.1f} ms   × {mediane / plancher:.2f}\n")


def principal() -> None:
    with tempfile.TemporaryDirectory() as dossier:
        chemin = Path(sys.argv[1] if len(sys.argv) > 1 else dossier) / "inscriptions.db"
        if not chemin.exists():
            batir(chemin)
        mesurer(chemin)


if __name__ == "__main__":
    principal()
