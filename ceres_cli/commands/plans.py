"""--plan, des commandes qui changent plusieurs objets : n'appliquer rien, écrire ce qui serait fait."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from ceres_cli.commands.listes import avec_options
from ceres_cli.commands.options import OptEcraser
from ceres_cli.contexte import Contexte, Planification
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.terminal.typer_fr.chemins import fichier_ecrit

Fonction = TypeVar("Fonction", bound=Callable[..., Any])
OptPlan = Annotated[
    Path | None,
    typer.Option("--plan", metavar="FICHIER", parser=fichier_ecrit, help="N'appliquer rien : écrire le plan (json)."),
]
OptCodeDetaille = Annotated[
    bool, typer.Option("--code-detaille", help="Avec --plan : sortie 10 si le plan contient des changements.")
]
_OPTIONS: dict[str, tuple[Any, object]] = {
    "plan": (OptPlan, None),
    "code_detaille": (OptCodeDetaille, False),
    "ecraser": (OptEcraser, False),
}


def planifiable(fonction: Fonction) -> Fonction:
    """Ajoute --plan à une commande ; la fonction n'en sait rien, son contexte le porte jusqu'à `commun.agir`."""

    @wraps(fonction)
    def enveloppe(*arguments: Any, **options: Any) -> Any:
        options["ctx"].find_object(Contexte).planification = planification(
            options.pop("plan"), code_detaille=options.pop("code_detaille"), ecraser=options.pop("ecraser")
        )
        return fonction(*arguments, **options)

    return avec_options(fonction, enveloppe, _OPTIONS)  # type: ignore[return-value]


def planification(plan: Path | None, *, code_detaille: bool, ecraser: bool) -> Planification | None:
    if plan is None and code_detaille:
        raise ErreurUsage("--code-detaille ne va qu'avec --plan.")
    return None if plan is None else Planification(plan, code_detaille, ecraser)
