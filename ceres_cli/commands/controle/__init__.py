"""`ceres controle` : un fichier par famille de commandes, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

_ICI = "ceres_cli.commands.controle"
_VERBES = "ceres_cli.commands.verbes"

app = App(
    help="Contrôles de conformité d'un centre ou d'une session : visites, constats, suites.",
    entrees={
        "Consulter": {
            "lister": (f"{_ICI}.lister", "app", "Chercher et lister les contrôles"),
            "voir": (f"{_VERBES}.voir", "controle", "Afficher un contrôle et ses constats"),
            "expliquer": (f"{_ICI}.expliquer", "app", "Dire pourquoi une action est possible ou refusée"),
            "historique": (f"{_VERBES}.historique", "controle", "Afficher qui a fait quoi sur un contrôle"),
        },
        "Agir": {
            "creer": (f"{_ICI}.creer", "app", "Créer un contrôle"),
            "constater": (f"{_ICI}.constater", "app", "Noter ce qui a été constaté"),
            "clore": (f"{_ICI}.clore", "app", "Clore un contrôle, avec sa suite"),
        },
    },
)
