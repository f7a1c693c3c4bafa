"""CAN-10 à la validation : les inscrits dont l'identité n'est plus celle des convocations."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from ceres_cli.regles.candidat import identification as regles
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.services.session import requetes
from ceres_cli.store import Db


def avertissements(db: Db, sessions: Iterable[SessionExamen]) -> dict[int, list[str]]:
    """Par session, ce que l'UD doit savoir avant de la valider ; un aller et retour n'est pas un changement."""
    inscrits = {(s.id, i.candidat.id): i.candidat for s in sessions for i in s.inscrits()}
    if not inscrits:
        return {}
    anciens: dict[tuple[int, int], dict[str, str]] = {}
    for session, numero, champ, avant in requetes.identites_changees(
        db, {numero for _, numero in inscrits}, {session for session, _ in inscrits}
    ):
        anciens.setdefault((session, numero), {}).setdefault(champ, avant)
    suite: dict[int, list[str]] = {}
    for (session, numero), champs in sorted(anciens.items()):
        candidat = inscrits[session, numero]
        naissance = champs.get("naissance")
        alors = replace(
            candidat,
            nom=champs.get("nom", candidat.nom),
            prenom=champs.get("prenom", candidat.prenom),
            naissance=candidat.naissance if naissance is None else date.fromisoformat(naissance),
        )
        if alors.identite != candidat.identite:
            suite.setdefault(session, []).append(regles.changee_depuis_l_edition(candidat, alors))
    return suite
