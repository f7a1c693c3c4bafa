"""ceres admin migrer"""

from typing import TYPE_CHECKING

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptSimulerSansPlan

if TYPE_CHECKING:
    from ceres_cli.services.administration.migration import Migration
    from ceres_cli.terminal.sortie import Sortie


def migrer(ctx: typer.Context, simuler: OptSimulerSansPlan = False, format_: OptFormat = None) -> None:
    """Amener une base créée par une version plus ancienne de ceres au schéma de celle-ci (profil MPCP).

    Une copie vérifiée est d'abord gardée à côté de la base, avec son SHA-256 ; d'une base sur un serveur, nulle copie
    n'est faite : sauvegardez-la d'abord (ceres admin sauvegarder), et migrez-la sous le compte qui l'a créée. Chaque
    pas se fait entier ou pas du tout ; interrompue, la commande se relance. Une base à jour n'est pas touchée.
    --simuler essaie tous les pas sans rien en garder, et dit ce qu'ils feraient.

    Exemples :

        ceres --base /srv/jurys/ceres.db admin migrer --simuler

        ceres --base /srv/jurys/ceres.db admin migrer
    """
    from ceres_cli.schemas.administration import MIGRATION
    from ceres_cli.services.administration import migration, migration_partagee

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    faire = migration_partagee.migrer if contexte.store.sur_un_serveur else migration.migrer
    bilan = faire(contexte.cadre(), simuler=simuler)
    _dire(sortie, bilan)
    sortie.fiche("migration", MIGRATION, bilan.en_dict())


def _dire(sortie: "Sortie", bilan: "Migration") -> None:
    if not bilan.pas:
        sortie.info(f"Rien à changer : la base {bilan.base} est au schéma {bilan.depuis}, celui de cette version.")
        return
    if bilan.copie is not None:
        sortie.info(f"Copie gardée : {bilan.copie.chemin} (SHA-256 {bilan.copie.sha256}).")
    for pas in bilan.pas:
        for effet in pas.effets:
            sortie.info(f"Schéma {pas.vers} : {effet.texte}.")
    vers = bilan.pas[-1].vers
    if bilan.simulation:
        sortie.info(f"Simulation, rien n'est changé : la base passerait du schéma {bilan.depuis} au schéma {vers}.")
    else:
        lots = ", ".join(pas.lot for pas in bilan.pas if pas.lot is not None)
        sortie.info(f"La base {bilan.base} est passée du schéma {bilan.depuis} au schéma {vers} ({lots}).")
    if bilan.roles_a_rejouer:
        sortie.info("Rejouez le script de « ceres admin roles-postgres » : les agents n'y entrent pas avant.")
