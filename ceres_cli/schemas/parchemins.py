"""Les parchemins."""

from ceres_cli.schemas.colonne import Colonne

PARCHEMIN = (
    Colonne("numero", "Parchemin", "entier", nullable=False),
    Colonne("etat", "État", "mot", nullable=False),
    Colonne("candidat", "Candidat", nullable=False),
    Colonne("candidat_nom", "Nom", nullable=False, souple=True),
    Colonne("certification", "Certification", nullable=False),
    Colonne("type", "Type", nullable=False, priorite=4),
    Colonne("intitule", "Intitulé du titre", nullable=False, tableau=False, souple=True),
    Colonne("obtenue_le", "Obtenue le", "date", priorite=2),
    Colonne("contestee", "Contestée", "booleen", nullable=False, priorite=3),
    Colonne("sans_appui", "Sans appui", "booleen", nullable=False, tableau=False),
    Colonne("delivre_le", "Délivré le", "date", priorite=2),
    Colonne("annule_le", "Annulé le", "date", priorite=3),
    Colonne("motif", "Motif", tableau=False, souple=True),
    Colonne("version", "Version", "entier", nullable=False, tableau=False, technique=True),
    Colonne("actions_possibles", "Actions possibles", "liste", nullable=False, tableau=False),
)
