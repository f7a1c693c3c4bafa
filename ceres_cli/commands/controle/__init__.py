"""`ceres controle` : un fichier par famille de commandes, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Contrôles de conformité d'un centre ou d'une session : visites, constats, suites.",
    entrees={
        "Consulter": {
            "lister": (".lister", "Chercher et lister les contrôles"),
            "voir": ("..verbes.voir:controle", "Afficher un contrôle et ses constats"),
            "expliquer": ("..verbes.expliquer:controle", "Dire pourquoi une action est possible ou refusée"),
            "historique": ("..verbes.historique:controle", "Afficher qui a fait quoi sur un contrôle"),
        },
        "Agir": {
            "creer": (".creer", "Créer un contrôle"),
            "constater": (".constater", "Noter ce qui a été constaté"),
            "clore": (".clore", "Clore un contrôle, avec sa suite"),
        },
    },
)
