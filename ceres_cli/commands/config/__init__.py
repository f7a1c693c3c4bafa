"""`ceres config` : voir et changer les réglages. Sans commande : voir."""

import typer

from ceres_cli.commands.options import OptFormat
from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    entrees={
        "Commandes": {
            "voir": (".definir", "Afficher les réglages en vigueur et d'où ils viennent"),
            "approuver": (".definir", "Se fier à un ceres.toml trouvé au-dessus du dossier de travail"),
            "lectures": (".definir", "Comment se lisent les fichiers des collègues, retenu par --retenir"),
            "definir": (".definir", "Changer un réglage dans ceres.toml"),
        },
    },
)


@app.callback(invoke_without_command=True)
def _sans_commande(ctx: typer.Context, format_: OptFormat = None) -> None:
    """Configuration : les réglages de ceres.toml. Sans commande, les affiche."""
    if ctx.invoked_subcommand is None:
        from ceres_cli.commands.config.definir import montrer

        montrer(ctx, None, format_)
