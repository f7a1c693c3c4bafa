"""`ceres delais` : les jours que demande chaque acte avant une session, et ce qui arrive passé ce jour."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Délais avant une session : la créer, demander la DTE, éditer les convocations (DEL-01).",
    entrees={
        "Consulter": {
            "voir": (".definir:delai", "Afficher tous les délais et leur mode"),
            "historique": ("..verbes.historique:delais", "Afficher qui les a changés"),
        },
        "Agir": {"definir": (".definir", "Changer un mode ou des jours (MPCP)")},
    },
)
