"""AGR-01 : ce qui peut arriver à un agrément, et quand. La matrice est écrite à la main, case par case."""

from dataclasses import replace
from datetime import date

import pytest

from ceres_cli.regles.centre import vie as regles
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.centre import Agrement
from ceres_cli.regles.vocabulaire import ActionCentre as Action
from tests.fabriques.faits import JOUR, agrement, bloc, titre

ENTIER = bloc(titre())
DE, A = date(2025, 3, 10), date(2025, 6, 20)
S, R, T = date(2025, 4, 1), date(2025, 4, 15), date(2025, 5, 10)
SUSPENDRE, RETABLIR, RETIRER = Action.SUSPENDRE_AGREMENT, Action.RETABLIR_AGREMENT, Action.RETIRER_AGREMENT

# Ce qui lui est arrivé ; le jour demandé, longtemps après.
SUITES: dict[str, tuple[tuple[str, date], ...]] = {
    "rien": (),
    "suspendu": (("suspendre", S),),
    "rétabli": (("suspendre", S), ("retablir", R)),
    "suspendu de nouveau": (("suspendre", S), ("retablir", R), ("suspendre", T)),
    "retiré": (("retirer", T),),
    "suspendu, retiré": (("suspendre", S), ("retirer", T)),
}
#                        suspendre  rétablir   retirer
MATRICE: dict[str, tuple[str, str, str]] = {
    "rien":                ("possible", "refuse", "possible"),
    "suspendu":            ("deja", "possible", "possible"),
    "rétabli":             ("possible", "deja", "possible"),
    "suspendu de nouveau": ("deja", "possible", "possible"),
    "retiré":              ("refuse", "refuse", "deja"),
    "suspendu, retiré":    ("refuse", "refuse", "deja"),
}  # fmt: skip


DEJA_CHANGE = "A-000012 a déjà changé à compter du 01/04/2025 (suspendu)"


def seul(*faits: tuple[str, date]) -> Agrement:
    return agrement(ENTIER, DE, A, *faits, numero=12)


def reponse(a: Agrement, action: Action, le: date) -> str:
    possible = all(c.satisfait for c in regles.controles(a, action, le))
    deja = regles.deja(a, action, le)
    assert not (possible and deja)
    return "possible" if possible else "deja" if deja else "refuse"


@pytest.mark.parametrize("suite", SUITES)
@pytest.mark.parametrize(("rang", "action"), list(enumerate((SUSPENDRE, RETABLIR, RETIRER))))
def test_agr_01_la_matrice_de_ce_qui_suit_chaque_evenement(suite: str, rang: int, action: Action) -> None:
    assert reponse(seul(*SUITES[suite]), action, A) == MATRICE[suite][rang]


@pytest.mark.parametrize(
    ("suite", "action", "reponses"),
    [
        # Du début de l'agrément : la veille, le jour, le lendemain.
        ("rien", SUSPENDRE, {DE - JOUR: "refuse", DE: "possible", DE + JOUR: "possible"}),
        ("rien", RETIRER, {DE - JOUR: "refuse", DE: "possible", DE + JOUR: "possible"}),
        # De son dernier événement.
        ("suspendu", RETABLIR, {S - JOUR: "refuse", S: "possible", S + JOUR: "possible"}),
        ("suspendu", RETIRER, {S - JOUR: "refuse", S: "possible", S + JOUR: "possible"}),
        ("suspendu", SUSPENDRE, {S - JOUR: "refuse", S: "deja", S + JOUR: "deja"}),
        ("rétabli", SUSPENDRE, {R - JOUR: "refuse", R: "possible", R + JOUR: "possible"}),
        ("rétabli", RETABLIR, {R - JOUR: "refuse", R: "deja", R + JOUR: "deja"}),
        ("retiré", RETIRER, {T - JOUR: "refuse", T: "deja", T + JOUR: "deja"}),
        ("retiré", SUSPENDRE, {T - JOUR: "refuse", T: "refuse", T + JOUR: "refuse"}),
        # Passé la fin de l'agrément, rien ne s'y oppose.
        ("rien", SUSPENDRE, {A: "possible", A + JOUR: "possible"}),
    ],
)
def test_agr_01_ni_avant_le_debut_ni_avant_le_dernier_evenement(
    suite: str, action: Action, reponses: dict[date, str]
) -> None:
    a = seul(*SUITES[suite])
    assert {le: reponse(a, action, le) for le in reponses} == reponses


def test_agr_01_le_refus_dit_le_premier_jour_possible() -> None:
    (table, jour) = regles.controles(seul(), SUSPENDRE, DE - JOUR)
    assert table == Condition(
        "AGR-01",
        True,
        "« suspendre l'agrément » est permis",
        {"etat": "valide", "action": "suspendre-agrement"},
        "A-000012",
    )
    assert jour == Condition(
        "AGR-01",
        False,
        "A-000012 ne commence que le 10/03/2025",
        {"a_compter_du": "2025-03-09", "premier_jour": "2025-03-10"},
        "A-000012",
        "2025-03-10",
    )
    (*_, jour) = regles.controles(seul(("suspendre", S)), RETIRER, S - JOUR)
    assert jour == Condition(
        "AGR-01",
        False,
        "A-000012 a déjà changé à compter du 01/04/2025 (suspendu) : rien ne s'y ajoute avant ce jour",
        {"a_compter_du": "2025-03-31", "premier_jour": "2025-04-01"},
        "A-000012",
        "2025-04-01",
    )
    assert regles.jour_permis(seul(), DE) == Condition(
        "AGR-01",
        True,
        "le 10/03/2025 ne précède ni le début de A-000012 ni son dernier événement",
        {"a_compter_du": "2025-03-10", "premier_jour": "2025-03-10"},
        "A-000012",
    )


@pytest.mark.parametrize(
    ("le", "texte"),
    [
        pytest.param(DE - JOUR, "A-000012 ne commence que le 10/03/2025", id="la veille du premier jour"),
        pytest.param(DE, f"{DEJA_CHANGE} : rien ne s'y ajoute avant ce jour", id="le premier jour"),
        pytest.param(S - JOUR, f"{DEJA_CHANGE} : rien ne s'y ajoute avant ce jour", id="la veille de la suspension"),
    ],
)
def test_agr_01_avant_un_evenement_le_refus_dit_ce_qui_s_y_oppose(le: date, texte: str) -> None:
    valeurs: dict[str, object] = {"a_compter_du": le.isoformat(), "premier_jour": "2025-04-01"}
    attendu = Condition("AGR-01", False, texte, valeurs, "A-000012", "2025-04-01")
    assert regles.jour_permis(seul(("suspendre", S)), le) == attendu


@pytest.mark.parametrize(
    ("suite", "action", "le", "texte"),
    [
        ("rien", RETABLIR, A, "A-000012 n'a pas été suspendu : il n'y a rien à rétablir"),
        ("suspendu", SUSPENDRE, A, "A-000012 est déjà suspendu à compter du 01/04/2025"),
        ("rétabli", RETABLIR, A, "A-000012 est déjà rétabli à compter du 15/04/2025"),
        ("retiré", RETIRER, A, "A-000012 est déjà retiré à compter du 10/05/2025"),
        ("retiré", RETABLIR, A, "A-000012 est retiré à compter du 10/05/2025, et un retrait est définitif"),
        ("retiré", SUSPENDRE, DE, "A-000012 est retiré à compter du 10/05/2025, et un retrait est définitif"),
    ],
)
def test_agr_01_chaque_refus_a_sa_phrase(suite: str, action: Action, le: date, texte: str) -> None:
    a = seul(*SUITES[suite])
    valeurs: dict[str, object] = {"etat": regles.etat_pose(a).value, "action": action.value}
    attendu = Condition("AGR-01", False, texte, valeurs, "A-000012")
    assert [c for c in regles.controles(a, action, le) if not c.satisfait] == [attendu]


def test_agr_01_retablir_ce_qui_n_a_pas_commence_dit_les_deux_raisons() -> None:
    refus = [c.texte for c in regles.controles(seul(), RETABLIR, DE - JOUR) if not c.satisfait]
    assert refus == [
        "A-000012 n'a pas été suspendu : il n'y a rien à rétablir",
        "A-000012 ne commence que le 10/03/2025",
    ]


@pytest.mark.parametrize(("jour", "attendu"), [(DE - JOUR, DE), (DE, DE), (DE + JOUR, DE + JOUR), (A + JOUR, A + JOUR)])
def test_agr_01_sans_jour_un_evenement_vaut_d_aujourd_hui_ou_du_debut_a_venir(jour: date, attendu: date) -> None:
    assert regles.a_compter_du(seul(), None, jour) == attendu
    assert regles.a_compter_du(seul(), T, jour) == T


@pytest.mark.parametrize(("jour", "permis"), [(T - JOUR, True), (T, False), (T + JOUR, False)])
def test_agr_01_un_agrement_retire_ne_se_modifie_plus(jour: date, permis: bool) -> None:
    a = seul(("suspendre", S), ("retirer", T))
    assert regles.modifiable(a, jour) == Condition(
        "AGR-01",
        permis,
        "« modifier l'agrément » est permis"
        if permis
        else "A-000012 est retiré à compter du 10/05/2025, et un retrait est définitif",
        {"etat": "retire", "action": "modifier-agrement"},
        "A-000012",
    )
    assert regles.modifiable(seul(("suspendre", S)), A).satisfait


@pytest.mark.parametrize(("debut", "permis"), [(S - JOUR, True), (S, True), (S + JOUR, False)])
def test_agr_01_modifie_il_ne_commence_pas_apres_son_premier_evenement(debut: date, permis: bool) -> None:
    a = replace(seul(("suspendre", S), ("retablir", R)), debut=debut)
    libre = "aucun événement ne précède le début"
    texte = "le début (02/04/2025) suivrait le premier événement de A-000012 (à compter du 01/04/2025)"
    valeurs: dict[str, object] = {"debut": debut.isoformat()}
    if not permis:
        valeurs["premier_evenement"] = "2025-04-01"
    assert regles.debut_permis(a) == Condition("AGR-01", permis, libre if permis else texte, valeurs, "A-000012")
    sans = Condition("AGR-01", True, libre, {"debut": "2025-06-20"}, "A-000012")
    assert regles.debut_permis(replace(seul(), debut=A)) == sans


@pytest.mark.parametrize(
    ("suite", "etat"), [("rien", "valide"), ("suspendu", "suspendu"), ("rétabli", "valide"), ("retiré", "retire")]
)
def test_l_etat_pose_est_celui_du_dernier_evenement(suite: str, etat: str) -> None:
    assert regles.etat_pose(seul(*SUITES[suite])).value == etat
