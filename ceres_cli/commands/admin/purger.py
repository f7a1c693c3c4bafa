"""ceres admin purger"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat, OptOui, OptSimulerSansPlan
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.terminal.typer_fr.exclusions import exclut


@exclut("--annoncer", "--executer")
@en_liste("donnee-a-purger")
def purger(
    ctx: typer.Context,
    annoncer: Annotated[
        bool, typer.Option("--annoncer", help="Lister ce qui est gardé depuis trop longtemps, et retenir la liste.")
    ] = False,
    executer: Annotated[bool, typer.Option("--executer", help="Effacer ce qui a été annoncé, et cela seul.")] = False,
    oui: OptOui = False,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Effacer, en deux temps, les données gardées depuis trop longtemps (profil MPCP).

    Les durées sont des réglages, conservation.candidats_annees et conservation.jures_annees, après la dernière
    activité : session, habilitation, demande VAE, parchemin, changement de la fiche. À zéro, leur valeur par défaut,
    rien ne s'efface. Ce qui a servi depuis l'annonce reste, et chaque effacement suit les règles de « ceres rgpd
    effacer ».

    --executer purge aussi le journal des accès (journal.acces_jours, 12 mois), ce que la nuit fait déjà.

    Exemples :

        ceres admin purger --annoncer

        ceres admin purger --executer
    """
    from ceres_cli.regles.francais import compter
    from ceres_cli.schemas.donnees import A_PURGER
    from ceres_cli.services.rgpd import memoire
    from ceres_cli.services.rgpd.conservation import purge
    from ceres_cli.services.rgpd.situation import MetierDonnees

    if not annoncer and not executer:
        raise ErreurUsage("Dites --annoncer, ou --executer.", conseil="Annoncez d'abord, puis relisez la liste.")
    contexte = commun.contexte(ctx)
    cadre = contexte.cadre()
    sortie = contexte.sortie(format_)
    if annoncer:
        bilan = purge.annoncer(cadre, simuler=simuler)
    else:
        confirmer = None if oui else commun.confirmation(sortie, cadre, MetierDonnees())
        bilan = purge.executer(cadre, simuler=simuler, confirmer=confirmer)
    sortie.liste("donnees-a-purger", A_PURGER, bilan.elements, len(bilan.elements))
    if not purge.durees(cadre):
        sortie.info("Aucune durée de conservation n'est fixée (conservation.… dans ceres.toml) : rien ne s'efface.")
    elif annoncer:
        suite = (
            "" if simuler or bilan.lot is None else f" ({bilan.lot}). « ceres admin purger --executer » les effacera"
        )
        sortie.info(f"{compter(len(bilan.elements), 'fiche annoncée', 'fiches annoncées')}{suite}.")
    if executer and not simuler:
        contexte.purger_les_acces()
        if bilan.lot is not None and (reste := memoire.apres_un_effacement(contexte.store)):
            sortie.avertissement(reste)
