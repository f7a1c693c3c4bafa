"""AGR-04 : les sessions d'un agrément, et celles qu'un changement découvre. Agrément : du 10/03/2025 au 20/06/2025 ;
titre : fin de vie le 01/09/2025."""

from dataclasses import replace
from datetime import date

import pytest

from ceres_cli.regles.centre import couverture
from ceres_cli.regles.faits.centre import Evenement
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.faits.titre import Certification
from tests.fabriques.faits import FIN, JOUR, agrement, bloc, titre

TITRE = titre()
ENTIER, CCP, CCS1, CCS2 = (
    bloc(TITRE), bloc(TITRE, "CCP", 1), bloc(TITRE, "CCS", 1), bloc(TITRE, "CCS", 2),
)  # fmt: skip
DE, A = date(2025, 3, 10), date(2025, 6, 20)


def session(
    numero: int,
    debut: date,
    fin: date | None = None,
    certification: Certification = ENTIER,
    etat: str = "en_preparation",
    site: str | None = None,
) -> SessionExamen:
    return SessionExamen(
        numero, 2025, numero, etat, certification, 1, debut, fin or debut, "09:00", False, DE, site=site
    )


@pytest.mark.parametrize(
    ("debut", "fin", "oui"),
    [(DE - JOUR, DE - JOUR, False), (DE - JOUR, DE, True), (A, A + JOUR, True), (A + JOUR, A + JOUR, False)],
)
def test_v18_2_une_session_concerne_l_agrement_des_qu_un_de_ses_jours_y_est(debut: date, fin: date, oui: bool) -> None:
    assert couverture.concerne(agrement(ENTIER, DE, A), session(1, debut, fin)) is oui


@pytest.mark.parametrize(("fin", "oui"), [(FIN - JOUR, False), (FIN, True)])
def test_v18_2_passe_la_fin_de_vie_c_est_ce_dernier_jour_qui_concerne(fin: date, oui: bool) -> None:
    assert couverture.concerne(agrement(ENTIER, DE, fin), session(1, FIN + JOUR, FIN + 2 * JOUR)) is oui


@pytest.mark.parametrize(
    ("agree", "examine", "oui"),
    [
        (ENTIER, ENTIER, True),
        (ENTIER, CCP, True),
        (ENTIER, CCS1, True),
        (CCS1, CCS1, True),
        (CCS1, CCS2, False),
        (CCS1, ENTIER, False),
        (bloc(titre(reference="TP-99902m01")), ENTIER, False),
    ],
)
def test_v18_2_le_titre_concerne_ses_ccp_et_ses_ccs_un_ccs_lui_seul(
    agree: Certification, examine: Certification, oui: bool
) -> None:
    assert couverture.concerne(agrement(agree, DE, A), session(1, DE, certification=examine)) is oui


@pytest.mark.parametrize(
    ("etat", "oui"),
    [
        ("en_preparation", True),
        ("dte_envoye", True),
        ("convocations_envoyees", True),
        ("en_attente_validation", True),
        ("debloquee", True),
        ("validee", False),
        ("annulee", False),
    ],
)
def test_agr_04_seules_comptent_les_sessions_vivantes(etat: str, oui: bool) -> None:
    a, s = agrement(ENTIER, DE, A), session(1, DE, etat=etat)
    assert couverture.concerne(a, s) is oui
    assert couverture.sessions_perdues([a], [], [s]) == ([s] if oui else [])


@pytest.mark.parametrize(
    ("agree", "site", "oui"),
    [
        (None, None, True),
        (None, "Rezé", True),
        ("Rezé", "REZE", True),
        ("Rezé", None, False),
        ("Rezé", "Nantes", False),
    ],
)
def test_v18_2_un_agrement_de_site_ne_concerne_que_ce_site(agree: str | None, site: str | None, oui: bool) -> None:
    assert couverture.concerne(agrement(ENTIER, DE, A, site=agree), session(1, DE, site=site)) is oui


@pytest.mark.parametrize(
    ("nature", "le", "perdue"),
    [
        (nature, le, perdue)
        for nature in ("suspendre", "retirer")
        for le, perdue in (
            (date(2025, 4, 1), True),  # avant la session
            (date(2025, 4, 7), True),  # son premier jour
            (date(2025, 4, 9), True),  # son dernier jour
            (date(2025, 4, 10), False),  # le lendemain
        )
    ],
)
def test_agr_04_une_session_est_decouverte_si_un_de_ses_jours_l_est(nature: str, le: date, perdue: bool) -> None:
    """SES-06 juge les jours de la session, non celui de l'acte."""
    s = session(1, date(2025, 4, 7), date(2025, 4, 9))
    avant = agrement(ENTIER, DE, A, numero=3)
    apres = agrement(ENTIER, DE, A, (nature, le), numero=3)
    assert couverture.sessions_perdues([avant], [apres], [s]) == ([s] if perdue else [])
    # Un autre agrément la couvre encore ; et ce qui ne l'était déjà pas ne se perd pas.
    autre = agrement(ENTIER, DE, A, site=None)
    assert couverture.sessions_perdues([avant, autre], [apres, autre], [s]) == []
    assert couverture.sessions_perdues([apres], [apres], [s]) == []


def test_agr_03_le_titre_suspendu_decouvre_aussi_les_sessions_des_ccs() -> None:
    du_ccs = session(2, date(2025, 4, 7), certification=CCS1)
    tp, ccs = agrement(ENTIER, DE, A, numero=1), agrement(CCS1, DE, A, numero=2)
    suspendu = replace(tp, evenements=(Evenement("suspendre", date(2025, 4, 7), DE, "essai"),))
    assert couverture.sessions_perdues([tp, ccs], [suspendu, ccs], [du_ccs]) == [du_ccs]
    assert couverture.ccs_perdus([tp, ccs], [suspendu, ccs], suspendu) == [couverture.CcsPerdu(ccs, date(2025, 4, 7))]
    retabli = replace(suspendu, evenements=(*suspendu.evenements, Evenement("retablir", date(2025, 4, 8), DE, "essai")))
    assert couverture.ccs_perdus([suspendu, ccs], [retabli, ccs], retabli) == []
    # Celui qui change n'est pas dit perdre son appui ; celui d'un autre titre non plus.
    ccs_suspendu = replace(ccs, evenements=suspendu.evenements)
    assert couverture.ccs_perdus([tp, ccs], [tp, ccs_suspendu], ccs_suspendu) == []


@pytest.mark.parametrize(("site", "oui"), [("Rezé", True), ("REZE", True), ("Nantes", False), (None, False)])
def test_ses_06_la_session_est_agreee_sur_son_site(site: str | None, oui: bool) -> None:
    a = agrement(ENTIER, DE, A, site="Rezé")
    assert couverture.agree([a], session(1, DE, site=site)).satisfait is oui


def test_ses_06_le_refus_dit_qui_est_suspendu_et_depuis_quand() -> None:
    a = agrement(ENTIER, DE, A, ("suspendre", date(2025, 4, 7)), numero=3)
    verdict = couverture.agree([a], session(1, date(2025, 4, 6), date(2025, 4, 8)))
    assert (verdict.code, verdict.satisfait) == ("SES-06", False)
    assert verdict.texte == (
        "le centre n'a pas d'agrément sur TP-99901m01 valide le 07/04/2025 "
        "(A-000003 du 10/03/2025 au 20/06/2025, suspendu à compter du 07/04/2025)"
    )
    assert (verdict.valeurs["sans_agrement_le"], verdict.valeurs["suspendus"]) == ("2025-04-07", ["A-000003"])
    # Retiré, ou suspendu sur un autre site : le rétablir ne suffirait pas.
    ailleurs = agrement(ENTIER, DE, A, ("suspendre", DE), site="Rezé")
    retire = agrement(ENTIER, DE, A, ("suspendre", DE), ("retirer", DE))
    retabli = agrement(ENTIER, DE, A, ("suspendre", DE), ("retablir", DE + JOUR))
    for autre in (ailleurs, retire, retabli):
        assert "suspendus" not in couverture.agree([autre], session(1, DE)).valeurs
