"""Ce qui se montre d'un mot gardé en base."""

from enum import StrEnum

import pytest

from ceres_cli.regles import vocabulaire
from ceres_cli.regles.conformite.controles import ActionControle
from ceres_cli.regles.courrier.envois import ActionCourrier
from ceres_cli.regles.delais import ActionDelais
from ceres_cli.regles.faits.delais import EtatDerogation
from ceres_cli.regles.habilitation.etats import ActionNuit
from ceres_cli.regles.libelles import LIBELLES, libelle, mot, sorte
from ceres_cli.regles.obtention.parchemins import ActionParchemin
from ceres_cli.regles.session.etats import ActionSession, AmenagementSession, CreationSession, DerogationSession

ENUMERATIONS = [
    *(c for c in vars(vocabulaire).values() if isinstance(c, type) and c.__module__ == vocabulaire.__name__),
    ActionSession, AmenagementSession, CreationSession, DerogationSession, ActionParchemin, ActionControle, ActionNuit,
    ActionDelais, EtatDerogation, ActionCourrier,
]  # fmt: skip
# Les mots qui se lisent tels qu'ils sont gardés. Un mot nouveau a son libellé, ou vient ici.
TELS_QUELS = {
    "TITRE", "CCP", "CCS", "M", "MME", "E-COURS", "E-FIN", "E-AVANT", "E-HORS", "expirer", "enregistrer", "inactiver",
    "aviser", "lier", "fusionner", "distinguer", "confondre", "choisir", "importer", "formation", "apprentissage",
    "absent", "valide", "fait", "recevable", "irrecevable", "observation", "suspension", "retrait", "convocation",
    "ignorer", "avertir", "bloquer", "candidat", "centre", "agent", "renouveler", "indisponible",
    "assistance",
}  # fmt: skip


def test_un_mot_a_son_libelle_et_un_inconnu_se_montre_tel_quel() -> None:
    assert libelle("en_attente_validation") == "en attente de validation"
    assert libelle("non_traite") == "non traité"
    assert libelle("jamais_vu") == "jamais_vu"


@pytest.mark.parametrize("enumeration", ENUMERATIONS, ids=lambda e: e.__name__)
def test_chaque_mot_du_metier_se_lit_en_francais(enumeration: type[StrEnum]) -> None:
    """Ni tiret bas, ni accent manquant : un libellé, ou un mot connu pour se lire tel quel."""
    assert len(enumeration) > 0
    sans = {mot.value for mot in enumeration if mot.value not in LIBELLES}
    assert sans <= TELS_QUELS, "donnez-leur un libellé (regles/libelles.py), ou dites-les de TELS_QUELS"
    assert not any("_" in libelle(mot) for mot in enumeration)


def test_ce_qui_se_lit_tel_quel_est_un_mot_du_metier() -> None:
    assert {mot.value for enumeration in ENUMERATIONS for mot in enumeration} >= TELS_QUELS


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("non_traite", "non_traite"),
        ("Non traité", "non_traite"),
        ("NON-TRAITE", "non_traite"),
        ("en attente de validation", "en_attente_validation"),
        ("En_Attente_Validation", "en_attente_validation"),
        ("jamais vu", "jamais vu"),
        ("refuse", "refuse"),  # gardé tel quel ; « refuser » se lit de même
        ("", ""),
        ("—", "—"),
    ],
)
def test_un_libelle_redonne_le_mot_garde_casse_accents_et_tirets_indifferents(texte: str, attendu: str) -> None:
    assert mot(texte) == attendu


@pytest.mark.parametrize(
    ("texte", "attendue"),
    [
        ("jure", "jure"),
        ("Juré", "jure"),
        ("Demande VAE", "demande_vae"),
        ("demande_vae", "demande_vae"),
        ("demande-vae", "demande_vae"),
        ("session", "session"),
        ("jamais vue", "jamais vue"),
    ],
)
def test_une_sorte_d_objets_se_dit_par_son_nom_ou_son_libelle(texte: str, attendue: str) -> None:
    assert sorte(texte) == attendue
