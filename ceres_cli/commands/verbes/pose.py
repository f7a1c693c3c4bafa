"""Poser un verbe sur un nom : la fonction du nom lit, et porte l'aide ; le contexte, les options communes et ce qui
montre lui viennent du verbe."""

import inspect
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

import typer

from ceres_cli.commands import commun

Montrer = Callable[..., None]
"""(contexte, ce que lit la fonction du nom, **options communes)."""


def commande(
    lire: Callable[..., Any], montrer: Montrer, options: Mapping[str, tuple[Any, object]]
) -> Callable[..., None]:
    """La commande qui montre ce que lit `lire` dans un cadre, son premier paramètre ; les autres sont ceux de la ligne,
    suivis de ces `options` : nom → (annotation, valeur à défaut)."""

    @wraps(lire)
    def enveloppe(ctx: typer.Context, **donnees: Any) -> None:
        contexte = commun.contexte(ctx)
        communes = {option: donnees.pop(option) for option in options}
        montrer(contexte, lambda: lire(contexte.cadre(), **donnees), **communes)

    siens = list(inspect.signature(lire).parameters.values())[1:]
    communs = [
        inspect.Parameter(option, inspect.Parameter.KEYWORD_ONLY, default=defaut, annotation=annotation)
        for option, (annotation, defaut) in options.items()
    ]
    contexte = inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    parametres = [contexte, *siens, *communs]
    vars(enveloppe)["__signature__"] = inspect.Signature(parametres)
    enveloppe.__annotations__ = {p.name: p.annotation for p in parametres}
    del vars(enveloppe)["__wrapped__"]  # l'annotation se lit sur l'enveloppe
    return enveloppe


def autre_nom(commande: Callable[..., None]) -> Callable[[Callable[[], None]], Callable[..., None]]:
    """La même commande, sous un nom que des scripts connaissent : la fonction qu'on décore n'en dit que l'aide."""

    def poser(aide: Callable[[], None]) -> Callable[..., None]:
        @wraps(commande)
        def autre(*arguments: Any, **options: Any) -> None:
            commande(*arguments, **options)

        autre.__doc__ = aide.__doc__
        return autre

    return poser
