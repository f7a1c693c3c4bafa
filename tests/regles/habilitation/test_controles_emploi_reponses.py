"""HAB-11, HAB-12, HAB-15 : la réponse entière des contrôles d'appui et d'emploi, phrase et valeurs."""

from datetime import date

import pytest

from ceres_cli.regles.calendrier import VieTitre
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.jure import Emploi
from ceres_cli.regles.francais import compter
from ceres_cli.regles.habilitation import avertissements
from ceres_cli.regles.habilitation import controles as regles
from ceres_cli.regles.habilitation.controles import emploi
from tests.fabriques.faits import DEBUT, FIN, JOUR, OUVERT, PROLONGATION, autre_habilitation, bloc, numerotee, titre

T = "TP-99901m01"

# --- HAB-11 ---


def test_hab_11_l_appui_d_un_ccs_se_dit() -> None:
    t = titre()
    assert regles.support_ccp(numerotee(bloc(t, "CCP", 1))) == Condition(
        "HAB-11", True, "la certification n'est pas un CCS", {}, f"{T}/CCP1"
    )
    h = numerotee(bloc(t, "CCS", 1))
    autre_habilitation(h, 4, bloc(t, "CCP", 1), OUVERT, OUVERT, "validee")
    autre_habilitation(h, 5, bloc(t), DEBUT, FIN, "validee")
    appuis = [f"H-000004 ({T}/CCP1)", f"H-000005 ({T})"]
    assert regles.support_ccp(h) == Condition(
        "HAB-11", True, f"appuyée sur {', '.join(appuis)}", {"supports": appuis}, "H-000004"
    )


def test_hab_11_un_ccs_sans_appui_dit_les_candidats_et_le_premier_jour_possible() -> None:
    t = titre()
    h = numerotee(bloc(t, "CCS", 1))
    sans = f"MARTIN Alice n'a, au 01/06/2025, aucune habilitation utilisable sur un CCP de {T} ni sur le titre entier"
    assert regles.support_ccp(h) == Condition("HAB-11", False, sans, {"debut": "2025-06-01", "candidats": []}, T)
    autre_habilitation(h, 4, bloc(t, "CCP", 1), DEBUT, FIN, "brouillon")
    autre_habilitation(h, 5, bloc(t, "CCP", 2), OUVERT + 2 * JOUR, FIN, "validee")
    autre_habilitation(h, 6, bloc(t), OUVERT + JOUR, FIN, "validee")
    autre_habilitation(h, 8, bloc(t, "CCS", 2), DEBUT, FIN, "validee")
    autre_habilitation(h, 9, bloc(titre(), "CCP", 1), DEBUT, FIN, "validee")
    candidats = [f"H-000004 ({T}/CCP1, en brouillon)", f"H-000005 ({T}/CCP2, validée)", f"H-000006 ({T}, validée)"]
    assert regles.support_ccp(h) == Condition(
        "HAB-11", False, sans, {"debut": "2025-06-01", "candidats": candidats}, T, "2025-06-02"
    )


@pytest.mark.parametrize(
    ("debut", "possible_le"), [(FIN, "2025-09-01"), (FIN + JOUR, None), (OUVERT, None), (OUVERT + JOUR, "2025-06-02")]
)
def test_hab_11_l_appui_a_venir_doit_commencer_dans_la_periode_du_ccs(debut: date, possible_le: str | None) -> None:
    t = titre(VieTitre(DEBUT, FIN + 9 * JOUR, PROLONGATION))
    h = numerotee(bloc(t, "CCS", 1))
    autre_habilitation(h, 4, bloc(t, "CCP", 1), debut, FIN + 9 * JOUR, "validee" if debut > OUVERT else "suspendue")
    assert regles.support_ccp(h).possible_le == possible_le


# --- HAB-12, HAB-15 ---


@pytest.mark.parametrize("exige", [True, False])
def test_hab_12_un_emploi_inconnu_ne_fait_refuser_que_s_il_est_exige(exige: bool) -> None:
    h = numerotee()
    h.jure.emplois.append(Emploi(DEBUT, None, titre_id=h.certification.titre.id + 999))
    texte = f"aucun emploi lié à {T} n'est connu pour MARTIN Alice"
    assert emploi(h, exige=exige) == Condition("HAB-12", not exige, texte, {"derniere_date_emploi": None}, T)


@pytest.mark.parametrize("exige", [True, False])
def test_hab_12_le_dernier_emploi_se_dit(exige: bool) -> None:
    h = numerotee()
    titre_id = h.certification.titre.id
    h.jure.emplois += [Emploi(DEBUT, date(2018, 1, 1), titre_id=titre_id), Emploi(DEBUT, date(2020, 6, 1), titre_id)]
    valeurs: dict[str, object] = {
        "derniere_date_emploi": "2020-06-01",
        "debut": "2025-06-01",
        "debut_au_plus_tard": "2025-06-01",
    }
    assert emploi(h, exige=exige) == Condition(
        "HAB-12", True, "le dernier emploi lié au titre a pris fin le 01/06/2020", valeurs, T
    )
    h.debut += JOUR
    assert emploi(h, exige=exige) == Condition(
        "HAB-12",
        False,
        f"le dernier emploi lié à {T} a pris fin le 01/06/2020, plus de 5 ans avant le début (02/06/2025) : "
        "ces 5 ans se terminaient le 01/06/2025",
        {**valeurs, "debut": "2025-06-02"},
        T,
    )
    h.jure.emplois.append(Emploi(DEBUT, None, titre_id=titre_id))
    assert emploi(h, exige=exige) == Condition(
        "HAB-12", True, "le juré est toujours en poste", {"derniere_date_emploi": None}, T
    )


@pytest.mark.parametrize(
    ("debut_emploi", "annees", "jours"),
    [
        (date(2023, 6, 1), 2, None),  # deux ans, jour pour jour
        (date(2023, 6, 2), 2, 730),
        (OUVERT, 1, 0),  # commencé le jour même
        (OUVERT + JOUR, 1, None),  # pas encore commencé : rien n'est connu
        (date(2025, 5, 31), 0, None),
    ],
)
def test_hab_15_l_experience_courte_se_compte_au_debut_de_l_habilitation(
    debut_emploi: date, annees: int, jours: int | None
) -> None:
    h = numerotee()
    h.jure.emplois.append(Emploi(debut_emploi, None, titre_id=h.certification.titre.id))
    depuis = f"({compter(jours or 0, 'jour')} au 01/06/2025)"
    attendu = f"HAB-15 : MARTIN Alice a moins de {annees} ans d'expérience liée à {T} {depuis}"
    assert avertissements.experience_courte(h, annees) == (None if jours is None else attendu)
