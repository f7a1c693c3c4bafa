"""`ceres stats` : les chiffres du ressort, en table et en image."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Chiffres de votre ressort, en table et en image ; ceres.stats/1 en json.",
    entrees={
        "Jurés": {
            "echeances": (".echeances", "Compter par mois les habilitations qui finissent"),
            "couverture": (".couverture", "Compter les jurés utilisables par titre et territoire"),
            "prevision": (".prevision", "De même à venir, et qui renouveler"),
        },
        "Sessions": {
            "sessions": (".sessions", "Compter les sessions par mois et par état"),
            "resultats": (".resultats", "Taux de réussite par titre, centre ou voie"),
        },
        "Agents": {"activite": (".activite", "Compter les écritures par agent et semaine")},
    },
)
