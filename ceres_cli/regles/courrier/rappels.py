"""Le rappel d'une session à qui y est convoqué : à tant de jours de son début, une fois chacun (CONV-05)."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from ceres_cli.regles.faits.courrier import Message
from ceres_cli.regles.vocabulaire import EtatMessage, NatureMessage


def delais(reglage: str) -> tuple[int, ...]:
    """Les jours que dit courrier.rappels, du plus long au plus court ; aucun s'il est vide."""
    return tuple(sorted({int(n) for n in reglage.split(",") if n.strip()}, reverse=True))


def a_faire(debut: date, edite_le: date, jour: date, jours: Sequence[int]) -> date | None:
    """Le jour dès lequel est à faire le rappel que ce jour attend, le plus proche du début si un autre a été manqué ;
    None : le premier n'est pas encore à faire, la session a commencé, ou la convocation l'a suivi : elle suffit."""
    dus = [debut - timedelta(days=n) for n in jours]
    passes = [du for du in dus if du <= jour < debut]
    return max(passes) if passes and edite_le <= max(passes) else None


def le_sien(siens: Iterable[Message], du: date, edition: int) -> Message | None:
    """Celui de ce jour : de cette édition, ou qui est déjà parti d'une autre."""
    rappels = [m for m in siens if m.nature == NatureMessage.RAPPEL and m.jour == du]
    partis = [m for m in rappels if m.etat == EtatMessage.ENVOYE]
    return next(iter(partis), next((m for m in rappels if m.edition == edition), None))
