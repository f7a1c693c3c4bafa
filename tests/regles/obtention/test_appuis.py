"""OBT-01 : ce qui repose sur un titre, et comment sa perte se dit."""

import pytest

from ceres_cli.regles.obtention import acquis

CCS = {19: 1, 18: 1, 39: 3}  # CCS → chaîne de son titre


@pytest.mark.parametrize(
    ("titres", "attendu"), [(set(), {18, 19, 39}), ({1}, {39}), ({3}, {18, 19}), ({1, 3}, set()), ({2}, {18, 19, 39})]
)
def test_obt_01_sans_appui_quand_aucune_version_du_titre_n_est_detenue(titres: set[int], attendu: set[int]) -> None:
    assert acquis.sans_appui(CCS, titres) == attendu


def test_obt_01_ce_qui_repose_sur_une_chaine() -> None:
    assert acquis.appuyes_sur({1}, CCS) == {18, 19}
    assert acquis.appuyes_sur({2}, CCS) == set()


@pytest.mark.parametrize(
    ("ccs", "sessions", "suite"),
    [
        ((), (), ""),
        (("TP-1/CCS1",), (), " ; reposaient dessus : le CCS TP-1/CCS1"),
        ((), ("S-2025-000003",), " ; reposaient dessus : la session S-2025-000003"),
        (
            ("TP-1/CCS1", "TP-1/CCS2"),
            ("S-2025-000003",),
            " ; reposaient dessus : le CCS TP-1/CCS1, le CCS TP-1/CCS2, la session S-2025-000003",
        ),
    ],
)
def test_obt_01_un_titre_retire_nomme_ce_qui_reposait_dessus(
    ccs: tuple[str, ...], sessions: tuple[str, ...], suite: str
) -> None:
    dit = acquis.mouvement("C-000001 AUBERT Noé", perdues=["TP-1", "TP-1/CCP1"], ccs=ccs, sessions=sessions)
    assert dit == f"OBT-01 : C-000001 AUBERT Noé ne détient plus TP-1, TP-1/CCP1{suite}."


def test_obt_01_ce_qui_est_rendu_se_dit_comme_ce_qui_est_retire() -> None:
    debut = "OBT-01 : C-000001 AUBERT Noé"
    dits = [
        acquis.mouvement("C-000001 AUBERT Noé", gagnees=gagnees, appuyes=ccs)
        for gagnees, ccs in ((["TP-1", "TP-1/CCP1"], []), (["TP-1"], ["TP-1/CCS1"]), ([], ["TP-1/CCS1", "TP-1/CCS2"]))
    ]
    assert dits == [
        f"{debut} obtient le titre TP-1, TP-1/CCP1.",
        f"{debut} obtient le titre TP-1 ; retrouve l'appui du CCS TP-1/CCS1.",
        f"{debut} retrouve l'appui des CCS TP-1/CCS1, TP-1/CCS2.",
    ]


def test_obt_01_ce_qu_une_personne_perd_et_gagne_se_dit_d_une_phrase() -> None:
    dit = acquis.mouvement(
        "C-000001 AUBERT Noé", perdues=["TP-1/CCP1"], ccs=["TP-1/CCS1"], gagnees=["TP-1/CCP2"], appuyes=["TP-2/CCS1"]
    )
    assert dit == (
        "OBT-01 : C-000001 AUBERT Noé ne détient plus TP-1/CCP1 ; reposaient dessus : le CCS TP-1/CCS1 ; obtient"
        " TP-1/CCP2 ; retrouve l'appui du CCS TP-2/CCS1."
    )
    assert acquis.mouvement("C-000001 AUBERT Noé") == ""


def test_obt_01_ce_qui_est_conteste_nomme_ce_qui_repose_dessus() -> None:
    dit = acquis.contestation("C-000001 AUBERT Noé", ["TP-1"], ["TP-1/CCS1"], [])
    assert dit == (
        "OBT-01 : C-000001 AUBERT Noé : contestée jusqu'à la nouvelle validation : TP-1 ; reposent dessus :"
        " le CCS TP-1/CCS1."
    )
    dit = acquis.contestation("C-000001", ["TP-1", "TP-1/CCP1"], [], [])
    assert dit == "OBT-01 : C-000001 : contestées jusqu'à la nouvelle validation : TP-1, TP-1/CCP1."
