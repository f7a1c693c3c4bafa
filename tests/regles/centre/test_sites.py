"""SES-06 : un site n'a qu'une commune, que ses agréments partagent et que ses sessions prennent."""

from dataclasses import replace
from datetime import date

import pytest

from ceres_cli.regles.centre import agrements as regles
from ceres_cli.regles.centre import vie
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.centre import Agrement, Lieu
from ceres_cli.regles.faits.titre import Certification
from tests.fabriques import faits
from tests.fabriques.faits import bloc, titre

ENTIER = bloc(titre())
DE, A = date(2025, 3, 10), date(2025, 6, 20)
NANTES, REZE = Lieu("Nantes", "44109", "44", "52"), Lieu("Rezé", "44143", "44", "52")
RETIRE, SUSPENDU, RETABLI = ("retirer", DE), ("suspendre", DE), ("retablir", DE)


def agrement(
    numero: int,
    lieu: Lieu | None = NANTES,
    site: str | None = "Le Port",
    *faits_: tuple[str, date],
    certification: Certification = ENTIER,
) -> Agrement:
    return replace(faits.agrement(certification, DE, A, *faits_, numero=numero, site=site), lieu=lieu)


def test_ses_06_une_session_prend_la_commune_du_site_agree() -> None:
    a, b, sans_commune = agrement(1, NANTES), agrement(2, REZE, "L'Annexe"), agrement(3, None, "La Halle")
    tous = [agrement(4, None, None), a, b, sans_commune]
    attendus = {"le port": NANTES, "L’ANNEXE": REZE, "La Halle": None, "Ailleurs": None, None: None}
    for site, attendu in attendus.items():
        assert vie.lieu_du_site(tous, a.certification, site) == attendu


def test_ses_06_un_site_de_deux_communes_est_d_abord_celui_des_agrements_du_titre() -> None:
    d_un_titre, d_un_autre = agrement(1, NANTES), agrement(2, REZE, certification=bloc(titre()))
    for tous in ([d_un_titre, d_un_autre], [d_un_autre, d_un_titre]):
        assert vie.lieu_du_site(tous, d_un_titre.certification, "Le Port") == NANTES
        assert vie.lieu_du_site(tous, d_un_autre.certification, "Le Port") == REZE


def test_ses_06_un_site_rouvert_ailleurs_n_est_plus_ou_il_etait_quand_il_fut_retire() -> None:
    ancien, neuf = agrement(1, NANTES, "Le Port", RETIRE), agrement(2, REZE, certification=bloc(titre()))
    for tous in ([ancien, neuf], [neuf, ancien]):
        assert vie.lieu_du_site(tous, ENTIER, "Le Port") == REZE
    assert vie.lieu_du_site([ancien], ENTIER, "Le Port") == NANTES


@pytest.mark.parametrize(
    ("autre", "partage"),
    [
        (agrement(2), True),
        (agrement(2, REZE, "LE PORT"), True),
        (agrement(2, None), True),
        (agrement(2, NANTES, "Le Port", SUSPENDU), True),
        (agrement(2, NANTES, "Le Port", SUSPENDU, RETABLI), True),
        (agrement(2, NANTES, "Le Port", SUSPENDU, RETIRE), False),
        (agrement(2, NANTES, "L'Annexe"), False),
        (agrement(2, None, None), False),
        (agrement(1), False),  # lui-même
    ],
)
def test_ses_06_les_agrements_non_retires_d_un_site_partagent_sa_commune(autre: Agrement, partage: bool) -> None:
    assert vie.du_meme_site(agrement(1), [autre]) == [autre] * partage


def test_ses_06_un_agrement_sans_site_ne_partage_rien() -> None:
    assert vie.du_meme_site(agrement(1, None, None), [agrement(2), agrement(3, None, None)]) == []


ACCORD = Condition("SES-06", True, "aucun autre agrément ne dit ce site dans une autre commune", {}, "TP-99901m01")


@pytest.mark.parametrize(
    "autres",
    [
        [],
        [agrement(2)],
        [agrement(2, REZE, "L'Annexe"), agrement(3, REZE, None)],
        [agrement(2, REZE, "Le Port", RETIRE)],
        [agrement(2, Lieu("Nantes (ancien nom)", "44109", "44", "52"))],
    ],
)
def test_ses_06_un_agrement_dans_la_commune_de_son_site(autres: list[Agrement]) -> None:
    assert vie.une_seule_commune(agrement(1), autres) == ACCORD


def test_ses_06_un_site_sans_commune_ne_contredit_qu_une_commune() -> None:
    for sans in (None, Lieu(None, None, None, None)):
        assert vie.une_seule_commune(agrement(1, None), [agrement(2, sans)]) == ACCORD
        texte = "le site « Le Port » est déjà sans commune (A-000002), et un site n'a qu'une commune"
        valeurs = {"commune": None, "agrements": ["A-000002"]}
        refus = Condition("SES-06", False, texte, valeurs, "A-000002")
        assert vie.une_seule_commune(agrement(1), [agrement(2, sans)]) == refus
        assert not vie.une_seule_commune(agrement(1, sans), [agrement(2)]).satisfait


def test_ses_06_deux_communes_d_un_meme_site_sont_refusees_et_nommees() -> None:
    autres = [agrement(2), agrement(3, REZE, "Le port"), agrement(4, REZE)]
    texte = "le site « Le port » est déjà à Rezé (A-000003, A-000004), et un site n'a qu'une commune"
    refus = Condition("SES-06", False, texte, {"commune": "Rezé", "agrements": ["A-000003", "A-000004"]}, "A-000003")
    assert vie.une_seule_commune(agrement(1, NANTES, "LE PORT"), autres) == refus
    assert refus in regles.controles_agreer(agrement(1), autres)


def test_ses_06_seul_un_agrement_qui_change_de_site_est_juge_sur_sa_commune() -> None:
    """Celle d'un site qui reste le même change pour tous."""
    a, autre = agrement(1), agrement(2, NANTES, "L'Annexe")
    partout = [a, agrement(3), autre]

    def refuse(voulu: Agrement) -> bool:
        return any("commune" in c.valeurs for c in regles.controles_modifier(a, voulu, partout, DE))

    assert not refuse(replace(a, lieu=REZE))
    assert not refuse(replace(a, site="LE PORT", lieu=REZE))
    assert not refuse(replace(a, site="L'Annexe"))
    assert refuse(replace(a, site="L'Annexe", lieu=REZE))
