"""`ceres attestation` : un fichier par famille de commandes, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Attestations de ce qu'un candidat détient : ce qu'elles valent, ce qui les prouve.",
    autres_noms=("voir", "historique", "expliquer"),
    entrees={
        "Consulter": {
            "lister": ("..verbes.lister:attestation", "Chercher et lister les attestations"),
            "voir": ("..verbes.voir:attestation", "Afficher une attestation, et ce qu'elle vaut"),
            "expliquer": ("..verbes.expliquer:attestation", "Dire pourquoi une action est possible ou refusée"),
            "historique": ("..verbes.historique:attestation", "Afficher qui a fait quoi sur une attestation"),
            "retraits": (".actions", "Écrire la liste signée de celles qui ne valent plus"),
            "page": (".actions", "Écrire la page qui les vérifie, sans réseau"),
        },
        "Agir": {
            "retirer": (".actions:actions", "Retirer des attestations, pour de bon"),
            "signer": (".actions:actions", "Signer des attestations faites ailleurs, là où est la clé"),
        },
    },
)
