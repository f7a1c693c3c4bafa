"""Charger les délais réglés, et les dérogations qui les lèvent."""

from ceres_cli.base.colonnes import liste
from ceres_cli.regles.faits.delais import Reglage
from ceres_cli.regles.vocabulaire import ModeDelai, SujetDelai
from ceres_cli.store import Db

_COLONNES = liste(("nom", "mode", "creation", "dte", "convocation"))


def reglages(db: Db) -> dict[SujetDelai, Reglage]:
    """Toutes les lignes, dans l'ordre : titre, CCP, CCS, VAE."""
    lues = {
        nom: Reglage(SujetDelai(nom), ModeDelai(mode), *jours)
        for nom, mode, *jours in db.lignes(f"SELECT {_COLONNES} FROM delai")
    }
    return {sujet: lues[sujet.value] for sujet in SujetDelai}
