"""ceres candidat lister"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptDepartement, OptFormat, OptLimite, OptRegion, OptSession
from ceres_cli.commands.versions import qui_se_suit


@en_liste("candidat")
@qui_se_suit
def lister(
    ctx: typer.Context,
    texte: Annotated[
        str | None,
        typer.Argument(
            metavar="TEXTE",
            help="Débuts de mots du nom et du prénom (casse, accents et tirets indifférents), ou numéro C-….",
        ),
    ] = None,
    session: OptSession = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    a_convoquer: Annotated[
        bool, typer.Option("--a-convoquer", help="Inscrits après l'édition des convocations, sans la leur (CAN-03).")
    ] = False,
    vae_a_justifier: Annotated[
        bool, typer.Option("--vae-a-justifier", help="Inscrits tard en VAE, sans demande recevable (CAN-03).")
    ] = False,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Lister les candidats de votre périmètre, dans l'ordre alphabétique.

    Un Centre voit ceux qu'il a enregistrés et ceux qu'il a inscrits ; une UD ou une DIRECCTE, ceux qui habitent son
    ressort ou y passent une session.

    Exemples :

        ceres candidat lister "goff anne"

        ceres candidat lister --a-convoquer

        ceres candidat lister --session S-2026-12 --format json
    """
    from ceres_cli.schemas.sessions import CANDIDAT
    from ceres_cli.services.candidat import lectures as candidat

    contexte = commun.contexte(ctx)
    criteres = candidat.Criteres(texte, session, departement, region, limite, a_convoquer, vae_a_justifier)
    elements, total = candidat.lister(contexte.cadre(), criteres)
    contexte.sortie(format_).liste("candidats", CANDIDAT, elements, total)
