"""ceres config approuver"""

import os
from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat
from ceres_cli.terminal.typer_fr.chemins import chemin_lu


def approuver(
    ctx: typer.Context,
    fichier: Annotated[
        Path, typer.Argument(metavar="FICHIER", parser=chemin_lu, help="Le ceres.toml, tel qu'il est aujourd'hui.")
    ],
    format_: OptFormat = None,
) -> None:
    """Se fier à ce ceres.toml pour dire où est la base, depuis les dossiers qui sont dessous.

    Son chemin et son contenu sont retenus dans votre dossier de configuration : changé, il sera à approuver de nouveau.
    Un fichier qu'un autre que vous ou root possède, ou peut écrire, ne s'approuve pas.

    Exemple :

        ceres config approuver /srv/jurys/ceres.toml
    """
    from ceres_cli.configuration import confiance
    from ceres_cli.configuration.charger import charger
    from ceres_cli.configuration.emplacements import adresse_base, sans_secret
    from ceres_cli.schemas.administration import APPROBATION

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    base = sans_secret(adresse_base(charger(fichier), os.environ))
    empreinte, change = confiance.approuver(fichier, os.environ)
    chemin = os.path.realpath(fichier)
    sortie.fiche("approbation", APPROBATION, {"fichier": chemin, "base": base, "sha256": empreinte, "change": change})
    sortie.info(f"{chemin} est approuvé." if change else f"Rien à changer : {chemin} est déjà approuvé.")
