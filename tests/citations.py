"""Une commande citée quelque part, page, message ou description, lue comme le programme la lirait, sans rien lancer."""

import shlex
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import typer

from ceres_cli import app
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.terminal.typer_fr.application import Groupe, construire


class Commande(NamedTuple):
    """Une commande citée. `entiere` : dans un bloc, telle qu'on la tape ; sinon au fil du texte, parfois abrégée."""

    page: str
    """Où elle est citée."""
    mots: tuple[str, ...]
    entiere: bool

    def __str__(self) -> str:
        return f"{self.page} : ceres {shlex.join(self.mots)}"


@cache
def racine() -> Any:
    return construire(app.racine, "ceres")


def resoudre(mots: tuple[str, ...]) -> tuple[str, Any, list[str]]:
    """(chemin, commande, ses arguments), sans les options de la racine, admises partout."""
    chemin, commande, restent = "ceres", racine(), _sans_options_de_racine(mots)
    while isinstance(commande, Groupe) and restent and not restent[0].startswith("-"):
        assert restent[0] in commande.commands, f"« {chemin} » n'a pas de commande « {restent[0]} »"
        chemin, commande = f"{chemin} {restent[0]}", commande.commands[restent[0]]
        del restent[0]
    return chemin, commande, restent


def _sans_options_de_racine(mots: tuple[str, ...]) -> list[str]:
    restent = list(mots)
    for option in ("--base", "--config", "--profil"):
        while option in restent:
            rang = restent.index(option)
            del restent[rang : rang + 2]
    return restent


def verifier(commande: Commande) -> None:
    """Lit la ligne comme le ferait le programme, sans rien lancer ; au fil du texte, un argument peut manquer."""
    chemin, objet, arguments = resoudre(commande.mots)
    if isinstance(objet, Groupe):
        connues = {nom for parametre in objet.params for nom in parametre.opts} | {"--help"}
        assert set(arguments) <= connues, f"« {chemin} » n'a pas {arguments}"
        return
    try:
        objet.make_context(chemin, arguments, help_option_names=["--help", "-h"])  # ce que la racine leur donne
    except typer.Exit:
        return  # --help
    except typer.TyperException as erreur:
        if commande.entiere or type(erreur).__name__ != "MissingParameter":
            raise
    except ErreurUsage as erreur:  # plusieurs fautes à la fois
        if commande.entiere or not all(motif.texte.startswith("Il manque") for motif in erreur.motifs):
            raise


def feuilles(commande: Any, chemin: str = "ceres") -> Iterator[str]:
    if isinstance(commande, Groupe):
        for nom in commande.commands:
            yield from feuilles(commande.commands[nom], f"{chemin} {nom}")
    else:
        yield chemin
