"""`ceres referentiel` : un fichier par commande, chargé quand on la nomme."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Référentiel : titres professionnels, CCP et CCS.",
    entrees={
        "Consulter": {
            "lister": ("..verbes.lister:titre", "Lister et chercher les titres"),
            "voir": ("..verbes.voir:titre", "Afficher un titre, ses dates et ses blocs"),
        },
        "Mettre à jour": {
            "importer": (".ecriture", "Importer un export de France compétences"),
            "creer": (".ecriture", "Créer une version de titre"),
            "modifier": (".ecriture", "Changer un titre : dates, blocs, code, emplois liés"),
        },
    },
)
