"""ceres lot voir"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, UnLot
from ceres_cli.regles.francais import compter


def voir(ctx: typer.Context, objet: UnLot, format_: OptFormat = None) -> None:
    """Afficher ce qu'un lot a fait, objet par objet, et ce qui peut en être défait aujourd'hui par vous.

    Exemple :

        ceres lot voir L-42
    """
    from ceres_cli.schemas.lots import CONTENU_DU_LOT, LOT
    from ceres_cli.services.annulation import lots

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    vu = lots.voir(contexte.cadre(), objet)
    sortie.info(dire_les_retours(vu["retours"], vu["hors_ressort"]))
    sortie.fiche("lot", (*LOT, *CONTENU_DU_LOT), vu)
    if vu["retours"]["possible"]:
        sortie.info(f"Pour défaire : ceres lot annuler {vu['id']} --motif TEXTE")


def dire_les_retours(retours: dict[str, int], hors_ressort: int) -> str:
    """« 38 actions peuvent être défaites ; 2 ont changé depuis ; 1 ne se défait pas ; 4 lignes hors de votre
    ressort. »"""
    n = retours["possible"]
    dits = [f"{compter(n, 'action')} {'peut être défaite' if n < 2 else 'peuvent être défaites'}"]
    if n := retours["deplace"]:
        dits.append(f"{n} {'a' if n < 2 else 'ont'} changé depuis")
    if n := retours["irreversible"]:
        dits.append(f"{n} {'ne se défait' if n < 2 else 'ne se défont'} pas")
    if hors_ressort:
        dits.append(f"{compter(hors_ressort, 'ligne')} hors de votre ressort")
    return f"{' ; '.join(dits)}."
