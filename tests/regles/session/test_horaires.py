"""PAS-01 à PAS-03, SIT-02 : les heures de passage, en valeurs ; les lois de la répartition."""

from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.regles.condition import motifs
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.faits.session import Candidat, Horaire, SessionExamen
from ceres_cli.regles.session import horaires as regles
from tests.fabriques.sessions import inscrire, session_numerotee

JOUR = date(2025, 6, 10)
HORS = timedelta(days=1)
JURY = (11, 12, 13)


def prete() -> SessionExamen:
    """Du 10 au 11, à 9 h ; C-1 et C-2 inscrits, trois jurés."""
    s = session_numerotee(fin=JOUR + HORS)
    for numero in (1, 2):
        inscrire(s, Candidat(numero, "DURAND", "Noé", date(1990, 1, 1)))
    s.jury += [Jure(n, "MARTIN", "Alice", True) for n in JURY]
    return s


def h(candidat: int = 1, debut: str = "09:00", fin: str = "09:40", **suite: object) -> Horaire:
    return Horaire(candidat, **{"jour": JOUR, "debut": debut, "fin": fin, "jures": (11, 12), **suite})  # type: ignore[arg-type]


def codes(
    s: SessionExamen, *neufs: Horaire, gardes: tuple[Horaire, ...] = (), lies: frozenset[tuple[int, int]] = frozenset()
) -> list[str]:
    return [m.code for m in motifs(regles.controles(s, neufs, gardes, lies, 5))]


@pytest.mark.parametrize(
    ("passage", "attendus"),
    [
        (h(), []),
        (h(jour=JOUR - HORS), ["PAS-01"]),
        (h(jour=JOUR + HORS), []),
        (h(jour=JOUR + 2 * HORS), ["PAS-01"]),
        (h(debut="08:55"), ["PAS-01"]),
        (h(debut="09:40", fin="09:40"), ["PAS-01"]),
        (h(debut="09:35", fin="09:40"), []),
        (h(fin="09:41"), ["PAS-01"]),
        (h(debut="09:02"), ["PAS-01"]),
        (h(candidat=3), ["PAS-02"]),
        (h(jures=(11,)), ["PAS-02"]),
        (h(jures=(11, 11)), ["PAS-02", "PAS-02"]),
        (h(jures=(11, 99)), ["PAS-02"]),
        (h(jures=()), ["PAS-02"]),
    ],
)
def test_pas_01_pas_02_un_passage_seul(passage: Horaire, attendus: list[str]) -> None:
    assert codes(prete(), passage) == attendus


@pytest.mark.parametrize(
    ("autre", "attendus"),
    [
        (h(2, "09:40", "10:20"), []),  # l'un finit quand l'autre commence
        (h(2, "09:35", "10:20"), ["PAS-02"]),  # les deux mêmes jurés
        (h(2, "09:35", "10:20", jures=(12, 13)), ["PAS-02"]),
        (h(2, "09:35", "10:20", jour=JOUR + HORS), []),
        (h(1, "09:20", "10:20", jures=(13, 14)), ["PAS-02"]),  # le même candidat
        (h(1, "10:00", "10:20", epreuve="oral"), []),
    ],
)
def test_pas_02_personne_n_est_en_deux_lieux(autre: Horaire, attendus: list[str]) -> None:
    s = prete()
    s.jury.append(Jure(14, "MARTIN", "Alice", True))
    assert codes(s, h(), autre) == attendus
    assert codes(s, autre, gardes=(h(),)) == attendus


def test_pas_02_ni_une_salle_quelle_que_soit_son_ecriture() -> None:
    s = prete()
    s.jury.append(Jure(14, "MARTIN", "Alice", True))
    a, b = h(salle="Salle Été"), h(2, jures=(13, 14), salle="salle ete")
    assert codes(s, a, b) == ["PAS-02"]
    assert codes(s, a, b._replace(salle="B")) == codes(s, a, b._replace(salle=None)) == []


def test_pas_02_ce_que_les_gardes_ont_deja_de_double_n_arrete_pas_un_autre() -> None:
    assert codes(prete(), h(2, "15:00", "15:40"), gardes=(h(), h())) == []


def test_pas_02_ses_08_un_jure_lie_au_candidat_ne_le_juge_pas() -> None:
    lie = frozenset({(12, 1)})
    assert codes(prete(), h(), lies=lie) == ["PAS-02"]
    assert codes(prete(), h(2), lies=lie) == codes(prete(), h(jures=(11, 13)), lies=lie) == []


@pytest.mark.parametrize(
    ("debut", "convocation", "attendue"),
    [("10:00", "08:45", "09:45"), ("10:00", None, "10:00"), ("10:00", "09:30", "10:00"), ("00:10", "08:45", "00:00")],
)
def test_pas_02_l_heure_de_convocation_est_le_debut_moins_l_avance(
    debut: str, convocation: str | None, attendue: str
) -> None:
    s = session_numerotee()
    s.heure_debut, s.heure_convocation = "09:00", convocation
    assert regles.heure_de_convocation(s, debut) == attendue


@pytest.mark.parametrize(
    ("duree", "grille", "longue"), [(40, 5, 55), (30, 5, 40), (45, 5, 60), (5, 5, 10), (40, 1, 54)]
)
def test_pas_03_le_tiers_temps_s_arrondit_a_la_grille_du_dessus(duree: int, grille: int, longue: int) -> None:
    assert regles.duree_de(duree, grille, tiers_temps=True) == longue
    assert regles.duree_de(duree, grille, tiers_temps=False) == duree


@pytest.mark.parametrize(
    "passages",
    [
        [h()],
        [h(), h(debut="14:00", fin="15:00", salle="A · B ; C %3B", epreuve="oral ; « suite » · 100 %")],
        [h(salle=None, epreuve="oral"), h(jures=())],
    ],
)
def test_ce_que_le_journal_garde_se_relit(passages: list[Horaire]) -> None:
    assert list(regles.Heures.lire(str(regles.Heures(passages)), 1).passages) == passages


def test_sit_02_deux_sessions_d_une_meme_salle_sont_dites_toutes_deux() -> None:
    sienne = regles.Occupation("S-1", "Salle A", JOUR, "09:00", "10:00")
    autre = regles.Occupation("S-2", "salle a", JOUR, "09:55", "11:00")
    (dite,) = regles.salles_prises_deux_fois([sienne], [autre, autre])
    assert "S-1 de 09:00 à 10:00, S-2 de 09:55 à 11:00" in dite
    for loin in (autre._replace(debut="10:00"), autre._replace(jour=JOUR + HORS), autre._replace(salle="B")):
        assert regles.salles_prises_deux_fois([sienne], [loin]) == []


def test_sit_02_une_demi_journee_compte_qui_y_passe_et_qui_n_a_pas_d_heure() -> None:
    matin, soir = h(1, "09:00", "12:00"), h(2, "12:00", "12:40")
    assert regles.plus_grande_demi_journee(2, []) == 2
    assert regles.plus_grande_demi_journee(2, [matin, soir]) == 1
    assert regles.plus_grande_demi_journee(3, [matin, soir]) == 2
    assert regles.plus_grande_demi_journee(2, [matin._replace(fin="12:05"), soir]) == 2


# --- les lois de la répartition ---

QUARTS = st.integers(0, 24 * 12 - 1).map(lambda n: 5 * n)


class Demande(NamedTuple):
    candidats: list[tuple[int, bool]]
    jours: list[date]
    bornes: regles.Creneau
    duree: int
    pauses: list[regles.Creneau]
    equipes: list[tuple[int, ...]]
    grille: int
    lies: frozenset[tuple[int, int]]


BORNES = st.tuples(QUARTS, QUARTS).filter(lambda b: b[0] != b[1]).map(lambda b: (min(b), max(b)))


@st.composite
def demandes(draw: st.DrawFn) -> Demande:
    salles = draw(st.integers(1, 3))
    jures = [*range(100, 100 + draw(st.integers(2 * salles, 8)))]
    return Demande(
        [(n, draw(st.booleans())) for n in range(1, draw(st.integers(1, 14)) + 1)],
        [JOUR + n * HORS for n in range(draw(st.integers(1, 3)))],
        draw(BORNES),
        5 * draw(st.integers(1, 40)),
        draw(st.lists(BORNES, max_size=3)),
        regles.equipes(jures, salles),
        5,
        draw(st.frozensets(st.tuples(st.sampled_from(jures), st.integers(1, 14)), max_size=5)),
    )


@given(demandes())
def test_pas_03_repartir_ne_met_personne_en_deux_lieux_ni_hors_des_bornes(d: Demande) -> None:
    places, restes = regles.repartir(*d)
    assert regles.repartir(*d) == (places, restes)
    durees = {c: regles.duree_de(d.duree, d.grille, tiers_temps=tiers) for c, tiers in d.candidats}
    assert sorted([(p.candidat, p.fin - p.debut) for p in places] + restes) == sorted(durees.items())
    par_equipe = defaultdict(list)
    for p in places:
        assert p.jour in d.jours
        assert d.bornes[0] <= p.debut < p.fin <= d.bornes[1]
        assert p.debut % d.grille == 0
        assert all(p.fin <= de or a <= p.debut for de, a in d.pauses)
        assert sum((j, p.candidat) not in d.lies for j in d.equipes[p.equipe]) >= 2
        par_equipe[p.equipe, p.jour].append((p.debut, p.fin))
    for siens in par_equipe.values():
        assert all(x[1] <= y[0] for x, y in pairwise(sorted(siens)))


@given(demandes())
def test_pas_03_de_meme_duree_les_candidats_passent_dans_l_ordre_donne(d: Demande) -> None:
    pareils = d._replace(candidats=[(c, False) for c, _ in d.candidats], equipes=d.equipes[:1], lies=frozenset())
    places, _ = regles.repartir(*pareils)
    assert [(p.jour, p.debut) for p in places] == sorted((p.jour, p.debut) for p in places)
    assert [p.candidat for p in places] == [c for c, _ in pareils.candidats][: len(places)]


def test_pas_03_un_trou_se_comble_quand_tous_n_entrent_pas_dans_l_ordre() -> None:
    """Une heure avant la pause, une après : le deuxième, plus long, laisse un trou que prend le troisième."""
    demande = ([(1, False), (2, True), (3, False)], [JOUR], (540, 680), 30, [(600, 640)], [(11, 12)], 5)
    places, restes = regles.repartir(*demande)  # type: ignore[arg-type]
    assert restes == []
    assert {p.candidat: p.debut for p in places} == {1: 540, 2: 640, 3: 570}


@given(st.lists(st.integers(), unique=True, min_size=2, max_size=20), st.integers(1, 5))
def test_pas_03_le_jury_se_partage_en_entier_a_un_pres(jures: list[int], salles: int) -> None:
    equipes = regles.equipes(jures, salles)
    assert [j for e in equipes for j in e] == jures
    assert max(map(len, equipes)) - min(map(len, equipes)) <= 1
