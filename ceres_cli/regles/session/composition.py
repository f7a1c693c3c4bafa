"""Composer des jurys : qui siège où, d'après ce que coûte chacun. Pur et déterministe.

D'abord le moins de sièges vides ; puis, strictement l'un avant l'autre, les kilomètres, la charge (la somme, sur les
jurés, du carré de leurs sessions de l'année), les paires qui siègent une troisième fois ensemble. On assoit au plus
court, les sessions qui ont le plus à perdre d'abord ; des échanges remplissent et raccourcissent tant qu'ils le
peuvent ; s'il reste des sièges vides, chacun refait son agenda, et les petits groupes s'essaient de toutes les façons.
"""

from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from statistics import median
from typing import NamedTuple

from ceres_cli.regles.session import echanges
from ceres_cli.regles.session.echanges import echanger
from ceres_cli.regles.session.sieges import Dispo, Equilibre, Essai, Paires, Place, Siege

BORNE_MIN = 4
_SIEGES_EXACTS = 16
_ESSAIS_EXACTS = 20_000


class Jurys(NamedTuple):
    """`levee` : l'on a dû se passer de la borne pour remplir un siège."""

    essai: Essai
    levee: bool

    @property
    def assis(self) -> list[list[int]]:
        """Session → ceux qu'on y propose."""
        return self.essai.assis

    @property
    def borne(self) -> Mapping[int, int]:
        """Année → sessions d'un juré au plus ; vide, levée."""
        return self.essai.borne


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
    tenue = _remplir(Essai(places, jures, paires, equilibre, borne))
    if tenue.bilan().vides:
        levee = _remplir(Essai(places, jures, paires, equilibre, {}))
        if levee.bilan().vides < tenue.bilan().vides:
            return Jurys(levee, levee=True)
    return Jurys(tenue, levee=False)


def au_premier_libre(places: Sequence[Place], jures: Mapping[int, Dispo]) -> list[list[int]]:
    """Ce qu'on ferait à la main : session après session, le premier libre, dans l'ordre de « jure disponibles »."""
    essai = Essai(places, jures, {}, Equilibre.DISTANCE, {})
    for s, place in enumerate(places):
        for j in sorted(place.candidats, key=lambda j, s=s: _ordre(essai, j, s)):  # type: ignore[misc]
            if essai.manque(s) and essai.libre(j, s):
                essai.asseoir(Siege(j, s))
    return essai.assis


def _ordre(essai: Essai, j: int, s: int) -> tuple[int, int, int]:
    """Le plus proche ; à égale distance, le moins pris ; puis le nom."""
    place, dispo = essai.places[s], essai.jures[j]
    return place.candidats[j], dispo.sessions.get(place.annee, 0), dispo.rang


def _remplir(essai: Essai) -> Essai:
    _asseoir_au_plus_court(essai)
    echanger(essai)
    while echanges.refaire(essai) or _chercher_partout(essai):
        echanger(essai)
    return essai


# --- au plus court ---


def _asseoir_au_plus_court(essai: Essai) -> None:
    """Chaque fois, la session qui perdrait le plus à ne pas choisir maintenant."""
    ordre = [sorted(p.candidats, key=lambda j, s=s: _ordre(essai, j, s)) for s, p in enumerate(essai.places)]  # type: ignore[misc]
    tas = [(_regret(essai, ordre[s], s), s) for s in range(len(ordre)) if essai.manque(s)]
    heapify(tas)
    while tas:
        dit, s = heappop(tas)
        if (regret := _regret(essai, ordre[s], s)) != dit:
            heappush(tas, (regret, s))
        elif choix := _moins_chers(essai, ordre[s], s, 1):
            essai.asseoir(Siege(choix[0], s))
            if essai.manque(s):
                heappush(tas, (_regret(essai, ordre[s], s), s))


def _regret(essai: Essai, ordre: Sequence[int], s: int) -> tuple[int, int]:
    """(choix qui lui restent au-delà de ce qui lui manque, l'opposé de ce que le suivant coûterait de plus)"""
    manque = essai.manque(s)
    choix = _moins_chers(essai, ordre, s, manque + 2)
    if len(choix) <= manque:
        return len(choix) - manque, 0
    km = essai.places[s].candidats
    return 1, km[choix[0]] - km[choix[manque]]


def _moins_chers(essai: Essai, ordre: Sequence[int], s: int, nombre: int) -> list[int]:
    """Les libres les plus proches ; à égale distance, les moins pris."""
    km, annee = essai.places[s].candidats, essai.places[s].annee
    suite: list[int] = []
    for j in ordre:
        if len(suite) >= nombre and km[j] > km[suite[nombre - 1]]:
            break
        if essai.libre(j, s):
            suite.append(j)
    suite.sort(key=lambda j: (km[j], essai.charge(j, annee), essai.jures[j].rang))
    return suite[:nombre]


# --- de toutes les manières ---


def _chercher_partout(essai: Essai) -> bool:
    """Les petits groupes de sessions qui se partagent des jurés, essayés de toutes les manières. Si l'un se remplit."""
    mieux = False
    for groupe in _composantes(essai):
        vides = sum(map(essai.manque, groupe))
        if not vides or sum(essai.places[s].manque for s in groupe) > _SIEGES_EXACTS:
            continue
        marque = essai.marque()
        for siege in [Siege(j, s) for s in groupe for j in essai.assis[s]]:
            essai.lever(siege)
        recherche = _Recherche(essai, sorted(groupe, key=lambda s: len(essai.places[s].candidats)), vides)
        recherche.essayer(0, 0)
        if recherche.meilleur is None:
            essai.revenir(marque)
            continue
        for siege in recherche.meilleur:
            essai.asseoir(siege)
        mieux = True
    return mieux


def _composantes(essai: Essai) -> list[list[int]]:
    racine = list(range(len(essai.places)))

    def trouver(s: int) -> int:
        while racine[s] != s:
            racine[s] = s = racine[racine[s]]
        return s

    premiere: dict[int, int] = {}
    for s, place in enumerate(essai.places):
        for j in place.candidats:
            for m in essai.groupes[j]:
                racine[trouver(s)] = trouver(premiere.setdefault(m, s))
    groupes: dict[int, list[int]] = {}
    for s in range(len(racine)):
        groupes.setdefault(trouver(s), []).append(s)
    return list(groupes.values())


class _Recherche:
    """Toutes les manières de remplir quelques sessions, jusqu'à un nombre d'essais. `meilleur` : s'il en est une qui
    laisse moins de `vides`."""

    def __init__(self, essai: Essai, groupe: Sequence[int], vides: int) -> None:
        self._essai, self._groupe, self._vides = essai, groupe, vides
        self._reste = _ESSAIS_EXACTS
        self.meilleur: list[Siege] | None = None

    def essayer(self, rang: int, vides: int) -> None:
        """`vides` : ceux qu'on a laissés avant ce rang."""
        self._reste -= 1
        if vides >= self._vides or self._reste < 0:
            return
        if rang == len(self._groupe):
            self._vides = vides
            self.meilleur = [Siege(j, s) for s in self._groupe for j in self._essai.assis[s]]
            return
        self._asseoir(rang, 0, vides)

    def _asseoir(self, rang: int, depuis: int, vides: int) -> None:
        essai, s = self._essai, self._groupe[rang]
        candidats = list(essai.places[s].candidats)
        if essai.manque(s):
            for n in range(depuis, len(candidats)):
                if essai.libre(candidats[n], s):
                    marque = essai.marque()
                    essai.asseoir(Siege(candidats[n], s))
                    self._asseoir(rang, n + 1, vides)
                    essai.revenir(marque)
        self.essayer(rang + 1, vides + essai.manque(s))
