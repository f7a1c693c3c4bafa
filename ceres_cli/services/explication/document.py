"""Le document `ceres.explication/1` : ce que l'écriture répondrait, contrôle par contrôle."""

from collections.abc import Iterable
from datetime import date
from typing import Any


def document(
    objet: str,
    action: str | None,
    jour: date,
    *,
    possible: bool,
    controles: list[dict[str, Any]],
    possibles: Iterable[str],
    suggestions: Iterable[str],
) -> dict[str, Any]:
    """`possibles` : les actions que l'objet permet ce jour-là ; une suggestion vide est laissée de côté."""
    return {
        "schema": "ceres.explication/1",
        "objet": objet,
        "action": action,
        "possible": possible,
        "jour": jour.isoformat(),
        "controles": controles,
        "actions_possibles": [str(a) for a in possibles],
        "suggestions": [s for s in suggestions if s],
    }
