"""Une base qui a un passé : `demo --jures 60000`, grandie par des fichiers de lot (performance.md, section 7).

Chaque ligne y a ses traces, ses écritures scellées et ses sels. Les planchers du lot et de la fiche sont joués dans le
même passage ; tout se compare en temps de processeur, celui que le noyau y passe compris, que d'autres travaux ne
faussent guère.
"""

import random
import sqlite3
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path

from bench import fiche, lot, nuit
from bench.mesure import CERES, JOUR, Essai, Mesure, comparer, copier, lancer
from ceres_cli.base.tables import COLONNES

JURES, HABILITATIONS, SUSPENSIONS = 60_000, 749_000, 69_000
_PAR_FICHIER = 100_000
_REFUSEES = 1.05  # un brouillon sur cent est refusé (HAB-12)


def mesurer(dossier: Path, taille: float, tours: int) -> bool:
    """Le lot, la nuit du lendemain et la fiche csv, sur une copie de la même base."""
    base, copie = dossier / "base.db", dossier / "copie.db"
    batir(base, taille)
    nue = _nue(base, dossier / "nue.db")
    numeros = lot.suspendables(base, int(SUSPENSIONS * taille))
    lot.ecrire(fichier := dossier / "suspensions.csv", numeros)
    sortie = dossier / "fiche.csv"

    def ceres(sur: Path, *mots: str | Path) -> Mesure:
        return lancer([*CERES, *mots], sur)

    def neuve() -> Path:
        return copier(base, copie)

    voir = Essai("voir", lambda: ceres(base, "habilitation", "voir", "H-1"))
    # Dans l'ordre du fichier : trier les clés est, pour performance.md, ce qu'un programme ajoute au plancher.
    deux, triees = "deux executemany, tables nues", "les mêmes, clés triées"
    grand = Essai("lot", lambda: ceres(neuve(), "habilitation", "lot", fichier, "--oui"), 4, mio=300, net_de="voir")
    suspendre = [
        Essai(deux, lambda: _suspendre(nue, numeros, triees=False)),
        Essai(triees, lambda: _suspendre(nue, numeros)),
        voir,
        grand,
        Essai("lot, sur les clés triées", lambda: grand.mesures[-1], net_de="voir", sur=triees),
    ]
    expirer = [
        Essai("INSERT … SELECT et UPDATE", lambda: nuit.plancher(base, copie)),
        Essai("voir", voir.mesurer),
        Essai("expirer", lambda: ceres(neuve(), "habilitation", "expirer"), 3, mio=100, net_de="voir"),
    ]
    contacts = [
        Essai("SELECT et module csv", lambda: fiche.plancher_csv(base, dossier / "plancher.csv")),
        Essai("export-jures .csv", lambda: ceres(base, "export-jures", "--sortie", sortie, "--ecraser"), 3, mio=120),
    ]
    nombre = tours or 5
    comparer_ = partial(comparer, tours=nombre, processeur=True)
    tenues = [
        comparer_(f"Lot de {len(numeros)} suspensions, base d'un passé", deux, suspendre),
        comparer_("Nuit, base d'un passé", "INSERT … SELECT et UPDATE", expirer),
        comparer_("Fiche csv, base d'un passé", "SELECT et module csv", contacts),
    ]
    return all(tenues)


def batir(base: Path, taille: float) -> None:
    """La démonstration, puis des brouillons, par fichiers de lot."""
    lancer([*CERES, "demo", "--jures", str(int(JURES * taille))], base)
    connexion = sqlite3.connect(base)
    (deja,) = connexion.execute("SELECT count(*) FROM habilitation").fetchone()
    couples = _couples(connexion)
    connexion.close()
    manquent = int((int(HABILITATIONS * taille) - deja) * _REFUSEES)
    fichier = base.with_name("brouillons.csv")
    while manquent > 0:
        lignes = list(islice(couples, min(manquent, _PAR_FICHIER)))
        if not lignes:
            break
        corps = "".join(f"creer;J-{jure:06d};{reference}\n" for jure, reference in lignes)
        fichier.write_text(f"action;jure;certification\n{corps}", encoding="utf-8")
        lancer([*CERES, "habilitation", "lot", fichier, "--oui"], base, codes=(0, 7))
        manquent -= len(lignes)
    fichier.unlink(missing_ok=True)


def _couples(connexion: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """Des jurés actifs et des certifications ouvertes, sans habilitation encore, dans le désordre."""
    pris = set(connexion.execute("SELECT jure_id, certification_id FROM habilitation"))
    jures = [i for (i,) in connexion.execute("SELECT id FROM jure WHERE actif = 1 ORDER BY id")]
    certifications = connexion.execute(
        "SELECT c.id, c.reference FROM certification c JOIN titre t ON t.id = c.titre_id WHERE c.type <> 'CCS'"
        " AND c.retire_le IS NULL AND t.date_debut_validite <= ? AND t.date_fin_validite > ? ORDER BY c.id",
        (JOUR, "2028-01-01"),
    ).fetchall()
    alea = random.Random(5)
    couples = [(jure, *certification) for certification in certifications for jure in jures]
    alea.shuffle(couples)
    return ((jure, reference) for jure, numero, reference in couples if (jure, numero) not in pris)


def _nue(base: Path, chemin: Path) -> Path:
    """Les mêmes lignes, sans index, ni déclencheur, ni contrainte, ni sceau : seul le numéro y est une clé."""
    connexion = sqlite3.connect(chemin)
    connexion.execute("PRAGMA journal_mode = WAL")
    connexion.execute("ATTACH ? AS pleine", (str(base),))
    for table in ("habilitation", "trace"):
        colonnes = [c for c in COLONNES[table] if c != "empreinte"]
        connexion.execute(f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, {', '.join(colonnes[1:])})")
        connexion.execute(f"INSERT INTO {table} SELECT {', '.join(colonnes)} FROM pleine.{table}")
    connexion.commit()
    connexion.close()
    return chemin


def _suspendre(nue: Path, numeros: list[int], *, triees: bool = True) -> Mesure:
    """En WAL et synchronous NORMAL, sur une copie déjà sur le disque."""
    copie = copier(nue, nue.with_name("nue-copie.db"))
    connexion = sqlite3.connect(copie, isolation_level=None)
    connexion.execute("PRAGMA synchronous = NORMAL")
    return lot.deux_executemany(connexion, numeros, triees=triees)
