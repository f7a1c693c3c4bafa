"""ceres habilitation lots"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat, OptLimite
from ceres_cli.regles.francais import compter
from ceres_cli.terminal.typer_fr import App

app = App()


@app.command("lots")
@en_liste("lot")
def lots(ctx: typer.Context, limite: OptLimite = None, format_: OptFormat = None) -> None:
    """Lister les lots qui ont changé des habilitations, les plus récents d'abord, avec leurs totaux.

    Exemple :

        ceres habilitation lots --limite 10
    """
    from ceres_cli import schemas
    from ceres_cli.services.lot import annulation

    contexte = commun.contexte(ctx)
    elements, total, ailleurs = annulation.lister_lots(contexte.cadre("habilitation lots"), limite)
    sortie = contexte.sortie(format_)
    sortie.liste("lots", schemas.LOT, elements, total)
    if ailleurs:
        sortie.info(f"Hors de votre ressort : {compter(ailleurs, 'lot')}.")
