"""Ce que l'administration de la base laisse au journal."""

from ceres_cli.moteur import journal
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.effet import Effet
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.identifiants import affiche
from ceres_cli.store import Db


def consigner(
    db: Db, cadre: Cadre, acteur: Acteur, action: str, copie: str, sha256: str, motif: str | None = None
) -> str:
    """Le lot de cette action sur la base, et la copie (nom de fichier) qui en est sortie ou l'a remplacée, dans la
    transaction de `db` ; rend « L-… »."""
    en_tete = journal.EnTete(cadre.horodatage, cadre.jour.isoformat(), cadre.agent, cadre.commande, motif, fait=1)
    lot = journal.ouvrir(db, en_tete, acteur)
    journal.ecrire(db, lot, [Effet("base", lot, action, apres={"copie": copie}, motif=f"SHA-256 {sha256}")])
    return affiche("L", lot)


def marque(cadre: Cadre) -> str:
    """« 20271231-142530 » : l'instant réel, UTC, dans un nom de fichier."""
    jour, _, heure = cadre.horodatage.removesuffix("Z").partition("T")
    return f"{jour.replace('-', '')}-{heure.replace(':', '')}"
