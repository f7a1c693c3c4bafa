"""ceres vae lister"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptDepartement, OptFormat, OptLimite, identifiant
from ceres_cli.commands.versions import qui_se_suit
from ceres_cli.regles.vocabulaire import EtatDemandeVae


@en_liste("vae")
@qui_se_suit
def lister(
    ctx: typer.Context,
    texte: Annotated[
        str | None,
        typer.Argument(metavar="TEXTE", help="Mots du nom du candidat, ou un numéro D-… ou C-…."),
    ] = None,
    etat: Annotated[
        str | None, typer.Option("--etat", metavar="ETAT", help="deposee, recevable, irrecevable ou retiree.")
    ] = None,
    titre: Annotated[str | None, typer.Option("--titre", metavar="REF", help="Toutes celles d'un titre.")] = None,
    candidat: Annotated[
        str | None, typer.Option("--candidat", metavar="C-…", parser=identifiant("C"), help="Celles d'un candidat.")
    ] = None,
    departement: OptDepartement = None,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Lister les demandes VAE de votre périmètre, par jour de dépôt.

    Un Centre voit celles de ses candidats ; un service, celles des candidats de son ressort et celles qui s'y décident.
    --departement : celles que décide l'UD de ce département.

    Exemples :

        ceres vae lister --etat deposee

        ceres vae lister "goff anne" --titre DWWM --format json
    """
    from ceres_cli.schemas.sessions import VAE
    from ceres_cli.services.vae import lectures

    commun.parmi("--etat", etat, tuple(e.value for e in EtatDemandeVae))
    contexte = commun.contexte(ctx)
    criteres = lectures.Criteres(texte, etat, titre, candidat, departement, limite)
    elements, total = lectures.lister(contexte.cadre(), criteres)
    contexte.sortie(format_).liste("vaes", VAE, elements, total)
