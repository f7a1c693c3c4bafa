"""ceres courrier : relancer, abandonner."""

from ceres_cli.commands.agir import agissent, des
from ceres_cli.commands.options import identifiant
from ceres_cli.regles.courrier.envois import ActionCourrier

actions = agissent(
    des("M-…", "Messages ; « - » lit un par ligne sur l'entrée standard."),
    "courrier.situation:MetierCourrier",
    {
        ActionCourrier.RELANCER: """
    Remettre en file des courriels refusés, incertains ou abandonnés (CONV-05).

    Rien ne part ici : la commande qui les avait envoyés (« ceres convocation envoyer », « ceres session relancer »)
    envoie ce qui est en file. Un courriel incertain, que le serveur a peut-être accepté, ne repart qu'avec votre accord
    (au terminal, ou --oui) ; un courriel envoyé ne repart pas.

    Exemples :

        ceres courrier relancer M-12

        ceres courrier lister --etat echoue --format tsv --colonnes id --sans-entete | ceres courrier relancer -
    """,
        ActionCourrier.ABANDONNER: """
    Abandonner des courriels qui attendent, ont échoué ou restent incertains (CONV-05) : aucun envoi ne les reprend.

    D'un courriel incertain dont le destinataire a accusé réception, c'est la façon de le régler.

    Exemple :

        ceres courrier abandonner M-12 --motif "reçu, dit le candidat"
    """,
    },
    plan=False,
    lire=identifiant("M"),
)
