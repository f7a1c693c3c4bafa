"""SES-06, AGR-02 et AGR-03 : bornes (veille, jour, lendemain), CCP et CCS, sites. Titre : fin de vie le 01/09/2025,
prolongation jusqu'au 01/09/2026."""

from dataclasses import replace
from datetime import date

import pytest

from ceres_cli.regles.centre import agrements as centre
from ceres_cli.regles.centre import agrements as regles
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.centre import Agrement, Centre, Lieu
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.vocabulaire import Role
from tests.fabriques import faits
from tests.fabriques.faits import FIN, JOUR, bloc, titre

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


# --- les réponses entières, phrase et valeurs ---


ENTIER, CCP1, CCS1 = bloc(TITRE), bloc(TITRE, "CCP", 1), bloc(TITRE, "CCS", 1)


def numerote(
    numero: int,
    certification: Certification = ENTIER,
    debut: date = DE,
    fin: date = A,
    *faits_: tuple[str, date],
    site: str | None = None,
) -> Agrement:
    return faits.agrement(certification, debut, fin, *faits_, numero=numero, site=site)


def refuse(texte: str, valeurs: dict[str, object], reference: str, code: str = "SES-06") -> Condition:
    return Condition(code, False, texte, valeurs, reference)


def accord(texte: str, valeurs: dict[str, object], reference: str, code: str = "SES-06") -> Condition:
    return Condition(code, True, texte, valeurs, reference)


@pytest.mark.parametrize(
    ("debut", "fin", "valeurs", "periode"),
    [
        pytest.param(DE, A, ("2025-03-10", "2025-06-20"), "du 10/03/2025 au 20/06/2025", id="plusieurs jours"),
        pytest.param(A, A, ("2025-06-20", "2025-06-20"), "le 20/06/2025", id="un seul jour"),
    ],
)
def test_ses_06_l_accord_dit_la_periode_de_la_session(
    debut: date, fin: date, valeurs: tuple[str, str], periode: str
) -> None:
    de, a = valeurs
    assert regles.agrement_valide([numerote(1)], CCP1, debut, fin, "Rezé") == accord(
        f"le centre est agréé pour TP-99901m01/CCP1 {periode}", {"de": de, "a": a, "site": "Rezé"}, "TP-99901m01/CCP1"
    )


def test_ses_06_passe_la_fin_de_vie_c_est_ce_dernier_jour_qui_est_dit() -> None:
    agree = numerote(1, fin=date(2030, 1, 1))
    assert regles.agrement_valide([agree], ENTIER, FIN + JOUR, FIN + 2 * JOUR) == accord(
        "le centre est agréé pour TP-99901m01 le 01/09/2025",
        {"de": "2025-09-01", "a": "2025-09-01", "site": None},
        "TP-99901m01",
    )


def test_ses_06_un_ccs_dit_ce_qui_manque_au_titre_et_au_ccs() -> None:
    """Le premier jour qui manque est celui du titre, nommé d'abord ; chaque agrément connu est décrit."""
    connus = [
        numerote(1, ENTIER, DE, A, ("retirer", DE)),
        numerote(2, site="Nantes"),
        numerote(3, debut=date(2025, 4, 1), site="Rezé"),
        numerote(4, CCS1, fin=date(2025, 5, 1)),
        numerote(5, CCS1, debut=date(2025, 5, 3), fin=FIN),
    ]
    assert regles.agrement_valide(connus, CCS1, DE, A, "Rezé") == refuse(
        "le centre n'a pas d'agrément sur TP-99901m01 valide le 10/03/2025 pour le site « Rezé » "
        "(A-000001 du 10/03/2025 au 20/06/2025, retiré à compter du 10/03/2025 ; "
        "A-000002 du 10/03/2025 au 20/06/2025, site « Nantes » ; "
        "A-000003 du 01/04/2025 au 20/06/2025, site « Rezé », à venir) ; "
        "le centre n'a pas d'agrément sur TP-99901m01/CCS1 valide le 10/03/2025 pour le site « Rezé » "
        "(A-000004 du 10/03/2025 au 01/05/2025, sans appui du titre ; "
        "A-000005 du 03/05/2025 au 01/09/2025, à venir)",
        {
            "de": "2025-03-10",
            "a": "2025-06-20",
            "site": "Rezé",
            "sans_agrement_le": "2025-03-10",
            "agrements": ["A-000001", "A-000002", "A-000003", "A-000004", "A-000005"],
        },
        "TP-99901m01/CCS1",
    )


def test_ses_06_un_ccs_nomme_tous_ceux_qu_il_suffirait_de_retablir() -> None:
    suspendus = [numerote(1, ENTIER, DE, A, ("suspendre", DE)), numerote(2, CCS1, DE, A, ("suspendre", DE))]
    assert regles.agrement_valide(suspendus, CCS1, DE, A).valeurs["suspendus"] == ["A-000001", "A-000002"]


@pytest.mark.parametrize(
    ("jour", "conseil"),
    [
        (A, " pour tous ses sites : nommez celui de la session (« Rezé »)"),
        (A + JOUR, " (A-000002 du 10/03/2025 au 20/06/2025, site « Rezé », expiré)"),
    ],
)
def test_ses_06_un_site_n_est_a_nommer_que_si_son_agrement_vaut_ce_jour_la(jour: date, conseil: str) -> None:
    """Au titre comme au CCS, qui s'appuie sur celui du titre."""
    sur_un_site = "le centre n'a pas d'agrément sur {} valide le {:%d/%m/%Y}{}"
    au_titre = regles.agrement_valide([numerote(2, site="Rezé")], ENTIER, jour, jour)
    assert au_titre.texte == sur_un_site.format("TP-99901m01", jour, conseil)
    connus = [numerote(1, fin=FIN), numerote(2, CCS1, site="Rezé")]
    au_ccs = regles.agrement_valide(connus, CCS1, jour, jour)
    assert au_ccs.texte == sur_un_site.format("TP-99901m01/CCS1", jour, conseil)


def test_ses_06_un_agrement_vaut_ou_est_son_site_a_defaut_son_centre() -> None:
    nantes, reze = Lieu("Nantes", "44109", "44", "52"), Lieu("Rezé", "44143", "44", "52")
    centre = Centre(1, "Loire", commune="Nantes", commune_insee="44109", departement="44", region="52")
    sur_un_site = numerote(1, site="L'Annexe")
    sur_un_site.lieu = reze
    assert [regles.lieu_de(a, centre) for a in (sur_un_site, numerote(2))] == [reze, nantes]


def test_ses_06_un_centre_sans_agrement_n_en_decrit_aucun() -> None:
    assert regles.agrement_valide([], ENTIER, DE, DE) == refuse(
        "le centre n'a pas d'agrément sur TP-99901m01 valide le 10/03/2025",
        {"de": "2025-03-10", "a": "2025-03-10", "site": None, "sans_agrement_le": "2025-03-10", "agrements": []},
        "TP-99901m01",
    )


# --- agréer ---


def test_ses_06_un_nouvel_agrement_du_titre_passe_cinq_controles() -> None:
    periode = {"debut": "2025-03-10", "fin": "2025-06-20", "titre_fin": "2025-09-01"}
    assert regles.controles_agreer(numerote(2), []) == [
        accord("la certification est un titre entier ou un CCS", {}, "TP-99901m01"),
        accord("la période tient dans la vie du titre", periode, "TP-99901m01", "AGR-02"),
        accord("la certification n'est pas un CCS", {}, "TP-99901m01", "AGR-03"),
        accord("aucun autre agrément sur cette période", {}, "TP-99901m01"),
        accord("aucun autre agrément ne dit ce site dans une autre commune", {}, "TP-99901m01"),
    ]


def test_ses_06_un_ccp_ne_s_agree_pas_et_rien_d_autre_n_est_dit() -> None:
    assert regles.controles_agreer(numerote(2, CCP1), []) == [
        refuse(
            "un agrément ne porte pas sur un CCP : TP-99901m01/CCP1 suit l'agrément de TP-99901m01",
            {"titre": "TP-99901m01"},
            "TP-99901m01/CCP1",
        )
    ]


@pytest.mark.parametrize(
    ("debut", "fin", "texte"),
    [
        pytest.param(
            FIN + JOUR,
            FIN + JOUR,
            "le début (02/09/2025) dépasse la fin de vie de TP-99901m01 (01/09/2025) ; "
            "la fin (02/09/2025) dépasse la fin de vie de TP-99901m01 (01/09/2025)",
            id="après la fin de vie",
        ),
        pytest.param(A, A - JOUR, "le début (20/06/2025) suit la fin (19/06/2025)", id="à l'envers"),
        pytest.param(
            FIN + JOUR,
            FIN,
            "le début (02/09/2025) dépasse la fin de vie de TP-99901m01 (01/09/2025)",
            id="le début seul, qui n'est dit qu'une fois",
        ),
    ],
)
def test_agr_02_chaque_date_fautive_est_dite(debut: date, fin: date, texte: str) -> None:
    valeurs: dict[str, object] = {"debut": debut.isoformat(), "fin": fin.isoformat(), "titre_fin": "2025-09-01"}
    assert regles.periode(numerote(2, debut=debut, fin=fin)) == refuse(texte, valeurs, "TP-99901m01", "AGR-02")


def test_agr_03_l_appui_d_un_ccs_nomme_les_agrements_du_titre() -> None:
    agrements = [numerote(1), numerote(2, site="Rezé"), numerote(3, CCS1), numerote(4, site="Nantes")]
    assert regles.appui_du_titre(numerote(9, CCS1, site="REZE"), agrements) == accord(
        "l'agrément du titre TP-99901m01 est valide le 10/03/2025 (A-000001)",
        {"agrements": ["A-000001", "A-000002"]},
        "TP-99901m01/CCS1",
        "AGR-03",
    )


@pytest.mark.parametrize(
    ("debut", "iso", "dit", "etat"),
    [
        pytest.param(DE - JOUR, "2025-03-09", "09/03/2025", "à venir", id="la veille du titre"),
        pytest.param(A + JOUR, "2025-06-21", "21/06/2025", "expiré", id="le lendemain du titre"),
    ],
)
def test_agr_03_un_ccs_sans_appui_dit_le_jour_et_ce_qui_existe(debut: date, iso: str, dit: str, etat: str) -> None:
    ccs = numerote(9, CCS1, debut=debut, fin=FIN, site="Rezé")
    ailleurs = numerote(2, bloc(titre(reference="TP-99902m01")))
    assert regles.appui_du_titre(ccs, [numerote(1), ailleurs]) == refuse(
        "TP-99901m01/CCS1 s'ajoute à l'agrément du titre, et le centre n'a pas d'agrément sur TP-99901m01 "
        f"valide le {dit} pour le site « Rezé » (A-000001 du 10/03/2025 au 20/06/2025, {etat})",
        {"titre": "TP-99901m01", "jour": iso},
        "TP-99901m01/CCS1",
        "AGR-03",
    )


def test_ses_06_deux_agrements_qui_se_recouvrent_sont_nommes() -> None:
    existants = [numerote(1, fin=DE), numerote(2, debut=A, fin=FIN), numerote(3, debut=A + JOUR, fin=FIN)]
    assert regles.chevauchement(numerote(9), [*existants, numerote(9)]) == refuse(
        "le centre a déjà un agrément sur TP-99901m01 : A-000001 (le 10/03/2025), "
        "A-000002 (du 20/06/2025 au 01/09/2025)",
        {"agrements": ["A-000001", "A-000002"]},
        "A-000001",
    )


# --- modifier ---


def codes(a: Agrement, voulu: Agrement, *autres: Agrement, jour: date = DE) -> list[tuple[str, bool]]:
    return [(c.code, c.satisfait) for c in regles.controles_modifier(a, voulu, [a, *autres], jour)]


def test_agr_02_modifier_ne_juge_que_ce_qui_change() -> None:
    a = numerote(1)
    assert codes(a, replace(a)) == [("AGR-01", True)]
    assert codes(a, replace(a, fin=FIN)) == [("AGR-01", True), ("AGR-02", True), ("SES-06", True)]
    assert codes(a, replace(a, fin=FIN + JOUR)) == [("AGR-01", True), ("AGR-02", False), ("SES-06", True)]
    site = [("AGR-01", True), ("AGR-03", True), ("SES-06", True), ("SES-06", True)]
    assert codes(a, replace(a, site="Rezé")) == site
    debut = [("AGR-01", True), ("AGR-02", True), ("AGR-01", True), ("AGR-03", True), ("SES-06", True)]
    assert codes(a, replace(a, debut=DE - JOUR)) == debut
    # Un titre raccourci depuis n'empêche pas de changer le site.
    trop_long = numerote(2, fin=FIN + JOUR)
    assert all(satisfait for _, satisfait in codes(trop_long, replace(trop_long, site="Rezé")))


@pytest.mark.parametrize(("jour", "permis"), [(A - JOUR, True), (A, False)])
def test_agr_01_modifier_ce_qui_est_retire_ce_jour_la_est_refuse(jour: date, permis: bool) -> None:
    a = numerote(1, ENTIER, DE, A, ("retirer", A))
    assert codes(a, replace(a, site="Rezé"), jour=jour)[0] == ("AGR-01", permis)


def test_agr_03_un_ccs_ne_se_deplace_pas_hors_de_son_appui() -> None:
    du_titre, ccs = numerote(1), numerote(2, CCS1)
    assert codes(ccs, replace(ccs, debut=DE - JOUR), du_titre)[3] == ("AGR-03", False)
    assert codes(ccs, replace(ccs, debut=DE + JOUR), du_titre)[3] == ("AGR-03", True)
    sur_un_site = numerote(3, site="Rezé")
    assert codes(ccs, replace(ccs, site="Rezé"), sur_un_site)[1] == ("AGR-03", True)
    assert codes(ccs, replace(ccs, site="Nantes"), sur_un_site)[1] == ("AGR-03", False)


def test_modifier_ne_recouvre_pas_un_autre_agrement() -> None:
    a, autre = numerote(1), numerote(2, debut=A + JOUR, fin=FIN)
    assert codes(a, replace(a, fin=A + JOUR), autre)[-1] == ("SES-06", False)
    retire = numerote(3, ENTIER, A + JOUR, FIN, ("retirer", A + 3 * JOUR))
    assert codes(a, replace(a, fin=A), retire)[-1] == ("AGR-01", True)
    assert codes(a, replace(a, fin=FIN), retire)[-1] == ("SES-06", False)
    des_le_debut = numerote(4, ENTIER, A + JOUR, FIN, ("retirer", A + JOUR))
    assert codes(a, replace(a, fin=FIN), des_le_debut)[-1] == ("SES-06", True)


@pytest.mark.parametrize(
    ("retrait", "libre"),
    [(DE, True), (DE + JOUR, False), (A, False)],
    ids=["le premier jour", "le lendemain", "le dernier jour"],
)
def test_un_agrement_retire_n_empeche_rien_a_compter_de_son_retrait(retrait: date, libre: bool) -> None:
    retire = numerote(1, ENTIER, DE, A, ("retirer", retrait))
    assert regles.chevauchement(numerote(2), [retire]).satisfait is libre
    assert regles.chevauchement(numerote(2, debut=retrait), [retire]).satisfait
    assert regles.chevauchement(numerote(2, debut=DE - JOUR), [retire]).satisfait is libre


@pytest.mark.parametrize(("suivant", "libre"), [(A - JOUR, False), (A, True), (A + JOUR, True)])
def test_ses_06_un_agrement_dont_le_retrait_est_a_venir_se_modifie_a_cote_de_son_successeur(
    suivant: date, libre: bool
) -> None:
    retire = numerote(1, ENTIER, DE, FIN, ("retirer", A))
    successeur = numerote(2, debut=suivant, fin=FIN)
    assert codes(retire, replace(retire, debut=DE + JOUR), successeur)[-1] == ("SES-06", libre)
    assert codes(successeur, replace(successeur, fin=FIN - JOUR), retire)[-1] == ("SES-06", libre)


# --- ressort et SIRET ---


def test_ses_06_un_siret_pris_nomme_le_centre_qui_l_a() -> None:
    loire, vilaine = Centre(1, "Loire", siret="73282932000074"), Centre(2, "Vilaine", siret="73282932000074")
    libre = accord("aucun autre centre n'a ce SIRET", {}, "73282932000074")
    assert (regles.siret_libre(loire, None), regles.siret_libre(loire, loire)) == (libre, libre)
    assert regles.siret_libre(Centre(3, "Erdre"), None) == accord("aucun autre centre n'a ce SIRET", {}, "")
    assert regles.siret_libre(vilaine, loire) == refuse(
        "le SIRET 73282932000074 est déjà celui de E-000001 Loire",
        {"centre": "E-000001", "siret": "73282932000074"},
        "E-000001",
    )


@pytest.mark.parametrize(
    ("centre", "texte", "departement"),
    [
        (Centre(2, "V", commune="Rennes", departement="35", region="53"), "Rennes n'est pas", "35"),
        (Centre(3, "Erdre"), "sans commune, le centre n'est pas", None),
    ],
)
def test_dro_02_un_centre_hors_de_la_region_dit_ou_il_est(centre: Centre, texte: str, departement: str | None) -> None:
    direccte = Acteur("agent", 1, Role.DIRECCTE, region="52")
    assert regles.dans_le_ressort(direccte, centre) == Condition(
        "DRO-02", False, f"{texte} dans votre ressort (la région 52)", {"departement": departement, "ressort": "52"}
    )


def test_dro_02_un_centre_du_ressort_est_accepte() -> None:
    nantes = Centre(1, "Loire", commune="Nantes", departement="44", region="52")
    accord = Condition("DRO-02", True, "le centre est dans votre ressort")
    for acteur in (
        Acteur("agent", 1, Role.DIRECCTE, region="52"),
        Acteur("agent", 1, Role.UD, departement="44"),
        Acteur("agent", 1, Role.MPCP),
    ):
        assert regles.dans_le_ressort(acteur, nantes) == accord
