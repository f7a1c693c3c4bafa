"""Composer les jurys d'une saison, à côté de l'optimum prouvé (CP-SAT) et du premier libre.

La saison : toutes les sessions de la démonstration, jurys vidés, lues la veille de la première ; puis la même, rare :
un juré sur trois. L'optimum demande ortools (« make optimum ») ; sans lui, il n'est pas mesuré.
"""

import shutil
import sqlite3
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import date, timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bench.mesure import CERES, environnement
from ceres_cli import store
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.session.composition import Dispo, Place, au_premier_libre, composer
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.composition.proposer import Choix, Proposition
from ceres_cli.services.composition.vivier import Criteres, lire
from ceres_cli.store import Db, Store

JURES = 1700  # 310 sessions et plus
SECONDES_MAX = 3.0
ECART_MAX = 0.01
_LIMITE_CPSAT = 60


class _Cadre:
    def __init__(self, jour: date) -> None:
        self.jour = jour


def mesurer(dossier: Path, taille: float, tours: int) -> bool:
    base = dossier / "saison.db"
    demo = [*CERES, "--base", str(base), "demo", "--jures", str(int(JURES * taille))]
    subprocess.run(demo, check=True, capture_output=True, env=environnement(base))
    jour = _vider(base, 1)
    rare = dossier / "rare.db"
    shutil.copyfile(base, rare)
    _vider(rare, 3)
    return all([_saison("la saison", base, jour), _saison("la saison, rare", rare, jour)])


def _vider(base: Path, un_sur: int) -> date:
    """Vide les jurys, rouvre les sessions, ne garde qu'un juré actif sur tant ; la veille de la première."""
    with closing(sqlite3.connect(base)) as connexion, connexion:
        for (nom,) in connexion.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connexion.execute(f"DROP TRIGGER {nom}")
        connexion.execute("DELETE FROM participation")
        connexion.execute("UPDATE session_examen SET etat = 'en_preparation'")
        connexion.execute("UPDATE jure SET actif = 0 WHERE id % ? <> 0", (un_sur,))
        (premier,) = connexion.execute("SELECT min(debut) FROM session_examen").fetchone()
    return date.fromisoformat(premier) - timedelta(days=1)


def _saison(nom: str, base: Path, jour: date) -> bool:
    cadre: Any = _Cadre(jour)
    national = Acteur("bench", 1, Role.MPCP)

    def lue(db: Db) -> Proposition:
        return Proposition(db, lire(db, cadre, national, Criteres()), Criteres(), Choix())

    # Vidée d'une autre main, elle n'a plus le schéma exact que le programme exige.
    with patch.object(store, "reconnaitre", lambda *_: None), Store(str(base)).lecture() as db:
        debut = time.perf_counter()
        proposition = lue(db)
        document = proposition.rendre().document
        secondes = time.perf_counter() - debut
        places, dispos = proposition.places, proposition.dispos
        requetes = _compter(db, lambda: lue(db))
    totaux = document["totaux"]
    sieges, paires = sum(p.manque for p in places), sum(len(p.candidats) for p in places)
    print(f"\n{nom} : {len(places)} sessions, {sieges} sièges, {paires} paires possibles, {requetes} requêtes")
    _ligne(
        "session composer",
        secondes,
        totaux["vides"],
        _km(places, composer(places, dispos, {}).assis),
        totaux["maximum"],
    )
    main = au_premier_libre(places, dispos)
    _ligne(
        "au premier libre", 0.0, sieges - sum(map(len, main)), _km(places, main), totaux["au_premier_libre"]["maximum"]
    )
    tenue = secondes <= SECONDES_MAX
    if find_spec("ortools") is None:
        print("  optimum : ortools n'est pas installé (« make optimum »)")
        return tenue
    debut = time.perf_counter()
    vides, km, prouve = _optimum(places, dispos, {} if totaux["borne_levee"] else composer(places, dispos, {}).borne)
    _ligne(f"CP-SAT ({'prouvé' if prouve else 'arrêté'})", time.perf_counter() - debut, vides, km, 0)
    siens = _km(places, composer(places, dispos, {}).assis)
    print(f"  écart : {totaux['vides'] - vides} siège, {(siens - km) / max(km, 1):.2%} de kilomètres")
    return tenue and totaux["vides"] == vides and siens <= km * (1 + ECART_MAX)


def _compter(db: Db, faire: Any) -> int:
    lues = []
    db._connexion.set_trace_callback(lues.append)
    faire()
    db._connexion.set_trace_callback(None)
    return len(lues)


def _ligne(nom: str, secondes: float, vides: int, km: int, maximum: int) -> None:
    print(f"  {nom:<24} {secondes:7.2f} s  {vides:4} vides  {km:9} km  {maximum:3} sessions au plus")


def _km(places: Sequence[Place], assis: Sequence[Sequence[int]]) -> int:
    """Ce que compte la composition : l'inconnu et l'outre-mer y pèsent."""
    return sum(p.candidats[j] for p, siens in zip(places, assis, strict=True) for j in siens)


def _optimum(places: Sequence[Place], dispos: Mapping[int, Dispo], borne: Mapping[int, int]) -> tuple[int, int, bool]:
    from ortools.sat.python import cp_model

    modele = cp_model.CpModel()
    x = {(s, j): modele.new_bool_var(f"{s}-{j}") for s, p in enumerate(places) for j in p.candidats}
    for s, p in enumerate(places):
        modele.add(sum(x[s, j] for j in p.candidats) <= p.manque)
    jours = range(min(p.debut for p in places), max(p.fin for p in places) + 1)
    for j, d in dispos.items():
        siennes = [s for s, p in enumerate(places) if j in p.candidats]
        for jour in jours:
            ce_jour = [x[s, j] for s in siennes if places[s].debut <= jour <= places[s].fin]
            for m in d.memes & dispos.keys():
                ce_jour += [x[s, m] for s, p in enumerate(places) if (s, m) in x and p.debut <= jour <= p.fin]
            if len(ce_jour) > 1:
                modele.add(sum(ce_jour) <= 1)
        for annee in {places[s].annee for s in siennes}:
            au_plus = min(borne.get(annee, 999), 999 if d.au_plus is None else d.au_plus) - d.sessions.get(annee, 0)
            modele.add(sum(x[s, j] for s in siennes if places[s].annee == annee) <= max(0, au_plus))
    solveur = cp_model.CpSolver()
    solveur.parameters.max_time_in_seconds, solveur.parameters.num_workers = _LIMITE_CPSAT, 2
    assis = sum(x.values())
    modele.maximize(assis)
    premier = solveur.solve(modele)
    plein = round(solveur.objective_value)
    modele.add(assis == plein)
    modele.minimize(sum(places[s].candidats[j] * v for (s, j), v in x.items()))
    second = solveur.solve(modele)
    prouve = premier == second == cp_model.OPTIMAL
    return sum(p.manque for p in places) - plein, round(solveur.objective_value), prouve
