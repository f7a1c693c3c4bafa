"""Les jours où un juré n'est pas libre (DIS-01), et combien il accepte de siéger (DIS-02)."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from ceres_cli.regles.calendrier import du_au
from ceres_cli.regles.faits.jure import Jure, Periode
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.francais import accorder, compter, premiers

_UN_JOUR = timedelta(days=1)


def reunir(periodes: Iterable[Periode]) -> list[Periode]:
    """Les mêmes jours, en périodes qui ne se touchent pas, dans l'ordre."""
    suite: list[Periode] = []
    for periode in sorted(periodes):
        if suite and periode.debut <= suite[-1].fin + _UN_JOUR:
            suite[-1] = Periode(suite[-1].debut, max(suite[-1].fin, periode.fin))
        else:
            suite.append(periode)
    return suite


def sans(periodes: Iterable[Periode], otees: Iterable[Periode]) -> list[Periode]:
    """Les jours des premières qui ne sont pas des secondes, en périodes qui ne se touchent pas, dans l'ordre."""
    restes = reunir(periodes)
    for otee in otees:
        restes = [
            morceau
            for reste in restes
            for morceau in (
                Periode(reste.debut, min(reste.fin, otee.debut - _UN_JOUR)),
                Periode(max(reste.debut, otee.fin + _UN_JOUR), reste.fin),
            )
            if morceau.debut <= morceau.fin
        ]
    return restes


def pris_ailleurs(jure: Jure, session: SessionExamen) -> Periode | None:
    """DIS-01 : la première période qu'il a dite prise et qui touche cette session ; None s'il est libre."""
    dites = session.absences.get(jure.id, ())
    return next((p for p in dites if p.debut <= session.fin and session.debut <= p.fin), None)


def laisses_de_cote(dits: Sequence[str]) -> str:
    """« DIS-01 : ne sont pas libres DUPUY Alix (le 30/11/2026), … » ; vide s'il n'y en a pas."""
    qui = accorder(len(dits), "n'est pas libre", "ne sont pas libres")
    return f"DIS-01 : {qui} {premiers(dits)}" if dits else ""


def rang_de_l_annee(jure: Jure, session: SessionExamen) -> int:
    """DIS-02 : la combientième session de l'année civile ce serait pour lui, passées et inscrites comptées."""
    autres = session.autres_sessions.get(jure.id, ())
    return 1 + sum(a.debut.year == session.debut.year for a in autres)


def au_dela(jure: Jure, session: SessionExamen) -> bool:
    """DIS-02 : il n'accepte pas tant de sessions cette année-là."""
    return jure.sessions_max_an is not None and rang_de_l_annee(jure, session) > jure.sessions_max_an


def reserves(jure: Jure, session: SessionExamen) -> list[str]:
    """DIS-01, DIS-02, avertissements de qui l'inscrit."""
    suite = []
    if periode := pris_ailleurs(jure, session):
        suite.append(f"DIS-01 : {jure.nom_complet} n'est pas libre {dits([periode])}.")
    if jure.sessions_max_an is not None and au_dela(jure, session):
        il = jure.accorder("il", "elle")
        suite.append(
            f"DIS-02 : {jure.nom_complet} accepte {compter(jure.sessions_max_an, 'session')} par an au plus ;"
            f" {il} en aurait {rang_de_l_annee(jure, session)} en {session.debut.year}."
        )
    return suite


def dits(periodes: Iterable[Periode]) -> str:
    """« le 30/11/2026, du 02/12/2026 au 04/12/2026 »"""
    return ", ".join(du_au(*p) for p in periodes)
