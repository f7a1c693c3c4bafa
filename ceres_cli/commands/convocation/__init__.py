"""`ceres convocation` : un fichier par commande, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

_ICI = "ceres_cli.commands.convocation"

app = App(
    help="Convocations des candidats et des jurys : PDF et agenda (ICS).",
    entrees={
        "Consulter": {
            "apercu": (f"{_ICI}.apercu", "app", "Voir qui serait convoqué, et à quelle heure"),
            "lister": (f"{_ICI}.lister", "app", "Lister les convocations éditées, et celles à rééditer"),
        },
        "Éditer": {
            "editer": (f"{_ICI}.editer", "app", "Éditer les convocations d'une session"),
            "exporter": (f"{_ICI}.exporter", "app", "Écrire à nouveau les documents de l'édition"),
            "modele": (f"{_ICI}.modele", "app", "Écrire son modèle de lettre et le choisir"),
            "envoyer": (f"{_ICI}.envoyer", "app", "Envoyer par courriel ce qui est édité"),
        },
    },
)
