"""`ceres admin` : la base elle-même."""

from ceres_cli.terminal.typer_fr import App

_ICI = "ceres_cli.commands.admin"

app = App(
    help="Administration de la base.",
    entrees={
        "Consulter": {
            "verifier": (f"{_ICI}.verifier", "app", "Examiner la base : droits, schéma, pages, liens"),
        },
        "Agir": {
            "migrer": (f"{_ICI}.migrer", "app", "Mettre à niveau une base d'une version plus ancienne"),
        },
    },
)
