"""`ceres profil` : sous quel rôle, dans quelle structure un agent agit."""

from ceres_cli.terminal.typer_fr import App

_ICI = "ceres_cli.commands.profil"

app = App(
    help="Profils : le rôle et la structure sous lesquels un agent agit.",
    entrees={
        "Consulter": {
            "lister": (f"{_ICI}.lister", "app", "Lister vos profils, ou ceux de tous les agents"),
            "voir": (f"{_ICI}.voir", "app", "Afficher un profil et ce qu'il permet"),
        },
        "Agir": {
            "choisir": (f"{_ICI}.choisir", "app", "Choisir le profil sous lequel agir"),
            "creer": (f"{_ICI}.creer", "app", "Donner un profil à un agent"),
            "modifier": (f"{_ICI}.modifier", "app", "Fixer ou ôter la fin d'un profil"),
            "retirer": (f"{_ICI}.retirer", "app", "Retirer un profil : il n'agit plus"),
        },
    },
)
