"""ceres jure disponibles"""

from datetime import date
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.export_jures import Departements
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat, OptLimite, OptRegion, OptSession, lire_date
from ceres_cli.terminal.typer_fr import App
from ceres_cli.terminal.typer_fr.exclusions import exclut

app = App()


@app.command("disponibles")
@exclut("--session", "--titre", "--le", car="la session dit déjà ce qu'il faut, et quand")
@en_liste("disponible")
def disponibles(
    ctx: typer.Context,
    session: OptSession = None,
    titre: Annotated[
        str | None, typer.Option("--titre", metavar="REF", help="Utilisables sur ce titre, ce CCP ou ce CCS.")
    ] = None,
    le: Annotated[
        date | None, typer.Option("--le", parser=lire_date, metavar="DATE", help="Libres ce jour-là (JJ/MM/AAAA).")
    ] = None,
    departement: Departements = None,
    region: OptRegion = None,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Lister les jurés utilisables et libres, avec leurs coordonnées, les plus proches d'abord.

    Libre : aucune session ce jour-là, aucun lien déclaré (SES-08). Pour une session, ce sont ceux que « session
    inscrire-jure » accepte sans avertir d'une autre session ; proches de son lieu, sinon du vôtre.

    Exemples :

        ceres jure disponibles --titre DWWM --le 17/03/2027

        ceres jure disponibles --session S-2027-12 --departement 44 --format json
    """
    from ceres_cli.schemas.jures import DISPONIBLE
    from ceres_cli.services.jure import disponibles as libres

    criteres = libres.Criteres(session, titre, le, departement or (), region, limite)
    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    elements, total, reserve = libres.lister(contexte.cadre(), criteres)
    if reserve:
        sortie.info(f"{reserve[:1].upper()}{reserve[1:]}.")
    sortie.liste("disponibles", DISPONIBLE, elements, total)
