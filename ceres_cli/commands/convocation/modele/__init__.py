"""`ceres convocation modele` : un fichier par commande, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Le modèle des lettres : copier celui de la maison, éprouver le sien, le choisir.",
    entrees={
        "Préparer": {
            "copier": (".choisir", "Copier le modèle de la maison, pour écrire le sien"),
            "verifier": (".choisir", "Éprouver un modèle sur des lettres d'exemple"),
        },
        "Choisir": {
            "choisir": (".choisir", "Choisir le modèle d'un centre, ou de la base"),
        },
    },
)
