"""Les cas d'usage de lecture des sites : voir, lister, historique."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ceres_cli.base.filtre import Filtre
from ceres_cli.noms import SITE
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import iso
from ceres_cli.regles.centre import sites as regles
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.faits.centre import Agrement, Site
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.vocabulaire import EtatSite
from ceres_cli.services.centre import lectures as centres
from ceres_cli.services.centre.lieux import TRACES
from ceres_cli.services.faits import centres as faits_centres
from ceres_cli.services.faits import perimetres, recherche
from ceres_cli.services.faits import sessions as faits_sessions
from ceres_cli.services.faits.sites import assembler
from ceres_cli.services.objet.lectures import Lectures
from ceres_cli.services.site import requetes
from ceres_cli.store import Db

_ETATS = {
    EtatSite.OUVERT: requetes.ouverts,
    EtatSite.FERME: requetes.fermes,
    EtatSite.A_COMPLETER: requetes.a_completer,
}


Criteres = recherche.Criteres


def charger(db: Db, acteur: Acteur, numeros: Iterable[int]) -> dict[int, Site]:
    """Ceux de ces sites que l'acteur lit."""
    filtre = Filtre().parmi(db, "si.id", numeros)
    perimetres.centres(filtre, acteur)
    return _assembles(requetes.sites(db, filtre))


def _filtre(db: Db, acteur: Acteur, criteres: Criteres) -> Filtre:
    filtre = Filtre()
    perimetres.centres(filtre, acteur)
    if criteres.centre:
        filtre.et("si.centre_id = ?", centres.trouver_visible(db, acteur, criteres.centre))
    if criteres.etat:
        _ETATS[EtatSite(criteres.etat)](filtre)
    recherche.choisir(db, filtre, SITE, criteres, acteur.jour)
    recherche.chercher(db, filtre, criteres.texte, "si.cle", recherche.par_lettre("T", "si.id"))
    return filtre


def _documents(db: Db, acteur: Acteur, _criteres: Criteres, lignes: Sequence[tuple[Any, ...]]) -> list[dict[str, Any]]:
    return _montres(db, acteur, _assembles(lignes))


# Éléments `ceres.site/1` par centre, puis nom.
LISTE = recherche.Liste(
    Operation.LIRE_AGREMENTS, SITE.sorte, "si.id", _filtre, requetes.sites, requetes.compter, _documents
)
lister, compter = LISTE.lister, LISTE.compter


def _assembles(lignes: Iterable[tuple[Any, ...]]) -> dict[int, Site]:
    lues = list(lignes)
    trouves = assembler(ligne[1:] for ligne in lues)
    for nom, numero, *_ in lues:
        trouves[numero].centre_nom = nom
    return trouves


def _montres(db: Db, acteur: Acteur, sites: Mapping[int, Site]) -> list[dict[str, Any]]:
    centres_lus = {s.centre_id for s in sites.values()}
    agrements = faits_centres.agrements_des_centres(db, centres_lus)
    sessions = faits_sessions.sessions_vivantes(db, centres_lus, acteur)
    return [en_dict(s, agrements.get(s.centre_id, ()), sessions.get(s.centre_id, ())) for s in sites.values()]


def _montre(db: Db, acteur: Acteur, site: Site) -> dict[str, Any]:
    return _montres(db, acteur, {site.id: site})[0]


LECTURES = Lectures(SITE, Operation.LIRE_AGREMENTS, charger, _montre)
voir, traces = LECTURES.voir, LECTURES.traces


def en_dict(site: Site, agrements: Sequence[Agrement], sessions: Iterable[SessionExamen]) -> dict[str, Any]:
    """Le document `ceres.site/1`, sans son en-tête de schéma ; `sessions` : celles de son centre, que l'acteur voit."""
    champs = {c: getattr(site, c) for c in TRACES}
    return {
        "id": site.reference,
        "centre": identifiants.affiche("E", site.centre_id),
        "centre_nom": site.centre_nom,
        **champs,
        "ferme_le": iso(site.ferme_le),
        "agrements": [a.reference for a in regles.agrements_du_site(site, agrements)],
        "sessions": [s.reference for s in sessions if s.site_id == site.id],
        "version": site.version,
    }
