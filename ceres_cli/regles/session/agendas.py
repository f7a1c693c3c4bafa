"""Refaire des agendas, quand il reste des sièges vides : plusieurs sessions d'un juré changent à la fois, ce qu'un
échange d'un siège contre un autre ne sait pas (deux courtes plutôt qu'une longue)."""

from bisect import bisect_left
from collections.abc import Sequence

from ceres_cli.regles.session.sieges import Essai, Siege


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
