"""Les délais et leurs dérogations."""

from ceres_cli import noms
from ceres_cli.regles.faits.delais import EtatDerogation
from ceres_cli.regles.vocabulaire import Delai, ModeDelai, SujetDelai
from ceres_cli.schemas.colonne import Colonne, colonnes

DELAI = (
    Colonne("sujet", "Sessions", "mot", nullable=False, mots=SujetDelai),
    *colonnes(noms.DELAI.champs, mode=ModeDelai),
)
_ACTIONS = Colonne("actions_possibles", "Actions possibles", "liste", tableau=False, nullable=False, souple=True)
DEROGATION_DE_LA_SESSION = (
    Colonne("id", "N°", nullable=False),
    Colonne("numero", "Rang", "entier", nullable=False, tableau=False, technique=True),
    Colonne("delai", "Délai", "mot", nullable=False, mots=Delai),
    Colonne("etat", "État", "mot", nullable=False, mots=EtatDerogation),
    Colonne("motif", "Motif", nullable=False, souple=True),
    Colonne("reponse", "Réponse", souple=True),
    Colonne("demandee_le", "Demandée le", "date"),
    Colonne("accordee_le", "Accordée le", "date"),
    Colonne("refusee_le", "Refusée le", "date"),
    Colonne("utilisee_le", "Utilisée le", "date"),
    _ACTIONS,
)
DEROGATION = (
    Colonne("id", "N°", nullable=False),
    Colonne("numero", "Rang", "entier", nullable=False, tableau=False, technique=True),
    Colonne("delai", "Délai", "mot", nullable=False, mots=Delai),
    Colonne("etat", "État", "mot", nullable=False, mots=EtatDerogation),
    Colonne("session", "Session"),
    Colonne("centre", "Centre", nullable=False, priorite=6),
    Colonne("centre_nom", "Nom du centre", nullable=False, priorite=3, souple=True),
    Colonne("certification", "Certification", nullable=False, priorite=2),
    Colonne("debut", "Début", "date", nullable=False, priorite=2),
    Colonne("departement", "Dép.", priorite=5),
    Colonne("motif", "Motif", nullable=False, priorite=2, souple=True),
    Colonne("reponse", "Réponse", priorite=4, souple=True),
    Colonne("demandee_le", "Demandée le", "date", priorite=2),
    Colonne("accordee_le", "Accordée le", "date", priorite=3),
    Colonne("refusee_le", "Refusée le", "date", priorite=4),
    Colonne("utilisee_le", "Utilisée le", "date", priorite=4),
    Colonne("version", "Version", "entier", nullable=False, tableau=False, technique=True),
    _ACTIONS,
)
