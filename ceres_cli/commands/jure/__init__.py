"""`ceres jure` : un fichier par famille de commandes, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

_ICI = "ceres_cli.commands.jure"
_VERBES = "ceres_cli.commands.verbes"

app = App(
    help="Jurés : les personnes qui peuvent être habilitées.",
    entrees={
        "Consulter": {
            "lister": (f"{_ICI}.lister", "app", "Chercher et lister les jurés"),
            "voir": (f"{_VERBES}.voir", "jure", "Afficher un juré, ses habilitations, ses emplois"),
            "disponibles": (
                f"{_ICI}.disponibles",
                "app",
                "Lister les jurés utilisables et libres",
            ),
            "historique": (f"{_VERBES}.historique", "jure", "Afficher qui a fait quoi sur un juré"),
            "doublons": (f"{_ICI}.doublons", "app", "Lister les jurés qui sont peut-être une même personne"),
            "exporter": ("ceres_cli.commands.export_jures", "exporter", "Exporter les coordonnées des jurés"),
        },
        "Agir": {
            "creer": (f"{_ICI}.creer", "app", "Enregistrer un juré"),
            "modifier": (f"{_ICI}.modifier", "app", "Changer ou effacer des coordonnées"),
            "importer": (f"{_ICI}.importer", "app", "Créer et modifier des jurés d'après un fichier"),
            "experience": (f"{_ICI}.experience", "app", "Ajouter, corriger, supprimer un emploi"),
            "lier": (f"{_ICI}.lier", "lier", "Déclarer un lien avec un centre ou un candidat"),
            "delier": (f"{_ICI}.lier", "delier", "Retirer un lien déclaré"),
            "fusionner": (f"{_ICI}.fusionner", "app", "Réunir deux fiches d'une même personne"),
            "distinguer": (f"{_ICI}.distinguer", "app", "Dire que deux fiches sont de deux personnes"),
            "supprimer": (f"{_ICI}.actions", "supprimer", "Supprimer une fiche que rien ne mentionne"),
            "inactiver": (f"{_ICI}.actions", "inactiver", "Inactiver des jurés (avec avertissement)"),
            "reactiver": (f"{_ICI}.actions", "reactiver", "Rendre des jurés actifs"),
        },
    },
)
