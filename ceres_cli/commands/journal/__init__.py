"""`ceres journal` : qui a fait quoi."""

from ceres_cli.terminal.typer_fr import App

_ICI = "ceres_cli.commands.journal"

app = App(
    help="Journal : chaque écriture, champ par champ, avec son auteur et son motif.",
    entrees={
        "Consulter": {
            "lister": (f"{_ICI}.lister", "app", "Lister les écritures, filtrées"),
            "tete": (f"{_ICI}.tete", "app", "Montrer la tête du journal : ce qui le résume tout entier"),
            "verifier": (f"{_ICI}.verifier", "app", "Vérifier que rien n'en a été changé ni ôté"),
        },
        "Agir": {
            "exporter": (f"{_ICI}.exporter", "app", "Sortir le journal vers une autre machine (JSON, syslog)"),
            "temoigner": (f"{_ICI}.temoigner", "app", "Ajouter la tête à un témoin gardé ailleurs"),
        },
    },
)
