"""CAN-13 : la relation des fiches proches, symétrique, étrangère à la même identité ; et la façon de les trouver."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.regles.candidat import identification as regles
from ceres_cli.regles.candidat.identification import EtatCivil, etat_civil, memes, proches, rapprocher
from ceres_cli.regles.textes import cle

NEE = "1990-02-01"


def fiche(nom: str, prenom: str, usage: str | None = None, naissance: str = NEE, numero: int = 1) -> EtatCivil:
    return etat_civil(numero, nom, prenom, usage, naissance)


@pytest.mark.parametrize(
    ("un", "autre", "raison"),
    [
        (("MARTIN", "Alice"), ("Martin", "ALICE"), ""),
        (("LE GOFF", "Anne"), ("Le-Goff", "anne"), ""),
        (("LE GOFF", "Anne"), ("Legoff", "Anne"), "noms à une lettre près"),
        (("MARTIN", "Alice"), ("MARTIN", "Alise"), "noms à une lettre près"),
        (("MARTIN", "Alice"), ("MARTINS", "Alice"), "noms à une lettre près"),
        (("MARTIN", "Alice"), ("MATRIN", "Alice"), "noms à une lettre près"),
        (("MARTIN", "Alice"), ("MARTINS", "Alise"), ""),
        (("MARTIN", "Alice"), ("ALICE", "Martin"), "nom et prénom intervertis"),
        (("MARTIN", "Alice", "DURAND"), ("DURAND", "Alice"), "nom d'usage"),
        (("MARTIN", "Alice", "DURAND"), ("DURAND", "Léa"), ""),
        (("MARTIN", "Jean"), ("MARTIN", "Jean-Pierre"), "prénom qui commence l'autre"),
        (("MARTIN", "Jean"), ("DURAND", "Jean-Pierre"), ""),
        (("MARTIN", "Pierre"), ("MARTIN", "Jean-Pierre"), ""),
        (("MARTIN", "Alice", None, "1990-02-01"), ("MARTIN", "Alice", None, "1990-01-02"), "jour et mois intervertis"),
        (("MARTIN", "Alice", None, "1990-02-13"), ("MARTIN", "Alice", None, "1990-02-12"), ""),
        (("MARTIN", "Alise", None, "1990-02-01"), ("MARTIN", "Alice", None, "1990-01-02"), ""),
        (("MARTIN", "Alice", None, "1990-02-01"), ("MARTIN", "Alise", None, "1990-02-02"), ""),
    ],
)
def test_can_13_ce_qui_rapproche(un: tuple[str, ...], autre: tuple[str, ...], raison: str) -> None:
    assert proches(fiche(*un), fiche(*autre)) == proches(fiche(*autre), fiche(*un)) == raison


_noms = st.sampled_from(("a", "ab", "b", "ba", "a b", "abc", "aBc", "a-b", "c"))
_jours = st.sampled_from(("1990-02-01", "1990-01-02", "1990-02-02", "1990-02-13", "1991-02-01"))
_fiches = st.builds(fiche, _noms, _noms, st.none() | _noms, _jours)


@given(_fiches, _fiches)
def test_can_13_symetrique_et_jamais_de_la_meme_identite(un: EtatCivil, autre: EtatCivil) -> None:
    assert proches(un, autre) == proches(autre, un)
    assert not (memes(un, autre) and proches(un, autre))


@given(st.lists(_fiches, max_size=60))
def test_can_13_trouver_rend_les_paires_proches_chacune_une_fois(fiches: list[EtatCivil]) -> None:
    numerotees = [f._replace(id=n) for n, f in enumerate(fiches)]
    attendues = {frozenset((a.id, b.id)): proches(a, b) for a, b in combinations(numerotees, 2) if proches(a, b)}
    trouvees = [(frozenset((a.id, b.id)), raison) for a, b, raison in rapprocher(numerotees)]
    assert (dict(trouvees), len(trouvees)) == (attendues, len(attendues))


_tous = _noms | st.sampled_from(("bc", "-"))


@given(st.lists(st.tuples(_tous, _tous, st.none() | _tous, _jours), max_size=12))
def test_can_13_n_en_rapprocher_que_quelques_unes_rend_les_memes_paires(fiches: list[tuple[str, ...]]) -> None:
    entieres = [etat_civil(n, *f) for n, f in enumerate(fiches)]
    restent = {*regles.a_rapprocher((n, f[3], cle(f"{f[0]} {f[1]}")) for n, f in enumerate(fiches))}
    assert {*rapprocher(e for e in entieres if e.id in restent)} == {*rapprocher(entieres)}


def test_can_13_sans_un_mot_ni_un_jour_en_commun_rien_n_est_a_rapprocher() -> None:
    lignes = [(1, NEE, "martin alice"), (2, NEE, "li zoe"), (3, "1991-02-01", "martin alise")]
    assert [*regles.a_rapprocher(lignes)] == []


@given(st.lists(st.builds(fiche, _noms, _noms, st.none() | _noms), min_size=31, max_size=60, unique=True))
def test_can_13_de_meme_quand_beaucoup_sont_nees_le_meme_jour(fiches: list[EtatCivil]) -> None:
    test_can_13_trouver_rend_les_paires_proches_chacune_une_fois.hypothesis.inner_test(fiches)  # type: ignore[attr-defined]


@pytest.mark.parametrize("memes_jours", [False, True])
def test_can_13_le_travail_suit_le_nombre_de_fiches(memes_jours: bool) -> None:
    """20 000 fiches, nées de tous les jours ou toutes du même : deux à deux, il y en aurait 200 millions."""
    fiches = [
        fiche(
            f"nom{n:05d}x{n * 7919 % 99991:05d}",
            f"p{n * 31 % 97}",
            None,
            NEE if memes_jours else f"19{n % 90 + 10}-02-01",
            n,
        )
        for n in range(20_000)
    ]
    assert sum(len(bloc) ** 2 for bloc in regles._blocs(fiches)) < 60 * len(fiches)
