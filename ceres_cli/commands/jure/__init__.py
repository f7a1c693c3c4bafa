"""`ceres jure` : un fichier par famille de commandes, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Jurés : les personnes qui peuvent être habilitées.",
    autres_noms=("voir", "historique", "exporter"),
    entrees={
        "Consulter": {
            "lister": ("..verbes.lister:jure", "Chercher et lister les jurés"),
            "voir": ("..verbes.voir:jure", "Afficher un juré, ses habilitations, ses emplois"),
            "disponibles": (".fiches", "Lister les jurés utilisables et libres"),
            "historique": ("..verbes.historique:jure", "Afficher qui a fait quoi sur un juré"),
            "doublons": (".fiches:doublon", "Lister les jurés qui sont peut-être une même personne"),
            "exporter": (".exporter", "Exporter les coordonnées des jurés"),
        },
        "Agir": {
            "creer": (".fiches", "Enregistrer un juré"),
            "modifier": (".fiches", "Changer ou effacer des coordonnées"),
            "importer": (".fiches", "Créer et modifier des jurés d'après un fichier"),
            "experience": (".experience", "Ajouter, corriger, supprimer un emploi"),
            "indisponible": (".experience", "Noter les jours où un juré n'est pas libre, ou les lever"),
            "lier": (".fiches", "Déclarer un lien avec un centre ou un candidat"),
            "delier": (".fiches", "Retirer un lien déclaré"),
            "fusionner": (".fiches", "Réunir deux fiches d'une même personne"),
            "distinguer": (".fiches", "Dire que deux fiches sont de deux personnes"),
            "supprimer": (".fiches:actions", "Supprimer une fiche que rien ne mentionne"),
            "inactiver": (".fiches:actions", "Inactiver des jurés (avec avertissement)"),
            "reactiver": (".fiches:actions", "Rendre des jurés actifs"),
        },
    },
)
