"""`ceres candidat parchemin` : un fichier par famille de commandes, chargé quand on la nomme."""

from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.agir import agissent, des
from ceres_cli.commands.options import OptEcraser, OptFormat, UnParchemin, numero_de_parchemin, opt
from ceres_cli.regles.obtention.parchemins import ActionParchemin
from ceres_cli.terminal.typer_fr import App
from ceres_cli.terminal.typer_fr.chemins import papier_ecrit

app = App(
    paquet=__name__,
    help="Le parchemin d'un titre ou d'un CCS : le délivrer, l'annuler (UD).",
    entrees={
        "Consulter": {
            "voir": ("...verbes.voir:parchemin", "Afficher un parchemin"),
            "expliquer": ("...verbes.expliquer:parchemin", "Dire pourquoi une action est possible ou refusée"),
        },
        "Agir": {
            "delivrer": ("..parchemin:actions", "Délivrer des parchemins à éditer"),
            "annuler": ("..parchemin:actions", "Annuler des parchemins retirés"),
            "ecrire": ("..parchemin:ecrire", "Écrire la feuille d'un parchemin délivré"),
        },
    },
)


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


def ecrire(
    ctx: typer.Context,
    objet: UnParchemin,
    cible: Annotated[Path, opt("--sortie", "Où écrire la feuille.", "F.pdf", papier_ecrit)],
    ecraser: OptEcraser = False,
    format_: OptFormat = None,
) -> None:
    """Écrire en PDF la feuille d'un parchemin délivré, avec le code qui la prouve si ce poste tient la clé (OBT-06).

    Réservé à l'UD et au national.

    Exemple :

        ceres candidat parchemin ecrire 12 --sortie parchemin.pdf
    """
    from ceres_cli.commands import ecrits
    from ceres_cli.services.papiers import attestation as papiers

    contexte = commun.contexte(ctx)
    contexte.exiger_la_page()
    octets, dits = papiers.parchemin(contexte.cadre(), objet)
    ecrits.ecrire_un(contexte.sortie(format_), cible, octets, dits, ecraser=ecraser)
