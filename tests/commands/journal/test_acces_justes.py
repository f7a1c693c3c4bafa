"""Chaque ligne du journal des accès dit la commande tapée et le profil sous lequel elle l'était ; chaque lot aussi.

Jouée pour chaque commande de l'arbre, sans --profil puis sous deux des six autres sortes de profils, qui tournent ;
acceptée ou refusée."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.arbre import feuilles
from tests.fabriques.contrat import AUTRE_CENTRE, CENTRE, DIRECCTE, MPCP, UD, Contrat
from tests.lanceur import lancer

PROFILS = (None, MPCP, CENTRE, UD, DIRECCTE, AUTRE_CENTRE, "99")
JOUEES = [f for f in feuilles() if f.mots[0] not in ("demo", "machine")]
# Ce qui se tape d'un identifiant seul, H-1 ici, et la commande du nom, qui se rejouerait de même : elle est retenue.
DU_NOM = {verbe: f"habilitation {verbe}" for verbe in ("voir", "historique", "expliquer")}


def acces(ici: Path) -> list[dict[str, Any]]:
    fichier = ici / "ceres.db.acces.jsonl"
    return [json.loads(ligne) for ligne in fichier.read_text().splitlines()] if fichier.exists() else []


def attendu(profil: str | None) -> str:
    """Sans --profil, celui que l'agent a choisi : le premier."""
    return f"P-{int((profil or MPCP).removeprefix('P-')):06d}"


@pytest.mark.parametrize("profil", PROFILS)
def test_chaque_ligne_dit_la_commande_tapee_et_le_profil(contrat: Contrat, profil: str | None) -> None:
    base, neuve = contrat.dossier / "ceres.db", (contrat.dossier / "ceres.db").read_bytes()
    Path("entree.csv").write_text("action;habilitation\nvalider;H-1\n", encoding="utf-8")
    fautes: list[tuple[str, Any]] = []
    vues: set[str] = set()
    for f in JOUEES if profil is None else JOUEES[PROFILS.index(profil) % 3 :: 3]:
        (contrat.dossier / "ceres.db.acces.jsonl").unlink(missing_ok=True)
        base.write_bytes(neuve)
        avant = lots(base)
        for option in ("", "--simuler", "--oui"):
            mots = [*(["--profil", profil] if profil else []), *f.ligne(), *([option] if option else [])]
            lancer(*mots, env={"CERES_AUJOURDHUI": "2025-08-15"}) if not option or option in f.options else None
        retenue = (f"ceres {DU_NOM.get(f.nom, f.nom)}", attendu(profil))
        for entree in acces(contrat.dossier):
            vues.add(f.nom)
            if (entree["commande"], entree["profil"]) != retenue:
                fautes.append((f.nom, entree))
        ecrits = [lot for lot in lots(base) if lot not in avant] if base.read_bytes()[:6] == b"SQLite" else []
        fautes += [(f.nom, lot) for lot in ecrits if lot[1:] != retenue]
    assert fautes == []
    assert len(vues) > (70 if profil is None else 20)


def lots(base: Path) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(base)) as db:
        return db.execute("SELECT id, commande, profil FROM lot").fetchall()
