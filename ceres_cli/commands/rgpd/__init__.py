"""`ceres rgpd` : les droits des personnes dont la base tient des données."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Données personnelles : le registre, l'extrait et l'effacement.",
    entrees={
        "Consulter": {
            "registre": (".actions:traitement", "Lister les données personnelles de la base, et pourquoi"),
            "extraire": (".actions", "Réunir tout ce que la base dit d'une personne"),
        },
        "Agir": {
            "effacer": (".actions", "Effacer les données d'une personne"),
        },
    },
)
