"""Les chiffres recomptés naïvement, sur des listes, d'après regles.md : rien n'est emprunté au programme."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

J = date
LIEUX = {"44": "52", "49": "52", "75": "11"}
CENTRES = {1: "44", 2: "75"}


@dataclass(frozen=True)
class Titre:
    reference: str
    debut: date
    fin: date
    prolongation: date
    entier: int
    ccp: frozenset[int] = frozenset()
    retires: frozenset[int] = frozenset()
    ccs: frozenset[int] = frozenset()

    @property
    def tous(self) -> frozenset[int]:
        return frozenset({self.entier}) | self.ccp | self.retires | self.ccs


TITRES = {
    1: Titre(
        "TP-99901m01", J(2023, 1, 1), J(2026, 12, 31), J(2027, 6, 30), 1, frozenset({2, 3}), frozenset({4}),
        frozenset({5}),
    ),
    2: Titre("TP-99902m01", J(2020, 9, 2), J(2025, 9, 2), J(2026, 9, 2), 6),
}  # fmt: skip
TITRE_DE = {c: t for t, titre in TITRES.items() for c in titre.tous}


@dataclass
class Hab:
    jure: int
    certification: int
    etat: str
    debut: date
    fin: date


@dataclass
class Agrement:
    centre: int
    certification: int
    debut: date
    fin: date
    lieu: str | None = None
    evenements: list[tuple[str, date]] = field(default_factory=list)


@dataclass
class Session:
    centre: int
    certification: int
    etat: str
    debut: date
    fin: date
    jury: list[int] = field(default_factory=list)
    inscrits: list[tuple[str, str, str | None]] = field(default_factory=list)  # voie, état, résultat


@dataclass
class Monde:
    """Jurés : numéro → (département ou None, actif)."""

    jures: dict[int, tuple[str | None, bool]] = field(default_factory=dict)
    habs: list[Hab] = field(default_factory=list)
    agrements: list[Agrement] = field(default_factory=list)
    sessions: list[Session] = field(default_factory=list)


def fin_effective(h: Hab) -> date:
    return min(h.fin, TITRES[TITRE_DE[h.certification]].fin)


def utilisable(m: Monde, h: Hab, d: date) -> bool:
    titre = TITRES[TITRE_DE[h.certification]]
    if h.etat != "validee" or not m.jures[h.jure][1] or h.debut > d:
        return False
    if d <= fin_effective(h):
        return True
    return h.fin >= titre.fin and h.debut <= titre.fin and d <= titre.prolongation


def en_vigueur(a: Agrement, d: date) -> bool:
    titre = TITRES[TITRE_DE[a.certification]]
    juge = min(d, titre.fin)
    if not a.debut <= juge <= a.fin:
        return False
    etat = "valide"
    for nature, jour in a.evenements:
        if jour <= juge:
            etat = "valide" if nature == "retablir" else nature
    return etat == "valide"


def voit(m: Monde, profil: str, h: Hab, d: date) -> bool:
    lieu = m.jures[h.jure][0]
    if profil == "ud":
        return lieu == "44"
    if profil == "direccte":
        return lieu is not None and LIEUX[lieu] == "52"
    if profil == "centre":
        titre = TITRE_DE[h.certification]
        agree = any(a.centre == 1 and TITRES[titre].entier == a.certification and en_vigueur(a, d) for a in m.agrements)
        return utilisable(m, h, d) and agree and h.certification not in TITRES[titre].ccs
    return True


def echeances(m: Monde, profil: str, jour: date, du: date, au: date) -> dict[str, int]:
    fins = [fin_effective(h) for h in m.habs if h.etat == "validee" and voit(m, profil, h, jour)]
    return dict(Counter(f"{f:%Y-%m}" for f in fins if du <= f <= au))


def examine(titre: int, certifications: set[int]) -> bool:
    return TITRES[titre].entier in certifications or (
        bool(TITRES[titre].ccp) and all(c in certifications for c in TITRES[titre].ccp)
    )


def prets(m: Monde, profil: str, d: date) -> dict[tuple[int, int], set[int]]:
    """(titre, juré) → ses certifications utilisables ce jour-là, quand elles suffisent au titre."""
    siennes: dict[tuple[int, int], set[int]] = {}
    for h in m.habs:
        if utilisable(m, h, d) and voit(m, profil, h, d):
            siennes.setdefault((TITRE_DE[h.certification], h.jure), set()).add(h.certification)
    return {cle: certs for cle, certs in siennes.items() if examine(cle[0], certs)}


def couverture(
    m: Monde, profil: str, d: date, par: str = "departement", voulus: int = 2
) -> dict[tuple[str, str | None], tuple[int, int, int]]:
    """(titre, territoire) → (jurés, agréés, manque)."""

    def ou(departement: str | None) -> str | None:
        return departement if par == "departement" or departement is None else LIEUX[departement]

    jures: Counter[tuple[int, str | None]] = Counter((t, ou(m.jures[j][0])) for t, j in prets(m, profil, d))
    agrees: dict[tuple[int, str | None], set[int]] = {}
    for a in m.agrements:
        titre, lieu = TITRE_DE[a.certification], a.lieu or CENTRES[a.centre]
        dedans = {"ud": lieu == "44", "direccte": LIEUX[lieu] == "52", "centre": a.centre == 1}.get(profil, True)
        if a.certification == TITRES[titre].entier and en_vigueur(a, d) and d <= TITRES[titre].prolongation and dedans:
            agrees.setdefault((titre, ou(lieu)), set()).add(a.centre)
    resultat = {}
    for cle in jures.keys() | agrees.keys():
        n, k = jures[cle], len(agrees.get(cle, ()))
        resultat[TITRES[cle[0]].reference, cle[1]] = (n, k, max(0, voulus - n) if k else 0)
    return resultat


def voit_session(profil: str, s: Session) -> bool:
    lieu = CENTRES[s.centre]
    return {"ud": lieu == "44", "direccte": LIEUX[lieu] == "52", "centre": s.centre == 1}.get(profil, True)


def sessions(m: Monde, profil: str, du: date, au: date) -> dict[tuple[str, str], tuple[int, int]]:
    """(état, mois) → (total, jurys incomplets)."""
    comptes: dict[tuple[str, str], tuple[int, int]] = {}
    for s in m.sessions:
        if du <= s.debut <= au and voit_session(profil, s):
            total, incomplets = comptes.get((s.etat, f"{s.debut:%Y-%m}"), (0, 0))
            court = s.etat not in ("validee", "annulee") and sum(peut_sieger(m, j, s) for j in s.jury) < 2
            comptes[s.etat, f"{s.debut:%Y-%m}"] = (total + 1, incomplets + court)
    return comptes


def peut_sieger(m: Monde, jure: int, s: Session) -> bool:
    titre = TITRE_DE[s.certification]
    certs = {
        h.certification for h in m.habs if h.jure == jure and utilisable(m, h, s.debut) and utilisable(m, h, s.fin)
    }
    if s.certification == TITRES[titre].entier:
        return examine(titre, certs)
    if s.certification in TITRES[titre].ccs:
        return s.certification in certs
    return s.certification in certs or TITRES[titre].entier in certs


def resultats(m: Monde, profil: str, du: date, au: date, par: str) -> dict[Any, tuple[Any, Any, Any]]:
    presents: Counter[Any] = Counter()
    reussis: Counter[Any] = Counter()
    for s in m.sessions:
        if s.etat != "validee" or not du <= s.debut <= au or not voit_session(profil, s):
            continue
        for voie, etat, resultat in s.inscrits:
            if etat == "inscrit" and resultat not in (None, "absent"):
                noms = {"titre": TITRES[TITRE_DE[s.certification]].reference, "centre": f"E-{s.centre:06d}"}
                presents[noms.get(par, voie)] += 1
                reussis[noms.get(par, voie)] += resultat == "reussite"
    return {cle: _montrer(n, reussis[cle]) for cle, n in presents.items()}


def _montrer(presents: int, reussis: int) -> tuple[int | None, int | None, int | None]:
    if presents < 5:
        return None, None, None
    if reussis < 5:
        return presents, None, None
    return presents, reussis, int(100 * reussis / presents + 0.5)
