"""Les contrôles de conformité."""

from ceres_cli import noms
from ceres_cli.regles.vocabulaire import EtatControle, SuiteControle, TypeControle
from ceres_cli.schemas.colonne import VERSION, Colonne, colonnes

CONSTAT = tuple(colonnes(noms.TABLES["constat"]))
CONTROLE_CONFORMITE = (
    Colonne("id", "Contrôle", nullable=False),
    Colonne("centre", "Centre", nullable=False, priorite=4),
    Colonne("centre_nom", "Nom du centre", nullable=False, souple=True),
    Colonne("session", "Session", priorite=2),
    *colonnes(noms.CONTROLE.champs, type=TypeControle, etat=EtatControle, suite=SuiteControle),
    Colonne("agrement", "Agrément", tableau=False),
    Colonne("clos_le", "Clos le", "date", priorite=3),
    Colonne("departement", "Dép.", priorite=4),
    VERSION,
    Colonne("constats", "Constats", "objets", tableau=False, nullable=False, contenu=CONSTAT),
    Colonne("actions_possibles", "Actions possibles", "liste", tableau=False, nullable=False, souple=True),
)
