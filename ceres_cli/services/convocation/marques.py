"""Ce que la fiche d'une session dit des convocations, sans rien en charger tant qu'aucune n'est éditée."""

from typing import Any

from ceres_cli.moteur.cadre import Cadre


def marquer(cadre: Cadre, document: dict[str, Any]) -> dict[str, Any]:
    """Le document d'une session que l'acteur vient de lire, où chacun, candidat et juré, porte l'état de sa convocation
    (`convocation`), rien s'il n'en a pas."""
    etats: dict[str, str] = {}
    if document["edition"]:
        from ceres_cli.services.convocation import lectures

        etats = lectures.etats(cadre, document["id"])
    marques = {
        liste: [{**e, "convocation": etats.get(e[qui])} for e in document[liste]]
        for liste, qui in (("jury", "jure"), ("inscriptions", "candidat"))
    }
    return {**document, **marques}
