"""Charger les délais réglés, et les dérogations qui les lèvent."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from ceres_cli.base.colonnes import colonnes, liste
from ceres_cli.regles.faits.delais import Derogation, Reglage
from ceres_cli.regles.vocabulaire import Delai, ModeDelai, SujetDelai
from ceres_cli.store import Db

_COLONNES = liste(("nom", "mode", "creation", "dte", "convocation"))
_CHAMPS = colonnes("derogation")
COLONNES_DEROGATION, NOMBRE = liste(_CHAMPS, "d"), len(_CHAMPS)
_JOURS = ("debut", "demandee_le", "accordee_le", "refusee_le", "utilisee_le")


def reglages(db: Db) -> dict[SujetDelai, Reglage]:
    """Toutes les lignes, dans l'ordre : titre, CCP, CCS, VAE."""
    lues = {
        nom: Reglage(SujetDelai(nom), ModeDelai(mode), *jours)
        for nom, mode, *jours in db.lignes(f"SELECT {_COLONNES} FROM delai")
    }
    return {sujet: lues[sujet.value] for sujet in SujetDelai}


def derogations_des_sessions(db: Db, sessions: Iterable[int]) -> dict[int, list[Derogation]]:
    """Par session, les dérogations accordées pour elle, et celle qui a servi à la créer ; dans leur ordre."""
    visees = sorted(sessions)
    pour_elle, numeros = db.dans("d.session_id", visees)
    a_sa_creation, memes = db.dans("d.utilisee_par_id", visees)
    par_session: dict[int, list[Derogation]] = {}
    for derogation in _lire(db, f"({pour_elle} OR {a_sa_creation})", [*numeros, *memes]):
        par_session.setdefault(derogation.session_id or derogation.utilisee_par_id or 0, []).append(derogation)
    return par_session


Attendues = dict[tuple[int | None, date | None], list[Derogation]]


def derogations_attendues(db: Db, centres: Iterable[int]) -> dict[int, Attendues]:
    """Par centre, puis par (certification, début), celles qui attendent la création d'une session, ou qu'on y
    réponde ; les centres qui n'en ont pas y sont aussi."""
    suite: dict[int, Attendues] = {c: {} for c in centres}
    condition, numeros = db.dans("d.centre_id", sorted(suite))
    for d in _lire(db, f"{condition} AND d.etat IN ('demandee', 'accordee')", numeros):
        suite[d.centre_id or 0].setdefault((d.certification_id, d.debut), []).append(d)
    return suite


def derogations(db: Db, ids: Iterable[int]) -> dict[int, Derogation]:
    condition, numeros = db.dans("d.id", sorted(ids))
    return {d.id: d for d in _lire(db, condition, [*numeros])}


def _lire(db: Db, condition: str, parametres: list[Any]) -> list[Derogation]:
    sql = f"SELECT {COLONNES_DEROGATION} FROM derogation d WHERE {condition} ORDER BY d.id"
    return assembler(db.lignes(sql, parametres))


def assembler(lignes: Iterable[tuple[Any, ...]]) -> list[Derogation]:
    """De lignes lues selon COLONNES_DEROGATION."""
    return [_derogation(dict(zip(_CHAMPS, ligne, strict=True))) for ligne in lignes]


def _derogation(champs: dict[str, Any]) -> Derogation:
    jours = {nom: date.fromisoformat(champs[nom]) if champs[nom] else None for nom in _JOURS}
    return Derogation(**{**champs, **jours, "delai": Delai(champs["delai"])})
