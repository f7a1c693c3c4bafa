"""`ceres candidat parchemin` : un fichier par famille de commandes, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Le parchemin d'un titre ou d'un CCS : le délivrer, l'annuler (UD).",
    entrees={
        "Consulter": {
            "voir": ("...verbes.voir:parchemin", "Afficher un parchemin"),
            "expliquer": ("...verbes.expliquer:parchemin", "Dire pourquoi une action est possible ou refusée"),
        },
        "Agir": {
            "delivrer": (".actions:actions", "Délivrer des parchemins à éditer"),
            "annuler": (".actions:actions", "Annuler des parchemins retirés"),
            "ecrire": (".actions", "Écrire la feuille d'un parchemin délivré"),
        },
    },
)
