"""Les attestations, les clés qui les signent, et ce que vaut un code."""

from ceres_cli.regles.vocabulaire import EtatAttestation, EtatCode
from ceres_cli.schemas.colonne import VERSION, Colonne

ATTESTATION = (
    Colonne("id", "Attestation", nullable=False),
    Colonne("candidat", "Candidat", nullable=False, priorite=3),
    Colonne("candidat_nom", "Nom", nullable=False, souple=True),
    Colonne("certification", "Certification", nullable=False),
    Colonne("session", "Session", priorite=4),
    Colonne("obtenue_le", "Obtenue le", "date", nullable=False, priorite=3),
    Colonne("faite_le", "Faite le", "date", nullable=False, priorite=2),
    Colonne("etat", "État", "mot", nullable=False, mots=EtatAttestation),
    Colonne("finie_le", "Depuis le", "date", priorite=3),
    Colonne("remplacante", "Remplacée par", tableau=False),
    Colonne("signee_par", "Signée par", priorite=4),
    Colonne("motif", "Motif", tableau=False, souple=True),
    VERSION,
    Colonne("actions_possibles", "Actions possibles", "liste", tableau=False, nullable=False),
)
CLE = (
    Colonne("cle", "Clé", nullable=False),
    Colonne("publique", "Clé publique", nullable=False, technique=True, souple=True),
    Colonne("depuis", "Depuis le", "date", nullable=False),
    Colonne("jusqu_au", "Jusqu'au", "date"),
)
CODE = (
    Colonne("n", "Numéro"),
    Colonne("nom", "Nom", souple=True),
    Colonne("ne", "Naissance", "date"),
    Colonne("cert", "Certification"),
    Colonne("jour", "Jour", "date"),
    Colonne("cle", "Clé", priorite=3),
    Colonne("etat", "Code", "mot", nullable=False, mots=EtatCode),
    Colonne("texte", "Ce qu'il vaut", nullable=False, souple=True),
)
