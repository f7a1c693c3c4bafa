"""ceres habilitation lot"""

from datetime import date
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.fichier.options import Soumission, lit_un_fichier
from ceres_cli.commands.habilitation.fiches import lire_fin
from ceres_cli.commands.options import opt


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

    commun.parmi("--action", action, tuple(a.value for a in ActionHabilitation))
    soumettre(ctx, lu, LecteurDeLot, MetierHabilitation(), action=action, fin=fin)
