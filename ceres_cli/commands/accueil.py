"""ceres accueil"""

from typing import Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import feuilletee
from ceres_cli.commands.options import OptFormat


@feuilletee
def accueil(ctx: typer.Context, format_: OptFormat = None) -> None:
    """Dire qui vous êtes et ce qui vous attend, chaque chose avec la commande qui la montre.

    Au terminal, devant une base, le nom du programme seul fait de même.

    Exemples :

        ceres accueil

        ceres accueil --format json
    """
    from ceres_cli.schemas.administration import ELEMENT_D_ACCUEIL
    from ceres_cli.services import accueil as services

    contexte = commun.contexte(ctx)
    document = services.accueil(contexte.cadre())
    tete = _tete(ctx.find_root())
    for element in document["elements"]:
        element["commande"] = f"ceres {tete}{element['commande'].removeprefix('ceres ')}"
    sortie = contexte.sortie(format_)
    if sortie.format == "json":
        sortie.document({"schema": "ceres.accueil/1", **document})
    elif sortie.format == "table":
        from ceres_cli.terminal import accueil as ecran

        sortie.dessin(lambda large: ecran.lignes(document, large))
    else:
        elements = document["elements"]
        sortie.liste("accueil", ELEMENT_D_ACCUEIL, elements, len(elements))


def _tete(racine: Any) -> str:
    """Les options de la racine qu'on a tapées, pour que chaque commande parle de la même base, sous le même profil."""
    import shlex

    donnees = {nom: racine.params.get(nom) for nom in ("base", "config", "profil")}
    tapees = [n for n in donnees if getattr(racine.get_parameter_source(n), "name", "") == "COMMANDLINE"]
    return "".join(f"--{nom} {shlex.quote(str(donnees[nom]))} " for nom in tapees)
