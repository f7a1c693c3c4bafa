"""ceres delais : voir, définir."""

from typing import Annotated, Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat
from ceres_cli.commands.verbes.agir import agit
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.delais import JOURS_MAX, ActionDelais
from ceres_cli.regles.vocabulaire import ModeDelai, SujetDelai


@en_liste("delai")
def voir(ctx: typer.Context, format_: OptFormat = None) -> None:
    """Afficher, par type de session, combien de jours avant le début chaque acte se fait au plus tard (DEL-01).

    Le mode dit ce qui arrive passé ce jour : ignorer, avertir ou bloquer.

    La ligne VAE règle ce que devient une inscription VAE sans demande recevable : elle n'a qu'un mode.

    Exemple :

        ceres delais voir
    """
    from ceres_cli.schemas.delais import DELAI
    from ceres_cli.services.delais import lectures

    contexte = commun.contexte(ctx)
    elements = lectures.voir(contexte.cadre())
    contexte.sortie(format_).liste("delais", DELAI, elements, len(elements))


def _jours(option: str, acte: str) -> Any:
    aide = f"Jours avant le début : au plus tard pour {acte}."
    return typer.Option(option, min=0, max=JOURS_MAX, metavar="N", help=aide)


@agit(ActionDelais.DEFINIR, "delais.situation:MetierDelais", fiche="delais:DELAI", plan=False)
def definir(
    sujet: Annotated[SujetDelai, typer.Argument(help="La ligne à régler.")],
    mode: Annotated[
        ModeDelai | None,
        typer.Option("--mode", help="Passé le dernier jour : ne rien dire, avertir, ou refuser l'acte."),
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
