"""Les délais et leurs dérogations."""

from ceres_cli import noms
from ceres_cli.regles.faits.delais import EtatDerogation
from ceres_cli.regles.vocabulaire import Delai, ModeDelai, SujetDelai
from ceres_cli.schemas.colonne import Colonne, colonnes

DELAI = (
    Colonne("sujet", "Sessions", "mot", nullable=False, mots=SujetDelai),
    *colonnes(noms.DELAI.champs, mode=ModeDelai),
)
DEROGATION_DE_LA_SESSION = (
    Colonne("numero", "N°", "entier", nullable=False),
    Colonne("delai", "Délai", "mot", nullable=False, mots=Delai),
    Colonne("etat", "État", "mot", nullable=False, mots=EtatDerogation),
    Colonne("motif", "Motif", nullable=False, souple=True),
    Colonne("accordee_le", "Accordée le", "date", nullable=False),
    Colonne("utilisee_le", "Utilisée le", "date"),
)
DEROGATION = (
    Colonne("numero", "N°", "entier", nullable=False, priorite=3),
    Colonne("delai", "Délai", "mot", nullable=False, mots=Delai),
    Colonne("etat", "État", "mot", nullable=False, mots=EtatDerogation),
    Colonne("session", "Session"),
    Colonne("centre", "Centre", nullable=False, priorite=6),
    Colonne("centre_nom", "Nom du centre", nullable=False, priorite=3, souple=True),
    Colonne("certification", "Certification", nullable=False, priorite=2),
    Colonne("debut", "Début", "date", nullable=False, priorite=2),
    Colonne("departement", "Dép.", priorite=5),
    Colonne("motif", "Motif", nullable=False, priorite=2, souple=True),
    Colonne("accordee_le", "Accordée le", "date", nullable=False, priorite=3),
    Colonne("utilisee_le", "Utilisée le", "date", priorite=4),
)
