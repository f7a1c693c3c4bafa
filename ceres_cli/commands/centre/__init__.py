"""`ceres centre` : un fichier par commande, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Centres organisateurs de sessions, et leurs agréments par titre, CCS et site.",
    autres_noms=("voir", "historique", "expliquer"),
    entrees={
        "Consulter": {
            "lister": ("..verbes.lister:centre", "Lister et filtrer les centres"),
            "voir": ("..verbes.voir:centre", "Afficher un centre et ses agréments"),
            "agrements": (".actions:agrement", "Lister les agréments, d'un centre ou de tous"),
            "expliquer": ("..verbes.expliquer:centre", "Dire si une action sur un agrément est possible, et pourquoi"),
            "historique": (
                "..verbes.historique:centre",
                "Afficher qui a fait quoi sur un centre, ou un agrément",
            ),
        },
        "Agir": {
            "creer": (".actions", "Enregistrer un centre"),
            "modifier": (".actions", "Changer le nom, le SIRET ou les coordonnées d'un centre"),
            "courrier": (".courrier", "Régler l'en-tête et la signature des lettres d'un centre"),
            "importer": ("..verbes.importer:centre", "Enregistrer des centres d'après un fichier"),
            "agreer": (".actions", "Agréer un centre sur un titre ou un CCS, ou des centres d'après un fichier"),
            "site": (".site", "Enregistrer, changer, fermer les sites où se tiennent ses sessions"),
            "modifier-agrement": (".actions", "Changer les dates ou le site d'un agrément"),
            "suspendre-agrement": (".actions:agrements", "Suspendre des agréments à compter d'un jour"),
            "retablir-agrement": (".actions:agrements", "Rétablir des agréments suspendus"),
            "retirer-agrement": (".actions:agrements", "Retirer des agréments, pour de bon"),
        },
    },
)
