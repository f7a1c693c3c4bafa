"""`ceres admin` : la base elle-même."""

from ceres_cli.terminal.typer_fr import App

_ICI = "ceres_cli.commands.admin"

app = App(
    help="Administration de la base.",
    entrees={
        "Consulter": {
            "sante": (f"{_ICI}.sante", "app", "Dire si la base est tenue : nuit, sauvegarde, sceau, disque, profils"),
            "verifier": (f"{_ICI}.verifier", "app", "Examiner la base : droits, schéma, pages, liens, journal"),
        },
        "Agir": {
            "sauvegarder": (f"{_ICI}.sauvegarder", "app", "Garder une copie vérifiée de la base, et son SHA-256"),
            "restaurer": (f"{_ICI}.restaurer", "app", "Remettre une sauvegarde à la place de la base"),
            "exporter": (f"{_ICI}.exporter", "app", "Écrire toute la base dans un fichier ndjson"),
            "importer": (f"{_ICI}.importer", "app", "Refaire une base neuve d'un fichier exporté"),
            "copier": (f"{_ICI}.copier", "app", "Porter la base dans une base vide d'un serveur PostgreSQL"),
            "purger": (f"{_ICI}.purger", "app", "Effacer, en deux temps, ce qui est gardé depuis trop longtemps"),
            "roles-postgres": (f"{_ICI}.roles", "app", "Écrire le SQL des rôles d'une base partagée"),
            "migrer": (f"{_ICI}.migrer", "app", "Mettre à niveau une base d'une version plus ancienne"),
        },
    },
)
