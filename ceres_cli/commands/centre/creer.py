"""ceres centre creer"""

from collections.abc import Mapping
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.centre.options import (
    OptAdresse,
    OptCodePostal,
    OptCommune,
    OptCourriel,
    OptSiret,
    OptTelephone,
)
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler
from ceres_cli.terminal.typer_fr import App

app = App()


@app.command("creer")
def creer(
    ctx: typer.Context,
    nom: Annotated[str, typer.Option("--nom", metavar="N", help="Nom du centre.")],
    siret: OptSiret = None,
    commune: OptCommune = None,
    adresse: OptAdresse = None,
    code_postal: OptCodePostal = None,
    telephone: OptTelephone = None,
    courriel: OptCourriel = None,
    motif: OptMotif = None,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Enregistrer un centre. Un SIRET déjà connu n'en crée pas un second.

    Une DIRECCTE n'enregistre que les centres de sa région : --commune les y situe.

    Exemple :

        ceres centre creer --nom "Centre de formation de la Loire" --siret "732 829 320 00074" --commune Nantes
    """
    tapes = {
        "nom": nom, "siret": siret, "commune": commune, "adresse": adresse, "code_postal": code_postal,
        "telephone": telephone, "courriel": courriel,
    }  # fmt: skip
    ecrire_centre(ctx, "creer", "", tapes, motif, simuler, format_)


def ecrire_centre(
    ctx: typer.Context,
    action: str,
    objet: str,
    tapes: Mapping[str, str | None],
    motif: str | None,
    simuler: bool,
    format_: str | None,
) -> None:
    """Crée ou modifie un centre, puis l'affiche."""
    from ceres_cli import schemas
    from ceres_cli.moteur.execution import Demande, Options
    from ceres_cli.services.centre import lectures as centre
    from ceres_cli.services.centre import saisie as saisie_centre
    from ceres_cli.services.centre.situation import MetierCentre

    contexte = commun.contexte(ctx)
    saisie = saisie_centre.saisir(tapes, contexte.jour)
    cadre = contexte.cadre(f"centre {action}")
    commun.ecrire_et_montrer(
        cadre,
        contexte.sortie(format_),
        MetierCentre(),
        Demande(action, objet, {"champs": saisie.champs, "avis": saisie.avis}, motif=motif),
        Options(simuler=simuler, motif=motif),
        ("centre", schemas.CENTRE),
        lambda reference: centre.voir(cadre, reference),
    )
