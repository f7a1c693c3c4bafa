"""ceres jure lier, delier : les liens déclarés qui écartent un juré d'un jury (SES-08)."""

from typing import Annotated

import typer

from ceres_cli.commands.jure import options as o
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler, UnJure, identifiant
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.vocabulaire import ActionJure
from ceres_cli.terminal.typer_fr.exclusions import exclut

OptCentre = Annotated[str | None, typer.Option("--centre", metavar="E-…", help="Centre, ou son SIRET.")]
OptCandidat = Annotated[
    str | None, typer.Option("--candidat", parser=identifiant("C"), metavar="C-…", help="Ou candidat.")
]


@exclut("--centre", "--candidat")
def lier(
    ctx: typer.Context,
    objet: UnJure,
    nature: Annotated[
        str, typer.Option("--nature", metavar="TEXTE", help="Ce qui les lie : formateur, employeur, parent…")
    ],
    centre: OptCentre = None,
    candidat: OptCandidat = None,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Déclarer le lien d'un juré avec un centre ou un candidat : il n'entrera plus dans leurs jurys (SES-08).

    Le redonner avec une autre nature la corrige. Un juré dont le centre est l'employeur est écarté sans déclaration.

    Exemples :

        ceres jure lier J-12 --centre E-3 --nature "formateur vacataire"

        ceres jure lier J-12 --candidat C-31 --nature "lien de parenté"
    """
    from ceres_cli.services.jure import liens as liens_jure

    _ecrire(
        ctx, ActionJure.LIER, objet, centre, candidat, {"nature": liens_jure.nature(nature)}, motif, simuler, format_
    )


@exclut("--centre", "--candidat")
def delier(
    ctx: typer.Context,
    objet: UnJure,
    centre: OptCentre = None,
    candidat: OptCandidat = None,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Retirer le lien déclaré d'un juré avec un centre ou un candidat.

    Exemple :

        ceres jure delier J-12 --centre E-3 --motif "n'y enseigne plus"
    """
    _ecrire(ctx, ActionJure.DELIER, objet, centre, candidat, {}, motif, simuler, format_)


def _ecrire(
    ctx: typer.Context,
    action: ActionJure,
    objet: str,
    centre: str | None,
    candidat: str | None,
    valeurs: dict[str, str],
    motif: str | None,
    simuler: bool,
    format_: str | None,
) -> None:
    from ceres_cli.moteur.demande import Demande

    if centre is None and candidat is None:
        raise ErreurUsage("Le lien vise un centre ou un candidat : donnez --centre ou --candidat, l'un des deux.")
    demande = Demande(action, objet, {"centre": centre, "candidat": candidat, **valeurs}, motif=motif)
    o.ecrire(ctx, demande, simuler=simuler, format_=format_)
