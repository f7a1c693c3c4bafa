"""ceres regles"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat, arg


@en_liste("regle")
def regles(
    ctx: typer.Context,
    code: Annotated[
        str | None, arg("CODE", "Une règle (HAB-07, hab-7) ou une famille (HAB) ; à défaut toutes.")
    ] = None,
    format_: OptFormat = None,
) -> None:
    """Afficher les règles : leur phrase, leurs bornes exactes, d'où elles viennent, où elles sont appliquées.

    Exemples :

        ceres regles HAB-12

        ceres regles CAN --format json
    """
    from ceres_cli.erreurs import Introuvable
    from ceres_cli.regles import catalogue
    from ceres_cli.schemas.administration import REGLE

    sortie = commun.contexte(ctx).sortie(format_)
    regle = catalogue.trouver(code) if code is not None else None
    if regle is not None:
        sortie.fiche("regle", REGLE, regle.en_dict())
        return
    liste = list(catalogue.REGLES) if code is None else catalogue.famille(code)
    if not liste:
        proches = catalogue.proches(str(code))
        conseil = f"Codes proches : {', '.join(proches)}." if proches else "Tous les codes : « ceres regles »."
        raise Introuvable(f"La règle « {code} » n'existe pas.", conseil=conseil, objets=[str(code)])
    elements = [r.en_dict() for r in liste]
    sortie.liste("regles", REGLE, elements, len(elements))
