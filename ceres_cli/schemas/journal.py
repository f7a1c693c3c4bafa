"""Le journal des accès."""

from ceres_cli.schemas.colonne import Colonne

CONSULTATION = (
    Colonne("instant", "Instant (UTC)", nullable=False),
    Colonne("jour", "Jour", "date", tableau=False, nullable=False),
    Colonne("jour_force", "Jour forcé", "booleen", tableau=False, nullable=False),
    Colonne("agent", "Agent", nullable=False),
    Colonne("profil", "Profil"),
    Colonne("structure", "Structure", tableau=False, souple=True),
    Colonne("commande", "Commande", nullable=False, priorite=2, souple=True),
    Colonne("nature", "Nature", "mot", nullable=False),
    Colonne("document", "Document", priorite=3, souple=True),
    Colonne("objet", "Objet"),
    Colonne("nombre", "Nombre", "entier"),
    Colonne("code", "Code", priorite=3, si_donnee=True),
)
