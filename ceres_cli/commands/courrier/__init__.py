"""`ceres courrier` : un fichier par commande, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Courrier : la boîte d'envoi des convocations, des relances et des avis aux agents.",
    autres_noms=("voir",),
    entrees={
        "Consulter": {
            "lister": ("..verbes.lister:message", "Lister les courriels, et où en est chacun"),
            "voir": ("..verbes.voir:message", "Afficher un courriel : son texte, son état, les mots du serveur"),
        },
        "Agir": {
            "relancer": (".actions:actions", "Remettre en file ce qui n'est pas parti"),
            "abandonner": (".actions:actions", "Ne plus chercher à l'envoyer"),
        },
    },
)
