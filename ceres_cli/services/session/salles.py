"""SIT-02 : les salles d'un site que deux sessions prennent aux mêmes heures."""

from collections.abc import Iterable
from datetime import date, timedelta

from ceres_cli.regles import identifiants
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.centre import Site
from ceres_cli.regles.faits.session import Horaire, SessionExamen
from ceres_cli.regles.session.horaires import Occupation, salles_prises_deux_fois
from ceres_cli.services.faits import sites
from ceres_cli.services.faits.sessions import horaires
from ceres_cli.services.session import requetes
from ceres_cli.store import Db

_SOIR = "18:00"  # d'une session sans heures de passage, dont la fin n'est pas dite


def avertir(db: Db, acteur: Acteur, session: SessionExamen) -> list[str]:
    """Les deux sessions, pour chaque salle et chaque jour ; rien d'une session qui n'est pas dans un site."""
    if session.site_id is None:
        return []
    voisines = requetes.du_meme_site(db, session.site_id, session.id, session.debut, session.fin)
    if not voisines:
        return []
    site = sites.sites(db, "si.id = ?", [session.site_id])[session.site_id]
    heures = horaires(db, [n for n, *_ in voisines], acteur)
    autres = [
        o
        for numero, annee, rang, debut, fin, heure in voisines
        for o in _prises(
            identifiants.session(annee, rang),
            site,
            (date.fromisoformat(debut), date.fromisoformat(fin), heure),
            heures.get(numero, []),
        )
    ]
    bornes = session.debut, session.fin, session.heure_debut
    return salles_prises_deux_fois(_prises(session.reference, site, bornes, session.horaires), autres)


def _prises(session: str, site: Site, bornes: tuple[date, date, str], passages: Iterable[Horaire]) -> list[Occupation]:
    """Les salles de ses passages ; sans eux, celle du site s'il n'en a qu'une, tout le jour."""
    dites = [Occupation(session, h.salle, h.jour, h.debut, h.fin) for h in passages if h.salle]
    if dites or site.salles is None or "," in site.salles:
        return dites
    debut, fin, heure = bornes
    jours = [debut + timedelta(days=n) for n in range((fin - debut).days + 1)]
    return [Occupation(session, site.salles, jour, heure, max(heure, _SOIR)) for jour in jours]
