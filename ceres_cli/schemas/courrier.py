"""La boîte d'envoi : un courriel, et ce qu'un envoi fait de chaque destinataire."""

from ceres_cli.schemas.colonne import Colonne

_DE_QUI = (
    Colonne("session", "Session", nullable=False, priorite=2),
    Colonne("convocation", "Convocation", nullable=False, priorite=3),
    Colonne("destinataire", "Destinataire", "mot", nullable=False, priorite=5),
    Colonne("objet", "Objet", nullable=False),
    Colonne("nom", "Nom", nullable=False, souple=True),
    Colonne("nature", "Nature", "mot", nullable=False, priorite=4),
    Colonne("edition", "Édition", "entier", nullable=False, priorite=5),
)
MESSAGE = (
    Colonne("id", "Message", nullable=False),
    *_DE_QUI,
    Colonne("adresse", "Adresse", tableau=False, souple=True),
    Colonne("etat", "État", "mot", nullable=False),
    Colonne("essais", "Essais", "entier", nullable=False, priorite=5),
    Colonne("essaye_le", "Essayé le", "instant", priorite=3),
    Colonne("reponse", "Réponse du serveur", priorite=2, souple=True),
    Colonne("version", "Version", "entier", tableau=False, nullable=False, technique=True),
    Colonne("actions_possibles", "Actions possibles", "liste", tableau=False, nullable=False, souple=True),
)
ENVOI = (
    Colonne("id", "Message"),
    *_DE_QUI,
    Colonne("etat", "État", "mot", nullable=False),
    Colonne("reponse", "Réponse du serveur", priorite=2, souple=True),
)
