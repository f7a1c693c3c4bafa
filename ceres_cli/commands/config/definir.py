"""ceres config definir"""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat
from ceres_cli.erreurs import BaseInutilisable

if TYPE_CHECKING:
    from ceres_cli.configuration.reglages import Configuration
    from ceres_cli.terminal.sortie import Sortie


def definir(
    ctx: typer.Context,
    cle: Annotated[str, typer.Argument(metavar="CLÉ", help="Réglage, par exemple lot.lignes_max.")],
    valeur: Annotated[
        str, typer.Argument(metavar="VALEUR", help="Sa valeur ; une liste sépare ses éléments par « ; ».")
    ],
    format_: OptFormat = None,
) -> None:
    """Changer un réglage dans le fichier de configuration lu ; à défaut, dans un ceres.toml créé ici.

    Le fichier est remplacé d'un coup, ses commentaires gardés. Un fichier mal écrit est signalé avec sa ligne et reste
    tel quel.

    Exemples :

        ceres config definir lot.confirmation_nombre 100

        ceres config definir base.url ceres.db
    """
    from ceres_cli.configuration import confiance, ecriture
    from ceres_cli.configuration.charger import charger, voir
    from ceres_cli.configuration.emplacements import NOM
    from ceres_cli.schemas.administration import REGLAGE

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    chemin = contexte.chemin_config or Path.cwd() / NOM
    sien = not chemin.exists() or confiance.est_approuve(chemin, os.environ)
    fait = ecriture.definir(chemin, cle, valeur)
    if sien and charger(chemin).base_url:  # écrit ou déjà approuvé par lui : il n'a pas à le relire
        confiance.approuver(chemin, os.environ)
    en_vigueur = voir(charger(chemin, os.environ), os.environ)
    reglage = next(e for e in en_vigueur if e["cle"] == cle)
    sortie.fiche("reglage", REGLAGE, reglage)
    if fait.rien_a_changer:
        sortie.info(f"Rien à changer : {chemin} porte déjà cette valeur.")
    else:
        sortie.info(f"{chemin} créé." if fait.cree else f"{chemin} modifié.")
    if fait.commentaires_perdus:
        sortie.avertissement("les commentaires du fichier n'ont pas pu être gardés.")
    if cle == "courrier.mot_de_passe_fichier" and valeur:
        _eprouver_le_mot_de_passe(charger(chemin), sortie)
    if reglage["origine"] == "environnement":
        sortie.avertissement(f"la variable {reglage['variable']} l'emporte sur ce fichier.")


def _eprouver_le_mot_de_passe(config: "Configuration", sortie: "Sortie") -> None:
    """Ce qui l'empêchera de servir se dit dès maintenant : un réglage peut s'écrire avant le fichier qu'il nomme."""
    from ceres_cli.poste import compte

    try:
        compte.mot_de_passe(config)
    except BaseInutilisable as erreur:
        sortie.avertissement(f"{erreur.message} {erreur.conseil}")
