"""Chaque action que le journal peut garder a un inverse, ou une raison de ne pas en avoir. Les actions viennent du
programme lui-même : une nouvelle, sans ligne dans la table, échoue ici."""

import importlib
import pkgutil
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest

from ceres_cli import services
from ceres_cli.moteur.situation import Situation
from ceres_cli.noms import JURE, de_la_sorte
from ceres_cli.regles.centre.sites import ActionSite
from ceres_cli.regles.donnees.effacement import ActionDonnees
from ceres_cli.regles.retours.table import DEMANDES, RETOURS, SUITES_D_UN_SITE, Effacement, SansRetour, retour
from ceres_cli.regles.session.etats import DerogationSession
from ceres_cli.regles.vocabulaire import ActionCandidat, ActionCentre, ActionJure
from ceres_cli.services.annulation.effacement import requetes as effacement
from ceres_cli.services.annulation.inverses import INVERSIONS
from ceres_cli.services.metiers import metier_de
from ceres_cli.services.titre import requetes as titre
from tests.fabriques.base import Fabrique

# Une ligne de fichier se garde au journal comme la création, ou la modification, qu'elle est.
_LIGNES_DE_FICHIER = {ActionJure.ENREGISTRER, ActionCandidat.ENREGISTRER}
_D_UN_AGREMENT = {
    a for a in ActionCentre if a not in (ActionCentre.CREER, ActionCentre.MODIFIER, ActionCentre.COURRIER)
}

# Ce dont le journal dit un autre nom que celui de sa situation.
_SORTES = {
    **dict.fromkeys(_D_UN_AGREMENT, "agrement"),
    DerogationSession.DEMANDER: "derogation",
    ActionDonnees.PURGER_AMENAGEMENTS: "session",
    ActionSite.FERMER: "site",
}


def situations() -> Iterator[type[Situation]]:
    """Toutes celles du programme, leurs modules chargés."""
    for module in pkgutil.walk_packages(services.__path__, "ceres_cli.services."):
        importlib.import_module(module.name)
    reste = [Situation]
    while reste:
        sienne = reste.pop()
        reste += sienne.__subclasses__()
        if "ACTIONS" in vars(sienne) and sienne.__module__.startswith("ceres_cli."):
            yield sienne


def operations() -> list[tuple[str, StrEnum]]:
    trouvees = set()
    for situation in situations():
        for action in situation.ACTIONS:
            if action in _LIGNES_DE_FICHIER:
                continue
            sorte = _SORTES.get(action, getattr(situation, "SORTE", ""))
            trouvees |= {(sorte, action)} if sorte else set()
    return sorted(trouvees)


@pytest.mark.parametrize(("sorte", "action"), operations())
def test_chaque_operation_a_un_inverse_ou_une_raison(sorte: str, action: StrEnum) -> None:
    assert sorte in RETOURS, f"aucune ligne pour « {sorte} » : qu'est-ce qui en défait les actions ?"
    assert action in RETOURS[sorte], f"{sorte} × {action.value} : dites ce qui la défait, ou pourquoi rien (RETOURS)"


def test_il_y_a_bien_des_operations_a_regarder() -> None:
    assert len(operations()) > 50
    assert {sorte for sorte, _ in operations()} >= set(RETOURS) - {"convocation", "export"}


LIGNES = [(sorte, action) for sorte, siennes in RETOURS.items() for action in siennes]


@pytest.mark.parametrize(("sorte", "action"), LIGNES)
def test_chaque_ligne_a_qui_la_suive_et_chaque_raison_se_lit(sorte: str, action: StrEnum) -> None:
    """Un inverse est bâti par quelqu'un ; une raison se lit à la suite de « ne peut pas être défait, »."""
    trouve = retour(sorte, action.value)
    if isinstance(trouve, SansRetour):
        assert trouve.raison[0].islower() or trouve.raison.startswith(("«", "DTE"))
        assert not trouve.raison.endswith(".")
    else:
        # À défaut, ce qui est né s'efface, et ce qui a changé reprend ses champs d'avant.
        assert sorte in INVERSIONS or isinstance(trouve, Effacement) or de_la_sorte(sorte).saisis


def test_un_mot_que_cette_version_ne_connait_pas_ne_se_defait_pas() -> None:
    for sorte, action in (("habilitation", "inventer"), ("inventee", "creer")):
        assert retour(sorte, action) == SansRetour("cette version ne sait pas la défaire")


def test_ce_qui_s_efface_sait_tout_ce_qui_le_cite(isole: Path) -> None:
    """Une clé étrangère oubliée laisserait effacer ce qu'autre chose cite encore. D'un titre, le reste le suit."""
    f = Fabrique(isole / "ceres.db")
    cles = {
        (cible, table, colonne)
        for (table,) in f.lignes("SELECT name FROM sqlite_master WHERE type = 'table'")
        for _, _, cible, colonne, *_ in f.lignes(f"PRAGMA foreign_key_list({table})")
    }
    for sorte, objet in effacement.OBJETS.items():
        if sorte != "constat":  # il s'ôte d'un contrôle qui reste
            citent = {(table, colonne) for cible, table, colonne in cles if cible == objet.table}
            assert {(table, colonne) for table, colonne, _ in objet.citations} == citent, sorte
    citent_un_bloc = {table for cible, table, _ in cles if cible == "certification"}
    assert {table for table, _ in titre._CITENT} == citent_un_bloc
    assert {table for cible, table, _ in cles if cible == "titre"} == {"certification", "experience", "titre_rome"}


def test_ce_qui_defait_une_action_est_d_un_metier_que_dit_son_nom() -> None:
    """Hors ce qui s'efface, et ce dont la session, le centre ou le site répond."""
    for sorte, retours in RETOURS.items():
        for action in retours.values():
            if isinstance(action, SansRetour | Effacement) or action in DEMANDES or sorte == "derogation":
                continue
            if action in SUITES_D_UN_SITE.get(sorte, ()):
                continue
            assert metier_de(de_la_sorte(sorte), (action.value,)) is not None, (sorte, action)
    assert metier_de(JURE, ("editer",)) is None
