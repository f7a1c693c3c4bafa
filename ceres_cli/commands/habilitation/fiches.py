"""ceres habilitation : créer, modifier, la table des états."""

from datetime import date
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.agir import agissent, agit, des
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import (
    LaCertification,
    OptDebut,
    OptFin,
    OptFormat,
    UneHabilitation,
    identifiant,
    opt,
    opt_objet,
)
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.habilitation.etats import ACTIONS, AVERTIES, TRANSITIONS, transition
from ceres_cli.regles.vocabulaire import ActionHabilitation

_METIER = "habilitation.situation:MetierHabilitation"


@agit(ActionHabilitation.CREER, _METIER, fiche="habilitation")
def creer(
    jure: Annotated[str, opt_objet("--jure", "J", "Le juré.")],
    certification: LaCertification,
    debut: OptDebut = None,
    fin: OptFin = None,
    valider: Annotated[bool, opt("--valider", "La valider aussitôt ; refusée, rien n'est créé.")] = False,
) -> None:
    """Créer une habilitation en brouillon, ou validée avec --valider (HAB-11 à HAB-15).

    Sans --debut, elle commence aujourd'hui ; sans --fin, elle dure jusqu'à la fin de vie du titre.

    Exemples :

        ceres habilitation creer --jure J-12 --certification TP-01280m04/CCP1

        ceres habilitation creer --jure J-12 --certification DWWM --fin 31/12/2027 --valider
    """


@agit(ActionHabilitation.MODIFIER, _METIER, fiche="habilitation", suivie=True)
def modifier(objet: UneHabilitation, debut: OptDebut = None, fin: OptFin = None) -> None:
    """Changer les dates d'une habilitation en brouillon (HAB-09) ; ni la certification ni le juré ne changent.

    Exemple :

        ceres habilitation modifier H-12 --fin 31/12/2027
    """
    if debut is None and fin is None:
        raise ErreurUsage("Rien à modifier : donnez --debut ou --fin.")


@en_liste("transition")
def transitions(ctx: typer.Context, format_: OptFormat = None) -> None:
    """Afficher la table fermée des états et des actions : tout ce qui n'y est pas marqué est refusé.

    « ! » : action avertie. « déjà » : rien à changer. Sinon, le code de la règle qui refuse.

    Exemple :

        ceres habilitation transitions
    """
    from ceres_cli.schemas.jures import TRANSITION

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


actions = agissent(
    des("H-…", "Habilitations ; « - » lit une par ligne sur l'entrée standard."),
    _METIER,
    {
        ActionHabilitation.VALIDER: """
    Valider des habilitations en brouillon (HAB-01).

    Le juré doit être actif, la période tenir dans la vie du titre (HAB-13), son emploi lié au titre dater de 5 ans au
    plus (HAB-12) et, pour un CCS, un CCP du titre l'appuyer (HAB-11).

    Exemples :

        ceres habilitation valider H-12

        ceres habilitation lister --etat brouillon --format tsv | cut -f1 | tail -n +2 | ceres habilitation valider -
    """,
        ActionHabilitation.BROUILLON: """
    Remettre des habilitations en brouillon (HAB-03, HAB-05, HAB-06), pour en corriger les dates.

    Exemple :

        ceres habilitation brouillon H-12 --motif "dates à corriger"
    """,
        ActionHabilitation.SUSPENDRE: """
    Suspendre des habilitations actives, ou menées à la fin de vie d'un titre en prolongation (HAB-03, HAB-04).

    Action avertie : la conséquence est montrée et la confirmation demandée.

    Exemple :

        ceres habilitation suspendre H-12 H-13 --motif "départ en retraite" --oui
    """,
        ActionHabilitation.REACTIVER: """
    Réactiver des habilitations suspendues (HAB-02).

    Action avertie : la conséquence est montrée et la confirmation demandée.

    Exemple :

        ceres habilitation reactiver H-12
    """,
        ActionHabilitation.VISER: """
    Viser des habilitations validées par dérogation (HAB-12) : début rétroactif, emploi trop ancien au jour décidé.

    À la DIRECCTE et au MPCP. Rien d'autre ne change : l'habilitation servait déjà ; elle quitte votre accueil.

    Exemple :

        ceres habilitation viser H-12 --motif "pièces vues"
    """,
        ActionHabilitation.SUPPRIMER: """
    Supprimer définitivement des habilitations en brouillon (HAB-01), si aucune session ne les retient (HAB-10).

    Action avertie, irréversible.

    Exemple :

        ceres habilitation supprimer H-12
    """,
    },
    lire=identifiant("H"),
)


def lire_fin(texte: str) -> date:
    """Un jour, ou « fin-du-titre ». Lève ValueError, en français."""
    from ceres_cli.regles import saisie

    return saisie.lire_fin(texte.strip())


OptFinVoulue = typer.Option(
    "--fin", parser=lire_fin, metavar="DATE|fin-du-titre", help="Dernier jour, ou « fin-du-titre »."
)
