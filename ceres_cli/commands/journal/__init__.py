"""`ceres journal` : qui a fait quoi."""

from ceres_cli.terminal.typer_fr import App

app = App(
    help="Journal : chaque écriture, champ par champ, avec son auteur et son motif.",
    entrees={
        "Consulter": {
            "lister": ("ceres_cli.commands.journal.lister", "app", "Lister les écritures, filtrées"),
        },
    },
)
