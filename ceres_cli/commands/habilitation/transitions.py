"""ceres habilitation transitions"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat
from ceres_cli.regles.habilitation.etats import ACTIONS, AVERTIES, TRANSITIONS, transition


@en_liste("transition")
def transitions(ctx: typer.Context, format_: OptFormat = None) -> None:
    """Afficher la table fermée des états et des actions : tout ce qui n'y est pas marqué est refusé.

    « ! » : action avertie. « déjà » : rien à changer. Sinon, le code de la règle qui refuse.

    Exemple :

        ceres habilitation transitions
    """
    from ceres_cli.schemas.habilitations import TRANSITION

    elements = []
    for ligne in TRANSITIONS:
        if ligne == "expirée, titre à venir":
            continue
        case = {"etat": ligne}
        for action in ACTIONS:
            verdict, code = transition(ligne, action)
            marque = f"oui{' !' if action in AVERTIES else ''}" if verdict == "possible" else "non"
            case[action.value] = f"{'déjà' if verdict == 'deja' else marque} ({code})"
        elements.append(case)
    commun.contexte(ctx).sortie(format_).liste("transitions", TRANSITION, elements, len(elements))
