"""Centres et agréments par la commande : SIRET, titre et CCS, ressorts, rôles, journal. Jour : 02/09/2025."""

from datetime import date
from pathlib import Path

import pytest

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.nomenclatures import siret
from tests.conftest import Lanceur
from tests.fabriques import bases
from tests.fabriques.base import Fabrique

SIRET = "73282932000074"
EN_COURS, PROLONGE = "TP-99901m01", "TP-99902m01"
JSON = ("--format", "json")
MPCP, UD, DIRECCTE, AUTRE_DIRECCTE, CENTRE = (f"P-{n}" for n in range(1, 6))


@pytest.fixture
def base(isole: Path) -> Fabrique:
    """E-1 à Nantes (région 52), E-2 à Rennes (53), E-3 sans commune ; un titre en cours à 2 CCP et 2 CCS, un titre
    en prolongation depuis la veille."""
    f = Fabrique(isole / "ceres.db")
    f.titre(EN_COURS[:8], debut=date(2023, 1, 1), fin=date(2027, 12, 31), ccs=2, sigle="ESSAI")
    f.titre(PROLONGE[:8], fin=date(2025, 9, 1))
    loire = f.centre("Centre Loire", siret=SIRET, commune="Nantes", commune_insee="44109")
    f.centre("Centre Vilaine", commune="Rennes", commune_insee="35238", departement="35", region="53")
    f.centre("Centre sans commune", departement=None, region=None)
    f.profil("ud", departement="44")
    f.profil("direccte", region="52")
    f.profil("direccte", region="53")
    f.profil("centre", centre=loire)
    return f


def traces(f: Fabrique) -> list[tuple[object, ...]]:
    return f.lignes("SELECT type_objet, objet_id, action, champ, avant, apres, motif, version FROM trace ORDER BY id")


def octets(isole: Path) -> bytes:
    return bases.contenu(isole / "ceres.db")


# --- SIRET ---


@pytest.mark.parametrize(
    "tape",
    [
        SIRET,
        " 732 829 320 00074 ",
        "732\u00a0829\u202f320\t00074",
        "35600000000048",  # siège de La Poste : Luhn
        "356 000 000 00006",  # La Poste : somme multiple de 5, clé de Luhn fausse
    ],
)
def test_un_siret_est_admis_avec_ses_espaces(tape: str) -> None:
    assert siret.lire(tape) == "".join(tape.split())


@pytest.mark.parametrize(
    ("tape", "raison"),
    [
        ("73282932000075", "clé de contrôle"),
        ("732829320", "il faut 14 chiffres, il y en a 9"),
        ("7328293200007A", "que des chiffres"),
        ("732.829.320.00074", "que des chiffres"),
        ("٧٣٢٨٢٩٣٢٠٠٠٠٧٤", "que des chiffres"),
        ("35600000000007", "La Poste"),
        ("", "que des chiffres"),
    ],
)
def test_un_siret_refuse_dit_pourquoi(tape: str, raison: str) -> None:
    with pytest.raises(ErreurUsage, match=raison):
        siret.lire(tape)


def test_creer_refuse_un_siret_faux_avant_toute_chose(ceres: Lanceur, isole: Path) -> None:
    resultat = ceres("centre", "creer", "--nom", "Loire", "--siret", "73282932000075", *JSON)
    assert resultat.code == 2
    assert resultat.erreur()["code"] == "USAGE"
    assert "clé de contrôle" in resultat.erreur()["message"]


# --- créer ---


def test_creer_affiche_le_centre_et_journalise_chaque_champ(ceres: Lanceur, base: Fabrique) -> None:
    resultat = ceres(
        "centre", "creer", "--nom", "  Établissement de Vannes ", "--siret", "356 000 000 00006", "--commune", "Vannes",
        "--telephone", "02 61 91 00 12", "--courriel", "jurys@example.fr", "--motif", "ouverture", *JSON,
    )  # fmt: skip
    assert resultat.code == 0
    assert resultat.json() == {
        "schema": "ceres.centre/1",
        "id": "E-000004",
        "nom": "Établissement de Vannes",
        "siret": "35600000000006",
        "adresse": None,
        "code_postal": None,
        "commune": "Vannes",
        "commune_insee": "56260",
        "departement": "56",
        "region": "53",
        "telephone": "02 61 91 00 12",
        "courriel": "jurys@example.fr",
        "logo": None,
        "signataire": None,
        "qualite": None,
        "acces": None,
        "modele": None,
        "version": 1,
        "agrements": [],
    }
    ecrites = {str(t[3]): t for t in traces(base)}
    assert list(ecrites) == [
        "nom", "siret", "commune", "commune_insee", "departement", "region", "telephone", "courriel"
    ]  # fmt: skip
    assert ecrites["nom"] == ("centre", 4, "creer", "nom", None, "Établissement de Vannes", "ouverture", 1)


def test_creer_deux_fois_le_meme_centre_ne_change_rien(ceres: Lanceur, base: Fabrique, isole: Path) -> None:
    avant = octets(isole)
    avec = ceres("centre", "creer", "--nom", "Centre Loire", "--siret", SIRET, "--commune", "Nantes")
    sans = ceres("centre", "creer", "--nom", "Centre Loire", "--commune", "Nantes", *JSON)
    assert (avec.code, sans.code) == (0, 0)
    assert "Rien à changer : E-000001 Centre Loire existe déjà." in avec.stderr
    assert sans.json()["id"] == "E-000001"
    assert octets(isole) == avant


def test_creer_refuse_un_siret_deja_pris_et_nomme_le_centre(ceres: Lanceur, base: Fabrique, isole: Path) -> None:
    avant = octets(isole)
    resultat = ceres("centre", "creer", "--nom", "Un autre", "--siret", SIRET, *JSON)
    assert resultat.code == 4
    assert resultat.erreur()["objets"] == ["E-000001"]
    assert "E-000001 Centre Loire" in resultat.erreur()["message"]
    assert octets(isole) == avant


def test_creer_un_homonyme_est_possible_et_dit(ceres: Lanceur, base: Fabrique) -> None:
    options = ("--commune", "Nantes", "--siret", "35600000000048")
    resultat = ceres("centre", "creer", "--nom", "CENTRE LOIRE", *options)
    assert resultat.code == 0
    assert "Même nom et même commune : E-000001 (Nantes)." in resultat.stderr


@pytest.mark.parametrize(
    ("options", "code", "sortie"),
    [
        (("--telephone", "12"), "JUR-04", 4),
        (("--courriel", "jurys@"), "JUR-04", 4),
        (("--commune", "Sainte-Colombe"), "USAGE", 2),
        (("--commune", "Nantes", "--code-postal", "75001"), "USAGE", 2),
        (("--code-postal", "abc"), "USAGE", 2),
        (("--telephone", "02 61 91\n00 12"), "USAGE", 2),
    ],
)
def test_creer_verifie_les_coordonnees(
    ceres: Lanceur, base: Fabrique, options: tuple[str, ...], code: str, sortie: int
) -> None:
    resultat = ceres("centre", "creer", "--nom", "Un autre", *options, *JSON)
    assert (resultat.code, resultat.erreur()["code"]) == (sortie, code)


@pytest.mark.parametrize(
    ("numero", "garde", "avis"),
    [
        ("261910012", None, "dix chiffres"),
        ("2 61 91 00 12", None, "dix chiffres"),
        ("0299999999999", None, ""),
        ("07 00 00 00 12", "07 00 00 00 12", "aucune tranche connue pour FR"),
    ],
)
def test_jur_04_le_telephone_d_un_centre_se_lit_comme_celui_d_une_personne(
    ceres: Lanceur, base: Fabrique, numero: str, garde: str | None, avis: str
) -> None:
    for centre in (("creer", "--nom", "Un autre", "--commune", "Nantes"), ("modifier", "E-1")):
        resultat = ceres("centre", *centre, "--telephone", numero, *JSON)
        assert resultat.code == (0 if garde else 4)
        assert avis in resultat.stderr
        if garde:
            assert resultat.json()["telephone"] == garde
    jure = ceres(
        "jure", "creer", "--nom", "Le Goff", "--prenom", "Anne", "--commune", "Nantes", "--telephone-personnel", numero
    )
    assert jure.code == (0 if garde else 4)
    assert avis.replace("Téléphone", "Téléphone personnel") in jure.stderr


def test_creer_sans_nom_lisible_est_mal_ecrit(ceres: Lanceur, base: Fabrique) -> None:
    assert ceres("centre", "creer", "--nom", " - ").code == 2


# --- modifier ---


def test_modifier_change_efface_et_journalise_avant_et_apres(ceres: Lanceur, base: Fabrique) -> None:
    options = ("--nom", "Centre de l'Océan", "--commune", "Rezé", "--telephone", "01 99 00 00 01")
    resultat = ceres("centre", "modifier", SIRET, *options, *JSON)
    assert resultat.code == 0
    document = resultat.json()
    assert (document["nom"], document["commune"], document["version"]) == ("Centre de l'Océan", "Rezé", 2)
    assert [t[2:6] for t in traces(base)] == [
        ("modifier", "nom", "Centre Loire", "Centre de l'Océan"),
        ("modifier", "commune", "Nantes", "Rezé"),
        ("modifier", "commune_insee", "44109", "44143"),
        ("modifier", "telephone", None, "01 99 00 00 01"),
    ]
    efface = ceres("centre", "modifier", "E-1", "--telephone", "", *JSON)
    assert efface.json()["telephone"] is None
    assert ceres("centre", "lister", "ocean", *JSON).json()["total"] == 1


def test_modifier_sans_changement_ne_change_rien(ceres: Lanceur, base: Fabrique, isole: Path) -> None:
    avant = octets(isole)
    resultat = ceres("centre", "modifier", "E-1", "--nom", "Centre Loire", "--siret", SIRET)
    assert resultat.code == 0
    assert "Rien à changer" in resultat.stderr
    assert octets(isole) == avant


@pytest.mark.parametrize(
    ("options", "attendu"),
    [((), 2), (("--nom", ""), 2), (("--siret", "123"), 2), (("--siret", SIRET), 4), (("--telephone", "12"), 4)],
)
def test_modifier_refuse_ce_qui_ne_va_pas(
    ceres: Lanceur, base: Fabrique, options: tuple[str, ...], attendu: int
) -> None:
    assert ceres("centre", "modifier", "E-2", *options).code == attendu


# --- agréer ---


def test_agreer_sur_le_titre_va_d_aujourd_hui_a_sa_fin_de_vie(ceres: Lanceur, base: Fabrique) -> None:
    resultat = ceres("centre", "agreer", SIRET, "--certification", "ESSAI", "--motif", "dossier complet", *JSON)
    assert resultat.code == 0
    (ligne,) = resultat.json()["lignes"]
    assert (ligne["objet"], ligne["resultat"]) == ("A-000001", "fait")
    assert ceres("centre", "voir", "E-1", *JSON).json()["agrements"] == [
        {
            "id": "A-000001",
            "certification": EN_COURS,
            "titre_nom": "ESSAI",
            "titre": EN_COURS,
            "type": "TITRE",
            "site": None,
            "commune": None,
            "debut": "2025-09-02",
            "fin": "2027-12-31",
            "etat": "valide",
            "valide_jusqu_au": "2027-12-31",
            "prolongation_jusqu_au": "2028-12-31",
            "evenements": [],
            "sessions": [],
            "sessions_sans_agrement": [],
            "site_id": None,
        }
    ]
    assert traces(base) == [
        ("agrement", 1, "agreer", "centre", None, "E-000001", "dossier complet", 1),
        ("agrement", 1, "agreer", "certification", None, EN_COURS, "dossier complet", 1),
        ("agrement", 1, "agreer", "debut", None, "2025-09-02", "dossier complet", 1),
        ("agrement", 1, "agreer", "fin", None, "2027-12-31", "dossier complet", 1),
        ("agrement", 1, "agreer", "etat", None, "valide", "dossier complet", 1),
    ]


def test_agreer_deux_fois_ne_change_rien_et_rend_le_meme_agrement(ceres: Lanceur, base: Fabrique, isole: Path) -> None:
    commande = ("centre", "agreer", "E-1", "--certification", EN_COURS, "--site", "Rezé", *JSON)
    assert ceres(*commande).code == 0
    avant = octets(isole)
    (ligne,) = ceres(*commande).json()["lignes"]
    assert (ligne["objet"], ligne["resultat"]) == ("A-000001", "sans_effet")
    assert octets(isole) == avant


def test_agreer_sur_un_ccp_renvoie_au_titre(ceres: Lanceur, base: Fabrique) -> None:
    resultat = ceres("centre", "agreer", "E-1", "--certification", f"{EN_COURS}/CCP1", *JSON)
    assert (resultat.code, resultat.erreur()["code"]) == (4, "SES-06")
    assert resultat.erreur()["conseil"] == f"Agréez le centre sur le titre : --certification {EN_COURS}."


def test_agr_03_agreer_sur_un_ccs_demande_l_agrement_du_titre(ceres: Lanceur, base: Fabrique) -> None:
    ccs = ("centre", "agreer", "E-1", "--certification", f"{EN_COURS}/CCS1", *JSON)
    assert (ceres(*ccs).code, ceres(*ccs).erreur()["code"]) == (4, "AGR-03")
    assert ceres("centre", "agreer", "E-1", "--certification", EN_COURS, "--debut", "03/09/2025").code == 0
    assert ceres(*ccs, "--debut", "02/09/2025").code == 4
    assert ceres(*ccs, "--debut", "03/09/2025").code == 0
    assert ceres("centre", "agreer", "E-2", "--certification", f"{EN_COURS}/CCS1").code == 4


@pytest.mark.parametrize(("fin", "code"), [("30/12/2027", 0), ("31/12/2027", 0), ("01/01/2028", 4)])
def test_agr_02_agreer_ne_depasse_pas_la_fin_de_vie_du_titre(
    ceres: Lanceur, base: Fabrique, fin: str, code: int
) -> None:
    assert ceres("centre", "agreer", "E-1", "--certification", EN_COURS, "--fin", fin).code == code


def test_agreer_sur_un_titre_qui_n_est_plus_en_cours_est_refuse(ceres: Lanceur, base: Fabrique) -> None:
    resultat = ceres("centre", "agreer", "E-1", "--certification", PROLONGE, *JSON)
    assert resultat.code == 4
    assert "fin de vie" in resultat.erreur()["message"]


@pytest.mark.parametrize(("debut", "code"), [("30/06/2026", 4), ("01/07/2026", 0)])
def test_agreer_refuse_une_periode_qui_en_recouvre_une_autre(
    ceres: Lanceur, base: Fabrique, debut: str, code: int
) -> None:
    base.agrement(1, EN_COURS, date(2025, 1, 1), date(2026, 6, 30))
    resultat = ceres("centre", "agreer", "E-1", "--certification", EN_COURS, "--debut", debut, *JSON)
    assert resultat.code == code
    if code:
        assert "A-000001 (du 01/01/2025 au 30/06/2026)" in resultat.erreur()["message"]


def test_agreer_de_nouveau_apres_un_retrait_ou_une_expiration(ceres: Lanceur, base: Fabrique) -> None:
    base.agrement(1, EN_COURS, date(2024, 1, 1), date(2025, 9, 1))
    base.agrement(1, EN_COURS, date(2025, 9, 2), date(2027, 12, 31), etat="retire")
    (ligne,) = ceres("centre", "agreer", "E-1", "--certification", EN_COURS, *JSON).json()["lignes"]
    assert (ligne["objet"], ligne["resultat"]) == ("A-000003", "fait")


@pytest.mark.parametrize(
    ("objet", "certification", "code"),
    [
        ("E-9", EN_COURS, 3),
        ("35600000000048", EN_COURS, 3),
        ("73282932000075", EN_COURS, 2),
        ("J-1", EN_COURS, 2),
        ("E-1", "TP-99999m01", 3),
        ("E-1", f"{EN_COURS}/CCS3", 3),
        ("E-1", "n'importe quoi", 2),
    ],
)
def test_agreer_dit_ce_qui_est_introuvable_ou_mal_ecrit(
    ceres: Lanceur, base: Fabrique, objet: str, certification: str, code: int
) -> None:
    assert ceres("centre", "agreer", objet, "--certification", certification).code == code


# --- lire ---


def test_lister_filtre_par_texte_ressort_et_titre_agree(ceres: Lanceur, base: Fabrique) -> None:
    base.agrement(1, EN_COURS, date(2025, 9, 2), date(2026, 6, 30))
    base.agrement(2, EN_COURS, date(2024, 1, 1), date(2025, 9, 1))
    base.agrement(3, EN_COURS, date(2024, 1, 1), date(2027, 12, 31), etat="retire")

    def ids(*options: str) -> list[str]:
        document = ceres("centre", "lister", *options, *JSON).json()
        assert document["schema"] == "ceres.centres/1"
        return [e["id"] for e in document["elements"]]

    assert ids() == ["E-000001", "E-000002", "E-000003"]
    assert ids("VILAINE") == ["E-000002"]
    assert ids("--departement", "44") == ["E-000001"]
    assert ids("--region", "Bretagne") == ["E-000002"]
    assert ids("--titre", "ESSAI") == ["E-000001"]
    assert ids("--titre", EN_COURS, "--au", "2025-09-01") == ["E-000002"]
    assert ids("--titre", EN_COURS, "--au", "2026-07-01") == []
    limite = ceres("centre", "lister", "--limite", "2", *JSON).json()
    assert (len(limite["elements"]), limite["total"]) == (2, 3)


def test_voir_par_numero_ou_siret_et_l_etat_des_agrements_le_jour_demande(ceres: Lanceur, base: Fabrique) -> None:
    base.agrement(1, EN_COURS, date(2025, 9, 2), date(2026, 6, 30))
    assert ceres("centre", "voir", "732 829 320 00074", *JSON).stdout == ceres("centre", "voir", "E-1", *JSON).stdout
    for jour, etat in (
        ("2025-09-01", "a_venir"), ("2025-09-02", "valide"), ("2026-06-30", "valide"), ("2026-07-01", "expire"),
    ):  # fmt: skip
        (vu,) = ceres("centre", "voir", "E-1", "--au", jour, *JSON).json()["agrements"]
        assert (jour, vu["etat"]) == (jour, etat)
    for objet, code in (("E-9", 3), ("35600000000048", 3), ("73282932000075", 2), ("H-1", 2)):
        assert ceres("centre", "voir", objet).code == code


def test_agrements_filtre_par_centre_etat_titre_et_jour(ceres: Lanceur, base: Fabrique) -> None:
    base.agrement(1, EN_COURS, date(2025, 9, 2), date(2026, 6, 30))
    base.agrement(1, f"{EN_COURS}/CCS1", date(2025, 9, 3), date(2026, 6, 30))
    base.agrement(2, EN_COURS, date(2024, 1, 1), date(2025, 9, 1))
    base.agrement(2, PROLONGE, etat="retire")

    def ids(*options: str) -> list[str]:
        return [e["id"][-1] for e in ceres("centre", "agrements", *options, *JSON).json()["elements"]]

    assert ids() == ["1", "2", "3", "4"]
    assert ids(SIRET) == ["1", "2"]
    assert ids("--titre", EN_COURS) == ["1", "2", "3"]
    for etat, attendus in (("valide", ["1"]), ("a_venir", ["2"]), ("expire", ["3"]), ("retire", ["4"])):
        assert ids("--etat", etat) == attendus
    assert ids("--etat", "valide", "--au", "2025-09-03") == ["1", "2"]
    assert ids("--etat", "valide", "--au", "2025-09-01", "E-2") == ["3"]
    assert ceres("centre", "agrements", "--etat", "perime").code == 2
    assert ceres("centre", "agrements", "E-9").code == 3
    assert ceres("centre", "agrements", "--limite", "1", *JSON).json()["total"] == 4


def test_historique_reunit_le_centre_et_ses_agrements(ceres: Lanceur, base: Fabrique) -> None:
    ceres("centre", "modifier", "E-1", "--nom", "Un autre")
    ceres("centre", "agreer", "E-1", "--certification", EN_COURS)
    ceres("centre", "agreer", "E-2", "--certification", EN_COURS)
    ceres("centre", "retirer-agrement", "A-1", "--motif", "fermeture")
    elements = ceres("centre", "historique", "E-1", *JSON).json()["elements"]
    assert [e["objet"] for e in elements] == ["E-000001", *["A-000001"] * 7]
    assert (elements[-1]["action"], elements[-1]["motif"]) == ("retirer-agrement", "fermeture")


# --- rôles et ressorts ---


@pytest.mark.parametrize("options", [(), ("--commune", "Rennes")])
def test_dro_02_une_direccte_ne_sort_pas_un_centre_de_sa_region(
    ceres: Lanceur, base: Fabrique, options: tuple[str, ...]
) -> None:
    env = {"CERES_PROFIL": DIRECCTE}
    cree = ceres("centre", "creer", "--nom", "Un autre", *options, *JSON, env=env)
    deplace = ceres("centre", "modifier", "E-1", *(options or ("--commune", "")), *JSON, env=env)
    assert [(r.code, r.erreur()["code"]) for r in (cree, deplace)] == [(4, "DRO-02")] * 2


@pytest.mark.parametrize(("profil", "vus"), [(MPCP, 3), (UD, 3), (DIRECCTE, 3), (AUTRE_DIRECCTE, 3), (CENTRE, 1)])
def test_dro_02_un_centre_ne_lit_que_lui_un_service_les_lit_tous(
    ceres: Lanceur, base: Fabrique, profil: str, vus: int
) -> None:
    for centre in (1, 2, 3):
        base.agrement(centre, EN_COURS, fin=date(2027, 12, 31))
    env = {"CERES_PROFIL": profil}
    assert ceres("centre", "lister", *JSON, env=env).json()["total"] == vus
    assert ceres("centre", "agrements", *JSON, env=env).json()["total"] == vus
