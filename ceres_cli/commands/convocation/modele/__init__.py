"""`ceres convocation modele` : un fichier par commande, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

_ICI = "ceres_cli.commands.convocation.modele"

app = App(
    help="Le modèle des lettres : copier celui de la maison, éprouver le sien, le choisir.",
    entrees={
        "Préparer": {
            "copier": (f"{_ICI}.copier", "app", "Copier le modèle de la maison, pour écrire le sien"),
            "verifier": (f"{_ICI}.verifier", "app", "Éprouver un modèle sur des lettres d'exemple"),
        },
        "Choisir": {
            "choisir": (f"{_ICI}.choisir", "app", "Choisir le modèle d'un centre, ou de la base"),
        },
    },
)
