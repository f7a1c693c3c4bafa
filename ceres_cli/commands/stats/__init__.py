"""`ceres stats` : les chiffres du ressort, en table et en image."""

from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Chiffres de votre ressort, en table et en image ; ceres.stats/1 en json.",
    entrees={
        "Jurés": {
            "echeances": (".tables", "Compter par mois les habilitations qui finissent"),
            "couverture": (".tables", "Compter les jurés utilisables par titre et territoire"),
            "prevision": (".tables", "De même à venir, et qui renouveler"),
        },
        "Sessions": {
            "sessions": (".tables", "Compter les sessions par mois et par état"),
            "resultats": (".tables", "Taux de réussite par titre, centre ou voie"),
        },
        "Agents": {"activite": (".tables", "Compter les écritures par agent et semaine")},
    },
)
