"""`ceres referentiel` : un fichier par commande, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

_ICI = "ceres_cli.commands.referentiel"
_VERBES = "ceres_cli.commands.verbes"

app = App(
    help="Référentiel : titres professionnels, CCP et CCS.",
    entrees={
        "Consulter": {
            "lister": (f"{_ICI}.lister", "app", "Lister et chercher les titres"),
            "voir": (f"{_VERBES}.voir", "titre", "Afficher un titre, ses dates et ses blocs"),
        },
        "Mettre à jour": {
            "importer": (f"{_ICI}.importer", "app", "Importer un export de France compétences"),
            "creer": (f"{_ICI}.creer", "app", "Créer une version de titre"),
            "modifier": (f"{_ICI}.modifier", "app", "Changer un titre : dates, blocs, code, emplois liés"),
        },
    },
)
