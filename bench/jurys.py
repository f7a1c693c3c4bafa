"""Composer les jurys d'une saison, à côté de l'optimum prouvé (CP-SAT) et du premier libre.

La saison : toutes les sessions de la démonstration, jurys vidés, lues la veille de la première ; puis de plus en plus
rare, jusqu'à bien moins de jurés que de sièges. L'optimum demande ortools (« make optimum ») ; sans lui, il n'est pas
mesuré. De l'optimum, la relaxation linéaire donne d'abord ce que nul ne passera (GLOP), et CP-SAT prouve qu'on y est.
"""

import shutil
import sqlite3
import subprocess
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import date, timedelta
from importlib.util import find_spec
from math import ceil, floor
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from bench.mesure import CERES, environnement
from ceres_cli import store
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.session.composition import Jurys, au_premier_libre, bornes, composer
from ceres_cli.regles.session.sieges import ENSEMBLE_MAX, KM_INCONNU, KM_OUTRE_MER, Dispo, Place
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.composition.proposer import Choix, Proposition
from ceres_cli.services.composition.vivier import Criteres, lire
from ceres_cli.store import Db, Store

JURES = 1700  # 310 sessions et plus
SECONDES_MAX = 3.0
ECART_MAX = 0.01
# (nom, un juré gardé sur tant, sessions qu'il accepte par an)
RARES = (
    ("rare : un juré sur trois", 3, None),
    ("très rare : un juré sur huit", 8, None),
    ("très rare : un juré sur quatre, deux sessions par an", 4, 2),
)
_LIMITE = timedelta(seconds=60)
_PRES = 1e-4  # ce qu'un solveur linéaire laisse d'arrondi


class _Cadre:
    def __init__(self, jour: date) -> None:
        self.jour = jour


def mesurer(dossier: Path, taille: float, tours: int) -> bool:
    base = dossier / "saison.db"
    demo = [*CERES, "--base", str(base), "demo", "--jures", str(int(JURES * taille))]
    subprocess.run(demo, check=True, capture_output=True, env=environnement(base))
    jour = _vider(base, 1)
    tenues = [_saison("la saison", base, jour)]
    for nom, un_sur, au_plus in RARES:
        rare = dossier / f"rare-{un_sur}-{au_plus}.db"
        shutil.copyfile(base, rare)
        _vider(rare, un_sur, au_plus)
        tenues.append(_saison(nom, rare, jour))
    return all(tenues)


def _vider(base: Path, un_sur: int, au_plus: int | None = None) -> date:
    """Vide les jurys et les résultats, rouvre les sessions, ne garde qu'un juré actif sur tant, qui n'en accepte que
    tant par an (DIS-02) ; la veille de la première."""
    with closing(sqlite3.connect(base)) as connexion, connexion:
        for (nom,) in connexion.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connexion.execute(f"DROP TRIGGER {nom}")
        connexion.execute("DELETE FROM participation")
        connexion.execute("UPDATE inscription SET resultat = NULL")
        connexion.execute("UPDATE session_examen SET etat = 'en_preparation'")
        connexion.execute("UPDATE jure SET actif = 0 WHERE id % ? <> 0", (un_sur,))
        connexion.execute("UPDATE jure SET sessions_max_an = coalesce(?, sessions_max_an)", (au_plus,))
        (premier,) = connexion.execute("SELECT min(debut) FROM session_examen").fetchone()
    return date.fromisoformat(premier) - timedelta(days=1)


def _saison(nom: str, base: Path, jour: date) -> bool:
    cadre: Any = _Cadre(jour)
    national = Acteur("bench", 1, Role.MPCP)

    def lue(db: Db) -> Proposition:
        return Proposition(db, lire(db, cadre, national, Criteres()), Criteres(), Choix())

    # Vidée d'une autre main, elle n'a plus le schéma exact que le programme exige.
    with patch.object(store, "reconnaitre", lambda *_: None), Store(str(base)).lecture() as db:
        debut = time.process_time()
        proposition = lue(db)
        document = proposition.rendre().document
        secondes = time.process_time() - debut  # d'un cœur
        places, dispos = proposition.places, proposition.dispos
        requetes = _compter(db, lambda: lue(db))
    siens = composer(places, dispos, {})
    sieges, paires = sum(p.manque for p in places), sum(len(p.candidats) for p in places)
    jures = len({j for p in places for j in p.candidats})
    borne = "borne levée" if siens.levee else f"borne {max(siens.borne.values())}"
    print(f"\n{nom} : {len(places)} sessions, {sieges} sièges, {jures} jurés, {paires} paires possibles, {borne},")
    print(f"  lus en {requetes} requêtes")
    fait = _bilan(places, siens.assis)
    _ligne("session composer", secondes, fait, document["totaux"]["maximum"])
    main = document["totaux"]["au_premier_libre"]["maximum"]
    _ligne("au premier libre", None, _bilan(places, au_premier_libre(places, dispos)), main)
    tenue = secondes <= SECONDES_MAX
    if find_spec("ortools") is None:
        print("  optimum : ortools n'est pas installé (« make optimum »)")
        return tenue
    debut = time.perf_counter()
    optimum, plancher, prouve = _optimum(places, dispos, siens)
    _ligne(f"CP-SAT ({'prouvé' if prouve else 'arrêté'})", time.perf_counter() - debut, optimum, 0)
    ecart = (fait.pese - plancher) / max(fait.km, 1)
    print(f"  écart : {fait.vides - optimum.vides} siège ; au plus {ecart:.2%} de kilomètres au-dessus de l'optimum")
    if siens.levee:
        au_moins = sieges - _au_plus(*_modele(places, dispos, bornes(dispos.values(), (p.annee for p in places))))
        print(f"  la borne, levée, aurait laissé {au_moins} sièges vides au moins")
        tenue = tenue and au_moins > fait.vides
    return tenue and fait.vides == optimum.vides and ecart <= ECART_MAX


def _compter(db: Db, faire: Any) -> int:
    lues = []
    db._connexion.set_trace_callback(lues.append)
    faire()
    db._connexion.set_trace_callback(None)
    return len(lues)


class Bilan(NamedTuple):
    """`pese` : ce que la composition compte, où chaque siège par mer et chaque distance inconnue pèsent de plus ;
    `km` : sans ces poids ; `paires` : celles qui siègent plus de deux fois ensemble dans l'année."""

    vides: int
    par_mer: int
    km: int
    pese: int
    paires: int


def _bilan(places: Sequence[Place], assis: Sequence[Sequence[int]]) -> Bilan:
    couts = [p.candidats[j] for p, siens in zip(places, assis, strict=True) for j in siens]
    ensemble = Counter((p.annee, *sorted(siens)) for p, siens in zip(places, assis, strict=True) if len(siens) > 1)
    return Bilan(
        sum(p.manque for p in places) - len(couts),
        sum(c >= KM_OUTRE_MER for c in couts),
        sum(c % KM_OUTRE_MER % KM_INCONNU for c in couts),
        sum(couts),
        sum(fois > ENSEMBLE_MAX for fois in ensemble.values()),
    )


def _ligne(nom: str, secondes: float | None, bilan: Bilan, maximum: int) -> None:
    temps = "" if secondes is None else f"{secondes:.2f} s"
    plus = f"  {maximum:3} sessions au plus" if maximum else ""
    fait = f"{bilan.vides:4} vides  {bilan.par_mer:4} par mer  {bilan.km:8} km  {bilan.paires:3} paires"
    print(f"  {nom:<18} {temps:>8}  {fait}{plus}")


def _optimum(places: Sequence[Place], dispos: Mapping[int, Dispo], siens: Jurys) -> tuple[Bilan, int, bool]:
    """(le mieux que CP-SAT ait trouvé, ce que nul ne pèsera de moins, s'il est prouvé qu'il n'y a pas mieux). Il part
    de notre réponse."""
    from ortools.math_opt.python import mathopt

    modele, x = _modele(places, dispos, siens.borne)
    depart = mathopt.SolutionHint(variable_values={v: float(j in siens.assis[s]) for (s, j), v in x.items()})
    assis = mathopt.fast_sum(x.values())
    modele.add_linear_constraint(assis <= _au_plus(modele, x))
    modele.maximize(assis)
    premier = _resoudre(modele, x, mathopt.SolverType.CP_SAT, depart)
    modele.add_linear_constraint(assis == round(premier.objective_value()))
    pese = mathopt.fast_sum(places[s].candidats[j] * v for (s, j), v in x.items())
    modele.minimize(pese)
    plancher = ceil(_resoudre(modele, x, mathopt.SolverType.GLOP).objective_value() - _PRES)
    modele.add_linear_constraint(pese >= plancher)
    second = _resoudre(modele, x, mathopt.SolverType.CP_SAT, depart)
    pris: list[list[int]] = [[] for _ in places]
    for (s, j), v in x.items():
        if second.variable_values(v) > 0.5:
            pris[s].append(j)
    prouve = all(r.termination.reason is mathopt.TerminationReason.OPTIMAL for r in (premier, second))
    return _bilan(places, pris), max(plancher, ceil(second.dual_bound() - _PRES)), prouve


def _au_plus(modele: Any, x: Mapping[tuple[int, int], Any]) -> int:
    """Autant de sièges que nul n'en remplira davantage."""
    from ortools.math_opt.python import mathopt

    modele.maximize(mathopt.fast_sum(x.values()))
    return floor(_resoudre(modele, x, mathopt.SolverType.GLOP).objective_value() + _PRES)


def _resoudre(modele: Any, x: Mapping[tuple[int, int], Any], solveur: Any, depart: Any = None) -> Any:
    """Entier, ou relâché s'il est linéaire."""
    from ortools.math_opt.python import mathopt

    for v in x.values():
        v.integer = solveur is mathopt.SolverType.CP_SAT
    return mathopt.solve(
        modele,
        solveur,
        params=mathopt.SolveParameters(time_limit=_LIMITE, threads=2),
        model_params=mathopt.ModelSolveParameters(solution_hints=[depart] if depart else []),
    )


def _modele(
    places: Sequence[Place], dispos: Mapping[int, Dispo], borne: Mapping[int, int]
) -> tuple[Any, dict[tuple[int, int], Any]]:
    """Une variable par (session, juré) ; nul, ni son autre fiche, deux fois un même jour ; nul au-delà de ce qu'il
    accepte ni de la borne."""
    from ortools.math_opt.python import mathopt

    modele = mathopt.Model()
    x = {(s, j): modele.add_binary_variable() for s, p in enumerate(places) for j in p.candidats}
    ou: dict[int, list[int]] = {}
    for s, j in x:
        ou.setdefault(j, []).append(s)
    for s, p in enumerate(places):
        modele.add_linear_constraint(mathopt.fast_sum(x[s, j] for j in p.candidats) <= p.manque)
    for j, sessions in ou.items():
        siens = [(s, k) for k in (j, *dispos[j].memes) for s in ou.get(k, ())]
        # Des intervalles qui se recouvrent deux à deux ont tous en commun le premier jour du dernier d'entre eux.
        for jour in {places[s].debut for s, _ in siens}:
            ce_jour = [x[s, k] for s, k in siens if places[s].debut <= jour <= places[s].fin]
            if len(ce_jour) > 1:
                modele.add_linear_constraint(mathopt.fast_sum(ce_jour) <= 1)
        for annee in {places[s].annee for s in sessions}:
            cette_annee = [x[s, j] for s in sessions if places[s].annee == annee]
            accepte = dispos[j].au_plus
            plafond = min(borne.get(annee, len(x)), len(x) if accepte is None else accepte)
            reste = max(0, plafond - dispos[j].sessions.get(annee, 0))
            modele.add_linear_constraint(mathopt.fast_sum(cette_annee) <= reste)
    return modele, x
