"""Le traitement de nuit (performance.md, section 3).

Plancher : INSERT … SELECT dans le journal puis UPDATE, en deux instructions, sur une copie de la base.
"""

import sqlite3
from pathlib import Path

from bench import monde
from bench.mesure import CERES, JOUR, Essai, Mesure, chronometrer, comparer, copier, lancer

_DUES = (
    "FROM titre t CROSS JOIN habilitation h WHERE h.titre_id = t.id AND h.etat = 'validee'"
    " AND h.expiration_constatee IS NULL AND h.fin < ?"
)


def mesurer(dossier: Path, taille: float, tours: int) -> bool:
    """1 000 000 d'habilitations, 1 % dues, puis rien de dû ; et rien de dû dans une base dix fois plus petite."""
    base, petite = dossier / "base.db", dossier / "petite.db"
    monde.batir(base, monde.Taille().fois(taille))
    monde.batir(petite, monde.Taille(dues=0).fois(taille / 10))
    copie = dossier / "copie.db"

    def ceres(sur: Path, *mots: str) -> Mesure:
        return lancer([*CERES, "habilitation", *mots], sur)

    def expirer() -> Mesure:
        copier(base, copie)
        return ceres(copie, "expirer")

    essais = [
        Essai("INSERT … SELECT et UPDATE", lambda: plancher(base, copie)),
        Essai("voir", lambda: ceres(base, "voir", "H-1")),
        Essai("expirer, 1 % dues", expirer, 3, mio=100, net_de="voir"),
        Essai("expirer, rien de dû", lambda: ceres(copie, "expirer"), 1.3, mio=100, sur="voir"),
        Essai("expirer, rien de dû, petite base", lambda: ceres(petite, "expirer"), 1.3, mio=100, sur="voir"),
    ]
    return comparer("Nuit", "INSERT … SELECT et UPDATE", essais, tours or 7)


def plancher(base: Path, copie: Path) -> Mesure:
    copier(base, copie)
    connexion = sqlite3.connect(copie, isolation_level=None)
    connexion.execute("PRAGMA foreign_keys = ON")
    connexion.execute(
        "INSERT INTO lot (id, horodatage, jour, jour_force, agent, commande, fait, sans_effet, refuse, non_traite)"
        " SELECT coalesce(max(id), 0) + 1, ?, ?, 1, 'agent', 'plancher', 0, 0, 0, 0 FROM lot",
        (JOUR, JOUR),
    )

    def ecrire() -> None:
        connexion.execute("BEGIN IMMEDIATE")
        connexion.execute(
            "INSERT INTO trace (lot_id, type_objet, objet_id, action, champ, avant, apres, motif, version,"
            " derogation) SELECT"
            " (SELECT max(id) FROM lot), 'habilitation', h.id, 'expirer', 'etat_effectif', 'active', 'expiree',"
            " 'fin le ' || h.fin, h.version, 0"
            f" {_DUES}",
            (JOUR,),
        )
        connexion.execute(
            f"UPDATE habilitation SET expiration_constatee = fin WHERE id IN (SELECT h.id {_DUES})", (JOUR,)
        )
        connexion.execute("COMMIT")

    mesure = chronometrer(ecrire)
    connexion.close()
    return mesure
