"""ceres habilitation echeances"""

import re
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptAu, OptDepartement, OptFormat, OptLimite, OptRegion
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.terminal.typer_fr import App

app = App()


@app.command("echeances")
@en_liste("habilitation")
def echeances(
    ctx: typer.Context,
    sous: Annotated[str, typer.Option("--sous", metavar="Nj", help="Délai en jours : 90j.")] = "90j",
    titre: Annotated[str | None, typer.Option("--titre", metavar="REF", help="D'un titre.")] = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    au: OptAu = None,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Lister les habilitations actives dont la fin tombe d'ici à N jours, premier et dernier jour inclus, par jour de
    fin.

    Exemple :

        ceres habilitation echeances --sous 60j --departement 44
    """
    from ceres_cli.schemas.habilitations import ECHEANCE
    from ceres_cli.services.habilitation import lectures as habilitation

    trouve = re.fullmatch(r"([0-9]{1,4}) ?j?", sous.strip(), re.ASCII)
    if trouve is None:
        raise ErreurUsage(f"« {sous} » n'est pas un délai en jours.", conseil="Écrivez par exemple --sous 90j.")
    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    criteres = habilitation.Criteres(titre=titre, departement=departement, region=region, au=au, limite=limite)
    elements, total = habilitation.echeances(contexte.cadre("habilitation echeances"), int(trouve[1]), criteres)
    sortie.liste("habilitations", ECHEANCE, elements, total)
