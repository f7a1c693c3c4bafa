"""`ceres candidat parchemin` : un fichier par famille de commandes, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

_ICI = "ceres_cli.commands.candidat.parchemin"
_VERBES = "ceres_cli.commands.verbes"

app = App(
    help="Le parchemin d'un titre ou d'un CCS : le délivrer, l'annuler (UD).",
    entrees={
        "Consulter": {
            "voir": (f"{_VERBES}.voir", "parchemin", "Afficher un parchemin"),
            "expliquer": (f"{_ICI}.expliquer", "app", "Dire pourquoi une action est possible ou refusée"),
        },
        "Agir": {
            "delivrer": (f"{_ICI}.actions", "delivrer", "Délivrer des parchemins à éditer"),
            "annuler": (f"{_ICI}.actions", "annuler", "Annuler des parchemins retirés"),
        },
    },
)
