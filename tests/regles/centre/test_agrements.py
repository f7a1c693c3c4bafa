"""SES-06, AGR-02 et AGR-03 : bornes (veille, jour, lendemain), CCP et CCS, sites. Titre : fin de vie le 01/09/2025,
prolongation jusqu'au 01/09/2026."""

from datetime import date

import pytest

from ceres_cli.regles.centre import agrements as centre
from ceres_cli.regles.faits.centre import Agrement
from ceres_cli.regles.faits.titre import Certification
from tests.fabriques import faits
from tests.fabriques.faits import FIN, bloc, titre

TITRE = titre()
ENTIER, CCP1, CCS1, CCS2 = bloc(TITRE), bloc(TITRE, "CCP", 1), bloc(TITRE, "CCS", 1), bloc(TITRE, "CCS", 2)
AUTRE = bloc(titre(reference="TP-99902m01"))
DE, A = date(2025, 3, 10), date(2025, 6, 20)


def agrement(
    certification: Certification = ENTIER,
    debut: date = DE,
    fin: date = A,
    *,
    site: str | None = None,
    retire: bool = False,
) -> Agrement:
    faits_ = [("retirer", debut)] if retire else []
    return faits.agrement(certification, debut, fin, *faits_, site=site)


def satisfait(
    agrements: list[Agrement], debut: date, fin: date, certification: Certification = ENTIER, site: str | None = None
) -> bool:
    verdict = centre.agrement_valide(agrements, certification, debut, fin, site)
    assert verdict.code == "SES-06"
    return verdict.satisfait


# --- SES-06 ---


@pytest.mark.parametrize(
    ("debut", "fin", "attendu"),
    [
        (date(2025, 3, 9), date(2025, 4, 1), False),
        (date(2025, 3, 10), date(2025, 4, 1), True),
        (date(2025, 3, 11), date(2025, 4, 1), True),
        (date(2025, 6, 1), date(2025, 6, 19), True),
        (date(2025, 6, 1), date(2025, 6, 20), True),
        (date(2025, 6, 1), date(2025, 6, 21), False),
        (date(2025, 3, 10), date(2025, 6, 20), True),
        (date(2025, 6, 21), date(2025, 6, 21), False),
    ],
)
def test_ses_06_l_agrement_vaut_du_debut_a_la_fin_de_la_session(debut: date, fin: date, attendu: bool) -> None:
    assert satisfait([agrement()], debut, fin) is attendu


@pytest.mark.parametrize(
    ("fin_agrement", "attendu"), [(date(2025, 8, 31), False), (FIN, True), (date(2025, 9, 2), True)]
)
@pytest.mark.parametrize(
    ("debut", "fin"),
    [
        (date(2025, 9, 1), date(2025, 9, 1)),  # le dernier jour de vie
        (date(2025, 8, 25), date(2025, 9, 5)),  # à cheval : jusqu'à date_fin_validite
        (date(2025, 9, 2), date(2025, 9, 3)),  # le lendemain : valide sur date_fin_validite
        (date(2026, 9, 1), date(2026, 9, 1)),  # dernier jour de la prolongation
    ],
)
def test_ses_06_en_prolongation_seule_compte_la_fin_de_vie(
    debut: date, fin: date, fin_agrement: date, attendu: bool
) -> None:
    assert satisfait([agrement(fin=fin_agrement)], debut, fin) is attendu


def test_ses_06_un_agrement_retire_ou_d_un_autre_titre_ne_compte_pas() -> None:
    assert not satisfait([], DE, A)
    assert not satisfait([agrement(retire=True)], DE, A)
    assert not satisfait([agrement(AUTRE)], DE, A)
    assert satisfait([agrement(retire=True), agrement(AUTRE), agrement()], DE, A)


def test_ses_06_des_agrements_qui_se_suivent_valent_comme_un_seul() -> None:
    premier = agrement(fin=date(2025, 4, 30))
    assert satisfait([agrement(debut=date(2025, 5, 1)), premier], DE, A)
    assert not satisfait([agrement(debut=date(2025, 5, 2)), premier], DE, A)


def test_ses_06_le_refus_nomme_le_premier_jour_sans_agrement_et_ceux_qui_existent() -> None:
    a = agrement(fin=date(2025, 4, 30))
    verdict = centre.agrement_valide([a], ENTIER, DE, A)
    assert verdict.texte == (
        "le centre n'a pas d'agrément sur TP-99901m01 valide le 01/05/2025 "
        f"({a.reference} du 10/03/2025 au 30/04/2025, expiré)"
    )
    assert verdict.valeurs == {
        "de": "2025-03-10",
        "a": "2025-06-20",
        "site": None,
        "sans_agrement_le": "2025-05-01",
        "agrements": [a.reference],
    }


def test_ses_06_les_ccp_suivent_l_agrement_du_titre() -> None:
    assert satisfait([agrement()], DE, A, CCP1)
    assert not satisfait([agrement(CCP1)], DE, A, CCP1)


def test_ses_06_un_ccs_demande_le_titre_et_ce_ccs_meme() -> None:
    assert not satisfait([agrement()], DE, A, CCS1)
    assert not satisfait([agrement(CCS1)], DE, A, CCS1)
    assert not satisfait([agrement(), agrement(CCS2)], DE, A, CCS1)
    assert satisfait([agrement(), agrement(CCS1)], DE, A, CCS1)
    assert not satisfait([agrement(), agrement(CCS1, fin=date(2025, 6, 19))], DE, A, CCS1)
    assert not satisfait([agrement(retire=True), agrement(CCS1)], DE, A, CCS1)


@pytest.mark.parametrize(
    ("agree", "demande", "attendu"),
    [
        (None, None, True),
        (None, "Rezé", True),
        ("Rezé", None, False),
        ("Rezé", "REZE", True),
        ("Saint-Herblain", "saint herblain", True),
        ("Rezé", "Nantes", False),
    ],
)
def test_ses_06_un_agrement_de_site_ne_vaut_que_pour_ce_site(
    agree: str | None, demande: str | None, attendu: bool
) -> None:
    assert satisfait([agrement(site=agree)], DE, A, site=demande) is attendu


def test_ses_06_sans_agrement_pour_tous_ses_sites_la_session_en_nomme_un() -> None:
    """Chaque agrément du titre est lié à un site ; un seul pour tous, et la session n'a plus à en nommer."""
    lies = [agrement(site="Rezé"), agrement(site="Le Port")]
    refus = centre.agrement_valide(lies, lies[0].certification, DE, A)
    assert not refus.satisfait
    assert "nommez celui de la session (« Le Port », « Rezé »)" in refus.texte
    assert satisfait([*lies, agrement()], DE, A, site=None)


# --- agréer ---


def refus(nouveau: Agrement, *existants: Agrement) -> list[str]:
    return [c.texte for c in centre.controles_agreer(nouveau, list(existants)) if not c.satisfait]


@pytest.mark.parametrize(
    ("debut", "fin", "attendu"),
    [
        (DE, date(2025, 8, 31), True),
        (DE, FIN, True),
        (DE, date(2025, 9, 2), False),
        (FIN, FIN, True),
        (date(2025, 9, 2), date(2025, 9, 2), False),
        (A, A, True),
        (date(2025, 6, 21), A, False),
    ],
)
def test_agr_02_les_dates_d_un_agrement_tiennent_avant_la_fin_de_vie_du_titre(
    debut: date, fin: date, attendu: bool
) -> None:
    assert (refus(agrement(debut=debut, fin=fin)) == []) is attendu


@pytest.mark.parametrize(
    ("debut", "attendu"),
    [
        (date(2025, 3, 9), False),
        (date(2025, 3, 10), True),
        (date(2025, 3, 11), True),
        (date(2025, 6, 20), True),
        (date(2025, 6, 21), False),
    ],
)
def test_agr_03_un_ccs_s_ajoute_a_un_agrement_du_titre_valide_a_son_debut(debut: date, attendu: bool) -> None:
    ccs = agrement(CCS1, debut, date(2025, 7, 31))
    assert (refus(ccs, agrement()) == []) is attendu
    assert refus(ccs, agrement(retire=True)) != []
    assert refus(ccs, agrement(AUTRE)) != []


@pytest.mark.parametrize(
    ("du_titre", "du_ccs", "attendu"),
    [
        (None, None, True),
        (None, "Rezé", True),
        ("Rezé", "REZE", True),
        ("Rezé", "Nantes", False),
        ("Rezé", None, False),
    ],
)
def test_agr_03_l_appui_d_un_ccs_est_du_meme_site_ou_sans_site(
    du_titre: str | None, du_ccs: str | None, attendu: bool
) -> None:
    assert (refus(agrement(CCS1, site=du_ccs), agrement(site=du_titre)) == []) is attendu


@pytest.mark.parametrize(
    ("debut", "fin", "attendu"),
    [
        (date(2025, 6, 20), date(2025, 8, 1), False),
        (date(2025, 6, 21), date(2025, 8, 1), True),
        (date(2025, 1, 1), date(2025, 3, 10), False),
        (date(2025, 1, 1), date(2025, 3, 9), True),
    ],
)
def test_deux_agrements_de_meme_objet_et_de_meme_site_ne_se_recouvrent_pas(
    debut: date, fin: date, attendu: bool
) -> None:
    nouveau = agrement(debut=debut, fin=fin)
    assert (refus(nouveau, agrement()) == []) is attendu
    assert refus(nouveau, agrement(retire=True)) == []
    assert refus(nouveau, agrement(site="Rezé")) == []
    assert refus(nouveau, agrement(AUTRE)) == []


def test_le_meme_agrement_se_reconnait_a_son_objet_son_site_et_ses_dates() -> None:
    existant = agrement(site="Rezé")
    assert centre.meme_agrement(agrement(site="REZE"), [existant]) is existant
    assert centre.meme_agrement(agrement(), [existant]) is None
    assert centre.meme_agrement(agrement(site="Rezé", fin=FIN), [existant]) is None
    assert centre.meme_agrement(agrement(site="Rezé"), [agrement(site="Rezé", retire=True)]) is None
