"""Poser un verbe sur un nom : la fonction du nom lit sa ligne, et porte l'aide ; le contexte, les options communes et
ce qui montre lui viennent du verbe."""

import inspect
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from importlib import import_module
from typing import Annotated, Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import arg_objet
from ceres_cli.noms import du_document
from ceres_cli.schemas.colonne import Colonne
from ceres_cli.terminal.typer_fr.signature import avec_options

Montrer = Callable[..., None]
"""(contexte, ce que rend la fonction du nom, **options communes)."""


def commande(
    lire: Callable[..., Any], montrer: Montrer, options: Mapping[str, tuple[Any, object]]
) -> Callable[..., None]:
    """La commande dont la ligne est celle de `lire`, suivie de ces `options` : nom → (annotation, valeur à défaut).
    `lire` rend de quoi répondre dans un cadre : une faute d'usage se dit avant que la base soit jointe."""
    siens: Mapping[str, Any] = inspect.signature(lire).parameters

    @wraps(lire)
    def enveloppe(ctx: typer.Context, **donnees: Any) -> None:
        contexte = commun.contexte(ctx)
        communes = {option: donnees.pop(option) for option in options}
        if "ctx" in siens:
            donnees["ctx"] = ctx
        montrer(contexte, lire(**donnees), **communes)

    return avec_options(lire, enveloppe, options)


def argument_de(document: str) -> Any:
    """Son objet, par son numéro."""
    nom = du_document(document)
    assert nom is not None
    return Annotated[str, arg_objet(nom.lettre, f"{nom.mot[:1].upper()}{nom.mot[1:]}")]


def colonnes_de(document: str) -> Sequence[Colonne]:
    nom = du_document(document)
    assert nom is not None
    colonnes: Sequence[Colonne] = vars(import_module(f"ceres_cli.schemas.{nom.schemas}"))[nom.document.upper()]
    return colonnes


def lectures_de(document: str) -> Any:
    """Le module des services où ce nom se lit."""
    nom = du_document(document)
    assert nom is not None
    return import_module(f"ceres_cli.services.{nom.services or nom.document}.lectures")


def avec_un_exemple(document: str, verbe: str, aide: str) -> str:
    """L'aide d'une commande, à qui n'a que l'objet à lire : son exemple la finit, « ceres jure voir J-12 »."""
    nom = None if "Exemple" in aide else du_document(document)
    if nom is None:
        return aide
    numero = {"S": "S-2027-12", "N°": "12"}.get(nom.lettre) or f"{nom.lettre}-12"
    groupe = nom.lister.removesuffix("lister") if nom.lister.endswith("lister") else f"{nom.groupe} {document} "
    return f"{inspect.cleandoc(aide)}\n\nExemple :\n\n    ceres {groupe}{verbe} {numero}\n"


def autre_nom(commande: Callable[..., None]) -> Callable[[Callable[[], None]], Callable[..., None]]:
    """La même commande, sous un nom que des scripts connaissent : la fonction qu'on décore n'en dit que l'aide."""

    def poser(aide: Callable[[], None]) -> Callable[..., None]:
        @wraps(commande)
        def autre(*arguments: Any, **options: Any) -> None:
            commande(*arguments, **options)

        autre.__doc__ = aide.__doc__
        return autre

    return poser
