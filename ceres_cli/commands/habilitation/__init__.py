"""`ceres habilitation` : un fichier par famille de commandes, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Habilitations : droit d'un juré d'examiner un titre, un CCP ou un CCS.",
    autres_noms=("voir", "historique", "expliquer", "plan", "appliquer", "lots", "annuler-lot"),
    entrees={
        "Consulter": {
            "lister": ("..verbes.lister:habilitation", "Lister et filtrer les habilitations"),
            "voir": ("..verbes.voir:habilitation", "Afficher une habilitation"),
            "expliquer": ("..verbes.expliquer:habilitation", "Dire pourquoi une action est possible ou refusée"),
            "transitions": (".fiches", "Afficher la table des états et des actions"),
            "echeances": (".echeances", "Lister les habilitations qui arrivent à échéance"),
            "historique": (
                "..verbes.historique:habilitation",
                "Afficher qui a fait quoi sur une habilitation",
            ),
        },
        "Agir": {
            "creer": (".fiches", "Créer une habilitation, en brouillon ou validée"),
            "modifier": (".fiches", "Changer les dates d'un brouillon"),
            "renouveler": (".renouveler", "Donner une fin plus lointaine, en une action"),
            "valider": (".fiches:actions", "Valider des brouillons"),
            "brouillon": (".fiches:actions", "Remettre en brouillon"),
            "suspendre": (".fiches:actions", "Suspendre (avec avertissement)"),
            "reactiver": (".fiches:actions", "Réactiver après suspension (avec avertissement)"),
            "viser": (".fiches:actions", "Viser une validation par dérogation"),
            "supprimer": (".fiches:actions", "Supprimer des brouillons (avec avertissement)"),
        },
        "En nombre": {
            "lot": (".de_lot", "Appliquer un fichier de changements"),
            "plan": (".de_lot", "Lire un plan avant de l'appliquer"),
            "appliquer": (".de_lot", "Appliquer un plan"),
            "annuler-lot": (".de_lot", "Défaire un lot"),
            "lots": (".de_lot", "Lister les lots et leurs totaux"),
            "expirer": (".echeances", "Consigner les expirations (traitement de nuit)"),
        },
    },
)
