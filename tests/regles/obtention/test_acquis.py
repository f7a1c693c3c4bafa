"""OBT-02, V18-8 : ce que donnent des résultats validés ; un jour avant, le jour même, un jour après."""

from datetime import date, timedelta
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.regles.faits.obtention import Epreuve, Obtention, Version
from ceres_cli.regles.faits.titre import TOUJOURS, Exigence
from ceres_cli.regles.obtention.acquis import acquis, chaines_tenues, contestees, gardee

UN_JOUR = timedelta(days=1)
J = date(2025, 6, 10)
# Numéros parlants : le titre 10 a pour CCP 11 et 12, pour CCS 19 ; sa version suivante, 20, 21 et 22.
TITRE, CCP1, CCP2, CCS1 = 10, 11, 12, 19
SUITE, SUITE_1, SUITE_2 = 20, 21, 22
CHAINE, AUTRE_CHAINE = 1, 2


def version(
    titre: int = 1, chaine: int = CHAINE, entier: int = TITRE, ccp: int = 2, retires: tuple[int, ...] = ()
) -> Version:
    blocs = {f"CCP{n}": entier + n for n in range(1, ccp + 1)}
    exigences = {c: Exigence(retire_le=date.min) if c in retires else TOUJOURS for c in blocs.values()}
    return Version(titre, chaine, entier, blocs, exigences)


V = version()
VERSIONS = (V, version(2, CHAINE, SUITE), version(3, AUTRE_CHAINE, 30))
TYPES = {0: "TITRE", 9: "CCS"}


def epreuve(
    certification: int, resultat: str = "reussite", jour: date = J, session: int = 1, **valeurs: Any
) -> Epreuve:
    return Epreuve(
        session, jour, certification, TYPES.get(certification % 10, "CCP"), certification // 10, resultat, **valeurs
    )


def tenues(*epreuves: Epreuve, versions: tuple[Version, ...] = VERSIONS) -> set[int]:
    return set(acquis(epreuves, versions))


@pytest.mark.parametrize(
    ("resultat", "certification", "attendu"),
    [
        ("reussite", CCP1, {CCP1}),
        ("echec", CCP1, set()),
        ("absent", CCP1, set()),
        ("reussite", CCS1, {CCS1}),
        ("echec", CCS1, set()),
        ("reussite", TITRE, {TITRE}),
        ("echec", TITRE, set()),
        ("absent", TITRE, set()),
    ],
)
def test_obt_02_un_resultat_seul(resultat: str, certification: int, attendu: set[int]) -> None:
    assert tenues(epreuve(certification, resultat)) == attendu


@pytest.mark.parametrize(
    ("ccp", "entretien", "attendu"),
    [
        (("CCP1",), None, {CCP1}),
        (("CCP1",), "reussi", {CCP1}),
        (("CCP1", "CCP2"), None, {CCP1, CCP2}),
        (("CCP1", "CCP2"), "echoue", {CCP1, CCP2}),
        (("CCP1", "CCP2"), "absent", {CCP1, CCP2}),
        (("CCP1", "CCP2"), "reussi", {CCP1, CCP2, TITRE}),
    ],
)
def test_obt_02_une_reussite_partielle_donne_ses_blocs_et_le_titre_avec_l_entretien(
    ccp: tuple[str, ...], entretien: str | None, attendu: set[int]
) -> None:
    assert tenues(epreuve(TITRE, "reussite_partielle", ccp=ccp, entretien=entretien)) == attendu


@pytest.mark.parametrize(("ecart", "attendu"), [(-1, False), (0, True), (1, True)])
@pytest.mark.parametrize("ou", ["TITRE", "CCP"])
def test_obt_02_l_entretien_vient_le_jour_du_dernier_ccp_ou_apres(ecart: int, attendu: bool, ou: str) -> None:
    jour = J + ecart * UN_JOUR
    entretien = (
        epreuve(TITRE, "reussite", jour, 3, portee="entretien_final_seul", entretien="reussi")
        if ou == "TITRE"
        else epreuve(CCP1, "echec", jour, 3, entretien="reussi")
    )
    blocs = (epreuve(CCP1, jour=J - 30 * UN_JOUR, session=1), epreuve(CCP2, jour=J, session=2))
    trouve = acquis([*blocs, entretien], VERSIONS)
    assert (TITRE in trouve) is attendu
    if attendu:
        assert trouve[TITRE] == Obtention(jour, 3)


@pytest.mark.parametrize("entretien", [None, "echoue", "absent"])
def test_obt_02_sans_entretien_reussi_pas_de_titre(entretien: str | None) -> None:
    seul = epreuve(TITRE, "echec", J, 3, portee="entretien_final_seul", entretien=entretien)
    assert tenues(epreuve(CCP1), epreuve(CCP2), seul) == {CCP1, CCP2}


def test_obt_02_un_entretien_final_seul_ne_donne_aucun_ccp() -> None:
    seul = epreuve(TITRE, portee="entretien_final_seul", entretien="reussi")
    assert tenues(seul) == set()
    assert tenues(epreuve(CCP1), seul) == {CCP1}


def test_obt_02_une_reussite_complete_suffit_sans_que_l_entretien_soit_redit() -> None:
    assert acquis([epreuve(TITRE, session=4)], VERSIONS) == {TITRE: Obtention(J, 4)}


def test_obt_02_les_ccp_d_un_titre_reussi_valent_pour_la_suite() -> None:
    """Qui détient le titre en détient les CCP : l'entretien manqué d'après n'y change rien."""
    assert tenues(epreuve(TITRE), epreuve(TITRE, "echec", J + UN_JOUR, 2, entretien="echoue")) == {TITRE}


def test_obt_02_un_ccp_repasse_apres_le_titre_ne_le_retarde_pas() -> None:
    repasse = epreuve(CCP2, jour=J + UN_JOUR, session=5)
    assert acquis([epreuve(CCP1), epreuve(TITRE, session=4), repasse], VERSIONS)[TITRE] == Obtention(J, 4)


def test_obt_02_un_ccs_n_a_pas_d_entretien_qui_compte() -> None:
    assert tenues(epreuve(CCP1), epreuve(CCP2), epreuve(CCS1, entretien="reussi")) == {CCP1, CCP2, CCS1}


def test_obt_02_les_ccp_ne_se_melangent_pas_entre_versions_l_entretien_si() -> None:
    entretien = epreuve(TITRE, "echec", J + UN_JOUR, 9, entretien="reussi")
    assert tenues(epreuve(CCP1), epreuve(SUITE_2), entretien) == {CCP1, SUITE_2}
    assert tenues(epreuve(SUITE_1), epreuve(SUITE_2), entretien) == {SUITE_1, SUITE_2, SUITE}
    assert tenues(epreuve(31), epreuve(32), entretien) == {31, 32}  # une autre chaîne


def test_obt_02_un_ccp_retire_n_est_exige_de_personne_et_reste_a_qui_l_a() -> None:
    retire = (version(retires=(CCP2,)),)
    assert tenues(epreuve(CCP1, entretien="reussi"), versions=retire) == {CCP1, TITRE}
    assert tenues(epreuve(CCP2, entretien="reussi"), versions=retire) == {CCP2}
    assert tenues(epreuve(TITRE, "reussite_partielle", ccp=("CCP2",)), versions=retire) == {CCP2}


@pytest.mark.parametrize("versions", [(version(ccp=0),), (version(retires=(CCP1, CCP2)),)])
def test_obt_02_sans_ccp_exige_seule_la_session_titre_donne_le_titre(versions: tuple[Version, ...]) -> None:
    assert tenues(epreuve(TITRE, "echec", entretien="reussi"), versions=versions) == set()
    assert tenues(epreuve(TITRE), versions=versions) == {TITRE}


def test_obt_02_la_premiere_session_qui_donne_et_le_meme_jour_le_plus_petit_numero() -> None:
    trouve = acquis([epreuve(CCP1, jour=J, session=8), epreuve(CCP1, jour=J, session=5)], VERSIONS)
    assert trouve == {CCP1: Obtention(J, 5)}
    tot = epreuve(CCP1, jour=J - UN_JOUR, session=9)
    assert acquis([epreuve(CCP1, session=5), tot], VERSIONS) == {CCP1: Obtention(J - UN_JOUR, 9)}


def test_obt_02_le_titre_vient_du_premier_entretien_qui_convient() -> None:
    blocs = [epreuve(CCP1, session=1), epreuve(CCP2, jour=J + UN_JOUR, session=2)]
    entretiens = [
        epreuve(TITRE, "echec", J + n * UN_JOUR, 10 - n, entretien="reussi") for n in (0, 1, 2)
    ]  # fmt: skip
    assert acquis([*blocs, *entretiens], VERSIONS)[TITRE] == Obtention(J + UN_JOUR, 9)


def test_v18_8_ce_qui_ne_tient_que_par_une_session_debloquee_est_contestee() -> None:
    blocs = [epreuve(CCP1, session=1), epreuve(CCP2, session=2, conteste=True)]
    entretien = epreuve(CCP1, "echec", J, 3, entretien="reussi")
    siennes = acquis([*blocs, entretien], VERSIONS)
    assert set(siennes) == {CCP1, CCP2, TITRE}
    assert contestees([*blocs, entretien], VERSIONS, siennes) == {CCP2, TITRE}
    ailleurs = epreuve(CCP2, jour=J - UN_JOUR, session=4)
    assert contestees([*blocs, entretien, ailleurs], VERSIONS, siennes) == set()


def test_can_06_les_chaines_dont_le_titre_est_tenu() -> None:
    assert chaines_tenues({TITRE, CCP1}, VERSIONS) == {CHAINE}
    assert chaines_tenues({SUITE}, VERSIONS) == {CHAINE}
    assert chaines_tenues({CCP1, CCP2, 30}, VERSIONS) == {AUTRE_CHAINE}


RESULTATS = ("reussite", "reussite_partielle", "echec", "absent")
EPREUVES = st.builds(
    lambda c, r, jour, e, seul, blocs, conteste: epreuve(
        c, r if c in (TITRE, SUITE) or r != "reussite_partielle" else "echec", J + jour * UN_JOUR, jour,
        entretien=e, portee="entretien_final_seul" if seul and c in (TITRE, SUITE) else "complete", ccp=blocs,
        conteste=conteste,
    ),
    st.sampled_from([TITRE, CCP1, CCP2, CCS1, SUITE, SUITE_1, SUITE_2]), st.sampled_from(RESULTATS),
    st.integers(0, 6), st.sampled_from([None, "reussi", "echoue"]), st.booleans(),
    st.sampled_from([("CCP1",), ("CCP2",), ("CCP1", "CCP2")]), st.booleans(),
)  # fmt: skip


@given(st.lists(EPREUVES, max_size=4))
def test_obt_02_l_ordre_des_resultats_ne_compte_pas(epreuves: list[Epreuve]) -> None:
    attendu = acquis(epreuves, VERSIONS)
    assert all(acquis(ordre, VERSIONS) == attendu for ordre in permutations(epreuves))


@given(st.lists(EPREUVES, max_size=8), EPREUVES)
def test_obt_02_un_resultat_de_plus_n_ote_rien(epreuves: list[Epreuve], autre: Epreuve) -> None:
    assert tenues(*epreuves) <= tenues(*epreuves, autre)


@given(st.lists(EPREUVES, max_size=8))
def test_v18_8_ce_qui_est_contestee_est_detenu_et_le_reste_tient_sans_les_sessions_debloquees(
    epreuves: list[Epreuve],
) -> None:
    siennes = tenues(*epreuves)
    douteuses = contestees(epreuves, VERSIONS, siennes)
    assert douteuses <= siennes
    assert siennes - douteuses == tenues(*[e for e in epreuves if not e.conteste])


# --- CAN-12 : ce que garde un candidat mis à l'écart ---

_TOUT, _UN, _DEUX = ("CCP1", "CCP2"), ("CCP1",), ("CCP2",)


@pytest.mark.parametrize(
    ("validee", "actuelle", "garde"),
    [
        (("reussite", ()), ("reussite", ()), ("reussite", ())),
        (("reussite", ()), ("echec", ()), ("echec", ())),
        (("reussite", ()), ("absent", ()), ("echec", ())),
        (("echec", ()), ("reussite", ()), ("echec", ())),  # il n'y gagne rien
        (("reussite", ()), ("reussite_partielle", _UN), ("reussite_partielle", _UN)),
        (("reussite_partielle", _UN), ("reussite", ()), ("reussite_partielle", _UN)),
        (("reussite_partielle", _TOUT), ("reussite_partielle", _UN), ("reussite_partielle", _UN)),
        (("reussite_partielle", _UN), ("reussite_partielle", _TOUT), ("reussite_partielle", _UN)),
        (("reussite_partielle", _UN), ("reussite_partielle", _DEUX), ("echec", ())),
        (("reussite_partielle", _UN), ("echec", ()), ("echec", ())),
    ],
)
def test_can_12_un_candidat_a_l_ecart_garde_ce_que_son_resultat_donne_encore(
    validee: tuple[str, tuple[str, ...]], actuelle: tuple[str, tuple[str, ...]], garde: tuple[str, tuple[str, ...]]
) -> None:
    avant, apres = (epreuve(TITRE, resultat, ccp=ccp) for resultat, ccp in (validee, actuelle))
    trouvee = gardee(avant, apres)
    assert (trouvee.resultat, trouvee.ccp) == garde
    assert tenues(trouvee) <= tenues(avant) & tenues(apres) or tenues(trouvee) <= {CCP1, CCP2}
    assert (trouvee.session_id, trouvee.jour, trouvee.conteste) == (1, J, False)


@pytest.mark.parametrize("validee", [None, "reussi", "echoue"])
@pytest.mark.parametrize("actuelle", [None, "reussi", "echoue"])
def test_can_12_un_entretien_ne_se_garde_que_le_meme(validee: str | None, actuelle: str | None) -> None:
    trouvee = gardee(epreuve(CCP1, entretien=validee), epreuve(CCP1, entretien=actuelle))
    assert trouvee.entretien == (actuelle if validee == actuelle else None)


@given(
    st.tuples(st.sampled_from(["reussite", "echec", "absent"]), st.sampled_from(["reussite", "echec", "absent"])),
    st.sampled_from([CCP1, CCS1, TITRE]),
)
def test_can_12_a_l_ecart_on_ne_gagne_rien(resultats: tuple[str, str], certification: int) -> None:
    validee, actuelle = (epreuve(certification, r) for r in resultats)
    assert tenues(gardee(validee, actuelle)) == tenues(validee) & tenues(actuelle)
