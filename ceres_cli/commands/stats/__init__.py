"""`ceres stats` : les chiffres du ressort, en table et en image."""

from ceres_cli.terminal.typer_fr import App

_ICI = "ceres_cli.commands.stats"

app = App(
    help="Chiffres de votre ressort, en table et en image ; ceres.stats/1 en json.",
    entrees={
        "Jurés": {
            "echeances": (f"{_ICI}.echeances", "app", "Compter par mois les habilitations qui finissent"),
            "couverture": (f"{_ICI}.couverture", "app", "Compter les jurés utilisables par titre et territoire"),
            "prevision": (f"{_ICI}.prevision", "app", "De même à venir, et qui renouveler"),
        },
        "Sessions": {
            "sessions": (f"{_ICI}.sessions", "app", "Compter les sessions par mois et par état"),
            "resultats": (f"{_ICI}.resultats", "app", "Taux de réussite par titre, centre ou voie"),
        },
        "Agents": {"activite": (f"{_ICI}.activite", "app", "Compter les écritures par agent et semaine")},
    },
)
