"""Les demandes d'un grand lot qui se redécident : celles des jurés dont d'autres ont écrit quelque chose depuis.

Les règles d'une habilitation ne lisent, hors du référentiel, que ce qui est à son juré (HAB-11, HAB-14) : sa fiche, ses
emplois, ses habilitations, les sessions où il siège.
"""

import json
from collections.abc import Callable, Sequence

from ceres_cli.moteur.demande import Demande
from ceres_cli.regles.faits.jure import Habilitation
from ceres_cli.regles.identifiants import numero_si_lisible
from ceres_cli.services.habilitation import requetes
from ceres_cli.store import Db

# Les tables dont on sait de quel juré est chaque ligne.
_CONNUES = ("experience", "habilitation", "jure", "participation", "session_examen")
# Le journal se lit par objet : ce qui n'y parle pas de ces jurés n'y change rien.
SUIVIES = frozenset({*_CONNUES, "ancre", "ecriture", "lot", "sceau", "sel_objet", "trace"})
# L'habilitation de ce numéro que la situation connaît, disparue ou non.
Connues = Callable[[int], Habilitation | None]


def jures(db: Db, lot: int, demandes: Sequence[Demande], connues: Connues) -> set[int]:
    """Ceux dont les lots d'après celui-ci ont écrit quelque chose ; sous un rôle, de ceux que ces demandes nomment."""
    if db.secrets_caches:
        nommes = set().union(*(_nommes(demande, connues) for demande in demandes))
        vues = {h.id: h.jure.id for d in demandes if (h := connues(d.reconnaitre("H") or 0)) is not None}
        dits = db.confier("jures_touches", lot, sorted(nommes), list(vues), list(vues.values()))
        return nommes if dits is None else set(dits)
    par_table: dict[str, set[int]] = {table: set() for table in _CONNUES}
    touches: set[int] = set()
    for table, cles, valeurs in requetes.ecrites_depuis(db, lot, _CONNUES):
        par_table[table].update(cle[-1] for cle in json.loads(cles))  # d'une participation, le juré
        if valeurs is not None and (jure := json.loads(valeurs).get("jure_id")) is not None:
            touches.add(jure)
    for sorte, objet, champ, avant, apres in requetes.traces_depuis(db, lot):
        par_table[sorte].add(objet)
        if (sorte, champ) == ("habilitation", "jure"):  # née ou disparue
            touches |= {n for dit in (avant, apres) if dit and (n := numero_si_lisible("J", dit)) is not None}
    touches |= par_table["jure"] | par_table["participation"]
    touches |= {h.jure.id for n in par_table["habilitation"] if (h := connues(n)) is not None}
    touches |= requetes.jures_des(db, "habilitation", "id", par_table["habilitation"])
    touches |= requetes.jures_des(db, "experience", "id", par_table["experience"])
    return touches | requetes.jures_des(db, "participation", "session_id", par_table["session_examen"])


def rangs(demandes: Sequence[Demande], connues: Connues, touches: set[int]) -> set[int]:
    """Les demandes de ces jurés, et de ceux qu'une même ligne nomme avec eux ; celle qui ne désigne rien de connu en
    est toujours."""
    nommes = [_nommes(demande, connues) for demande in demandes]
    retenus = {rang for rang, jures_ in enumerate(nommes) if 0 in jures_}
    touches = touches.union(*(nommes[rang] for rang in retenus))
    while True:
        neufs = {r for r, jures_ in enumerate(nommes) if r not in retenus and not touches.isdisjoint(jures_)}
        if not neufs:
            return retenus
        retenus |= neufs
        touches = touches.union(*(nommes[rang] for rang in neufs))


def _nommes(demande: Demande, connues: Connues) -> set[int]:
    """Les jurés d'une ligne ; 0 : elle en désigne un qu'on ne connaît pas."""
    siens: set[int] = set()
    if demande.objet:
        h = connues(demande.reconnaitre("H") or 0)
        siens.add(0 if h is None else h.jure.id)
    if nom := demande.valeurs.get("jure"):
        siens.add(numero_si_lisible("J", nom) or 0)
    return siens or {0}
