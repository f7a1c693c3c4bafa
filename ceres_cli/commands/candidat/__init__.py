"""`ceres candidat` : un fichier par famille de commandes, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

_ICI = "ceres_cli.commands.candidat"
_VERBES = "ceres_cli.commands.verbes"

app = App(
    help="Candidats : leur fiche, et leurs inscriptions aux sessions.",
    entrees={
        "Consulter": {
            "lister": (f"{_ICI}.lister", "app", "Chercher et lister les candidats"),
            "voir": (f"{_VERBES}.voir", "candidat", "Afficher un candidat, ses inscriptions, ce qu'il détient"),
            "expliquer": (f"{_ICI}.expliquer", "app", "Dire s'il peut être inscrit, sinon quand et pourquoi"),
            "doublons": (f"{_ICI}.fiches", "doublons", "Lister les fiches d'une même personne, deux par deux"),
            "parchemins": (f"{_ICI}.parchemins", "app", "Lister les parchemins des titres et CCS obtenus"),
            "attestation": (f"{_ICI}.attestation", "app", "Écrire en PDF ce qu'un candidat détient"),
            "historique": (f"{_VERBES}.historique", "candidat", "Afficher qui a fait quoi sur un candidat"),
        },
        "Agir": {
            "creer": (f"{_ICI}.creer", "app", "Enregistrer un candidat"),
            "modifier": (f"{_ICI}.modifier", "app", "Changer ou effacer des champs de sa fiche"),
            "importer": (f"{_ICI}.importer", "app", "Créer, modifier et inscrire d'après un fichier"),
            "inscrire": (f"{_ICI}.inscrire", "app", "Inscrire un candidat à une session"),
            "desinscrire": (f"{_ICI}.desinscrire", "app", "Désinscrire un candidat d'une session"),
            "ecarter": (f"{_ICI}.ecarter", "ecarter", "Mettre à l'écart qui empêche de valider une session"),
            "reintegrer": (f"{_ICI}.ecarter", "reintegrer", "Reprendre dans sa session un candidat mis à l'écart"),
            "parchemin": (f"{_ICI}.parchemin", "app", "Délivrer ou annuler un parchemin (UD)"),
            "fusionner": (f"{_ICI}.fiches", "fusionner", "Réunir deux fiches d'une même personne"),
            "distinguer": (f"{_ICI}.fiches", "distinguer", "Dire que deux fiches sont de deux personnes"),
            "supprimer": (f"{_ICI}.fiches", "supprimer", "Supprimer une fiche jamais inscrite"),
        },
    },
)
