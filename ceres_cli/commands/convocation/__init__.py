"""`ceres convocation` : un fichier par commande, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Convocations des candidats et des jurys : PDF et agenda (ICS).",
    entrees={
        "Consulter": {
            "apercu": (".editer", "Voir qui serait convoqué, et à quelle heure"),
            "lister": ("..verbes.lister:convocation", "Lister les convocations éditées, et celles à rééditer"),
        },
        "Éditer": {
            "editer": (".editer", "Éditer les convocations d'une session"),
            "exporter": (".editer", "Écrire à nouveau les documents de l'édition"),
            "modele": (".modele", "Écrire son modèle de lettre et le choisir"),
            "envoyer": (".editer", "Envoyer par courriel ce qui est édité"),
        },
    },
)
