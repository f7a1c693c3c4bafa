"""Les options de `creer` et de `modifier` : une par champ du nom qui se tape, dite dans sa description (`noms/`)."""

from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any, TypeVar

import typer

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.noms import Nom
from ceres_cli.noms.champs import Champ
from ceres_cli.terminal.typer_fr.signature import avec_options

Fonction = TypeVar("Fonction", bound=Callable[..., Any])
Tapes = dict[str, str | None]
"""Champ → ce qui en est tapé ; None : rien ; vide : à effacer."""


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


def _option(champ: Champ, *, requise: bool) -> tuple[Any, object]:
    """(annotation, valeur à défaut)"""
    assert champ.option is not None
    option = typer.Option(f"--{champ.nom.replace('_', '-')}", metavar=champ.option.repere, help=champ.option.aide)
    return (Annotated[str, option], ...) if requise else (Annotated[str | None, option], None)
