"""`ceres lot` : un fichier par commande, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

_ICI = "ceres_cli.commands.lot"

app = App(
    help="Lots : chaque écriture en est un, quel que soit son nom ; les voir, les défaire.",
    entrees={
        "Consulter": {
            "lister": (f"{_ICI}.lister", "app", "Lister les lots et leurs totaux"),
            "voir": (f"{_ICI}.voir", "app", "Afficher ce qu'un lot a fait, et ce qui s'en défait"),
        },
        "Agir": {
            "annuler": (f"{_ICI}.annuler", "app", "Défaire un lot"),
        },
    },
)
