"""`ceres delais` : les jours que demande chaque acte avant une session, et ce qui arrive passé ce jour."""

from ceres_cli.terminal.typer_fr import App

_ICI = "ceres_cli.commands.delais"
_VERBES = "ceres_cli.commands.verbes"

app = App(
    help="Délais avant une session : la créer, demander la DTE, éditer les convocations (DEL-01).",
    entrees={
        "Consulter": {
            "voir": (f"{_ICI}.voir", "app", "Afficher tous les délais et leur mode"),
            "historique": (f"{_VERBES}.historique", "delais", "Afficher qui les a changés"),
        },
        "Agir": {"definir": (f"{_ICI}.definir", "app", "Changer un mode ou des jours (MPCP)")},
    },
)
