"""Une base avec une ligne de chaque table utile, pour éprouver la base elle-même."""

from datetime import date
from pathlib import Path
from typing import Any

from ceres_cli.base.sceau.etat import A_REJOUER, photographier
from ceres_cli.moteur import journal
from ceres_cli.moteur.effet import Effet
from tests.fabriques.base import Fabrique

LOT: dict[str, Any] = {
    "id": 1, "horodatage": "2025-09-02T08:00:00Z", "jour": "2025-09-02", "jour_force": 0, "agent": "a",
    "commande": "essai", "fait": 0, "sans_effet": 0, "refuse": 0, "non_traite": 0,
}  # fmt: skip
TRACE: dict[str, Any] = {
    "lot_id": 1, "type_objet": "habilitation", "objet_id": 1, "action": "valider", "derogation": 0,
}  # fmt: skip


def batir(chemin: Path) -> Path:
    """Titres 1 et 2, juré 1, son emploi, habilitation 1, session 1 où il est inscrit, lot 1 et sa trace."""
    f = Fabrique(chemin)
    f.titre(ccs=1)
    f.titre("TP-99902")
    jure = f.jure()
    f.experience(jure, titre=1, debut=date(2010, 1, 1))
    f.habilitation(jure)
    f.session(f.centre(), jures=(jure,))
    with f.store.ecriture() as db:
        noms = ("horodatage", "jour", "agent", "commande", "fait", "sans_effet", "refuse", "non_traite")
        lot = journal.ouvrir(db, journal.EnTete(**{nom: LOT[nom] for nom in noms}), None)
        journal.ecrire(db, lot, [Effet("habilitation", 1, "valider", apres={"etat": None}, version=2)])
        db.a_sceller[lot].ecrire(photographier(db, A_REJOUER))
    f.store.fermer()
    return chemin
