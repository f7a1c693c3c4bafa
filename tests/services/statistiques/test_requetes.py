"""Ce que lisent la couverture et la prévision : une fois, quel que soit le nombre de jours ; le jour qui compte d'un
titre ; un titre de nombreux CCP."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest

from ceres_cli.base.db import Db
from ceres_cli.regles.calendrier import VieTitre
from ceres_cli.regles.faits.jure import Habilitation, Jure
from ceres_cli.regles.faits.titre import Certification, Titre
from ceres_cli.regles.habilitation.etats import utilisable
from ceres_cli.services.faits.conditions import JOUR_QUI_COMPTE, UTILISABLE
from ceres_cli.services.faits.sessions import ajouter_jures
from ceres_cli.services.statistiques import chiffres
from ceres_cli.services.statistiques.criteres import Criteres
from tests.fabriques.base import Fabrique
from tests.outils_moteur import cadre

JOUR, FIN, NOMBREUX = date(2025, 8, 1), date(2025, 9, 1), 12
AUTOUR = [FIN + timedelta(n) for n in range(-2, 3)]


@pytest.fixture
def f(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fabrique]:
    f = Fabrique(tmp_path_factory.mktemp("lectures") / "ceres.db")
    yield f
    f.store.fermer()


def lues(f: Fabrique, criteres: Criteres) -> list[str]:
    """Les requêtes d'une prévision, ouverture de la base mise à part."""
    requetes: list[str] = []
    with f.store.lecture() as db:
        db._connexion.set_trace_callback(requetes.append)
    chiffres.prevision(cadre(f.store, JOUR), criteres)
    with f.store.lecture() as db:
        db._connexion.set_trace_callback(None)
    return requetes


def test_une_prevision_lit_une_fois_les_habilitations_et_les_agrements_quel_que_soit_le_nombre_de_trimestres(
    f: Fabrique,
) -> None:
    f.titre(fin=date(2030, 1, 1))
    f.habilitation(f.jure(), fin=date(2027, 1, 1))
    f.agrement(f.centre(), fin=date(2030, 1, 1))
    un_jour = lues(f, Criteres(au=date(2026, 1, 1)))
    sept_ans = lues(f, Criteres(du=JOUR, au=date(2032, 8, 1)))
    assert len(sept_ans) == len(un_jour)
    for requetes in (un_jour, sept_ans):
        assert sum("FROM habilitation h" in sql for sql in requetes) == 1
        assert sum(sql.count("habilitation h") for sql in requetes) == 1
        assert sum("FROM agrement a" in sql for sql in requetes) == 1


@pytest.mark.parametrize(("tous", "compte"), [(True, 1), (False, 0)])
def test_il_faut_chacun_des_ccp_d_un_titre_qui_en_a_beaucoup(f: Fabrique, tous: bool, compte: int) -> None:
    f.titre(fin=date(2030, 1, 1), ccp=NOMBREUX)
    jure = f.jure()
    for rang in range(1, NOMBREUX + tous):
        f.habilitation(jure, f"TP-99901m01/CCP{rang}", fin=date(2027, 1, 1))
    vus = chiffres.couverture(cadre(f.store, JOUR), Criteres()).elements
    assert sum(e["jures"] for e in vus) == compte
    # Deux sur le même CCP, que la réunion de deux fiches a fermées la veille (JUR-03) : elles n'en font pas deux.
    f.habilitation(jure, "TP-99901m01/CCP1", debut=date(2023, 1, 1), fin=JOUR)
    lendemain = JOUR + timedelta(days=1)
    vus = chiffres.couverture(cadre(f.store, lendemain), Criteres(au=JOUR)).elements
    assert sum(e["jures"] for e in vus) == compte


def test_hab_04_le_jour_qui_compte_dit_ce_que_disent_la_condition_et_la_regle(f: Fabrique) -> None:
    """La veille, le jour et le lendemain de chaque borne : chaque début, chaque fin, chaque fin de vie et chaque
    prolongation autour du même jour."""
    par_ce_jour = f"coalesce(h.debut <= {JOUR_QUI_COMPTE} AND h.fin >= {JOUR_QUI_COMPTE}, 0)"
    sql = (
        f"SELECT CASE WHEN {UTILISABLE} THEN 1 ELSE 0 END, {par_ce_jour}"
        " FROM (SELECT ? AS debut, ? AS fin, 'validee' AS etat) h,"
        " (SELECT ? AS date_fin_validite, ? AS date_fin_prolongation) t, (SELECT 1 AS actif) j"
    )
    bon = Jure(1, "MARTIN", "Alice", True)
    vus = 0
    with f.store.lecture() as db:
        for debut, fin, vie, prolongation, jour in product(AUTOUR, repeat=5):
            if debut > fin or vie > prolongation:
                continue
            titre = Titre(1, "TP-99901m01", VieTitre(date(2020, 1, 1), vie, prolongation))
            h = Habilitation(1, bon, Certification(1, "TP-99901m01", "TITRE", titre), "validee", debut, fin)
            attendu = int(utilisable(h, jour))
            lignes = db.lignes(sql, [j.isoformat() for j in (*[jour] * 10, debut, fin, vie, prolongation)])
            assert lignes == [(attendu, attendu)], (debut, fin, vie, prolongation, jour)
            vus += attendu
    assert 0 < vus < 15 * 15 * 5


def test_les_habilitations_d_un_jury_se_cherchent_par_ses_sieges_non_par_les_sessions_du_titre(
    f: Fabrique, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Un titre a des centaines de sessions : les relire de chaque habilitation a coûté dix secondes à un pays."""
    lues: list[tuple[str, Sequence[Any]]] = []
    lignes = Db.lignes
    jure = f.jure()
    monkeypatch.setattr(Db, "lignes", lambda db, sql, p=(): lues.append((sql, p)) or lignes(db, sql, p))
    with f.store.lecture() as db:
        ajouter_jures(db, {}, [jure], du_titre_de=[1])
        ((sql, parametres),) = [(sql, p) for sql, p in lues if "participation" in sql]
        plan = " ; ".join(str(ligne[-1]) for ligne in db.lignes(f"EXPLAIN QUERY PLAN {sql}", parametres))
    assert "SEARCH s USING INTEGER PRIMARY KEY" in plan, plan
    assert "SEARCH h USING INDEX ix_habilitation_jure" in plan, plan
