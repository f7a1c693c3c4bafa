"""La carte de France en tuiles : une par département, son code et un signe qui dit ce qui y manque."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ceres_cli.regles.statistiques.comptes import niveau
from ceres_cli.terminal.images import traits
from ceres_cli.terminal.pli import plier

_SIGNES = (
    ("·", "aucun centre agréé"),
    (traits.CLAIR, "rien ne manque"),
    (traits.MOYEN, "moins de la moitié des titres agréés manque de jurés"),
    (traits.FONCE, "la moitié ou plus"),
    (traits.PLEIN, "tous"),
)


def carte(elements: Sequence[Mapping[str, Any]], tuiles: Mapping[str, tuple[int, int]], large: int) -> Iterator[str]:
    """Cinq colonnes par tuile ; quatre, sans blanc, quand l'écran est étroit."""
    agrees: dict[str, int] = defaultdict(int)
    trous: dict[str, int] = defaultdict(int)
    for e in elements:
        agrees[e["departement"]] += bool(e["agrees"])
        trous[e["departement"]] += bool(e["manque"])
    vus = {e["departement"] for e in elements}
    par_place = {place: code for code, place in tuiles.items()}
    colonnes, hauteur = max(x for x, _ in par_place) + 1, max(y for _, y in par_place) + 1
    blanc = " " if large >= 5 * colonnes - 1 else ""
    yield from plier("Jurés utilisables par département, au regard des titres où un centre y est agréé", large)
    for y in range(hauteur):
        cases = []
        for x in range(colonnes):
            code = par_place.get((x, y), "")
            signe = _SIGNES[niveau(agrees[code], trous[code])][0] if code in vus else " "
            cases.append(f"{code:>3}{signe}")
        yield blanc.join(cases).rstrip()
    yield from traits.legende(_SIGNES, large)
