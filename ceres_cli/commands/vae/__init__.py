"""`ceres vae` : un fichier par famille de commandes, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

_ICI = "ceres_cli.commands.vae"
_VERBES = "ceres_cli.commands.verbes"

app = App(
    help="Demandes VAE : un candidat demande un titre, des CCP ou un CCS ; l'UD décide.",
    entrees={
        "Consulter": {
            "lister": (f"{_ICI}.lister", "app", "Chercher et lister les demandes"),
            "voir": (f"{_VERBES}.voir", "vae", "Afficher une demande et les inscriptions qu'elle porte"),
            "expliquer": (f"{_ICI}.expliquer", "app", "Dire pourquoi une action est possible ou refusée"),
            "historique": (f"{_VERBES}.historique", "vae", "Afficher qui a fait quoi sur une demande"),
        },
        "Agir": {
            "creer": (f"{_ICI}.creer", "app", "Déposer la demande d'un candidat"),
            "decider": (f"{_ICI}.decider", "app", "Décider des demandes recevables ou irrecevables"),
            "importer": (f"{_ICI}.importer", "app", "Décider d'après un fichier"),
            "retirer": (f"{_ICI}.retirer", "app", "Retirer des demandes"),
        },
    },
)
