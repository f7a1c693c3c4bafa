"""`ceres machine` : ceres pour les programmes qui raisonnent."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Programmes : ce qu'un assistant peut lire, expliquer et préparer.",
    entrees={"Agir": {"mcp": (".mcp", "Répondre à un assistant (Model Context Protocol)")}},
)
