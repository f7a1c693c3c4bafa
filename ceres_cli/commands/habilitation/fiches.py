"""ceres habilitation : créer, modifier, la table des états."""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.habilitation.options import ecrire
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptDebut, OptFin, OptFormat, OptMotif, OptSimuler, UneHabilitation, identifiant
from ceres_cli.commands.versions import si_version
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.habilitation.etats import ACTIONS, AVERTIES, TRANSITIONS, transition
from ceres_cli.regles.vocabulaire import ActionHabilitation


def creer(
    ctx: typer.Context,
    jure: Annotated[str, typer.Option("--jure", parser=identifiant("J"), metavar="J-…", help="Le juré.")],
    certification: Annotated[
        str,
        typer.Option("--certification", metavar="REF", help="Titre, CCP ou CCS : TP-01280m04/CCP1, RNCP37674, DWWM…"),
    ],
    debut: OptDebut = None,
    fin: OptFin = None,
    valider: Annotated[bool, typer.Option("--valider", help="La valider aussitôt ; refusée, rien n'est créé.")] = False,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Créer une habilitation en brouillon, ou validée avec --valider (HAB-11 à HAB-15).

    Sans --debut, elle commence aujourd'hui ; sans --fin, elle dure jusqu'à la fin de vie du titre.

    Exemples :

        ceres habilitation creer --jure J-12 --certification TP-01280m04/CCP1

        ceres habilitation creer --jure J-12 --certification DWWM --fin 31/12/2027 --valider
    """
    from ceres_cli.moteur.demande import Demande

    valeurs = {"jure": jure, "certification": certification, "debut": debut, "fin": fin, "valider": valider}
    ecrire(ctx, Demande(ActionHabilitation.CREER, valeurs=valeurs, motif=motif), simuler=simuler, format_=format_)


@si_version
def modifier(
    ctx: typer.Context,
    objet: UneHabilitation,
    debut: OptDebut = None,
    fin: OptFin = None,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Changer les dates d'une habilitation en brouillon (HAB-09) ; ni la certification ni le juré ne changent.

    Exemple :

        ceres habilitation modifier H-12 --fin 31/12/2027
    """
    from ceres_cli.moteur.demande import Demande

    if debut is None and fin is None:
        raise ErreurUsage("Rien à modifier : donnez --debut ou --fin.")
    demande = Demande(ActionHabilitation.MODIFIER, objet, {"debut": debut, "fin": fin}, motif=motif)
    ecrire(ctx, demande, simuler=simuler, format_=format_)


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
