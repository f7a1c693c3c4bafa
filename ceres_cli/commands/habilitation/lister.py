"""ceres habilitation lister"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptAu, OptDepartement, OptFormat, OptLimite, OptRegion, OptTexte
from ceres_cli.commands.versions import qui_se_suit

Etat = Annotated[
    str | None, typer.Option("--etat", help="brouillon, suspendue, active, expiree, ou validee (active et expirée).")
]
ETATS = ("brouillon", "suspendue", "active", "expiree", "validee")


@en_liste("habilitation")
@qui_se_suit
def lister(
    ctx: typer.Context,
    texte: OptTexte = None,
    etat: Etat = None,
    titre: Annotated[str | None, typer.Option("--titre", metavar="REF", help="Toutes celles d'un titre.")] = None,
    certification: Annotated[
        str | None, typer.Option("--certification", metavar="REF", help="Celles d'une certification exacte.")
    ] = None,
    jure: Annotated[str | None, typer.Option("--jure", metavar="J-…", help="Celles d'un juré.")] = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    utilisable: Annotated[bool, typer.Option("--utilisable", help="Celles qui servent ce jour-là.")] = False,
    a_viser: Annotated[
        bool, typer.Option("--a-viser", help="Celles qui attendent le visa de la DIRECCTE (HAB-12).")
    ] = False,
    au: OptAu = None,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Lister les habilitations de votre ressort, dans l'ordre de leurs numéros.

    Exemples :

        ceres habilitation lister --etat expiree --departement 44

        ceres habilitation lister --titre DWWM --utilisable --au 01/03/2027 --format json
    """
    from ceres_cli.schemas.habilitations import HABILITATION
    from ceres_cli.services.habilitation import lectures as habilitation

    commun.parmi("--etat", etat, ETATS)
    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    criteres = habilitation.Criteres(
        texte, etat, titre, certification, jure, departement, region, utilisable, au, limite, a_viser=a_viser
    )
    elements, total = habilitation.lister(contexte.cadre(), criteres)
    sortie.liste("habilitations", HABILITATION, elements, total)
