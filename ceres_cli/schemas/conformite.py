"""Les contrôles de conformité."""

from ceres_cli.regles.vocabulaire import EtatControle, SuiteControle, TypeControle
from ceres_cli.schemas.colonne import Colonne

CONSTAT = (
    Colonne("date", "Noté le", "date", nullable=False),
    Colonne("texte", "Constat", nullable=False, souple=True),
)
CONTROLE_CONFORMITE = (
    Colonne("id", "Contrôle", nullable=False),
    Colonne("centre", "Centre", nullable=False, priorite=4),
    Colonne("centre_nom", "Nom du centre", nullable=False, souple=True),
    Colonne("session", "Session", priorite=2),
    Colonne("date", "Date", "date", nullable=False),
    Colonne("type", "Type", "mot", nullable=False, priorite=3, mots=TypeControle),
    Colonne("etat", "État", "mot", nullable=False, mots=EtatControle),
    Colonne("suite", "Suite", "mot", priorite=2, mots=SuiteControle),
    Colonne("motif", "Motif", tableau=False, souple=True),
    Colonne("agrement", "Agrément", tableau=False),
    Colonne("clos_le", "Clos le", "date", priorite=3),
    Colonne("departement", "Dép.", priorite=4),
    Colonne("version", "Version", "entier", tableau=False, nullable=False, technique=True),
    Colonne("constats", "Constats", "objets", tableau=False, nullable=False, contenu=CONSTAT),
    Colonne("actions_possibles", "Actions possibles", "liste", tableau=False, nullable=False, souple=True),
)
