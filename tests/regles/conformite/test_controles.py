"""CTL-01 et CTL-02 : constater et clore un contrôle, bornes et matrices écrites à la main."""

from datetime import date, timedelta

import pytest

from ceres_cli.regles.conformite import controles as regles
from ceres_cli.regles.conformite.controles import ActionControle as Action
from ceres_cli.regles.conformite.controles import Cloture
from ceres_cli.regles.controle import motifs
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.centre import Agrement, Evenement, Lieu
from ceres_cli.regles.faits.conformite import ControleConformite
from ceres_cli.regles.vocabulaire import Role, SuiteControle
from tests.fabriques.faits import bloc, titre

JOUR = date(2025, 5, 12)
NANTES = Lieu("Nantes", "44109", "44", "52")


def vu(jour: date = JOUR, **valeurs: object) -> ControleConformite:
    defauts = {"lieu": NANTES, **valeurs}
    return ControleConformite(1, 3, "Centre Loire", None, None, jour, "sur_place", **defauts)  # type: ignore[arg-type]


def clos(suite: str = "observation", agrement: str | None = None) -> ControleConformite:
    return vu(etat="clos", suite=suite, agrement=agrement, clos_le=date(2025, 5, 20))


def agrement(*natures: tuple[str, date]) -> Agrement:
    suite = tuple(Evenement(nature, jour, jour, "essai") for nature, jour in natures)
    certification = bloc(titre())
    return Agrement(7, 3, certification, None, date(2024, 1, 1), certification.titre.vie.fin, evenements=suite)


def juger(action: Action, k: ControleConformite, cloture: Cloture = Cloture(None), jour: date = JOUR) -> list[str]:  # noqa: B008
    agrements = () if cloture.agrement is None else (cloture.agrement,)
    return [m.code for m in motifs(regles.controles(action, k, cloture, agrements, jour))]


@pytest.mark.parametrize(("ecart", "codes"), [(-1, ["CTL-01"]), (0, []), (1, [])])
def test_ctl_01_on_constate_a_partir_du_jour_du_controle(ecart: int, codes: list[str]) -> None:
    assert juger(Action.CONSTATER, vu(), jour=JOUR + timedelta(days=ecart)) == codes


def test_ctl_01_le_refus_dit_le_premier_jour_possible() -> None:
    refus = regles.commence(vu(), JOUR - timedelta(days=1))
    assert (refus.satisfait, refus.possible_le) == (False, "2025-05-12")
    assert refus.texte == "K-000001 n'a lieu que le 12/05/2025 : rien n'y est encore constaté"
    assert refus.valeurs == {"date": "2025-05-12", "jour": "2025-05-11"}
    assert regles.commence(vu(), JOUR).texte == "le contrôle est du 12/05/2025"


@pytest.mark.parametrize("action", list(regles.ACTIONS))
def test_ctl_01_clos_il_l_est_pour_de_bon(action: Action) -> None:
    assert juger(action, clos()) == ["CTL-01"]
    assert regles.ouvert(clos()).texte == "K-000001 est clos depuis le 20/05/2025 (observation) : il l'est pour de bon"
    assert regles.ouvert(vu()).texte == "K-000001 est ouvert"


def test_ctl_01_la_meme_cloture_redite_est_deja_faite() -> None:
    a = agrement()
    assert regles.deja_clos(clos(), Cloture(SuiteControle.OBSERVATION))
    assert not regles.deja_clos(clos(), Cloture(SuiteControle.AUCUNE))
    assert not regles.deja_clos(vu(), Cloture(None))
    assert regles.deja_clos(clos("suspension", "A-000007"), Cloture(SuiteControle.SUSPENSION, a))
    assert not regles.deja_clos(clos("suspension", "A-000008"), Cloture(SuiteControle.SUSPENSION, a))


VEILLE, LENDEMAIN = JOUR - timedelta(days=1), JOUR + timedelta(days=1)
SUSPENDU, SUSPENDU_DEMAIN = agrement(("suspendre", JOUR)), agrement(("suspendre", LENDEMAIN))
RETABLI = agrement(("suspendre", VEILLE), ("retablir", JOUR))
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


def test_ctl_02_les_phrases() -> None:
    def phrase(suite: str, a: Agrement | None) -> str:
        agrements = [] if a is None else [a]
        return regles.agrement_touche(vu(), Cloture(SuiteControle(suite), a), agrements, JOUR).texte

    assert phrase("suspension", None) == "l'agrément nommé n'est pas du centre contrôlé (Centre Loire)"
    assert (
        phrase("suspension", agrement()) == "A-000007 est valide le 12/05/2025 : il n'est pas encore suspendu ou retiré"
    )
    assert phrase("retrait", SUSPENDU) == "A-000007 est suspendu le 12/05/2025 : il n'est pas encore retiré"
    assert phrase("retrait", RETIRE) == "A-000007 est retiré"


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
