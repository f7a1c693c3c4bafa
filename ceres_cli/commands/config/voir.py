"""ceres config voir"""

import os
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat


@en_liste("reglage")
def voir(
    ctx: typer.Context,
    cle: Annotated[
        str | None,
        typer.Argument(metavar="CLÉ", help="Un réglage (lot.lignes_max) ou une table (lot) ; à défaut tous."),
    ] = None,
    format_: OptFormat = None,
) -> None:
    """Afficher les réglages en vigueur : valeur, origine (défaut, fichier, environnement, option), unité.

    Exemples :

        ceres config voir

        ceres config voir courrier

        ceres config voir lot.lignes_max --format json
    """
    montrer(ctx, cle, format_)


def montrer(ctx: typer.Context, cle: str | None, format_: str | None) -> None:
    """Tous les réglages, ceux d'une table, ou un seul ; et le fichier d'où ils viennent."""
    from ceres_cli.configuration import charger
    from ceres_cli.configuration.reglages import connu
    from ceres_cli.schemas.administration import REGLAGE

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    elements = charger.voir(contexte.config, os.environ)
    de_la_table = [e for e in elements if cle is None or str(e["cle"]).startswith(f"{cle}.")]
    if de_la_table:
        sortie.liste("reglages", REGLAGE, de_la_table, len(de_la_table))
    else:
        assert cle is not None
        connu(cle)
        sortie.fiche("reglage", REGLAGE, next(e for e in elements if e["cle"] == cle))
    chemin = contexte.chemin_config
    if (a_approuver := contexte.config_a_approuver) is not None:
        sortie.avertissement(f"la base que dit ce fichier ne vaudra qu'après : ceres config approuver {a_approuver}")
    sortie.info(f"Fichier lu : {chemin}." if chemin else "Aucun fichier ceres.toml : valeurs par défaut.")
