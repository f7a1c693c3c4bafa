"""Où se tient une session : son centre, le site et la commune qui disent son UD (SES-06) ; ses salles (SIT-02)."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.moteur.demande import Demande
from ceres_cli.noms import CENTRE
from ceres_cli.regles import identifiants
from ceres_cli.regles.centre import vie
from ceres_cli.regles.faits.centre import Lieu, Site
from ceres_cli.regles.faits.session import Horaire, SessionExamen
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.session.horaires import Occupation, salles_prises_deux_fois
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.centre import lieux as lieux_du_centre
from ceres_cli.services.centre import saisie as saisie_centre
from ceres_cli.services.faits import sites
from ceres_cli.services.faits.absents import absent
from ceres_cli.services.faits.sessions import horaires
from ceres_cli.services.session import requetes
from ceres_cli.services.session.dossier import DossierSession
from ceres_cli.store import Db


def centre(s: DossierSession, texte: str | None) -> tuple[Any, ...]:
    """(id, nom, commune, code INSEE, département, région) du centre ; un profil Centre n'a que le sien."""
    if texte is None:
        if s.acteur.centre_id is None:
            raise ErreurUsage("Donnez le centre avec --centre.")
        numero = s.acteur.centre_id
    else:
        numero = s.centre_nomme(texte)
    if s.acteur.role is Role.CENTRE and numero != s.acteur.centre_id:
        raise absent(CENTRE, str(texte))
    ligne = s.lieu_du_centre(numero)
    if ligne is None:
        raise absent(CENTRE, str(texte))
    return ligne


def lieu(
    s: DossierSession, centre: tuple[Any, ...], certification: Certification, site: str | None, commune: str | None
) -> tuple[Site | None, Lieu | None, list[str]]:
    """SES-06, SIT-01 : (le site voulu, neuf s'il n'a pas de numéro ; sans site, la commune tapée ; ce qui est à dire).
    `centre` : ce que rend `centre`.

    Le Centre ne choisit pas son UD : la commune d'un site agréé l'emporte sur celle qui est tapée."""
    tape = None if commune is None else saisie_centre.lieu(commune)
    if site is None:
        return None, tape, []
    connus = s.sites(centre[0])
    nomme = lieux_du_centre.nomme(connus, site)
    agree = nomme.lieu if nomme else vie.lieu_du_site(s.agrements(centre[0]), certification, site)
    trouve = nomme or lieux_du_centre.designe(connus, centre[0], site, agree or tape, Lieu(*centre[2:]))
    if agree is None or tape is None or agree.commune_insee == tape.commune_insee:
        return trouve, None, []
    d_apres = "" if nomme else " d'après son agrément"
    sans_effet = f"le site « {trouve.nom} » est à {agree.commune}{d_apres} : --commune est sans effet."
    return trouve, None, [f"{'SIT-01' if nomme else 'SES-06'} : {sans_effet}"]


def retenir(s: DossierSession, demande: Demande, site: Site | None) -> list[str]:
    """Un site neuf prend son numéro, et la suite du lot le connaît ; ce qui est à en dire."""
    if site is None or site.id:
        return []
    avis = lieux_du_centre.naitre(s, demande, site)
    s.sites(site.centre_id).append(site)
    return [avis]


_SOIR = "18:00"  # d'une session sans heures de passage, dont la fin n'est pas dite


def avertir(db: Db, session: SessionExamen) -> list[str]:
    """Les deux sessions, pour chaque salle et chaque jour ; rien d'une session qui n'est pas dans un site."""
    if session.site_id is None:
        return []
    voisines = requetes.du_meme_site(db, session.site_id, session.id, session.debut, session.fin)
    if not voisines:
        return []
    site = sites.sites(db, "si.id = ?", [session.site_id])[session.site_id]
    heures = horaires(db, [n for n, *_ in voisines])
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
