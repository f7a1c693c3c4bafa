"""Défaire un lot : une habilitation entièrement ou pas du tout, d'après les droits de qui défait. Jour : 02/09/2025."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique

T = "TP-99901m01"
FIN = date(2027, 9, 1)
DEFAIRE = ("--motif", "mauvais fichier", "--oui", "--format", "json")
UD_44, UD_75 = "P-2", "P-3"


@pytest.fixture
def base(isole: Path) -> Fabrique:
    """J-1 et J-2, de Loire-Atlantique et de Paris, en poste ; les profils MPCP, UD 44 et UD 75."""
    f = Fabrique(isole / "ceres.db")
    f.titre(fin=FIN, ccs=1)
    for departement, region in (("44", "52"), ("75", "11")):
        numero = f.jure(departement=departement, region=region)
        f.experience(numero, titre=1, debut=date(2015, 1, 1))
    f.profil("ud", departement="44")
    f.profil("ud", departement="75")
    return f


def appliquer(ceres: Lanceur, *lignes: str) -> str:
    texte = "action;habilitation;jure;certification;debut;fin\n" + "\n".join(lignes) + "\n"
    fait = ceres("habilitation", "lot", "-", "--oui", "--format", "json", stdin=texte)
    assert fait.code == 0, fait.stderr
    return str(fait.json()["lot"])


def sorts(rapport: Any) -> dict[str, set[tuple[str, str]]]:
    suite: dict[str, set[tuple[str, str]]] = {}
    for ligne in rapport["lignes"]:
        suite.setdefault(ligne["objet"], set()).add((ligne["resultat"], ligne["code"]))
    return suite


def etats(base: Fabrique) -> list[tuple[Any, ...]]:
    return base.lignes("SELECT id, etat, debut FROM habilitation ORDER BY id")


def test_une_ligne_qui_ne_se_defait_pas_arrete_toutes_celles_de_son_habilitation(
    ceres: Lanceur, base: Fabrique
) -> None:
    """H-1 : remise en brouillon puis redatée ; son emploi est retiré depuis, elle ne se validerait plus (HAB-12). H-2 :
    suspendue, se défait."""
    base.habilitation(1, T, "validee", date(2025, 1, 1), FIN)
    base.habilitation(2, T, "validee", date(2025, 1, 1), FIN)
    lot = appliquer(ceres, "brouillon;H-1;;;;", "modifier;H-1;;;02/01/2025;", "suspendre;H-2;;;;")
    milieu = etats(base)
    assert ceres("jure", "experience", "J-1", "--supprimer").code == 0
    simule = ceres("habilitation", "annuler-lot", lot, *DEFAIRE, "--simuler")
    fait = ceres("habilitation", "annuler-lot", lot, *DEFAIRE)
    assert (simule.code, fait.code) == (7, 7)
    assert simule.json()["lignes"] == fait.json()["lignes"]
    assert sorts(fait.json()) == {"H-000001": {("refuse", "IRREVERSIBLE")}, "H-000002": {("fait", "")}}
    pourquoi = [ligne["explication"] for ligne in fait.json()["lignes"] if ligne["objet"] == "H-000001"]
    assert len(pourquoi) == 2
    assert all("aucun emploi lié" in texte for texte in pourquoi)
    assert any("ne se défait qu'entièrement" in texte for texte in pourquoi)
    assert etats(base)[0] == milieu[0]
    assert etats(base)[1][1] == "validee"


def test_une_habilitation_deplacee_est_laissee_entiere(ceres: Lanceur, base: Fabrique) -> None:
    base.habilitation(1, T, "validee", date(2025, 1, 1), FIN)
    lot = appliquer(ceres, "brouillon;H-1;;;;", "modifier;H-1;;;02/01/2025;")
    assert ceres("habilitation", "modifier", "H-1", "--debut", "03/01/2025").code == 0
    fait = ceres("habilitation", "annuler-lot", lot, *DEFAIRE)
    assert fait.code == 7
    assert sorts(fait.json()) == {"H-000001": {("non_traite", "DEPLACE")}}
    assert etats(base) == [(1, "brouillon", "2025-01-03")]


def test_une_suppression_ne_se_defait_pas_et_retient_les_autres_lignes(ceres: Lanceur, base: Fabrique) -> None:
    base.habilitation(1, T, "validee", date(2025, 1, 1), FIN)
    lot = appliquer(ceres, "brouillon;H-1;;;;", "supprimer;H-1;;;;")
    fait = ceres("habilitation", "annuler-lot", lot, *DEFAIRE)
    assert sorts(fait.json()) == {"H-000001": {("refuse", "IRREVERSIBLE")}}
    assert etats(base) == []


def test_un_ccs_et_son_appui_suspendus_ensemble_se_retablissent_ensemble(ceres: Lanceur, base: Fabrique) -> None:
    """HAB-11 : l'appui d'abord, quel que fût l'ordre du lot."""
    base.habilitation(1, f"{T}/CCP1", "validee", date(2025, 1, 1), FIN)
    base.habilitation(1, f"{T}/CCS1", "validee", date(2025, 1, 1), FIN)
    for lignes in (("suspendre;H-1;;;;", "suspendre;H-2;;;;"), ("suspendre;H-2;;;;", "suspendre;H-1;;;;")):
        fait = ceres("habilitation", "annuler-lot", appliquer(ceres, *lignes), *DEFAIRE)
        assert fait.code == 0, fait.stdout
        assert {etat for _, etat, _ in etats(base)} == {"validee"}


def test_un_plan_dit_d_un_ccs_ce_que_son_annulation_en_fera(ceres: Lanceur, base: Fabrique) -> None:
    """HAB-11 : suspendu avec son appui, ou sans lui, il se rétablit ; d'un appui qui manquait déjà, non."""
    for jure in (1, 2):
        for bloc in ("CCP1", "CCS1"):
            base.habilitation(jure, f"{T}/{bloc}", "validee", date(2025, 1, 1), FIN)
    Path("l.csv").write_text("action;habilitation\nsuspendre;H-1\nsuspendre;H-2\nsuspendre;H-4\n", encoding="utf-8")
    assert ceres("habilitation", "suspendre", "H-3", "--oui").code == 0
    planifie = ceres("habilitation", "lot", "l.csv", "--plan", "p.json")
    assert "p.json : 3 à appliquer, 0 sans effet, 0 en refus ; 1 ne pourra pas être défaite." in planifie.stderr
    sans_appui = ceres("lot", "plan", "p.json", "--exclure", "H-1,H-4")
    assert "p-2.json : 1 à appliquer, 0 sans effet, 0 en refus. " in sans_appui.stderr
    lot = ceres("lot", "appliquer", "p.json", "--oui", "--format", "json").json()["lot"]
    assert ceres("lot", "voir", lot, "--format", "json").json()["retours"] == {
        "possible": 2, "deplace": 0, "irreversible": 1, "defait": 0,
    }  # fmt: skip


def test_defaire_prend_le_ressort_de_qui_defait(ceres: Lanceur, base: Fabrique) -> None:
    """DRO-02 : le lot d'un MPCP sur deux départements ; l'UD 44 n'y défait que les siennes."""
    for jure in (1, 2):
        base.habilitation(jure, T, "validee", date(2025, 1, 1), FIN)
    lot = appliquer(ceres, "suspendre;H-1;;;;", "suspendre;H-2;;;;")
    fait = ceres("--profil", UD_44, "habilitation", "annuler-lot", lot, *DEFAIRE)
    assert fait.code == 7
    assert sorts(fait.json())["H-000001"] == {("fait", "")}
    assert sorts(fait.json())[""] == {("non_traite", "DEPLACE")}  # hors de son ressort : sans nom
    assert [etat for _, etat, _ in etats(base)] == ["validee", "suspendue"]
