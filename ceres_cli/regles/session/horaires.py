"""Les heures de passage d'une session (PAS-01 à PAS-04) : ce qu'elles respectent, comment elles se répartissent, à
quelle heure chacun est attendu, et ce qui se partage une salle (SIT-02). Une heure est HH:MM, ou des minutes depuis
minuit là où l'on compte."""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import product
from typing import NamedTuple

from ceres_cli.regles import identifiants, textes
from ceres_cli.regles.calendrier import JURES_MIN, du_au, en_francais
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.session import Horaire, SessionExamen
from ceres_cli.regles.francais import compter, premiers

JOURNEE = 24 * 60
TIERS_TEMPS = 3
"""Un candidat à qui il est accordé a, en plus, la durée divisée par ce nombre."""

Creneau = tuple[int, int]
"""Début et fin, en minutes."""


def minutes(heure: str) -> int:
    heures, reste = heure.split(":")
    return 60 * int(heures) + int(reste)


def en_heure(total: int) -> str:
    return f"{total // 60:02d}:{total % 60:02d}"


def heure_de_convocation(session: SessionExamen, debut: str) -> str:
    """PAS-02 : d'un candidat qui passe à cette heure : l'avance est celle de la session, jamais négative."""
    avance = minutes(session.heure_debut) - minutes(session.heure_convocation or session.heure_debut)
    return en_heure(max(0, minutes(debut) - max(0, avance)))


# --- ce que des passages respectent ---


def controles(
    session: SessionExamen,
    neufs: Sequence[Horaire],
    gardes: Sequence[Horaire],
    lies: Collection[tuple[int, int]],
    grille: int,
) -> list[Condition]:
    """Ce que les règles disent de passages qu'on poserait à côté de ceux qui restent. `lies` : (juré, candidat) dont
    un lien est déclaré (SES-08) ; `grille`, en minutes."""
    return [
        *dans_la_session(session, neufs),
        _sur_la_grille(session, neufs, grille),
        _des_inscrits(session, neufs),
        *_du_jury(session, neufs, lies),
        *nul_part_deux_fois(session, neufs, gardes),
    ]


def dans_la_session(session: SessionExamen, neufs: Sequence[Horaire]) -> list[Condition]:
    """PAS-01 : dans ses jours, pas avant son heure."""
    dehors = [h for h in neufs if not session.debut <= h.jour <= session.fin]
    tot = [h for h in neufs if h.debut < session.heure_debut]
    rebours = [h for h in neufs if h.debut >= h.fin]
    jours = f"la session se tient {du_au(session.debut, session.fin)}"
    return [
        _condition("PAS-01", session, "chaque jour est de la session", jours, dehors),
        _condition("PAS-01", session, "nul ne passe avant", f"la session commence à {session.heure_debut}", tot),
        _condition("PAS-01", session, "chaque passage finit après son début", "la fin ne suit pas le début", rebours),
    ]


def _sur_la_grille(session: SessionExamen, neufs: Sequence[Horaire], grille: int) -> Condition:
    hors = [h for h in neufs if minutes(h.debut) % grille or minutes(h.fin) % grille]
    return _condition(
        "PAS-01", session, "chaque heure est sur la grille", f"les heures vont de {grille} en {grille} minutes", hors
    )


def _des_inscrits(session: SessionExamen, neufs: Sequence[Horaire]) -> Condition:
    inscrits = {i.candidat.id for i in session.inscrits()}
    autres = [h for h in neufs if h.candidat not in inscrits]
    return _condition("PAS-02", session, "chacun est inscrit", f"ne sont pas inscrits à {session.reference}", autres)


def _du_jury(session: SessionExamen, neufs: Sequence[Horaire], lies: Collection[tuple[int, int]]) -> list[Condition]:
    membres = {j.id for j in session.jury}
    etrangers = [h for h in neufs if not membres.issuperset(h.jures)]
    courts = [h for h in neufs if len(set(h.jures)) < JURES_MIN]
    parents = devant_un_lie(neufs, lies)
    peu = f"chaque passage a au moins {JURES_MIN} jurés"
    inconnus = sorted({identifiants.affiche("J", j) for h in etrangers for j in h.jures if j not in membres})
    dehors = f"{premiers(inconnus)} : pas du jury de {session.reference}"
    return [
        _condition("PAS-02", session, "chaque juré est du jury", dehors, etrangers),
        _condition("PAS-02", session, peu, peu, courts),
        _condition(
            "PAS-02", session, "nul juré n'est lié au candidat", "un juré est lié au candidat (SES-08)", parents
        ),
    ]


def devant_un_lie(passages: Iterable[Horaire], lies: Collection[tuple[int, int]]) -> list[Horaire]:
    return [h for h in passages if any((j, h.candidat) in lies for j in h.jures)]


def sans_assez_de_jures(session: SessionExamen) -> list[Horaire]:
    """Ceux que laisse devant trop peu de jurés qui viennent un départ, ou un « non »."""
    absents = {jure for jure, (vient, _) in session.reponses.items() if not vient}
    return [h for h in session.horaires if len(set(h.jures) - absents) < JURES_MIN]


def nul_part_deux_fois(
    session: SessionExamen, neufs: Sequence[Horaire], gardes: Sequence[Horaire] = ()
) -> list[Condition]:
    """PAS-02 : ni un candidat, ni un juré, ni une salle en deux lieux ; ce que les passages gardés ont déjà de double,
    nul ne l'ajoute."""
    ajoutes = set(map(id, neufs))
    suite = []
    for quoi, un in (("candidat", "le candidat"), ("jure", "un juré"), ("salle", "la salle")):
        doubles = [
            (a, b) for a, b in _qui_se_recouvrent([*gardes, *neufs], quoi) if id(a) in ajoutes or id(b) in ajoutes
        ]
        dits = [*dict.fromkeys(f"{dire(a)} et {dire(b)}" for a, b in doubles)]
        texte = f"{un} serait en deux lieux : {premiers(dits)}" if dits else f"{un} n'est qu'en un lieu à la fois"
        valeurs: dict[str, object] = {"passages": dits[:10]}
        suite.append(Condition("PAS-02", not dits, texte, valeurs if dits else {}, session.reference))
    return suite


def _qui_se_recouvrent(tous: Iterable[Horaire], quoi: str) -> Iterator[tuple[Horaire, Horaire]]:
    """Ceux qui prennent la même personne, ou la même salle, à des heures qui se recouvrent."""
    par_objet: dict[tuple[object, date], list[Horaire]] = {}
    for h in tous:
        for objet in _occupes(h, quoi):
            par_objet.setdefault((objet, h.jour), []).append(h)
    for siens in par_objet.values():
        siens.sort(key=lambda h: (h.debut, h.fin, h.candidat))
        dernier = siens[0]
        for h in siens[1:]:
            if h.debut < dernier.fin:
                yield dernier, h
            dernier = max(dernier, h, key=lambda x: x.fin)


def _occupes(h: Horaire, quoi: str) -> Sequence[object]:
    if quoi == "candidat":
        return (h.candidat,)
    if quoi == "jure":
        return h.jures
    return () if h.salle is None else (textes.cle(h.salle),)


def _condition(code: str, session: SessionExamen, bien: str, mal: str, fautifs: Sequence[Horaire]) -> Condition:
    if not fautifs:
        return Condition(code, True, bien, {}, session.reference)
    dits = [dire(h) for h in fautifs]
    return Condition(code, False, f"{mal} : {premiers(dits)}", {"passages": dits[:10]}, session.reference)


def dire(h: Horaire) -> str:
    """« C-000012 le 10/03/2027 de 09:00 à 09:40 »"""
    salle = f" ({h.salle})" if h.salle else ""
    return f"{identifiants.affiche('C', h.candidat)} le {en_francais(h.jour)} de {h.debut} à {h.fin}{salle}"


# --- ce que le journal en garde ---


class Heures(NamedTuple):
    """« 2027-03-10 09:00-09:40 · J-000004 J-000018 · A · oral ; … » : les passages d'un candidat à une session."""

    passages: Sequence[Horaire]

    def __str__(self) -> str:
        return " ; ".join(map(_ecrire, self.passages))

    @classmethod
    def lire(cls, texte: str | None, candidat: int) -> "Heures":
        suite = []
        for dit in texte.split(" ; ") if texte else ():
            quand, jures, salle, epreuve, *_ = [*dit.split(" · "), "", "", ""]
            jour, _, heures = quand.partition(" ")
            debut, _, fin = heures.partition("-")
            numeros = tuple(identifiants.numero("J", j) for j in jures.split())
            le = date.fromisoformat(jour)
            suite.append(Horaire(candidat, le, debut, fin, _dite(epreuve), _dite(salle), numeros))
        return cls(suite)


def _ecrire(h: Horaire) -> str:
    jures = " ".join(identifiants.affiche("J", j) for j in h.jures)
    dits = [f"{h.jour} {h.debut}-{h.fin}", jures, _tue(h.salle), _tue(h.epreuve)]
    while not dits[-1]:
        dits.pop()
    return " · ".join(dits)


def _tue(texte: str | None) -> str:
    """Sans ce qui sépare un passage de l'autre."""
    return "".join(f"%{ord(c):02X}" if c in "%;·" else c for c in texte or "")


def _dite(texte: str) -> str | None:
    return re.sub("%([0-9A-F]{2})", lambda code: chr(int(code[1], 16)), texte) or None


def champ(candidat: int) -> str:
    """Celui d'une session, au journal : « passage C-000012 »."""
    return f"passage {identifiants.affiche('C', candidat)}"


def en_clair(texte: str, candidat: int) -> str:
    """« le 10/03/2027 de 09:00 à 09:40 »"""
    return ", ".join(f"le {en_francais(h.jour)} de {h.debut} à {h.fin}" for h in Heures.lire(texte, candidat).passages)


# --- répartir ---


class Place(NamedTuple):
    """Un candidat placé : son jour, ses minutes, devant l'équipe de ce rang."""

    candidat: int
    jour: date
    debut: int
    fin: int
    equipe: int


def duree_de(duree: int, grille: int, *, tiers_temps: bool) -> int:
    """PAS-03 : un tiers de plus, arrondi à la grille du dessus."""
    if not tiers_temps:
        return duree
    return -(-duree * (TIERS_TEMPS + 1) // (TIERS_TEMPS * grille)) * grille


def equipes(jures: Sequence[int], salles: int) -> list[tuple[int, ...]]:
    """Le jury partagé entre tant de salles, dans son ordre : à un juré près, autant dans chacune."""
    part, reste = divmod(len(jures), salles)
    suite, debut = [], 0
    for rang in range(salles):
        fin = debut + part + (rang < reste)
        suite.append(tuple(jures[debut:fin]))
        debut = fin
    return suite


def repartir(
    candidats: Sequence[tuple[int, bool]],
    jours: Sequence[date],
    bornes: Creneau,
    duree: int,
    pauses: Sequence[Creneau],
    equipes: Sequence[Sequence[int]],
    grille: int,
    lies: Collection[tuple[int, int]] = frozenset(),
) -> tuple[list[Place], list[tuple[int, int]]]:
    """PAS-03 : chaque candidat (numéro, tiers temps), dans l'ordre donné, au premier moment libre d'une équipe ; puis
    ceux qui n'entrent pas, et combien de minutes il leur manque.

    L'ordre est tenu tant que tous entrent ainsi ; sinon les trous que laissent pauses et fins de journée sont comblés.
    """
    longueurs = [(c, duree_de(duree, grille, tiers_temps=tiers)) for c, tiers in candidats]
    dans_l_ordre = _placer(longueurs, jours, bornes, pauses, equipes, grille, lies, combler=False)
    if not dans_l_ordre[1]:
        return dans_l_ordre
    return _placer(longueurs, jours, bornes, pauses, equipes, grille, lies, combler=True)


def _placer(
    longueurs: Sequence[tuple[int, int]],
    jours: Sequence[date],
    bornes: Creneau,
    pauses: Sequence[Creneau],
    equipes: Sequence[Sequence[int]],
    grille: int,
    lies: Collection[tuple[int, int]],
    *,
    combler: bool,
) -> tuple[list[Place], list[tuple[int, int]]]:
    pris = {(j, e): sorted(pauses) for j, e in product(range(len(jours)), range(len(equipes)))}
    derniers = dict.fromkeys(range(len(equipes)), (0, bornes[0]))
    places, restes = [], []
    for candidat, longueur in longueurs:
        choix = []
        for equipe, membres in enumerate(equipes):
            if sum((j, candidat) not in lies for j in membres) < JURES_MIN:
                continue
            depuis = (0, bornes[0]) if combler else derniers[equipe]
            for rang in range(depuis[0], len(jours)):
                de = depuis[1] if rang == depuis[0] else bornes[0]
                debut = _premier_libre(de, longueur, pris[rang, equipe], bornes[1], grille)
                if debut is not None:
                    choix.append((rang, debut, equipe))
                    break
        if not choix:
            restes.append((candidat, longueur))
            continue
        rang, debut, equipe = min(choix)
        places.append(Place(candidat, jours[rang], debut, debut + longueur, equipe))
        pris[rang, equipe] = sorted([*pris[rang, equipe], (debut, debut + longueur)])
        derniers[equipe] = rang, debut + longueur
    return places, restes


def _premier_libre(de: int, longueur: int, pris: Sequence[Creneau], a: int, grille: int) -> int | None:
    debut = -(-de // grille) * grille
    for pris_de, pris_a in pris:
        if debut < pris_a and pris_de < debut + longueur:
            debut = -(-pris_a // grille) * grille
    return debut if debut + longueur <= a else None


def premiere_fin(tient: Callable[[int], bool], au: int, grille: int) -> int | None:
    """La première heure de fin, après celle-là, où tous entrent ; None : avant minuit, aucune."""
    fins = range(au + grille, JOURNEE, grille)
    rang = bisect_left(fins, True, key=tient)
    return fins[rang] if rang < len(fins) else None


def n_entrent_pas(
    session: SessionExamen, restes: Sequence[tuple[int, int]], au: int = JOURNEE, suffit: int | None = None
) -> Condition:
    """PAS-03 : ceux qu'aucun moment ne reçoit avant `au`, et le temps qu'il leur manque ; `suffit` : l'heure de fin où
    ils entreraient."""
    if not restes:
        return Condition("PAS-03", True, "chacun a son heure", {}, session.reference)
    noms = {i.candidat.id: i.candidat for i in session.inscrits()}
    total = sum(longueur for _, longueur in restes)
    qui = [f"{noms[c].reference} {noms[c].nom_complet}" for c, _ in restes]
    verbe = "n'entrent" if len(restes) > 1 else "n'entre"
    dite = "" if suffit is None else f" (--au {en_heure(suffit)} suffit)"
    manque = compter(total if suffit is None else suffit - au, "minute")
    texte = f"{compter(len(restes), 'candidat')} {verbe} pas : {premiers(qui)} ; il manque {manque}{dite}"
    valeurs: dict[str, object] = {
        "candidats": [noms[c].reference for c, _ in restes],
        "minutes": total if suffit is None else suffit - au,
    }
    return Condition("PAS-03", False, texte, valeurs, session.reference)


# --- ce qui se partage une salle ---


class Occupation(NamedTuple):
    """Une session qui prend une salle de son site, un jour, à ces heures."""

    session: str
    salle: str
    jour: date
    debut: str
    fin: str


def salles_prises_deux_fois(siennes: Iterable[Occupation], autres: Iterable[Occupation]) -> list[str]:
    """SIT-02 : deux sessions dans une même salle d'un même site, à des heures qui se recouvrent : les deux sont dites,
    une fois par salle et par jour."""
    par_salle: dict[tuple[str, date], list[Occupation]] = {}
    for o in autres:
        par_salle.setdefault((textes.cle(o.salle), o.jour), []).append(o)
    dits: dict[tuple[str, str, date], str] = {}
    for o in siennes:
        for autre in par_salle.get((textes.cle(o.salle), o.jour), ()):
            if o.debut < autre.fin and autre.debut < o.fin:
                dits.setdefault(
                    (autre.session, textes.cle(o.salle), o.jour),
                    f"SIT-02 : la salle {o.salle} est prise deux fois le {en_francais(o.jour)} : {o.session} de"
                    f" {o.debut} à {o.fin}, {autre.session} de {autre.debut} à {autre.fin}.",
                )
    return [*dits.values()]


MIDI = "12:00"


def plus_grande_demi_journee(inscrits: int, horaires: Iterable[Horaire]) -> int:
    """SIT-02 : combien de ces inscrits, au plus, dans une même demi-journée ; qui n'a pas d'heure compte dans
    chacune."""
    par_moment: dict[tuple[date, bool], set[int]] = {}
    for h in horaires:
        for apres_midi in {h.debut >= MIDI, h.fin > MIDI}:
            par_moment.setdefault((h.jour, apres_midi), set()).add(h.candidat)
    places = {c for siens in par_moment.values() for c in siens}
    return inscrits - len(places) + max(map(len, par_moment.values()), default=0)
