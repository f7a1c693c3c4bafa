"""Composer des jurys : jamais deux fois le même jour, jamais plus de sièges vides qu'il n'en faut, toujours pareil."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ceres_cli.regles.session.composition import (
    BORNE_MIN,
    Dispo,
    Equilibre,
    Place,
    au_premier_libre,
    bornes,
    composer,
)

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
