"""Le journal des accès, et ce qui prouve celui des écritures."""

from ceres_cli.regles.droits import NatureAcces
from ceres_cli.schemas.colonne import Colonne, Document
from ceres_cli.schemas.lots import CODES, HORLOGE_RECULEE, JOUR_FORCE

CONSULTATION = (
    Colonne("instant", "Instant", "instant", nullable=False),
    Colonne("jour", "Jour", "date", tableau=False, nullable=False),
    Colonne("jour_force", "Jour forcé", "booleen", tableau=False, nullable=False),
    Colonne("agent", "Agent", nullable=False),
    Colonne("profil", "Profil"),
    Colonne("structure", "Structure", tableau=False, souple=True),
    Colonne("commande", "Commande", nullable=False, priorite=2, souple=True),
    Colonne("nature", "Nature", "mot", nullable=False, mots=NatureAcces),
    Colonne("document", "Document", priorite=3, souple=True),
    Colonne("objet", "Objet"),
    Colonne("nombre", "Nombre", "entier"),
    Colonne("code", "Code", priorite=3, mots=CODES),
)
# Une écriture sans ses valeurs : ce qui s'envoie ailleurs.
EVENEMENT = (
    Colonne("id", "N°", "entier", nullable=False),
    Colonne("horodatage", "Instant", "instant", nullable=False),
    Colonne("jour", "Jour", "date", tableau=False, nullable=False),
    Colonne("jour_force", "Jour forcé", "booleen", tableau=False, nullable=False),
    Colonne("agent", "Agent", nullable=False),
    Colonne("profil", "Profil"),
    Colonne("structure", "Structure", tableau=False, souple=True),
    Colonne("commande", "Commande", tableau=False, nullable=False, souple=True),
    Colonne("lot", "Lot", nullable=False),
    Colonne("objet", "Objet", nullable=False),
    Colonne("action", "Action", "mot", nullable=False),
    Colonne("champ", "Champ", souple=True),
    Colonne("empreinte", "Empreinte", tableau=False, technique=True),
    Colonne("tete", "Tête", tableau=False, technique=True),
)
# Un lot, et ce qu'il a touché ; `dernier` : d'où reprendre.
SUIVI = (
    Colonne("lot", "Lot", nullable=False),
    Colonne("horodatage", "Instant", "instant", nullable=False),
    Colonne("jour", "Jour", "date", tableau=False, nullable=False),
    Colonne("agent", "Agent", nullable=False),
    Colonne("profil", "Profil"),
    Colonne("structure", "Structure", tableau=False, souple=True),
    Colonne("commande", "Commande", nullable=False, priorite=2, souple=True),
    Colonne("motif", "Motif", priorite=2, souple=True),
    JOUR_FORCE,
    HORLOGE_RECULEE,
    Colonne("objets", "Objets", "liste", nullable=False, souple=True),
    Colonne("dernier", "Dernier", "entier", nullable=False),
)
# Ce qui prouve le journal : sa tête, et ce qu'en dit sa vérification.
TETE = (
    Colonne("lot", "Lot"),
    Colonne("tete", "Tête", technique=True),
    Colonne("horodatage", "Instant", "instant"),
    Colonne("ancree", "Ancrée", "booleen", nullable=False),
)
TEMOIGNAGE = (
    Colonne("lot", "Lot", nullable=False),
    Colonne("tete", "Tête", nullable=False, technique=True),
    Colonne("temoin", "Témoin", souple=True),
    Colonne("jeton", "Jeton d'horodatage", souple=True),
    Colonne("date_le", "Daté par un tiers"),
    Colonne("change", "Changé", "booleen", nullable=False),
)
PREUVE = (
    Colonne("sain", "Sain", "booleen", nullable=False),
    Colonne("lots", "Lots", "entier", nullable=False),
    Colonne("traces", "Traces", "entier", nullable=False),
    Colonne("ecritures", "Écritures", "entier", nullable=False),
    Colonne("repris", "Scellés après coup", "entier", nullable=False),
    Colonne("lot", "Dernier lot"),
    Colonne("tete", "Tête", technique=True),
    Colonne("protege", "Protégé jusqu'à"),
    Colonne("ancres_inconnues", "Ancres d'une autre clé", "entier", nullable=False),
    Colonne("temoins", "Têtes du témoin", "entier", nullable=False),
    Colonne("temoins_archives", "Têtes du témoin, archivées", "entier", nullable=False),
    Colonne("rejoue", "Rejoué", "booleen", nullable=False),
    Colonne("depuis", "Se prouve depuis"),
    Colonne("archives", "Archives", "liste", nullable=False, souple=True),
    Colonne("retours", "Retours de la base", "liste", nullable=False, souple=True),
    Colonne("defauts", "Défauts", "liste", nullable=False, souple=True),
)
DU_JOURNAL = (
    Document("consultation", CONSULTATION),
    Document("evenement", EVENEMENT),
    Document("suivi", SUIVI),
    Document("tete", TETE),
    Document("temoignage", TEMOIGNAGE),
    Document("preuve", PREUVE),
)
