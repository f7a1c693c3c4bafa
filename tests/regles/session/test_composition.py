"""Composer des jurys : jamais deux fois le même jour, jamais plus de sièges vides qu'il n'en faut, toujours pareil."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ceres_cli.regles.session.composition import BORNE_MIN, au_premier_libre, bornes, composer
from ceres_cli.regles.session.sieges import Dispo, Equilibre, Place

ANNEE = 2027


@st.composite
def mondes(draw: st.DrawFn) -> tuple[list[Place], dict[int, Dispo]]:
    """Quelques sessions qui se recouvrent, quelques jurés, dont deux fiches d'une même personne."""
    nombre = draw(st.integers(1, 6))
    paire = draw(st.booleans()) and nombre > 1
    jures = {
        j: Dispo(
            j,
            frozenset({3 - j}) if paire and j in (1, 2) else frozenset(),
            {ANNEE: draw(st.integers(0, 3))},
            draw(st.none() | st.integers(1, 4)),
        )
        for j in range(1, nombre + 1)
    }
    places = []
    for _ in range(draw(st.integers(1, 4))):
        debut = draw(st.integers(1, 4))
        candidats = draw(st.dictionaries(st.integers(1, nombre), st.integers(0, 9), max_size=nombre))
        places.append(Place(debut, debut + draw(st.integers(0, 2)), ANNEE, draw(st.integers(1, 2)), (), candidats))
    return places, jures


def admis(places: list[Place], jures: dict[int, Dispo], assis: list[tuple[int, ...]]) -> bool:
    """Nul, ni son autre fiche, en deux endroits un même jour ; nul au-delà de ce qu'il accepte."""
    sieges = [(j, s) for s, siens in enumerate(assis) for j in siens]
    for (j, s), (k, t) in combinations(sieges, 2):
        ensemble = places[s].debut <= places[t].fin and places[t].debut <= places[s].fin
        if ensemble and (j == k or k in jures[j].memes):
            return False
    for j, dispo in jures.items():
        total = dispo.sessions[ANNEE] + sum(j == k for k, _ in sieges)
        if dispo.au_plus is not None and any(j == k for k, _ in sieges) and total > dispo.au_plus:
            return False
    return True


def moins_de_vides(places: list[Place], jures: dict[int, Dispo]) -> int:
    """Toutes les manières, essayées une à une."""

    def suite(assis: list[tuple[int, ...]]) -> int:
        s = len(assis)
        if s == len(places):
            return sum(p.manque - len(a) for p, a in zip(places, assis, strict=True))
        return min(
            suite([*assis, choix])
            for taille in range(places[s].manque + 1)
            for choix in combinations(sorted(places[s].candidats), taille)
            if admis(places, jures, [*assis, choix])
        )

    return suite([])


@settings(max_examples=150, deadline=None)
@given(mondes(), st.sampled_from(Equilibre))
def test_jamais_un_siege_refuse_ni_plus_de_vides_qu_une_recherche_exhaustive(
    monde: tuple[list[Place], dict[int, Dispo]], equilibre: Equilibre
) -> None:
    places, jures = monde
    jurys = composer(places, jures, {}, equilibre)
    assis = [tuple(siens) for siens in jurys.assis]
    assert admis(places, jures, assis)
    assert all(set(a) <= p.candidats.keys() for p, a in zip(places, assis, strict=True))
    assert sum(p.manque - len(a) for p, a in zip(places, assis, strict=True)) == moins_de_vides(places, jures)
    assert composer(places, jures, {}, equilibre).assis == jurys.assis


@settings(max_examples=60, deadline=None)
@given(mondes())
def test_la_main_ne_fait_jamais_mieux(monde: tuple[list[Place], dict[int, Dispo]]) -> None:
    """Au premier libre, il reste au moins autant de sièges vides."""
    places, jures = monde
    a_la_main = sum(map(len, au_premier_libre(places, jures)))
    assert a_la_main <= sum(map(len, composer(places, jures, {}).assis))


@st.composite
def mondes_rares(draw: st.DrawFn) -> tuple[list[Place], dict[int, Dispo]]:
    """Bien moins de jurés que de sièges, d'un jour chacun."""
    nombre = draw(st.integers(3, 8))
    jures = {j: Dispo(j, sessions={ANNEE: 0}, au_plus=draw(st.none() | st.integers(1, 4))) for j in range(nombre)}
    candidats = st.dictionaries(st.integers(0, nombre - 1), st.integers(0, 300), max_size=4)
    unes = st.tuples(st.integers(1, 6), candidats)
    posees = draw(st.lists(unes, min_size=10, max_size=30))
    return [Place(jour, jour, ANNEE, 2, (), siens) for jour, siens in posees], jures


def flot_de_cout_minimal(places: list[Place], jures: dict[int, Dispo], borne: Mapping[int, int]) -> tuple[int, int]:
    """D'un jour chacune : session → (juré, jour) → juré. (sièges pris, kilomètres) de l'optimum : chaque fois, le
    chemin le plus court du graphe résiduel (Ford)."""
    arcs: dict[Any, dict[Any, list[int]]] = {}  # de → vers → [ce qui y passe encore, ce que cela coûte]

    def relier(de: Any, vers: Any, place: int, km: int = 0) -> None:
        arcs.setdefault(de, {})[vers] = [place, km]
        arcs.setdefault(vers, {})[de] = [0, -km]

    for s, p in enumerate(places):
        relier("source", s, p.manque)
        for j, km in p.candidats.items():
            relier(s, (j, p.debut), 1, km)
            relier((j, p.debut), ("juré", j), 1)
    for j, d in jures.items():
        relier(("juré", j), "puits", min(borne.get(ANNEE, 99), 99 if d.au_plus is None else d.au_plus))
    sieges = total = 0
    while True:
        loin, avant = {"source": 0}, {}
        file = ["source"]
        for u in file:
            for v, (place, km) in arcs[u].items():
                if place and loin[u] + km < loin.get(v, 10**9):
                    loin[v], avant[v] = loin[u] + km, u
                    file.append(v)
        if "puits" not in loin:
            return sieges, total
        v = "puits"
        while v != "source":
            arcs[avant[v]][v][0] -= 1
            arcs[v][avant[v]][0] += 1
            v = avant[v]
        sieges, total = sieges + 1, total + loin["puits"]


@settings(max_examples=150, deadline=None)
@given(mondes_rares())
def test_rares_ils_remplissent_autant_de_sieges_et_d_aussi_pres_que_l_optimum_prouve(
    monde: tuple[list[Place], dict[int, Dispo]],
) -> None:
    places, jures = monde
    jurys = composer(places, jures, {})
    sieges = [p.candidats[j] for p, siens in zip(places, jurys.assis, strict=True) for j in siens]
    assert (len(sieges), sum(sieges)) == flot_de_cout_minimal(places, jures, jurys.borne)
    assert len(sieges) == flot_de_cout_minimal(places, jures, {})[0]


def vaste(*un_coin: Place) -> list[Place]:
    """Dix fois les mêmes sessions, chaque fois d'autres jurés, que relie un seul, pris partout."""
    return [
        replace(p, candidats={0: 500} | {10 * n + j: km for j, km in p.candidats.items()})
        for n in range(10)
        for p in un_coin
    ]


@pytest.mark.parametrize(
    ("un_coin", "assis"),
    [
        (
            [Place(1, 3, ANNEE, 1, (), {1: 0}), Place(1, 1, ANNEE, 1, (), {1: 9}), Place(3, 3, ANNEE, 1, (), {1: 9})],
            "-11",
        ),
        (
            [
                Place(1, 3, ANNEE, 1, (), {1: 8, 2: 1}),
                Place(4, 5, ANNEE, 1, (), {1: 5}),
                Place(3, 5, ANNEE, 1, (), {1: 3, 2: 9}),
            ],
            "112",
        ),
    ],
    ids=["deux_courtes_plutot_qu_une_longue", "deux_que_lui_cede_un_voisin"],
)
def test_de_trop_peu_de_jures_un_agenda_se_refait(un_coin: list[Place], assis: str) -> None:
    jures = {0: Dispo(0, sessions={ANNEE: 1}, au_plus=1)}
    jures |= {10 * n + j: Dispo(10 * n + j, sessions={ANNEE: 0}) for n in range(10) for j in (1, 2)}
    attendus = [[] if j == "-" else [10 * n + int(j)] for n in range(10) for j in assis]
    assert composer(vaste(*un_coin), jures, {}).assis == attendus


@pytest.mark.parametrize("equilibre", Equilibre)
def test_de_trop_peu_de_jures_le_siege_vide_est_le_plus_lointain(equilibre: Equilibre) -> None:
    assert composer([place(1, j1=50), place(1, j1=1)], jures(0), {}, equilibre).assis == [[], [1]]


def place(jour: int, manque: int = 1, **candidats: int) -> Place:
    return Place(jour, jour, ANNEE, manque, (), {int(j[1:]): km for j, km in candidats.items()})


def jures(*sessions: int, **options: Any) -> dict[int, Dispo]:
    return {j: Dispo(j, sessions={ANNEE: n}, **options) for j, n in enumerate(sessions, 1)}


def test_le_plus_proche_puis_le_moins_pris_puis_le_nom() -> None:
    assert composer([place(1, j1=9, j2=3, j3=3)], jures(0, 1, 0), {}).assis == [[3]]
    assert composer([place(1, j1=9, j2=3, j3=3)], jures(0, 0, 0), {}).assis == [[2]]
    charge = composer([place(1, j1=9, j2=3)], jures(0, 2), {}, Equilibre.CHARGE)
    assert charge.assis == [[1]]


def test_un_siege_de_plus_vaut_tous_les_kilometres() -> None:
    """Le plus proche de la première session est le seul de la seconde."""
    assert composer([place(1, j1=0, j2=900), place(1, j1=1)], jures(0, 0), {}).assis == [[2], [1]]


def test_deux_detours_en_valent_un_plus_court() -> None:
    """Chacun au plus près coûterait 1 + 50 ; l'échange, 2 + 3."""
    assert composer([place(1, j1=1, j2=2), place(1, j1=3, j2=50)], jures(0, 0), {}).assis == [[2], [1]]


@pytest.mark.parametrize(("deja", "borne"), [((0, 0), 4), ((1, 2), 4), ((3, 3), 6), ((1, 1, 5), 4), ((4, 5), 9)])
def test_la_borne_est_le_double_de_la_mediane_de_ceux_qui_siegent(deja: tuple[int, ...], borne: int) -> None:
    assert bornes(jures(*deja).values(), [ANNEE]) == {ANNEE: borne}
    assert borne >= BORNE_MIN


def test_la_borne_se_tient_et_tombe_si_elle_coute_un_siege() -> None:
    """Le plus proche a déjà quatre sessions : un autre, au loin, y va ; seul, il y va quand même."""
    juste = composer([place(1, j1=0, j2=500)], jures(5, 1, 1), {})
    assert (juste.assis, juste.levee) == ([[2]], False)
    seul = composer([place(1, j1=0)], jures(5, 1, 1), {})
    assert (seul.assis, seul.levee) == ([[1]], True)


def test_dis_02_ce_qu_il_accepte_n_est_jamais_depasse() -> None:
    assert composer([place(1, j1=0)], jures(2, au_plus=2), {}).assis == [[]]
    assert composer([place(1, j1=0), place(2, j1=0)], jures(0, au_plus=1), {}).assis.count([1]) == 1


def test_a_egalite_une_paire_neuve_plutot_qu_une_habitude() -> None:
    """Les deux premiers ont déjà siégé deux fois ensemble."""
    paires = {(ANNEE, 1, 2): 2}
    (assis,) = composer([place(1, 2, j1=5, j2=5, j3=5)], jures(0, 0, 0), paires).assis
    assert sorted(assis) != [1, 2]


def test_le_meme_jour_et_le_lendemain() -> None:
    deux = [Place(1, 2, ANNEE, 1, (), {1: 0}), Place(2, 3, ANNEE, 1, (), {1: 0})]
    assert sum(map(len, composer(deux, jures(0), {}).assis)) == 1
    suite = [Place(1, 2, ANNEE, 1, (), {1: 0}), Place(3, 3, ANNEE, 1, (), {1: 0})]
    assert composer(suite, jures(0), {}).assis == [[1], [1]]
