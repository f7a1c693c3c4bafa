"""ceres controle lister"""

from datetime import date
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.controle import options as o
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat, OptLimite, OptSession, lire_date
from ceres_cli.commands.versions import qui_se_suit
from ceres_cli.regles.vocabulaire import EtatControle


@en_liste("controle")
@qui_se_suit
def lister(
    ctx: typer.Context,
    texte: Annotated[
        str | None, typer.Argument(metavar="TEXTE", help="Mots du nom du centre, ou un numéro K-….")
    ] = None,
    etat: Annotated[str | None, typer.Option("--etat", metavar="ETAT", help="ouvert ou clos.")] = None,
    type_: Annotated[
        str | None, typer.Option("--type", metavar="TYPE", help="a_priori, sur_place ou a_posteriori.")
    ] = None,
    suite: Annotated[
        str | None, typer.Option("--suite", metavar="SUITE", help="aucune, observation, mise_en_demeure…")
    ] = None,
    centre: Annotated[
        str | None, typer.Option("--centre", metavar="E-…", help="D'un centre (E-… ou son SIRET).")
    ] = None,
    session: OptSession = None,
    du: Annotated[
        date | None, typer.Option("--du", parser=lire_date, metavar="DATE", help="À partir de ce jour.")
    ] = None,
    au: Annotated[
        date | None, typer.Option("--au", parser=lire_date, metavar="DATE", help="Au plus tard ce jour.")
    ] = None,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Lister les contrôles de votre ressort, par date. Un Centre lit les siens, une fois clos.

    Exemples :

        ceres controle lister --etat ouvert

        ceres controle lister estuaire --suite mise_en_demeure --format json
    """
    from ceres_cli.schemas.conformite import CONTROLE_CONFORMITE
    from ceres_cli.services.conformite import lectures

    commun.parmi("--etat", etat, tuple(e.value for e in EtatControle))
    commun.parmi("--type", type_, o.TYPES)
    commun.parmi("--suite", suite, o.SUITES)
    contexte = commun.contexte(ctx)
    criteres = lectures.Criteres(texte, etat, type_, suite, centre, session, du, au, limite)
    elements, total = lectures.lister(contexte.cadre(), criteres)
    contexte.sortie(format_).liste("controles", CONTROLE_CONFORMITE, elements, total)
