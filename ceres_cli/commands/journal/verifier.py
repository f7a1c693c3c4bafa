"""ceres journal verifier"""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat
from ceres_cli.terminal.typer_fr.chemins import chemin_lu

if TYPE_CHECKING:
    from ceres_cli.services.journal.preuve import Preuve
    from ceres_cli.terminal.sortie import Sortie


_RESTAUREE = "Un témoin d'avant une restauration (« ceres journal lister --action restaurer ») ne convient plus."


def verifier(
    ctx: typer.Context,
    temoin: Annotated[
        Path | None,
        typer.Option(
            "--temoin",
            metavar="FICHIER",
            parser=chemin_lu,
            help="Confronter aussi aux têtes d'un témoin, d'un document imprimé, ou à un jeton d'horodatage.",
        ),
    ] = None,
    rejouer: Annotated[
        bool, typer.Option("--rejouer", help="Refaire aussi chaque table d'après le journal, et la confronter.")
    ] = False,
    format_: OptFormat = None,
) -> None:
    """Vérifier le journal : chaque lot est celui qui a été scellé, à la suite du précédent.

    Ouvert à tous : rien de ce qu'il raconte n'est montré. Sort 8 si quelque chose est faux, et nomme le premier lot, la
    première ligne, la première colonne. Une queue ôtée ne se voit qu'avec un témoin ; une chaîne refaite en entier,
    qu'avec lui ou avec la clé que « ceres init » vous a donnée.

    Exemples :

        ceres journal verifier

        ceres journal verifier --rejouer --temoin /media/cle/temoin.txt
    """
    from ceres_cli.configuration import cle
    from ceres_cli.erreurs import BaseInutilisable
    from ceres_cli.regles.francais import compter
    from ceres_cli.schemas.journal import PREUVE
    from ceres_cli.services.journal import preuve
    from ceres_cli.services.journal import temoin as temoins

    contexte = commun.contexte(ctx)
    vus = temoins.Vu({}) if temoin is None else temoins.exiger(temoin)
    bilan = preuve.verifier(contexte.cadre(), cle.lire(os.environ), vus, rejouer=rejouer)
    sortie = contexte.sortie(format_)
    sortie.fiche("preuve", PREUVE, bilan.en_dict())
    if bilan.defauts:
        raise BaseInutilisable(
            f"Le journal n'est pas intact : {bilan.defauts[0]}. {compter(len(bilan.defauts), 'défaut')} en tout.",
            conseil="La base n'a pas été modifiée. Gardez-la telle quelle, et comparez-la à une sauvegarde d'avant."
            + ("" if temoin is None else f" {_RESTAUREE}"),
            objets=bilan.defauts,
        )
    _dire(sortie, bilan)


def _dire(sortie: "Sortie", bilan: "Preuve") -> None:
    if bilan.protege is None:
        sortie.info("Aucun lot n'est ancré par une clé d'ici : une chaîne refaite en entier ne se verrait pas.")
    elif bilan.protege != bilan.lot:
        sortie.info(f"Protégé jusqu'à {bilan.protege} par la clé d'ici ; ce qui suit a été écrit sans elle.")
