"""Lire les dérogations aux délais : qui les demande, lesquelles attendent, lesquelles ont servi, à quelle session."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any

from ceres_cli.base.filtre import Filtre
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.noms import DEROGATION
from ceres_cli.regles import identifiants
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.faits.delais import Derogation, EtatDerogation
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.textes import cle
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.centre import lectures as centre_lu
from ceres_cli.services.faits import delais, perimetres, recherche
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.services.faits.absents import absent
from ceres_cli.services.session import derogations, requetes
from ceres_cli.services.session.lectures import une as une_session
from ceres_cli.store import Db

Criteres = recherche.Criteres


def lister(cadre: Cadre, criteres: Criteres) -> tuple[recherche.Documents, int]:
    """(éléments `ceres.derogation/1`, les plus anciennes d'abord ; total). Un Centre lit les siennes."""
    with cadre.lire(Operation.LIRE_DEROGATIONS) as (db, acteur):
        return recherche.retenues(_trouvees(db, acteur, criteres, cadre.jour), criteres.limite)


def compter(db: Db, acteur: Acteur, criteres: Criteres) -> int:
    """Combien `lister` en montrerait, limite mise à part."""
    return sum(1 for _ in _trouvees(db, acteur, criteres, acteur.jour))


def refusees_depuis(db: Db, acteur: Acteur, depuis: date, jour: date) -> list[dict[str, Any]]:
    """Celles qu'on a refusées depuis ce jour-là, la dernière d'abord."""
    refusees = _trouvees(db, acteur, Criteres(etat=EtatDerogation.REFUSEE.value), jour)
    recentes = [e for e in refusees if e["refusee_le"] >= depuis.isoformat()]
    return sorted(recentes, key=lambda e: e["refusee_le"], reverse=True)


def _trouvees(db: Db, acteur: Acteur, criteres: Criteres, jour: date) -> Iterator[dict[str, Any]]:
    filtre = Filtre()
    perimetres.derogations(filtre, acteur)
    if criteres.session:
        filtre.et("s.id = ?", une_session(db, acteur, criteres.session).id)
    if criteres.centre:
        filtre.et("e.id = ?", centre_lu.trouver_visible(db, acteur, criteres.centre))
    mots = recherche.mots_cherches(filtre, criteres.texte, recherche.par_lettre(DEROGATION.lettre, "d.id"))
    documents = partial(_documents, db, acteur=acteur, jour=jour)
    for e in recherche.un_a_un(requetes.derogations(db, filtre), documents):
        if criteres.etat in (None, e["etat"]) and all(mot in _cherchable(e) for mot in mots):
            yield e


def voir(cadre: Cadre, objet: str) -> dict[str, Any]:
    """La dérogation, sous la forme `ceres.derogation/1`."""
    with cadre.lire(Operation.LIRE_DEROGATIONS) as (db, acteur):
        return une(db, acteur, objet, cadre.jour)


def traces(cadre: Cadre, objet: str) -> list[dict[str, Any]]:
    """Son histoire (`ceres.trace/1`)."""
    from ceres_cli.services.journal import lectures as historique

    with cadre.lire(Operation.LIRE_DEROGATIONS) as (db, acteur):
        une(db, acteur, objet, cadre.jour)
        return historique.d_un_objet(db, acteur, DEROGATION.sorte, identifiants.numero(DEROGATION.lettre, objet))


def une(db: Db, acteur: Acteur, objet: str, jour: date) -> dict[str, Any]:
    """Introuvable : elle n'existe pas, ou n'est pas du ressort."""
    filtre = Filtre()
    perimetres.derogations(filtre, acteur)
    filtre.et("d.id = ?", identifiants.numero(DEROGATION.lettre, objet))
    trouvees = _documents(db, list(requetes.derogations(db, filtre)), acteur, jour)
    if not trouvees:
        raise absent(DEROGATION, objet)
    return trouvees[0]


def _cherchable(element: dict[str, Any]) -> str:
    """Tout ce qui s'en montre ; ce qui n'y est pas ne se cherche pas."""
    return cle(" ".join(str(v) for v in element.values() if v is not None))


def _documents(db: Db, lignes: Sequence[tuple[Any, ...]], acteur: Acteur, jour: date) -> list[dict[str, Any]]:
    lues = delais.assembler([ligne[: delais.NOMBRE] for ligne in lignes])
    visees = {n for d in lues if (n := d.session_id or d.utilisee_par_id) is not None}
    sessions = chargement_session.sessions(db, visees, {})
    return [
        _document(d, sessions.get(d.session_id or d.utilisee_par_id or 0), ligne[delais.NOMBRE :], acteur.role, jour)
        for d, ligne in zip(lues, lignes, strict=True)
    ]


def _document(
    d: Derogation, session: SessionExamen | None, noms: tuple[Any, ...], role: Role, jour: date
) -> dict[str, Any]:
    """`noms` : (centre, nom du centre, référence de la certification demandée, s'il n'y a pas de session)."""
    centre, nom, certification = noms
    debut = d.debut if session is None else session.debut
    return {
        **derogations.en_dict(d, session if d.session_id else None, jour, role),
        "session": None if session is None else session.reference,
        "centre": identifiants.affiche("E", centre),
        "centre_nom": nom,
        "certification": certification if session is None else session.certification.reference,
        "debut": None if debut is None else debut.isoformat(),
        "departement": d.departement if session is None else session.departement,
        "version": d.version,
    }
