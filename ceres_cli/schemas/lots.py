"""Les comptes rendus, les plans, les lots, les explications, les erreurs."""

from ceres_cli.schemas.colonne import Colonne

CONTROLE = (
    Colonne("code", "Règle", nullable=False),
    Colonne("satisfait", "Satisfait", "booleen", nullable=False),
    Colonne("texte", "Contrôle", nullable=False),
    Colonne("valeurs", "Valeurs", "objet", tableau=False, nullable=False),
    Colonne("reference", "Objet", nullable=False, priorite=2),
    Colonne("possible_le", "Possible le", "date"),
)
EXPLICATION = (
    Colonne("objet", "Objet", nullable=False),
    Colonne("action", "Action", "mot"),
    Colonne("possible", "Possible", "booleen", nullable=False),
    Colonne("jour", "Jour", "date", nullable=False),
    Colonne("controles", "Contrôles", "objets", nullable=False),
    Colonne("actions_possibles", "Actions possibles", "liste", nullable=False),
    Colonne("suggestions", "Suggestions", "liste", nullable=False),
)
LIGNE_LOT = (
    Colonne("ligne", "Ligne", "entier", nullable=False),
    Colonne("objet", "Objet", nullable=False),
    Colonne("action", "Action", nullable=False),
    Colonne("resultat", "Résultat", nullable=False),
    Colonne("code", "Code", nullable=False),
    Colonne("explication", "Explication", nullable=False),
    Colonne("avant", "Avant", "objet", tableau=False),
    Colonne("apres", "Après", "objet", tableau=False),
)
# Seulement quand une ligne touche d'autres objets que le sien.
EFFETS = Colonne("effets", "Objets touchés", "objet", tableau=False, nullable=False)
RAPPORT = (
    Colonne("lot", "Lot"),
    Colonne("simulation", "Simulation", "booleen", nullable=False),
    Colonne("resume", "Résumé", "objet", nullable=False),
    Colonne("lignes", "Lignes", "objets", nullable=False),
)
MOTIF = (
    Colonne("code", "Règle", nullable=False),
    Colonne("texte", "Raison", nullable=False),
    Colonne("valeurs", "Valeurs", "objet", nullable=False),
    Colonne("possible_le", "Possible le", "date"),
)
ERREUR = (
    Colonne("code", "Code", nullable=False),
    Colonne("message", "Message", nullable=False),
    Colonne("conseil", "Conseil", nullable=False),
    Colonne("objets", "Objets", "liste", nullable=False),
    Colonne("motifs", "Motifs", "objets", nullable=False),
)
LOT = (
    Colonne("id", "Lot", nullable=False),
    Colonne("jour", "Jour", "date", nullable=False),
    Colonne("horodatage", "Instant (UTC)", tableau=False, nullable=False),
    Colonne("agent", "Agent", nullable=False, priorite=3),
    Colonne("agent_plan", "Planifié par", tableau=False),
    Colonne("commande", "Commande", nullable=False),
    Colonne("motif", "Motif"),
    Colonne("source", "Source", tableau=False),
    Colonne("fait", "Fait", "entier", nullable=False),
    Colonne("sans_effet", "Sans effet", "entier", nullable=False, priorite=2),
    Colonne("refuse", "Refusé", "entier", nullable=False),
    Colonne("non_traite", "Non traité", "entier", nullable=False, priorite=2),
    Colonne("annule", "Annule", tableau=False),
    Colonne("annule_par", "Annulé par", priorite=2),
)
LIGNE_PLAN = (
    Colonne("ligne", "Ligne", "entier", nullable=False, priorite=3),
    Colonne("objet", "Objet", nullable=False),
    Colonne("version", "Version", "entier", tableau=False),
    Colonne("action", "Action", "mot", nullable=False),
    Colonne("decision", "Décision", "mot", nullable=False),
    Colonne("avant", "Avant", "objet", priorite=2),
    Colonne("apres", "Après", "objet"),
    Colonne("avertissements", "Avertissements", "liste", tableau=False, nullable=False),
    Colonne("reversible", "Réversible", "booleen", nullable=False, priorite=3),
    Colonne("code", "Code", nullable=False),
    Colonne("explication", "Explication", nullable=False),
)
PLAN = (
    Colonne("jour", "Jour", "date", nullable=False),
    Colonne("agent", "Agent", nullable=False),
    Colonne("profil", "Profil", nullable=False),
    Colonne("motif", "Motif"),
    Colonne("source", "Source", nullable=False),
    Colonne("source_sha256", "SHA-256 de la source", nullable=False),
    Colonne("lignes", "Lignes", "objets", nullable=False),
    Colonne("empreinte", "Empreinte", nullable=False),
)
