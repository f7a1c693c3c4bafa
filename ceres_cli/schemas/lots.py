"""Les comptes rendus, les plans, les lots, les explications, les erreurs ; les codes d'un champ « code »."""

from collections.abc import Iterable

from ceres_cli.regles.plans import ACTES_D_UN_PLAN
from ceres_cli.regles.vocabulaire import Resultat, Role
from ceres_cli.schemas.colonne import Colonne, Lues


def _des_regles() -> Iterable[str]:
    from ceres_cli.regles.catalogue import REGLES

    return (regle.code for regle in REGLES)


def _domaines() -> Iterable[str]:
    from ceres_cli.regles.catalogue import REGLES

    return dict.fromkeys(regle.domaine for regle in REGLES)


def _tous() -> Iterable[str]:
    from ceres_cli import erreurs

    return dict.fromkeys((*erreurs.codes(), *_des_regles()))


CODES_DES_REGLES, DOMAINES_DES_REGLES, CODES = Lues(_des_regles), Lues(_domaines), Lues(_tous)


CONTROLE = (
    Colonne("code", "Règle", nullable=False, mots=CODES_DES_REGLES),
    Colonne("satisfait", "Satisfait", "booleen", nullable=False),
    Colonne("texte", "Contrôle", nullable=False, souple=True),
    Colonne("valeurs", "Valeurs", "objet", tableau=False, nullable=False),
    Colonne("reference", "Objet", nullable=False, priorite=2),
    Colonne("possible_le", "Possible le", "date"),
)
# Seulement quand nulle action n'était demandée : chacune est alors jugée.
JUGEE = Colonne("action", "Action", "mot", nullable=False, parfois=True)
EXPLICATION = (
    Colonne("objet", "Objet", nullable=False),
    Colonne("action", "Action", "mot"),
    Colonne("possible", "Possible", "booleen", nullable=False),
    Colonne("jour", "Jour", "date", nullable=False),
    Colonne("controles", "Contrôles", "objets", nullable=False, contenu=(*CONTROLE, JUGEE)),
    Colonne("actions_possibles", "Actions possibles", "liste", nullable=False, souple=True),
    Colonne("suggestions", "Suggestions", "liste", nullable=False, souple=True),
)
LIGNE_LOT = (
    Colonne("ligne", "Ligne", "entier", nullable=False),
    Colonne("objet", "Objet", nullable=False),
    Colonne("action", "Action", nullable=False),
    Colonne("resultat", "Résultat", nullable=False, mots=Resultat),
    Colonne("code", "Code", nullable=False),
    Colonne("explication", "Explication", nullable=False, souple=True),
    Colonne("avant", "Avant", "objet", tableau=False, souple=True),
    Colonne("apres", "Après", "objet", tableau=False, souple=True),
)
# D'un objet, seulement quand l'écriture n'y a rien changé.
CHANGE = Colonne("change", "Changé", "booleen", tableau=False, nullable=False, technique=True)
# Seulement quand une ligne touche d'autres objets que le sien.
EFFETS = Colonne("effets", "Objets touchés", "objet", tableau=False, nullable=False, souple=True, parfois=True)
# Celui qu'une exécution a écrit ; null si elle n'a rien changé.
DU_LOT = Colonne("lot", "Lot")
RAPPORT = (
    DU_LOT,
    Colonne("simulation", "Simulation", "booleen", nullable=False),
    Colonne("resume", "Résumé", "objet", nullable=False),
    Colonne("lignes", "Lignes", "objets", nullable=False, contenu=(*LIGNE_LOT, EFFETS)),
)
MOTIF = (
    Colonne("code", "Règle", nullable=False),
    Colonne("texte", "Raison", nullable=False, souple=True),
    Colonne("valeurs", "Valeurs", "objet", nullable=False),
    Colonne("possible_le", "Possible le", "date"),
)
ERREUR = (
    Colonne("code", "Code", nullable=False, mots=CODES),
    Colonne("message", "Message", nullable=False, souple=True),
    Colonne("conseil", "Conseil", nullable=False, souple=True),
    Colonne("objets", "Objets", "liste", nullable=False),
    Colonne("motifs", "Motifs", "objets", nullable=False, contenu=MOTIF),
    # Ce qui avait été dit avant elle, s'il y en a.
    Colonne("avertissements", "Avertissements", "liste", nullable=False, souple=True, parfois=True),
)
# Ce qui rend un lot douteux ne se tait dans aucune liste.
JOUR_FORCE = Colonne("jour_force", "Jour forcé", "booleen", nullable=False, rare=True)
HORLOGE_RECULEE = Colonne("horloge_reculee", "Horloge reculée", "booleen", nullable=False, rare=True)
LOT = (
    Colonne("id", "Lot", nullable=False),
    Colonne("jour", "Jour", "date", nullable=False),
    Colonne("horodatage", "Instant", "instant", tableau=False, nullable=False),
    JOUR_FORCE,
    HORLOGE_RECULEE,
    Colonne("agent", "Agent", nullable=False, priorite=3),
    Colonne("role", "Rôle", "mot", tableau=False, mots=Role),
    Colonne("structure", "Structure", tableau=False),
    Colonne("agent_plan", "Planifié par", tableau=False),
    Colonne("commande", "Commande", nullable=False, souple=True),
    Colonne("sur", "Sur", "sortes", nullable=False, priorite=3, souple=True),
    Colonne("motif", "Motif", souple=True),
    Colonne("source", "Source", tableau=False, souple=True),
    Colonne("fait", "Fait", "entier", nullable=False),
    Colonne("sans_effet", "Sans effet", "entier", nullable=False, priorite=2),
    Colonne("refuse", "Refusé", "entier", nullable=False),
    Colonne("non_traite", "Non traité", "entier", nullable=False, priorite=2),
    Colonne("annule", "Annule", tableau=False),
    Colonne("annule_par", "Annulé par", priorite=2),
    Colonne("annule_en_partie_par", "Annulé en partie par", priorite=2),
)
LIGNE_DU_LOT = (
    Colonne("objet", "Objet", nullable=False),
    Colonne("nom", "Nom", nullable=False, souple=True),
    Colonne("action", "Action", "mot", nullable=False),
    Colonne("avant", "Avant", "objet", tableau=False, nullable=False, souple=True),
    Colonne("apres", "Après", "objet", tableau=False, nullable=False, souple=True),
    Colonne("retour", "Retour", "mot", nullable=False),
    Colonne("code", "Code", nullable=False, priorite=4),
    Colonne("explication", "Pourquoi", nullable=False, souple=True),
)
# De `lot voir` seul : combien de ses lignes se défont (`possible`), ont bougé (`deplace`), ne se défont pas, sont déjà
# défaites. À l'écran, une phrase le dit.
CONTENU_DU_LOT = (
    Colonne("retours", "Se défont", "objet", nullable=False, technique=True, parfois=True),
    Colonne("hors_ressort", "Hors de votre ressort", "entier", nullable=False, parfois=True),
    Colonne("lignes", "Lignes", "objets", nullable=False, contenu=LIGNE_DU_LOT, parfois=True),
)
LIGNE_PLAN = (
    Colonne("ligne", "Ligne", "entier", nullable=False, priorite=3),
    Colonne("objet", "Objet", nullable=False),
    Colonne("version", "Version", "entier", tableau=False, technique=True),
    Colonne("action", "Action", "mot", nullable=False),
    Colonne("decision", "Décision", "mot", nullable=False),
    Colonne("avant", "Avant", "objet", priorite=2, souple=True),
    Colonne("apres", "Après", "objet", souple=True),
    Colonne("avertissements", "Avertissements", "liste", tableau=False, nullable=False, souple=True),
    Colonne("reversible", "Réversible", "booleen", nullable=False, priorite=3),
    Colonne("sans_retour", "Sans retour", tableau=False, nullable=False, souple=True),
    Colonne("code", "Code", nullable=False),
    Colonne("explication", "Explication", nullable=False, souple=True),
)
# Ce que la ligne demandait, tel qu'on l'a donné ; `habilitation` désigne l'objet, de quelque nom qu'il soit.
DEMANDE_DU_PLAN = (
    Colonne("motif", "Motif", souple=True),
    Colonne("habilitation", "Désignation", nullable=False, souple=True),
    Colonne("valeurs", "Valeurs", "objet", nullable=False, souple=True),
    Colonne("lies", "Liés", "objet", nullable=False, technique=True, parfois=True),
)
# Ceux qui ont eu un plan en main, dans l'ordre ; vide tant qu'il est tel qu'il a été écrit.
ACTE_DU_PLAN = (
    Colonne("acte", "Acte", "mot", nullable=False, mots=ACTES_D_UN_PLAN),
    Colonne("agent", "Agent", nullable=False),
    Colonne("profil", "Profil", nullable=False),
    Colonne("jour", "Jour", "date", nullable=False),
    Colonne("detail", "Détail", nullable=False),
)
PLAN = (
    Colonne("sur", "Sur", nullable=False),
    Colonne("a_compter_du", "À compter du", "date"),
    Colonne("suite", "Eu en main par", "objets", nullable=False, contenu=ACTE_DU_PLAN),
    Colonne("jour", "Jour", "date", nullable=False),
    Colonne("agent", "Agent", nullable=False),
    Colonne("profil", "Profil", nullable=False),
    Colonne("motif", "Motif", souple=True),
    Colonne("source", "Source", nullable=False, souple=True),
    Colonne("source_sha256", "SHA-256 de la source", nullable=False, technique=True),
    Colonne("lignes_separees", "Lignes séparées", "booleen", nullable=False, technique=True),
    Colonne("lecture", "Lu ainsi", "objet", nullable=False, technique=True, parfois=True),
    Colonne("lignes", "Lignes", "objets", nullable=False, contenu=(*LIGNE_PLAN, *DEMANDE_DU_PLAN)),
    Colonne("empreinte", "Empreinte", nullable=False, technique=True),
)
