"""Améliorer une composition par des échanges : une session prend un juré à une autre, qui en prend un à son tour…

Un graphe dit, de chaque session, à qui elle peut prendre un juré et ce que cela coûte ; il a deux sommets de plus, le
vivier (qui n'est retenu nulle part) et le vide (un siège qu'on laisse). Un circuit de coût négatif est une suite
d'échanges qui remplit un siège ou coûte moins : Bellman et Ford les trouvent, on les fait, jusqu'à ce qu'il n'y en ait
plus. De sessions d'un jour, ce qui reste est l'optimum : ce graphe est celui d'un flot de coût minimal. Quand il
reste des sièges vides, des agendas se refont : plusieurs sessions d'un juré changent à la fois, ce qu'un échange d'un
siège contre un autre ne sait pas (deux courtes plutôt qu'une longue).
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from ceres_cli.regles.session.sieges import Essai, Siege

# Plus que tout ce que coûtent tous les sièges ensemble.
_SIEGE = 10**22


class _Echange(NamedTuple):
    """`assied` prend un siège ; `leve` en quitte un."""

    assied: Siege | None = None
    leve: Siege | None = None


_RIEN = _Echange()
_Arcs = list[dict[int, tuple[int, _Echange]]]
_Offre = tuple[int, int, _Echange]
_Circuit = list[tuple[int, int]]


def echanger(essai: Essai) -> None:
    """Tant qu'un circuit le rend meilleur."""
    graphe = _Graphe(essai)
    while circuits := graphe.circuits():
        for circuit in circuits:
            graphe.suivre(circuit)


class _Graphe:
    """`_interdits` : ce qui, essayé, ne s'est pu faire (deux fois le même juré dans un circuit) ; oublié dès qu'un
    autre se fait."""

    def __init__(self, essai: Essai) -> None:
        self._essai = essai
        sessions = len(essai.places)
        self._vivier, self._vide = sessions, sessions + 1
        self._arcs: _Arcs = [{} for _ in range(sessions + 2)]
        self._arcs[self._vivier][self._vide] = -_SIEGE, _RIEN
        self._offres: list[dict[int, list[_Offre]]] = [{j: [] for j in p.candidats} for p in essai.places]
        self._interdits: set[_Echange] = set()
        self._a_relier: dict[int, set[int]] = {s: set(p.candidats) for s, p in enumerate(essai.places)}

    def circuits(self) -> list[_Circuit]:
        """Ceux dont le coût est négatif, sans session commune."""
        for s, jures in self._a_relier.items():
            for j in jures:
                self._offres[s][j] = self._offre(j, s)
            self._relier(s)
        self._a_relier.clear()
        arcs = self._arcs
        distances, avant = [0] * len(arcs), [-1] * len(arcs)
        file: list[int] = list(range(len(arcs)))
        while file:
            suite: dict[int, None] = {}
            for u in file:
                for v, (cout, _) in arcs[u].items():
                    if distances[u] + cout < distances[v]:
                        distances[v], avant[v], suite[v] = distances[u] + cout, u, None
            if boucles := _boucles(avant):
                return boucles
            file = list(suite)
        return []

    def _offre(self, j: int, s: int) -> list[_Offre]:
        """De chaque manière, ce que coûte que ce juré prenne un siège de cette session, et à qui."""
        essai, assied = self._essai, Siege(j, s)
        if j in essai.assis[s]:
            return []
        return [
            (self._vivier, essai.cout(j, s), _Echange(assied))
            if leve is None
            else (leve.session, essai.echange(j, s, leve), _Echange(assied, leve))
            for leve in essai.cessions(j, s)
        ]

    def _relier(self, s: int) -> None:
        """Les arcs d'une session : vers celles qui lui céderaient un juré, vers le vivier et vers le vide."""
        essai, vivier, vide = self._essai, self._vivier, self._vide
        siens: dict[int, tuple[int, _Echange]] = {vide: (0, _RIEN)}
        for offre in self._offres[s].values():
            for v, cout, echange in offre:
                if (v not in siens or cout < siens[v][0]) and echange not in self._interdits:
                    siens[v] = cout, echange
        self._arcs[s] = siens
        self._arcs[vide].pop(s, None)
        if essai.manque(s):
            self._arcs[vide][s] = 0, _RIEN
        rendus = [(-essai.economie(j, s), _Echange(None, Siege(j, s))) for j in essai.assis[s]]
        rendus = [r for r in rendus if r[1] not in self._interdits]
        self._arcs[vivier].pop(s, None)
        if rendus:
            self._arcs[vivier][s] = min(rendus)

    def suivre(self, circuit: _Circuit) -> None:
        """Fait ces échanges, s'ils se peuvent ensemble et que le tout est meilleur ; sinon les interdit."""
        essai, marque, bilan = self._essai, self._essai.marque(), self._essai.bilan()
        pas = [e for u, v in circuit if (e := self._arcs[u][v][1]) is not _RIEN]
        coupable = self._faire(pas)
        if coupable is None and essai.bilan() < bilan:
            pas += self._interdits
            self._interdits.clear()
        else:
            essai.revenir(marque)
            self._interdits.update(pas if coupable is None else [coupable])
        for j, s in (siege for e in pas for siege in e if siege):
            self._a_relier[s] = set(essai.places[s].candidats)
            for m in essai.groupes[j]:
                for t in essai.ou[m]:
                    self._a_relier.setdefault(t, set()).add(m)

    def _faire(self, pas: list[_Echange]) -> _Echange | None:
        """Le premier qui ne se peut pas, ou rien."""
        essai = self._essai
        for e in pas:
            if e.leve is not None:
                if e.leve.jure not in essai.assis[e.leve.session]:
                    return e
                essai.lever(e.leve)
        for e in pas:
            if e.assied is not None:
                j, s = e.assied
                if j in essai.assis[s] or not essai.manque(s) or not essai.libre(j, s):
                    return e
                essai.asseoir(e.assied)
        return None


def _boucles(avant: list[int]) -> list[_Circuit]:
    """Les circuits de ce graphe où chaque sommet n'a qu'un prédécesseur."""
    vus = [-1] * len(avant)
    suite = []
    for depart in range(len(avant)):
        v = depart
        while v != -1 and vus[v] == -1:
            vus[v], v = depart, avant[v]
        if v != -1 and vus[v] == depart:
            boucle, u = [(avant[v], v)], avant[v]
            while u != v:
                boucle.append((avant[u], u))
                u = avant[u]
            suite.append(boucle)
    return suite


def refaire(essai: Essai) -> bool:
    """Chacun, tour à tour, entre ses sièges et les vides ; puis entre les siens et ceux qu'un voisin lui cède. Si cela
    en améliore un."""
    attendus = {j for s, p in enumerate(essai.places) if essai.manque(s) for j in p.candidats}
    siens = [(j, annee) for j, ou in essai.ou.items() for annee in dict.fromkeys(essai.places[s].annee for s in ou)]
    mieux = [_reprendre(essai, j, annee) for j, annee in siens if j in attendus]
    if attendus and not any(mieux):
        mieux = [_ceder(essai, j, annee, attendus) for j, annee in siens]
    return any(mieux)


def _reprendre(essai: Essai, j: int, annee: int) -> bool:
    """Le plus de sessions qui ne se recouvrent pas, puis le moins de kilomètres."""
    siens = _sieges(essai, j, annee)
    ailleurs = [t for m in essai.groupes[j] for t in essai.occupe[m] if t not in siens]
    ouvertes = [
        s
        for s in essai.ou[j]
        if s in siens
        or (essai.places[s].annee == annee and essai.manque(s) and not any(essai.ensemble(s, t) for t in ailleurs))
    ]
    if len(ouvertes) == len(siens):
        return False
    km = {s: essai.places[s].candidats[j] for s in ouvertes}
    voulues = _agenda(essai, km, ouvertes, essai.reste(j, annee) + len(siens))
    if (-len(voulues), sum(km[s] for s in voulues)) >= (-len(siens), sum(km[s] for s in siens)):
        return False
    for s in siens:
        if s not in voulues:
            essai.lever(Siege(j, s))
    for s in voulues:
        if s not in siens:
            essai.asseoir(Siege(j, s))
    return True


def _agenda(essai: Essai, km: dict[int, int], ouvertes: Sequence[int], reste: float) -> list[int]:
    """Session après session, par jour de fin : pour chaque nombre d'entre elles, les moins lointaines."""
    fins = [essai.places[s].fin for s in ouvertes]
    agendas: list[list[tuple[int, list[int]]]] = [[(0, [])]]
    for s in ouvertes:
        suite = list(agendas[-1])
        for n, (loin, avant) in enumerate(agendas[bisect_left(fins, essai.places[s].debut)], 1):
            choix = loin + km[s], [*avant, s]
            if n == len(suite) <= reste:
                suite.append(choix)
            elif n < len(suite) and choix[0] < suite[n][0]:
                suite[n] = choix
        agendas.append(suite)
    return agendas[-1][-1][1]


def _ceder(essai: Essai, j: int, annee: int, attendus: set[int]) -> bool:
    """Il rend ses sièges, un voisin se sert, puis lui ; l'un des deux au moins peut prendre un siège vide."""
    mieux = False
    voisins = {k for s in _sieges(essai, j, annee) for k in essai.places[s].candidats if k != j}
    for k in sorted(voisins if j in attendus else voisins & attendus):
        marque, bilan = essai.marque(), essai.bilan()
        for s in _sieges(essai, j, annee):
            essai.lever(Siege(j, s))
        if _reprendre(essai, k, annee):
            _reprendre(essai, j, annee)
        if essai.bilan() < bilan:
            mieux = True
        else:
            essai.revenir(marque)
    return mieux


def _sieges(essai: Essai, j: int, annee: int) -> list[int]:
    return [s for s in essai.occupe[j] if essai.places[s].annee == annee]
