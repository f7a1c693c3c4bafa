"""`ceres delais` : les jours que demande chaque acte avant une session, et ce qui arrive passé ce jour."""

from functools import partial
from typing import Annotated, Any

import typer

from ceres_cli.commands.agir import agit
from ceres_cli.commands.historiques import Lire, histoire
from ceres_cli.commands.listes import Liste, liste
from ceres_cli.commands.options import opt
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.delais import JOURS_MAX, ActionDelais
from ceres_cli.regles.vocabulaire import ModeDelai, SujetDelai
from ceres_cli.terminal.typer_fr import App

app = App(
    paquet=__name__,
    help="Délais avant une session : la créer, demander la DTE, éditer les convocations (DEL-01).",
    entrees={
        "Consulter": {
            "voir": ("..delais:delai", "Afficher tous les délais et leur mode"),
            "historique": ("..delais:historique", "Afficher qui les a changés"),
        },
        "Agir": {"definir": ("..delais:definir", "Changer un mode ou des jours (MPCP)")},
    },
)


@liste(suivie=False, coupee=False)
def delai() -> Liste:
    """Afficher, par type de session, combien de jours avant le début chaque acte se fait au plus tard (DEL-01).

    Le mode dit ce qui arrive passé ce jour : ignorer, avertir ou bloquer.

    La ligne VAE règle ce que devient une inscription VAE sans demande recevable : elle n'a qu'un mode.

    Exemple :

        ceres delais voir
    """
    from ceres_cli.schemas.sessions import DELAI
    from ceres_cli.services.delais import lectures

    return DELAI, lambda cadre, _: (lignes := lectures.voir(cadre), len(lignes))


@histoire
def historique(
    sujet: Annotated[SujetDelai | None, typer.Argument(help="D'une ligne ; à défaut, de toutes.")] = None,
) -> Lire:
    """Afficher qui a changé les délais, quand, de quoi à quoi, et pourquoi.

    Exemple :

        ceres delais historique titre
    """
    from ceres_cli.services.delais import lectures

    return partial(lectures.traces, sujet=sujet)


def _jours(option: str, acte: str) -> Any:
    aide = f"Jours avant le début : au plus tard pour {acte}."
    return typer.Option(option, min=0, max=JOURS_MAX, metavar="N", help=aide)


@agit(ActionDelais.DEFINIR, "delais.situation:MetierDelais", fiche="delai", plan=False)
def definir(
    sujet: Annotated[SujetDelai, typer.Argument(help="La ligne à régler.")],
    mode: Annotated[
        ModeDelai | None, opt("--mode", "Passé le dernier jour : ne rien dire, avertir, ou refuser l'acte.")
    ] = None,
    creation: Annotated[int | None, _jours("--creation", "créer la session")] = None,
    dte: Annotated[int | None, _jours("--dte", "demander la DTE")] = None,
    convocation: Annotated[int | None, _jours("--convocation", "éditer les convocations")] = None,
) -> None:
    """Régler les délais d'un type de session, ou le mode de la VAE (profil MPCP). Ce qui n'est pas donné ne change pas.

    Exemples :

        ceres delais definir titre --mode bloquer --creation 45

        ceres delais definir vae --mode avertir --motif "note de service"
    """
    jours = {"creation": creation, "dte": dte, "convocation": convocation}
    donnes = [nom for nom, n in jours.items() if n is not None]
    if sujet is SujetDelai.VAE and donnes:
        raise ErreurUsage(
            f"La ligne VAE n'a pas de jours : --{', --'.join(donnes)} n'y va pas.", conseil="Donnez --mode seul."
        )
    if mode is None and not donnes:
        suite = "" if sujet is SujetDelai.VAE else ", --creation, --dte ou --convocation"
        raise ErreurUsage("Rien à régler.", conseil=f"Donnez --mode{suite}.")
