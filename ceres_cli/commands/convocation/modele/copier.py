"""ceres convocation modele copier"""

import os
from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptEcraser, OptFormat
from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.terminal.typer_fr.chemins import dossier_ecrit


def copier(
    ctx: typer.Context,
    dossier: Annotated[
        Path, typer.Argument(metavar="DOSSIER", parser=dossier_ecrit, help="Un dossier neuf, que la commande crée.")
    ],
    ecraser: OptEcraser = False,
    format_: OptFormat = None,
) -> None:
    """Copier le modèle de la maison dans un dossier neuf : lettre.typ, commenté, et champs.txt, tout ce qu'une lettre
    reçoit.

    Un modèle est un fichier Typst. Il se sert de ce qui est dans son dossier (images, sous-dossier « polices »), et de
    rien d'autre : ni lien, ni paquet, ni réseau.

    Exemple :

        ceres convocation modele copier mon-modele
    """
    from ceres_cli.commands.ecrits import ecrire
    from ceres_cli.formats.convocation import modeles
    from ceres_cli.schemas.sessions import DOCUMENT

    if os.path.lexists(dossier) and not ecraser:
        raise BaseInutilisable(f"{dossier} existe déjà.", conseil="Donnez le nom d'un dossier neuf, ou --ecraser.")
    sortie = commun.contexte(ctx).sortie(format_)
    documents = [(dossier / nom, octets) for nom, octets in modeles.de_la_maison()]
    ecrits = ecrire(sortie, documents, dossier, ecraser=ecraser)
    sortie.liste("documents", DOCUMENT, ecrits, len(ecrits))
    sortie.info(f"Changez-le, puis éprouvez-le : « ceres convocation modele verifier {dossier / modeles.NOM} ».")
