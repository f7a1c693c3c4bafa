"""`ceres machine` : ceres pour les programmes qui raisonnent."""

from ceres_cli.terminal.typer_fr import App

_ICI = "ceres_cli.commands.machine"

app = App(
    help="Programmes : ce qu'un assistant peut lire, expliquer et préparer.",
    entrees={"Agir": {"mcp": (f"{_ICI}.mcp", "app", "Répondre à un assistant (Model Context Protocol)")}},
)
