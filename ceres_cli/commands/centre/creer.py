"""ceres centre creer"""

from typing import Annotated

import typer

from ceres_cli.commands.centre.options import (
    OptAdresse,
    OptCodePostal,
    OptCommune,
    OptCourriel,
    OptSiret,
    OptTelephone,
    ecrire,
)
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler
from ceres_cli.regles.vocabulaire import ActionCentre


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
    ecrire(ctx, ActionCentre.CREER, "", tapes, motif=motif, simuler=simuler, format_=format_)
