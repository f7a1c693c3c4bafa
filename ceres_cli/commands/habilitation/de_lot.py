"""ceres habilitation lot, annuler-lot, appliquer, lots, plan : un fichier de changements, et les commandes de
`ceres lot` sous les noms que des scripts connaissent."""

from datetime import date
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.fichier.options import Soumission, lit_un_fichier
from ceres_cli.commands.habilitation.fiches import lire_fin
from ceres_cli.commands.listes import en_liste, feuilletee
from ceres_cli.commands.lot.annuler import Seules, defaire
from ceres_cli.commands.lot.appliquer import appliquer as appliquer_un_plan
from ceres_cli.commands.lot.lister import OptAgent
from ceres_cli.commands.lot.lister import montrer as montrer_les_lots
from ceres_cli.commands.lot.plan import OptLignes, Plan
from ceres_cli.commands.lot.plan import montrer as montrer_un_plan
from ceres_cli.commands.options import (
    OptDepuis,
    OptFormat,
    OptJusquAu,
    OptLimite,
    OptMotif,
    OptOui,
    OptRefusDetailles,
    OptSimulerSansPlan,
    OptTexte,
    UnLot,
    opt,
)
from ceres_cli.commands.pose import autre_nom
from ceres_cli.regles.droits import Operation


@feuilletee
def annuler_lot(
    ctx: typer.Context,
    objet: UnLot,
    seules: Seules = None,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimulerSansPlan = False,
    detail: OptRefusDetailles = False,
    format_: OptFormat = None,
) -> None:
    """Défaire un lot : un autre nom de « ceres lot annuler », qui en dit plus.

    Exemples :

        ceres habilitation annuler-lot L-42 --motif "mauvais fichier" --simuler

        ceres habilitation annuler-lot L-42 H-12 H-13 --motif "ces deux-là par erreur"
    """
    defaire(
        ctx, objet, seules, motif,
        operation=Operation.ECRIRE_JURES, oui=oui, simuler=simuler, detail=detail, format_=format_,
    )  # fmt: skip


@autre_nom(appliquer_un_plan)
def appliquer() -> None:
    """Appliquer un plan, tel qu'il a été lu.

    Les règles sont refaites ce jour-là. Un objet qui a changé depuis le plan est laissé de côté (DEPLACE), comme une
    ligne que les règles décident autrement (DECISION), sauf avec --replanifier. Le journal garde les deux agents.

    Exemple :

        ceres habilitation appliquer plan.json --oui

        ceres habilitation appliquer plan.json --oui --resultat resultat.xlsx
    """


@en_liste("lot")
def lots(
    ctx: typer.Context,
    texte: OptTexte = None,
    agent: OptAgent = None,
    depuis: OptDepuis = None,
    jusqu_au: OptJusquAu = None,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Lister les lots qui ont changé des habilitations : un autre nom de « ceres lot lister --sur habilitation ».

    Exemple :

        ceres habilitation lots --limite 10
    """
    # Comme le journal, aux services.
    operation = Operation.LIRE_JOURNAL
    montrer_les_lots(ctx, texte, "habilitation", agent, depuis, jusqu_au, limite, format_, operation=operation)


@feuilletee
def plan(
    ctx: typer.Context,
    fichier: Plan,
    lignes: OptLignes = None,
    detail: OptRefusDetailles = False,
    format_: OptFormat = None,
) -> None:
    """Relire un plan avant de le signer : les totaux, ce qui avertit, ce qui ne se défera pas, puis chaque ligne.

    Un plan que cette base n'a pas écrit est refusé. « ceres lot plan » le change aussi.

    Exemples :

        ceres habilitation plan plan.json

        ceres habilitation plan plan.json --lignes averties
    """
    montrer_un_plan(ctx, "habilitation plan", fichier, lignes, format_, detail=detail)


@lit_un_fichier
def lot(
    ctx: typer.Context,
    lu: Soumission,
    action: Annotated[str | None, opt("--action", "L'action des lignes qui n'en portent pas.")] = None,
    fin: Annotated[
        date | None, opt("--fin", "La fin des renouvellements qui n'en ont pas.", "DATE|fin-du-titre", lire_fin)
    ] = None,
) -> None:
    """Appliquer un fichier de changements d'habilitations, en une seule transaction.

    Colonnes : « action; habilitation » ou « action; jure; certification », et « debut; fin; motif ». Actions : creer,
    valider, brouillon, suspendre, reactiver, supprimer, modifier, renouveler (« fin » : un jour, ou « fin du titre »).
    Une faute de format arrête tout (2) ; un refus par une règle laisse passer celles des autres objets (7), sauf avec
    --tout-ou-rien (4) ; les autres lignes du même sont laissées (SOLIDAIRE), sauf avec --lignes-separees.

    Exemples :

        ceres habilitation lot changements.csv --simuler

        ceres habilitation lot changements.csv --plan plan.json

        ceres habilitation lot changements.xlsx --resultat resultat.csv --motif "commission de mars" --oui
    """
    from ceres_cli.commands.fichier.route import soumettre
    from ceres_cli.regles.vocabulaire import ActionHabilitation
    from ceres_cli.services.habilitation.fichier import LecteurDeLot
    from ceres_cli.services.habilitation.situation import MetierHabilitation

    commun.parmi("--action", action, tuple(ActionHabilitation))
    soumettre(ctx, lu, LecteurDeLot, MetierHabilitation(), action=action, fin=fin)
