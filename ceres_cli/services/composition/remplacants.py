"""Ce qui coûte à une session à venir son second juré le dit d'avance, avec qui le remplacerait."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from ceres_cli.regles.calendrier import JURES_MIN
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session.libre import au_dela, rang_de_l_annee
from ceres_cli.services.composition import requetes
from ceres_cli.services.composition.vivier import Vivier, a_composer, autour, avec_leurs_inscrits, dans_l_ordre, manque
from ceres_cli.services.faits import sessions as chargement
from ceres_cli.services.faits.trajets import cout
from ceres_cli.store import Db

_NOMMES = 2

Partants = Mapping[int, Callable[[SessionExamen], bool]]
"""Juré → s'il ne comptera plus dans cette session."""


class Perte(NamedTuple):
    """Une session qui n'aura plus ses deux jurés. `en_cause` : ceux des partants qui y siégeaient ; `phrase` : ce qui
    s'en dit."""

    session: str
    titre: int
    en_cause: list[int]
    phrase: str


def pertes(
    db: Db,
    acteur: Acteur,
    jour: date,
    partants: Partants,
    defaire: Callable[[Iterable[Jure]], None] = lambda _: None,
    *,
    refuse: bool = False,
) -> list[Perte]:
    """Les sessions du ressort, à venir, qui avaient deux jurés et ne les auront plus, par jour de début. `defaire` :
    met les faits lus dans l'état d'après. `refuse` : elles les gardent, rien n'étant fait."""
    ids = requetes.ou_ils_siegent(db, partants, jour.isoformat())
    lues = chargement.sessions(db, ids, {}).values() if ids else ()
    siennes = [s for s in lues if a_composer(s, jour) and acteur.voit_session(s.centre_id, s.departement, s.region)]
    jury = chargement.completer_jury(db, {s.id: s for s in siennes}) if siennes else {}
    complets = {s.id for s in siennes if not manque(s, JURES_MIN)}
    defaire(jury.values())
    perdues = {s.id: (en_cause, reste) for s in siennes for en_cause, reste in [_reste(s, partants)]}
    perdues = {i: p for i, p in perdues.items() if i in complets and p[1] < JURES_MIN}
    if not perdues:
        return []
    vivier = autour(db, jour, acteur, dans_l_ordre(avec_leurs_inscrits(db, perdues).values()))
    defaire(vivier.tous())
    return [
        Perte(s.reference, s.certification.titre.id, en_cause, _phrase(vivier, s, reste, partants, refuse=refuse))
        for s, (en_cause, reste) in ((s, perdues[s.id]) for s in vivier.sessions)
    ]


def _reste(s: SessionExamen, partants: Partants) -> tuple[list[int], int]:
    """(ceux de ces jurés qui y siègent, combien de jurés il lui restera)"""
    en_cause = [j.id for j in s.jury if j.id in partants]
    s.jury = [j for j in s.jury if not (j.id in partants and partants[j.id](s))]
    return en_cause, JURES_MIN - manque(s, JURES_MIN)


def _phrase(vivier: Vivier, s: SessionExamen, restent: int, partants: Partants, *, refuse: bool) -> str:
    libres = [
        j
        for j in vivier.habilites_sur(s)
        if not vivier.empechement(j, s) and not au_dela(j, s) and not (j.id in partants and partants[j.id](s))
    ]
    trajets = {j.id: vivier.trajet(j.id, s) for j in libres}
    libres.sort(key=lambda j: (cout(trajets[j.id]), rang_de_l_annee(j, s)))
    dits = [
        f"{j.nom_complet} ({'distance inconnue' if trajets[j.id].km is None else f'{trajets[j.id].km} km'})"
        for j in libres[:_NOMMES]
    ]
    ou = f"{s.debut:%d/%m}, {s.commune}" if s.commune else f"{s.debut:%d/%m}"
    aura, combien = "n'aurait" if refuse else "n'aura", "qu'un" if restent else "de"
    reste = f"{aura} plus {combien} juré"
    qui = f"libres : {', '.join(dits)}" if len(dits) > 1 else f"libre : {dits[0]}" if dits else "personne n'y est libre"
    return f"SES-04 : {s.reference} ({ou}) {reste} ; {qui}."
