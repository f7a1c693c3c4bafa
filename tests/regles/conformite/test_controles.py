"""CTL-01 et CTL-02 : constater et clore un contrôle, bornes et matrices écrites à la main."""

from datetime import date, timedelta

import pytest

from ceres_cli.regles.condition import Condition, motifs
from ceres_cli.regles.conformite import controles as regles
from ceres_cli.regles.conformite.controles import ActionControle as Action
from ceres_cli.regles.conformite.controles import Cloture
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.centre import Agrement, ControleConformite, Evenement, Lieu
from ceres_cli.regles.vocabulaire import Role, SuiteControle
from tests.fabriques.faits import bloc, titre

JOUR = date(2025, 5, 12)
VEILLE, LENDEMAIN = JOUR - timedelta(days=1), JOUR + timedelta(days=1)
NANTES = Lieu("Nantes", "44109", "44", "52")


def vu(jour: date = JOUR, **valeurs: object) -> ControleConformite:
    defauts = {"lieu": NANTES, **valeurs}
    return ControleConformite(1, 3, "Centre Loire", None, None, jour, "sur_place", **defauts)  # type: ignore[arg-type]


def clos(suite: str = "observation", agrement: str | None = None) -> ControleConformite:
    return vu(etat="clos", suite=suite, agrement=agrement, clos_le=date(2025, 5, 20))


def agrement(*natures: tuple[str, date], debut: date = date(2024, 1, 1), fin: date = date(2025, 9, 1)) -> Agrement:
    suite = tuple(Evenement(nature, jour, jour, "essai") for nature, jour in natures)
    return Agrement(7, 3, bloc(titre()), None, debut, fin, evenements=suite)


def juger(action: Action, k: ControleConformite, cloture: Cloture = Cloture(None), jour: date = JOUR) -> list[str]:  # noqa: B008
    return [m.code for m in motifs(regles.controles(action, k, cloture, jour))]


@pytest.mark.parametrize(("ecart", "codes"), [(-1, ["CTL-01"]), (0, []), (1, [])])
def test_ctl_01_on_constate_a_partir_du_jour_du_controle(ecart: int, codes: list[str]) -> None:
    assert juger(Action.CONSTATER, vu(), jour=JOUR + timedelta(days=ecart)) == codes


def dit(satisfait: bool, texte: str, valeurs: dict[str, object], possible: str | None = None) -> Condition:
    return Condition("CTL-01", satisfait, texte, valeurs, "K-000001", possible)


def test_ctl_01_le_refus_dit_le_premier_jour_possible() -> None:
    texte = "K-000001 n'a lieu que le 12/05/2025 : rien n'y est encore constaté"
    veille = {"date": "2025-05-12", "jour": "2025-05-11"}
    assert regles.commence(vu(), VEILLE) == dit(False, texte, veille, "2025-05-12")
    le_jour = {"date": "2025-05-12", "jour": "2025-05-12"}
    assert regles.commence(vu(), JOUR) == dit(True, "le contrôle est du 12/05/2025", le_jour)


def test_ctl_01_la_reponse_dit_s_il_est_ouvert_ou_depuis_quand_il_est_clos() -> None:
    assert regles.ouvert(vu()) == dit(True, "K-000001 est ouvert", {"etat": "ouvert"})
    texte = "K-000001 est clos depuis le 20/05/2025 (observation) : il l'est pour de bon"
    valeurs = {"etat": "clos", "suite": "observation", "clos_le": "2025-05-20"}
    assert regles.ouvert(clos()) == dit(False, texte, valeurs)


@pytest.mark.parametrize("action", list(regles.ACTIONS))
@pytest.mark.parametrize("jour", [VEILLE, JOUR, LENDEMAIN])
def test_ctl_01_clos_il_l_est_pour_de_bon(action: Action, jour: date) -> None:
    trop_tot = ["CTL-01"] if action is Action.CONSTATER and jour < JOUR else []
    assert juger(action, clos(), jour=jour) == ["CTL-01", *trop_tot]
    assert juger(action, vu(), jour=jour) == trop_tot


def test_ctl_01_la_meme_cloture_redite_est_deja_faite() -> None:
    a = agrement()
    assert regles.deja_clos(clos(), Cloture(SuiteControle.OBSERVATION))
    assert not regles.deja_clos(clos(), Cloture(SuiteControle.AUCUNE))
    assert not regles.deja_clos(vu(), Cloture(None))
    assert regles.deja_clos(clos("suspension", "A-000007"), Cloture(SuiteControle.SUSPENSION, a))
    assert not regles.deja_clos(clos("suspension", "A-000008"), Cloture(SuiteControle.SUSPENSION, a))


SUSPENDU, SUSPENDU_DEMAIN = agrement(("suspendre", JOUR)), agrement(("suspendre", LENDEMAIN))
RETABLI = agrement(("suspendre", VEILLE), ("retablir", JOUR))
RETABLI_LE_JOUR_MEME = agrement(("suspendre", JOUR), ("retablir", JOUR))
RETIRE, RETIRE_DEMAIN = agrement(("retirer", JOUR)), agrement(("suspendre", VEILLE), ("retirer", LENDEMAIN))


@pytest.mark.parametrize(
    ("suite", "nomme", "codes"),
    [
        ("aucune", None, []),
        ("observation", None, []),
        ("mise_en_demeure", None, []),
        ("suspension", None, ["CTL-02"]),
        ("suspension", agrement(), ["CTL-02"]),
        ("suspension", SUSPENDU, []),
        ("suspension", SUSPENDU_DEMAIN, ["CTL-02"]),
        ("suspension", RETABLI, ["CTL-02"]),
        ("suspension", RETIRE, []),
        ("retrait", None, ["CTL-02"]),
        ("retrait", SUSPENDU, ["CTL-02"]),
        ("retrait", RETIRE_DEMAIN, ["CTL-02"]),
        ("retrait", RETIRE, []),
    ],
)
def test_ctl_02_l_agrement_nomme_est_deja_suspendu_ou_retire(
    suite: str, nomme: Agrement | None, codes: list[str]
) -> None:
    assert juger(Action.CLORE, vu(), Cloture(SuiteControle(suite), nomme)) == codes


@pytest.mark.parametrize("suite", ["suspension", "retrait"])
@pytest.mark.parametrize(
    ("debut", "fin"),
    [
        pytest.param(date(2024, 1, 1), VEILLE, id="expiré"),
        pytest.param(date(2024, 1, 1), JOUR, id="son dernier jour"),
        pytest.param(JOUR, LENDEMAIN, id="son premier jour"),
        pytest.param(LENDEMAIN, date(2025, 9, 1), id="à venir"),
    ],
)
def test_ctl_02_les_dates_de_l_agrement_n_y_font_rien(suite: str, debut: date, fin: date) -> None:
    """Suspendu puis expiré, il a été suspendu : sans cela, rien ne permettrait plus de clore."""
    for natures, suspendu, retire in (
        ((), False, False),
        ((("suspendre", VEILLE),), True, False),
        ((("suspendre", JOUR),), True, False),
        ((("suspendre", LENDEMAIN),), False, False),
        ((("suspendre", VEILLE), ("retablir", JOUR)), False, False),
        ((("suspendre", VEILLE), ("retablir", LENDEMAIN)), True, False),
        ((("retirer", JOUR),), True, True),
        ((("suspendre", JOUR), ("retirer", LENDEMAIN)), True, False),
    ):
        a = agrement(*natures, debut=debut, fin=fin)
        permis = suspendu if suite == "suspension" else retire
        assert juger(Action.CLORE, vu(), Cloture(SuiteControle(suite), a)) == ([] if permis else ["CTL-02"])


def reponse(suite: str, a: Agrement | None) -> Condition:
    return regles.agrement_touche(vu(), Cloture(SuiteControle(suite), a), JOUR)


def refus(
    texte: str, valeurs: dict[str, object], reference: str = "A-000007", possible: str | None = None
) -> Condition:
    return Condition("CTL-02", False, texte, valeurs, reference, possible)


@pytest.mark.parametrize(
    ("suite", "nomme", "etat", "texte"),
    [
        pytest.param("suspension", agrement(), "valide", "ni suspendu ni retiré", id="suspension, valide"),
        pytest.param("suspension", RETABLI, "valide", "ni suspendu ni retiré", id="suspension, rétabli"),
        pytest.param(
            "suspension", RETABLI_LE_JOUR_MEME, "valide", "ni suspendu ni retiré", id="suspension, rétabli aussitôt"
        ),
        pytest.param("retrait", agrement(), "valide", "pas retiré", id="retrait, valide"),
        pytest.param("retrait", SUSPENDU, "suspendu", "pas retiré", id="retrait, suspendu"),
        pytest.param("retrait", SUSPENDU_DEMAIN, "valide", "pas retiré", id="retrait, suspendu demain"),
    ],
)
def test_ctl_02_le_refus_dit_ce_que_l_agrement_n_est_pas(suite: str, nomme: Agrement, etat: str, texte: str) -> None:
    valeurs: dict[str, object] = {"suite": suite, "agrement": "A-000007", "etat": etat}
    assert reponse(suite, nomme) == refus(f"A-000007 n'est {texte} le 12/05/2025", valeurs)


SURLENDEMAIN = LENDEMAIN + timedelta(days=1)
RETIRE_SEUL = agrement(("retirer", LENDEMAIN))
SUSPENDU_PUIS_RETIRE = agrement(("suspendre", LENDEMAIN), ("retirer", SURLENDEMAIN))


@pytest.mark.parametrize(
    ("suite", "nomme", "participe", "le"),
    [
        pytest.param("suspension", SUSPENDU_DEMAIN, "suspendu", LENDEMAIN, id="suspension, suspendu demain"),
        pytest.param("suspension", RETIRE_SEUL, "retiré", LENDEMAIN, id="suspension, retiré demain"),
        pytest.param("retrait", RETIRE_SEUL, "retiré", LENDEMAIN, id="retrait, retiré demain"),
        pytest.param("suspension", SUSPENDU_PUIS_RETIRE, "suspendu", LENDEMAIN, id="suspension, les deux"),
        pytest.param("retrait", SUSPENDU_PUIS_RETIRE, "retiré", SURLENDEMAIN, id="retrait, les deux"),
    ],
)
def test_ctl_02_un_evenement_a_venir_donne_le_jour_ou_clore(
    suite: str, nomme: Agrement, participe: str, le: date
) -> None:
    texte = f"A-000007 ne sera {participe} qu'à compter du {le:%d/%m/%Y}"
    valeurs: dict[str, object] = {"suite": suite, "agrement": "A-000007", "etat": "valide"}
    assert reponse(suite, nomme) == refus(texte, valeurs, possible=le.isoformat())
    for ecart, codes in ((-1, ["CTL-02"]), (0, [])):
        jour = le + timedelta(days=ecart)
        assert juger(Action.CLORE, vu(), Cloture(SuiteControle(suite), nomme), jour) == codes


def test_ctl_02_l_accord_et_l_agrement_d_un_autre_centre() -> None:
    assert reponse("retrait", RETIRE) == Condition(
        "CTL-02",
        True,
        "A-000007 est retiré",
        {"suite": "retrait", "agrement": "A-000007", "etat": "retire"},
        "A-000007",
    )
    texte = "l'agrément nommé n'est pas du centre contrôlé (Centre Loire)"
    assert reponse("suspension", None) == refus(texte, {"suite": "suspension", "agrement": None}, "K-000001")


@pytest.mark.parametrize(
    ("acteur", "attendues"),
    [
        (Acteur("a", 1, Role.CENTRE, centre_id=3), []),
        (Acteur("a", 1, Role.UD, departement="44"), ["constater", "clore"]),
        (Acteur("a", 1, Role.UD, departement="35"), []),
        (Acteur("a", 1, Role.DIRECCTE, region="52"), ["constater", "clore"]),
        (Acteur("a", 1, Role.DIRECCTE, region="44"), []),
        (Acteur("a", 1, Role.MPCP), ["constater", "clore"]),
    ],
)
def test_les_actions_possibles_sont_celles_du_profil(acteur: Acteur, attendues: list[str]) -> None:
    assert regles.actions_possibles(vu(), acteur, JOUR) == attendues
    assert regles.actions_possibles(clos(), acteur, JOUR) == []
    assert regles.actions_possibles(vu(LENDEMAIN), acteur, JOUR) == [a for a in attendues if a != "constater"]
