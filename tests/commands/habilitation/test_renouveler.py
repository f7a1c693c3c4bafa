"""HAB-17 par la commande : nommées, par filtre, dans un lot, dans un plan ; défaites. Jour : 02/09/2025."""

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.au_terminal import au_terminal
from tests.conforme import conforme
from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique
from tests.fabriques.monde import EN_COURS, FINISSANT, TITRES, Monde
from tests.fabriques.peuple import fichier
from tests.lanceur import JOUR

RENOUVELER = ("habilitation", "renouveler")
DU_TITRE = ("--fin", "fin-du-titre")
FIN_TITRE = TITRES[EN_COURS][1].isoformat()


def lignes(fini: Any) -> list[tuple[str, str]]:
    return [(ligne["resultat"], ligne["code"]) for ligne in fini.json()["lignes"]]


@pytest.mark.parametrize("nom", ["active", "active, dernier jour", "E-COURS", "E-AVANT"])
def test_une_seule_trace_de_fin_et_jamais_de_brouillon(ceres: Lanceur, monde: Monde, nom: str) -> None:
    avant = monde.etat(nom)
    assert avant is not None
    fini = ceres(*RENOUVELER, monde[nom], *DU_TITRE, "--format", "json")
    fin = TITRES[FINISSANT if nom == "E-AVANT" else EN_COURS][1].isoformat()
    assert (fini.code, lignes(fini)) == (0, [("fait", "")])
    assert monde.etat(nom) == ("validee", avant[1], fin, 2)
    assert monde.traces() == [(int(monde[nom][2:]), "renouveler", "fin", avant[2], fin)]


@pytest.mark.parametrize("nom", ["active", "E-COURS", "E-AVANT"])
def test_le_lot_annule_rend_l_ancienne_fin_et_se_refait(ceres: Lanceur, monde: Monde, nom: str) -> None:
    avant = monde.etat(nom)
    assert avant is not None
    assert ceres(*RENOUVELER, monde[nom], *DU_TITRE).code == 0
    renouvelee = monde.etat(nom)
    assert ceres("lot", "annuler", "L-1", "--motif", "essai", "--oui").code == 0
    assert monde.etat(nom) == (*avant[:3], 3)
    assert ceres("lot", "annuler", "L-2", "--motif", "essai", "--oui").code == 0
    assert renouvelee is not None
    assert monde.etat(nom) == (*renouvelee[:3], 4)


def test_deux_fois_ne_change_rien(ceres: Lanceur, monde: Monde) -> None:
    for resultat in ("fait", "sans_effet"):
        fini = ceres(*RENOUVELER, monde["active"], "--fin", "31/12/2026", "--format", "json")
        assert (fini.code, lignes(fini)) == (0, [(resultat, "")])
    assert "va déjà jusqu'au 31/12/2026" in fini.json()["lignes"][0]["explication"]


@pytest.mark.parametrize(("jours", "averti"), [(-1, True), (0, False), (1, False)])
def test_hab_17_une_fin_deja_passee_avertit(ceres: Lanceur, monde: Monde, jours: int, averti: bool) -> None:
    jour = date.fromisoformat(JOUR) + timedelta(days=10)
    fin, env = jour + timedelta(days=jours), {"CERES_AUJOURDHUI": jour.isoformat()}
    fini = ceres(*RENOUVELER, monde["E-COURS"], "--fin", f"{fin:%d/%m/%Y}", "--format", "json", env=env)
    assert (fini.code, lignes(fini)) == (0, [("fait", "")])
    dit = f"HAB-17 : {monde['E-COURS']} reste expirée : sa nouvelle fin ({fin:%d/%m/%Y}) est déjà passée"
    assert (dit in fini.stderr) is averti


def test_hab_17_la_fin_d_un_titre_qui_se_prolonge_sert_encore(ceres: Lanceur, monde: Monde) -> None:
    assert "déjà passée" not in ceres(*RENOUVELER, monde["E-AVANT"], *DU_TITRE).stderr


@pytest.mark.parametrize(
    ("nom", "fin", "code", "conseil"),
    [
        ("brouillon", "fin-du-titre", "HAB-08", "ceres habilitation modifier"),
        ("suspendue", "fin-du-titre", "HAB-08", "ceres habilitation reactiver"),
        ("E-HORS", "fin-du-titre", "HAB-07", "consultable"),
        ("active", "01/01/2028", "HAB-13", "--fin 31/12/2027"),
        ("E-FIN", "02/09/2025", "HAB-08", ""),
    ],
)
def test_un_refus_dit_le_chemin(ceres: Lanceur, monde: Monde, nom: str, fin: str, code: str, conseil: str) -> None:
    octets = monde.octets()
    fini = ceres(*RENOUVELER, monde[nom], "--fin", fin, "--format", "json")
    erreur = fini.erreur()
    assert (fini.code, erreur["code"]) == (4, code)
    assert conseil in erreur["conseil"]
    assert monde.octets() == octets


def test_hab_12_un_emploi_trop_ancien_ce_jour_la_demande_un_motif_et_le_visa(ceres: Lanceur, monde: Monde) -> None:
    f = Fabrique.reprise(monde.chemin)
    with f.store.ecriture() as db:
        db.executer("UPDATE experience SET fin = '2020-09-01' WHERE jure_id = 5")
    f.consigner()
    f.store.fermer()
    sans = ceres(*RENOUVELER, monde["active"], *DU_TITRE, "--format", "json")
    assert (sans.code, sans.erreur()["code"]) == (2, "USAGE")
    avec = ceres(*RENOUVELER, monde["active"], *DU_TITRE, "--motif", "vu en commission")
    assert avec.code == 0
    assert "attend le visa de la DIRECCTE" in avec.stderr
    assert monde.lignes("SELECT a_viser FROM habilitation WHERE id = 5") == [(1,)]
    assert ceres("lot", "annuler", "L-000002", "--motif", "essai", "--oui").code == 0
    assert monde.lignes("SELECT a_viser, fin FROM habilitation WHERE id = 5") == [(0, "2026-01-01")]


def test_il_faut_nommer_ou_filtrer(ceres: Lanceur, monde: Monde) -> None:
    assert ceres(*RENOUVELER, *DU_TITRE).code == 2
    assert ceres(*RENOUVELER, monde["active"], "--sous", "90j", *DU_TITRE).code == 2
    assert ceres(*RENOUVELER, monde["active"]).code == 2
    assert ceres(*RENOUVELER, monde["active"], "--fin", "31/02/2026").code == 2


# --- par filtre ---


def test_par_filtre_un_script_confirme_d_avance_ou_ne_fait_rien(ceres: Lanceur, monde: Monde) -> None:
    octets = monde.octets()
    assert ceres(*RENOUVELER, "--sous", "200j", *DU_TITRE).code == 6
    assert monde.octets() == octets
    simule = ceres(*RENOUVELER, "--sous", "200j", *DU_TITRE, "--simuler", "--format", "json")
    assert (simule.code, monde.octets()) == (0, octets)
    fini = ceres(*RENOUVELER, "--sous", "200j", *DU_TITRE, "--oui", "--format", "json")
    assert fini.json()["resume"]["fait"] == simule.json()["resume"]["fait"] == 3
    assert {monde.etat(n)[2] for n in ("active", "active, dernier jour", "active à venir")} == {FIN_TITRE}  # type: ignore[index]


def test_par_filtre_ce_qui_ne_se_renouvelle_pas_est_dit_a_part(ceres: Lanceur, monde: Monde) -> None:
    assert ceres("jure", "inactiver", "J-5", "--oui").code == 0
    code, dit = au_terminal(*RENOUVELER, "--sous", "200j", *DU_TITRE, tape="non\n")
    assert code == 6
    assert "1 habilitation ne se renouvelle pas" in dit
    assert "JURE05 Alice est inactif" in dit
    assert (
        dit.index("Ce qui sera fait, 2 habilitations à renouveler :")
        < dit.index("active jusqu'au")
        < dit.index("Confirmez")
    )
    assert dit.count("active jusqu'au") == 2


def test_par_filtre_ce_qui_ne_se_renouvelle_pas_est_nomme(monde: Monde) -> None:
    code, dit = au_terminal(*RENOUVELER, "--sous", "200j", "--fin", "31/12/2029", tape="non\n")
    assert code == 4
    assert "3 habilitations ne se renouvellent pas :" in dit
    for nom in ("active", "active, dernier jour", "active à venir"):
        assert re.search(rf"• {monde[nom]} JURE\d+ \w+ : la fin \(31/12/2029\) dépasse la fin de vie", dit)


def test_par_filtre_rien_a_faire(ceres: Lanceur, monde: Monde) -> None:
    fini = ceres(*RENOUVELER, "--sous", "90j", "--titre", FINISSANT, *DU_TITRE)
    assert (fini.code, "rien à faire" in fini.stderr) == (0, True)
    plan = Path("vide.json")
    for suite in ((), ("--simuler",), ("--oui",), ("--plan", str(plan))):
        fini = ceres(*RENOUVELER, "--sous", "90j", "--titre", FINISSANT, *DU_TITRE, *suite, "--format", "json")
        rendu = conforme(fini.json())
        assert (fini.code, rendu["lignes"], sum(rendu["resume"].values())) == (0, [], 0)
    assert json.loads(plan.read_text())["lignes"] == []


def test_les_echeances_donnent_la_commande_prete(ceres: Lanceur, monde: Monde) -> None:
    fini = ceres("habilitation", "echeances", "--sous", "200j", "--titre", EN_COURS, "--format", "table")
    prete = f"ceres habilitation renouveler --sous 200j --titre {EN_COURS} --fin fin-du-titre"
    assert f"Pour les renouveler : {prete}" in fini.stderr
    assert ceres(*prete.split()[1:], "--oui").code == 0
    assert (
        "Pour les renouveler" not in ceres("habilitation", "echeances", "--sous", "9999j", "--format", "table").stderr
    )


# --- en lot, en plan ---


def test_dans_un_lot_la_fin_est_un_jour_ou_celle_du_titre(ceres: Lanceur, monde: Monde) -> None:
    fichier(
        "l.csv",
        [
            ["action", "habilitation", "fin"],
            ["renouveler", monde["active"], "31/12/2026"],
            ["Renouveler", monde["E-COURS"], "Fin du titre"],
            ["renouveler", monde["suspendue"], "fin du titre"],
        ],
    )
    fini = ceres("habilitation", "lot", "l.csv", "--format", "json")
    assert (fini.code, lignes(fini)) == (7, [("fait", ""), ("fait", ""), ("refuse", "HAB-08")])
    assert monde.etat("E-COURS") == ("validee", "2024-01-01", FIN_TITRE, 2)


def test_dans_un_lot_une_fin_qui_manque_est_une_faute_sauf_a_la_donner(ceres: Lanceur, monde: Monde) -> None:
    fichier("l.csv", [["action", "habilitation"], ["renouveler", monde["active"]]])
    assert ceres("habilitation", "lot", "l.csv").code == 2
    fini = ceres("habilitation", "lot", "l.csv", "--fin", "fin-du-titre", "--format", "json")
    assert (fini.code, lignes(fini)) == (0, [("fait", "")])
    assert monde.etat("active") == ("validee", "2024-01-01", FIN_TITRE, 2)


def test_un_plan_fige_la_fin_qui_a_ete_lue(ceres: Lanceur, monde: Monde) -> None:
    octets = monde.octets()
    assert ceres(*RENOUVELER, "--sous", "200j", *DU_TITRE, "--plan", "p.json").code == 0
    assert monde.octets() == octets
    plan = json.loads(Path("p.json").read_text(encoding="utf-8"))
    faites = [x for x in plan["lignes"] if x["decision"] == "appliquer"]
    assert {x["valeurs"]["fin"] for x in faites} == {FIN_TITRE}
    fini = ceres("habilitation", "appliquer", "p.json", "--format", "json")
    assert (fini.code, fini.json()["resume"]["fait"]) == (0, 3)


def test_la_nuit_constate_de_nouveau_la_fin_d_une_renouvelee(ceres: Lanceur, monde: Monde) -> None:
    assert ceres("habilitation", "expirer").code == 0
    assert ceres(*RENOUVELER, monde["E-COURS"], "--fin", "03/09/2025").code == 0
    numero = int(monde["E-COURS"][2:])
    constat = "SELECT expiration_constatee FROM habilitation WHERE id = ?"
    assert monde.lignes(constat, numero) == [(None,)]
    assert ceres("habilitation", "expirer", env={"CERES_AUJOURDHUI": "2025-09-04"}).code == 0
    assert monde.lignes(constat, numero) == [("2025-09-03",)]
