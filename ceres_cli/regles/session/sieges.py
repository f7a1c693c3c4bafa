"""Les sièges d'une composition qui se fait : qui est assis où, qui le pourrait, ce que cela coûte. Chaque pas se
défait."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

ENSEMBLE_MAX = 2  # fois, dans l'année, où siéger ensemble n'est pas encore une habitude
# Au-delà de toute distance connue : ce qu'on ne sait pas, puis ce que la route ne joint pas.
KM_INCONNU = 20_000
KM_OUTRE_MER = 100_000


class Equilibre(StrEnum):
    """Ce qui passe d'abord, une fois les sièges remplis."""

    DISTANCE = "distance"
    CHARGE = "charge"


# Poids d'un kilomètre, d'un point de charge, d'une paire : chacun plus que tout ce qui le suit.
_POIDS = {Equilibre.DISTANCE: (10**11, 10**4, 1), Equilibre.CHARGE: (10**4, 10**13, 1)}


@dataclass(slots=True)
class Place:
    """Une session à compléter. `candidats` : juré → kilomètres, de ceux qu'elle peut recevoir. Jours en ordinaux."""

    debut: int
    fin: int
    annee: int
    manque: int
    presents: tuple[int, ...]
    candidats: Mapping[int, int]


@dataclass(slots=True)
class Dispo:
    """Un juré : `rang` parmi les siens, à égalité ; `memes` : ses autres fiches ; `sessions` : année → combien il en
    a ; `au_plus` : combien il en accepte par an (DIS-02)."""

    rang: int
    memes: frozenset[int] = frozenset()
    sessions: dict[int, int] = field(default_factory=dict)
    au_plus: int | None = None


Paires = dict[tuple[int, int, int], int]
"""(année, juré, juré de plus grand numéro) → fois où ils ont siégé ensemble."""


class Siege(NamedTuple):
    """Un juré dans une session."""

    jure: int
    session: int


class Bilan(NamedTuple):
    """Le moindre est le meilleur."""

    vides: int
    cout: int


class Essai:
    """`assis` : session → ceux qu'on y assied ; `occupe` : juré → où il l'est ; `ou` : juré → les sessions qui peuvent
    le recevoir, par jour de fin ; `borne` : année → sessions d'un juré au plus."""

    def __init__(
        self,
        places: Sequence[Place],
        jures: Mapping[int, Dispo],
        paires: Paires,
        equilibre: Equilibre,
        borne: Mapping[int, int],
    ) -> None:
        self.places, self.jures, self.borne = places, jures, borne
        self.assis: list[list[int]] = [[] for _ in places]
        self.groupes = {j: (j, *(m for m in d.memes if m in jures)) for j, d in jures.items()}
        self.occupe: dict[int, list[int]] = {j: [] for j in jures}
        self.ou: dict[int, list[int]] = {j: [] for j in jures}
        for s in sorted(range(len(places)), key=lambda s: places[s].fin):
            for j in places[s].candidats:
                self.ou[j].append(s)
        self._km, self._charge, self._paire = _POIDS[equilibre]
        self._paires = dict(paires)
        self._sessions = {j: dict(d.sessions) for j, d in jures.items()}
        self._vides = sum(p.manque for p in places)
        self._cout = 0
        self._journal: list[tuple[bool, Siege, int]] = []

    def manque(self, s: int) -> int:
        return self.places[s].manque - len(self.assis[s])

    def bilan(self) -> Bilan:
        return Bilan(self._vides, self._cout)

    def charge(self, j: int, annee: int) -> int:
        return self._sessions[j].get(annee, 0)

    def reste(self, j: int, annee: int) -> float:
        """Les sessions qu'il peut prendre encore, sous ce qu'il accepte et la borne."""
        au_plus = self.jures[j].au_plus
        accepte = float("inf") if au_plus is None else au_plus
        return min(accepte, self.borne.get(annee, accepte)) - self.charge(j, annee)

    def ensemble(self, s: int, t: int) -> bool:
        """Elles ont un jour commun."""
        une, autre = self.places[s], self.places[t]
        return autre.debut <= une.fin and une.debut <= autre.fin

    def libre(self, j: int, s: int) -> bool:
        if self.reste(j, self.places[s].annee) <= 0:
            return False
        return not any(self.ensemble(s, t) for m in self.groupes[j] for t in self.occupe[m])

    def cessions(self, j: int, s: int) -> list[Siege] | list[None]:
        """Le seul siège qu'il suffit de quitter pour qu'il prenne celui-là, de chaque manière ; None : il est libre."""
        annee = self.places[s].annee
        genants = [Siege(m, t) for m in self.groupes[j] for t in self.occupe[m] if self.ensemble(s, t)]
        reste = self.reste(j, annee)
        if len(genants) > 1 or reste < 0 or any(g.session == s for g in genants):
            return []
        if reste > 0:
            return genants or [None]
        siens = [Siege(j, t) for t in self.occupe[j] if self.places[t].annee == annee]
        return [g for g in siens if not genants or g in genants]

    # --- asseoir et lever ---

    def asseoir(self, siege: Siege) -> None:
        self._noter(True, siege, self.cout(*siege))

    def lever(self, siege: Siege) -> None:
        self._noter(False, siege, -self.economie(*siege))

    def marque(self) -> int:
        return len(self._journal)

    def revenir(self, marque: int) -> None:
        while len(self._journal) > marque:
            assis, siege, cout = self._journal.pop()
            self._poser(not assis, siege)
            self._cout -= cout

    def cout(self, j: int, s: int) -> int:
        """De ce siège, s'il le prenait."""
        return self._cout_sous(j, s, 2 * self.charge(j, self.places[s].annee) + 1, 0)

    def economie(self, j: int, s: int) -> int:
        """De ce siège, s'il le quittait."""
        return self._cout_sous(j, s, 2 * self.charge(j, self.places[s].annee) - 1, 1)

    def echange(self, j: int, s: int, quitte: Siege) -> int:
        """Ce que coûte qu'il prenne ce siège et que l'autre se lève."""
        cout = self.cout(j, s) - self.economie(*quitte)
        meme = quitte.jure == j and self.places[quitte.session].annee == self.places[s].annee
        return cout - 2 * self._charge if meme else cout

    def _cout_sous(self, j: int, s: int, charge: int, dont: int) -> int:
        """`dont` : les fois où cette session-ci compte déjà parmi celles de chaque paire."""
        place = self.places[s]
        cout = place.candidats[j] * self._km + charge * self._charge
        for k in (*place.presents, *self.assis[s]):
            if k != j and self._paires.get(_cle(place.annee, j, k), 0) - dont >= ENSEMBLE_MAX:
                cout += self._paire
        return cout

    def _noter(self, assis: bool, siege: Siege, cout: int) -> None:
        self._poser(assis, siege)
        self._cout += cout
        self._journal.append((assis, siege, cout))

    def _poser(self, assis: bool, siege: Siege) -> None:
        j, s = siege
        place, un = self.places[s], 1 if assis else -1
        self._vides -= un
        if assis:
            self.occupe[j].append(s)
        else:
            self.assis[s].remove(j)
            self.occupe[j].remove(s)
        self._sessions[j][place.annee] = self.charge(j, place.annee) + un
        for k in (*place.presents, *self.assis[s]):
            cle = _cle(place.annee, j, k)
            self._paires[cle] = self._paires.get(cle, 0) + un
        if assis:
            self.assis[s].append(j)


def _cle(annee: int, un: int, autre: int) -> tuple[int, int, int]:
    return (annee, un, autre) if un < autre else (annee, autre, un)
