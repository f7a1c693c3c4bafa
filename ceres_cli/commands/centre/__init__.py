"""`ceres centre` : un fichier par commande, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

_ICI = "ceres_cli.commands.centre"
_VERBES = "ceres_cli.commands.verbes"

app = App(
    help="Centres organisateurs de sessions, et leurs agréments par titre, CCS et site.",
    entrees={
        "Consulter": {
            "lister": (f"{_ICI}.lister", "app", "Lister et filtrer les centres"),
            "voir": (f"{_VERBES}.voir", "centre", "Afficher un centre et ses agréments"),
            "agrements": (f"{_ICI}.agrements", "app", "Lister les agréments, d'un centre ou de tous"),
            "expliquer": (f"{_ICI}.expliquer", "app", "Dire si une action sur un agrément est possible, et pourquoi"),
            "historique": (f"{_VERBES}.historique", "centre", "Afficher qui a fait quoi sur un centre, ou un agrément"),
        },
        "Agir": {
            "creer": (f"{_ICI}.creer", "app", "Enregistrer un centre"),
            "modifier": (f"{_ICI}.modifier", "app", "Changer le nom, le SIRET ou les coordonnées d'un centre"),
            "courrier": (f"{_ICI}.courrier", "app", "Régler l'en-tête et la signature des lettres d'un centre"),
            "agreer": (f"{_ICI}.agreer", "app", "Agréer un centre sur un titre ou un CCS"),
            "modifier-agrement": (f"{_ICI}.modifier_agrement", "app", "Changer les dates ou le site d'un agrément"),
            "suspendre-agrement": (f"{_ICI}.evenements", "suspendre", "Suspendre des agréments à compter d'un jour"),
            "retablir-agrement": (f"{_ICI}.evenements", "retablir", "Rétablir des agréments suspendus"),
            "retirer-agrement": (f"{_ICI}.evenements", "retirer", "Retirer des agréments, pour de bon"),
        },
    },
)
