"""`ceres habilitation` : un fichier par famille de commandes, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

_ICI = "ceres_cli.commands.habilitation"

app = App(
    help="Habilitations : droit d'un juré d'examiner un titre, un CCP ou un CCS.",
    entrees={
        "Consulter": {
            "lister": (f"{_ICI}.lister", "app", "Lister et filtrer les habilitations"),
            "voir": (f"{_ICI}.voir", "app", "Afficher une habilitation"),
            "expliquer": (f"{_ICI}.expliquer", "app", "Dire pourquoi une action est possible ou refusée"),
            "transitions": (f"{_ICI}.transitions", "app", "Afficher la table des états et des actions"),
            "echeances": (f"{_ICI}.echeances", "app", "Lister les habilitations qui arrivent à échéance"),
            "historique": (f"{_ICI}.historique", "app", "Afficher qui a fait quoi sur une habilitation"),
        },
        "Agir": {
            "creer": (f"{_ICI}.creer", "app", "Créer une habilitation, en brouillon ou validée"),
            "modifier": (f"{_ICI}.modifier", "app", "Changer les dates d'un brouillon"),
            "renouveler": (f"{_ICI}.renouveler", "app", "Donner une fin plus lointaine, en une action"),
            "valider": (f"{_ICI}.actions", "valider", "Valider des brouillons"),
            "brouillon": (f"{_ICI}.actions", "brouillon", "Remettre en brouillon"),
            "suspendre": (f"{_ICI}.actions", "suspendre", "Suspendre (avec avertissement)"),
            "reactiver": (f"{_ICI}.actions", "reactiver", "Réactiver après suspension (avec avertissement)"),
            "viser": (f"{_ICI}.actions", "viser", "Viser une validation par dérogation"),
            "supprimer": (f"{_ICI}.actions", "supprimer", "Supprimer des brouillons (avec avertissement)"),
        },
        "En nombre": {
            "lot": (f"{_ICI}.lot", "app", "Appliquer un fichier de changements"),
            "plan": (f"{_ICI}.plan", "app", "Lire un plan avant de l'appliquer"),
            "appliquer": (f"{_ICI}.appliquer", "app", "Appliquer un plan"),
            "annuler-lot": (f"{_ICI}.annuler_lot", "app", "Défaire un lot"),
            "lots": (f"{_ICI}.lots", "app", "Lister les lots et leurs totaux"),
            "expirer": (f"{_ICI}.expirer", "app", "Consigner les expirations (traitement de nuit)"),
        },
    },
)
