"""`ceres admin` : la base elle-même."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Administration de la base.",
    entrees={
        "Consulter": {
            "sante": (".entretien", "Dire si la base est tenue : nuit, sauvegarde, sceau, disque, profils"),
            "metriques": (".entretien", "Relever, pour Prometheus, ce qu'une surveillance suit"),
            "cle-publique": (".cle", "Montrer les clés qui vérifient les attestations, en donner une"),
            "verifier": (".entretien", "Examiner la base : droits, schéma, pages, liens, journal"),
        },
        "Agir": {
            "sauvegarder": (".transferts", "Garder une copie vérifiée de la base, et son SHA-256"),
            "restaurer": (".transferts", "Remettre une sauvegarde à la place de la base"),
            "exporter": (".transferts", "Écrire toute la base dans un fichier ndjson"),
            "importer": (".transferts", "Refaire une base neuve d'un fichier exporté"),
            "copier": (".transferts", "Porter la base dans une base vide d'un serveur PostgreSQL"),
            "archiver": (".archivage", "Mettre dans un fichier les plus anciens lots du journal"),
            "purger": (".entretien", "Effacer, en deux temps, ce qui est gardé depuis trop longtemps"),
            "roles-postgres": (".entretien", "Écrire le SQL des rôles d'une base partagée"),
            "migrer": (".entretien", "Mettre à niveau une base d'une version plus ancienne"),
        },
    },
)
