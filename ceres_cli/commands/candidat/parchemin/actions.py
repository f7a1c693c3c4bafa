"""ceres candidat parchemin delivrer, annuler"""

from ceres_cli.commands.agir import agissent, des
from ceres_cli.commands.options import numero_de_parchemin
from ceres_cli.regles.obtention.parchemins import ActionParchemin

actions = agissent(
    des("NUMERO", "Numéros ; « - » en lit un par ligne sur l'entrée standard."),
    "obtention.situation:MetierParchemins",
    {
        ActionParchemin.DELIVRER: """
    Délivrer des parchemins à éditer (OBT-03). Ce qui est contesté, parce qu'une session qui l'a donné est débloquée,
    ne se délivre pas. Réservé à l'UD et au national ; au terminal, l'accord est demandé.

    Exemples :

        ceres candidat parchemin delivrer 12 13

        ceres candidat parchemin delivrer - --simuler
    """,
        ActionParchemin.ANNULER: """
    Annuler des parchemins délivrés dont la certification a été retirée, ou l'identité corrigée (OBT-03) : seulement
    ceux qui sont à annuler. Réservé à l'UD et au national ; au terminal, l'accord est demandé.

    Exemple :

        ceres candidat parchemin annuler 12 --motif "rendu par le candidat"
    """,
    },
    plan=False,
    lire=numero_de_parchemin,
)
