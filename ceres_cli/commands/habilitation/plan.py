"""ceres habilitation plan"""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.terminal.typer_fr import App
from ceres_cli.terminal.typer_fr.chemins import chemin_lu

app = App()
Plan = Annotated[
    Path, typer.Argument(metavar="PLAN.json", parser=chemin_lu, help="Plan écrit par « habilitation lot --plan ».")
]


@app.command("plan")
def plan(ctx: typer.Context, fichier: Plan, format_: OptFormat = None) -> None:
    """Lire un plan : ce qui sera fait, ligne par ligne, et les totaux. Un plan que cette base n'a pas écrit est refusé.

    Exemple :

        ceres habilitation plan plan.json
    """
    from ceres_cli import schemas
    from ceres_cli.commands.lot_commun import resumer
    from ceres_cli.services.lot import plan as plans

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    lu = plans.lire(fichier, plans.secret(contexte.cadre("habilitation plan")))
    if sortie.format == "json":
        sortie.document(lu)
    else:
        sortie.liste("lignes-de-plan", schemas.LIGNE_PLAN, lu["lignes"], len(lu["lignes"]))
    motif = f", motif : {lu['motif']}" if lu["motif"] else ""
    jour = en_francais(date.fromisoformat(lu["jour"]))
    sortie.info(f"Plan du {jour} par {lu['agent']} ({lu['profil']}) depuis {lu['source']}{motif}.")
    totaux = plans.totaux(lu["lignes"])
    sortie.info(f"{resumer(totaux)}.".capitalize())
