"""`ceres profil` : sous quel rôle, dans quelle structure un agent agit."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Profils : le rôle et la structure sous lesquels un agent agit.",
    entrees={
        "Consulter": {
            "lister": (".actions:profil", "Lister vos profils, ou ceux de tous les agents"),
            "voir": (".actions", "Afficher un profil et ce qu'il permet"),
        },
        "Agir": {
            "choisir": (".actions", "Choisir le profil sous lequel agir"),
            "creer": (".actions", "Donner un profil à un agent"),
            "importer": ("..verbes.importer:profil", "Donner leurs profils à des agents d'après un fichier"),
            "modifier": (".actions", "Fixer ou ôter la fin d'un profil"),
            "retirer": (".actions", "Retirer un profil : il n'agit plus"),
        },
    },
)
