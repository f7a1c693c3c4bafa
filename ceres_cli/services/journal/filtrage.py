"""Ce qu'on retient d'un historique (V18-9) : des champs, des jours, un agent."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from ceres_cli.regles.textes import cle
from ceres_cli.schemas.histoire import nom_de_champ

Trace = dict[str, Any]


class FiltreHistorique(NamedTuple):
    """`champs` : leurs noms, tels qu'en JSON ou à l'écran ; vide : tous. `depuis` et `jusqu_au` : jours utilisés, ISO,
    compris. `agent` : son compte, qui n'est jamais celui d'un agent tu."""

    champs: frozenset[str] = frozenset()
    depuis: str | None = None
    jusqu_au: str | None = None
    agent: str | None = None


def retenir(traces: Iterable[Trace], filtre: FiltreHistorique) -> list[Trace]:
    """Celles qui répondent à tout le filtre, dans leur ordre. « inscription » retient « inscription C-000012 »."""
    voulus = {cle(champ) for champ in filtre.champs}
    return [
        t
        for t in traces
        if (filtre.depuis is None or t["jour"] >= filtre.depuis)
        and (filtre.jusqu_au is None or t["jour"] <= filtre.jusqu_au)
        and (filtre.agent is None or t["agent"] == filtre.agent)
        and (not voulus or voulus & _noms(t["champ"]))
    ]


def champs(traces: Iterable[Trace]) -> list[str]:
    """Ceux qu'on peut demander de cet historique, par ordre alphabétique."""
    return sorted({t["champ"].partition(" ")[0] for t in traces if t["champ"]})


def _noms(champ: str | None) -> set[str]:
    """Comment un champ se nomme : en entier, sans l'objet qu'il vise, et par son libellé."""
    if champ is None:
        return set()
    seul = champ.partition(" ")[0]
    return {cle(nom) for nom in (champ, seul, nom_de_champ(champ), nom_de_champ(seul))}
