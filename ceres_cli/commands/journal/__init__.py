"""`ceres journal` : qui a fait quoi."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Journal : chaque écriture, champ par champ, avec son auteur et son motif.",
    entrees={
        "Consulter": {
            "lister": (".lister", "Lister les écritures, filtrées"),
            "suivre": (".lister", "Suivre les écritures à mesure, un lot par ligne (ndjson)"),
            "tete": (".preuve", "Montrer la tête du journal : ce qui le résume tout entier"),
            "verifier": (".preuve", "Vérifier que rien n'en a été changé ni ôté"),
        },
        "Agir": {
            "exporter": (".preuve", "Sortir le journal vers une autre machine (JSON, syslog)"),
            "temoigner": (".preuve", "Ajouter la tête à un témoin gardé ailleurs"),
        },
    },
)
