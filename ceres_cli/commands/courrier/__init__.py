"""`ceres courrier` : un fichier par commande, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

_ICI = "ceres_cli.commands.courrier"
_VERBES = "ceres_cli.commands.verbes"

app = App(
    help="Courrier : la boîte d'envoi des convocations, des relances et des avis aux agents.",
    entrees={
        "Consulter": {
            "lister": (f"{_ICI}.lister", "app", "Lister les courriels, et où en est chacun"),
            "voir": (f"{_VERBES}.voir", "message", "Afficher un courriel : son état, les mots du serveur"),
        },
        "Agir": {
            "relancer": (f"{_ICI}.actions", "relancer", "Remettre en file ce qui n'est pas parti"),
            "abandonner": (f"{_ICI}.actions", "abandonner", "Ne plus chercher à l'envoyer"),
        },
    },
)
