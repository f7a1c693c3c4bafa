"""Les habilitations : fiche, transitions."""

from ceres_cli.colonnes import Colonne

HABILITATION = (
    Colonne("id", "Habilitation", nullable=False),
    Colonne("jure", "Juré", nullable=False),
    Colonne("jure_nom", "Nom", nullable=False),
    Colonne("certification", "Certification", nullable=False),
    Colonne("titre", "Titre", tableau=False, nullable=False),
    Colonne("type", "Type", tableau=False, nullable=False),
    Colonne("etat", "État saisi", tableau=False, nullable=False),
    Colonne("etat_effectif", "État", nullable=False),
    Colonne("classe_titre", "Titre", nullable=False),
    Colonne("classe_expiration", "Classe"),
    Colonne("utilisable", "Utilisable", "booleen", nullable=False),
    Colonne("debut", "Début", "date", nullable=False),
    Colonne("fin", "Fin", "date", nullable=False),
    Colonne("utilisable_jusqu_au", "Utilisable jusqu'au", "date"),
    Colonne("version", "Version", "entier", tableau=False, nullable=False),
    Colonne("actions_possibles", "Actions possibles", "liste", tableau=False, nullable=False),
)
TRANSITION = (
    Colonne("etat", "État", nullable=False),
    Colonne("valider", "valider", nullable=False),
    Colonne("supprimer", "supprimer", nullable=False),
    Colonne("brouillon", "brouillon", nullable=False),
    Colonne("suspendre", "suspendre", nullable=False),
    Colonne("reactiver", "réactiver", nullable=False),
    Colonne("modifier", "modifier", nullable=False),
)
