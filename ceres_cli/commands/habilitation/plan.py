"""ceres habilitation plan"""

import shlex
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.francais import abreger, accorder
from ceres_cli.terminal.typer_fr.chemins import chemin_lu

if TYPE_CHECKING:
    from ceres_cli.services.habilitation.revue import Relue

Plan = Annotated[
    Path, typer.Argument(metavar="PLAN.json", parser=chemin_lu, help="Plan écrit par « habilitation lot --plan ».")
]
_LIGNES = ("refusees", "averties", "irreversibles")


def plan(
    ctx: typer.Context,
    fichier: Plan,
    lignes: Annotated[
        str | None, typer.Option("--lignes", metavar="LESQUELLES", help="refusees, averties ou irreversibles, seules.")
    ] = None,
    format_: OptFormat = None,
) -> None:
    """Relire un plan avant de le signer : les totaux, ce qui avertit, ce qui ne se défera pas, puis chaque ligne.

    Un plan que cette base n'a pas écrit est refusé.

    Exemples :

        ceres habilitation plan plan.json

        ceres habilitation plan plan.json --lignes averties
    """
    from ceres_cli.commands.lot_commun import resumer
    from ceres_cli.schemas.lots import LIGNE_PLAN
    from ceres_cli.services.habilitation.revue import relire
    from ceres_cli.services.lot import plan as plans
    from ceres_cli.services.lot.sceau import DeLaBase
    from ceres_cli.terminal import pli

    commun.parmi("--lignes", lignes, _LIGNES)
    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    cadre = contexte.cadre()
    lu = plans.lire(fichier, DeLaBase(cadre))
    motif = f", motif : {lu['motif']}" if lu["motif"] else ""
    jour = en_francais(date.fromisoformat(lu["jour"]))
    totaux = f"{resumer(plans.totaux(lu['lignes']))}."
    entete = f"Plan du {jour} par {lu['agent']} ({lu['profil']}) depuis {lu['source']}{motif}."
    retenues = [x for x in lu["lignes"] if lignes is None or _retenue(x, lignes)]
    if sortie.format == "table":
        relues = relire(cadre, retenues)
        texte = "\n".join([entete, totaux, *_sections(relues, retenues)])
        sortie.recit("plan", None, len(relues), lambda large: pli.paragraphes(texte, large).split("\n"))
        sortie.info(f"Pour l'appliquer : ceres habilitation appliquer {shlex.quote(str(fichier))}")
        return
    if sortie.format == "json":
        sortie.document({**lu, "lignes": retenues})
    else:
        sortie.liste("lignes-de-plan", LIGNE_PLAN, retenues, len(retenues))
    sortie.info(entete)
    sortie.info(totaux)


def _retenue(ligne: dict[str, Any], lesquelles: str) -> bool:
    if lesquelles == "refusees":
        return bool(ligne["decision"] == "refuser")
    if lesquelles == "averties":
        return bool(ligne["avertissements"])
    return ligne["decision"] == "appliquer" and not ligne["reversible"]


def _sections(relues: "list[Relue]", lignes: list[dict[str, Any]]) -> Iterator[str]:
    """Ce qui avertit, ce qui ne se défera pas et pourquoi, puis chaque ligne."""
    avertis: dict[str, list[int]] = {}
    definitifs: dict[str, list[int]] = {}
    for relue, ligne in zip(relues, lignes, strict=True):
        for texte in relue.avertissements:
            avertis.setdefault(texte, []).append(relue.ligne)
        if ligne["decision"] == "appliquer" and relue.sans_retour:
            definitifs.setdefault(relue.sans_retour, []).append(relue.ligne)
    for titre, groupes in (("Avertissements", avertis), ("Ne se déferont pas", definitifs)):
        if groupes:
            yield f"\n{titre}"
        for texte, siennes in groupes.items():
            yield f"  • {accorder(len(siennes), 'ligne')} {abreger(siennes)} : {texte}"
    if relues:
        yield "\nLigne par ligne"
    for relue in relues:
        yield f"  {relue.phrase()}"
