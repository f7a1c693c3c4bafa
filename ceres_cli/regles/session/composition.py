"""Composer des jurys : qui siège où, d'après ce que coûte chacun. Pur et déterministe.

D'abord le moins de sièges vides ; puis, strictement l'un avant l'autre, les kilomètres, la charge (la somme, sur les
jurés, du carré de leurs sessions de l'année), les paires qui siègent une troisième fois ensemble. On assoit au plus
court, les sessions qui ont le plus à perdre d'abord ; des chaînes remplissent ce qui reste vide (un juré quitte une
session pour une autre, où un troisième le remplace), puis d'autres chaînes raccourcissent tant qu'elles le peuvent.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from heapq import heapify, heappop, heappush
from statistics import median

BORNE_MIN = 4
ENSEMBLE_MAX = 2  # fois, dans l'année, où siéger ensemble n'est pas encore une habitude
# Au-delà de toute distance connue : ce qu'on ne sait pas, puis ce que la route ne joint pas.
KM_INCONNU = 20_000
KM_OUTRE_MER = 100_000
_PROFONDEUR = 1
_CHAINE_MAX = 12
_SIEGES_EXACTS = 16
_ESSAIS_EXACTS = 20_000


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


@dataclass(slots=True)
class Jurys:
    """`assis` : session → ceux qu'on y propose ; `borne` : année → sessions d'un juré au plus, vide si l'on a dû s'en
    passer pour remplir un siège."""

    assis: list[list[int]]
    borne: Mapping[int, int]
    levee: bool


def bornes(jures: Iterable[Dispo], annees: Iterable[int]) -> dict[int, int]:
    """Année → max(4, deux fois le nombre médian de sessions de ceux qui en ont au moins une)."""
    jures = list(jures)
    suite = {}
    for annee in set(annees):
        eues = [n for d in jures if (n := d.sessions.get(annee, 0))]
        suite[annee] = max(BORNE_MIN, int(2 * median(eues)) if eues else 0)
    return suite


def composer(
    places: Sequence[Place], jures: Mapping[int, Dispo], paires: Paires, equilibre: Equilibre = Equilibre.DISTANCE
) -> Jurys:
    """La borne tombe tout entière si elle coûte un siège."""
    borne = bornes(jures.values(), (p.annee for p in places))
    borne_tenue = _Essai(places, jures, paires, equilibre, borne)
    borne_tenue.remplir()
    if borne_tenue.vides():
        sans_borne = _Essai(places, jures, paires, equilibre, {})
        sans_borne.remplir()
        if sans_borne.vides() < borne_tenue.vides():
            sans_borne.raccourcir()
            return Jurys(sans_borne.assis, {}, levee=True)
    borne_tenue.raccourcir()
    return Jurys(borne_tenue.assis, borne, levee=False)


def au_premier_libre(places: Sequence[Place], jures: Mapping[int, Dispo]) -> list[list[int]]:
    """Ce qu'on ferait à la main : session après session, le premier libre, dans l'ordre de « jure disponibles »."""
    essai = _Essai(places, jures, {}, Equilibre.DISTANCE, {})
    for s, place in enumerate(places):
        ordre = sorted(
            place.candidats,
            key=lambda j: (place.candidats[j], jures[j].sessions.get(place.annee, 0), jures[j].rang),
        )
        for j in ordre:
            if essai.manque(s) and essai.libre(j, s):
                essai.asseoir(j, s)
    return essai.assis


class _Essai:
    """Une composition qui se fait ; chaque pas se défait."""

    def __init__(
        self,
        places: Sequence[Place],
        jures: Mapping[int, Dispo],
        paires: Paires,
        equilibre: Equilibre,
        borne: Mapping[int, int],
    ) -> None:
        self.assis: list[list[int]] = [[] for _ in places]
        self._places, self._jures = places, jures
        self._km, self._charge, self._paire = _POIDS[equilibre]
        self._paires = dict(paires)
        self._occupe: dict[int, list[int]] = {j: [] for j in jures}
        self._sessions = {j: dict(d.sessions) for j, d in jures.items()}
        self._plafond: dict[int, Callable[[int], float]] = {j: _plafond(d, borne) for j, d in jures.items()}
        self._groupes = {j: (j, *(m for m in d.memes if m in jures)) for j, d in jures.items()}
        self._journal: list[tuple[bool, int, int]] = []
        self._ordre = [sorted(p.candidats, key=lambda j, p=p: (p.candidats[j], jures[j].rang)) for p in places]  # type: ignore[misc]

    def manque(self, s: int) -> int:
        return self._places[s].manque - len(self.assis[s])

    def vides(self) -> int:
        return sum(map(self.manque, range(len(self._places))))

    # --- asseoir et lever ---

    def libre(self, j: int, s: int) -> bool:
        place = self._places[s]
        if self._sessions[j].get(place.annee, 0) >= self._plafond[j](place.annee):
            return False
        for m in self._groupes[j]:
            for t in self._occupe[m]:
                autre = self._places[t]
                if autre.debut <= place.fin and place.debut <= autre.fin:
                    return False
        return True

    def asseoir(self, j: int, s: int) -> int:
        """Ce que cela coûte."""
        cout = self._cout(j, s)
        self._poser(j, s)
        self._journal.append((True, j, s))
        return cout

    def _lever(self, j: int, s: int) -> int:
        """Ce que cela coûte : un gain, négatif."""
        self._oter(j, s)
        self._journal.append((False, j, s))
        return -self._cout(j, s)

    def _cout(self, j: int, s: int) -> int:
        place = self._places[s]
        charge = 2 * self._sessions[j].get(place.annee, 0) + 1
        cout = place.candidats[j] * self._km + charge * self._charge
        if self._paires:
            for k in (*place.presents, *self.assis[s]):
                if self._paires.get(_cle(place.annee, j, k), 0) >= ENSEMBLE_MAX:
                    cout += self._paire
        return cout

    def _poser(self, j: int, s: int) -> None:
        self._compter(j, s, 1)
        self.assis[s].append(j)
        self._occupe[j].append(s)

    def _oter(self, j: int, s: int) -> None:
        self.assis[s].remove(j)
        self._occupe[j].remove(s)
        self._compter(j, s, -1)

    def _compter(self, j: int, s: int, un: int) -> None:
        place = self._places[s]
        self._sessions[j][place.annee] = self._sessions[j].get(place.annee, 0) + un
        for k in (*place.presents, *self.assis[s]):
            cle = _cle(place.annee, j, k)
            self._paires[cle] = self._paires.get(cle, 0) + un

    def _revenir(self, marque: int) -> None:
        while len(self._journal) > marque:
            assis, j, s = self._journal.pop()
            (self._oter if assis else self._poser)(j, s)

    # --- remplir ---

    def remplir(self) -> None:
        self._au_plus_court()
        for s in range(len(self._places)):
            while self.manque(s) and self._enchainer(s, {s}, _CHAINE_MAX):
                pass
        if self.vides():
            self._chercher_partout()

    def _au_plus_court(self) -> None:
        """Chaque fois, la session qui perdrait le plus à ne pas choisir maintenant."""
        tas = [(self._regret(s), s) for s in range(len(self._places)) if self.manque(s)]
        heapify(tas)
        while tas:
            dit, s = heappop(tas)
            if (regret := self._regret(s)) != dit:
                heappush(tas, (regret, s))
                continue
            choix = self._moins_chers(s, 1)
            if not choix:
                continue
            self.asseoir(choix[0], s)
            if self.manque(s):
                heappush(tas, (self._regret(s), s))

    def _regret(self, s: int) -> tuple[int, int]:
        """(choix qui lui restent au-delà de ce qui lui manque, l'opposé de ce que le suivant coûterait de plus)"""
        choix = self._moins_chers(s, self.manque(s) + 2)
        if len(choix) <= self.manque(s):
            return len(choix) - self.manque(s), 0
        km = self._places[s].candidats
        return 1, km[choix[0]] - km[choix[self.manque(s)]]

    def _moins_chers(self, s: int, nombre: int) -> list[int]:
        """Les libres les plus proches ; à égale distance, les moins pris."""
        km, annee = self._places[s].candidats, self._places[s].annee
        suite: list[int] = []
        for j in self._ordre[s]:
            if len(suite) >= nombre and km[j] > km[suite[nombre - 1]]:
                break
            if self.libre(j, s):
                suite.append(j)
        suite.sort(key=lambda j: (km[j], self._sessions[j].get(annee, 0), self._jures[j].rang))
        return suite[:nombre]

    def _enchainer(self, s: int, vues: set[int], profondeur: int) -> bool:
        """Un juré de plus dans cette session, quitte à ce que d'autres en changent."""
        if choix := self._moins_chers(s, 1):
            self.asseoir(choix[0], s)
            return True
        for j in self._ordre[s] if profondeur else ():
            for bloc in self._genants(j, s):
                if any(t in vues for _, t in bloc):
                    continue
                marque = len(self._journal)
                vues.update(t for _, t in bloc)
                for m, t in bloc:
                    self._lever(m, t)
                if self.libre(j, s):
                    self.asseoir(j, s)
                    if all(self._enchainer(t, vues, profondeur - 1) for _, t in bloc):
                        return True
                self._revenir(marque)
        return False

    def _genants(self, j: int, s: int) -> list[list[tuple[int, int]]]:
        """Ce qui, levé, le rendrait libre pour cette session : les sièges (juré, session) de chaque manière."""
        place = self._places[s]
        if j in self.assis[s]:
            return []
        genants = [
            (m, t)
            for m in self._groupes[j]
            for t in self._occupe[m]
            if self._places[t].debut <= place.fin and place.debut <= self._places[t].fin
        ]
        if any(t == s for _, t in genants):
            return []
        siens = [t for t in self._occupe[j] if self._places[t].annee == place.annee]
        trop = self._sessions[j].get(place.annee, 0) + 1 - self._plafond[j](place.annee)
        if trop <= sum(m == j and t in siens for m, t in genants):
            return [genants] if genants else []
        return [[*genants, (j, t)] for t in siens if (j, t) not in genants]

    def _chercher_partout(self) -> None:
        """Les petits groupes de sessions qui se partagent des jurés, essayés de toutes les manières."""
        for groupe in self._composantes():
            vides = sum(map(self.manque, groupe))
            if not vides or sum(self._places[s].manque for s in groupe) > _SIEGES_EXACTS:
                continue
            avant = {s: list(self.assis[s]) for s in groupe}
            for s in groupe:
                for j in avant[s]:
                    self._oter(j, s)
            recherche = _Recherche(self, sorted(groupe, key=lambda s: len(self._ordre[s])), vides, avant)
            recherche.essayer(0, 0)
            for s, siens in recherche.meilleur.items():
                for j in siens:
                    self._poser(j, s)
        self._journal.clear()

    def _composantes(self) -> list[list[int]]:
        racine = list(range(len(self._places)))

        def trouver(s: int) -> int:
            while racine[s] != s:
                racine[s] = s = racine[racine[s]]
            return s

        premiere: dict[int, int] = {}
        for s, place in enumerate(self._places):
            for j in place.candidats:
                for m in self._groupes[j]:
                    racine[trouver(s)] = trouver(premiere.setdefault(m, s))
        groupes: dict[int, list[int]] = {}
        for s in range(len(self._places)):
            groupes.setdefault(trouver(s), []).append(s)
        return list(groupes.values())

    # --- raccourcir ---

    def raccourcir(self) -> None:
        """Tant qu'une chaîne de changements coûte moins ; un siège rempli le reste."""
        self._journal.clear()
        mieux = True
        while mieux:
            mieux = False
            for s in range(len(self._places)):
                for j in list(self.assis[s]):
                    mieux = self._changer(j, s) or mieux

    def _changer(self, j: int, s: int) -> bool:
        if j not in self.assis[s]:
            return False
        gain = self._lever(j, s)
        if self._chaine(s, gain, _PROFONDEUR) is None:
            self._revenir(0)
            return False
        self._journal.clear()
        return True

    def _chaine(self, s: int, delta: int, profondeur: int) -> int | None:
        """Rend le siège de cette session à quelqu'un, le tout coûtant moins que rien ; ce que cela coûte, ou None."""
        km = self._places[s].candidats
        for j in self._ordre[s]:
            if delta + km[j] * self._km >= 0:
                break
            cout = delta + self._cout(j, s)
            if cout >= 0 or j in self.assis[s]:
                continue
            if self.libre(j, s):
                self.asseoir(j, s)
                return cout
            for bloc in self._genants(j, s) if profondeur else ():
                if (fini := self._detourner(j, s, bloc, delta, profondeur)) is not None:
                    return fini
        return None

    def _detourner(self, j: int, s: int, bloc: Sequence[tuple[int, int]], delta: int, profondeur: int) -> int | None:
        marque, total = len(self._journal), delta
        for m, t in bloc:
            total += self._lever(m, t)
        if self.libre(j, s):
            total += self.asseoir(j, s)
            for _, t in bloc:
                suite = self._chaine(t, total, profondeur - 1) if total < 0 else None
                if suite is None:
                    break
                total = suite
            else:
                return total
        self._revenir(marque)
        return None


class _Recherche:
    """Toutes les manières de remplir quelques sessions, jusqu'à un nombre d'essais."""

    def __init__(self, essai: _Essai, groupe: Sequence[int], vides: int, avant: dict[int, list[int]]) -> None:
        self._essai, self._groupe = essai, groupe
        self._vides = vides
        self._reste = _ESSAIS_EXACTS
        self.meilleur = avant

    def essayer(self, rang: int, vides: int) -> None:
        """`vides` : ceux qu'on a laissés avant ce rang."""
        self._reste -= 1
        if vides >= self._vides or self._reste < 0:
            return
        if rang == len(self._groupe):
            self._vides = vides
            self.meilleur = {s: list(self._essai.assis[s]) for s in self._groupe}
            return
        self._asseoir(rang, 0, vides)

    def _asseoir(self, rang: int, depuis: int, vides: int) -> None:
        essai, s = self._essai, self._groupe[rang]
        ordre = essai._ordre[s]
        if essai.manque(s):
            for n in range(depuis, len(ordre)):
                if essai.libre(ordre[n], s):
                    essai._poser(ordre[n], s)
                    self._asseoir(rang, n + 1, vides)
                    essai._oter(ordre[n], s)
        self.essayer(rang + 1, vides + essai.manque(s))


def _plafond(dispo: Dispo, borne: Mapping[int, int]) -> Callable[[int], float]:
    """Année → sessions qu'il y a au plus."""
    au_plus = float("inf") if dispo.au_plus is None else dispo.au_plus
    return lambda annee: min(au_plus, borne.get(annee, au_plus))


def _cle(annee: int, un: int, autre: int) -> tuple[int, int, int]:
    return annee, min(un, autre), max(un, autre)
