"""Les jurys composés : par session, qui l'on propose, ce qui reste vide, et pourquoi."""

from ceres_cli.regles.vocabulaire import CODES_D_EMPECHEMENT
from ceres_cli.schemas.colonne import Colonne

PROPOSE = (
    Colonne("jure", "Juré", nullable=False),
    Colonne("nom", "Nom", nullable=False, souple=True),
    Colonne("km", "km", "entier"),
    Colonne("outre_mer", "Par mer", "booleen", nullable=False, rare=True),
    Colonne("sessions", "Sessions de l'année", "entier", nullable=False),
)
RAISON = (
    Colonne("code", "Raison", "mot", nullable=False, mots=CODES_D_EMPECHEMENT),
    Colonne("nombre", "Jurés", "entier", nullable=False),
)
ALTERNATIVES = Colonne(
    "alternatives", "Qui d'autre", "objets", tableau=False, nullable=False,
    contenu=(Colonne("pour", "À la place de", nullable=False), *PROPOSE),
)  # fmt: skip
SESSION_COMPOSEE = (
    Colonne("session", "Session", nullable=False),
    Colonne("centre", "Centre", nullable=False),
    Colonne("debut", "Début", "date", nullable=False),
    Colonne("fin", "Fin", "date", nullable=False),
    Colonne("commune", "Commune"),
    Colonne("certification", "Certification", nullable=False),
    Colonne("manque", "Manque", "entier", nullable=False),
    Colonne("proposes", "Proposés", "objets", nullable=False, contenu=PROPOSE),
    Colonne("vides", "Vides", "entier", nullable=False),
    Colonne("raisons", "Raisons", "objets", nullable=False, contenu=RAISON),
    Colonne("remedes", "Ce qui les remplirait", "liste", nullable=False),
    ALTERNATIVES,
)
COMPOSITION = (
    Colonne("sessions", "Sessions", "objets", nullable=False, contenu=SESSION_COMPOSEE),
    Colonne("totaux", "Totaux", "objet", nullable=False),
)
# Un siège par ligne : ce qu'en lit un tableur. Vide, il dit pourquoi.
SIEGE = (
    *(c for c in SESSION_COMPOSEE if c.cle in ("session", "debut", "commune", "certification")),
    Colonne("jure", "Juré"),
    Colonne("nom", "Nom", souple=True),
    Colonne("km", "km", "entier"),
    Colonne("sessions", "Sessions de l'année", "entier"),
    Colonne("raison", "Pourquoi vide", nullable=False, souple=True),
)
