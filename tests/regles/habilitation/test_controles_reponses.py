"""HAB-01 à HAB-14 : la réponse entière de chaque contrôle d'une habilitation, phrase et valeurs."""

from datetime import date

import pytest

from ceres_cli.regles.calendrier import VieTitre
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.jure import Habilitation, SessionDuJure
from ceres_cli.regles.habilitation import controles as regles
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from tests.fabriques.faits import DEBUT, FIN, JOUR, OUVERT, PROLONGATION, autre_habilitation, numerotee

H, J, T = "H-000003", "J-000007", "TP-99901m01"
OUVERTES = "mettre en brouillon, suspendre"


# --- la table ---


def test_hab_01_une_action_permise_dit_l_etat_et_l_action() -> None:
    assert regles.etat_permet(numerotee(etat="brouillon"), Action.VALIDER, OUVERT) == Condition(
        "HAB-01", True, "valider est permis à l'état « brouillon »", {"etat": "brouillon", "action": "valider"}, H
    )
    assert regles.etat_permet(numerotee(), Action.BROUILLON, OUVERT) == Condition(
        "HAB-03",
        True,
        "mettre en brouillon est permis à l'état « active »",
        {"etat": "active", "action": "brouillon"},
        H,
    )


@pytest.mark.parametrize(
    ("etat", "jour", "action", "code", "texte", "valeurs"),
    [
        pytest.param(
            "validee",
            OUVERT,
            Action.VALIDER,
            "HAB-08",
            f"{H} est déjà active",
            {"etat": "active", "action": "valider", "actions_possibles": ["brouillon", "suspendre"]},
            id="déjà active",
        ),
        pytest.param(
            "brouillon",
            OUVERT,
            Action.BROUILLON,
            "HAB-08",
            f"{H} est déjà en brouillon",
            {"etat": "brouillon", "action": "brouillon", "actions_possibles": ["valider", "supprimer", "modifier"]},
            id="déjà en brouillon",
        ),
        pytest.param(
            "suspendue",
            OUVERT,
            Action.SUSPENDRE,
            "HAB-08",
            f"{H} est déjà suspendue",
            {"etat": "suspendue", "action": "suspendre", "actions_possibles": ["reactiver"]},
            id="déjà suspendue",
        ),
        pytest.param(
            "validee",
            OUVERT,
            Action.SUPPRIMER,
            "HAB-08",
            f"{H} est à l'état « active » : supprimer est refusé (possible : {OUVERTES})",
            {"etat": "active", "action": "supprimer", "actions_possibles": ["brouillon", "suspendre"]},
            id="refusée, deux autres possibles",
        ),
        pytest.param(
            "validee",
            DEBUT - JOUR,
            Action.BROUILLON,
            "HAB-08",
            f"{H} est à l'état « expirée, titre à venir » : mettre en brouillon est refusé "
            "(aucune action n'est possible)",
            {"etat": "expirée, titre à venir", "action": "brouillon", "actions_possibles": []},
            id="refusée, aucune autre",
        ),
        pytest.param(
            "suspendue",
            PROLONGATION + JOUR,
            Action.REACTIVER,
            "HAB-07",
            f"{H} ne peut plus changer : le titre {T} est hors délai de prolongation depuis le 02/09/2026",
            {
                "etat": "suspendue, titre hors délai",
                "action": "reactiver",
                "actions_possibles": [],
                "fin_prolongation": "2026-09-01",
            },
            id="titre hors délai",
        ),
    ],
)
def test_hab_07_et_hab_08_le_refus_dit_l_etat_et_ce_qui_reste_possible(
    etat: str, jour: date, action: Action, code: str, texte: str, valeurs: dict[str, object]
) -> None:
    fin = date(2020, 1, 1) if jour < DEBUT else FIN
    attendu = Condition(code, False, texte, valeurs, H)
    assert regles.controles(action, numerotee(etat=etat, fin=fin), jour) == [attendu]


def test_hab_01_le_jure_actif_ou_non_se_dit() -> None:
    h = numerotee()
    assert regles.jure_actif(h) == Condition("HAB-01", True, "le juré est actif", {}, J)
    h.jure.actif = False
    assert regles.jure_actif(h) == Condition("HAB-01", False, f"le juré {J} MARTIN Alice est inactif", {"jure": J}, J)


# --- HAB-13 ---


def test_hab_13_le_titre_ouvert_se_dit_jusqu_au_dernier_jour() -> None:
    valeurs: dict[str, object] = {"fin_prolongation": "2026-09-01"}
    assert regles.titre_ouvert(numerotee(), PROLONGATION) == Condition(
        "HAB-13", True, "le titre n'est pas hors délai de prolongation", valeurs, T
    )
    assert regles.titre_ouvert(numerotee(), PROLONGATION + JOUR) == Condition(
        "HAB-13", False, f"le titre {T} est hors délai de prolongation depuis le 02/09/2026", valeurs, T
    )


@pytest.mark.parametrize(
    ("debut", "fin", "textes", "possible_le"),
    [
        pytest.param(DEBUT, FIN, [], None, id="toute la vie du titre"),
        pytest.param(FIN, FIN, [], None, id="son dernier jour"),
        pytest.param(OUVERT, OUVERT, [], None, id="un seul jour"),
        pytest.param(
            DEBUT - JOUR,
            FIN,
            ["le début (31/12/2020) précède celui du titre (01/01/2021)"],
            "2021-01-01",
            id="début trop tôt",
        ),
        pytest.param(
            FIN + JOUR,
            FIN,
            ["le début (02/09/2025) dépasse la fin de vie du titre (01/09/2025)"],
            None,
            id="début après la fin de vie, dit une fois",
        ),
        pytest.param(OUVERT, OUVERT - JOUR, ["le début (01/06/2025) suit la fin (31/05/2025)"], None, id="à l'envers"),
        pytest.param(
            DEBUT - JOUR,
            FIN + JOUR,
            [
                "le début (31/12/2020) précède celui du titre (01/01/2021)",
                "la fin (02/09/2025) dépasse la fin de vie du titre (01/09/2025)",
            ],
            "2021-01-01",
            id="les deux",
        ),
    ],
)
def test_hab_13_chaque_date_fautive_se_dit(debut: date, fin: date, textes: list[str], possible_le: str | None) -> None:
    valeurs: dict[str, object] = {
        "debut": debut.isoformat(),
        "fin": fin.isoformat(),
        "titre_debut": "2021-01-01",
        "titre_fin": "2025-09-01",
    }
    texte = " ; ".join(textes) or "la période tient dans la vie du titre"
    attendu = Condition("HAB-13", not textes, texte, valeurs, T, possible_le)
    assert regles.periode(numerotee(debut=debut, fin=fin)) == attendu


def test_hab_13_un_titre_sans_debut_connu_n_en_dit_pas() -> None:
    assert regles.periode(numerotee(vie=VieTitre(date.min, FIN, PROLONGATION))).valeurs["titre_debut"] is None
    assert (
        regles.periode(numerotee(vie=VieTitre(date.min + JOUR, FIN, PROLONGATION))).valeurs["titre_debut"]
        == "0001-01-02"
    )


# --- HAB-14 ---


def test_hab_14_les_habilitations_qui_se_recouvrent_sont_nommees() -> None:
    h = numerotee()
    assert regles.chevauchement(h) == Condition("HAB-14", True, "aucune autre habilitation sur cette période", {}, T)
    autre_habilitation(h, 4, h.certification, DEBUT, OUVERT, "suspendue")
    autre_habilitation(h, 5, h.certification, FIN + JOUR, FIN + JOUR, "validee")
    autre_habilitation(h, 6, h.certification, FIN, FIN, "brouillon")
    assert regles.chevauchement(h) == Condition(
        "HAB-14",
        False,
        f"MARTIN Alice a déjà une habilitation sur {T} : H-000004 (du 01/01/2021 au 01/06/2025), "
        "H-000006 (le 01/09/2025)",
        {"habilitations": ["H-000004", "H-000006"]},
        "H-000004",
    )


# --- HAB-10 ---


def en_jury(h: Habilitation, numero: int, etat: str, titre_id: int) -> None:
    s = SessionDuJure(f"S-2025-{numero:06d}", etat, titre_id, 1, "TITRE", OUVERT)
    h.jure.sessions.append(s)


def test_hab_10_les_sessions_qui_retiennent_se_disent() -> None:
    h = numerotee(etat="brouillon")
    sien = h.certification.titre.id
    en_jury(h, 1, "annulee", sien)
    en_jury(h, 2, "validee", sien + 999)
    assert regles.sans_session(h) == Condition(
        "HAB-10", True, "le juré n'est inscrit à aucune session qui retienne l'habilitation"
    )
    en_jury(h, 3, "validee", sien)
    une_seule = Condition(
        "HAB-10",
        False,
        "MARTIN Alice est inscrit à 1 session : S-2025-000003 (validée, 01/06/2025)",
        {"sessions": ["S-2025-000003"], "en_cours": False},
        "S-2025-000003",
    )
    assert regles.controles(Action.SUPPRIMER, h, OUVERT)[1:] == [une_seule]
    en_jury(h, 4, "debloquee", sien + 999)
    assert regles.sans_session(h) == Condition(
        "HAB-10",
        False,
        "MARTIN Alice est inscrit à 2 sessions : S-2025-000003 (validée, 01/06/2025), "
        "S-2025-000004 (débloquée, 01/06/2025)",
        {"sessions": ["S-2025-000003", "S-2025-000004"], "en_cours": True},
        "S-2025-000003",
    )


# --- tous les contrôles d'une action, dans l'ordre où ils se lisent ---


@pytest.mark.parametrize(
    ("action", "etat", "codes"),
    [
        (Action.VALIDER, "brouillon", ["HAB-01", "HAB-01", "HAB-13", "HAB-11", "HAB-12"]),
        (Action.REACTIVER, "suspendue", ["HAB-02", "HAB-11"]),
        (Action.SUPPRIMER, "brouillon", ["HAB-01", "HAB-10"]),
        (Action.MODIFIER, "brouillon", ["HAB-09"]),
        (Action.BROUILLON, "validee", ["HAB-03"]),
        (Action.SUSPENDRE, "validee", ["HAB-03"]),
        (Action.SUSPENDRE, "brouillon", ["HAB-08"]),
        (Action.VALIDER, "suspendue", ["HAB-08"]),
    ],
)
def test_chaque_action_dit_ses_controles_dans_l_ordre(action: Action, etat: str, codes: list[str]) -> None:
    assert [c.code for c in regles.controles(action, numerotee(etat=etat), OUVERT)] == codes


def test_hab_09_de_nouvelles_dates_se_jugent_sur_l_etat_puis_sur_elles() -> None:
    suite = regles.controles(Action.MODIFIER, numerotee(), OUVERT, avant=numerotee(etat="brouillon"))
    assert [(c.code, c.satisfait) for c in suite] == [("HAB-09", True), ("HAB-13", True), ("HAB-14", True)]
    (refus,) = regles.controles(Action.MODIFIER, numerotee(etat="brouillon"), OUVERT, avant=numerotee())
    assert (refus.code, refus.satisfait) == ("HAB-08", False)


@pytest.mark.parametrize("valider", [True, False])
@pytest.mark.parametrize("actif", [True, False])
def test_hab_01_creer_et_valider_exige_de_plus_un_emploi_connu_et_un_jure_actif(valider: bool, actif: bool) -> None:
    h = numerotee()
    h.jure.actif = actif
    suite = [(c.code, c.satisfait) for c in regles.controles(Action.CREER, h, OUVERT, valider=valider)]
    assert suite == [
        ("HAB-13", True),
        ("HAB-13", True),
        ("HAB-14", True),
        ("HAB-11", True),
        ("HAB-12", not valider),
        *([("HAB-01", actif)] if valider else []),
    ]
