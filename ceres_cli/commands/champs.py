"""Les options de `creer` et de `modifier` : une par champ du nom qui se tape, dite dans sa description (`noms/`)."""

import inspect
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Annotated, Any, TypeVar

import typer

from ceres_cli.commands.options import opt
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.noms import Nom
from ceres_cli.noms.champs import Champ
from ceres_cli.noms.champs.types import Heure, OuiNon
from ceres_cli.terminal.typer_fr.signature import avec_options

Fonction = TypeVar("Fonction", bound=Callable[..., Any])
Tapes = dict[str, str | None]
"""Champ → ce qui en est tapé ; None : rien ; vide : à effacer."""
Valeurs = Mapping[str, Any]
"""De même, dans la forme de son type."""
SANS_VALEURS: Valeurs = {}


def champs_de(nom: Nom, *, neuf: bool) -> Callable[[Fonction], Fonction]:
    """Donne à la commande une option par champ de ce nom, là où elle reçoit ses `tapes`. Les champs requis sont
    les premiers ; `neuf` : elle en crée un, ils sont obligatoires. Aucun champ donné : ErreurUsage."""
    champs = sorted(nom.saisis, key=lambda c: not c.requis)
    options = {c.nom: _option(c, requise=neuf and c.requis) for c in champs}

    def decorer(fonction: Fonction) -> Fonction:
        @wraps(fonction)
        def enveloppe(*arguments: Any, **donnees: Any) -> Any:
            tapes = {c.nom: donnees.pop(c.nom) for c in nom.saisis}
            if all(texte is None for texte in tapes.values()):
                raise ErreurUsage(
                    "Rien à modifier : aucun champ n'est donné.", conseil="Par exemple --courriel, --commune."
                )
            return fonction(*arguments, tapes=tapes, **donnees)

        return avec_options(fonction, enveloppe, options, a_la_place="tapes")  # type: ignore[return-value]

    return decorer


def valeurs_de(nom: Nom, *seuls: str) -> Callable[[Fonction], Fonction]:
    """Donne à la commande une option par champ de ce nom qu'elle n'a pas déjà (ou ces seuls champs), là où elle reçoit
    ses `champs` ; aucune n'est obligatoire. Une heure et un oui ou non se lisent au bord."""

    def decorer(fonction: Fonction) -> Fonction:
        siens = inspect.signature(fonction).parameters
        voulus = [c for c in nom.saisis if c.nom not in siens and (not seuls or c.nom in seuls)]

        @wraps(fonction)
        def enveloppe(*arguments: Any, **donnees: Any) -> Any:
            champs = {c.nom: donnees.pop(c.nom) for c in voulus}
            return fonction(*arguments, champs=champs, **donnees)

        options = {c.nom: _option(c, requise=False) for c in voulus}
        return avec_options(  # type: ignore[return-value]
            fonction, enveloppe, options, a_la_place="champs", contexte=False
        )

    return decorer


def heure_tapee(texte: str) -> str:
    """HH:MM, ou vide : à effacer. Lue au bord, avec les dates, pour que leurs fautes se disent ensemble."""
    from ceres_cli.regles.saisie import lire_heure

    return lire_heure(texte) if texte.strip() else ""


def _option(champ: Champ, *, requise: bool) -> tuple[Any, object]:
    """(annotation, valeur à défaut)"""
    assert champ.option is not None
    mot, aide = champ.nom.replace("_", "-"), champ.option.aide
    if isinstance(champ.type, OuiNon):
        paire = "/--".join((mot, f"sans-{mot}"))
        return Annotated[bool | None, opt(f"--{paire}", aide)], None
    lire = heure_tapee if isinstance(champ.type, Heure) else None
    option = typer.Option(f"--{mot}", metavar=champ.option.repere, parser=lire, help=aide)
    return (Annotated[str, option], ...) if requise else (Annotated[str | None, option], None)
