"""Un groupe d'essai : de quoi éprouver l'application sans dépendre du métier."""

import errno
import sys
import time
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ceres_cli.base import acquis
from ceres_cli.commands.options import OptAu, OptFormat, OptLimite, OptOui, noms
from ceres_cli.erreurs import Motif, NonConfirme, Refus
from ceres_cli.schemas.colonne import Colonne
from ceres_cli.terminal.flux import ecrire
from ceres_cli.terminal.sortie import Sortie
from ceres_cli.terminal.typer_fr import App
from ceres_cli.terminal.typer_fr.chemins import chemin_lu

NOM = "exemple"
ENTREE = ("tests.terminal.groupe_exemple", "Un groupe d'essai")
PROGRAMME = (sys.executable, "-c", f"from ceres_cli import app; app.QUOTIDIEN[{NOM!r}] = {ENTREE!r}; app.principal()")
COLONNES = (Colonne("id", "Numéro"), Colonne("nom", "Nom"))

app = App(help="Un groupe d'essai.")


class Couleur(StrEnum):
    ROUGE = "rouge"
    BLEU_NUIT = "bleu_nuit"


@app.command()
def lister(
    ctx: typer.Context, nombre: Annotated[int, typer.Option(help="Combien.")] = 3, format_: OptFormat = None
) -> None:
    """Lister des éléments."""
    elements = [{"id": f"X-{rang:06}", "nom": f"nom {rang}"} for rang in range(1, nombre + 1)]
    Sortie(format_).liste("exemples", COLONNES, elements, nombre)


@app.command()
def types(
    ctx: typer.Context,
    premier: Annotated[str, typer.Argument(help="Le premier.")],
    suivants: Annotated[list[str] | None, typer.Argument(metavar="S", help="Les suivants.")] = None,
    entier: Annotated[int, typer.Option("--entier", min=1, max=9, help="Un nombre.")] = 5,
    couleur: Annotated[Couleur, typer.Option("--couleur", help="Une couleur.")] = Couleur.ROUGE,
    fichier: Annotated[Path | None, typer.Option("--fichier", parser=chemin_lu, help="Un fichier.")] = None,
    plusieurs: Annotated[list[int] | None, typer.Option("--plusieurs", help="Des nombres.")] = None,
    accord: Annotated[bool, typer.Option("--accord/--refus", help="Oui ou non.")] = False,
    variable: Annotated[int, typer.Option("--variable", envvar="EXEMPLE_VARIABLE", help="Par variable.")] = 0,
    au: OptAu = None,
    limite: OptLimite = None,
) -> None:
    """Éprouver chaque type de valeur."""
    ecrire(f"{premier} {suivants} {entier} {couleur!r} {fichier!r} {plusieurs} {accord} {variable} {au!r} {limite}\n")


@app.command()
def exiger(
    ctx: typer.Context, obligatoire: Annotated[str, typer.Option("--obligatoire", help="Ce qu'il faut.")]
) -> None:
    """Exiger une option."""


@app.command()
def relire(ctx: typer.Context, ids: Annotated[list[str], typer.Argument(help="Numéros.")]) -> None:
    """Relire des numéros."""
    ecrire(" ".join(noms(ids)) + "\n")


@app.command()
def jour(ctx: typer.Context) -> None:
    """Afficher le jour et le profil du contexte."""
    ecrire(f"{ctx.obj.jour} {ctx.obj.profil}\n")


@app.command()
def echouer(
    ctx: typer.Context,
    genre: str,
    enregistre: Annotated[bool, typer.Option("--enregistre")] = False,
    format_: OptFormat = None,
) -> None:
    """Échouer de la façon voulue."""
    sortie = Sortie(format_)
    sortie.avertissement("un avertissement d'abord")
    if enregistre:
        acquis.noter("Le lot L-000001 est enregistré : 2 lignes faites.")
    match genre:
        case "refus":
            raise Refus(
                "C'est refusé.",
                code="HAB-10",
                conseil="Attendre demain.",
                objets=["X-1"],
                motifs=[Motif("HAB-10", "trop tôt", {"n": 1}, "2025-09-03")],
            )
        case "incident":
            raise KeyError("Zébulon Secret 06 39 98 12 34")
        case "plein":
            raise OSError(errno.ENOSPC, "No space left on device")
        case "code":
            raise typer.Exit(7)
        case "abandon":
            raise typer.Abort


@app.command()
def dormir(
    ctx: typer.Context, enregistre: Annotated[bool, typer.Option("--enregistre")] = False, format_: OptFormat = None
) -> None:
    """Attendre un signal."""
    if enregistre:
        acquis.noter("Le lot L-000001 est enregistré : 2 lignes faites.")
    ecrire("pret\n")
    sys.stdout.flush()
    time.sleep(60)


@app.command()
def confirmer(ctx: typer.Context, oui: OptOui = False) -> None:
    """Demander confirmation."""
    sortie = Sortie()
    if not oui and not sortie.confirmer("Supprimer X-1 ?"):
        raise NonConfirme("Rien n'a été fait.")
    ecrire("fait\n")


@app.command()
def compter(ctx: typer.Context) -> None:
    """Demander un nombre."""
    ecrire(f"{Sortie().demander_nombre('Combien de lignes ?', 12)}\n")


@app.command()
def page(ctx: typer.Context, lignes: int) -> None:
    """Un long texte."""
    Sortie().recit("exemples", None, lignes, lambda _: [f"ligne {n}" for n in range(lignes)])
