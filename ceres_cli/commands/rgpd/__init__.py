"""`ceres rgpd` : les droits des personnes dont la base tient des données."""

from ceres_cli.terminal.typer_fr import App

_ICI = "ceres_cli.commands.rgpd"

app = App(
    help="Données personnelles : le registre, l'extrait et l'effacement.",
    entrees={
        "Consulter": {
            "registre": (f"{_ICI}.registre", "app", "Lister les données personnelles de la base, et pourquoi"),
            "extraire": (f"{_ICI}.extraire", "app", "Réunir tout ce que la base dit d'une personne"),
        },
        "Agir": {
            "effacer": (f"{_ICI}.effacer", "app", "Effacer les données d'une personne"),
        },
    },
)
