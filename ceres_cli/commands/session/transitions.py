"""ceres session transitions"""

from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.session.etats import ActionSession, transition, verdict
from ceres_cli.regles.vocabulaire import ALIAS_ROLES, EtatSession, Role, Verdict

_MOTS = {Verdict.POSSIBLE: "oui", Verdict.DEJA: "déjà", Verdict.REFUSE: "non"}


@en_liste("transition-session")
def transitions(
    ctx: typer.Context,
    role: Annotated[
        str | None, typer.Option("--role", help="Ce que peut un profil : centre, ud, direccte ou mpcp.")
    ] = None,
    format_: OptFormat = None,
) -> None:
    """Afficher la table fermée des états, des actions et des profils (SES-09) : ce qui n'y est pas marqué est refusé.

    Sans --role, ce que quelqu'un peut ; les dates ont de plus leurs règles (CAN-01 à CAN-03, SES-10 à SES-12).

    Exemples :

        ceres session transitions

        ceres session transitions --role ud
    """
    from ceres_cli.schemas.sessions import TRANSITION_SESSION

    lu = ALIAS_ROLES.get(role or "", role)
    commun.parmi("--role", lu, tuple(r.value for r in Role))
    vu = None if lu is None else Role(lu)
    elements = [_ligne(action, vu) for action in ActionSession]
    sortie = commun.contexte(ctx).sortie(format_)
    sortie.liste("transitions-session", TRANSITION_SESSION, elements, len(elements))
    if sortie.format == "table":
        sortie.info(f"États, dans l'ordre : {', '.join(libelle(e.value) for e in EtatSession)}.")


def _ligne(action: ActionSession, role: Role | None) -> dict[str, object]:
    """L'action, ce qu'il en est à chaque état pour ce rôle (ou quelqu'un), et par état les rôles qui la peuvent."""
    etats = {
        e.value: _MOTS[transition(e.value, action) if role is None else verdict(e.value, action, role)]
        for e in EtatSession
    }
    roles = [
        {"etat": e.value, "roles": siens}
        for e in EtatSession
        if (siens := [r.value for r in Role if verdict(e.value, action, r) is Verdict.POSSIBLE])
    ]
    return {"action": action.value, **etats, "roles": roles}
