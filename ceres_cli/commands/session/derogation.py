"""`ceres session derogation` : une dérogation, et son histoire."""

from ceres_cli.terminal.typer_fr import App

derogation = App(
    paquet="ceres_cli.commands.session",
    help="Une dérogation à un délai : ce qu'elle est devenue, qui l'a demandée et accordée.",
    entrees={
        "Consulter": {
            "voir": ("..verbes.voir:derogation", "Afficher une dérogation"),
            "historique": ("..verbes.historique:derogation", "Afficher qui a fait quoi sur une dérogation"),
        }
    },
)
