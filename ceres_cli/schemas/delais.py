"""Les délais et leurs dérogations."""

from ceres_cli.schemas.colonne import Colonne

DELAI = (
    Colonne("sujet", "Sessions", "mot", nullable=False),
    Colonne("mode", "Mode", "mot", nullable=False),
    Colonne("creation", "Création (jours)", "entier"),
    Colonne("dte", "DTE (jours)", "entier"),
    Colonne("convocation", "Convocation (jours)", "entier"),
)
