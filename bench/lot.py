"""Un lot de 100 000 changements sur 1 000 000 d'habilitations (performance.md, section 2).

Plancher : les deux `executemany` seuls, WAL et synchronous NORMAL, sur une copie de la base.
"""

import random
import sqlite3
from pathlib import Path

from bench import monde
from bench.mesure import CERES, JOUR, Essai, Mesure, chronometrer, comparer, copier, lancer

CHANGEMENTS = 100_000
MOTIF = "départ en retraite"


def mesurer(dossier: Path, taille: float, tours: int) -> bool:
    """Les durées du produit sont nettes du démarrage d'un `voir`."""
    base = dossier / "base.db"
    monde.batir(base, monde.Taille().fois(taille))
    numeros = suspendables(base, max(10, int(CHANGEMENTS * taille)))
    grand, petit = dossier / "grand.csv", dossier / "petit.csv"
    ecrire(grand, numeros)
    ecrire(petit, numeros[: len(numeros) // 10])

    def ceres(*mots: str | Path) -> Mesure:
        return lancer([*CERES, "habilitation", *mots], _copie(base))

    def appliquer(fichier: Path) -> Mesure:
        return ceres("lot", fichier, "--oui", "--resultat", dossier / "resultat.csv", "--ecraser")

    lot = Essai("lot", lambda: appliquer(grand), 4, 2.5, 300, net_de="voir")
    essais = [
        Essai("deux executemany", lambda: _plancher(_copie(base), numeros)),
        Essai("voir", lambda: ceres("voir", "H-1")),
        lot,
        Essai("lot simulé", lambda: ceres("lot", grand, "--simuler"), 1, mio=300, net_de="voir", sur="lot"),
        Essai("lot planifié", lambda: ceres("lot", grand, "--plan", dossier / "plan.json", "--ecraser"),
              1, mio=300, net_de="voir", sur="lot"),
        Essai("lot dix fois plus petit", lambda: appliquer(petit), net_de="voir"),
        Essai("dix fois plus de lignes", lambda: lot.mesures[-1], 11, net_de="voir", sur="lot dix fois plus petit"),
    ]  # fmt: skip
    titre = f"Lot de {len(numeros)} changements"
    return comparer(titre, "deux executemany", essais, tours or 5)


def suspendables(base: Path, nombre: int) -> list[int]:
    """Des habilitations actives, dans le désordre."""
    connexion = sqlite3.connect(base)
    sql = "SELECT id FROM habilitation WHERE etat = 'validee' AND fin >= ?"
    actives = [i for (i,) in connexion.execute(sql, (JOUR,))]
    connexion.close()
    return random.Random(3).sample(actives, min(nombre, len(actives)))


def ecrire(chemin: Path, numeros: list[int]) -> None:
    lignes = "".join(f"suspendre;H-{n:06d};{MOTIF}\n" for n in numeros)
    chemin.write_text(f"action;habilitation;motif\n{lignes}", encoding="utf-8")


def _copie(base: Path) -> Path:
    """Refaite avant chaque mesure."""
    return copier(base, base.with_name("copie.db"))


def _plancher(base: Path, numeros: list[int]) -> Mesure:
    connexion = sqlite3.connect(base, isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"):
        connexion.execute(f"PRAGMA {pragma}")
    connexion.execute(
        "INSERT INTO lot (id, horodatage, jour, jour_force, agent, commande, fait, sans_effet, refuse, non_traite)"
        " VALUES (1, ?, ?, 1, 'agent', 'plancher', 0, 0, 0, 0)",
        (JOUR, JOUR),
    )
    return deux_executemany(connexion, numeros)


def deux_executemany(connexion: sqlite3.Connection, numeros: list[int], *, triees: bool = True) -> Mesure:
    """Changer ces habilitations, ajouter leur trace, une transaction, COMMIT compris : ni lecture, ni règle. `triees` :
    dans l'ordre de leurs numéros, non dans celui où elles sont données."""
    changements = [("suspendue", n) for n in (sorted(numeros) if triees else numeros)]
    traces = [(1, "habilitation", n, "suspendre", "etat", "validee", "suspendue", MOTIF, 2) for n in numeros]

    def ecrire() -> None:
        connexion.execute("BEGIN IMMEDIATE")
        connexion.executemany("UPDATE habilitation SET etat = ?, version = version + 1 WHERE id = ?", changements)
        connexion.executemany(
            "INSERT INTO trace (lot_id, type_objet, objet_id, action, champ, avant, apres, motif, version,"
            " derogation) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
            traces,
        )
        connexion.execute("COMMIT")

    mesure = chronometrer(ecrire)
    connexion.close()
    return mesure
