"""ceres centre modifier"""

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
from ceres_cli.commands.options import OptFormat, OptMotif, OptSimuler, UnCentre
from ceres_cli.commands.versions import si_version
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.vocabulaire import ActionCentre


@si_version
def modifier(
    ctx: typer.Context,
    objet: UnCentre,
    nom: Annotated[str | None, typer.Option("--nom", metavar="N", help="Nom du centre.")] = None,
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
    """Changer le nom, le SIRET ou les coordonnées d'un centre ; une valeur vide efface.

    Exemple :

        ceres centre modifier E-12 --telephone "01 99 00 12 34" --courriel jurys@example.fr
    """
    tapes = {
        "nom": nom, "siret": siret, "commune": commune, "adresse": adresse, "code_postal": code_postal,
        "telephone": telephone, "courriel": courriel,
    }  # fmt: skip
    if all(valeur is None for valeur in tapes.values()):
        raise ErreurUsage("Rien à modifier : donnez au moins une valeur (--nom, --siret, --commune…).")
    ecrire(ctx, ActionCentre.MODIFIER, objet, tapes, motif=motif, simuler=simuler, format_=format_)
