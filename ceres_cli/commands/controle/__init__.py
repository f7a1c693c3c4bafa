"""`ceres controle` : un fichier par famille de commandes, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Contrôles de conformité d'un centre ou d'une session : visites, constats, suites.",
    autres_noms=("voir", "historique", "expliquer"),
    entrees={
        "Consulter": {
            "lister": ("..verbes.lister:controle", "Chercher et lister les contrôles"),
            "voir": ("..verbes.voir:controle", "Afficher un contrôle et ses constats"),
            "expliquer": ("..verbes.expliquer:controle", "Dire pourquoi une action est possible ou refusée"),
            "historique": ("..verbes.historique:controle", "Afficher qui a fait quoi sur un contrôle"),
        },
        "Agir": {
            "creer": (".actions", "Créer un contrôle"),
            "constater": (".actions", "Noter ce qui a été constaté"),
            "clore": (".actions", "Clore un contrôle, avec sa suite"),
        },
    },
)
