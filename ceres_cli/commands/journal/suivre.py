"""ceres journal suivre"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.terminal import flux
from ceres_cli.terminal.formes import Format

_PAUSE = 1.0  # seconde, entre deux lectures du journal


def suivre(
    ctx: typer.Context,
    apres: Annotated[
        int | None,
        typer.Option("--apres", min=0, metavar="N", help="Reprendre après la ligne de ce numéro ; à défaut, dès ici."),
    ] = None,
    format_: Annotated[
        Format | None, typer.Option("--format", envvar="CERES_FORMAT", help="ndjson, et nul autre : à défaut aussi.")
    ] = None,
) -> None:
    """Suivre les écritures : ce qui est écrit après N, puis ce qui s'écrit, jusqu'à un signal. Une ligne de JSON par
    lot : qui, quand, ses objets, et le numéro de sa dernière ligne.

    Un programme interrompu reprend en redonnant à --apres le « dernier » qu'il a lu : rien n'est perdu ni redit. Chacun
    suit ce que « ceres journal lister » lui montre.

    Exemple :

        ceres journal suivre --apres 1250
    """
    from ceres_cli.schemas.journal import SUIVI
    from ceres_cli.services.journal import suivi

    if format_ not in (None, Format.NDJSON):
        raise ErreurUsage(
            f"Ce qui s'écrit à mesure ne se dit qu'en ndjson, non en {format_}.",
            conseil="Ôtez --format (ou CERES_FORMAT) ; ce qui est déjà écrit : « ceres journal lister ».",
        )
    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(Format.NDJSON)
    if apres is None:
        apres = suivi.derniere(contexte.cadre())
    while True:
        lus = suivi.lire(contexte.cadre_du_moment(), apres)
        if lus:
            apres = lus[-1]["dernier"]
            sortie.liste("suivis", SUIVI, lus, len(lus))
            flux.vider()
        elif not flux.attendre(_PAUSE):
            return
