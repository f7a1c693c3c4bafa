"""Défaire une partie d'un lot : les autres lignes restent faites."""

from datetime import date
from pathlib import Path

import pytest

from ceres_cli.moteur import execution
from ceres_cli.terminal.dialogue import Avancement
from ceres_cli.terminal.sortie import Sortie
from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique

MOTIF = ("--motif", "un seul centre", "--oui", "--format", "json")


@pytest.fixture
def base(ceres: Lanceur, isole: Path) -> Fabrique:
    """Vingt habilitations, suspendues par le lot L-1."""
    f = Fabrique(isole / "ceres.db")
    f.titre(fin=date(2027, 9, 1))
    for rang in range(20):
        f.habilitation(f.jure(f"JURE{rang}"), fin=date(2027, 9, 1))
    numeros = [f"H-{n}" for n in range(1, 21)]
    assert ceres("habilitation", "suspendre", *numeros, "--oui").code == 0
    return f


def etats(base: Fabrique) -> list[str]:
    return [e for (e,) in base.lignes("SELECT etat FROM habilitation ORDER BY id")]


def test_seules_les_habilitations_nommees_sont_retablies(ceres: Lanceur, base: Fabrique) -> None:
    fait = ceres("habilitation", "annuler-lot", "L-1", "H-3", "H-5", *MOTIF)
    assert (fait.code, fait.json()["resume"]["fait"]) == (0, 2)
    assert [n for n, e in enumerate(etats(base), 1) if e == "validee"] == [3, 5]


@pytest.mark.parametrize("tape", ["3", "003", "h3", "h-3", "H-000003"])
def test_un_objet_du_lot_se_dit_par_son_numero_nu(ceres: Lanceur, base: Fabrique, tape: str) -> None:
    fait = ceres("lot", "annuler", "L-1", tape, *MOTIF)
    assert (fait.code, [n for n, e in enumerate(etats(base), 1) if e == "validee"]) == (0, [3]), fait.stderr
    assert ceres("lot", "annuler", "L-1", "21", *MOTIF).code == 3


@pytest.mark.parametrize("tape", ["9" * 5000, "0", "0" * 5000])
def test_un_numero_nu_de_cinq_mille_chiffres_n_est_qu_introuvable(ceres: Lanceur, base: Fabrique, tape: str) -> None:
    """L'interpréteur ne lit pas un entier de plus de 4 300 chiffres."""
    assert ceres("lot", "annuler", "L-1", tape, *MOTIF).code == 3
    assert set(etats(base)) == {"suspendue"}


def test_le_reste_se_defait_ensuite_sans_toucher_aux_premieres(ceres: Lanceur, base: Fabrique) -> None:
    ceres("habilitation", "annuler-lot", "L-1", "-", *MOTIF, stdin="H-1\nH-2\n")
    reste = ceres("habilitation", "annuler-lot", "L-1", *MOTIF)
    assert (reste.code, reste.json()["resume"]) == (7, {"fait": 18, "sans_effet": 0, "refuse": 0, "non_traite": 2})
    assert set(etats(base)) == {"validee"}


def test_ce_qui_est_deja_defait_dit_par_quel_lot(ceres: Lanceur, base: Fabrique) -> None:
    assert ceres("lot", "annuler", "L-1", "H-3", *MOTIF).code == 0
    assert ceres("lot", "annuler", "L-1", *MOTIF).code == 7
    encore = ceres("lot", "annuler", "L-1", *MOTIF)
    dits = {x["objet"]: (x["resultat"], x["code"], x["explication"]) for x in encore.json()["lignes"]}
    assert (encore.code, len(dits)) == (7, 20)
    assert dits["H-000003"] == ("non_traite", "DEPLACE", "déjà défait par L-000002")
    assert dits["H-000004"] == ("non_traite", "DEPLACE", "déjà défait par L-000003")
    for dit in ("  • H-000003 : déjà défait par L-000002", "  • 19 fois : déjà défait par L-000003 (H-000020, "):
        assert dit in encore.stderr
    vu = ceres("lot", "voir", "L-1", "--format", "json")
    assert vu.json()["retours"] == {"possible": 0, "deplace": 0, "irreversible": 0, "defait": 20}
    assert {x["retour"] for x in vu.json()["lignes"]} == {"defait"}
    assert "Rien n'est plus à défaire ; 20 actions déjà défaites, en dernier par L-000003." in vu.stderr


def test_ce_qu_un_lot_refait_n_est_plus_deja_defait(ceres: Lanceur, base: Fabrique) -> None:
    """L-2 défait une partie de L-1, L-3 défait L-2 : rien n'est plus défait ; la version, elle, a bougé."""
    assert ceres("lot", "annuler", "L-1", "H-3", *MOTIF).code == 0
    assert ceres("lot", "annuler", "L-2", *MOTIF).code == 0
    encore = ceres("lot", "annuler", "L-1", "H-3", *MOTIF)
    assert [(x["resultat"], x["code"]) for x in encore.json()["lignes"]] == [("non_traite", "DEPLACE")]


def test_une_habilitation_que_le_lot_n_a_pas_changee_est_introuvable(ceres: Lanceur, base: Fabrique) -> None:
    f = base.habilitation(base.jure("AUTRE"), fin=date(2027, 9, 1))
    refus = ceres("habilitation", "annuler-lot", "L-1", "H-3", f"H-{f}", *MOTIF)
    assert (refus.code, refus.erreur()["objets"]) == (3, ["H-000021"])
    assert etats(base).count("validee") == 1


def test_un_numero_mal_ecrit_est_une_faute_d_usage(ceres: Lanceur, base: Fabrique) -> None:
    assert ceres("habilitation", "annuler-lot", "L-1", "X-3", *MOTIF).code == 2


@pytest.mark.parametrize("commande", ["habilitation annuler-lot", "lot annuler"])
def test_un_grand_lot_qui_se_defait_dit_ou_il_en_est(
    ceres: Lanceur, base: Fabrique, monkeypatch: pytest.MonkeyPatch, commande: str
) -> None:
    suivis: list[int] = []

    def progression(_sortie: Sortie, total: int, libelle: str) -> Avancement:
        suivis.append(total)
        return Avancement(total, libelle, visible=False)

    monkeypatch.setattr(execution, "_PAS", 10)
    monkeypatch.setattr(Sortie, "progression", progression)
    assert ceres(*commande.split(), "L-1", *MOTIF).code == 0
    assert suivis == [20, 20]  # l'aperçu, puis l'écriture
