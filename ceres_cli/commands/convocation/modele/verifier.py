"""ceres convocation modele verifier"""

from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptEcraser, OptFormat
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.terminal.typer_fr.chemins import chemin_lu, fichier_ecrit


def verifier(
    ctx: typer.Context,
    fichier: Annotated[Path, typer.Argument(metavar="FICHIER", parser=chemin_lu, help="Le modèle (.typ).")],
    exemple: Annotated[
        Path | None,
        typer.Option("--sortie", metavar="FICHIER", parser=fichier_ecrit, help="Y écrire les lettres d'exemple (PDF)."),
    ] = None,
    ecraser: OptEcraser = False,
    format_: OptFormat = None,
) -> None:
    """Éprouver un modèle sur des lettres d'exemple, dans une boîte close, et lister les fichiers qu'il emporte.

    Un modèle qui cherche hors de son dossier, qui demande un paquet, trop de temps ou de mémoire, ou dont le PDF ne
    serait pas accessible (PDF/UA-1), est refusé avec sa raison et sa ligne. Rien n'est choisi.

    Exemple :

        ceres convocation modele verifier mon-modele/lettre.typ --sortie exemple.pdf
    """
    from ceres_cli import fichiers
    from ceres_cli.commands.ecrits import decrire
    from ceres_cli.formats.convocation import modeles
    from ceres_cli.schemas.sessions import DOCUMENT

    sortie = commun.contexte(ctx).sortie(format_)
    modele = modeles.lire(fichier)
    if exemple is not None and exemple.exists():
        lus = [fichier.parent / nom for nom in modele.fichiers]
        if any(lu.exists() and lu.samefile(exemple) for lu in (fichier, *lus)):
            raise ErreurUsage(f"{exemple} est un fichier du modèle : les lettres d'exemple l'écraseraient.")
    octets = modeles.eprouver(modele)
    if exemple is not None:
        with fichiers.ecrire(exemple, ecraser=ecraser) as flux:
            flux.write(octets)
        sortie.info(f"Lettres d'exemple dans {exemple} : regardez-les avant de choisir ce modèle.")
    if manquent := modeles.oublies(modele):
        sortie.avertissement(modeles.dire_les_oublis(fichier, manquent))
    emportes = decrire([(Path(nom), contenu) for nom, contenu in modele.fichiers.items()])
    sortie.liste("documents", DOCUMENT, emportes, len(emportes))
    sortie.info(f"{fichier} se compose : « ceres convocation modele choisir {fichier} » le prend.")
