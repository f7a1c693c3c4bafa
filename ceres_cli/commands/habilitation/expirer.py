"""ceres habilitation expirer"""

from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptAu, OptFormat, OptSimulerSansPlan

if TYPE_CHECKING:
    from ceres_cli.services.habilitation.nocturne import Passage


def expirer(
    ctx: typer.Context,
    au: OptAu = None,
    silencieux: Annotated[
        bool, typer.Option("--silencieux", help="Ne rien dire quand tout va bien : le courriel de cron reste vide.")
    ] = False,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Consigner au journal les habilitations dont la fin est passée, ou approche (traitement de nuit).

    Un avis est consigné 90, 60, 30 et 7 jours avant la fin. Les nuits manquées se rattrapent une à une, dans l'ordre.
    Ne pose jamais de question. Peut manquer une nuit, être relancé, tourner deux fois à la fois : l'état affiché d'une
    habilitation n'en dépend pas. Un jour passé (--au) ne constate que les expirations ; un jour à venir ne va qu'avec
    --simuler. Hors d'un terminal, seule la phrase de synthèse est écrite, sauf avec --format.

    Exemples :

        ceres habilitation expirer

        ceres habilitation expirer --silencieux
    """
    from ceres_cli.regles.calendrier import en_francais
    from ceres_cli.services.habilitation import nocturne
    from ceres_cli.services.journal import preuve

    contexte = commun.contexte(ctx)
    cadre = contexte.cadre()
    sortie = contexte.sortie(format_)
    passage = nocturne.passer(cadre, au, simuler=simuler)
    if passage.recule is not None:
        sortie.avertissement(
            f"la nuit du {en_francais(passage.recule)} est déjà faite, et nous sommes le {en_francais(cadre.jour)} :"
            " l'horloge a reculé. Les avis reprendront après ce jour."
        )
    if format_ is not None or (sortie.terminal and not silencieux):
        rapport = passage.rapport()
        sortie.rapport({**rapport.en_tete(), "lignes": rapport.lignes()})
    if not simuler:
        contexte.purger_les_acces()
    if not silencieux:
        tete = preuve.resume(cadre)
        sortie.info(f"{_synthese(passage)} Journal : {tete}." if tete else _synthese(passage))


def _synthese(passage: "Passage") -> str:
    """« Expirations au 02/09/2025 : 5 habilitations consignées, 2 avis d'échéance (3 nuits rattrapées). »"""
    from ceres_cli.regles.calendrier import en_francais
    from ceres_cli.regles.francais import accorder, compter

    nombre, avis = passage.expirees, passage.avis
    verbe = "à consigner" if passage.simulation else accorder(nombre, "consignée")
    dit = f"Expirations au {en_francais(passage.nuits[-1])} : {compter(nombre, 'habilitation')} {verbe}"
    dit += f", {avis} avis d'échéance"
    if (manquees := len(passage.nuits) - 1) > 0:
        dit += f" ({compter(manquees, 'nuit')} {accorder(manquees, 'rattrapée')})"
    return f"{dit}."
