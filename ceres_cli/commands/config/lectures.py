"""ceres config lectures"""

import os
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat

if TYPE_CHECKING:
    from ceres_cli.configuration.lectures import Retenue


@en_liste("lecture")
def lectures(
    ctx: typer.Context,
    oublier: Annotated[
        str | None, typer.Option("--oublier", metavar="NOM", help="Ne plus retenir cette lecture.")
    ] = None,
    format_: OptFormat = None,
) -> None:
    """Les lectures retenues par --retenir : comment se lit le fichier de tel collègue, reconnu à ses en-têtes.

    Au terminal, celle d'un fichier est reprise d'elle-même, et dite ; un script la demande par --lecture NOM.

    Exemples :

        ceres config lectures

        ceres config lectures --oublier "commission 44"
    """
    from ceres_cli.configuration import lectures as retenues
    from ceres_cli.schemas.administration import LECTURE

    sortie = commun.contexte(ctx).sortie(format_)
    if oublier is not None:
        otee = retenues.oublier(os.environ, oublier)
        sortie.fiche("lecture", LECTURE, _document(otee))
        sortie.info(f"La lecture « {otee.nom} » est oubliée.")
        return
    elements = [_document(r) for r in retenues.toutes(os.environ)]
    sortie.liste("lectures", LECTURE, elements, len(elements))


def _document(retenue: "Retenue") -> dict[str, Any]:
    return {**retenue._asdict(), **{c: list(getattr(retenue, c)) for c in ("entetes", "colonnes", "valeurs")}}
