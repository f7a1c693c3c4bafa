"""HAB-01 à HAB-09 : classes d'un titre, états d'une habilitation, table fermée, utilisable. Tout vient de regles.md."""

from datetime import date, timedelta

import pytest

from ceres_cli.regles.calendrier import VieTitre, fin_prolongation_proposee, plus_ans
from ceres_cli.regles.faits.jure import Habilitation
from ceres_cli.regles.habilitation import etats as regles
from ceres_cli.regles.habilitation.controles import actions_possibles, etat_permet
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from tests.fabriques.faits import DEBUT, FIN, PROLONGATION, VIE, une

JOUR = timedelta(days=1)
SANS_PROLONGATION = VieTitre(DEBUT, FIN, FIN)


# --- 2. Les jours et la vie d'un titre ---


@pytest.mark.parametrize(
    ("jour", "classe"),
    [
        (date(2020, 12, 31), "a_venir"),
        (date(2021, 1, 1), "en_cours"),
        (date(2021, 1, 2), "en_cours"),
        (date(2025, 8, 31), "en_cours"),
        (date(2025, 9, 1), "en_cours"),
        (date(2025, 9, 2), "en_prolongation"),
        (date(2026, 8, 31), "en_prolongation"),
        (date(2026, 9, 1), "en_prolongation"),
        (date(2026, 9, 2), "hors_delai"),
    ],
)
def test_section_2_la_classe_du_titre_change_la_veille_le_jour_le_lendemain(jour: date, classe: str) -> None:
    assert VIE.classe(jour).value == classe


@pytest.mark.parametrize(("jour", "classe"), [(date(2025, 9, 1), "en_cours"), (date(2025, 9, 2), "hors_delai")])
def test_section_2_un_titre_sans_prolongation_passe_d_en_cours_a_hors_delai(jour: date, classe: str) -> None:
    assert SANS_PROLONGATION.classe(jour).value == classe


@pytest.mark.parametrize(
    ("jour", "ans", "attendu"),
    [
        (date(2016, 2, 29), 5, date(2021, 2, 28)),
        (date(2016, 2, 29), 4, date(2020, 2, 29)),
        (date(2016, 2, 29), -1, date(2015, 2, 28)),
        (date(2021, 2, 28), 3, date(2024, 2, 28)),
        (date(2021, 12, 31), 1, date(2022, 12, 31)),
        (date(2021, 1, 31), 0, date(2021, 1, 31)),
    ],
)
def test_section_2_plus_n_ans_garde_le_jour_et_le_mois(jour: date, ans: int, attendu: date) -> None:
    assert plus_ans(jour, ans) == attendu


def test_section_2_la_prolongation_proposee_est_d_un_an_jour_pour_jour() -> None:
    assert fin_prolongation_proposee(date(2024, 2, 29)) == date(2025, 2, 28)


# --- 3. L'état d'une habilitation ---


@pytest.mark.parametrize(
    ("fin_habilitation", "fin_titre", "attendue"),
    [
        (date(2025, 8, 31), date(2025, 9, 1), date(2025, 8, 31)),
        (date(2025, 9, 1), date(2025, 9, 1), date(2025, 9, 1)),
        (date(2025, 9, 1), date(2025, 3, 1), date(2025, 3, 1)),
        (date(2025, 9, 1), date(2027, 9, 1), date(2025, 9, 1)),
    ],
)
def test_la_fin_effective_est_la_premiere_des_deux_fins(
    fin_habilitation: date, fin_titre: date, attendue: date
) -> None:
    vie = VieTitre(DEBUT, fin_titre, plus_ans(fin_titre, 1))
    assert regles.fin_effective(une(fin=fin_habilitation, vie=vie)) == attendue


def test_un_titre_raccourci_coupe_ses_habilitations_et_proroge_les_rend() -> None:
    h = une(fin=date(2025, 9, 1))
    h.certification.titre.vie = VieTitre(DEBUT, date(2025, 3, 1), date(2026, 3, 1))
    assert regles.etat_effectif(h, date(2025, 3, 1)) == "active"
    assert regles.etat_effectif(h, date(2025, 3, 2)) == "expiree"
    h.certification.titre.vie = VieTitre(DEBUT, date(2027, 3, 1), date(2028, 3, 1))
    assert regles.etat_effectif(h, date(2025, 9, 1)) == "active"
    assert regles.etat_effectif(h, date(2025, 9, 2)) == "expiree"


@pytest.mark.parametrize(
    ("etat", "debut", "fin", "jour", "effectif"),
    [
        ("brouillon", date(2022, 1, 1), FIN, date(2030, 1, 1), "brouillon"),
        ("suspendue", date(2022, 1, 1), FIN, date(2030, 1, 1), "suspendue"),
        ("validee", date(2022, 1, 1), date(2024, 6, 1), date(2024, 6, 1), "active"),
        ("validee", date(2022, 1, 1), date(2024, 6, 1), date(2024, 6, 2), "expiree"),
        ("validee", date(2025, 1, 1), FIN, date(2024, 12, 31), "active"),  # à venir : active pour la table
    ],
)
def test_l_etat_effectif_se_lit_sur_les_dates(etat: str, debut: date, fin: date, jour: date, effectif: str) -> None:
    assert regles.etat_effectif(une(etat, debut, fin), jour) == effectif


@pytest.mark.parametrize(
    ("fin", "vie", "jour", "classe"),
    [
        # E-COURS : le titre est encore en cours
        (date(2024, 6, 1), VIE, date(2024, 6, 1), None),
        (date(2024, 6, 1), VIE, date(2024, 6, 2), "E-COURS"),
        (date(2025, 8, 31), VIE, date(2025, 9, 1), "E-COURS"),
        # la même habilitation, titre en prolongation : E-AVANT, jusqu'au dernier jour
        (date(2025, 8, 31), VIE, date(2025, 9, 2), "E-AVANT"),
        (date(2025, 8, 31), VIE, date(2026, 9, 1), "E-AVANT"),
        (date(2025, 8, 31), VIE, date(2026, 9, 2), "E-HORS"),
        # menée jusqu'à la fin de vie du titre : E-FIN
        (date(2025, 9, 1), VIE, date(2025, 9, 1), None),
        (date(2025, 9, 1), VIE, date(2025, 9, 2), "E-FIN"),
        (date(2025, 9, 1), VIE, date(2026, 9, 1), "E-FIN"),
        (date(2025, 9, 1), VIE, date(2026, 9, 2), "E-HORS"),
        # au-delà de la fin de vie (titre raccourci depuis) : E-FIN aussi
        (date(2025, 12, 31), VIE, date(2025, 9, 2), "E-FIN"),
        # prolongation nulle : E-HORS dès le lendemain de la fin de vie
        (date(2025, 9, 1), SANS_PROLONGATION, date(2025, 9, 1), None),
        (date(2025, 9, 1), SANS_PROLONGATION, date(2025, 9, 2), "E-HORS"),
        (date(2024, 6, 1), SANS_PROLONGATION, date(2025, 9, 2), "E-HORS"),
    ],
)
def test_les_classes_d_expiration_changent_a_leurs_bornes(
    fin: date, vie: VieTitre, jour: date, classe: str | None
) -> None:
    assert regles.classe_expiration(une(fin=fin, vie=vie), jour) == classe


@pytest.mark.parametrize("etat", ["brouillon", "suspendue"])
def test_une_habilitation_qui_n_est_pas_validee_n_a_pas_de_classe_d_expiration(etat: str) -> None:
    for jour in (FIN + JOUR, PROLONGATION + JOUR):
        assert regles.classe_expiration(une(etat), jour) is None


# --- La table fermée, recopiée à la main ---

P1, P2, P3, P4, P5, P6, P9, P17 = (("possible", f"HAB-{n:02d}") for n in (1, 2, 3, 4, 5, 6, 9, 17))
NON, DEJA, FIGE = ("refuse", "HAB-08"), ("deja", "HAB-08"), ("refuse", "HAB-07")
ORDRE = ("valider", "supprimer", "brouillon", "suspendre", "reactiver", "modifier", "renouveler")
TABLE = {
    "brouillon": (P1, P1, DEJA, NON, NON, P9, NON),
    "brouillon hors délai": (NON, P1, DEJA, NON, NON, FIGE, FIGE),
    "active": (DEJA, NON, P3, P3, DEJA, NON, P17),
    "suspendue": (NON, NON, NON, DEJA, P2, NON, NON),
    "suspendue hors délai": (FIGE, FIGE, FIGE, FIGE, FIGE, FIGE, FIGE),
    "E-COURS": (NON, NON, P5, NON, NON, NON, P17),
    "E-FIN": (NON, NON, NON, P4, NON, NON, DEJA),
    "E-AVANT": (NON, NON, P6, NON, NON, NON, P17),
    "E-HORS": (FIGE, FIGE, FIGE, FIGE, FIGE, FIGE, FIGE),
}
PREMIER, VEILLE_FIN = date(2022, 1, 1), FIN - JOUR
# Chaque ligne, à ses bornes : (ligne, état saisi, fin de l'habilitation, jour).
CAS = [
    ("brouillon", "brouillon", FIN, DEBUT - JOUR),
    ("brouillon", "brouillon", FIN, DEBUT),
    ("brouillon", "brouillon", FIN, FIN),
    ("brouillon", "brouillon", FIN, FIN + JOUR),
    ("brouillon", "brouillon", FIN, PROLONGATION),
    ("brouillon hors délai", "brouillon", FIN, PROLONGATION + JOUR),
    ("active", "validee", FIN, PREMIER - JOUR),
    ("active", "validee", FIN, FIN),
    ("active", "validee", VEILLE_FIN, VEILLE_FIN),
    ("suspendue", "suspendue", FIN, FIN),
    ("suspendue", "suspendue", VEILLE_FIN, FIN),
    ("suspendue", "suspendue", FIN, PROLONGATION),
    ("suspendue hors délai", "suspendue", FIN, PROLONGATION + JOUR),
    ("E-COURS", "validee", VEILLE_FIN, FIN),
    ("E-FIN", "validee", FIN, FIN + JOUR),
    ("E-FIN", "validee", FIN, PROLONGATION),
    ("E-AVANT", "validee", VEILLE_FIN, FIN + JOUR),
    ("E-AVANT", "validee", VEILLE_FIN, PROLONGATION),
    ("E-HORS", "validee", VEILLE_FIN, PROLONGATION + JOUR),
    ("E-HORS", "validee", FIN, PROLONGATION + JOUR),
]


@pytest.mark.parametrize(("rang", "action"), list(enumerate(ORDRE)))
@pytest.mark.parametrize(("ligne", "etat", "fin", "jour"), CAS)
def test_hab_08_la_table_fermee_ligne_par_ligne(
    ligne: str, etat: str, fin: date, jour: date, rang: int, action: str
) -> None:
    h = une(etat, PREMIER, fin)
    verdict, code = TABLE[ligne][rang]
    controle = etat_permet(h, Action(action), jour)
    assert (controle.satisfait, controle.code) == (verdict == "possible", code)
    assert ("déjà" in controle.texte) == (verdict == "deja")
    assert controle.reference == h.reference


@pytest.mark.parametrize(("ligne", "etat", "fin", "jour"), CAS)
def test_les_actions_possibles_sont_celles_de_la_table(ligne: str, etat: str, fin: date, jour: date) -> None:
    """HAB-17 : menée à la fin de vie du titre, elle ne peut aller plus loin."""
    attendues = {a for a, (verdict, _) in zip(ORDRE, TABLE[ligne], strict=True) if verdict == "possible"}
    attendues -= {"renouveler"} if fin == FIN else set()
    assert {a.value for a in actions_possibles(une(etat, PREMIER, fin), jour)} == attendues


def test_hab_08_le_refus_propose_de_renouveler_ce_qui_peut_finir_plus_tard() -> None:
    refus = etat_permet(une("validee", fin=FIN - timedelta(days=1)), Action.SUPPRIMER, PREMIER)
    assert refus.valeurs["actions_possibles"] == ["brouillon", "suspendre", "renouveler"]


def test_les_actions_averties_sur_une_habilitation_sont_exactement_trois() -> None:
    assert {Action.REACTIVER, Action.SUPPRIMER, Action.SUSPENDRE} == regles.AVERTIES


# --- utilisable(h, d) ---


def utile(jour: date, **faits: object) -> bool:
    h: Habilitation = une(**faits)  # type: ignore[arg-type]
    return regles.utilisable(h, jour)


@pytest.mark.parametrize(
    ("fin", "jour", "attendu"),
    [
        (FIN, PREMIER - JOUR, False),
        (FIN, PREMIER, True),
        (FIN, FIN, True),
        (FIN, FIN + JOUR, True),  # HAB-04 : menée jusqu'à la fin de vie, elle sert encore pendant la prolongation
        (FIN, PROLONGATION, True),
        (FIN, PROLONGATION + JOUR, False),
        (VEILLE_FIN, VEILLE_FIN, True),
        (VEILLE_FIN, FIN, False),
        (VEILLE_FIN, FIN + JOUR, False),
    ],
)
def test_hab_04_utilisable_a_chaque_borne(fin: date, jour: date, attendu: bool) -> None:
    assert utile(jour, fin=fin) is attendu


@pytest.mark.parametrize(
    ("jour", "attendu"), [(date(2025, 9, 1), True), (date(2025, 9, 2), False)], ids=["fin de vie", "lendemain"]
)
def test_sans_prolongation_elle_ne_sert_plus_apres_la_fin_de_vie(jour: date, attendu: bool) -> None:
    assert utile(jour, vie=SANS_PROLONGATION) is attendu


@pytest.mark.parametrize("etat", ["brouillon", "suspendue"])
def test_un_brouillon_ou_une_suspendue_n_est_jamais_utilisable(etat: str) -> None:
    assert not utile(FIN, etat=etat)
    assert regles.dernier_jour_utilisable(une(etat)) is None


def test_le_jure_inactif_rend_ses_habilitations_inutilisables_sans_les_changer() -> None:
    h = une()
    h.jure.actif = False
    assert not regles.utilisable(h, FIN)
    assert regles.dernier_jour_utilisable(h) is None
    assert regles.etat_effectif(h, FIN) == "active"


@pytest.mark.parametrize(
    ("fin", "dernier"), [(FIN, PROLONGATION), (VEILLE_FIN, VEILLE_FIN), (date(2026, 1, 1), PROLONGATION)]
)
def test_utilisable_jusqu_au_est_le_dernier_jour_meme_passe(fin: date, dernier: date) -> None:
    assert regles.dernier_jour_utilisable(une(fin=fin)) == dernier


def test_un_titre_raccourci_avant_le_debut_laisse_l_habilitation_expiree_et_jamais_utilisable() -> None:
    h = une(debut=date(2025, 6, 1), fin=FIN)
    h.certification.titre.vie = VieTitre(DEBUT, date(2025, 5, 31), date(2026, 5, 31))
    jours = [date(2025, 5, 31), date(2025, 6, 1), date(2025, 9, 1), date(2026, 5, 31), date(2026, 6, 1)]
    assert [regles.utilisable(h, j) for j in jours] == [False] * 5
    assert regles.etat_effectif(h, date(2025, 6, 1)) == "expiree"


def test_un_titre_raccourci_au_jour_du_debut_la_laisse_utilisable_ce_jour_et_pendant_la_prolongation() -> None:
    h = une(debut=date(2025, 6, 1), fin=FIN)
    h.certification.titre.vie = VieTitre(DEBUT, date(2025, 6, 1), date(2026, 6, 1))
    jours = [date(2025, 5, 31), date(2025, 6, 1), date(2026, 6, 1), date(2026, 6, 2)]
    assert [regles.utilisable(h, j) for j in jours] == [False, True, True, False]


def test_un_titre_au_debut_inconnu_est_tenu_pour_commence() -> None:
    vie = VieTitre(date.min, FIN, PROLONGATION)
    h = une("brouillon", debut=date(1995, 1, 1), vie=vie)
    assert vie.classe(date(1995, 1, 1)).value == "en_cours"
    assert Action.VALIDER in actions_possibles(h, FIN)


@pytest.mark.parametrize(
    ("debut", "fin", "attendu"),
    [
        (PREMIER, FIN, True),
        (PREMIER - JOUR, FIN, False),
        (FIN, PROLONGATION, True),
        (PROLONGATION, PROLONGATION + JOUR, False),
    ],
)
def test_utilisable_sur_une_session_du_premier_au_dernier_jour(debut: date, fin: date, attendu: bool) -> None:
    assert regles.utilisable_sur(une(), debut, fin) is attendu
