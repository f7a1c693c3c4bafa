"""PRO-01 : la fin des profils ; un profil fini n'agit plus, et il reste toujours un administrateur."""

from pathlib import Path
from typing import Any

import pytest

from tests.autre_agent import AUTRE, par_un_autre
from tests.fabriques import bases
from tests.fabriques.base import Fabrique
from tests.lanceur import Resultat, lancer

MPCP, UD, AUTRE_MPCP = "P-1", "P-2", "P-3"


@pytest.fixture(autouse=True)
def _base(isole: Path) -> None:
    f = Fabrique(isole / "ceres.db")
    f.titre()
    f.profil("ud", departement="44")
    f.store.fermer()


def second_administrateur() -> None:
    assert lancer("profil", "creer", "--role", "mpcp", "--agent", AUTRE).code == 0


def agir(profil: str, jour: str = "2025-09-02") -> Resultat:
    return lancer("--profil", profil, "jure", "lister", env={"CERES_AUJOURDHUI": jour})


def profil(numero: str) -> dict[str, Any]:
    document = lancer("profil", "voir", numero, "--format", "json").json()
    return {cle: document[cle] for cle in ("fin", "retire")}


@pytest.mark.parametrize(("jour", "code"), [("2025-09-30", 0), ("2025-10-01", 0), ("2025-10-02", 5)])
def test_pro_01_un_profil_agit_jusqu_a_sa_fin_comprise(jour: str, code: int) -> None:
    assert profil(UD) == {"fin": None, "retire": False}
    fini = lancer("profil", "modifier", UD, "--fin", "01/10/2025", "--motif", "intérim", "--format", "json")
    assert (fini.code, fini.json()["fin"], fini.json()["retire"]) == (0, "2025-10-01", False)
    rendu = agir(UD, jour)
    assert rendu.code == code
    if code:
        assert "Le profil P-000002 a pris fin le 01/10/2025 : il n'agit plus." in rendu.stderr
        assert rendu.stdout == ""


def test_pro_01_un_profil_retire_n_agit_plus_le_jour_meme_et_reste_au_journal() -> None:
    assert lancer("profil", "retirer", UD, "--motif", "a quitté le service").code == 0
    assert profil(UD) == {"fin": "2025-09-02", "retire": True}
    assert agir(UD).code == 5
    assert lancer("profil", "choisir", UD).code == 5
    assert lancer("--profil", UD, "profil", "lister").code == 5
    traces = lancer("journal", "lister", "--objet", UD, "--format", "json").json()["elements"]
    assert [(t["action"], t["champ"], t["avant"], t["apres"], t["motif"]) for t in traces] == [
        ("retirer", "fin", None, "2025-09-02", "a quitté le service"),
        ("retirer", "retire", "0", "1", "a quitté le service"),
    ]
    assert lancer("profil", "retirer", UD, "--format", "json").code == 0
    assert len(lancer("journal", "lister", "--objet", UD, "--format", "json").json()["elements"]) == 2
    assert lancer("profil", "modifier", UD, "--sans-fin").code == 0
    assert agir(UD).code == 0


def test_pro_01_le_dernier_administrateur_ne_finit_pas() -> None:
    octets = bases.contenu(Path("ceres.db"))
    for commande in (("retirer", MPCP), ("modifier", MPCP, "--fin", "2030-01-01"), ("retirer", MPCP, "--simuler")):
        rendu = lancer("profil", *commande, "--format", "json")
        assert (rendu.code, rendu.erreur()["code"]) == (4, "PRO-01")
        assert "dernier administrateur" in rendu.erreur()["message"]
    assert bases.contenu(Path("ceres.db")) == octets


def test_pro_01_un_administrateur_qui_finira_n_en_est_pas_un_qui_reste() -> None:
    second_administrateur()
    assert lancer("profil", "modifier", AUTRE_MPCP, "--fin", "2026-01-01").code == 0
    assert lancer("profil", "retirer", MPCP).code == 4
    assert lancer("profil", "modifier", AUTRE_MPCP, "--sans-fin").code == 0
    # Il se retire lui-même : c'est fait, et dit, bien qu'il n'agisse plus.
    fini = lancer("profil", "retirer", MPCP, "--format", "json")
    assert (fini.code, fini.json()["retire"]) == (0, True)
    assert agir(MPCP).code == 5
    assert par_un_autre("profil", "retirer", AUTRE_MPCP).code == 4


def test_qui_n_a_plus_son_profil_choisi_en_choisit_un_autre() -> None:
    second_administrateur()
    assert lancer("profil", "retirer", MPCP).code == 0
    rendu = lancer("jure", "lister")
    assert (rendu.code, "profil choisir" in rendu.stderr) == (5, True)
    assert lancer("init", "--sans-referentiel").code == 0
    assert lancer("profil", "lister").code == 0
    assert lancer("profil", "choisir", UD).code == 0
    assert lancer("jure", "lister").code == 0


def test_un_profil_fini_se_donne_de_nouveau() -> None:
    assert lancer("profil", "retirer", UD).code == 0
    neuf = lancer("profil", "creer", "--role", "ud", "--structure", "44", "--format", "json")
    assert (neuf.code, neuf.json()["id"]) == (0, "P-000003")
    assert agir("P-3").code == 0


CREER = ("profil", "creer", "--role", "ud", "--structure", "35")


@pytest.mark.parametrize(("jour", "code"), [("2025-09-30", 0), ("2025-10-01", 0), ("2025-10-02", 5)])
def test_pro_01_un_profil_se_cree_avec_sa_fin(jour: str, code: int) -> None:
    fini = lancer(*CREER, "--fin", "01/10/2025", "--format", "json")
    assert (fini.code, fini.json()["id"], fini.json()["fin"]) == (0, "P-000003", "2025-10-01")
    assert "jusqu'au 01/10/2025" in fini.stderr
    assert agir("P-3", jour).code == code
    traces = lancer("journal", "lister", "--objet", "P-3", "--format", "json").json()["elements"]
    assert ("fin", None, "2025-10-01") in [(t["champ"], t["avant"], t["apres"]) for t in traces]


@pytest.mark.parametrize(("fin", "code"), [("2025-09-01", 2), ("2025-09-02", 0), ("2025-09-03", 0)])
def test_la_fin_d_un_profil_neuf_n_est_pas_passee(fin: str, code: int) -> None:
    octets = bases.contenu(Path("ceres.db"))
    assert lancer(*CREER, "--fin", fin).code == code
    assert (bases.contenu(Path("ceres.db")) == octets) is bool(code)


def test_pro_01_creer_de_nouveau_ne_change_pas_la_fin() -> None:
    assert lancer(*CREER, "--fin", "2025-10-01").code == 0
    octets = bases.contenu(Path("ceres.db"))
    for options in ((), ("--fin", "2025-10-01")):
        assert lancer(*CREER, *options, "--format", "json").json()["id"] == "P-000003"
    refus = lancer(*CREER, "--fin", "2025-10-02", "--format", "json")
    assert (refus.code, refus.erreur()["code"], refus.erreur()["objets"]) == (4, "PRO-01", ["P-000003"])
    assert refus.erreur()["message"] == "P-000003 est déjà ce profil, jusqu'au 01/10/2025."
    sans_fin = lancer("profil", "creer", "--role", "ud", "--structure", "44", "--fin", "2025-10-02", "--format", "json")
    assert (sans_fin.code, sans_fin.erreur()["message"]) == (4, "P-000002 est déjà ce profil, sans fin.")
    assert bases.contenu(Path("ceres.db")) == octets
    conseil = refus.erreur()["conseil"].split("« ceres ")[1].split(" »")[0]
    assert lancer(*conseil.split()).code == 0
    # Fini, il se donne de nouveau, avec une autre fin.
    plus_tard = {"CERES_AUJOURDHUI": "2025-11-01"}
    assert lancer(*CREER, "--fin", "2025-12-01", "--format", "json", env=plus_tard).json()["id"] == "P-000004"


@pytest.mark.parametrize(
    ("mots", "code"),
    [
        (("modifier", UD), 2), (("modifier", UD, "--fin", "2026-01-01", "--sans-fin"), 2),
        (("modifier", UD, "--fin", "2025-09-01"), 2), (("modifier", "P-99", "--sans-fin"), 3), (("retirer", "P-99"), 3),
        (("modifier", UD, "--sans-fin"), 0), (("modifier", UD, "--fin", "2025-09-02"), 0),
        (("modifier", UD, "--role", "mpcp"), 2),
    ],
)  # fmt: skip
def test_ce_qui_se_demande_a_la_fin_d_un_profil(mots: tuple[str, ...], code: int) -> None:
    assert lancer("profil", *mots).code == code
