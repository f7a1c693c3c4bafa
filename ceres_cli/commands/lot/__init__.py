"""`ceres lot` : un fichier par commande, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Lots : chaque écriture en est un, quel que soit son nom ; les planifier, les voir, les défaire.",
    entrees={
        "Consulter": {
            "lister": (".lister", "Lister les lots et leurs totaux"),
            "voir": (".lister", "Afficher ce qu'un lot a fait, et ce qui s'en défait"),
            "plan": (".plan", "Lire un plan, le réduire, le dater, le contresigner"),
        },
        "Agir": {
            "appliquer": (".appliquer", "Appliquer un plan"),
            "regler": (".plan", "Régler quand un lot attend un second compte"),
            "annuler": (".annuler", "Défaire un lot"),
        },
    },
)
