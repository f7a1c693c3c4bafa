"""PRO-01 : les profils d'un agent, les voir tous, en choisir un, en créer."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Lanceur
from tests.fabriques.base import AGENT, Fabrique
from tests.lanceur import COMMANDE
from tests.pseudo_terminal import jouer

DEPARTEMENTS = [f"{n:02d}" for n in range(1, 60) if n not in (20, 44)]


@pytest.fixture
def base(isole: Path) -> Fabrique:
    """P-1 : MPCP, choisi ; P-2 : UD 44 ; P-3 : un autre agent, DIRECCTE 52."""
    fabrique = Fabrique(isole / "ceres.db")
    fabrique.profil("ud", departement="44")
    fabrique.profil("direccte", region="52", agent="autre", choisi=True)
    return fabrique


def ids(resultat: Any) -> list[str]:
    return [e["id"] for e in resultat.json()["elements"]]


# --- lister ---


def test_lister_montre_tous_ses_profils_et_pas_ceux_des_autres(ceres: Lanceur, base: Fabrique) -> None:
    resultat = ceres("profil", "lister", "--format", "json")
    assert resultat.code == 0
    assert resultat.json() == {
        "schema": "ceres.profils/1",
        "elements": [
            {
                "id": "P-000001",
                "agent": AGENT,
                "role": "mpcp",
                "structure": "national",
                "libelle": "MPCP, national",
                "choisi": True,
                "fin": None,
                "retire": False,
                "courriel": None,
            },
            {
                "id": "P-000002",
                "agent": AGENT,
                "role": "ud",
                "structure": "44",
                "libelle": "UD Loire-Atlantique (44)",
                "choisi": False,
                "fin": None,
                "retire": False,
                "courriel": None,
            },
        ],
        "total": 2,
    }


def test_lister_tous_montre_ceux_de_chaque_agent_au_national_seulement(ceres: Lanceur, base: Fabrique) -> None:
    attendus = sorted([(AGENT, "P-000001"), (AGENT, "P-000002"), ("autre", "P-000003")])
    assert ids(ceres("profil", "lister", "--tous", "--format", "json")) == [objet for _, objet in attendus]
    refus = ceres("--profil", "P-2", "profil", "lister", "--tous", "--format", "json")
    assert (refus.code, refus.erreur()["code"]) == (5, "DRO-01")


def test_lister_cherche_sans_accents_et_limite_sans_cacher_le_total(ceres: Lanceur, base: Fabrique) -> None:
    assert ids(ceres("profil", "lister", "LOIRE ATLANTIQUE", "--format", "json")) == ["P-000002"]
    resultat = ceres("profil", "lister", "--limite", "1", "--format", "json").json()
    assert (len(resultat["elements"]), resultat["total"]) == (1, 2)


def test_un_agent_sans_profil_a_une_liste_vide_et_ne_peut_rien_faire_d_autre(ceres: Lanceur, isole: Path) -> None:
    Fabrique(isole / "ceres.db", profil=False)
    vide = ceres("profil", "lister", "--format", "json")
    assert (vide.code, vide.json()["total"]) == (0, 0)
    assert ceres("profil", "lister", "--format", "table").stdout == ""
    assert ceres("profil", "voir").code == 5
    assert ceres("profil", "creer", "--role", "mpcp").code == 5
    assert ceres("habilitation", "lister").code == 5


def test_pro_01_dans_un_tube_la_liste_n_est_ni_coupee_ni_paginee(ceres: Lanceur, base: Fabrique) -> None:
    for departement in DEPARTEMENTS:
        base.profil("ud", departement=departement)
    for format_ in ("table", "tsv"):
        resultat = ceres("profil", "lister", "--format", format_, env={"PAGER": "false", "LINES": "5"})
        assert len(resultat.lignes()) == len(DEPARTEMENTS) + 3


AFFICHEUR = """
import os, sys
lignes = sys.stdin.read().splitlines()
print("\\n".join(lignes[:9]), flush=True)
clavier = os.open("/dev/tty", os.O_RDONLY)
print("--SUITE--", flush=True)
os.read(clavier, 1)
print("\\n".join(lignes[9:]), flush=True)
"""


def au_terminal(
    lignes: int, env: dict[str, str | None], attendre: Callable[[str], bool], touches: bytes
) -> tuple[str, str, int]:
    """`ceres profil lister` dans un terminal de tant de lignes : affiché avant les touches, affiché en tout, code."""
    commande = [*COMMANDE, "profil", "lister"]
    return jouer(commande, tape=touches, quand=attendre, lignes=lignes, colonnes=120, env=env)


def test_pro_01_un_terminal_plus_court_que_la_liste_la_montre_page_a_page(base: Fabrique, isole: Path) -> None:
    for departement in DEPARTEMENTS:
        base.profil("ud", departement=departement)
    (isole / "afficheur.py").write_text(AFFICHEUR)
    env = {"PAGER": f"{sys.executable} {isole / 'afficheur.py'}"}
    avant, tout, code = au_terminal(12, env, lambda t: "--SUITE--" in t, b"\n")
    assert code == 0
    assert "P-000001" in avant
    assert "(59)" not in avant
    assert all(f"({d})" in tout for d in [*DEPARTEMENTS, "44"])


@pytest.mark.parametrize(("lignes", "page"), [(6, False), (5, False), (4, True)])
def test_pro_01_une_liste_qui_tient_a_l_ecran_n_est_pas_paginee(
    base: Fabrique, isole: Path, lignes: int, page: bool
) -> None:
    temoin = isole / "temoin"
    _, tout, code = au_terminal(lignes, {"PAGER": f"tee {temoin}"}, lambda _: True, b"")
    assert code == 0
    assert "P-000002" in tout
    assert temoin.exists() is page


def test_pro_01_less_est_l_afficheur_a_defaut_de_choix(base: Fabrique, isole: Path) -> None:
    """Sans less sur la machine, la liste sort d'un trait : rien ne manque."""
    for departement in DEPARTEMENTS:
        base.profil("ud", departement=departement)
    if shutil.which("less") is None:
        _, tout, code = au_terminal(12, {}, lambda _: True, b"")
        assert "(59)" in tout
    else:
        avant, tout, code = au_terminal(12, {}, lambda t: t.count("P-0000") >= 9, b"Gq")
        assert "(59)" not in avant
        assert "(59)" in tout
    assert code == 0


# --- voir ---


def test_voir_montre_le_profil_qui_agit_ses_droits_et_ce_que_valent_les_profils(ceres: Lanceur, base: Fabrique) -> None:
    resultat = ceres("profil", "voir", "--profil", "P-2", "--format", "json")
    assert resultat.code == 0
    assert resultat.json()["id"] == "P-000002"
    assert "valider, renvoyer ou débloquer une session" in resultat.stderr
    assert "créer des profils" not in resultat.stderr
    assert "des garde-fous, pas une frontière" in resultat.stderr


def test_voir_le_profil_d_un_autre_est_reserve_au_national(ceres: Lanceur, base: Fabrique) -> None:
    assert ceres("profil", "voir", "P-3", "--format", "json").json()["agent"] == "autre"
    assert ceres("profil", "voir", "P-9").code == 3
    for objet in ("P-3", "P-9"):
        assert ceres("--profil", "P-2", "profil", "voir", objet).code == 5
    assert ceres("profil", "voir", "J-1").code == 2


# --- choisir ---


def test_choisir_change_le_profil_qui_agit_et_laisse_sa_trace(ceres: Lanceur, base: Fabrique) -> None:
    resultat = ceres("profil", "choisir", "p-2", "--motif", "tournée", "--format", "json")
    assert resultat.code == 0
    assert resultat.json()["id"] == "P-000002"
    assert resultat.json()["choisi"] is True
    assert ceres("profil", "creer", "--role", "mpcp").code == 5
    assert base.lignes("SELECT id FROM profil WHERE choisi = 1 ORDER BY id") == [(2,), (3,)]
    traces = base.lignes("SELECT objet_id, champ, avant, apres, motif FROM trace ORDER BY id")
    assert traces == [(1, "choisi", "1", "0", "tournée"), (2, "choisi", "0", "1", "tournée")]


def test_choisir_revient_en_arriere(ceres: Lanceur, base: Fabrique) -> None:
    for objet in ("P-2", "P-1"):
        assert ceres("profil", "choisir", objet).code == 0
    assert base.lignes("SELECT id FROM profil WHERE choisi = 1 ORDER BY id") == [(1,), (3,)]


def test_choisir_le_profil_deja_choisi_ne_change_rien(ceres: Lanceur, base: Fabrique) -> None:
    resultat = ceres("profil", "choisir", "P-1")
    assert resultat.code == 0
    assert "Rien à changer" in resultat.stderr
    assert base.lignes("SELECT count(*) FROM lot") == [(0,)]


@pytest.mark.parametrize("objet", ["P-3", "P-99"])
def test_dro_01_choisir_le_profil_d_un_autre_ou_un_inconnu_sort_5(ceres: Lanceur, base: Fabrique, objet: str) -> None:
    resultat = ceres("profil", "choisir", objet, "--format", "json")
    assert (resultat.code, resultat.erreur()["code"]) == (5, "DRO-01")
    assert resultat.erreur()["objets"] == [f"P-{int(objet[2:]):06d}"]


@pytest.mark.parametrize("objet", ["P-3", "P-99"])
@pytest.mark.parametrize("commande", [("profil", "lister"), ("habilitation", "lister"), ("profil", "choisir", "P-2")])
def test_dro_01_agir_sous_le_profil_d_un_autre_ou_un_inconnu_sort_5(
    ceres: Lanceur, base: Fabrique, objet: str, commande: tuple[str, ...]
) -> None:
    assert ceres("--profil", objet, *commande).code == 5
    assert ceres(*commande, env={"CERES_PROFIL": objet}).code == 5


def test_choisir_marche_pour_qui_n_a_aucun_profil_choisi(ceres: Lanceur, isole: Path) -> None:
    fabrique = Fabrique(isole / "ceres.db", profil=False)
    fabrique.profil("ud", departement="44")
    assert ceres("habilitation", "lister").code == 5
    assert ceres("profil", "choisir", "P-1").code == 0
    assert ceres("habilitation", "lister").code == 0
    assert fabrique.lignes("SELECT profil FROM lot") == [("P-000001",)]


# --- créer ---


@pytest.mark.parametrize(
    ("options", "role", "structure", "libelle"),
    [
        (("--role", "ud", "--structure", "85"), "ud", "85", "UD Vendée (85)"),
        (("--role", "DDETS", "--structure", "vendee"), "ud", "85", "UD Vendée (85)"),
        (("--role", "ddetspp", "--structure", "2a"), "ud", "2A", "UD Corse-du-Sud (2A)"),
        (("--role", "Direccte", "--structure", "bretagne"), "direccte", "53", "DIRECCTE Bretagne (53)"),
        (("--role", "DREETS", "--structure", "44"), "direccte", "44", "DIRECCTE Grand Est (44)"),
        (("--role", "centre", "--structure", "e-1"), "centre", "E-000001", "Centre Loire (E-000001)"),
        (("--role", "centre", "--structure", "123 456 789 00000"), "centre", "E-000001", "Centre Loire (E-000001)"),
        (("--role", "mpcp", "--structure", "national"), "mpcp", "national", "MPCP, national"),
    ],
)
def test_creer_lit_le_role_et_la_structure_de_chacun(
    ceres: Lanceur, base: Fabrique, options: tuple[str, ...], role: str, structure: str, libelle: str
) -> None:
    base.centre("Centre Loire", siret="12345678900000")
    resultat = ceres("profil", "creer", *options, "--agent", "nouveau", "--format", "json")
    assert resultat.code == 0, resultat.stderr
    assert resultat.json() == {
        "schema": "ceres.profil/1",
        "id": "P-000004",
        "agent": "nouveau",
        "role": role,
        "structure": structure,
        "libelle": libelle,
        "choisi": True,
        "fin": None,
        "retire": False,
        "courriel": None,
    }


def test_creer_un_second_profil_ne_change_pas_celui_qui_est_choisi(ceres: Lanceur, base: Fabrique) -> None:
    resultat = ceres("profil", "creer", "--role", "ud", "--structure", "85", "--format", "json").json()
    assert (resultat["agent"], resultat["choisi"]) == (AGENT, False)


def test_creer_laisse_une_trace_par_champ(ceres: Lanceur, base: Fabrique) -> None:
    ceres("profil", "creer", "--role", "ud", "--structure", "85", "--agent", "nouveau", "--motif", "arrivée")
    assert base.lignes("SELECT type_objet, objet_id, action, champ, avant, apres, motif FROM trace ORDER BY id") == [
        ("profil", 4, "creer", "agent", None, "nouveau", "arrivée"),
        ("profil", 4, "creer", "role", None, "ud", "arrivée"),
        ("profil", 4, "creer", "departement", None, "85", "arrivée"),
        ("profil", 4, "creer", "choisi", None, "1", "arrivée"),
    ]
    assert base.lignes("SELECT commande, agent, profil FROM lot") == [("ceres profil creer", AGENT, "P-000001")]


def test_creer_ce_qui_existe_ne_change_rien_et_montre_l_existant(ceres: Lanceur, base: Fabrique) -> None:
    resultat = ceres("profil", "creer", "--role", "dreets", "--structure", "52", "--agent", "autre", "--format", "json")
    assert resultat.code == 0
    assert resultat.json()["id"] == "P-000003"
    assert "Rien à changer : P-000003 est déjà ce profil." in resultat.stderr
    assert base.lignes("SELECT count(*) FROM profil") == [(3,)]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--role", "ud"), "demande sa structure"),
        (("--role", "centre", "--structure", " "), "demande sa structure"),
        (("--role", "mpcp", "--structure", "44"), "n'a pas de structure"),
        (("--role", "prefet", "--structure", "44"), "n'est pas un rôle"),
        (("--role", "ud", "--structure", "Bretagne"), "inconnu"),
        (("--role", "direccte", "--structure", "Vendée"), "inconnue"),
        (("--role", "centre", "--structure", "44"), "n'est pas un identifiant de centre"),
        (("--role", "mpcp", "--agent", ""), "n'est pas un nom de compte"),
        (("--role", "mpcp", "--agent", "m dupont"), "n'est pas un nom de compte"),
        ((), "--role"),
    ],
)
def test_creer_refuse_ce_qui_est_mal_ecrit(
    ceres: Lanceur, base: Fabrique, options: tuple[str, ...], message: str
) -> None:
    # L'usage passe avant les droits : P-2 ne peut pas créer, et c'est pourtant la faute d'écriture qui est dite.
    for profil in ("P-1", "P-2"):
        resultat = ceres("--profil", profil, "profil", "creer", *options)
        assert resultat.code == 2
        assert message in resultat.stderr
    assert base.lignes("SELECT count(*) FROM profil") == [(3,)]


def test_creer_pour_un_centre_inconnu_sort_3_apres_le_role(ceres: Lanceur, base: Fabrique) -> None:
    commande = ("profil", "creer", "--role", "centre", "--structure", "E-9")
    assert ceres(*commande).code == 3
    assert ceres("--profil", "P-2", *commande).code == 5
