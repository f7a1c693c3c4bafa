"""ceres candidat parchemins"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat, OptLimite
from ceres_cli.regles.vocabulaire import EtatParchemin


@en_liste("parchemin")
def parchemins(
    ctx: typer.Context,
    texte: Annotated[
        str | None,
        typer.Argument(metavar="TEXTE", help="Mots du nom du candidat, son numéro C-…, ou un numéro de parchemin."),
    ] = None,
    etat: Annotated[
        str | None, typer.Option("--etat", metavar="ETAT", help="a_editer, delivre, a_annuler ou annule.")
    ] = None,
    titre: Annotated[str | None, typer.Option("--titre", metavar="REF", help="Ceux d'un titre et de ses CCS.")] = None,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Lister les parchemins, un par titre ou CCS obtenu (OBT-03). Un Centre voit ceux de ses candidats.

    Exemples :

        ceres candidat parchemins --etat a_editer

        ceres candidat parchemins C-12 --format json
    """
    from ceres_cli.schemas.sessions import PARCHEMIN
    from ceres_cli.services.obtention import lectures

    commun.parmi("--etat", etat, tuple(e.value for e in EtatParchemin))
    contexte = commun.contexte(ctx)
    criteres = lectures.Criteres(texte, etat, titre, limite)
    elements, total = lectures.lister(contexte.cadre(), criteres)
    contexte.sortie(format_).liste("parchemins", PARCHEMIN, elements, total)
