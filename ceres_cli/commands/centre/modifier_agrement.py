"""ceres centre modifier-agrement"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptDebut, OptFin, OptFormat, OptMotif, OptOui, OptSimuler, UnAgrement
from ceres_cli.commands.versions import si_version
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.vocabulaire import ActionCentre


@si_version
def modifier_agrement(
    ctx: typer.Context,
    objet: UnAgrement,
    debut: OptDebut = None,
    fin: OptFin = None,
    site: Annotated[
        str | None, typer.Option("--site", metavar="TEXTE", help="Seul site agréé ; vide : tous ceux du centre.")
    ] = None,
    commune: Annotated[
        str | None, typer.Option("--commune", metavar="NOM|INSEE", help="Commune de ce site, pour tous ses agréments.")
    ] = None,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Changer les dates ou le site d'un agrément (AGR-02) ; ni son centre ni sa certification.

    Ce qui y perd son agrément est nommé (AGR-03, AGR-04). Rien n'est annulé. Au terminal, l'accord est alors demandé.

    Exemples :

        ceres centre modifier-agrement A-12 --fin 31/12/2026

        ceres centre modifier-agrement A-12 --site "Annexe" --commune 44162
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.regles.identifiants import reconnaitre
    from ceres_cli.services.centre import saisie as saisie_centre
    from ceres_cli.services.centre.situation import MetierCentre

    if all(valeur is None for valeur in (debut, fin, site, commune)):
        raise ErreurUsage("Rien à modifier : donnez au moins une valeur (--debut, --fin, --site, --commune).")
    valeurs = {
        "debut": debut,
        "fin": fin,
        "site": None if site is None else saisie_centre.site(site) or "",
        "lieu": None if commune is None else saisie_centre.lieu(commune),
    }
    action = ActionCentre.MODIFIER_AGREMENT
    demandes = [Demande(action, reconnaitre("A", objet), valeurs, motif=motif)]
    commun.agir(
        ctx, f"centre {action.value}", MetierCentre(), demandes,
        motif=motif, simuler=simuler, format_=format_, oui=oui,
    )  # fmt: skip
