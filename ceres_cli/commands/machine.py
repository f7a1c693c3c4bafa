"""`ceres machine` : ceres pour les programmes qui raisonnent."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import opt
from ceres_cli.terminal.typer_fr import App
from ceres_cli.terminal.typer_fr.chemins import dossier_de_depot

app = App(
    paquet=__name__,
    help="Programmes : ce qu'un assistant peut lire, expliquer et préparer.",
    entrees={"Agir": {"mcp": ("..machine:mcp", "Répondre à un assistant (Model Context Protocol)")}},
)


def mcp(
    ctx: typer.Context,
    plans: Annotated[
        Path | None,
        opt("--dossier-plans", "Où déposer les plans ; sans lui, aucun ne peut l'être.", "DOSSIER", dossier_de_depot),
    ] = None,
    avec_noms: Annotated[
        bool, opt("--avec-noms", "Répondre aussi noms, coordonnées et textes : des données de personnes.")
    ] = False,
) -> None:
    """Répondre à un assistant, sur l'entrée et la sortie standard, selon le Model Context Protocol.

    Il lit, explique, simule et prépare des plans, sous votre profil et dans votre ressort. Il n'écrit jamais dans la
    base : un plan, de motif « [machine] … », se relit et s'applique à la main. Ses réponses n'ont que des numéros, des
    codes, des dates, des états, des comptes et des phrases d'où les noms sont ôtés, sauf avec --avec-noms. Ses lectures
    sont au journal des accès.

    Exemple :

        ceres --profil P-3 machine mcp --dossier-plans plans
    """
    from ceres_cli import VERSION
    from ceres_cli.machine.catalogue import AVIS, Machine, fautif
    from ceres_cli.machine.protocole import servir

    contexte = commun.contexte(ctx)
    if plans is not None:
        plans.mkdir(mode=0o700, parents=True, exist_ok=True)
    machine = Machine(contexte.pour_un_autre(), plans, avec_noms)
    servir(
        sys.stdin.buffer, sys.stdout.buffer, machine.outils(), nom="ceres", version=VERSION, avis=AVIS, fautif=fautif
    )  # fmt: skip
