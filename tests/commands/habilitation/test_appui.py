"""HAB-02, HAB-11 et HAB-16 par la commande : l'appui d'un CCS, le début rétroactif. Jour : 02/09/2025."""

from datetime import date

import pytest

from tests.au_terminal import au_terminal
from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique
from tests.fabriques.monde import EN_COURS, Monde

CCP, CCS = f"{EN_COURS}/CCP1", f"{EN_COURS}/CCS1"
JURE = 4


def habiliter(monde: Monde, *lignes: tuple[str, str, date, date]) -> list[str]:
    """Des habilitations (certification, état, début, fin) d'un juré en poste."""
    f = Fabrique.reprise(monde.chemin)
    f.experience(JURE, titre=1, debut=date(2015, 1, 1))
    numeros = [f.habilitation(JURE, c, etat, debut, fin) for c, etat, debut, fin in lignes]
    f.store.fermer()
    return [f"H-{n:06d}" for n in numeros]


@pytest.mark.parametrize(
    ("debut_appui", "fin_appui", "code"),
    [
        (date(2025, 1, 1), date(2027, 12, 31), 0),
        (date(2025, 3, 1), date(2027, 12, 31), 0),  # le jour même du début du CCS
        (date(2025, 3, 2), date(2027, 12, 31), 4),
        (date(2025, 1, 1), date(2025, 3, 1), 0),
        (date(2025, 1, 1), date(2025, 2, 28), 4),
    ],
)
def test_hab_02_un_ccs_sans_appui_reste_suspendu(
    ceres: Lanceur, monde: Monde, debut_appui: date, fin_appui: date, code: int
) -> None:
    """Expliquer, simuler et écrire répondent de même."""
    _, ccs = habiliter(
        monde, (CCP, "validee", debut_appui, fin_appui), (CCS, "suspendue", date(2025, 3, 1), date(2027, 12, 31))
    )
    assert ceres("habilitation", "expliquer", ccs, "--action", "reactiver").code == code
    fiche = ceres("habilitation", "voir", ccs, "--format", "json").json()
    assert fiche["actions_possibles"] == (["reactiver"] if code == 0 else [])
    listee = ceres("habilitation", "lister", "--certification", CCS, "--format", "json").json()["elements"][0]
    assert listee["actions_possibles"] == fiche["actions_possibles"]
    fini = ceres("habilitation", "reactiver", ccs, "--oui", "--format", "json")
    assert fini.code == code
    apres = ceres("habilitation", "voir", ccs, "--format", "json").json()
    assert apres["etat"] == ("validee" if code == 0 else "suspendue")
    if code:
        assert fini.erreur()["code"] == "HAB-11"


@pytest.mark.parametrize("action", ["suspendre", "brouillon"])
def test_hab_11_la_perte_d_un_appui_se_dit_avant_la_question(ceres: Lanceur, monde: Monde, action: str) -> None:
    """Refusée au terminal, une suspension a déjà dit ce qu'elle ferait perdre ; le brouillon le dit en le faisant."""
    ccp, ccs, autre = habiliter(
        monde,
        (CCP, "validee", date(2025, 1, 1), date(2027, 12, 31)),
        (CCS, "validee", date(2025, 3, 1), date(2026, 12, 31)),
        (CCS, "suspendue", date(2027, 1, 1), date(2027, 12, 31)),
    )
    perte = f"perd le CCP qui appuyait {ccs} ({CCS}) ; rien n'y est changé."
    reprise = f"perd le CCP sans lequel {autre} ({CCS}) ne se valide ni ne se réactive."
    fini = ceres("habilitation", action, ccp)
    assert fini.code == (6 if action == "suspendre" else 0)
    assert perte in fini.stderr
    assert reprise in fini.stderr
    if action == "suspendre":
        code, ecran = au_terminal("habilitation", "suspendre", ccp, tape="non\n")
        assert code == 6
        assert ecran.index("HAB-11") < ecran.index("Confirmez-vous")


def test_un_avertissement_dit_avant_la_question_ne_se_repete_pas(ceres: Lanceur, monde: Monde) -> None:
    ccp, _ = habiliter(
        monde,
        (CCP, "validee", date(2025, 1, 1), date(2027, 12, 31)),
        (CCS, "validee", date(2025, 3, 1), date(2026, 12, 31)),
    )
    fini = ceres("habilitation", "suspendre", ccp, "--oui")
    assert fini.code == 0
    assert fini.stderr.count("HAB-11") == 1


@pytest.mark.parametrize(("fin_appui", "averti"), [("2027-12-30", True), ("2027-12-31", False)])
def test_hab_11_un_appui_plus_court_que_le_ccs_avertit_a_la_creation_et_a_la_validation(
    ceres: Lanceur, monde: Monde, fin_appui: str, averti: bool
) -> None:
    habiliter(monde, (CCP, "validee", date(2025, 1, 1), date.fromisoformat(fin_appui)))
    cree = ceres("habilitation", "creer", "--jure", f"J-{JURE}", "--certification", CCS, "--format", "json")
    assert cree.code == 0
    valide = ceres("habilitation", "valider", cree.json()["id"])
    assert valide.code == 0
    for fini in (cree, valide):
        assert ("qui appuie ce CCS, ne sert que jusqu'au 30/12/2027" in fini.stderr) is averti


@pytest.mark.parametrize(("debut", "jours"), [("2025-08-04", None), ("2025-08-03", None), ("2025-08-02", 31)])
def test_hab_16_un_debut_retroactif_avertit_a_la_creation_au_changement_et_a_la_validation(
    ceres: Lanceur, monde: Monde, debut: str, jours: int | None
) -> None:
    habiliter(monde)
    creer = ["habilitation", "creer", "--jure", f"J-{JURE}", "--certification", EN_COURS]
    cree = ceres(*creer, "--debut", debut, "--format", "json")
    numero = cree.json()["id"]
    change = ceres("habilitation", "modifier", numero, "--fin", "31/12/2026")
    valide = ceres("habilitation", "valider", numero)
    for fini in (cree, change, valide):
        assert fini.code == 0
        assert (f"début rétroactif de {jours} jours" in fini.stderr) is (jours is not None)
        assert ("rétroactif" in fini.stderr) is (jours is not None)


def test_hab_16_la_tolerance_est_un_reglage(ceres: Lanceur, monde: Monde) -> None:
    habiliter(monde)
    (monde.chemin.parent / "ceres.toml").write_text("[habilitation]\nretroactif_jours = 31\n", encoding="utf-8")
    creer = ["habilitation", "creer", "--jure", f"J-{JURE}", "--certification", EN_COURS]
    assert "rétroactif" not in ceres(*creer, "--debut", "2025-08-02").stderr


def test_hab_12_le_refus_ne_conseille_pas_de_reculer_le_debut(ceres: Lanceur, monde: Monde) -> None:
    f = Fabrique.reprise(monde.chemin)
    f.experience(JURE, titre=1, debut=date(2000, 1, 1), fin=date(2020, 9, 1))
    f.store.fermer()
    creer = ["habilitation", "creer", "--jure", f"J-{JURE}", "--certification", EN_COURS]
    refus = ceres(*creer, "--format", "json").erreur()
    assert refus["code"] == "HAB-12"
    voulu = f"« ceres jure experience J-{JURE:06d} --titre {EN_COURS} --debut DATE »"
    assert refus["conseil"] == f"Saisissez un emploi plus récent avec {voulu}."
    assert "début" not in refus["conseil"]
    assert "devait" not in refus["message"]
