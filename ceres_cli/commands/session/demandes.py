"""ceres session retirer-demande, refuser-derogation"""

from ceres_cli.commands.agir import agissent, des
from ceres_cli.commands.options import identifiant
from ceres_cli.regles.session.etats import ReponseDerogation

actions = agissent(
    des("R-…", "Dérogations demandées ; « - » : une par ligne de l'entrée standard."),
    "derogation.situation:MetierDerogation",
    {
        ReponseDerogation.RETIRER: """
    Retirer une demande de dérogation, tant que personne n'y a répondu (DEL-03). Réservé au Centre, et au national.

    Exemple :

        ceres session retirer-demande R-12
    """,
        ReponseDerogation.REFUSER: """
    Refuser une dérogation que le Centre demande, avec un motif (DEL-03). L'accorder : « ceres session deroger ».

    Réservé à l'UD du site, et au national.

    Exemple :

        ceres session refuser-derogation R-12 --motif "le plateau est libre la semaine suivante"
    """,
    },
    sans_oui=ReponseDerogation,
    lire=identifiant("R"),
)
