"""CAN-10 : qui corrige l'état civil d'un candidat, avant et après un résultat validé ; table écrite à la main."""

import pytest

from ceres_cli.regles.candidat.identification import Place, conseil, exige_un_motif, identification
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.vocabulaire import Role

CENTRE = Acteur("a", 1, Role.CENTRE, centre_id=1)
AUTRE_CENTRE = Acteur("a", 2, Role.CENTRE, centre_id=2)
UD_44 = Acteur("a", 3, Role.UD, departement="44")
UD_35 = Acteur("a", 4, Role.UD, departement="35")
MPCP = Acteur("a", 5, Role.MPCP)
ACTEURS = {"centre": CENTRE, "autre": AUTRE_CENTRE, "ud44": UD_44, "ud35": UD_35, "mpcp": MPCP}

SANS = Place("S-2025-000001", 1, "44", "52", jugee=False)
JUGEE = Place("S-2025-000002", 1, "44", "52", jugee=True)
AILLEURS = Place("S-2025-000003", 2, "35", "53", jugee=False)
NULLE_PART = Place("S-2025-000004", 2, None, None, jugee=True)
JUGEE_AILLEURS = Place("S-2025-000005", 2, "35", "53", jugee=True)


@pytest.mark.parametrize(
    ("places", "permis", "codes"),
    [
        # ni inscription ni résultat : le centre qui l'a enregistré
        ([], {"centre", "mpcp"}, {"autre": "DRO-02", "ud44": "CAN-10", "ud35": "CAN-10"}),
        # inscrit en 44, sans résultat validé : l'UD de cette session aussi
        ([SANS], {"centre", "ud44", "mpcp"}, {"autre": "DRO-02", "ud35": "CAN-10"}),
        ([SANS, AILLEURS], {"centre", "ud44", "ud35", "mpcp"}, {"autre": "DRO-02"}),
        # un résultat validé : l'UD de cette session-là seulement
        ([JUGEE], {"ud44", "mpcp"}, {"centre": "CAN-10", "autre": "DRO-02", "ud35": "CAN-10"}),
        ([JUGEE, AILLEURS], {"ud44", "mpcp"}, {"centre": "CAN-10", "autre": "DRO-02", "ud35": "CAN-10"}),
        # une session sans département : le profil national seul
        ([NULLE_PART], {"mpcp"}, {"centre": "CAN-10", "autre": "DRO-02", "ud44": "CAN-10", "ud35": "CAN-10"}),
    ],
)
def test_can_10_la_table_des_profils(places: list[Place], permis: set[str], codes: dict[str, str]) -> None:
    rendus = {nom: identification("C-000001", "nom", 1, places, acteur) for nom, acteur in ACTEURS.items()}
    assert {nom for nom, c in rendus.items() if c.satisfait} == permis
    assert {nom: c.code for nom, c in rendus.items() if not c.satisfait} == codes


def test_can_10_un_candidat_sans_centre_est_a_qui_le_voit() -> None:
    assert identification("C-000001", "nom", None, [], AUTRE_CENTRE).satisfait
    assert identification("C-000001", "nom", None, [JUGEE], AUTRE_CENTRE).code == "CAN-10"


@pytest.mark.parametrize(("places", "attendu"), [([], False), ([SANS], False), ([SANS, JUGEE], True)])
def test_can_10_un_motif_apres_un_resultat(places: list[Place], attendu: bool) -> None:
    assert exige_un_motif(places) is attendu


def test_dro_02_une_place_est_vue_du_ressort_de_son_site() -> None:
    region_52, region_53 = (Acteur("a", 6, Role.DIRECCTE, region=region) for region in ("52", "53"))
    assert [a for a in (*ACTEURS.values(), region_52, region_53) if SANS.est_vue(a)] == [CENTRE, UD_44, MPCP, region_52]


@pytest.mark.parametrize(
    ("acteur", "places", "citees", "sessions"),
    [
        (CENTRE, [JUGEE_AILLEURS], "une autre session (dép. 35)", []),
        (CENTRE, [JUGEE, JUGEE_AILLEURS], "S-2025-000002 (dép. 44), une autre session (dép. 35)", ["S-2025-000002"]),
        (CENTRE, [JUGEE_AILLEURS, JUGEE_AILLEURS], "une autre session (dép. 35)", []),
        (CENTRE, [NULLE_PART], "une autre session", []),
        (UD_44, [JUGEE_AILLEURS], "une autre session (dép. 35)", []),
        (UD_35, [AILLEURS, JUGEE], "une autre session (dép. 44)", []),
    ],
)
def test_dro_02_can_10_une_session_hors_du_ressort_n_est_pas_nommee(
    acteur: Acteur, places: list[Place], citees: str, sessions: list[str]
) -> None:
    """Son département se dit : il faut savoir quelle UD corrigera."""
    refus = identification("C-000001", "nom", 1, places, acteur)
    assert (refus.code, refus.satisfait, refus.valeurs["sessions"]) == ("CAN-10", False, sessions)
    assert f" {citees}, qui" in refus.texte or f"({citees})" in refus.texte
    assert not [p.session for p in places if p.session not in sessions and p.session in refus.texte]


def test_dro_02_can_10_un_autre_centre_ne_lit_que_ses_sessions() -> None:
    sienne = identification("C-000001", "nom", 1, [JUGEE, JUGEE_AILLEURS], AUTRE_CENTRE)
    assert (sienne.code, sienne.valeurs["sessions"]) == ("DRO-02", ["S-2025-000005"])


@pytest.mark.parametrize(
    ("acteur", "places", "attendu"),
    [
        (CENTRE, [JUGEE], "l'UD de cette session ; les coordonnées restent modifiables."),
        (UD_35, [JUGEE], "l'UD de cette session."),
        (UD_35, [SANS], "son centre."),
        (UD_35, [], "son centre."),
    ],
)
def test_can_10_le_conseil_est_pour_qui_le_lit(acteur: Acteur, places: list[Place], attendu: str) -> None:
    """Une UD ne change pas les coordonnées."""
    assert conseil(1, places, AUTRE_CENTRE) == (
        "Demandez-le au centre qui a enregistré ce candidat ; ses coordonnées restent modifiables."
    )
    assert conseil(1, places, acteur) == f"Demandez-le, pièce d'identité à l'appui, à {attendu}"


# --- les réponses entières, phrase et valeurs ---


LE_SIEN = Acteur("a", 1, Role.CENTRE, centre_id=7)
UD, NATIONAL = Acteur("a", 2, Role.UD, departement="44"), Acteur("a", 3, Role.MPCP)
ICI = Place("S-2025-000001", 7, "44", "52", False)
D_UN_AUTRE = Place("S-2025-000002", 9, "35", "53", False)


def jugee(place: Place) -> Place:
    return place._replace(jugee=True)


@pytest.mark.parametrize(
    ("acteur", "centre", "places", "code", "permis", "texte", "sessions"),
    [
        (LE_SIEN, 7, [], "CAN-10", True, "l'état civil se corrige : aucun résultat de ce candidat n'a été validé", []),
        (NATIONAL, 7, [jugee(ICI)], "CAN-10", True,
         "l'état civil se corrige : avec un motif, car il a un résultat validé", ["S-2025-000001"]),
        (LE_SIEN, 9, [ICI], "DRO-02", False,
         "l'état civil de ce candidat (Nom) ne se change que par le centre qui l'a enregistré", []),
        (LE_SIEN, 7, [jugee(ICI)], "CAN-10", False,
         "l'état civil de C-000005 (Nom) ne se corrige plus par un centre : il a un résultat dans S-2025-000001"
         " (dép. 44), qui a été validée", ["S-2025-000001"]),
        (LE_SIEN, 7, [jugee(D_UN_AUTRE)], "CAN-10", False,
         "l'état civil de C-000005 (Nom) ne se corrige plus par un centre : il a un résultat dans une autre session"
         " (dép. 35), qui a été validée", []),
        (UD, 7, [ICI], "CAN-10", True, "l'état civil se corrige : ce candidat est inscrit dans votre ressort", []),
        (UD, 7, [jugee(ICI)], "CAN-10", True,
         "l'état civil se corrige : avec un motif, car il a un résultat validé", ["S-2025-000001"]),
        (UD, 7, [], "CAN-10", False,
         "C-000005 n'est inscrit à aucune session : son état civil (Nom) est à la main de son centre", []),
        (UD, 7, [D_UN_AUTRE], "CAN-10", False,
         "l'état civil de C-000005 (Nom) est à la main de son centre et de l'UD de ses sessions (une autre session"
         " (dép. 35))", []),
        (UD, 7, [jugee(D_UN_AUTRE), ICI], "CAN-10", False,
         "l'état civil de C-000005 (Nom) n'est plus qu'à la main de l'UD d'une session où il a un résultat validé"
         " (une autre session (dép. 35))", []),
    ],
)  # fmt: skip
def test_can_10_la_reponse_entiere(
    acteur: Acteur, centre: int, places: list[Place], code: str, permis: bool, texte: str, sessions: list[str]
) -> None:
    assert identification("C-000005", "Nom", centre, places, acteur) == Condition(
        code, permis, texte, {"champs": "Nom", "sessions": sessions}, "C-000005"
    )
