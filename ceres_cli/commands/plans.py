"""--plan, de toute commande qui change un objet : n'appliquer rien, écrire ce qui serait fait."""

import inspect
import os
import shlex
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from ceres_cli.commands.options import OptEcraser, opt
from ceres_cli.contexte import Contexte, Planification
from ceres_cli.erreurs import ErreurFichier, ErreurUsage
from ceres_cli.regles.francais import accorder, enumerer, milliers
from ceres_cli.terminal.typer_fr.chemins import plan_ecrit
from ceres_cli.terminal.typer_fr.signature import avec_options

if TYPE_CHECKING:
    from ceres_cli.moteur.cadre import Cadre
    from ceres_cli.moteur.demande import Demande, Options, Rapport
    from ceres_cli.moteur.metier import Metier

Fonction = TypeVar("Fonction", bound=Callable[..., Any])
OptPlan = Annotated[Path | None, opt("--plan", "N'appliquer rien : écrire le plan (json).", "FICHIER", plan_ecrit)]
OptCodeDetaille = Annotated[
    bool, opt("--code-detaille", "Avec --plan : sortie 10 si le plan contient des changements.")
]
_OPTIONS: dict[str, tuple[Any, object]] = {
    "plan": (OptPlan, None),
    "code_detaille": (OptCodeDetaille, False),
    "ecraser": (OptEcraser, False),
}


def metier_du_plan(plan: "Mapping[str, Any]") -> "Metier":
    """Qui décide de ses lignes ; ErreurFichier si cette version n'en sait rien."""
    from ceres_cli.noms import PAR_SORTE
    from ceres_cli.services.metiers import metier_de

    nom = PAR_SORTE.get(plan["sur"])
    metier = None if nom is None else metier_de(nom, (ligne["action"] for ligne in plan["lignes"]))
    if metier is None:
        raise ErreurFichier(
            "Ce plan demande ce que cette version ne sait pas faire.", conseil="Refaites-le avec --plan."
        )
    return metier


def planifiable(fonction: Fonction) -> Fonction:
    """Ajoute --plan à une commande ; la fonction n'en sait rien, son contexte le porte jusqu'à `commun` ou, d'un
    fichier, jusqu'à `fichier.route`. Toute commande qui prend OptSimuler l'a (`Habit`)."""
    siennes = inspect.signature(fonction).parameters
    ajoutees = {nom: option for nom, option in _OPTIONS.items() if nom not in siennes}

    @wraps(fonction)
    def enveloppe(*arguments: Any, **options: Any) -> Any:
        donnees = {nom: options[nom] for nom in _OPTIONS}
        options["ctx"].find_object(Contexte).planification = _planification(**donnees)
        return fonction(*arguments, **{nom: valeur for nom, valeur in options.items() if nom not in ajoutees})

    return avec_options(fonction, enveloppe, ajoutees)  # type: ignore[return-value]


def _planification(plan: Path | None, *, code_detaille: bool, ecraser: bool | None) -> Planification | None:
    if plan is None and code_detaille:
        raise ErreurUsage("--code-detaille ne va qu'avec --plan.")
    return None if plan is None else Planification(plan, code_detaille, bool(ecraser))


def ecrire(
    cadre: "Cadre",
    metier: "Metier",
    planification: Planification,
    demandes: "Sequence[Demande]",
    rapport: "Rapport",
    options: "Options",
) -> tuple[str, int]:
    """Écrit le plan d'un rapport simulé. Rend ce qui s'en dit, et la sortie : 10, sur demande, s'il change un objet."""
    from ceres_cli.services.lot import plan as plans
    from ceres_cli.services.lot.sceau import DeLaBase

    with cadre.store.lecture() as db:
        acteur = cadre.acteur(db)
    plan = plans.construire(
        cadre,
        metier,
        demandes,
        rapport,
        motif=options.motif,
        source=options.source or "",
        # Tapée, la demande n'a pas de fichier : ce nombre, à elle seule, dit ce que son plan a déjà fait.
        source_sha256=options.source_sha256 or os.urandom(32).hex(),
        acteur=acteur,
        lignes_separees=options.separees,
        lecture=options.lecture,
    )
    plans.ecrire(planification.chemin, plan, DeLaBase(cadre), ecraser=planification.ecraser)
    totaux, chemin = plans.totaux_du_rapport(rapport), planification.chemin
    phrase = f"Plan écrit dans {chemin} : {resumer(totaux)}. Lisez-le : ceres lot plan {chemin}"
    if attendu := contreseing_attendu(cadre, chemin, totaux["appliquer"]):
        phrase += f". {attendu}"
    return phrase, 10 if planification.code_detaille and totaux["appliquer"] else 0


def contreseing_attendu(cadre: "Cadre", chemin: Path, faites: int, *, contresigne: bool = False) -> str:
    """Par quelle commande un autre compte contresigne ce plan ; vide s'il n'en attend pas (PLA-01)."""
    from ceres_cli.moteur import execution

    with cadre.store.lecture() as db:
        attendu = execution.contreseing_de(db, faites, contresigne=contresigne)
    if attendu.satisfait:
        return ""
    return f"{attendu.texte} ({attendu.code}) : « ceres lot plan {shlex.quote(str(chemin))} --contresigner »"


def a_donner(qui: str) -> str:
    return f"À donner {qui}, qui l'applique sous ses propres droits."


def a_qui_le_donner(cadre: "Cadre", plan: "Mapping[str, Any]") -> str:
    """D'un plan que ce profil n'applique pas lui-même, à qui le donner ; vide s'il le peut."""
    from ceres_cli.regles.droits import est_permise, roles_permis
    from ceres_cli.regles.vocabulaire import Role
    from ceres_cli.services.composition.proposer import est_au_centre
    from ceres_cli.services.lot import plan as plans

    metier = metier_du_plan(plan)
    une_par_action = {x["action"]: x for x in reversed(plan["lignes"]) if x["decision"] == "appliquer"}
    demandes = plans.demandes({**plan, "lignes": list(une_par_action.values())}, metier, replanifier=False)
    operations = {metier.operation_de(d.action) for d in demandes}
    with cadre.store.lecture() as db:
        if any(est_au_centre(db, cadre, d) for d in demandes):
            return a_donner("au Centre")
        acteur = cadre.acteur(db)
        role = acteur.role
    centres = {d.attente.centre for d in demandes if d.attente is not None} - {""}
    if role is Role.CENTRE and centres and acteur.structure not in centres:
        return a_donner(f"à un profil Centre {enumerer(sorted(centres), 'ou')}")
    if all(est_permise(o, role) for o in operations):
        return ""
    communs = [r for r in roles_permis(min(operations)) if all(r in roles_permis(o) for o in operations)]
    return a_donner(f"à un profil {enumerer(communs, 'ou')}") if communs else ""


def resumer(totaux: dict[str, int]) -> str:
    """« 238 à appliquer, 1 sans effet, 1 en refus, 2 non traitées ; 3 ne pourront pas être défaites »."""
    faire, rien, refuser, n = (totaux[c] for c in ("appliquer", "sans_effet", "refuser", "irreversibles"))
    texte = f"{milliers(faire)} à appliquer, {milliers(rien)} sans effet, {milliers(refuser)} en refus"
    if laissees := totaux["laissees"]:
        texte += f", {milliers(laissees)} {accorder(laissees, 'non traitée', 'non traitées')}"
    if n:
        texte += f" ; {milliers(n)} {accorder(n, 'ne pourra pas être défaite', 'ne pourront pas être défaites')}"
    return texte
