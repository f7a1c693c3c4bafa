"""HAB-02, HAB-11, HAB-16 : l'appui d'un CCS à la réactivation, trop court ou perdu ; le début rétroactif."""

from datetime import date

import pytest

from ceres_cli.regles.faits.jure import Emploi, Habilitation
from ceres_cli.regles.habilitation import avertissements, controles
from ceres_cli.regles.habilitation.inverses import reversible
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from tests.fabriques.faits import (
    DEBUT,
    FIN,
    JOUR,
    OUVERT,
    PROLONGATION,
    autre_habilitation,
    bloc,
    habilitation,
    jure,
    numerotee,
    refus,
    titre,
    une,
)

T = "TP-99901m01"


def ccs(etat: str = "suspendue", debut: date = OUVERT, fin: date = FIN) -> Habilitation:
    return numerotee(bloc(titre(), "CCS", 1), etat, debut, fin)


def appuyer(h: Habilitation, debut: date, fin: date, etat: str = "validee", *, numero: int = 4) -> None:
    autre_habilitation(h, numero, bloc(h.certification.titre, "CCP", 1), debut, fin, etat)


@pytest.mark.parametrize(
    ("debut", "fin", "etat", "permise"),
    [
        (OUVERT - JOUR, FIN, "validee", True),
        (OUVERT, FIN, "validee", True),
        (OUVERT + JOUR, FIN, "validee", False),
        (DEBUT, OUVERT - JOUR, "validee", False),
        (DEBUT, OUVERT, "validee", True),
        (DEBUT, OUVERT + JOUR, "validee", True),
        (DEBUT, FIN, "suspendue", False),
        (DEBUT, FIN, "brouillon", False),
    ],
)
def test_hab_02_un_ccs_ne_se_reactive_qu_appuye_le_jour_de_son_debut(
    debut: date, fin: date, etat: str, permise: bool
) -> None:
    h = ccs()
    appuyer(h, debut, fin, etat)
    jour = OUVERT + 9 * JOUR
    assert set(refus(Action.REACTIVER, h, jour)) == (set() if permise else {"HAB-11"})
    assert (Action.REACTIVER in controles.actions_possibles(h, jour)) is permise
    h.etat = "validee"
    assert reversible(h, Action.REACTIVER, jour)
    h.etat = "suspendue"
    assert reversible(h, Action.SUSPENDRE, jour) is permise


@pytest.mark.parametrize(("type_", "rang"), [("TITRE", 0), ("CCP", 1)])
def test_hab_02_le_titre_et_ses_ccp_se_reactivent_sans_appui(type_: str, rang: int) -> None:
    h = numerotee(bloc(titre(), type_, rang), "suspendue")
    assert refus(Action.REACTIVER, h) == {}
    assert reversible(h, Action.SUSPENDRE, OUVERT)


def test_hab_02_le_jure_inactif_n_empeche_pas_de_reactiver() -> None:
    h = ccs()
    appuyer(h, DEBUT, FIN)
    h.jure.actif = False
    assert refus(Action.REACTIVER, h) == {}


@pytest.mark.parametrize(
    ("appuis", "jusqu_au"),
    [
        ([(DEBUT, FIN - 3 * JOUR)], "29/08/2025"),
        ([(DEBUT, FIN - 2 * JOUR)], None),  # finit avec lui
        ([(DEBUT, FIN - JOUR)], None),
        ([(DEBUT, FIN)], None),
        ([(DEBUT, OUVERT), (OUVERT + JOUR, FIN)], None),  # l'un prend la suite de l'autre
        ([(DEBUT, OUVERT), (OUVERT + 2 * JOUR, FIN)], "01/06/2025"),  # un jour sans appui
        ([(DEBUT, FIN), (OUVERT, OUVERT + JOUR)], None),
        ([(OUVERT, FIN - 3 * JOUR)], "29/08/2025"),  # du jour même
        ([(DEBUT, FIN - 3 * JOUR), (OUVERT, FIN - 3 * JOUR)], "29/08/2025"),  # le premier des deux est nommé
        ([(OUVERT + JOUR, FIN)], None),  # pas d'appui au début : HAB-11 refuse, rien à avertir
        ([], None),
    ],
)
def test_hab_11_un_appui_qui_finit_avant_le_ccs_se_signale(
    appuis: list[tuple[date, date]], jusqu_au: str | None
) -> None:
    h = ccs("brouillon", fin=FIN - 2 * JOUR)
    for rang, (debut, fin) in enumerate(appuis, start=4):
        appuyer(h, debut, fin, numero=rang)
    attendu = f"HAB-11 : H-000004 ({T}/CCP1), qui appuie ce CCS, ne sert que jusqu'au {jusqu_au}, avant la fin de "
    attendu += f"{T}/CCS1 (30/08/2025)"
    assert avertissements.appui_trop_court(h) == (attendu if jusqu_au else None)


@pytest.mark.parametrize(("fin", "averti"), [(FIN - JOUR, True), (FIN, False)])
def test_hab_11_l_appui_mene_a_la_fin_de_vie_sert_autant_que_le_ccs_qui_y_va(fin: date, averti: bool) -> None:
    h = ccs("brouillon")
    appuyer(h, DEBUT, fin)
    texte = avertissements.appui_trop_court(h)
    assert (texte is not None) is averti
    assert texte is None or texte.endswith("(01/09/2026)")


def test_hab_11_ni_un_brouillon_ni_un_autre_titre_ne_font_durer_l_appui() -> None:
    h = ccs("brouillon")
    appuyer(h, DEBUT, OUVERT)
    appuyer(h, DEBUT, FIN, "brouillon", numero=5)
    autre_habilitation(h, 6, bloc(titre(), "CCP", 1), DEBUT, FIN, "validee")
    autre_habilitation(h, 8, bloc(h.certification.titre, "CCS", 2), DEBUT, FIN, "validee")
    assert avertissements.appui_trop_court(h) == (
        f"HAB-11 : H-000004 ({T}/CCP1), qui appuie ce CCS, ne sert que jusqu'au 01/06/2025, avant la fin de {T}/CCS1 "
        "(01/09/2026)"
    )


def test_hab_11_seul_un_ccs_demande_un_appui_qui_dure() -> None:
    h = numerotee(bloc(titre(), "CCP", 2))
    appuyer(h, DEBUT, OUVERT)
    assert avertissements.appui_trop_court(h) is None


@pytest.mark.parametrize("etat", ["suspendue", "brouillon"])
@pytest.mark.parametrize(("jour", "arrete"), [(OUVERT, True), (PROLONGATION, True), (PROLONGATION + JOUR, False)])
def test_hab_11_un_ccs_suspendu_ou_en_brouillon_ne_se_reprend_plus_sans_son_appui(
    etat: str, jour: date, arrete: bool
) -> None:
    t, j = titre(), jure()
    ccp = habilitation(j, bloc(t, "CCP", 1))
    suspendu = habilitation(j, bloc(t, "CCS", 1), etat)
    habilitation(j, bloc(titre(), "CCS", 1), etat)  # d'un autre titre
    assert avertissements.ccs_arretes(ccp, jour) == ([suspendu] if arrete else [])
    ccp.etat = "suspendue"
    assert avertissements.ccs_arretes(ccp, jour) == []  # il n'appuyait déjà plus
    ccp.etat = "validee"
    habilitation(j, bloc(t))
    assert avertissements.ccs_arretes(ccp, jour) == []  # le titre entier l'appuie aussi


@pytest.mark.parametrize("jour", [OUVERT, FIN, PROLONGATION])
def test_hab_11_les_ccs_qu_une_habilitation_est_seule_a_appuyer(jour: date) -> None:
    t, j = titre(), jure()
    ccp = habilitation(j, bloc(t, "CCP", 1))
    assert avertissements.ccs_delaisses(ccp, jour) == []
    siens = [habilitation(j, bloc(t, "CCS", rang)) for rang in (1, 2)]
    habilitation(j, bloc(t, "CCS", 3), "brouillon")
    habilitation(j, bloc(t, "CCS", 4), "suspendue")
    habilitation(j, bloc(titre(), "CCS", 1))  # d'un autre titre
    assert avertissements.ccs_delaisses(ccp, jour) == siens
    assert avertissements.ccs_delaisses(ccp, PROLONGATION + JOUR) == []
    assert avertissements.ccs_delaisses(siens[0], jour) == []  # un CCS n'appuie rien
    ccp.etat = "suspendue"
    assert avertissements.ccs_delaisses(ccp, jour) == []  # il n'appuyait déjà plus
    ccp.etat = "validee"
    autre = habilitation(j, bloc(t, "CCP", 2), "brouillon")
    assert avertissements.ccs_delaisses(ccp, jour) == siens
    autre.etat = "validee"
    assert avertissements.ccs_delaisses(ccp, jour) == []  # l'autre CCP les appuie aussi


@pytest.mark.parametrize(("recul", "jours"), [(-1, None), (0, None), (29, None), (30, None), (31, 31), (400, 400)])
def test_hab_16_un_debut_de_plus_de_trente_jours_avant_le_jour_se_signale(recul: int, jours: int | None) -> None:
    h = une(debut=OUVERT - recul * JOUR)
    attendu = f"HAB-16 : début rétroactif de {jours} jours ({h.debut:%d/%m/%Y})"
    assert avertissements.debut_retroactif(h, OUVERT, 30) == (None if jours is None else attendu)


def test_hab_16_la_tolerance_se_regle() -> None:
    h = une(debut=OUVERT - JOUR)
    assert avertissements.debut_retroactif(h, OUVERT, 1) is None
    assert avertissements.debut_retroactif(h, OUVERT, 0) == "HAB-16 : début rétroactif de 1 jour (31/05/2025)"


# --- HAB-12 : un emploi qu'on retire ---

ASSEZ, TROP_VIEUX = date(2020, 6, 1), date(2020, 5, 31)  # cinq ans avant le début, et la veille


@pytest.mark.parametrize(
    ("avant", "apres", "decisif"),
    [
        (ASSEZ, None, True),
        (ASSEZ, TROP_VIEUX, True),
        (ASSEZ, ASSEZ, False),
        (TROP_VIEUX, None, False),
        (TROP_VIEUX, ASSEZ, False),
        (None, None, False),
    ],
)
def test_hab_12_seul_l_emploi_sans_lequel_elle_ne_se_validerait_plus_est_decisif(
    avant: date | None, apres: date | None, decisif: bool
) -> None:
    h, autre = numerotee(etat="brouillon"), numerotee(bloc(titre()), etat="brouillon")

    def emplois(fin: date | None) -> list[Emploi]:
        return [] if fin is None else [Emploi(DEBUT, fin, titre_id=h.certification.titre.id)]

    attendu = [h] if decisif else []
    assert avertissements.emplois_decisifs([autre, h], emplois(avant), emplois(apres), OUVERT) == attendu
    assert h.jure.emplois == []


@pytest.mark.parametrize(("jour", "dite"), [(PROLONGATION, True), (PROLONGATION + JOUR, False)])
def test_hab_12_sur_un_titre_hors_delai_aucun_emploi_n_est_decisif(jour: date, dite: bool) -> None:
    h = numerotee(etat="brouillon")
    emploi = Emploi(DEBUT, None, titre_id=h.certification.titre.id)
    assert avertissements.emplois_decisifs([h], [emploi], [], jour) == ([h] if dite else [])
