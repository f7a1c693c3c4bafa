"""PLA-01 et PLA-02 : les plans de tout nom, réduits, datés, contresignés, appliqués. Jour : 02/09/2025."""

import json
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.commands.lot import plan as commande_plan
from ceres_cli.machine.catalogue import lancer
from ceres_cli.regles import identifiants
from ceres_cli.regles.plans import ActionPlan
from ceres_cli.services.lot import lignes_de_plan, retouches
from ceres_cli.services.lot import plan as plans
from ceres_cli.services.lot.sceau import DeLaBase, DuSecret
from tests.au_terminal import au_terminal
from tests.autre_agent import AUTRE
from tests.conforme import conforme
from tests.conftest import Lanceur
from tests.fabriques import bases
from tests.fabriques.base import AGENT, Fabrique
from tests.fabriques.monde import Monde
from tests.fabriques.peuple import fichier
from tests.lanceur import sans_le_jour
from tests.outils_moteur import cadre

SUSPENDRE = ("habilitation", "suspendre")


def planifier(ceres: Lanceur, monde: Monde, *noms: str, ou: str = "p.json") -> dict[str, Any]:
    fichier("l.csv", [["action", "habilitation"], *(["suspendre", monde[n]] for n in noms)])
    assert ceres("habilitation", "lot", "l.csv", "--plan", ou, "--ecraser").code == 0
    return lu(ou)


def lu(nom: str) -> dict[str, Any]:
    return json.loads(Path(nom).read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def un_second(monde: Monde) -> None:
    """Un profil national pour l'autre compte de la machine."""
    f = Fabrique.reprise(monde.chemin)
    f.profil("mpcp", agent=AUTRE, choisi=True)
    f.consigner()
    f.store.fermer()


def contresigner_par_un_autre(monde: Monde, nom: str = "p.json") -> None:
    """Comme « ceres lot plan p.json --contresigner », tapé sous l'autre compte : il n'écrirait pas dans ce dossier."""
    base = bases.ouvrir(monde.chemin)
    sien = cadre(base)
    sien.agent = AUTRE
    sceau = DeLaBase(sien)
    avant = plans.lire(Path(nom), sceau)
    neuf = retouches.sceller(sien, avant, ActionPlan.CONTRESIGNER, "P-000008", avant["empreinte"])
    plans.ecrire(retouches.suivant(Path(nom), avant), neuf, sceau, ecraser=False)
    base.fermer()


@pytest.mark.parametrize(
    ("commande", "sur"),
    [
        (("jure", "inactiver", "J-1", "J-2"), "jure"),
        (("habilitation", "renouveler", "--sous", "200j", "--fin", "fin-du-titre"), "habilitation"),
    ],
)
def test_un_plan_de_chaque_nom_se_relit_et_s_applique(
    ceres: Lanceur, monde: Monde, commande: tuple[str, ...], sur: str
) -> None:
    octets = monde.octets()
    assert ceres(*commande, "--plan", "p.json").code == 0
    assert (monde.octets(), lu("p.json")["sur"]) == (octets, sur)
    relu = ceres("lot", "plan", "p.json", "--format", "table")
    assert relu.code == 0
    assert "Ligne par ligne" in relu.stdout
    fini = ceres("lot", "appliquer", "p.json", "--oui", "--format", "json")
    assert (fini.code, fini.json()["resume"]["fait"]) == (
        0,
        sum(x["decision"] == "appliquer" for x in lu("p.json")["lignes"]),
    )
    encore = ceres("lot", "appliquer", "p.json", "--oui", "--format", "json")
    assert (encore.code, encore.json()["resume"]["fait"]) == (7, 0)


def test_un_plan_se_reduit_et_garde_sa_suite(ceres: Lanceur, monde: Monde) -> None:
    planifier(ceres, monde, "active", "active à venir", "active, dernier jour")
    assert ceres("lot", "plan", "p.json", "--exclure", monde["active"]).code == 0
    ecrit = ceres("lot", "plan", "p-2.json", "--lignes-exclues", "4", "--format", "json")
    (dit,) = conforme(ecrit.json())["elements"]  # le premier nom libre, qu'un programme ne devine pas
    assert (ecrit.code, dit) == (
        0,
        {"fichier": "p-3.json", "format": "json", "octets": Path("p-3.json").stat().st_size},
    )
    relu = ceres("lot", "plan", "p-2.json", "--format", "table").stdout
    assert f"Réduit par {AGENT} (P-000001) le 02/09/2025, sans la ligne 2." in sans_le_jour(relu)
    reduit = lu("p-3.json")
    assert [x["objet"] for x in reduit["lignes"]] == [monde["active à venir"]]
    assert [x["acte"] for x in reduit["suite"]] == ["ecrire", "exclure", "exclure"]
    deja = [lu("p-2.json"), reduit]
    assert ceres("lot", "plan", "p.json", "--exclure", monde["active"]).code == 0  # p-2.json et p-3.json existent
    assert [lu("p-2.json"), lu("p-3.json")] == deja
    assert ceres("lot", "plan", "p-4.json", "--lignes-exclues", "4").code == 0
    assert ([lu("p-2.json"), lu("p-3.json")], lu("p-5.json")["lignes"]) == (deja, reduit["lignes"])
    assert ceres("lot", "plan", "p.json", "--exclure", monde["active à venir"], "--ecraser").code == 0
    assert monde["active à venir"] not in [x["objet"] for x in lu("p-2.json")["lignes"]]
    assert ceres("lot", "plan", "p.json", "--exclure", "H-999").code == 3
    for lignes in ("9-4", "4-", "x", ",", ""):
        assert ceres("lot", "plan", "p.json", "--lignes-exclues", lignes).code == 2
    for vide in (("--exclure", ""), ("--exclure", "", "--a-compter-du", "10/09/2025")):
        assert ceres("lot", "plan", "p.json", *vide).code == 2
    fini = ceres("lot", "appliquer", "p-3.json", "--oui", "--format", "json")
    assert (fini.code, fini.json()["resume"]["fait"]) == (0, 1)
    assert monde.etat("active") == ("validee", "2024-01-01", "2026-01-01", 1)


@pytest.mark.parametrize("forme", ["{n}", "00{n}", "h{n}", "H-{n}", "{entier}"])
def test_un_objet_d_un_plan_se_designe_comme_partout(ceres: Lanceur, monde: Monde, forme: str) -> None:
    planifier(ceres, monde, "active", "active à venir")
    entier = identifiants.entier(monde["active"])
    tape = forme.format(n=identifiants.numero("H", monde["active"]), entier=entier)
    assert ceres("lot", "plan", "p.json", "--exclure", tape).code == 0
    assert [x["objet"] for x in lu("p-2.json")["lignes"]] == [monde["active à venir"]]


def test_un_objet_introuvable_s_ote_d_un_plan(ceres: Lanceur, monde: Monde) -> None:
    fichier("l.csv", [["action", "habilitation"], ["suspendre", "H-999"], ["suspendre", monde["active"]]])
    assert ceres("habilitation", "lot", "l.csv", "--plan", "p.json").code == 0
    assert ceres("lot", "plan", "p.json", "--exclure", "H-999").code == 0
    assert [x["objet"] for x in lu("p-2.json")["lignes"]] == [monde["active"]]


def test_des_lignes_que_le_plan_n_a_pas_ne_s_etendent_pas(ceres: Lanceur, monde: Monde) -> None:
    planifier(ceres, monde, "active", "active à venir")
    refus = ceres("lot", "plan", "p.json", "--lignes-exclues", "2-9999999", "--format", "json")
    assert (refus.code, refus.erreur()["objets"]) == (3, [str(n) for n in range(4, 14)])


def test_ce_qu_un_plan_tres_reduit_a_perdu_se_dit_dans_la_borne_d_un_texte_relu() -> None:
    detail = commande_plan.dire_les_lignes([*range(2, 20_000, 2), 20_001], commande_plan.PLAGES_GARDEES)
    assert detail.startswith("les lignes 2, 4, 6,")
    assert detail.endswith(", … et 9000 autres")
    assert len(detail) < lignes_de_plan._TEXTE_MAX
    assert commande_plan.dire_les_lignes([4, 5, 6, 12], 10) == "les lignes 4-6, 12"


def test_les_refus_de_meme_phrase_d_un_plan_se_disent_une_fois(ceres: Lanceur, monde: Monde) -> None:
    absents = [f"H-{n}" for n in range(900_000, 900_010)]
    lignes = [["suspendre", h] for h in [monde["active"], *absents]]
    fichier("l.csv", [["action", "habilitation"], *lignes, ["suspendre", monde["brouillon"]]])
    assert ceres("habilitation", "lot", "l.csv", "--plan", "p.json").code == 0
    vu = ceres("lot", "plan", "p.json", "--format", "table").stdout
    assert "  • 10 lignes (3-12) : L'habilitation … est introuvable. " in vu
    assert "(H-900000, H-900001, H-900002, H-900003, H-900004, …)" in vu
    assert [li[2:6] for li in vu.splitlines() if " · " in li] == ["2 · ", "13 ·"]
    for commande in (("lot", "plan"), ("habilitation", "plan")):
        detail = ceres(*commande, "p.json", "--detail", "--format", "table").stdout
        assert (detail.count("est introuvable"), "Refusées" in detail) == (10, False)
    refus = ceres("lot", "plan", "p.json", "--detail", "--exclure", "H-900000")
    assert refus.code == 2


def test_detail_dit_un_a_un_les_refus_d_un_plan_applique(ceres: Lanceur, monde: Monde) -> None:
    lignes = [["suspendre", f"H-{n}"] for n in range(900_000, 900_025)]
    fichier("l.csv", [["action", "habilitation"], *lignes, ["suspendre", monde["active"]]])
    assert ceres("habilitation", "lot", "l.csv", "--plan", "p.json").code == 0
    appliquer = ("appliquer", "p.json", "--simuler", "--oui", "--format", "table")
    for groupe in ("lot", "habilitation"):
        assert ceres(groupe, *appliquer).stdout.count("est introuvable") == 1
        assert ceres(groupe, *appliquer, "--detail").stdout.count("est introuvable") == 25


def test_un_objet_ne_s_ote_d_un_plan_qu_entier(ceres: Lanceur, monde: Monde) -> None:
    h = monde["active"]
    fichier(
        "l.csv",
        [["action", "habilitation", "fin"], ["brouillon", h, ""], ["modifier", h, "01/01/2027"], ["valider", h, ""]],
    )
    assert ceres("habilitation", "lot", "l.csv", "--plan", "p.json").code == 0
    fini = ceres("lot", "plan", "p.json", "--lignes-exclues", "4")
    assert (fini.code, lu("p-2.json")["lignes"]) == (0, [])
    assert "3 lignes ôtées : 2-4" in fini.stderr


@pytest.mark.parametrize(("jour", "code"), [("2025-09-09", 4), ("2025-09-10", 0), ("2025-09-11", 0)])
def test_pla_02_un_plan_date_attend_son_jour(ceres: Lanceur, monde: Monde, jour: str, code: int) -> None:
    planifier(ceres, monde, "active")
    assert ceres("lot", "plan", "p.json", "--a-compter-du", "10/09/2025").code == 0
    octets = monde.octets()
    fini = ceres("lot", "appliquer", "p-2.json", "--oui", "--format", "json", env={"CERES_AUJOURDHUI": jour})
    assert fini.code == code
    if code:
        assert fini.erreur()["code"] == "PLA-02"
        assert monde.octets() == octets


def test_pla_01_au_dela_du_seuil_un_lot_attend_un_second_compte(ceres: Lanceur, monde: Monde) -> None:
    un_second(monde)
    assert ceres("lot", "regler", "--contreseing", "1", "--motif", "note").code == 0
    regle = ceres("lot", "regler", "--contreseing", "0", "--format", "table")
    assert "Aucun lot n'attend de plan contresigné." in regle.stdout
    encore = ceres("lot", "regler", "--contreseing", "0", "--format", "table")
    assert "Rien à changer : aucun lot n'attend de plan contresigné." in encore.stdout
    regle = ceres("lot", "regler", "--contreseing", "1", "--format", "table")
    assert "Au-delà de 1 ligne, un lot attend un plan contresigné." in regle.stdout
    octets = monde.octets()
    deux = (monde["active"], monde["active à venir"])
    refuse = ceres(*SUSPENDRE, *deux, "--oui", "--format", "json")
    assert (refuse.code, refuse.erreur()["code"]) == (4, "PLA-01")
    assert refuse.erreur()["conseil"].startswith("Planifiez-le (--plan P.json) ; un autre compte")
    planifier(ceres, monde, "active", "active à venir", ou="p.json")
    assert ceres("lot", "appliquer", "p.json", "--oui").code == 4
    seul = ceres("lot", "plan", "p.json", "--contresigner", "--format", "json")
    assert (seul.code, seul.erreur()["code"]) == (4, "PLA-01")
    assert ceres("lot", "plan", "p.json", "--contresigner").stderr.splitlines() == [
        f"Erreur : PLA-01 : Ce plan est scellé par {AGENT} : un autre compte le contresigne.",
        "Conseil : Un autre agent, sous son compte, le lit et tape « ceres lot plan P.json --contresigner ».",
    ]
    assert monde.octets() == octets
    contresigner_par_un_autre(monde)
    assert "Contresigné par" in sans_le_jour(ceres("lot", "plan", "p-2.json", "--format", "table").stdout)
    fini = ceres("lot", "appliquer", "p-2.json", "--oui", "--format", "json")
    assert (fini.code, fini.json()["resume"]["fait"]) == (0, 2)
    (agents,) = monde.lignes("SELECT agent_plan FROM lot ORDER BY id DESC LIMIT 1")[0]
    assert str(agents).endswith(f", {AUTRE}")


@pytest.mark.parametrize(("seuil", "attendu"), [("1", True), ("2", False), ("3", False)])
def test_pla_01_un_plan_dit_qu_il_attend_un_contreseing(
    ceres: Lanceur, monde: Monde, seuil: str, attendu: bool
) -> None:
    un_second(monde)
    assert ceres("lot", "regler", "--contreseing", seuil).code == 0
    fichier("l.csv", [["action", "habilitation"], *(["suspendre", monde[n]] for n in ("active", "active à venir"))])
    dits = [
        ceres("habilitation", "lot", "l.csv", "--plan", "p.json").stderr,
        ceres("lot", "plan", "p.json", "--format", "table").stderr,
        ceres("lot", "plan", "p.json", "--format", "json").stderr,
        ceres("lot", "plan", "p.json", "--a-compter-du", "10/09/2025").stderr,
    ]
    suite = "(PLA-01) : « ceres lot plan {} --contresigner »"
    noms = ("p.json", "p.json", "p.json", "p-2.json")
    assert [suite.format(nom) in dit for nom, dit in zip(noms, dits, strict=True)] == [attendu] * 4
    assert ["ceres lot appliquer" in dit for dit in (dits[1], dits[3])] == [not attendu] * 2
    refuse = ceres("lot", "appliquer", "p.json", "--oui", "--format", "json")
    assert refuse.code == (4 if attendu else 0)
    if attendu:
        assert refuse.erreur()["conseil"].startswith("Un autre compte le lit et le contresigne")
        contresigner_par_un_autre(monde, "p-2.json")
        signe = ceres("lot", "plan", "p-3.json", "--format", "table").stderr
        assert signe == "Pour l'appliquer : ceres lot appliquer p-3.json\n"


def test_pla_01_une_simulation_montre_puis_dit_qu_il_faut_un_contreseing(ceres: Lanceur, monde: Monde) -> None:
    un_second(monde)
    assert ceres("lot", "regler", "--contreseing", "1").code == 0
    planifier(ceres, monde, "active", "active à venir")
    deux = (monde["active"], monde["active à venir"])
    octets = monde.octets()
    for commande in (
        (*SUSPENDRE, *deux),
        ("habilitation", "lot", "l.csv", "--resultat", "r.csv"),
        ("lot", "appliquer", "p.json", "--resultat", "q.csv"),
    ):
        simule = ceres(*commande, "--simuler", "--format", "json")
        assert (simule.code, simule.json()["resume"]["fait"]) == (4, 2), commande
        assert json.loads(simule.stderr.splitlines()[-1])["code"] == "PLA-01"
    dit = lancer(((), {}), (*SUSPENDRE, *deux, "--simuler"))
    assert (dit.code, (dit.document or {}).get("code")) == (4, "PLA-01")
    assert Path("r.csv").read_text(encoding="utf-8").count(";fait;") == 2
    assert Path("q.csv").exists()
    assert monde.octets() == octets


def test_pla_01_un_plan_de_jures_attend_aussi_un_second_compte(ceres: Lanceur, monde: Monde) -> None:
    un_second(monde)
    assert ceres("lot", "regler", "--contreseing", "1").code == 0
    assert ceres("jure", "inactiver", "J-1", "J-2", "--plan", "p.json").code == 0
    for seul in (("lot", "appliquer", "p.json", "--oui"), ("lot", "plan", "p.json", "--contresigner")):
        refuse = ceres(*seul, "--format", "json")
        assert (refuse.code, refuse.erreur()["code"]) == (4, "PLA-01")
    contresigner_par_un_autre(monde)
    fini = ceres("lot", "appliquer", "p-2.json", "--oui", "--format", "json")
    assert (fini.code, fini.json()["resume"]["fait"]) == (0, 2)
    assert monde.lignes("SELECT actif FROM jure WHERE id IN (1, 2)") == [(0,), (0,)]


def test_pla_01_un_plan_change_apres_le_contreseing_en_attend_un_autre(ceres: Lanceur, monde: Monde) -> None:
    un_second(monde)
    assert ceres("lot", "regler", "--contreseing", "1").code == 0
    planifier(ceres, monde, "active", "active à venir", "active, dernier jour", ou="p.json")
    contresigner_par_un_autre(monde)
    assert ceres("lot", "plan", "p-2.json", "--exclure", monde["active"]).code == 0
    assert ceres("lot", "appliquer", "p-3.json", "--oui").code == 4


def test_pla_01_un_seul_compte_ne_se_fait_pas_deux() -> None:
    """Qui scelle n'importe quoi à son nom n'y met pas le sceau d'un autre."""
    sceau = DuSecret(b"un secret")
    acte = {"profil": "P-1", "jour": "2025-09-02"}
    suite = [{"acte": "ecrire", "agent": "alix", "detail": "", **acte}]
    suite.append({"acte": "contresigner", "agent": "bo", "detail": "0" * 64, **acte})
    assert not plans.est_contresigne({"agent": "bo", "profil": "P-1", "suite": suite, "lignes": []}, sceau)


def test_pla_01_sans_second_compte_le_reglage_est_refuse(ceres: Lanceur, isole: Path) -> None:
    f = Fabrique(isole / "ceres.db")
    f.store.fermer()
    fini = ceres("lot", "regler", "--contreseing", "10", "--format", "json")
    assert (fini.code, fini.erreur()["code"]) == (4, "PLA-01")
    assert ceres("lot", "regler", "--contreseing", "0").code == 0


def test_pla_01_defaire_un_lot_n_attend_personne(ceres: Lanceur, monde: Monde) -> None:
    un_second(monde)
    assert ceres(*SUSPENDRE, monde["active"], monde["active à venir"], "--oui").code == 0
    assert ceres("lot", "regler", "--contreseing", "1").code == 0
    (numero,) = monde.lignes("SELECT min(lot_id) FROM trace WHERE action = 'suspendre'")[0]
    assert ceres("lot", "annuler", f"L-{numero}", "--motif", "essai", "--oui").code == 0


def test_le_total_et_le_plan_ecrit_se_voient_avant_que_la_lecture_page_a_page_prenne_l_ecran(
    monde: Monde, monkeypatch: pytest.MonkeyPatch
) -> None:
    fichier("l.csv", [["action", "habilitation"], *(["suspendre", f"H-{n}"] for n in range(900, 940))])
    monkeypatch.setenv("PAGER", "sed s/^/PAGE:/")
    code, affiche = au_terminal("habilitation", "lot", "l.csv", "--plan", "p.json", "--detail", sortie=True)
    assert code == 0
    assert affiche.index("Simulation : 0 à faire") < affiche.index("Plan écrit dans p.json") < affiche.index("PAGE:")
    assert affiche.count("Plan écrit") == 1


def test_un_plan_deja_applique_le_dit(ceres: Lanceur, monde: Monde) -> None:
    deja = "a déjà été appliqué"
    planifier(ceres, monde, "active", "active à venir")
    assert ceres("lot", "plan", "p.json", "--exclure", monde["active"]).code == 0
    assert ceres("habilitation", "brouillon", monde["active à venir"]).code == 0
    ailleurs = ceres("lot", "appliquer", "p-2.json", "--oui")
    assert (ailleurs.code, deja in ailleurs.stderr) == (7, False)  # un autre l'a changé
    premiere = ceres("lot", "appliquer", "p.json", "--oui", "--format", "json")
    lot = premiere.json()["lot"]
    assert (premiere.json()["resume"]["fait"], deja in premiere.stderr) == (1, False)
    for nom in ("p.json", "p-2.json"):
        encore = ceres("lot", "appliquer", nom, "--oui")
        assert encore.code == 7
        assert encore.stderr.count(f"Attention : ce plan, ou un autre de la même source, {deja} : {lot}, le ") == 1


def test_un_plan_deja_applique_puis_defait_le_dit(ceres: Lanceur, monde: Monde) -> None:
    planifier(ceres, monde, "active", "active à venir")
    lot = ceres("lot", "appliquer", "p.json", "--oui", "--format", "json").json()["lot"]
    annulation = ceres("lot", "annuler", lot, "--motif", "erreur", "--oui", "--format", "json").json()["lot"]
    defait = f", et défait depuis, au moins en partie, par {annulation}."
    encore = ceres("lot", "appliquer", "p.json", "--oui")
    assert (encore.code, f"a déjà été appliqué : {lot}, le " in encore.stderr, defait in encore.stderr) == (
        7,
        True,
        True,
    )
    assert ceres("lot", "annuler", annulation, "--motif", "non", "--oui").code == 0
    assert "défait depuis" not in ceres("lot", "appliquer", "p.json", "--oui").stderr


def test_au_terminal_un_plan_dit_d_ou_il_vient(ceres: Lanceur, monde: Monde) -> None:
    planifier(ceres, monde, "active")
    vient = f"Plan du 02/09/2025 par {AGENT} (P-000001) depuis l.csv."
    code, affiche = au_terminal("lot", "appliquer", "p.json", tape="oui\n")
    assert (code, affiche.count(vient)) == (0, 1)
    assert affiche.index(vient) < affiche.index("Confirmez-vous")
    assert vient not in ceres("lot", "appliquer", "p.json", "--oui").stderr


def test_sans_pager_rien_ne_prend_l_ecran(monde: Monde, monkeypatch: pytest.MonkeyPatch) -> None:
    fichier("l.csv", [["action", "habilitation"], *(["suspendre", f"H-{n}"] for n in range(900, 940))])
    monkeypatch.setenv("PAGER", "sed s/^/PAGE:/")
    for mots in (
        ("habilitation", "lot", "l.csv", "--plan", "p.json", "--detail"),
        ("lot", "plan", "p.json", "--detail"),
        ("regles",),
    ):
        assert "PAGE:" in au_terminal(*mots, sortie=True)[1], mots
        d_un_trait = au_terminal(*mots, "--sans-pager", *(["--ecraser"] if "--plan" in mots else []), sortie=True)[1]
        assert "PAGE:" not in d_un_trait, mots
        assert d_un_trait.count("\n") > 30, mots
