"""`ceres journal lister` : chaque écriture, ses filtres, et le ressort de qui lit."""

import re
from pathlib import Path

import pytest

from tests.conftest import Lanceur
from tests.fabriques.base import AGENT, Fabrique
from tests.lanceur import Resultat


@pytest.fixture
def base(isole: Path, ceres: Lanceur) -> Fabrique:
    """Quatre écritures : trois profils créés (lots 1 à 3), une habilitation suspendue sous P-2, UD 44 (lot 4)."""
    fabrique = Fabrique(isole / "ceres.db")
    for rang, (departement, lieu) in enumerate((("44", "Nantes"), ("85", "La Roche-sur-Yon"), ("72", "Le Mans")), 1):
        ceres(
            "profil", "creer", "--role", "ud", "--structure", departement, "--motif", f"Arrivée à {lieu}",
            env={"CERES_AUJOURDHUI": f"2025-08-0{rang}"},
        )  # fmt: skip
    fabrique.titre()
    fabrique.habilitation(fabrique.jure())
    suspendue = ceres(
        "--profil", "P-2", "habilitation", "suspendre", "H-1", "--oui", "--motif", "Départ à L'Haÿ-les-Roses",
        env={"CERES_AUJOURDHUI": "2025-08-04"},
    )  # fmt: skip
    assert suspendue.code == 0
    return fabrique


def lots(resultat: Resultat) -> list[str]:
    """Les lots cités, dans l'ordre, sans répétition."""
    assert resultat.code == 0, resultat.stderr
    return list(dict.fromkeys(e["lot"] for e in resultat.json()["elements"]))


def test_chaque_champ_change_a_sa_ligne_de_la_plus_ancienne_a_la_plus_recente(ceres: Lanceur, base: Fabrique) -> None:
    document = ceres("journal", "lister", "--format", "json").json()
    assert document["schema"] == "ceres.traces/1"
    assert document["total"] == len(document["elements"]) == 10
    assert [e["id"] for e in document["elements"]] == list(range(1, 11))
    derniere = document["elements"][-1]
    assert derniere.pop("horodatage").endswith("Z")
    assert re.fullmatch(r"[0-9a-f]{64}", derniere.pop("empreinte"))
    assert derniere == {
        "id": 10,
        "jour": "2025-08-04",
        "agent": AGENT,
        "profil": "P-000002",
        "structure": "44",
        "commande": "ceres habilitation suspendre",
        "lot": "L-000004",
        "objet": "H-000001",
        "action": "suspendre",
        "champ": "etat",
        "avant": "validee",
        "apres": "suspendue",
        "motif": "Départ à L'Haÿ-les-Roses",
        "derogation": False,
        "jour_force": True,
        "horloge_reculee": False,
    }


@pytest.mark.parametrize(
    ("options", "attendus"),
    [
        ((), [1, 2, 3, 4]),
        (("--lot", "L-2"), [2]),
        (("--objet", "P-2"), [1]),
        (("--objet", "h-000001"), [4]),
        (("--objet", "J-1"), []),
        (("--objet", "TP-99901m01"), []),
        (("--action", "creer"), [1, 2, 3]),
        (("--action", "Suspendre"), [4]),
        (("--action", "valider"), []),
        (("--agent", AGENT), [1, 2, 3, 4]),
        (("--agent", "personne"), []),
        (("--du", "02/08/2025"), [2, 3, 4]),
        (("--du", "03/08/2025"), [3, 4]),
        (("--au", "2025-08-02"), [1, 2]),
        (("--au", "2025-08-01"), [1]),
        (("--du", "02/08/2025", "--au", "02/08/2025"), [2]),
        (("--du", "05/08/2025"), []),
        (("ARRIVEE roche sur yon",), [2]),
        (("L HAY LES ROSES",), [4]),
        (("roses", "--action", "creer"), []),
        (("suspendre etat validee",), [4]),
        (("85",), [2]),
    ],
)
def test_chaque_filtre_garde_les_siennes(
    ceres: Lanceur, base: Fabrique, options: tuple[str, ...], attendus: list[int]
) -> None:
    resultat = ceres("journal", "lister", *options, "--format", "json")
    assert lots(resultat) == [f"L-{n:06d}" for n in attendus]
    assert resultat.json()["total"] == len(resultat.json()["elements"])


@pytest.mark.parametrize(
    ("options", "ids", "total"),
    [
        (("--limite", "1"), [10], 10),
        (("--limite", "3"), [8, 9, 10], 10),
        (("--limite", "10"), list(range(1, 11)), 10),
        (("--limite", "11"), list(range(1, 11)), 10),
        (("--limite", "2", "--action", "creer"), [8, 9], 9),
        (("arrivee", "--limite", "2"), [8, 9], 9),
    ],
)
def test_la_limite_garde_les_plus_recentes_et_le_total_reste_entier(
    ceres: Lanceur, base: Fabrique, options: tuple[str, ...], ids: list[int], total: int
) -> None:
    document = ceres("journal", "lister", *options, "--format", "json").json()
    assert ([e["id"] for e in document["elements"]], document["total"]) == (ids, total)


@pytest.mark.parametrize("texte", [(), ("2025",), ("profil",)])
def test_apres_lit_la_suite_d_un_numero_sans_rien_sauter(
    ceres: Lanceur, base: Fabrique, texte: tuple[str, ...]
) -> None:
    """Un programme qui redonne le dernier numéro lu retrouve tout le journal, deux lignes à la fois, une seule fois."""
    lister = ("journal", "lister", *texte, "--format", "json")
    toutes = [e["id"] for e in ceres(*lister).json()["elements"]]
    lues: list[int] = []
    while True:
        page = ceres(*lister, "--apres", lues[-1] if lues else 0, "--limite", "2").json()
        assert page["total"] == len(toutes) - len(lues)
        if not page["elements"]:
            break
        lues += [e["id"] for e in page["elements"]]
    assert lues == toutes
    assert ceres(*lister, "--apres", "9").json()["total"] == len([n for n in toutes if n > 9])


def test_apres_ne_va_pas_avec_les_acces(ceres: Lanceur, base: Fabrique) -> None:
    fini = ceres("journal", "lister", "--acces", "--apres", "3")
    assert (fini.code, "--apres ne va pas avec --acces" in fini.stderr) == (2, True)


def test_dro_02_un_service_voit_les_ecritures_faites_en_son_nom_et_elles_seules(ceres: Lanceur, base: Fabrique) -> None:
    assert lots(ceres("--profil", "P-2", "journal", "lister", "--format", "json")) == ["L-000004"]
    assert lots(ceres("--profil", "P-3", "journal", "lister", "--format", "json")) == []


@pytest.mark.parametrize(
    ("profil", "options", "ailleurs"),
    [
        ("P-2", (), "9 lignes"),
        ("P-3", (), "10 lignes"),
        ("P-2", ("--limite", "1"), "9 lignes"),
        ("P-2", ("--action", "creer"), "9 lignes"),
        ("P-2", ("--action", "suspendre"), ""),
        ("P-3", ("--au", "02/08/2025"), "6 lignes"),
        ("P-3", ("--du", "04/08/2025"), "1 ligne"),
        ("P-1", (), ""),
        # Compter ce qui est nommé dirait qu'il existe.
        ("P-3", ("--agent", AGENT), ""),
        ("P-3", ("suspendre",), ""),
    ],
)
def test_dro_02_ce_qui_est_hors_du_ressort_est_compte_sans_etre_nomme(
    ceres: Lanceur, base: Fabrique, profil: str, options: tuple[str, ...], ailleurs: str
) -> None:
    fini = ceres("--profil", profil, "journal", "lister", *options, "--format", "json")
    assert fini.code == 0
    assert fini.stderr == (f"Hors de votre ressort : {ailleurs}.\n" if ailleurs else "")


def test_dro_02_le_departement_44_et_la_region_44_ne_sont_pas_le_meme_service(ceres: Lanceur, base: Fabrique) -> None:
    numero = base.inserer("profil", id=50, agent=AGENT, role="direccte", choisi=0, retire=0, region="44")
    assert lots(ceres("--profil", f"P-{numero}", "journal", "lister", "--format", "json")) == []


@pytest.mark.parametrize(
    "options",
    [
        ("--lot", "H-1"),
        ("--objet", "H-x"),
        ("--objet", "S-12"),
        ("--du", "31/02/2025"),
        ("--limite", "-1"),
        ("--du", "02/08/2025", "--au", "01/08/2025"),
    ],
)
def test_un_filtre_mal_ecrit_sort_2(ceres: Lanceur, base: Fabrique, options: tuple[str, ...]) -> None:
    assert ceres("journal", "lister", *options).code == 2


def test_un_titre_inconnu_sort_3(ceres: Lanceur, base: Fabrique) -> None:
    assert ceres("journal", "lister", "--objet", "TP-00000m09").code == 3


@pytest.mark.parametrize(("option", "dehors", "absent"), [("--lot", "L-4", "L-99"), ("--objet", "H-1", "H-99")])
def test_dro_02_ce_qui_est_hors_du_ressort_est_introuvable(
    ceres: Lanceur, base: Fabrique, option: str, dehors: str, absent: str
) -> None:
    rendus = [ceres("--profil", "P-3", "journal", "lister", option, objet) for objet in (dehors, absent)]
    assert [rendu.code for rendu in rendus] == [3, 3]
    assert rendus[0].stderr == rendus[1].stderr.replace(absent, dehors)
    assert ceres("journal", "lister", option, dehors, "zzyzx").code == 0  # il est là ; rien ne répond au texte


def test_l_ecriture_simulee_ou_sans_effet_ne_laisse_rien(ceres: Lanceur, base: Fabrique) -> None:
    avant = base.lignes("SELECT count(*) FROM trace")
    assert ceres("--profil", "P-2", "habilitation", "suspendre", "H-1", "--oui").code == 0
    assert ceres("--profil", "P-2", "habilitation", "reactiver", "H-1", "--simuler").code == 0
    assert ceres("profil", "creer", "--role", "ud", "--structure", "44").code == 0
    assert base.lignes("SELECT count(*) FROM trace") == avant
