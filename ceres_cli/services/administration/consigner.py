"""Ce que l'administration de la base laisse au journal : un lot, une trace par chose à retenir."""

from collections.abc import Mapping

from ceres_cli.moteur import journal
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.identifiants import affiche
from ceres_cli.store import Db


def consigner(db: Db, cadre: Cadre, acteur: Acteur, action: str, notes: Mapping[str, str]) -> str:
    """Le lot de cette action sur la base, ses notes (nom → valeur), dans la transaction de `db` ; rend « L-… »."""
    en_tete = journal.EnTete(cadre.horodatage, cadre.jour.isoformat(), cadre.agent, cadre.commande, fait=1)
    lot = journal.ouvrir(db, en_tete, acteur)
    journal.ecrire(db, lot, (journal.Trace("base", lot, action, nom, None, valeur) for nom, valeur in notes.items()))
    return affiche("L", lot)


def marque(cadre: Cadre) -> str:
    """« 20271231-142530 » : l'instant réel, UTC, dans un nom de fichier."""
    jour, _, heure = cadre.horodatage.removesuffix("Z").partition("T")
    return f"{jour.replace('-', '')}-{heure.replace(':', '')}"
