"""ceres demo"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, opt
from ceres_cli.regles.francais import compter

if TYPE_CHECKING:
    from ceres_cli.contexte import Contexte
    from ceres_cli.demonstration.remplissage import Bilan
    from ceres_cli.moteur.cadre import Cadre
    from ceres_cli.terminal.sortie import Sortie


def demo(
    ctx: typer.Context,
    jures: Annotated[int, opt("--jures", "Nombre de jurés à inventer.", "N", min=30, max=1_000_000)] = 200,
    graine: Annotated[int, opt("--graine", "La même graine, le même jour, donne la même base.", "N", min=0)] = 1,
    format_: OptFormat = None,
) -> None:
    """Remplir une base vide d'un jeu de démonstration, puis montrer quoi essayer.

    La base est créée s'il le faut. Jurés, habilitations de toutes sortes, centres, sessions, candidats : tout est
    inventé, sauf les titres et les communes. Une base qui a déjà des données est laissée telle quelle. Un --format
    autre que table donne le compte rendu, sans la visite.

    Exemples :

        ceres --base demo.db demo

        ceres --base grande.db demo --jures 5000
    """
    from ceres_cli.demonstration import remplissage
    from ceres_cli.schemas.administration import DEMONSTRATION
    from ceres_cli.services import installation

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_ or "table")
    cadre = contexte.cadre()
    remplissage.verifier_vide(cadre)
    neuve = not cadre.store.existe()
    base = installation.installer(cadre, essai=neuve)
    if base.base_creee:
        sortie.info(f"Base d'essai créée : {base.base}.")
    bilan = remplissage.remplir(cadre, jures, graine, partial(sortie.progression, libelle="Démonstration"))
    _dire(sortie, bilan, graine)
    if sortie.format == "table":
        _visiter(contexte, cadre, bilan)
    else:
        document = {"base": base.base, "base_creee": base.base_creee, "graine": graine, **bilan.en_dict()}
        sortie.fiche("demonstration", DEMONSTRATION, document)


def _dire(sortie: "Sortie", bilan: "Bilan", graine: int) -> None:
    from ceres_cli.regles.francais import milliers

    n = {table: milliers(compte) for table, compte in bilan.comptes.items()}
    sortie.info(
        f"Inventés : {n['jure']} jurés, {n['habilitation']} habilitations, {n['centre']} centres,"
        f" {n['session_examen']} sessions, {n['candidat']} candidats."
    )
    sortie.info(f"Graine {graine}, lots {bilan.lots[0]} à {bilan.lots[1]}.")
    if bilan.refus:
        sortie.avertissement(
            f"Le récit a été refusé en {compter(len(bilan.refus), 'point')} ; le premier : {bilan.refus[0]}"
        )


def _visiter(contexte: "Contexte", cadre: "Cadre", bilan: "Bilan") -> None:
    from ceres_cli.demonstration import visite
    from ceres_cli.terminal import flux
    from ceres_cli.terminal.pli import paragraphes

    cadre.store.fermer()
    adresse = contexte.adresse_base.removeprefix("sqlite:///")
    base = adresse if "://" in adresse else str(Path(adresse).expanduser().absolute())
    donnee = contexte.config.origines.get("base.url") == "option"
    suite = visite.etapes(bilan.reperes, bilan.profil_centre)
    for morceau in visite.jouer(suite, base, rappeler_la_base=donnee, plier=paragraphes):
        flux.ecrire(morceau)
        flux.vider()
