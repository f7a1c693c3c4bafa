"""Lire les délais (V18-4) : tous les profils les voient."""

from typing import Any

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles import delais
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.delais import Reglage
from ceres_cli.regles.vocabulaire import SujetDelai
from ceres_cli.services.faits import delais as chargement
from ceres_cli.services.journal import lectures as journal


def voir(cadre: Cadre) -> list[dict[str, Any]]:
    """Toutes les lignes, sous la forme `ceres.delai/1`."""
    with cadre.lire(Operation.LIRE_DELAIS) as (db, _):
        return [en_dict(r) for r in chargement.reglages(db).values()]


def relire(cadre: Cadre, reference: str) -> dict[str, Any]:
    """La ligne de cette référence (« delais.titre »)."""
    return next(e for e in voir(cadre) if delais.reference(SujetDelai(e["sujet"])) == reference)


def traces(cadre: Cadre, sujet: SujetDelai | None = None) -> list[dict[str, Any]]:
    """Les traces `ceres.trace/1` d'une ligne, ou de toutes, les plus anciennes d'abord."""
    with cadre.lire(Operation.LIRE_DELAIS) as (db, acteur):
        sujets = tuple(SujetDelai) if sujet is None else (sujet,)
        suite = [t for s in sujets for t in journal.d_un_objet(db, acteur, "delai", delais.numero(s))]
    return sorted(suite, key=lambda trace: int(trace["id"]))


def en_dict(reglage: Reglage) -> dict[str, Any]:
    """Le document `ceres.delai/1`, sans son en-tête de schéma."""
    return {
        "sujet": reglage.sujet.value,
        "mode": reglage.mode.value,
        "creation": reglage.creation,
        "dte": reglage.dte,
        "convocation": reglage.convocation,
    }
