"""ceres session lister"""

from datetime import date
from typing import Annotated

from ceres_cli.commands.listes import liste
from ceres_cli.commands.options import OptTexte, opt, opt_jour
from ceres_cli.regles.agenda import Attente


@liste()
def session(
    texte: OptTexte = None,
    jury_incomplet: Annotated[
        bool, opt("--jury-incomplet", "En cours ou à venir, moins de deux jurés habilités (SES-04).")
    ] = False,
    attend: Annotated[
        Attente | None, opt("--attend", "Celles à qui ceci reste à faire par leur centre, d'ici 30 jours ou en retard.")
    ] = None,
    alertes: Annotated[
        bool, opt("--alertes", "Renvoyées, ou qui perdent leur agrément, leur jury ou celui d'un passage.")
    ] = False,
    sans_agrement: Annotated[
        bool, opt("--sans-agrement", "À valider encore, que nul agrément ne couvre (SES-06).")
    ] = False,
    validee_depuis: Annotated[date | None, opt_jour("--validee-depuis", "Validées ce jour-là ou depuis.")] = None,
) -> None:
    """Lister les sessions de votre périmètre, par jour de début. TEXTE est le nom d'une session, ou cherche
    dans celui du centre.

    Exemples :

        ceres session lister --etat en_attente_validation --departement 44

        ceres session lister --jury-incomplet --tri -debut

        ceres session lister --attend convocations

        ceres session lister --alertes --au 31/12/2027
    """
