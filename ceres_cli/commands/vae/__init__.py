"""`ceres vae` : un fichier par famille de commandes, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Demandes VAE : un candidat demande un titre, des CCP ou un CCS ; l'UD décide.",
    autres_noms=("voir", "historique", "expliquer"),
    entrees={
        "Consulter": {
            "lister": ("..verbes.lister:vae", "Chercher et lister les demandes"),
            "voir": ("..verbes.voir:vae", "Afficher une demande et les inscriptions qu'elle porte"),
            "expliquer": ("..verbes.expliquer:vae", "Dire pourquoi une action est possible ou refusée"),
            "historique": ("..verbes.historique:vae", "Afficher qui a fait quoi sur une demande"),
        },
        "Agir": {
            "creer": (".actions", "Déposer la demande d'un candidat"),
            "decider": (".actions", "Décider des demandes recevables ou irrecevables"),
            "importer": ("..verbes.importer:vae", "Décider d'après un fichier"),
            "retirer": (".actions:actions", "Retirer des demandes"),
        },
    },
)
