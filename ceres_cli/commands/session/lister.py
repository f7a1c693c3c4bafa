"""ceres session lister"""

from datetime import date
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import liste
from ceres_cli.commands.options import OptCentre, OptDepartement, OptRegion, OptTexte, OptTitre, lire_date
from ceres_cli.regles.agenda import Attente


@liste()
def session(
    texte: OptTexte = None,
    etat: Annotated[str | None, typer.Option("--etat", help="en_preparation, dte_envoye, validee…")] = None,
    titre: OptTitre = None,
    centre: OptCentre = None,
    jure: Annotated[str | None, typer.Option("--jure", metavar="J-…", help="Celles où siège un juré.")] = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    du: Annotated[
        date | None, typer.Option("--du", parser=lire_date, metavar="DATE", help="Commençant à partir de ce jour.")
    ] = None,
    au: Annotated[
        date | None, typer.Option("--au", parser=lire_date, metavar="DATE", help="Commençant au plus tard ce jour.")
    ] = None,
    jury_incomplet: Annotated[
        bool, typer.Option("--jury-incomplet", help="En cours ou à venir, moins de deux jurés habilités (SES-04).")
    ] = False,
    attend: Annotated[
        Attente | None,
        typer.Option("--attend", help="Celles à qui ceci reste à faire par leur centre, d'ici 30 jours ou en retard."),
    ] = None,
    alertes: Annotated[
        bool,
        typer.Option("--alertes", help="Renvoyées, ou qui perdent leur agrément, leur jury ou celui d'un passage."),
    ] = False,
    sans_agrement: Annotated[
        bool, typer.Option("--sans-agrement", help="À valider encore, que nul agrément ne couvre (SES-06).")
    ] = False,
    validee_depuis: Annotated[
        date | None,
        typer.Option("--validee-depuis", parser=lire_date, metavar="DATE", help="Validées ce jour-là ou depuis."),
    ] = None,
) -> None:
    """Lister les sessions de votre périmètre, par jour de début. TEXTE est le nom d'une session, ou cherche
    dans celui du centre.

    Exemples :

        ceres session lister --etat en_attente_validation --departement 44

        ceres session lister --jury-incomplet --tri -debut

        ceres session lister --attend convocations

        ceres session lister --alertes --au 31/12/2027
    """
    from ceres_cli.regles.vocabulaire import EtatSession

    commun.parmi("--etat", etat, tuple(e.value for e in EtatSession))
