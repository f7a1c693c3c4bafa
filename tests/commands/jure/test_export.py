"""JUR-01 : `ceres export-jures`, la fiche des contacts, pour chaque profil et sous chaque forme."""

import csv
import io
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from ceres_cli.base.filtre import Filtre
from ceres_cli.formats.tableau.lire import lire_tableau
from ceres_cli.services.faits import conditions
from ceres_cli.services.jure import requetes
from tests.au_terminal import au_terminal
from tests.conftest import Lanceur
from tests.fabriques import bases
from tests.fabriques.base import AGENT, Fabrique
from tests.fabriques.monde import Monde
from tests.lanceur import COMMANDE
from tests.outils_moteur import sans_pouvoirs

EXPORT = "export-jures"
COLONNES = [
    "numero_jure", "civilite", "nom", "prenom", "telephone_professionnel", "telephone_personnel", "adresse",
    "complement", "code_postal", "commune", "courriel", "departement", "employeur", "certifications",
    "habilitation_fin", "utilisable_jusqu_au", "derniere_session", "nombre_sessions",
]  # fmt: skip
EN_COURS, FINISSANT = "TP-99901m01", "TP-99902m01"
FIN_DE_VIE, PROLONGATION = date(2025, 9, 1), date(2026, 9, 1)  # de FINISSANT ; le jour des tests en est le lendemain
MPCP, UD_44, DIRECCTE_52, UD_75, CENTRE, CENTRE_CCS, CENTRE_SANS = (f"P-{n}" for n in range(1, 8))
# Juré → (département, région, habilitations : certification, état, début, fin).
JURES: dict[str, tuple[str, str, list[tuple[str, str, date, date]]]] = {
    "nantais": ("44", "52", [(EN_COURS, "validee", date(2024, 1, 1), date(2026, 1, 1))]),
    "parisien": (
        "75",
        "11",
        [
            (EN_COURS, "validee", date(2024, 1, 1), date(2026, 1, 1)),
            (f"{EN_COURS}/CCP1", "validee", date(2024, 1, 1), date(2027, 12, 31)),
            (f"{EN_COURS}/CCP2", "brouillon", date(2024, 1, 1), date(2027, 12, 31)),
        ],
    ),
    "angevin, E-FIN": ("49", "52", [(FINISSANT, "validee", date(2024, 1, 1), FIN_DE_VIE)]),
    "lyonnais, CCS": ("69", "84", [(f"{EN_COURS}/CCS1", "validee", date(2024, 1, 1), date(2026, 1, 1))]),
    "dernier jour": ("44", "52", [(EN_COURS, "validee", date(2024, 1, 1), date(2025, 9, 2))]),
    "inactif": ("44", "52", [(EN_COURS, "validee", date(2024, 1, 1), date(2026, 1, 1))]),
    "brouillon": ("44", "52", [(EN_COURS, "brouillon", date(2024, 1, 1), date(2027, 12, 31))]),
    "suspendu": ("44", "52", [(EN_COURS, "suspendue", date(2024, 1, 1), date(2027, 12, 31))]),
    "expiré": ("44", "52", [(EN_COURS, "validee", date(2024, 1, 1), date(2025, 9, 1))]),
    "E-AVANT": ("44", "52", [(FINISSANT, "validee", date(2024, 1, 1), date(2025, 8, 31))]),
    "à venir": ("44", "52", [(EN_COURS, "validee", date(2025, 9, 3), date(2026, 1, 1))]),
    "sans habilitation": ("44", "52", []),
    "inactif sans habilitation": ("75", "11", []),
}
NOMS = {f"J-{rang:06d}": nom for rang, nom in enumerate(JURES, 1)}
UTILISABLES = {"nantais", "parisien", "angevin, E-FIN", "lyonnais, CCS", "dernier jour"}


@pytest.fixture(scope="module")
def modele_jures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """La base de tous les tests, bâtie une fois."""
    f = Fabrique(tmp_path_factory.mktemp("export") / "modele.db")
    f.titre(EN_COURS[:8], EN_COURS[8:], debut=date(2023, 1, 1), fin=date(2027, 12, 31), ccs=1, sigle="COURS")
    f.titre(FINISSANT[:8], FINISSANT[8:], fin=FIN_DE_VIE, prolongation=PROLONGATION)
    for nom, (departement, region, habilitations) in JURES.items():
        jure = f.jure(nom.upper(), "Zoé", departement=departement, region=region, actif=int("inactif" not in nom))
        for habilitation in habilitations:
            f.habilitation(jure, *habilitation)
    f.profil("ud", departement="44")
    f.profil("direccte", region="52")
    f.profil("ud", departement="75")
    loire, ccs, sans = (f.centre(n) for n in ("Centre Loire", "Centre Rhône", "Centre neuf"))
    for centre in (loire, ccs, sans):
        f.profil("centre", centre=centre)
    f.agrement(loire, EN_COURS, date(2024, 1, 1), date(2026, 6, 30))
    f.agrement(loire, FINISSANT, date(2024, 1, 1), FIN_DE_VIE)
    f.agrement(ccs, EN_COURS, date(2024, 1, 1), date(2027, 12, 31))
    f.agrement(ccs, f"{EN_COURS}/CCS1", date(2024, 1, 1), date(2027, 12, 31))
    f.store.fermer()
    return f.store.chemin


@pytest.fixture
def f(modele_jures: Path, isole: Path) -> Iterator[Fabrique]:
    base = isole / "ceres.db"
    bases.copier(modele_jures, base)
    f = Fabrique.reprise(base)
    yield f
    f.store.fermer()


def lire_csv(texte: str) -> list[dict[str, str]]:
    assert texte.startswith("\ufeff")
    assert texte.count("\n") == texte.count("\r\n")
    lecteur = csv.DictReader(io.StringIO(texte[1:], newline=""), delimiter=";")
    lignes = list(lecteur)
    assert lecteur.fieldnames == COLONNES
    return lignes


def exporter(ceres: Lanceur, *options: str, profil: str = MPCP, jour: str = "2025-09-02") -> list[dict[str, str]]:
    fini = ceres("--profil", profil, EXPORT, *options, env={"CERES_AUJOURDHUI": jour})
    assert fini.code == 0
    return lire_csv(fini.stdout)


def noms(ceres: Lanceur, *options: str, profil: str = MPCP, jour: str = "2025-09-02") -> set[str]:
    lignes = exporter(ceres, *options, profil=profil, jour=jour)
    assert len({ligne["numero_jure"] for ligne in lignes}) == len(lignes)  # une ligne par juré
    return {NOMS[ligne["numero_jure"]] for ligne in lignes}


# --- qui paraît, pour chaque profil ---


@pytest.mark.parametrize(
    ("profil", "attendus"),
    [
        (MPCP, UTILISABLES),
        (UD_44, {"nantais", "dernier jour"}),
        (DIRECCTE_52, {"nantais", "dernier jour", "angevin, E-FIN"}),
        (UD_75, {"parisien"}),
        (CENTRE, {"nantais", "parisien", "angevin, E-FIN", "dernier jour"}),
        (CENTRE_CCS, {"nantais", "parisien", "lyonnais, CCS", "dernier jour"}),
        (CENTRE_SANS, set()),
    ],
)
def test_jur_01_chaque_profil_a_ses_jures(ceres: Lanceur, f: Fabrique, profil: str, attendus: set[str]) -> None:
    assert noms(ceres, profil=profil) == attendus
    # Les filtres ne sortent jamais du ressort.
    assert noms(ceres, "--departement", "75", "--departement", "44", profil=profil) == attendus - {
        "angevin, E-FIN", "lyonnais, CCS",
    }  # fmt: skip


def test_les_jures_sont_dans_l_ordre_des_noms(ceres: Lanceur, f: Fabrique) -> None:
    f.habilitation(f.jure("Éluard", "B"), EN_COURS, fin=date(2026, 1, 1), debut=date(2024, 1, 1))
    f.habilitation(f.jure("ELUARD", "A"), EN_COURS, fin=date(2026, 1, 1), debut=date(2024, 1, 1))
    ordre = [(ligne["nom"], ligne["prenom"]) for ligne in exporter(ceres)]
    assert [n for n, _ in ordre] == [
        "ANGEVIN, E-FIN", "DERNIER JOUR", "ELUARD", "Éluard", "LYONNAIS, CCS", "NANTAIS", "PARISIEN",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("jour", "visibles"),
    [
        ("2023-12-31", set()),  # la veille des agréments et des habilitations
        ("2024-01-01", {"nantais", "parisien", "angevin, E-FIN", "dernier jour", "expiré", "E-AVANT"}),
        ("2025-08-31", {"nantais", "parisien", "angevin, E-FIN", "dernier jour", "expiré", "E-AVANT"}),
        ("2025-09-01", {"nantais", "parisien", "angevin, E-FIN", "dernier jour", "expiré"}),
        ("2025-09-03", {"nantais", "parisien", "angevin, E-FIN", "à venir"}),
        ("2026-01-01", {"nantais", "parisien", "angevin, E-FIN", "à venir"}),
        ("2026-01-02", {"parisien", "angevin, E-FIN"}),
        ("2026-06-30", {"parisien", "angevin, E-FIN"}),  # dernier jour de l'agrément
        ("2026-07-01", {"angevin, E-FIN"}),
        ("2026-09-01", {"angevin, E-FIN"}),  # dernier jour de la prolongation
        ("2026-09-02", set()),
    ],
)
def test_jur_01_un_centre_voit_selon_ses_agrements_la_veille_le_jour_le_lendemain(
    ceres: Lanceur, f: Fabrique, jour: str, visibles: set[str]
) -> None:
    assert noms(ceres, profil=CENTRE, jour=jour) == visibles
    assert noms(ceres, "--au", jour, profil=CENTRE, jour=min(jour, "2025-09-02")) == visibles


def test_jur_01_un_agrement_fini_avant_le_titre_ne_vaut_pas_pendant_sa_prolongation(
    ceres: Lanceur, f: Fabrique
) -> None:
    f.agrement(3, FINISSANT, date(2024, 1, 1), FIN_DE_VIE - timedelta(days=1))
    assert noms(ceres, profil=CENTRE_SANS) == set()
    assert noms(ceres, profil=CENTRE_SANS, jour="2025-08-31") == {"angevin, E-FIN", "E-AVANT"}
    f.agrement(3, FINISSANT, FIN_DE_VIE, FIN_DE_VIE)
    assert noms(ceres, profil=CENTRE_SANS) == {"angevin, E-FIN"}


def test_jur_01_un_agrement_retire_ne_vaut_rien(ceres: Lanceur, f: Fabrique) -> None:
    f.agrement(3, EN_COURS, date(2024, 1, 1), date(2027, 12, 31), etat="retire")
    assert noms(ceres, profil=CENTRE_SANS) == set()


def test_jur_01_agr_03_un_agrement_sur_un_ccs_ne_vaut_qu_avec_celui_du_titre(ceres: Lanceur, f: Fabrique) -> None:
    f.agrement(3, f"{EN_COURS}/CCS1", date(2024, 1, 1), date(2027, 12, 31))
    assert noms(ceres, profil=CENTRE_SANS) == set()
    du_titre = f.agrement(3, EN_COURS, date(2024, 1, 1), date(2027, 12, 31))
    tous = {"nantais", "parisien", "lyonnais, CCS", "dernier jour"}
    assert noms(ceres, profil=CENTRE_SANS) == tous
    f.evenement(du_titre, "suspendre", date(2025, 9, 3))
    assert noms(ceres, profil=CENTRE_SANS) == tous
    assert noms(ceres, profil=CENTRE_SANS, jour="2025-09-03") == set()
    f.evenement(du_titre, "retablir", date(2025, 9, 4))
    assert noms(ceres, profil=CENTRE_SANS, jour="2025-09-04") == {"nantais", "parisien", "lyonnais, CCS", "à venir"}


def test_jur_01_un_centre_ne_lit_que_les_certifications_qui_lui_ouvrent_le_jure(ceres: Lanceur, f: Fabrique) -> None:
    f.habilitation(2, f"{EN_COURS}/CCS1", debut=date(2024, 1, 1), fin=date(2027, 12, 31))
    (parisien,) = [x for x in exporter(ceres, profil=CENTRE) if NOMS[x["numero_jure"]] == "parisien"]
    assert parisien["certifications"] == f"{EN_COURS}, {EN_COURS}/CCP1"


# --- une période : utilisable chaque jour ---


@pytest.mark.parametrize(
    ("du", "au", "visibles"),
    [
        ("2025-09-02", "2025-09-02", UTILISABLES),
        ("2025-09-02", "2025-09-03", UTILISABLES - {"dernier jour"}),
        ("2025-09-03", "2026-01-01", UTILISABLES - {"dernier jour"} | {"à venir"}),
        ("2025-09-02", "2026-01-01", UTILISABLES - {"dernier jour"}),
        ("2025-09-03", "2026-01-02", {"parisien", "angevin, E-FIN"}),
        ("2025-08-31", "2025-09-01", UTILISABLES | {"expiré"}),
        ("2025-08-31", "2025-08-31", UTILISABLES | {"expiré", "E-AVANT"}),
        ("2023-12-31", "2026-01-01", set()),
        ("2026-09-01", "2026-09-02", {"parisien"}),
    ],
)
def test_jur_01_du_au_veut_le_jure_utilisable_chaque_jour(
    ceres: Lanceur, f: Fabrique, du: str, au: str, visibles: set[str]
) -> None:
    assert noms(ceres, "--du", du, "--au", au) == visibles


def test_jur_01_la_periode_doit_etre_couverte_par_une_meme_habilitation(ceres: Lanceur, f: Fabrique) -> None:
    f.habilitation(5, EN_COURS, debut=date(2025, 9, 10), fin=date(2026, 1, 1))
    assert "dernier jour" not in noms(ceres, "--du", "2025-09-02", "--au", "2025-09-10")


def test_jur_01_la_periode_doit_etre_couverte_par_les_agrements_du_centre(ceres: Lanceur, f: Fabrique) -> None:
    """Deux agréments qui se suivent la couvrent ; un jour de trou ne la couvre plus."""
    f.agrement(3, EN_COURS, date(2025, 9, 1), date(2025, 9, 10))
    f.agrement(3, EN_COURS, date(2025, 9, 12), date(2025, 12, 31))
    periode = ("--du", "02/09/2025", "--au", "31/12/2025")
    assert noms(ceres, *periode, profil=CENTRE_SANS) == set()
    assert noms(ceres, "--du", "2025-09-12", "--au", "2025-12-31", profil=CENTRE_SANS) == {
        "nantais", "parisien", "à venir",
    }  # fmt: skip
    f.agrement(3, EN_COURS, date(2025, 9, 11), date(2025, 9, 11))
    assert noms(ceres, *periode, profil=CENTRE_SANS) == {"nantais", "parisien"}
    assert noms(ceres, "--du", "2025-09-02", "--au", "2026-01-01", profil=CENTRE_SANS) == set()


@pytest.mark.parametrize(
    ("faits", "couverte"),
    [
        ([("suspendre", 12)], False),
        ([("suspendre", 12), ("retablir", 12)], True),  # le même jour : il n'a jamais été suspendu
        ([("suspendre", 12), ("retablir", 13)], False),
        ([("suspendre", 30)], False),
        ([("suspendre", 31)], True),
        ([("suspendre", 1), ("retablir", 2)], True),
        ([("suspendre", 1), ("retablir", 3)], False),
        ([("retirer", 30)], False),
        ([("retirer", 31)], True),
    ],
)
def test_jur_01_agr_01_un_seul_jour_suspendu_ou_retire_decouvre_la_periode(
    ceres: Lanceur, f: Fabrique, faits: list[tuple[str, int]], couverte: bool
) -> None:
    """`faits` : chaque événement et son jour, compté depuis le 31 août ; la période va du 2 au 30 septembre."""
    agrement = f.agrement(3, EN_COURS, date(2024, 1, 1), date(2027, 12, 31))
    for nature, rang in faits:
        f.evenement(agrement, nature, date(2025, 8, 31) + timedelta(days=rang))
    vus = noms(ceres, "--du", "2025-09-02", "--au", "2025-09-30", profil=CENTRE_SANS)
    assert vus == ({"nantais", "parisien"} if couverte else set())


def test_l_export_et_lister_utilisable_sont_d_accord(ceres: Lanceur, f: Fabrique) -> None:
    for jour in ("2024-06-01", "2025-09-01", "2025-09-02", "2025-09-03", "2026-09-01", "2026-09-02", "2028-12-31"):
        listees = ceres("habilitation", "lister", "--utilisable", "--au", jour, "--format", "json").json()["elements"]
        attendues: dict[str, dict[str, Any]] = {}
        for h in listees:
            sienne = attendues.setdefault(h["jure"], {"certifications": [], "jusque": []})
            sienne["certifications"].append(h["certification"])
            sienne["jusque"].append(h["utilisable_jusqu_au"])
        exportees = {ligne["numero_jure"]: ligne for ligne in exporter(ceres, "--au", jour)}
        assert exportees.keys() == attendues.keys()
        for jure, sienne in attendues.items():
            assert exportees[jure]["certifications"] == ", ".join(sorted(sienne["certifications"]))
            assert exportees[jure]["utilisable_jusqu_au"] == max(sienne["jusque"])


# --- filtres ---


@pytest.mark.parametrize(
    ("options", "attendus"),
    [
        (("--titre", EN_COURS), {"nantais", "parisien", "lyonnais, CCS", "dernier jour"}),
        (("--titre", "cours"), {"nantais", "parisien", "lyonnais, CCS", "dernier jour"}),
        (("--titre", FINISSANT), {"angevin, E-FIN"}),
        (("--certification", EN_COURS), {"nantais", "parisien", "dernier jour"}),
        (("--certification", f"{EN_COURS}/CCP1"), {"parisien"}),
        (("--certification", f"{EN_COURS}/CCP2"), set()),  # il n'y est qu'en brouillon
        (("--certification", f"{EN_COURS}/CCS1"), {"lyonnais, CCS"}),
        (("--departement", "44"), {"nantais", "dernier jour"}),
        (("--departement", "Loire-Atlantique", "--departement", "maine et loire"),
         {"nantais", "dernier jour", "angevin, E-FIN"}),
        (("--region", "pays de la loire"), {"nantais", "dernier jour", "angevin, E-FIN"}),
        (("--region", "52", "--departement", "49"), {"angevin, E-FIN"}),
        (("--region", "52", "--departement", "75"), set()),
        (("--titre", EN_COURS, "--region", "11"), {"parisien"}),
    ],
)  # fmt: skip
def test_les_filtres(ceres: Lanceur, f: Fabrique, options: tuple[str, ...], attendus: set[str]) -> None:
    assert noms(ceres, *options) == attendus


def test_un_filtre_ne_laisse_que_ses_certifications_et_leurs_dates(ceres: Lanceur, f: Fabrique) -> None:
    def parisien(*options: str) -> tuple[str, ...]:
        (ligne,) = exporter(ceres, "--departement", "75", *options)
        return ligne["certifications"], ligne["habilitation_fin"], ligne["utilisable_jusqu_au"]

    assert parisien() == (f"{EN_COURS}, {EN_COURS}/CCP1", "2027-12-31", "2028-12-31")
    assert parisien("--certification", EN_COURS) == (EN_COURS, "2026-01-01", "2026-01-01")


@pytest.mark.parametrize(
    ("options", "code", "attendu"),
    [
        (("--titre", "TP-88888m01"), 3, "INTROUVABLE"),
        (("--titre", f"{EN_COURS}/CCP1"), 2, "USAGE"),
        (("--certification", f"{EN_COURS}/CCP9"), 3, "INTROUVABLE"),
        (("--departement", "44", "--departement", "Atlantide"), 2, "USAGE"),
        (("--region", "Gaule"), 2, "USAGE"),
        (("--du", "2025-09-03", "--au", "2025-09-02"), 2, "USAGE"),
        (("--au", "31/02/2025"), 2, "USAGE"),
        (("--etat", "vivant"), 2, "USAGE"),
        (("--sortie", "jures.docx"), 2, "USAGE"),
        (("--sortie", "jures"), 2, "USAGE"),
        (("--sortie", "absent/jures.xlsx"), 8, "BASE"),
    ],
)
def test_une_mauvaise_demande_n_ecrit_et_ne_consigne_rien(
    ceres: Lanceur, f: Fabrique, options: tuple[str, ...], code: int, attendu: str
) -> None:
    fini = ceres(EXPORT, *options, env={"CERES_FORMAT": "json"})
    assert (fini.code, fini.stdout, fini.erreur()["code"]) == (code, "", attendu)
    assert f.lignes("SELECT count(*) FROM lot") == [(0,)]
    assert not list(Path().glob("*jures*"))


# --- --etat ---


@pytest.mark.parametrize(
    ("etat", "attendus"),
    [
        ("brouillon", {"brouillon", "parisien"}),
        ("suspendue", {"suspendu"}),
        ("expiree", {"expiré", "E-AVANT", "angevin, E-FIN"}),
        ("inactif", {"inactif", "inactif sans habilitation"}),
    ],
)
def test_jur_01_les_autres_ne_paraissent_que_sur_demande(
    ceres: Lanceur, f: Fabrique, etat: str, attendus: set[str]
) -> None:
    assert noms(ceres, "--etat", etat) == attendus
    assert noms(ceres, "--etat", etat, profil=UD_44) == {n for n in attendus if JURES[n][0] == "44"}
    lignes = exporter(ceres, "--etat", etat)
    if etat != "expiree":
        assert {ligne["utilisable_jusqu_au"] for ligne in lignes} == {""}
    assert all(ligne["habilitation_fin"] or "sans" in NOMS[ligne["numero_jure"]] for ligne in lignes)
    for profil in (CENTRE, CENTRE_SANS):
        fini = ceres("--profil", profil, EXPORT, "--etat", etat, env={"CERES_FORMAT": "json"})
        assert (fini.code, fini.stdout, fini.erreur()["code"]) == (5, "", "DRO-01")


@pytest.mark.parametrize("etat", ["brouillon", "suspendue", "validee"])
def test_jur_02_un_inactif_ne_parait_que_parmi_les_inactifs(ceres: Lanceur, f: Fabrique, etat: str) -> None:
    inactif = f.jure("PARTI", actif=0)
    for certification, fin in ((EN_COURS, date(2027, 1, 1)), (f"{EN_COURS}/CCP1", date(2025, 9, 1))):
        f.habilitation(inactif, certification, etat, date(2024, 1, 1), fin)
    choix = ([], *(["--etat", autre] for autre in ("brouillon", "suspendue", "expiree", "inactif")))
    paraissent = [options for options in choix if "PARTI" in {x["nom"] for x in exporter(ceres, *options)}]
    assert paraissent == [["--etat", "inactif"]]


def test_les_habilitations_d_une_fiche_se_lisent_sans_leur_jure(f: Fabrique) -> None:
    lues: list[str] = []
    filtre = Filtre()
    conditions.utilisable_d_un_actif(filtre, "2025-09-02")
    with f.store.lecture() as db:
        db._connexion.set_trace_callback(lues.append)
        assert len(list(requetes.habilitations_a_exporter(db, filtre))) == 7
        db._connexion.set_trace_callback(None)
    assert [("FROM habilitation h" in sql, "jure j" in sql) for sql in lues] == [(True, False)]


def test_une_expiree_dit_son_dernier_jour_meme_passe(ceres: Lanceur, f: Fabrique) -> None:
    """Un titre raccourci avant son début lui ôte tous ses jours : sa fin est celle du titre, sans prolongation."""
    f.titre("TP-99903", "m01", fin=date(2024, 6, 1), prolongation=date(2026, 6, 1))
    f.habilitation(f.jure("RACCOURCI"), "TP-99903m01", debut=date(2024, 7, 1), fin=date(2024, 12, 31))
    lignes = exporter(ceres, "--etat", "expiree")
    assert {x["nom"]: (x["habilitation_fin"], x["utilisable_jusqu_au"]) for x in lignes} == {
        "EXPIRÉ": ("2025-09-01", "2025-09-01"),
        "E-AVANT": ("2025-08-31", "2025-08-31"),
        "ANGEVIN, E-FIN": ("2025-09-01", "2026-09-01"),
        "RACCOURCI": ("2024-06-01", "2024-06-01"),
    }


# --- les colonnes ---


COMPLET = {
    "civilite": "MME",
    "telephone_professionnel": "02 61 91 00 01",
    "telephone_personnel": "+33 6 39 98 00 01",
    "adresse": "1 rue des Œillets",
    "complement": "Bât. B",
    "code_postal": "01000",
    "commune": "Bourg-en-Bresse",
    "courriel": "n.guyen@example.fr",
    "employeur": "Atelier & Fils",
}


def complet(f: Fabrique, **valeurs: Any) -> int:
    """Un juré qui remplit toutes les colonnes, seul de son département."""
    identite = {"nom": "N'GUYEN-LEFÈVRE", "prenom": "Zoé Œuvrard", "departement": "01", "region": "84"}
    jure = f.jure(**{**COMPLET, **identite, **valeurs})
    f.habilitation(jure, EN_COURS, debut=date(2024, 1, 1), fin=date(2026, 1, 1))
    return jure


def test_chaque_colonne_porte_ce_qui_est_saisi(ceres: Lanceur, f: Fabrique) -> None:
    jure = complet(f)
    (ligne,) = exporter(ceres, "--departement", "01")
    assert ligne == {
        **COMPLET,
        "numero_jure": f"J-{jure:06d}",
        "nom": "N'GUYEN-LEFÈVRE",
        "prenom": "Zoé Œuvrard",
        "telephone_personnel": "'+33 6 39 98 00 01",
        "departement": "01",
        "certifications": EN_COURS,
        "habilitation_fin": "2026-01-01",
        "utilisable_jusqu_au": "2026-01-01",
        "derniere_session": "",
        "nombre_sessions": "0",
    }


def test_jur_01_les_sessions_comptees_sont_commencees_et_non_annulees(ceres: Lanceur, f: Fabrique) -> None:
    def comptes(*options: str, jour: str = "2025-09-02") -> tuple[str, str]:
        (ligne,) = exporter(ceres, "--departement", "75", *options, jour=jour)
        return ligne["nombre_sessions"], ligne["derniere_session"]

    assert comptes() == ("0", "")
    for etat, debut in (
        ("validee", date(2024, 3, 4)),
        ("en_attente_validation", date(2025, 9, 2)),  # commencée ce jour
        ("annulee", date(2025, 8, 1)),
        ("en_preparation", date(2025, 9, 3)),  # demain
    ):
        f.session(1, EN_COURS, etat, debut, debut + timedelta(days=5), jures=(2,))
    assert comptes() == ("2", "2025-09-02")
    assert comptes(jour="2025-09-01") == comptes("--au", "2025-09-01") == ("1", "2024-03-04")
    assert comptes("--au", "2025-09-03") == ("3", "2025-09-03")
    # Pour une période à venir, ce sont celles commencées aujourd'hui.
    assert comptes("--du", "2025-10-01", "--au", "2025-10-05") == ("2", "2025-09-02")


# --- les formes ---


def test_un_xlsx_se_relit_avec_ses_textes_ses_dates_et_sa_mise_en_page(ceres: Lanceur, f: Fabrique) -> None:
    jure = complet(f, nom="=1+1", adresse="@SOMME(A1)")
    f.session(1, EN_COURS, "validee", date(2025, 6, 2), jures=(jure,))
    fini = ceres(EXPORT, "--sortie", "jures.xlsx", "--region", "84")
    assert (fini.code, fini.stdout) == (0, "")
    assert "2 jurés dans jures.xlsx" in fini.stderr
    assert Path("jures.xlsx").stat().st_mode & 0o777 == 0o600
    livre = openpyxl.load_workbook("jures.xlsx")
    feuille, a_propos, imprimee = livre.worksheets
    assert imprimee.title == "Impression"
    lignes = [dict(zip(COLONNES, ligne, strict=True)) for ligne in feuille.iter_rows(min_row=2)]
    assert [len(lignes), lignes[0]["nom"].value] == [2, "=1+1"]
    sienne = lignes[0]
    for cle, valeur in {**COMPLET, "nom": "=1+1", "adresse": "@SOMME(A1)", "certifications": EN_COURS}.items():
        assert (sienne[cle].value, sienne[cle].data_type, sienne[cle].number_format) == (valeur, "s", "@"), cle
    for cle, jour in (("habilitation_fin", datetime(2026, 1, 1)), ("derniere_session", datetime(2025, 6, 2))):
        assert (sienne[cle].value, sienne[cle].is_date) == (jour, True)
    assert (sienne["nombre_sessions"].value, sienne["courriel"].hyperlink.target) == (
        1, "mailto:n.guyen@example.fr",
    )  # fmt: skip
    assert feuille.freeze_panes == "A2"
    assert feuille.auto_filter.ref == "A1:R3"
    assert feuille.page_setup.orientation == "landscape"
    assert feuille.print_title_rows == "$1:$1"
    assert "&P" in f"{feuille.oddFooter.left.text}{feuille.oddFooter.center.text}{feuille.oddFooter.right.text}"
    assert all(feuille.column_dimensions[c].width > 5 for c in "ABCR")
    texte = "\n".join(str(c) for ligne in a_propos.iter_rows(values_only=True) for c in ligne if c)
    for dit in ("84", "02/09/2025", "MPCP", "P-000001", AGENT, "2", "personnel"):
        assert dit in texte, dit


@pytest.mark.parametrize(
    ("options", "habilites"),
    [((), "le 02/09/2025"), (("--du", "2025-09-01", "--au", "2025-12-31"), "du 01/09/2025 au 31/12/2025")],
)
def test_la_feuille_a_propos_dit_les_jours_comme_l_ecran(
    ceres: Lanceur, f: Fabrique, options: tuple[str, ...], habilites: str
) -> None:
    complet(f)
    assert ceres(EXPORT, "--sortie", "jures.xlsx", *options, "--sans-session-depuis", "2025-06-02").code == 0
    dits = dict(openpyxl.load_workbook("jures.xlsx")["À propos"].iter_rows(values_only=True))
    assert (dits["habilités"], dits["sans session depuis"]) == (habilites, "02/06/2025")


def test_un_ods_dit_la_meme_chose_que_le_csv_et_le_xlsx(ceres: Lanceur, f: Fabrique) -> None:
    complet(f)
    f.session(1, EN_COURS, "validee", date(2025, 6, 2), jures=(1, 2))
    lus = []
    for suffixe in ("csv", "xlsx", "ods"):
        chemin = Path(f"jures.{suffixe}")
        assert ceres(EXPORT, "--sortie", chemin).code == 0
        tableau = lire_tableau(chemin, nom=chemin.name)
        lus.append([ligne for _, ligne in tableau.lignes])
    assert lus[0] == lus[1] == lus[2]
    assert len(lus[0]) == 6
    assert Path("jures.csv").read_bytes().decode() == ceres(EXPORT).stdout


@pytest.mark.parametrize("suffixe", ["csv", "xlsx", "ods", "XLSX"])
def test_sans_jure_il_n_y_a_que_l_en_tete_et_c_est_dit(ceres: Lanceur, f: Fabrique, suffixe: str) -> None:
    fini = ceres(EXPORT, "--departement", "2A", "--sortie", f"jures.{suffixe}")
    assert fini.code == 0
    assert "Aucun juré" in fini.stderr
    tableau = lire_tableau(Path(f"jures.{suffixe}"), nom="x")
    assert (len(tableau.entetes), tableau.lignes) == (18, [])
    assert exporter(ceres, "--departement", "2A") == []
    assert f.lignes("SELECT apres FROM trace WHERE champ = 'nombre'") == [("0",), ("0",)]


@pytest.mark.parametrize("valeur", ["=1+1", "+33 2", "-1", "@x", "＝1", "  =1"])
def test_une_formule_est_neutralisee_et_se_relit(ceres: Lanceur, f: Fabrique, valeur: str) -> None:
    complet(f, employeur=valeur)
    (ligne,) = exporter(ceres, "--departement", "01")
    assert ligne["employeur"].startswith("'")
    fini = ceres(EXPORT, "--departement", "01", "--csv-brut")
    assert ligne["employeur"][1:] == lire_csv(fini.stdout)[0]["employeur"]
    for suffixe in ("xlsx", "ods"):
        ceres(EXPORT, "--departement", "01", "--sortie", f"j.{suffixe}")
    livre = openpyxl.load_workbook("j.xlsx")
    assert [c.data_type for c in livre.worksheets[0][2] if c.column_letter == "M"] == ["s"]


# --- où va le fichier ---


def test_dans_un_tube_le_csv_va_sur_la_sortie_standard(ceres_processus: Lanceur, f: Fabrique) -> None:
    for options in ((), ("--sortie", "-")):
        fini = ceres_processus(EXPORT, *options)
        assert fini.code == 0
        assert len(lire_csv(fini.stdout)) == len(UTILISABLES)
        assert "5 jurés" in fini.stderr
    assert not list(Path().glob("jures*"))


def test_au_terminal_un_fichier_neuf_est_ecrit_et_nomme(f: Fabrique) -> None:
    Path("jures-2025-09-02-3.xlsx").symlink_to("nulle-part")  # un nom pris, même par un lien brisé
    for nom in ("jures-2025-09-02.xlsx", "jures-2025-09-02-2.xlsx", "jures-2025-09-02-4.xlsx"):
        code, affiche = au_terminal(EXPORT, sortie=True)
        assert (code, f"5 jurés dans {nom}." in affiche) == (0, True)
        assert openpyxl.load_workbook(nom).worksheets[0].max_row == 6
    code, affiche = au_terminal(EXPORT, "--sortie", "-", sortie=True)
    assert code == 0
    assert "numero_jure;civilite" in affiche
    assert len(list(Path().glob("jures*"))) == 4


def test_rien_n_est_livre_qui_ne_soit_consigne(ceres_processus: Lanceur, f: Fabrique) -> None:
    """Sur une base en lecture seule, le journal ne peut pas s'écrire : ni fichier, ni sortie, ni temporaire."""
    Path("dehors").mkdir()
    base = Path("ferme")
    base.mkdir()
    Path("ceres.db").rename(base / "ceres.db")
    (base / "ceres.db").chmod(0o400)
    base.chmod(0o500)
    commande = (*sans_pouvoirs(), *COMMANDE)
    try:
        for options in (("--sortie", "dehors/jures.xlsx"), ()):
            fini = ceres_processus(EXPORT, *options, env={"CERES_BASE": "ferme/ceres.db"}, commande=commande)
            assert (fini.code, fini.stdout) == (8, "")
    finally:
        base.chmod(0o700)
    assert list(Path("dehors").iterdir()) == []


# --- journal et alias ---


def test_chaque_export_est_consigne_qui_quel_filtre_quelles_colonnes_combien(ceres: Lanceur, f: Fabrique) -> None:
    options = ("--titre", "COURS", "--departement", "44", "--departement", "75", "--au", "2025-09-03")
    exporter(ceres, *options, profil=CENTRE)
    assert f.lignes("SELECT agent, profil, structure, commande, jour FROM lot") == [
        (AGENT, "P-000005", "E-000001", "ceres export-jures", "2025-09-02")
    ]
    traces = dict(f.lignes("SELECT champ, apres FROM trace WHERE type_objet = 'export'"))
    assert traces["nombre"] == "3"
    assert traces["colonnes"].split(", ") == COLONNES
    for dit in ("COURS", "44", "75", "2025-09-03"):
        assert dit in traces["filtre"], dit
    assert "ZOÉ" not in str(traces).upper()
    # Un export n'est pas un lot d'habilitations.
    assert ceres("habilitation", "lots", "--format", "json").json()["total"] == 0


def test_jure_exporter_est_la_meme_commande(ceres: Lanceur, f: Fabrique) -> None:
    assert ceres("jure", "exporter", "--departement", "44").stdout == ceres(EXPORT, "--departement", "44").stdout
    assert ceres("jure", "exporter", "--sortie", "a.xlsx").code == ceres(EXPORT, "--sortie", "b.xlsx").code == 0
    assert Path("a.xlsx").read_bytes() == Path("b.xlsx").read_bytes()
    assert "JUR-01" in ceres("jure", "exporter", "--help").stdout
    noms = [("ceres export-jures",), ("ceres jure exporter",)]  # chacune sous le nom qui a été tapé
    assert f.lignes("SELECT DISTINCT commande FROM lot ORDER BY 1") == noms


def test_la_meme_demande_donne_les_memes_octets(ceres: Lanceur, monde: Monde) -> None:
    for suffixe in ("csv", "xlsx", "ods"):
        for nom in ("a", "b"):
            assert ceres(EXPORT, "--sortie", f"{nom}.{suffixe}").code == 0
        assert Path(f"a.{suffixe}").read_bytes() == Path(f"b.{suffixe}").read_bytes()
