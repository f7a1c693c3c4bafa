"""Les demandes VAE."""

from ceres_cli.schemas.colonne import Colonne

INSCRIPTION_DE_LA_DEMANDE = (
    Colonne("candidat", "Candidat", nullable=False),
    Colonne("session", "Session"),
    Colonne("debut", "Début", "date", nullable=False),
)
VAE = (
    Colonne("id", "Demande", nullable=False),
    Colonne("candidat", "Candidat", nullable=False, priorite=3),
    Colonne("candidat_nom", "Nom", nullable=False, souple=True),
    Colonne("certification", "Certification", nullable=False),
    Colonne("titre", "Référence du titre", tableau=False, nullable=False, technique=True),
    Colonne("type", "Type", tableau=False, nullable=False),
    Colonne("ccp", "CCP", "liste", nullable=False, priorite=2, souple=True),
    Colonne("deposee_le", "Déposée le", "date", nullable=False),
    Colonne("etat", "État", "mot", nullable=False),
    Colonne("notifiee_le", "Notifiée le", "date", priorite=2),
    Colonne("valable_jusqu_au", "Valable jusqu'au", "date", priorite=2),
    Colonne("motif", "Motif", tableau=False, souple=True),
    Colonne("departement", "Dép.", priorite=4),
    Colonne("version", "Version", "entier", tableau=False, nullable=False, technique=True),
    Colonne("inscriptions", "Inscriptions", "objets", tableau=False, nullable=False),
    Colonne("actions_possibles", "Actions possibles", "liste", tableau=False, nullable=False, souple=True),
    Colonne("titre_nom", "Titre", nullable=False, priorite=2, souple=True, apres="certification"),
)
