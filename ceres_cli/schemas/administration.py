"""Le journal, les profils, les règles, les réglages, les formats."""

from ceres_cli.regles.vocabulaire import Role
from ceres_cli.schemas.colonne import Colonne
from ceres_cli.schemas.lots import CODES_DES_REGLES, DOMAINES_DES_REGLES, HORLOGE_RECULEE, JOUR_FORCE

ELEMENT_D_ACCUEIL = (
    Colonne("cle", "Clé", tableau=False, nullable=False),
    Colonne("libelle", "Ce qui attend", nullable=False, souple=True),
    Colonne("total", "Total", "entier", nullable=False),
    Colonne("commande", "Commande", nullable=False, souple=True),
    Colonne("echeance", "Échéance", "date"),
    Colonne("priorite", "Priorité", "entier", nullable=False),
)
ACCUEIL = (
    Colonne("profil", "Profil", nullable=False),
    Colonne("jour", "Jour", "date", nullable=False),
    Colonne("agent", "Agent", nullable=False),
    Colonne("titre", "Titre", nullable=False, souple=True),
    Colonne("libelle", "Ressort", nullable=False, souple=True),
    Colonne("elements", "Éléments", "objets", nullable=False, contenu=ELEMENT_D_ACCUEIL),
)
TRACE = (
    Colonne("id", "N°", "entier", nullable=False, priorite=5),
    Colonne("horodatage", "Instant", "instant", nullable=False, priorite=4),
    Colonne("jour", "Jour", "date", nullable=False, priorite=2),
    Colonne("agent", "Agent", nullable=False, priorite=2),
    Colonne("profil", "Profil", priorite=3),
    Colonne("structure", "Structure", tableau=False, souple=True),
    Colonne("commande", "Commande", tableau=False, nullable=False, souple=True),
    Colonne("lot", "Lot", nullable=False, priorite=3),
    Colonne("objet", "Objet", nullable=False, priorite=2),
    Colonne("action", "Action", "mot", nullable=False),
    Colonne("champ", "Champ", souple=True),
    Colonne("avant", "Avant", souple=True),
    Colonne("apres", "Après", souple=True),
    Colonne("motif", "Motif", priorite=2, souple=True),
    Colonne("derogation", "Dérogation", "booleen", tableau=False, nullable=False),
    JOUR_FORCE,
    HORLOGE_RECULEE,
    Colonne("empreinte", "Empreinte", tableau=False, technique=True),
)
PROFIL = (
    Colonne("id", "Profil", nullable=False),
    Colonne("agent", "Agent", nullable=False),
    Colonne("role", "Rôle", "mot", nullable=False, mots=Role),
    Colonne("structure", "Structure", nullable=False, souple=True),
    Colonne("libelle", "Ressort", nullable=False, souple=True),
    Colonne("choisi", "Choisi", "booleen", nullable=False),
    Colonne("fin", "Fin", "date"),
    Colonne("retire", "Retiré", "booleen", tableau=False, nullable=False),
    Colonne("courriel", "Courriel", priorite=5),
)
REGLE = (
    Colonne("code", "Code", nullable=False, mots=CODES_DES_REGLES),
    Colonne("domaine", "Domaine", tableau=False, nullable=False, mots=DOMAINES_DES_REGLES),
    Colonne("phrase", "Règle", nullable=False, souple=True),
    Colonne("bornes", "Bornes", souple=True),
    Colonne("source", "Source", tableau=False, nullable=False, souple=True),
    Colonne("depuis", "Depuis", tableau=False, nullable=False, souple=True),
    Colonne("ou", "Appliquée par", "liste", tableau=False, nullable=False, souple=True),
)
SCHEMA = (
    Colonne("nom", "Document", nullable=False, souple=True),
    Colonne("contenu", "Contenu", nullable=False, souple=True),
    Colonne("champs", "Champs", "liste", tableau=False, nullable=False, souple=True),
)
APPROBATION = (
    Colonne("fichier", "Fichier", nullable=False, souple=True),
    Colonne("base", "Base", nullable=False, souple=True),
    Colonne("sha256", "SHA-256", nullable=False, technique=True),
    Colonne("change", "Changé", "booleen", nullable=False),
)
LECTURE = (
    Colonne("nom", "Lecture", nullable=False, souple=True),
    Colonne("commande", "Commande", nullable=False, souple=True, priorite=2),
    Colonne("colonnes", "Colonnes", "liste", nullable=False, souple=True),
    Colonne("valeurs", "Valeurs", "liste", nullable=False, souple=True),
    Colonne("ligne_entete", "Ligne d'en-tête", "entier", priorite=3),
    Colonne("feuille", "Feuille", souple=True, priorite=3),
    Colonne("entetes", "En-têtes", "liste", nullable=False, souple=True, priorite=4),
)
INSTALLATION = (
    Colonne("base", "Base", nullable=False, souple=True),
    Colonne("base_creee", "Base créée", "booleen", nullable=False),
    Colonne("essai", "Base d'essai", "booleen", nullable=False),
    Colonne("profil", "Profil"),
    Colonne("profil_cree", "Profil créé", "booleen", nullable=False),
    Colonne("titres_charges", "Titres chargés", "entier", nullable=False),
    Colonne("titres_presents", "Titres déjà là", "entier", nullable=False),
    Colonne("configuration", "Configuration", souple=True),
    Colonne("configuration_creee", "Configuration créée", "booleen", nullable=False),
)
EFFET_DE_MIGRATION = (
    Colonne("schema", "Schéma", "entier", nullable=False),
    Colonne("quoi", "Quoi", nullable=False),
    Colonne("nombre", "Nombre", "entier", nullable=False),
    Colonne("texte", "Effet", nullable=False),
)
MIGRATION = (
    Colonne("base", "Base", nullable=False),
    Colonne("depuis", "Depuis le schéma", "entier", nullable=False),
    Colonne("vers", "Schéma", "entier", nullable=False),
    Colonne("simulation", "Simulation", "booleen", nullable=False),
    Colonne("change", "Changé", "booleen", nullable=False),
    Colonne("copie", "Copie gardée", souple=True),
    Colonne("copie_sha256", "SHA-256 de la copie", technique=True),
    Colonne("lots", "Lots", "liste", nullable=False),
    Colonne("effets", "Effets", "objets", nullable=False, contenu=EFFET_DE_MIGRATION),
)
TABLE_COPIEE = (
    Colonne("table", "Table", nullable=False),
    Colonne("lignes", "Lignes", "entier", nullable=False),
)
COPIE = (
    Colonne("source", "Base copiée", nullable=False, souple=True),
    Colonne("cible", "Vers", nullable=False, souple=True),
    Colonne("essai", "Base d'essai", "booleen", nullable=False),
    Colonne("lignes", "Lignes", "entier", nullable=False),
    Colonne("lots", "Lots", "entier", nullable=False),
    Colonne("tables", "Tables", "objets", nullable=False, contenu=TABLE_COPIEE),
)
VERIFICATION = (
    Colonne("controle", "Contrôle", "mot", nullable=False),
    Colonne("satisfait", "Sain", "booleen", nullable=False),
    Colonne("texte", "Constat", nullable=False, souple=True),
    Colonne("objets", "Défauts", "liste", tableau=False, nullable=False, souple=True),
)
DEMONSTRATION = (
    Colonne("base", "Base", nullable=False, souple=True),
    Colonne("base_creee", "Base créée", "booleen", nullable=False),
    Colonne("graine", "Graine", "entier", nullable=False),
    Colonne("lot", "Lot", nullable=False),
    Colonne("jures", "Jurés", "entier", nullable=False),
    Colonne("habilitations", "Habilitations", "entier", nullable=False),
    Colonne("centres", "Centres", "entier", nullable=False),
    Colonne("sessions", "Sessions", "entier", nullable=False),
    Colonne("candidats", "Candidats", "entier", nullable=False),
    Colonne("profil_centre", "Profil d'un Centre", nullable=False),
)
REGLAGE = (
    Colonne("cle", "Réglage", nullable=False),
    Colonne("valeur", "Valeur", "libre", souple=True),
    Colonne("origine", "Origine", "mot", nullable=False, priorite=2),
    Colonne("fichier", "Fichier", priorite=2, souple=True),
    Colonne("unite", "Unité", priorite=2),
    Colonne("variable", "Variable", tableau=False),
    Colonne("description", "Description", tableau=False, souple=True),
)
