"""`habilitation creer` et `modifier` par la commande : HAB-09, HAB-11 à HAB-15, interface.md. Jour : 02/09/2025."""

from datetime import date

import pytest

from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique
from tests.fabriques.monde import DERNIER_JOUR, EN_COURS, FINISSANT, HORS, Monde
from tests.lanceur import Resultat

JURE = "J-000004"  # un juré qui n'a rien sur EN_COURS : son brouillon est sur HORS, où il est en poste


def creer(ceres: Lanceur, *options: str, jure: str = JURE, certification: str = EN_COURS) -> Resultat:
    return ceres(
        "habilitation", "creer", "--jure", jure, "--certification", certification, *options, "--format", "json"
    )


def employer(monde: Monde, debut: date, fin: date | None = None, *, jure: int = 4, titre: int = 1) -> None:
    f = Fabrique.reprise(monde.chemin)
    f.experience(jure, titre=titre, debut=debut, fin=fin)
    f.store.fermer()


def test_creer_enregistre_un_brouillon_du_jour_a_la_fin_de_vie_du_titre(ceres: Lanceur, monde: Monde) -> None:
    fini = creer(ceres)
    document = fini.json()
    assert fini.code == 0
    assert document["schema"] == "ceres.habilitation/1"
    assert document["id"] == "H-000017"
    attendu = {
        "jure": JURE, "certification": EN_COURS, "titre": EN_COURS, "type": "TITRE", "etat": "brouillon",
        "etat_effectif": "brouillon", "classe_titre": "en_cours", "classe_expiration": None, "utilisable": False,
        "debut": "2025-09-02", "fin": "2027-12-31", "utilisable_jusqu_au": None, "version": 1,
    }  # fmt: skip
    assert {c: document[c] for c in attendu} == attendu
    # HAB-12 : aucun emploi lié n'est connu, valider est donc refusé
    assert document["actions_possibles"] == ["supprimer", "modifier"]


@pytest.mark.parametrize(
    ("reference", "exacte"),
    [("tp-99901m01/ccp2", f"{EN_COURS}/CCP2"), ("TP99901", EN_COURS), (f"{EN_COURS}/CCP1", f"{EN_COURS}/CCP1")],
)
def test_creer_accepte_les_ecritures_d_une_certification(
    ceres: Lanceur, monde: Monde, reference: str, exacte: str
) -> None:
    assert creer(ceres, certification=reference).json()["certification"] == exacte


def test_creer_laisse_une_trace_par_champ(ceres: Lanceur, monde: Monde) -> None:
    numero = creer(ceres, "--motif", "commission").json()["id"]
    traces = ceres("habilitation", "historique", numero, "--format", "json").json()["elements"]
    assert {(t["champ"], t["avant"], t["apres"]) for t in traces} == {
        ("jure", None, JURE),
        ("certification", None, EN_COURS),
        ("etat", None, "brouillon"),
        ("debut", None, "2025-09-02"),
        ("fin", None, "2027-12-31"),
    }
    assert {t["motif"] for t in traces} == {"commission"}


def test_creer_valider_est_un_tout(ceres: Lanceur, monde: Monde) -> None:
    octets = monde.octets()
    refus = creer(ceres, "--valider")
    assert (refus.code, refus.erreur()["code"]) == (4, "HAB-12")
    assert "brouillon" in refus.erreur()["conseil"]
    assert monde.octets() == octets
    employer(monde, date(2015, 1, 1))
    fait = creer(ceres, "--valider")
    assert (fait.code, fait.json()["etat"], fait.json()["etat_effectif"]) == (0, "validee", "active")
    assert fait.json()["utilisable_jusqu_au"] == "2028-12-31"


def test_creer_valider_sur_un_titre_hors_delai_ne_parle_que_de_ce_qui_existe(ceres: Lanceur, monde: Monde) -> None:
    refus = creer(ceres, "--valider", "--debut", "2024-01-01", certification=HORS, jure="J-5")
    assert refus.code == 4
    assert {m["code"] for m in refus.erreur()["motifs"]} == {"HAB-12", "HAB-13"}
    assert "H-000000" not in refus.stderr


@pytest.mark.parametrize(
    ("certification", "options", "code"),
    [
        (EN_COURS, ["--debut", "31/12/2022"], "HAB-13"),
        (EN_COURS, ["--debut", "01/01/2023"], None),
        (EN_COURS, ["--fin", "01/01/2028"], "HAB-13"),
        (EN_COURS, ["--fin", "31/12/2027"], None),
        (EN_COURS, ["--debut", "2025-09-03", "--fin", "2025-09-02"], "HAB-13"),
        (EN_COURS, ["--debut", "2025-09-03", "--fin", "2025-09-03"], None),
        (FINISSANT, [], "HAB-13"),  # le début par défaut, aujourd'hui, suit la fin de vie
        (FINISSANT, ["--debut", "2025-09-01"], None),
        (DERNIER_JOUR, ["--debut", "2024-09-02"], None),  # dernier jour de la prolongation : encore dedans
        (HORS, ["--debut", "2024-01-01"], "HAB-13"),
    ],
)
def test_hab_13_a_la_creation(
    ceres: Lanceur, monde: Monde, certification: str, options: list[str], code: str | None
) -> None:
    fini = creer(ceres, *options, certification=certification, jure="J-5" if certification == HORS else JURE)
    assert fini.code == (4 if code else 0)
    if code:
        assert fini.erreur()["code"] == code
        # Hors délai, aucune date n'y ferait rien : une version plus récente, que ce profil sait chercher.
        assert ("referentiel lister" in fini.erreur()["conseil"]) == (certification == HORS)


def test_creer_ce_qui_existe_aux_memes_dates_est_sans_effet_et_rend_son_numero(ceres: Lanceur, monde: Monde) -> None:
    premiere = creer(ceres).json()
    octets = monde.octets()
    seconde = creer(ceres)
    assert (seconde.code, seconde.json()["id"]) == (0, premiere["id"])
    assert "ien à changer" in seconde.stderr
    assert monde.octets() == octets


@pytest.mark.parametrize(
    ("debut", "fin", "code"),
    [
        ("2023-06-01", "2023-12-31", 0),  # la veille du début de l'autre
        ("2023-06-01", "2024-01-01", 4),  # le même jour
        ("2026-01-01", "2026-12-31", 4),
        ("2026-01-02", "2026-12-31", 0),  # le lendemain de sa fin
        ("2024-06-01", "2024-07-01", 4),
    ],
)
def test_hab_14_les_periodes_qui_se_touchent(ceres: Lanceur, monde: Monde, debut: str, fin: str, code: int) -> None:
    fini = creer(ceres, "--debut", debut, "--fin", fin, jure="J-5")  # H-000005 : du 01/01/2024 au 01/01/2026
    assert fini.code == code
    if code:
        assert (fini.erreur()["code"], fini.erreur()["objets"]) == ("HAB-14", ["H-000005"])


@pytest.mark.parametrize(("derniere", "code"), [(date(2020, 9, 3), 0), (date(2020, 9, 2), 0), (date(2020, 9, 1), 4)])
def test_hab_12_un_emploi_trop_ancien_refuse_meme_le_brouillon(
    ceres: Lanceur, monde: Monde, derniere: date, code: int
) -> None:
    employer(monde, date(2000, 1, 1), derniere)
    fini = creer(ceres)
    assert fini.code == code
    if code:
        assert fini.erreur()["code"] == "HAB-12"
        assert fini.erreur()["motifs"][0]["valeurs"]["debut_au_plus_tard"] == "2025-09-01"


def test_hab_11_un_ccs_demande_un_ccp_du_titre_a_la_creation_et_a_la_validation(ceres: Lanceur, monde: Monde) -> None:
    employer(monde, date(2015, 1, 1))
    ccs = f"{EN_COURS}/CCS1"
    assert creer(ceres, certification=ccs).erreur()["code"] == "HAB-11"
    ccp = creer(ceres, "--debut", "01/10/2025", certification=f"{EN_COURS}/CCP1").json()["id"]
    assert creer(ceres, certification=ccs).erreur()["code"] == "HAB-11"  # un brouillon n'appuie pas
    assert ceres("habilitation", "valider", ccp).code == 0
    trop_tot = creer(ceres, certification=ccs).erreur()
    assert (trop_tot["code"], trop_tot["motifs"][0]["possible_le"]) == ("HAB-11", "2025-10-01")
    assert creer(ceres, "--debut", "2025-10-01", "--valider", certification=ccs).code == 0


def test_hab_11_perdre_l_appui_avertit_sans_rien_entrainer(ceres: Lanceur, monde: Monde) -> None:
    employer(monde, date(2015, 1, 1))
    ccp = creer(ceres, "--valider", certification=f"{EN_COURS}/CCP1").json()["id"]
    ccs = creer(ceres, "--valider", certification=f"{EN_COURS}/CCS1").json()["id"]
    fini = ceres("habilitation", "suspendre", ccp, "--oui")
    assert fini.code == 0
    assert "HAB-11" in fini.stderr
    assert ccs in fini.stderr
    fiche = ceres("habilitation", "voir", ccs, "--format", "json").json()
    assert (fiche["etat_effectif"], fiche["utilisable"]) == ("active", True)


def test_hab_11_un_ccp_qui_n_appuyait_deja_plus_ne_fait_pas_avertir(ceres: Lanceur, monde: Monde) -> None:
    f = Fabrique.reprise(monde.chemin)
    expire = f.habilitation(4, f"{EN_COURS}/CCP1", fin=date(2025, 9, 1), debut=date(2024, 1, 1))
    f.habilitation(4, f"{EN_COURS}/CCS1", fin=date(2027, 12, 31), debut=date(2024, 1, 1))
    f.store.fermer()
    fini = ceres("habilitation", "brouillon", f"H-{expire}")
    assert fini.code == 0
    assert "HAB-11" not in fini.stderr


@pytest.mark.parametrize(("debut", "averti"), [(date(2022, 9, 2), False), (date(2022, 9, 3), True)])
def test_hab_15_avertit_sous_trois_ans_sans_refuser(ceres: Lanceur, monde: Monde, debut: date, averti: bool) -> None:
    employer(monde, debut)
    fini = ceres("habilitation", "creer", "--jure", JURE, "--certification", EN_COURS, "--valider")
    assert fini.code == 0
    assert ("HAB-15" in fini.stderr) is averti


# --- modifier ---


def test_hab_09_modifier_change_les_dates_et_laisse_une_trace_par_champ_change(ceres: Lanceur, monde: Monde) -> None:
    fini = ceres("habilitation", "modifier", "H-1", "--fin", "31/12/2026", "--format", "json")
    assert (fini.code, fini.json()["fin"], fini.json()["version"]) == (0, "2026-12-31", 2)
    assert monde.traces() == [(1, "modifier", "fin", "2026-01-01", "2026-12-31")]


def test_hab_09_modifier_aux_memes_dates_est_sans_effet(ceres: Lanceur, monde: Monde) -> None:
    octets = monde.octets()
    fini = ceres("habilitation", "modifier", "H-1", "--debut", "01/01/2024", "--fin", "2026-01-01")
    assert fini.code == 0
    assert "ien à changer" in fini.stderr
    assert monde.octets() == octets


@pytest.mark.parametrize(
    ("objet", "options", "code"),
    [
        ("H-1", ["--debut", "31/12/2022"], "HAB-13"),
        ("H-1", ["--fin", "01/01/2028"], "HAB-13"),
        ("H-1", ["--debut", "02/01/2026"], "HAB-13"),
        ("H-5", ["--fin", "31/12/2026"], "HAB-08"),
        ("H-8", ["--fin", "31/12/2026"], "HAB-08"),
        ("H-4", ["--fin", "2024-08-31"], "HAB-07"),
        ("H-16", ["--fin", "2024-08-31"], "HAB-07"),
    ],
)
def test_hab_09_les_refus_de_modifier(ceres: Lanceur, monde: Monde, objet: str, options: list[str], code: str) -> None:
    octets = monde.octets()
    fini = ceres("habilitation", "modifier", objet, *options, "--format", "json")
    assert (fini.code, fini.erreur()["code"]) == (4, code)
    assert monde.octets() == octets


def test_hab_09_modifier_reverifie_hab_14(ceres: Lanceur, monde: Monde) -> None:
    autre = creer(ceres, "--debut", "2026-01-02", "--fin", "2026-12-31", jure="J-1").json()["id"]
    assert ceres("habilitation", "modifier", "H-1", "--fin", "2026-01-02", "--format", "json").erreur()["objets"] == [
        autre
    ]


def test_hab_05_un_titre_proroge_se_corrige_de_bout_en_bout(ceres: Lanceur, monde: Monde) -> None:
    """E-COURS → brouillon → dates corrigées → validée : l'origine typique que disent les notes."""
    objet = monde["E-COURS"]
    assert ceres("habilitation", "brouillon", objet).code == 0
    assert ceres("habilitation", "modifier", objet, "--fin", "31/12/2027").code == 0
    assert ceres("habilitation", "valider", objet).code == 0
    fiche = ceres("habilitation", "voir", objet, "--format", "json").json()
    assert (fiche["etat_effectif"], fiche["fin"], fiche["version"]) == ("active", "2027-12-31", 4)


def test_hab_04_suspendre_puis_reactiver_e_fin_retire_puis_rend_la_prolongation(ceres: Lanceur, monde: Monde) -> None:
    objet = monde["E-FIN"]

    def fiche() -> tuple[object, object, object]:
        document = ceres("habilitation", "voir", objet, "--format", "json").json()
        return document["etat_effectif"], document["utilisable"], document["utilisable_jusqu_au"]

    assert fiche() == ("expiree", True, "2026-09-01")
    assert ceres("habilitation", "suspendre", objet, "--oui").code == 0
    assert fiche() == ("suspendue", False, None)
    assert ceres("habilitation", "reactiver", objet, "--oui").code == 0
    assert fiche() == ("expiree", True, "2026-09-01")


def test_supprimer_efface_et_l_historique_reste(ceres: Lanceur, monde: Monde) -> None:
    assert ceres("habilitation", "supprimer", "H-1", "--oui", "--motif", "doublon").code == 0
    assert ceres("habilitation", "voir", "H-1").code == 3
    traces = ceres("habilitation", "historique", "H-1", "--format", "json").json()["elements"]
    assert {(t["champ"], t["avant"], t["apres"]) for t in traces} == {
        ("jure", "J-000001", None),
        ("certification", EN_COURS, None),
        ("etat", "brouillon", None),
        ("debut", "2024-01-01", None),
        ("fin", "2026-01-01", None),
    }
    # un numéro ne sert jamais deux fois
    assert creer(ceres, jure="J-1").json()["id"] == "H-000017"
