"""Les habilitations : fiche, transitions."""

from ceres_cli.regles.vocabulaire import (
    ClasseExpiration,
    ClasseTitre,
    EtatEffectif,
    EtatHabilitation,
    TypeCertification,
)
from ceres_cli.schemas.colonne import Colonne

HABILITATION = (
    Colonne("id", "Numéro", nullable=False),
    Colonne("jure", "Juré", nullable=False, priorite=3),
    Colonne("jure_nom", "Nom", nullable=False, souple=True),
    Colonne("certification", "Certification", nullable=False),
    Colonne("titre", "Référence du titre", tableau=False, nullable=False, technique=True),
    Colonne("type", "Type", tableau=False, nullable=False, mots=TypeCertification),
    Colonne("etat", "État saisi", "mot", tableau=False, nullable=False, mots=EtatHabilitation),
    Colonne("etat_effectif", "État", "mot", nullable=False, mots=EtatEffectif, court=True),
    Colonne("classe_titre", "Classe du titre", "mot", nullable=False, priorite=4, mots=ClasseTitre),
    Colonne("classe_expiration", "Expiration", priorite=3, mots=ClasseExpiration),
    Colonne("utilisable", "Utilisable", "booleen", nullable=False, priorite=3),
    Colonne("debut", "Début", "date", nullable=False, priorite=4),
    Colonne("fin", "Fin", "date", nullable=False, priorite=2),
    Colonne("utilisable_jusqu_au", "Utilisable jusqu'au", "date", priorite=2),
    Colonne("version", "Version", "entier", tableau=False, nullable=False, technique=True),
    Colonne("a_viser", "À viser", "booleen", nullable=False, rare=True),
    Colonne("actions_possibles", "Actions possibles", "liste", tableau=False, nullable=False, souple=True),
    Colonne("titre_nom", "Titre", nullable=False, priorite=3, souple=True, apres="certification"),
)
# La même, où la fin est ce qu'on vient lire.
ECHEANCE = tuple(c._replace(priorite=1) if c.cle == "fin" else c for c in HABILITATION)
TRANSITION = (
    Colonne("etat", "État", nullable=False),
    Colonne("valider", "valider", nullable=False),
    Colonne("supprimer", "supprimer", nullable=False),
    Colonne("brouillon", "brouillon", nullable=False),
    Colonne("suspendre", "suspendre", nullable=False),
    Colonne("reactiver", "réactiver", nullable=False),
    Colonne("modifier", "modifier", nullable=False),
    Colonne("renouveler", "renouveler", nullable=False),
)
