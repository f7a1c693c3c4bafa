"""Les demandes d'un grand lot qui se redécident : celles des jurés dont d'autres ont écrit quelque chose depuis.

Les règles d'une habilitation ne lisent, hors du référentiel, que ce qui est à son juré (HAB-11, HAB-14) : sa fiche, ses
emplois, ses habilitations, les sessions où il siège.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

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
Connue = Callable[[int], Habilitation | None]


class Liens:
    """Les jurés que nomme chaque ligne ; 0 : elle en désigne un qu'on ne connaît pas."""

    def __init__(self, demandes: Sequence[Demande], connue: Connue) -> None:
        self._connue = connue
        self._nommes: list[set[int]] = []
        self._rangs: defaultdict[int, list[int]] = defaultdict(list)
        self._jures: dict[int, int] = {}
        for rang, demande in enumerate(demandes):
            siens: set[int] = set()
            if demande.objet:
                h = connue(demande.reconnaitre("H") or 0)
                siens.add(0 if h is None else h.jure.id)
                if h is not None:
                    self._jures[h.id] = h.jure.id
            if nom := demande.valeurs.get("jure"):
                siens.add(numero_si_lisible("J", nom) or 0)
            self._nommes.append(siens or {0})
            for jure in self._nommes[-1]:
                self._rangs[jure].append(rang)

    def touches(self, db: Db, lot: int) -> set[int]:
        """Les jurés dont les lots d'après celui-ci ont écrit quelque chose ; sous un rôle, de ceux que nomment ces
        lignes."""
        if not db.secrets_caches:
            return self._dits_par_le_journal(db, lot)
        dits = db.confier("jures_touches", lot, list(self._rangs), list(self._jures), list(self._jures.values()))
        return set(self._rangs) if dits is None else set(dits)

    def _dits_par_le_journal(self, db: Db, lot: int) -> set[int]:
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
        touches |= {h.jure.id for n in par_table["habilitation"] if (h := self._connue(n)) is not None}
        touches |= requetes.jures_des(db, "habilitation", "id", par_table["habilitation"])
        touches |= requetes.jures_des(db, "experience", "id", par_table["experience"])
        return touches | requetes.jures_des(db, "participation", "session_id", par_table["session_examen"])

    def rangs(self, touches: Iterable[int]) -> set[int]:
        """Les lignes de ces jurés, et de ceux qu'une même ligne nomme avec eux ; celle qui ne désigne rien de connu en
        est toujours."""
        retenus: set[int] = set()
        vus: set[int] = set()
        suite = {0, *touches}
        while suite:
            vus |= suite
            neufs = {rang for jure in suite for rang in self._rangs.get(jure, ())} - retenus
            retenus |= neufs
            suite = set().union(*(self._nommes[rang] for rang in neufs)) - vus
        return retenus
