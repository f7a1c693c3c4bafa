"""ceres accueil"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import feuilletee
from ceres_cli.commands.options import OptFormat
from ceres_cli.terminal.sortie import Sortie

if TYPE_CHECKING:
    from ceres_cli.contexte import Contexte
    from ceres_cli.regles.vocabulaire import Role


@feuilletee
def accueil(ctx: typer.Context, format_: OptFormat = None) -> None:
    """Dire qui vous êtes et ce qui vous attend, chaque chose avec la commande qui la montre.

    Au terminal, devant une base, le nom du programme seul fait de même. C'y est un menu : le numéro d'une ligne joue sa
    commande, celui d'une ligne de liste ouvre sa fiche et ses actions permises ; « q » ou Entrée en sort.

    Exemples :

        ceres accueil

        ceres accueil --format json
    """
    from ceres_cli.schemas.administration import ELEMENT_D_ACCUEIL
    from ceres_cli.terminal import dialogue

    contexte = commun.contexte(ctx)
    tete = _tete(ctx.find_root())
    document, role = _lire(contexte, tete)
    sortie = contexte.sortie(format_)
    if sortie.format == "json":
        sortie.document({"schema": "ceres.accueil/1", **document})
    elif sortie.format != "table":
        elements = document["elements"]
        sortie.liste("accueil", ELEMENT_D_ACCUEIL, elements, len(elements))
    elif format_ is None and sortie.terminal and dialogue.quelqu_un():
        contexte.store.fermer()  # ce qui se joue ensuite l'ouvre à son tour
        contexte.sans_pager = True  # un menu attend un numéro : rien ne se lit avant lui page à page
        _tenir(ctx.find_root(), contexte.sortie(format_), document, tete, role)
    else:
        _montrer(sortie, document)


def _lire(contexte: "Contexte", tete: Sequence[str]) -> "tuple[dict[str, Any], Role]":
    """L'accueil, où chaque commande parle de la même base, sous le même profil ; le rôle de ce profil."""
    import shlex

    from ceres_cli.services.accueil import lectures as services

    cadre = contexte.cadre()
    document = services.accueil(cadre)
    assert cadre.dernier_acteur is not None
    debut = "".join(f"{shlex.quote(mot)} " for mot in tete)
    for element in document["elements"]:
        element["commande"] = f"ceres {debut}{element['commande'].removeprefix('ceres ')}"
    return document, cadre.dernier_acteur.role


def _montrer(sortie: Sortie, document: dict[str, Any], *, numeros: bool = False) -> None:
    from ceres_cli.terminal import accueil as ecran

    sortie.dessin(lambda large: ecran.lignes(document, large, numeros=numeros))


def _tenir(racine: Any, sortie: Sortie, document: dict[str, Any], tete: Sequence[str], role: "Role") -> None:
    """Le menu, jusqu'à ce qu'on s'en aille ; l'accueil est relu chaque fois qu'on y revient."""
    from ceres_cli.commands.racine.menu import Menu
    from ceres_cli.terminal.accueil import attendus

    while True:
        menu = Menu(racine, sortie, tete, role)
        _montrer(sortie, document, numeros=True)
        elements = attendus(document)
        rang = menu.choisir(len(elements), "\nNuméro, ou Entrée pour quitter")
        if rang is None:
            return
        menu.ouvrir(elements[rang - 1]["commande"])
        contexte = racine.obj(commande="accueil")
        with contexte.suivi():
            document, role = _lire(contexte, tete)
        sortie.info("")


def _tete(racine: Any) -> list[str]:
    """Les options de la racine qu'on a tapées."""
    tapees = [n for n in racine.params if getattr(racine.get_parameter_source(n), "name", "") == "COMMANDLINE"]
    mots = [m for n in ("base", "config", "profil") if n in tapees for m in (f"--{n}", str(racine.params[n]))]
    return [*mots, *(["--forcer-droits"] if "forcer_droits" in tapees else [])]
