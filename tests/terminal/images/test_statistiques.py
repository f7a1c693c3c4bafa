"""Les images en caractères : jamais plus larges que l'écran, justes sans couleur, chaque nombre entier."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ceres_cli.regles.statistiques import PHASES, Lieu, Periode, Rang
from ceres_cli.services.statistiques.rapport import tuiles
from ceres_cli.terminal.images import statistiques as images
from ceres_cli.terminal.rendu import largeur

# La machine peut être lente : ce n'est pas ce qu'on éprouve.
REGLAGES = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
LARGEURS = (60, 80, 81, 100, 104, 120, 132, 200)
DEPARTEMENTS = sorted(tuiles())
_NOMBRES = st.integers(0, 3) | st.integers(0, 10**6)
_TITRES = st.integers(1, 99_999).map("TP-{:05d}m01".format)
_COUVERTURES = st.lists(
    st.fixed_dictionaries(
        {
            "titre": _TITRES, "departement": st.sampled_from([*DEPARTEMENTS, None]), "jures": st.integers(0, 1),
            "agrees": st.integers(0, 3), "jour": st.sampled_from(["2027-01-01", "2027-04-01"]),
        }
    ).map(lambda e: {**e, "manque": max(0, 2 - e["jures"]) if e["agrees"] else 0}),
    min_size=1, max_size=30,
)  # fmt: skip
_MOIS = [f"2026-{n:02d}" for n in range(1, 13)]
ECHEANCES = st.lists(_NOMBRES, min_size=1, max_size=24).map(
    lambda ns: [{"mois": f"{2026 + n // 12}-{n % 12 + 1:02d}", "total": total} for n, total in enumerate(ns)]
)
SESSIONS = st.lists(
    st.fixed_dictionaries(
        {
            "etat": st.sampled_from([e for _, etats in PHASES for e in etats] + ["annulee"]),
            "mois": st.sampled_from(_MOIS), "total": st.integers(1, 900), "jury_incomplet": st.integers(0, 900),
        }
    ),
    min_size=1, max_size=30, unique_by=lambda e: (e["etat"], e["mois"]),
)  # fmt: skip
RESULTATS = st.lists(
    st.fixed_dictionaries({"titre": _TITRES, "taux": st.none() | st.integers(0, 100)}), min_size=1, max_size=20
)
ACTIVITE = st.lists(
    st.fixed_dictionaries(
        {"agent": st.sampled_from(["alix", "un-compte-au-nom-bien-long", "b"]),
         "semaine": st.integers(1, 48).map("2026-W{:02d}".format), "ecritures": st.integers(1, 10**6)}
    ),
    min_size=1, max_size=30, unique_by=lambda e: (e["agent"], e["semaine"]),
)  # fmt: skip


def compter(texte: str, signe: str) -> int:
    return texte.count(signe)


@REGLAGES
@given(ECHEANCES, st.sampled_from(LARGEURS))
def test_les_echeances_ont_une_barre_par_mois_a_proportion(elements: list[dict[str, Any]], large: int) -> None:
    titre, *lignes = images.echeances(elements, large)
    assert max(map(largeur, (titre, *lignes))) <= large
    assert len(lignes) == len(elements)
    barres = [compter(ligne, "█") for ligne in lignes]
    maximum = max(e["total"] for e in elements)
    for element, barre, ligne in zip(elements, barres, lignes, strict=True):
        assert (barre > 0) is (element["total"] > 0)
        assert ligne.replace("\xa0", "").endswith(f" {element['total']}")
        assert barre <= 1 or abs(barre - element["total"] / maximum * max(barres)) <= 1


@REGLAGES
@given(_COUVERTURES, st.sampled_from(LARGEURS))
def test_la_couverture_tient_dans_l_ecran_et_dit_chaque_departement_vu(
    elements: list[dict[str, Any]], large: int
) -> None:
    lignes = list(images.couverture(elements, Lieu.DEPARTEMENT, tuiles(), large))
    assert max(map(largeur, lignes)) <= large
    vus = {e["departement"] for e in elements} - {None}
    if len(vus) >= 4:
        carte = "\n".join(lignes[: lignes.index("")])
        assert all(f"{code:>3}" in carte for code in DEPARTEMENTS)
        for code in vus:
            siens = [e for e in elements if e["departement"] == code]
            agrees, trous = sum(bool(e["agrees"]) for e in siens), sum(bool(e["manque"]) for e in siens)
            signe = re.search(rf"(?<!\d){code}(\S)", carte)
            assert signe is not None
            assert (signe[1] == "·") is (agrees == 0)
            assert (signe[1] == "█") is (0 < agrees == trous)
            assert (signe[1] == "░") is (agrees > 0 == trous)
    manquent = sum(e["manque"] for e in elements)
    assert any(str(manquent) in ligne for ligne in lignes) or not manquent


@REGLAGES
@given(_COUVERTURES, st.sampled_from(LARGEURS))
def test_la_prevision_dit_ce_qui_tient_sur_ce_qui_est_agree(elements: list[dict[str, Any]], large: int) -> None:
    elements = sorted(elements, key=lambda e: e["jour"])
    lignes = list(images.prevision(elements, large))
    assert max(map(largeur, lignes)) <= large
    for jour, lu in (("2027-01-01", "01/01/2027"), ("2027-04-01", "01/04/2027")):
        siens = [e for e in elements if e["jour"] == jour]
        if siens:
            (ligne,) = [li for li in lignes if li.startswith(lu)]
            agrees = [e for e in siens if e["agrees"]]
            assert ligne.endswith(f"{sum(not e['manque'] for e in agrees)} sur {len(agrees)}")
            assert ("█" in ligne) is any(not e["manque"] for e in agrees)
            assert ("░" in ligne) is any(e["manque"] for e in agrees)


@REGLAGES
@given(SESSIONS, st.sampled_from(LARGEURS))
def test_les_sessions_ont_une_barre_par_mois_dont_chaque_part_se_voit(
    elements: list[dict[str, Any]], large: int
) -> None:
    lignes = list(images.sessions(elements, large))
    assert max(map(largeur, lignes)) <= large
    for mois in {e["mois"] for e in elements}:
        (ligne,) = [li for li in lignes if li.startswith(f"{mois[5:]}/{mois[:4]}")]
        siens = {e["etat"]: e["total"] for e in elements if e["mois"] == mois}
        for signe, (_, etats) in zip("█▓▒░", PHASES, strict=True):
            assert (signe in ligne) is any(etat in siens for etat in etats)


@REGLAGES
@given(RESULTATS, st.sampled_from(LARGEURS))
def test_un_taux_cache_n_a_pas_de_barre(elements: list[dict[str, Any]], large: int) -> None:
    _, *lignes = images.resultats(elements, Rang.TITRE, large)
    assert max(map(largeur, lignes)) <= large
    for element, ligne in zip(elements, lignes, strict=True):
        cache = element["taux"] is None
        assert ligne.endswith("caché, moins de 5" if cache else f" {element['taux']} %")
        assert ("█" in ligne) is bool(element["taux"])


@REGLAGES
@given(ACTIVITE, st.sampled_from((*LARGEURS, 40)))
def test_l_activite_a_un_signe_par_semaine_les_dernieres_quand_la_place_manque(
    elements: list[dict[str, Any]], large: int
) -> None:
    periode = Periode(date(2025, 12, 29), date(2026, 11, 29))
    lignes = list(images.activite(elements, periode, large))
    assert max(map(largeur, lignes)) <= large
    premiere, derniere = re.findall(r"20\d\d-W\d\d", " ".join(lignes[:3]))[:2]
    assert derniere == "2026-W48"
    montres = [e["ecritures"] for e in elements if e["semaine"] >= premiere]
    assert any("█" in ligne for ligne in lignes) is bool(montres)


@REGLAGES
@given(
    st.lists(st.tuples(st.sampled_from("█▓▒░"), st.integers(0, 50)), min_size=1, max_size=4, unique_by=lambda p: p[0]),
    st.integers(1, 80),
)
def test_une_barre_en_morceaux_a_sa_longueur_et_montre_chaque_part(parts: list[tuple[str, int]], cases: int) -> None:
    total = sum(valeur for _, valeur in parts)
    barre = images.morceaux(parts, total, cases)
    if not total:
        assert barre == ""
        return
    vues = [signe for signe, valeur in parts if valeur]
    assert len(barre) == max(cases, len(vues))
    assert list(dict.fromkeys(barre)) == vues
    for signe, valeur in parts:
        assert barre.count(signe) <= 1 or abs(barre.count(signe) - valeur / total * len(barre)) <= len(vues)


@pytest.mark.parametrize(
    ("valeur", "attendue"), [(0, "·"), (1, "▂"), (100, "█"), (99, "█"), (50, "▅"), (14, "▂"), (15, "▃")]
)
def test_une_semaine_est_haute_comme_sa_valeur(valeur: int, attendue: str) -> None:
    assert images.semaines([valeur], 100) == attendue


def test_la_carte_a_les_cent_un_departements_une_tuile_chacun() -> None:
    places = tuiles()
    assert len(places) == len(set(places.values())) == 101
    assert {"971", "972", "973", "974", "976", "2A", "2B", "01", "95"} <= places.keys()
    assert max(x for x, _ in places.values()) == 11
