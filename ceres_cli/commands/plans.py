"""--plan, des commandes qui changent plusieurs objets : n'appliquer rien, écrire ce qui serait fait."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from ceres_cli.commands.listes import avec_options
from ceres_cli.commands.options import OptEcraser
from ceres_cli.contexte import Contexte, Planification
from ceres_cli.erreurs import ErreurFichier, ErreurUsage
from ceres_cli.regles.francais import accorder
from ceres_cli.terminal.typer_fr.chemins import fichier_ecrit

if TYPE_CHECKING:
    from ceres_cli.moteur.cadre import Cadre
    from ceres_cli.moteur.demande import Options, Rapport
    from ceres_cli.moteur.situation import Metier

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
# Les métiers dont les demandes se planifient : d'un nom, le premier qui connaît toutes les actions du plan.
_METIERS = (
    "habilitation.situation:MetierHabilitation",
    "jure.situation:MetierJure",
    "jure.suppression:MetierSuppression",
    "session.situation:MetierSession",
    "centre.situation:MetierCentre",
)


def metier_du_plan(plan: "Mapping[str, Any]") -> "tuple[Metier, Mapping[str, StrEnum]]":
    """Qui décide de ses lignes, et ses actions par leur mot ; ErreurFichier si cette version n'en sait rien."""
    from importlib import import_module

    voulues = {ligne["action"] for ligne in plan["lignes"]}
    for ou in _METIERS:
        module, nom = ou.split(":")
        if not module.startswith(f"{plan['sur']}."):
            continue
        metier: Metier = getattr(import_module(f"ceres_cli.services.{module}"), nom)()
        actions = {action.value: action for action in metier.situation.ACTIONS}
        if voulues <= actions.keys():
            return metier, actions
    raise ErreurFichier("Ce plan demande ce que cette version ne sait pas faire.", conseil="Refaites-le avec --plan.")


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


def ecrire(
    cadre: "Cadre", metier: "Metier", planification: Planification, rapport: "Rapport", options: "Options"
) -> tuple[str, int]:
    """Écrit le plan d'un rapport simulé. Rend ce qui s'en dit, et la sortie : 10, sur demande, s'il change un objet."""
    from ceres_cli.services.lot import plan as plans
    from ceres_cli.services.lot.sceau import DeLaBase

    with cadre.store.lecture() as db:
        profil = cadre.acteur(db).profil
    plan = plans.construire(
        cadre,
        rapport,
        sur=metier.situation.SORTE,
        motif=options.motif,
        source=options.source or "",
        source_sha256=options.source_sha256 or "",
        profil=profil,
        lignes_separees=options.separees,
    )
    plans.ecrire(planification.chemin, plan, DeLaBase(cadre), ecraser=planification.ecraser)
    totaux, chemin = plans.totaux_du_rapport(rapport), planification.chemin
    phrase = f"Plan écrit dans {chemin} : {resumer(totaux)}. Lisez-le : ceres lot plan {chemin}"
    return phrase, 10 if planification.code_detaille and totaux["appliquer"] else 0


def resumer(totaux: dict[str, int]) -> str:
    """« 238 à appliquer, 1 sans effet, 1 en refus ; 3 ne pourront pas être défaites »."""
    texte = f"{totaux['appliquer']} à appliquer, {totaux['sans_effet']} sans effet, {totaux['refuser']} en refus"
    if totaux["irreversibles"]:
        n = totaux["irreversibles"]
        texte += f" ; {n} {accorder(n, 'ne pourra pas être défaite', 'ne pourront pas être défaites')}"
    return texte
