"""Planifier, faire relire, appliquer, défaire : `lot --plan`, `plan`, `appliquer`, `annuler-lot`, `lots`."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ceres_cli.erreurs import ErreurFichier
from ceres_cli.services.lot import plan as plans
from ceres_cli.services.lot.sceau import Auteur, DuSecret
from tests.au_terminal import au_terminal
from tests.autre_agent import AUTRE, par_un_autre
from tests.conforme import conforme, rapport
from tests.conftest import Lanceur
from tests.fabriques import peuple
from tests.fabriques.base import AGENT, Fabrique
from tests.fabriques.monde import CENTRE, EN_COURS, FINISSANT, UD_44, UD_75, Monde
from tests.fabriques.peuple import fichier
from tests.outils_moteur import contenu

LOT = ("habilitation", "lot")
APPLIQUER = ("habilitation", "appliquer")
ANNULER = ("habilitation", "annuler-lot")
SCEAU = DuSecret(b"un secret")
CLES = ("jour", "agent", "profil", "motif", "source_sha256", "lignes", "empreinte")
CLES_LIGNE = ("ligne", "objet", "version", "action", "decision", "avant", "apres", "avertissements", "reversible")


def planifier(ceres: Lanceur, lignes: list[list[str]], *options: str, nom: str = "p.json", **lancer: Any) -> Any:
    """Écrit le fichier, en fait le plan, et rend le plan."""
    fichier("l.csv", lignes)
    assert ceres(*LOT, "l.csv", "--plan", nom, *options, **lancer).code == 0
    return json.loads(Path(nom).read_text(encoding="utf-8"))


def sorts(fini: Any) -> list[tuple[str, str]]:
    return [(ligne["resultat"], ligne["code"]) for ligne in rapport(fini)["lignes"]]


def suspensions(*habilitations: str) -> list[list[str]]:
    return [["action", "habilitation"], *(["suspendre", h] for h in habilitations)]


def metier(monde: Monde) -> list[tuple[object, ...]]:
    """Ce qui compte : juré, certification, état, dates de chaque habilitation."""
    return monde.lignes("SELECT jure_id, certification_id, etat, debut, fin FROM habilitation ORDER BY 1, 2, 4")


# --- le plan ---


def test_un_plan_contient_tout_ce_qu_il_faut_pour_etre_relu(ceres: Lanceur, monde: Monde) -> None:
    octets = monde.octets()
    lignes = [
        ["action", "habilitation", "jure", "certification", "fin"],
        ["suspendre", monde["active"], "", "", ""],
        ["supprimer", "H-2", "", "", ""],
        ["valider", monde["active"], "", "", ""],
        ["suspendre", "H-999", "", "", ""],
        ["creer", "", "J-6", f"{EN_COURS}/CCP1", "31/12/2026"],
        ["valider", "", "J-6", f"{EN_COURS}/CCP1", ""],
    ]
    plan = planifier(ceres, lignes, "--lignes-separees", "--motif", "commission")
    assert plan["lignes_separees"] is True
    assert monde.octets() == octets
    conforme(plan, "plan")
    assert plan["schema"] == "ceres.plan/1"
    assert set(CLES) <= plan.keys()
    assert (plan["jour"], plan["agent"], plan["profil"], plan["motif"]) == (
        "2025-09-02", AGENT, "P-000001", "commission",
    )  # fmt: skip
    assert plan["source_sha256"] == hashlib.sha256(Path("l.csv").read_bytes()).hexdigest()
    assert all(set(CLES_LIGNE) <= ligne.keys() for ligne in plan["lignes"])
    assert [[ligne[c] for c in CLES_LIGNE if c != "avertissements"] for ligne in plan["lignes"]] == [
        [2, "H-000005", 1, "suspendre", "appliquer", {"etat": "validee"}, {"etat": "suspendue"}, True],
        [3, "H-000002", 1, "supprimer", "appliquer",
         {"etat": "brouillon", "debut": "2024-01-01", "fin": "2024-09-02"}, None, False],
        [4, "H-000005", 2, "valider", "refuser", None, None, True],
        [5, "H-999", None, "suspendre", "refuser", None, None, True],
        [6, "H-000017", None, "creer", "appliquer", None,
         {"jure": "J-000006", "certification": f"{EN_COURS}/CCP1", "etat": "brouillon", "debut": "2025-09-02",
          "fin": "2026-12-31"}, True],
        [7, "H-000017", 1, "valider", "appliquer", {"etat": "brouillon"}, {"etat": "validee"}, True],
    ]  # fmt: skip
    assert Path("p.json").stat().st_mode & 0o777 == 0o600


def test_les_avertissements_sont_dans_le_plan(ceres: Lanceur, monde: Monde) -> None:
    f = Fabrique.reprise(monde.chemin)
    f.session(1, EN_COURS, debut=date(2025, 10, 6), jures=(5,))
    f.store.fermer()
    (ligne,) = planifier(ceres, suspensions(monde["active"]))["lignes"]
    assert "S-2025-000001" in " ".join(ligne["avertissements"])


@pytest.mark.parametrize(
    ("lignes", "code"),
    [
        (["suspendre;H-5"], 10),
        (["suspendre;H-5", "suspendre;H-999"], 10),
        (["suspendre;H-8", "suspendre;H-999"], 0),
        ([], 0),
    ],
)
def test_code_detaille_dit_si_le_plan_contient_des_changements(
    ceres: Lanceur, monde: Monde, lignes: list[str], code: int
) -> None:
    fichier("l.csv", "\n".join(["action;habilitation", *lignes]).encode())
    assert ceres(*LOT, "l.csv", "--plan", "p.json").code == 0
    assert ceres(*LOT, "l.csv", "--plan", "q.json", "--code-detaille").code == code
    assert Path("p.json").read_bytes() == Path("q.json").read_bytes()


def test_code_detaille_sans_plan_est_une_faute_d_usage_dite_avant_la_lecture(ceres: Lanceur, monde: Monde) -> None:
    fini = ceres(*LOT, "absent.csv", "--code-detaille", "--resultat", "r.csv", "--format", "json")
    assert (fini.code, fini.erreur()["code"]) == (2, "USAGE")


def test_un_plan_ne_remplace_pas_le_fichier_qu_il_lit(ceres: Lanceur, monde: Monde) -> None:
    fichier("l.csv", suspensions(monde["active"]))
    Path("l.csv").rename("l")
    avant = Path("l").read_bytes()
    for plan in ("l", "./l"):
        fini = ceres(*LOT, "l", "--plan", plan, "--ecraser", "--format", "json")
        assert (fini.code, fini.erreur()["code"]) == (2, "USAGE")
        assert "le fichier de changements" in fini.erreur()["message"]
        assert Path("l").read_bytes() == avant


def test_un_plan_et_un_fichier_de_changements_ne_se_prennent_pas_l_un_pour_l_autre(
    ceres: Lanceur, monde: Monde
) -> None:
    planifier(ceres, suspensions(monde["active"]))
    Path("d").mkdir()
    Path("p.json").rename("d/le plan.json")
    for lecture in (LOT, ("jure", "importer")):
        fini = ceres(*lecture, "d/le plan.json", "--format", "json")
        assert (fini.code, fini.erreur()["code"]) == (2, "FICHIER")
        assert fini.erreur()["message"] == "le plan.json : c'est un plan, et non un fichier de changements."
        assert fini.erreur()["conseil"] == "Pour l'appliquer : ceres lot appliquer 'd/le plan.json'"
    for commande in (APPLIQUER, ("lot", "plan")):
        fini = ceres(*commande, "l.csv", "--format", "json")
        assert (fini.code, fini.erreur()["code"]) == (2, "FICHIER")
        assert fini.erreur()["message"] == "l.csv : ce n'est pas un plan (ceres.plan/1)."
        assert "« ceres habilitation lot »" in fini.erreur()["conseil"]
    tronque = Path("d/le plan.json").read_bytes()[:-20]
    Path("t.json").write_bytes(tronque)
    assert ceres(*APPLIQUER, "t.json", "--format", "json").erreur()["message"] == "t.json : ce plan est tronqué."


def test_un_plan_tout_ou_rien_n_est_pas_ecrit_s_il_y_a_un_refus(ceres: Lanceur, monde: Monde) -> None:
    fichier("l.csv", suspensions(monde["active"], "H-999"))
    fini = ceres(*LOT, "l.csv", "--plan", "p.json", "--tout-ou-rien", "--format", "json")
    assert (fini.code, fini.erreur()["code"]) == (4, "INTROUVABLE")
    assert not Path("p.json").exists()
    planifier(ceres, suspensions(monde["active"]), "--tout-ou-rien")


def test_un_plan_et_son_fichier_de_resultat(ceres: Lanceur, monde: Monde) -> None:
    planifier(ceres, suspensions(monde["active"], "H-999"), "--resultat", "r.csv")
    assert Path("r.csv").read_text(encoding="utf-8").splitlines()[2].startswith("suspendre;H-999;refuse;INTROUVABLE")


def test_un_plan_se_lit_ligne_a_ligne_avec_ses_totaux(ceres: Lanceur, monde: Monde) -> None:
    lignes = [*suspensions(monde["active"], monde["suspendue"], "H-999"), ["supprimer", monde["brouillon"]]]
    ecrit = planifier(ceres, lignes, "--motif", "départs")
    fini = ceres("habilitation", "plan", "p.json", "--format", "table")
    assert fini.code == 0
    assert fini.stderr == "Pour l'appliquer : ceres habilitation appliquer p.json\n"
    entete, totaux, _, titre, definitif, _, chacune, un, deux, trois, quatre = fini.lignes()
    assert entete == f"Plan du 02/09/2025 par {AGENT} (P-000001) depuis l.csv, motif : départs."
    assert totaux == "2 à appliquer, 1 sans effet, 1 en refus ; 1 ne pourra pas être défaite."
    assert (titre, definitif) == ("Ne se déferont pas", "  • ligne 5 : une suppression est définitive")
    assert chacune == "Ligne par ligne"
    assert re.fullmatch(rf"  2 · {monde['active']} JURE\d+ Alice · TP-99901m01 · active → suspendue", un)
    assert "rien à changer" in deux
    cherchez = "Cherchez-la avec « ceres habilitation lister »."
    assert trois == f"  4 · H-999 · refusée : L'habilitation H-999 est introuvable. {cherchez}"
    assert quatre.endswith(" · TP-99901m01 · en brouillon → supprimée")
    lu = ceres("habilitation", "plan", "p.json", "--format", "json").json()
    assert lu == ecrit


@pytest.mark.parametrize(("lesquelles", "attendues"), [("refusees", [4]), ("irreversibles", [5]), ("averties", [])])
def test_un_plan_se_lit_par_sortes_de_lignes(
    ceres: Lanceur, monde: Monde, lesquelles: str, attendues: list[int]
) -> None:
    planifier(ceres, [*suspensions(monde["active"], monde["suspendue"], "H-999"), ["supprimer", monde["brouillon"]]])
    lu = ceres("habilitation", "plan", "p.json", "--lignes", lesquelles, "--format", "json").json()
    assert [x["ligne"] for x in lu["lignes"]] == attendues
    table = ceres("habilitation", "plan", "p.json", "--lignes", lesquelles, "--format", "table").lignes()
    assert [int(x.split()[0]) for x in table if re.match(r"  \d+ · ", x)] == attendues
    assert ceres("habilitation", "plan", "p.json", "--lignes", "toutes").code == 2


def test_dro_02_un_plan_ne_nomme_que_le_ressort(ceres: Lanceur, monde: Monde) -> None:
    planifier(ceres, suspensions(monde["active"]))
    ici = ceres("--profil", UD_44, "habilitation", "plan", "p.json", "--format", "table").stdout
    ailleurs = ceres("--profil", UD_75, "habilitation", "plan", "p.json", "--format", "table").stdout
    assert re.search(r"  2 · H-\d+ JURE\d+ Alice", ici)
    assert "Alice" not in ailleurs
    assert f"  2 · {monde['active']} · " in ailleurs


def test_appliquer_complete_un_fichier_qui_se_resoumet(ceres: Lanceur, monde: Monde) -> None:
    planifier(ceres, suspensions(monde["active"], "H-999"))
    fini = ceres("habilitation", "appliquer", "p.json", "--oui", "--resultat", "r.xlsx")
    assert (fini.code, "Résultat écrit dans r.xlsx (classeur xlsx, annoté)." in fini.stderr) == (7, True)
    feuille = openpyxl.load_workbook("r.xlsx").active
    assert feuille is not None
    assert [c.value for c in feuille[1]][-3:] == ["resultat", "code", "explication"]
    assert [c.value for c in feuille[2]][:2] == ["suspendre", monde["active"]]
    assert [c.value for c in feuille[3]][-3:-1] == ["refuse", "INTROUVABLE"]
    assert ceres("habilitation", "appliquer", "p.json", "--oui", "--resultat", "r.xlsx").code == 8
    encore = ceres("habilitation", "lot", "r.xlsx", "--oui", "--format", "json")
    assert [x["resultat"] for x in encore.json()["lignes"]] == ["sans_effet", "refuse"]


def classeur(nom: str, *lignes: tuple[str, ...]) -> None:
    livre = openpyxl.Workbook()
    assert livre.active is not None
    for ligne in lignes:
        livre.active.append(ligne)
    livre.active["A1"].font = openpyxl.styles.Font(bold=True)
    livre.save(nom)


def feuille(nom: str) -> list[tuple[Any, ...]]:
    return list(openpyxl.load_workbook(nom).active.iter_rows(values_only=True))  # type: ignore[union-attr]


def test_appliquer_rend_le_classeur_dont_le_plan_est_tire(ceres: Lanceur, monde: Monde) -> None:
    Path("d").mkdir()
    lignes = [
        ("Observé", "N° habilitation", "Décision"),
        ("x", monde["active"], "suspendre"),
        ("y", monde["active à venir"], "maintien"),
    ]
    classeur("d/l.xlsx", *lignes)
    assert ceres(*LOT, "d/l.xlsx", "--plan", "d/p.json").code == 0
    fini = ceres("lot", "appliquer", "d/p.json", "--oui", "--resultat", "r.xlsx")
    assert (fini.code, "Résultat écrit dans r.xlsx (votre classeur, annoté)." in fini.stderr) == (0, True)
    rendues = feuille("r.xlsx")
    assert [ligne[:3] for ligne in rendues] == lignes
    assert [ligne[3] for ligne in rendues] == ["resultat", "fait", None]
    gras = openpyxl.load_workbook("r.xlsx").active["A1"].font.bold  # type: ignore[index]
    assert gras is True


@pytest.mark.parametrize(
    ("decision", "options"),
    [
        ("Décision", ("--valeur", "action:on arrête=suspendre")),
        ("Sort réservé", ("--valeur", "action:on arrête=suspendre", "--colonne", "action=Sort réservé")),
        ("Remarque", ("--action", "suspendre")),
    ],
)
def test_le_classeur_qu_il_a_fallu_dire_comment_lire_revient_aussi(
    ceres: Lanceur, monde: Monde, decision: str, options: tuple[str, ...]
) -> None:
    lignes = [("N° habilitation", decision), (monde["active"], "on arrête")]
    classeur("l.xlsx", *lignes)
    livre = openpyxl.load_workbook("l.xlsx")
    livre.copy_worksheet(livre.active).title = "Copie"  # type: ignore[arg-type]
    livre.save("l.xlsx")
    assert ceres(*LOT, "l.xlsx", "--plan", "p.json", "--feuille", "Sheet", *options).code == 0
    assert ceres("lot", "plan", "p.json", "--a-compter-du", "02/09/2025").code == 0
    conforme(json.loads(Path("p-2.json").read_text(encoding="utf-8")), "plan")
    fini = ceres("lot", "appliquer", "p-2.json", "--oui", "--resultat", "r.xlsx")
    assert (fini.code, "Résultat écrit dans r.xlsx (votre classeur, annoté)." in fini.stderr) == (0, True)
    rendu = openpyxl.load_workbook("r.xlsx")["Sheet"]
    assert [ligne[:3] for ligne in rendu.iter_rows(values_only=True)] == [
        (*lignes[0], "resultat"), (*lignes[1], "fait"),
    ]  # fmt: skip


def test_une_fin_dite_a_cote_de_favorable_n_est_pas_perdue_sans_un_mot(ceres: Lanceur, monde: Monde) -> None:
    classeur(
        "l.xlsx",
        ("N° habilitation", "Décision", "Échéance"),
        (monde["active"], "favorable", "31/12/2027"),
        (monde["active à venir"], "suspendre", "31/12/2027"),
        (monde["suspendue"], "réactiver", "31/12/2027"),
        (monde["active, dernier jour"], "favorable", None),
    )
    perdue = "la fin dite n'a pas été lue : l'acte qui la change est « renouveler »"

    def verifier(fini: Any) -> None:
        assert "Dates ignorées, lignes 2-4 : creer, modifier et renouveler seuls en ont l'usage." in fini.stderr
        _, *rendues = feuille("r.xlsx")
        assert [perdue in ligne[-1] for ligne in rendues] == [True, False, False, False]
        assert rendues[0][-1] == f"rien à changer : {monde['active']} est déjà active ; {perdue}"

    verifier(ceres(*LOT, "l.xlsx", "--simuler", "--resultat", "r.xlsx"))
    assert ceres(*LOT, "l.xlsx", "--plan", "p.json").code == 0
    assert ceres("lot", "appliquer", "p.json", "--oui", "--resultat", "r.xlsx", "--ecraser").code == 0
    assert perdue in feuille("r.xlsx")[1][-1]


def test_un_fichier_inchange_dont_un_nom_ne_se_lit_plus_n_est_pas_dit_absent(ceres: Lanceur, monde: Monde) -> None:
    h = ceres("habilitation", "voir", monde["active"], "--format", "json").json()
    classeur("l.xlsx", ("Juré", "Titre", "Action"), (h["jure_nom"], h["certification"], "suspendre"))
    assert ceres(*LOT, "l.xlsx", "--plan", "p.json").code == 0
    assert ceres("jure", "modifier", h["jure"], "--nom", "AUTREMENT").code == 0
    fini = ceres("lot", "appliquer", "p.json", "--oui", "--resultat", "r.xlsx")
    assert "l.xlsx, dont il est tiré, est inchangé mais ne se lit plus de même." in fini.stderr


@pytest.mark.parametrize("touche", [True, False])
def test_sans_son_classeur_un_plan_rend_ses_lignes_et_de_qui_elles_sont(
    ceres: Lanceur, monde: Monde, touche: bool
) -> None:
    h = ceres("habilitation", "voir", monde["suspendue"], "--format", "json").json()
    classeur(
        "l.xlsx",
        ("Juré", "Titre", "Action", "Fin"),
        (h["jure_nom"], h["certification"], "reactiver", ""),
        ("J-6", f"{EN_COURS}/CCP1", "creer", "31/12/2026"),
    )
    assert ceres(*LOT, "l.xlsx", "--plan", "p.json").code == 0
    if touche:
        classeur("l.xlsx", ("Juré", "Titre", "Action"))
    else:
        Path("l.xlsx").unlink()
    fini = ceres("lot", "appliquer", "p.json", "--oui", "--resultat", "r.xlsx")
    assert fini.code == 0
    assert "l.xlsx, dont il est tiré, n'est pas à côté de lui tel qu'il fut lu." in fini.stderr
    assert "Résultat écrit dans r.xlsx (les lignes du plan, classeur xlsx)." in fini.stderr
    entetes, reactivee, creee = feuille("r.xlsx")
    dite = dict(zip(entetes, reactivee, strict=True))
    assert [dite[c] for c in ("habilitation", "jure", "certification")] == [h["id"], h["jure"], h["certification"]]
    assert f"{dite['nom']} {dite['prenom']}" == h["jure_nom"]
    dite = dict(zip(entetes, creee, strict=True))
    assert [dite[c] for c in ("habilitation", "jure", "fin", "resultat")] == [None, "J-6", "31/12/2026", "fait"]
    encore = ceres(*LOT, "r.xlsx", "--oui", "--format", "json")
    assert [x["resultat"] for x in encore.json()["lignes"]] == ["sans_effet"] * 2


def test_lire_un_plan_demande_la_base_qui_l_a_scelle(ceres: Lanceur, monde: Monde) -> None:
    planifier(ceres, suspensions(monde["active"]))
    assert ceres("habilitation", "plan", "p.json").code == 0
    assert ceres("habilitation", "plan", "p.json", env={"CERES_BASE": "absente.db"}).code == 8


# --- un plan touché ---


def test_un_plan_modifie_tronque_ou_qui_n_en_est_pas_un_est_refuse(ceres: Lanceur, monde: Monde) -> None:
    planifier(ceres, suspensions(monde["active"], monde["E-FIN"]))
    texte = Path("p.json").read_text(encoding="utf-8")
    objet = json.loads(texte)
    autres = {
        "une action changée": texte.replace("suspendre", "supprimer", 1),
        "une version changée": texte.replace('"version": 1', '"version": 2', 1),
        "un refus forcé": texte.replace('"appliquer"', '"refuser"', 1),
        "l'agent changé": texte.replace(f'"agent": "{AGENT}"', '"agent": "zoe"'),
        "une ligne ôtée": "\n".join(x for x in texte.splitlines() if monde["E-FIN"] not in x),
        "une clé en double": texte.replace('"motif"', '"motif": "x", "motif"', 1),
        "remis en forme": json.dumps(objet, indent=2),
        "sans saut final": texte[:-1],
        "fins de ligne de Windows": texte.replace("\n", "\r\n"),
        "deux plans": texte + texte,
        "tronqué": texte[: len(texte) // 2],
        "sans empreinte": json.dumps({c: v for c, v in objet.items() if c != "empreinte"}),
        "vide": "",
        "un autre document": '{"schema": "ceres.rapport-lot/1", "lignes": []}',
        "une liste": "[]",
        "un nombre": "12",
        "trop profond": "[" * 200_000,
    }
    octets = monde.octets()
    for nom, change in autres.items():
        Path("q.json").write_bytes(change.encode())
        for commande in (("habilitation", "plan"), APPLIQUER):
            fini = ceres(*commande, "q.json", "--format", "json")
            assert (fini.code, fini.stdout, fini.erreur()["code"]) == (2, "", "FICHIER"), nom
            assert "q.json" in fini.erreur()["message"]
    Path("q.json").write_bytes(b"\xff\xfe")
    for absent in ("q.json", "absent.json", "."):
        fini = ceres(*APPLIQUER, absent, "--oui", "--format", "json")
        assert (fini.code, fini.erreur()["code"]) == (2, "FICHIER")
        assert "No such" not in fini.stderr
        assert "directory" not in fini.stderr
    assert monde.octets() == octets


@pytest.fixture(scope="module")
def plan_ecrit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    chemin = tmp_path_factory.mktemp("plan") / "p.json"
    ligne = {
        "ligne": 2, "objet": "H-000001", "version": 1, "action": "valider", "decision": "appliquer", "avant": None,
        "apres": None, "avertissements": [], "reversible": True, "code": "", "explication": "« é »", "motif": None,
        "habilitation": "H-1", "valeurs": {},
    }  # fmt: skip
    entete = {"jour": "2025-09-02", "agent": "a", "profil": "P-1", "motif": None, "source": "", "source_sha256": ""}
    plans.ecrire(chemin, {"schema": plans.SCHEMA, **entete, "lignes": [ligne, ligne]}, SCEAU, ecraser=False)
    plans.lire(chemin, SCEAU)
    return chemin


@settings(max_examples=300, deadline=None)
@given(tire=st.data())
def test_un_seul_octet_change_n_importe_ou_fait_refuser_le_plan(plan_ecrit: Path, tire: st.DataObject) -> None:
    octets = bytearray(plan_ecrit.read_bytes())
    ou = tire.draw(st.integers(0, len(octets) - 1))
    geste = tire.draw(st.sampled_from(["changer", "ôter", "ajouter"]))
    neuf = tire.draw(st.sampled_from([*b' \n\t0129aAfz{}[],:"\\', 0xE9, 0]))
    if geste == "ôter":
        del octets[ou]
    elif geste == "ajouter":
        octets.insert(ou, neuf)
    elif octets[ou] == neuf:
        return
    else:
        octets[ou] = neuf
    if bytes(octets) == plan_ecrit.read_bytes():
        return
    autre = plan_ecrit.with_name("q.json")
    autre.write_bytes(octets)
    with pytest.raises(ErreurFichier):
        plans.lire(autre, SCEAU)


@pytest.mark.parametrize(("champ", "dit"), [("agent", "b"), ("profil", "P-2")])
def test_un_auteur_nomme_deux_fois_n_est_pas_celui_qui_scelle(plan_ecrit: Path, champ: str, dit: str) -> None:
    """Qui a le droit de sceller à son nom y ajouterait celui d'un autre, que JSON lirait le dernier."""
    corps = plan_ecrit.read_text(encoding="utf-8").rpartition('"empreinte"')[0]
    corps += f'"{champ}": "{dit}",\n'
    empreinte = SCEAU.sceller(Auteur("a", "P-1"), hashlib.sha256(corps.encode()).hexdigest())
    plan_ecrit.write_text(f'{corps}"empreinte": "{empreinte}"}}\n', encoding="utf-8")
    with pytest.raises(ErreurFichier, match="il nomme un autre auteur que celui qui l'a écrit"):
        plans.lire(plan_ecrit, SCEAU)


# --- appliquer ---


def test_appliquer_fait_ce_qui_a_ete_lu_et_garde_la_source(ceres: Lanceur, monde: Monde) -> None:
    plan = planifier(ceres, suspensions(monde["active"], monde["suspendue"], "H-999"), "--motif", "commission")
    fini = ceres(*APPLIQUER, "p.json", "--oui", "--format", "json")
    assert (fini.code, sorts(fini)) == (7, [("fait", ""), ("sans_effet", ""), ("refuse", "INTROUVABLE")])
    assert [ligne["ligne"] for ligne in fini.json()["lignes"]] == [2, 3, 4]
    assert "Vous allez suspendre" in fini.stderr
    assert monde.lignes("SELECT source, source_sha256, motif, agent, agent_plan FROM lot") == [
        ("l.csv", plan["source_sha256"], "commission", AGENT, AGENT)
    ]


def test_un_plan_qui_nomme_par_jure_et_certification_s_applique_aussi(ceres: Lanceur, monde: Monde) -> None:
    lignes = [
        ["action", "jure", "certification", "fin"],
        ["modifier", "J-1", EN_COURS, "31/12/2026"],
        ["valider", "J-1", EN_COURS, ""],
        ["creer", "J-1", f"{EN_COURS}/CCS1", "31/12/2026"],
        ["valider", "J-1", f"{EN_COURS}/CCS1", ""],
        ["brouillon", "J-5", EN_COURS, ""],
        ["supprimer", "J-2", "TP-99903m01", ""],
    ]
    planifier(ceres, lignes)
    fini = ceres(*APPLIQUER, "p.json", "--oui", "--format", "json")
    assert (fini.code, sorts(fini)) == (0, [("fait", "")] * 6)
    assert [ligne["objet"] for ligne in fini.json()["lignes"]] == [
        monde["brouillon"], monde["brouillon"], "H-000017", "H-000017", monde["active"], "H-000002",
    ]  # fmt: skip


def test_appliquer_deux_fois_ne_change_rien_la_seconde(ceres: Lanceur, monde: Monde) -> None:
    lignes = [*suspensions(monde["active"], monde["E-FIN"]), ["supprimer", monde["brouillon"]]]
    planifier(ceres, lignes)
    assert ceres(*APPLIQUER, "p.json", "--oui").code == 0
    octets = monde.octets()
    for _ in range(2):
        fini = ceres(*APPLIQUER, "p.json", "--oui", "--format", "json")
        assert (fini.code, sorts(fini)) == (7, [("non_traite", "DEPLACE")] * 3)
    assert monde.octets() == octets


def test_un_plan_qui_contient_une_action_avertie_demande_une_fois(ceres: Lanceur, monde: Monde) -> None:
    planifier(ceres, suspensions(monde["active"], monde["E-FIN"]))
    octets = monde.octets()
    assert ceres(*APPLIQUER, "p.json").code == 6
    code, affiche = au_terminal(*APPLIQUER, "p.json", tape="non\n")
    assert (code, affiche.count("[o/N]")) == (6, 1)
    assert monde.octets() == octets
    assert au_terminal(*APPLIQUER, "p.json", tape="o\n")[0] == 0


def test_applique_par_un_autre_agent_le_journal_garde_les_deux(ceres: Lanceur, monde: Monde) -> None:
    f = Fabrique.reprise(monde.chemin)
    profil = f.profil("mpcp", agent=AUTRE, choisi=True)
    f.store.fermer()
    planifier(ceres, suspensions(monde["active"]))
    fini = par_un_autre(*APPLIQUER, "p.json", "--oui", "--format", "json")
    assert (fini.code, sorts(fini)) == (0, [("fait", "")])
    (lot,) = ceres("habilitation", "lots", "--format", "json").json()["elements"]
    assert (lot["agent"], lot["agent_plan"], lot["commande"]) == (AUTRE, AGENT, "ceres habilitation appliquer")
    (trace,) = ceres("habilitation", "historique", monde["active"], "--format", "json").json()["elements"]
    assert (trace["agent"], trace["profil"]) == (AUTRE, f"P-{profil:06d}")


def test_un_objet_qui_a_bouge_est_laisse_de_cote_meme_revenu_a_son_etat(ceres: Lanceur, monde: Monde) -> None:
    lignes = [["action", "habilitation", "jure", "certification"]]
    lignes += [["suspendre", monde[n], "", ""] for n in ("active", "E-FIN")]
    lignes += [["supprimer", monde["brouillon"], "", ""], ["brouillon", "", "J-6", EN_COURS]]
    planifier(ceres, lignes)
    for action in ("brouillon", "valider"):
        ceres("habilitation", action, monde["active"])
    assert monde.etat("active")[0] == "validee"  # type: ignore[index]
    ceres("habilitation", "supprimer", monde["brouillon"], "--oui")
    # Une autre habilitation du même juré sur la même certification n'est pas celle du plan.
    ceres("habilitation", "brouillon", monde["active, dernier jour"])
    ceres("habilitation", "supprimer", monde["active, dernier jour"], "--oui")
    ceres("habilitation", "creer", "--jure", "J-6", "--certification", EN_COURS, "--valider")
    fini = ceres(*APPLIQUER, "p.json", "--oui", "--format", "json")
    assert (fini.code, sorts(fini)) == (
        7, [("non_traite", "DEPLACE"), ("fait", ""), ("non_traite", "DEPLACE"), ("non_traite", "DEPLACE")]
    )  # fmt: skip
    assert monde.lignes("SELECT etat FROM habilitation WHERE jure_id = 6") == [("validee",)]
    assert "H-000006" in fini.json()["lignes"][3]["objet"]
    # --replanifier ne vise pas un objet qui a bougé.
    assert (
        sorts(ceres(*APPLIQUER, "p.json", "--replanifier", "--oui", "--format", "json"))
        == [("non_traite", "DEPLACE")] * 4
    )


def test_deplace_une_habilitation_sortie_du_ressort_ne_l_est_pas_par_ce_qui_precede_le_plan(
    ceres: Lanceur, monde: Monde
) -> None:
    """Qui a déplacé son juré ne se dit pas (DRO-02) ; qui l'a supprimée, si c'est le même service, si."""
    sous = ("--profil", UD_44)
    h = monde["active"]
    assert ceres("habilitation", "suspendre", h, "--oui", *sous).code == 0
    assert ceres("habilitation", "reactiver", h, "--oui", *sous).code == 0
    fichier("l.csv", [["action", "habilitation"], ["suspendre", h], ["valider", monde["brouillon"]]])
    assert ceres(*LOT, "l.csv", "--plan", "p.json", *sous).code == 0
    jure = ceres("habilitation", "voir", h, "--format", "json").json()["jure"]
    assert ceres("jure", "modifier", jure, "--commune", "Paris", "--code-postal", "75001").code == 0
    assert ceres("habilitation", "supprimer", monde["brouillon"], "--oui", *sous).code == 0
    sortie, supprimee = rapport(ceres(*APPLIQUER, "p.json", "--oui", "--format", "json", *sous))["lignes"]
    assert (sortie["code"], sortie["explication"]) == ("DEPLACE", f"{h} est désormais introuvable")
    assert "est désormais introuvable : « supprimer » par " in supprimee["explication"]


def test_une_regle_qui_repond_autrement_ce_jour_la_laisse_la_ligne_de_cote(ceres: Lanceur, monde: Monde) -> None:
    """Le titre passe hors délai entre le plan et son application (HAB-07)."""
    lignes = [
        ["action", "habilitation"],
        ["suspendre", monde["E-FIN, dernier jour"]],
        ["suspendre", monde["active"]],
        ["suspendre", monde["active, dernier jour"]],
    ]
    planifier(ceres, lignes)
    lendemain = {"CERES_AUJOURDHUI": "2025-09-03"}
    octets = monde.octets()
    for options in ((), ("--replanifier",)):
        fini = ceres(*APPLIQUER, "p.json", "--simuler", "--format", "json", *options, env=lendemain)
        assert fini.code == 7
        refus = ("non_traite", "DECISION")
        if options:
            assert [s for s, _ in sorts(fini)] == ["refuse", "fait", "refuse"]
            assert [c for _, c in sorts(fini)] == ["HAB-07", "", "HAB-08"]
        else:
            assert sorts(fini) == [refus, ("fait", ""), refus]
    assert "hors délai" in ceres(*APPLIQUER, "p.json", "--simuler", env=lendemain).stdout
    assert monde.octets() == octets
    fini = ceres(*APPLIQUER, "p.json", "--oui", "--format", "json", env=lendemain)
    assert (fini.code, fini.json()["resume"]["fait"]) == (7, 1)
    assert monde.lignes("SELECT jour, fait, non_traite FROM lot") == [("2025-09-03", 1, 2)]


def test_replanifier_fait_aussi_ce_qui_est_devenu_possible(ceres: Lanceur, monde: Monde) -> None:
    lignes = [["action", "jure", "certification", "debut"], ["creer", "J-3", f"{EN_COURS}/CCS1", "02/09/2025"]]
    plan = planifier(ceres, lignes)
    assert (plan["lignes"][0]["decision"], plan["lignes"][0]["code"]) == ("refuser", "HAB-11")
    f = Fabrique.reprise(monde.chemin)
    f.habilitation(3, f"{EN_COURS}/CCP1", debut=date(2025, 9, 2), fin=date(2026, 9, 2))
    f.store.fermer()
    assert sorts(ceres(*APPLIQUER, "p.json", "--format", "json")) == [("refuse", "HAB-11")]
    assert sorts(ceres(*APPLIQUER, "p.json", "--replanifier", "--format", "json")) == [("fait", "")]


def test_ce_qui_est_cree_est_ce_qui_a_ete_lu_dates_et_version_de_titre_comprises(ceres: Lanceur, isole: Path) -> None:
    f = Fabrique(isole / "ceres.db")
    f.titre("TP-99901", "m01", fin=date(2025, 9, 2), sigle="ABC")
    f.titre("TP-99901", "m02", debut=date(2025, 9, 3), fin=date(2030, 9, 3), sigle="ABC")
    f.jure()
    f.jure()
    lignes = [
        ["action", "jure", "certification"], ["creer", "J-1", "ABC"], ["creer", "J-2", "TP-99901/CCP2"],
        ["creer", "J-1", "ABC/CCP1"],
    ]  # fmt: skip
    planifier(ceres, lignes)
    # Pendant ce temps, quelqu'un d'autre prend le numéro annoncé.
    ceres("habilitation", "creer", "--jure", "J-1", "--certification", "TP-99901m01/CCP1")
    lendemain = {"CERES_AUJOURDHUI": "2025-09-03"}
    fini = ceres(*APPLIQUER, "p.json", "--format", "json", env=lendemain)
    assert sorts(fini) == [("fait", ""), ("fait", ""), ("non_traite", "DECISION")]
    assert f.lignes(
        "SELECT h.id, h.jure_id, c.reference, h.debut, h.fin FROM habilitation h"
        " JOIN certification c ON c.id = h.certification_id ORDER BY h.id"
    ) == [
        (1, 1, "TP-99901m01/CCP1", "2025-09-02", "2025-09-02"),
        (2, 1, "TP-99901m01", "2025-09-02", "2025-09-02"),
        (3, 2, "TP-99901m01/CCP2", "2025-09-02", "2025-09-02"),
    ]
    f.store.fermer()


def test_une_creation_laissee_de_cote_entraine_ses_lignes_suivantes(ceres: Lanceur, monde: Monde) -> None:
    certification = f"{EN_COURS}/CCP1"
    lignes = [["action", "jure", "certification"], ["creer", "J-6", certification], ["valider", "J-6", certification]]
    planifier(ceres, lignes)
    ceres("habilitation", "creer", "--jure", "J-6", "--certification", certification)
    fini = ceres(*APPLIQUER, "p.json", "--format", "json")
    assert sorts(fini) == [("non_traite", "DECISION"), ("non_traite", "DEPLACE")]
    assert monde.lignes("SELECT etat FROM habilitation WHERE id = 17") == [("brouillon",)]


# --- annuler un lot ---


def test_annuler_un_lot_retablit_ce_qu_il_avait_fait(ceres: Lanceur, monde: Monde) -> None:
    avant = metier(monde)
    lignes = [
        ["action", "habilitation", "jure", "certification", "debut", "fin"],
        ["suspendre", monde["active"], "", "", "", ""],
        ["reactiver", monde["suspendue"], "", "", "", ""],
        ["brouillon", monde["E-COURS"], "", "", "", ""],
        ["modifier", monde["E-COURS"], "", "", "", "31/12/2026"],
        ["valider", monde["E-COURS"], "", "", "", ""],
        ["creer", "", "J-6", f"{EN_COURS}/CCP1", "", ""],
        ["valider", "", "J-6", f"{EN_COURS}/CCP1", "", ""],
        ["modifier", monde["brouillon"], "", "", "01/02/2024", ""],
        ["suspendre", monde["suspendue expirée"], "", "", "", ""],
        ["suspendre", monde["E-HORS"], "", "", "", ""],
    ]
    assert ceres(*LOT, fichier("l.csv", lignes), "--oui").code == 7
    assert metier(monde) != avant
    octets = monde.octets()
    simule = ceres(*ANNULER, "L-1", "--motif", "mauvais fichier", "--simuler", "--format", "json")
    assert monde.octets() == octets
    fini = ceres(*ANNULER, "l-000001", "--motif", "mauvais fichier", "--oui", "--format", "json")
    assert (fini.code, sorts(fini)) == (0, [("fait", "")] * 8)
    assert simule.json()["lignes"] == fini.json()["lignes"]
    assert metier(monde) == avant
    assert monde.lignes("SELECT motif, annule, fait FROM lot WHERE id = 2") == [("mauvais fichier", 1, 8)]


def test_annuler_l_annulation_refait_le_lot(ceres: Lanceur, monde: Monde) -> None:
    avant = metier(monde)
    assert ceres(*LOT, fichier("l.csv", suspensions(monde["active"], monde["E-FIN"])), "--oui").code == 0
    fait = metier(monde)
    for lot, attendu in (("L-1", avant), ("L-2", fait), ("L-3", avant)):
        assert ceres(*ANNULER, lot, "--motif", "x", "--oui").code == 0
        assert metier(monde) == attendu
    # Un lot déjà défait n'a plus rien à défaire.
    octets = monde.octets()
    fini = ceres(*ANNULER, "L-1", "--motif", "x", "--oui", "--format", "json")
    assert (fini.code, sorts(fini)) == (7, [("non_traite", "DEPLACE")] * 2)
    assert monde.octets() == octets


def test_ce_qui_a_change_depuis_est_ignore_et_survit(ceres: Lanceur, monde: Monde) -> None:
    ceres(*LOT, fichier("l.csv", suspensions(monde["active"], monde["E-FIN"], monde["active à venir"])), "--oui")
    ceres("habilitation", "reactiver", monde["E-FIN"], "--oui")
    ceres("habilitation", "reactiver", monde["active à venir"], "--oui")
    ceres("habilitation", "suspendre", monde["active à venir"], "--oui")  # même état, mais quelqu'un y est passé
    fini = ceres(*ANNULER, "L-1", "--motif", "x", "--oui", "--format", "json")
    assert (fini.code, Counter(sorts(fini))) == (7, {("fait", ""): 1, ("non_traite", "DEPLACE"): 2})
    assert fini.json()["resume"] == {"fait": 1, "sans_effet": 0, "refuse": 0, "non_traite": 2}
    assert [monde.etat(n)[0] for n in ("active", "E-FIN", "active à venir")] == [  # type: ignore[index]
        "validee", "validee", "suspendue",
    ]  # fmt: skip


# (nom de l'habilitation, action, peut se défaire le même jour)
DEFAISABLES = [
    ("active", "suspendre", True),
    ("E-FIN", "suspendre", True),
    ("E-FIN, dernier jour", "suspendre", True),
    ("suspendue", "reactiver", True),
    ("suspendue expirée", "reactiver", False),  # redevient E-COURS, qui ne se suspend pas
    ("suspendue, prolongation", "reactiver", True),  # redevient E-FIN
    ("active", "brouillon", True),
    ("E-COURS", "brouillon", True),
    ("E-AVANT", "brouillon", True),
    ("brouillon", "valider", True),
    ("brouillon, dernier jour", "valider", False),  # devient E-FIN, qui ne revient pas en brouillon
    ("brouillon", "supprimer", False),
    ("brouillon hors délai", "supprimer", False),
]


@pytest.mark.parametrize(("nom", "action", "defaisable"), DEFAISABLES, ids=[f"{a} {n}" for n, a, _ in DEFAISABLES])
def test_ce_qui_ne_se_defait_pas_est_dit_avant_et_refuse_apres(
    ceres: Lanceur, monde: Monde, nom: str, action: str, defaisable: bool
) -> None:
    avant = metier(monde)
    plan = planifier(ceres, [["action", "habilitation"], [action, monde[nom]]])
    assert plan["lignes"][0]["reversible"] is defaisable
    assert ceres(*APPLIQUER, "p.json", "--oui").code == 0
    fait = metier(monde)
    fini = ceres(*ANNULER, "L-1", "--motif", "x", "--oui", "--format", "json")
    assert (fini.code, sorts(fini)) == ((0, [("fait", "")]) if defaisable else (7, [("refuse", "IRREVERSIBLE")]))
    assert metier(monde) == (avant if defaisable else fait)
    assert fini.json()["lignes"][0]["objet"] == monde[nom]


def test_hab_12_une_mise_en_brouillon_qui_ne_pourrait_etre_revalidee_le_dit(ceres: Lanceur, monde: Monde) -> None:
    f = Fabrique.reprise(monde.chemin)
    with f.store.ecriture() as db:
        db.executer("DELETE FROM experience WHERE jure_id = 5")
    f.store.fermer()
    plan = planifier(ceres, [["action", "habilitation"], ["brouillon", monde["active"]]])
    assert plan["lignes"][0]["reversible"] is False
    ceres(*APPLIQUER, "p.json")
    fini = ceres(*ANNULER, "L-1", "--motif", "x", "--format", "json")
    assert sorts(fini) == [("refuse", "IRREVERSIBLE")]
    assert "emploi" in fini.json()["lignes"][0]["explication"]


def test_hab_10_une_creation_pour_un_jure_inscrit_ne_se_defait_pas(ceres: Lanceur, monde: Monde) -> None:
    f = Fabrique.reprise(monde.chemin)
    f.session(1, FINISSANT, debut=date(2025, 10, 6), jures=(6,))
    f.store.fermer()
    creation = [["action", "jure", "certification"], ["creer", "J-6", f"{EN_COURS}/CCP1"]]
    assert planifier(ceres, creation)["lignes"][0]["reversible"] is False
    ceres(*APPLIQUER, "p.json")
    fini = ceres(*ANNULER, "L-1", "--motif", "x", "--oui", "--format", "json")
    assert (fini.code, sorts(fini)) == (7, [("refuse", "IRREVERSIBLE")])
    assert "S-2025-000001" in fini.json()["lignes"][0]["explication"]


def test_une_creation_validee_d_un_coup_se_defait(ceres: Lanceur, monde: Monde) -> None:
    avant = metier(monde)
    creer = ("habilitation", "creer", "--jure", "J-6", "--certification", f"{EN_COURS}/CCP1", "--valider")
    assert ceres(*creer).code == 0
    fini = ceres(*ANNULER, "L-1", "--motif", "x", "--oui", "--format", "json")
    assert fini.code == 0
    assert metier(monde) == avant


def test_cree_puis_supprime_dans_le_meme_lot(ceres: Lanceur, monde: Monde) -> None:
    ccp = f"{EN_COURS}/CCP1"
    lignes = [["action", "jure", "certification"], ["creer", "J-6", ccp], ["supprimer", "J-6", ccp]]
    lignes += [["modifier", "J-1", EN_COURS, "31/12/2026"], ["supprimer", "J-1", EN_COURS]]
    lignes = [[*ligne, *[""] * (4 - len(ligne))] for ligne in lignes]
    lignes[0][3] = "fin"
    assert ceres(*LOT, fichier("l.csv", lignes), "--oui").code == 0
    fini = ceres(*ANNULER, "L-1", "--motif", "x", "--oui", "--format", "json")
    assert fini.code == 7
    assert sorts(fini) == [("refuse", "IRREVERSIBLE")] * 4  # entièrement ou pas du tout


def test_annuler_demande_un_motif_et_la_confirmation_des_actions_averties(ceres: Lanceur, monde: Monde) -> None:
    ceres(*LOT, fichier("l.csv", suspensions(monde["active"])), "--oui")
    octets = monde.octets()
    for options in ((), ("--motif", ""), ("--motif", "  "), ("--oui",)):
        fini = ceres(*ANNULER, "L-1", *options, "--format", "json")
        assert (fini.code, fini.erreur()["code"]) == (2, "USAGE")
    assert ceres(*ANNULER, "L-1", "--motif", "x").code == 6
    code, affiche = au_terminal(*ANNULER, "L-1", "--motif", "x", tape="\n")
    assert (code, affiche.count("[o/N]")) == (6, 1)
    assert "réactiver l'habilitation" in affiche
    assert monde.octets() == octets
    assert au_terminal(*ANNULER, "L-1", "--motif", "x", tape="o\n")[0] == 0


def test_une_annulation_sans_action_avertie_ne_demande_rien(ceres: Lanceur, monde: Monde) -> None:
    ceres("habilitation", "brouillon", monde["active"])
    assert ceres(*ANNULER, "L-1", "--motif", "x").code == 0
    assert monde.etat("active")[0] == "validee"  # type: ignore[index]


@pytest.mark.parametrize(("objet", "code", "attendu"), [("L-99", 3, "INTROUVABLE"), ("H-1", 2, "USAGE"),
                                                        ("toto", 2, "USAGE")])  # fmt: skip
def test_un_lot_inconnu(ceres: Lanceur, monde: Monde, objet: str, code: int, attendu: str) -> None:
    fini = ceres(*ANNULER, objet, "--motif", "x", "--format", "json")
    assert (fini.code, fini.erreur()["code"]) == (code, attendu)


def test_un_export_ne_se_defait_pas(ceres: Lanceur, monde: Monde) -> None:
    assert ceres("export-jures").code == 0
    fini = ceres(*ANNULER, "L-1", "--motif", "x", "--format", "json")
    assert (fini.code, sorts(fini)) == (7, [("refuse", "IRREVERSIBLE")])


def test_les_expirations_de_la_nuit_ne_se_defont_pas(ceres: Lanceur, monde: Monde) -> None:
    assert ceres("habilitation", "expirer").code == 0
    octets = monde.octets()
    fini = ceres(*ANNULER, "L-1", "--motif", "x", "--oui", "--format", "json")
    assert fini.code == 7
    assert set(sorts(fini)) == {("refuse", "IRREVERSIBLE")}
    assert monde.octets() == octets


# --- lister les lots ---


def test_les_lots_se_listent_avec_leurs_totaux_les_plus_recents_d_abord(ceres: Lanceur, monde: Monde) -> None:
    vides = ceres("habilitation", "lots", "--format", "json").json()
    assert (vides["elements"], vides["total"]) == ([], 0)
    lignes = suspensions(monde["active"], monde["suspendue"], monde["E-HORS"])
    ceres("--profil", UD_44, *LOT, fichier("l.csv", lignes), "--oui", "--motif", "départs")
    ceres("jure", "inactiver", "J-1", "--oui")  # un lot, mais d'aucune habilitation
    ceres(*ANNULER, "L-1", "--motif", "erreur", "--oui")
    tous = ceres("lot", "lister", "--format", "json").json()
    assert [e["id"] for e in tous["elements"]] == ["L-000003", "L-000002", "L-000001"]
    document = ceres("habilitation", "lots", "--format", "json").json()
    assert document == ceres("lot", "lister", "--sur", "habilitation", "--format", "json").json()
    conforme(document, "lots")
    assert document["total"] == 2
    deux, un = document["elements"]
    assert (un["id"], un["motif"], un["source"], un["annule"], un["annule_par"]) == (
        "L-000001", "départs", "l.csv", None, "L-000003",
    )  # fmt: skip
    assert [un[c] for c in ("fait", "sans_effet", "refuse", "non_traite")] == [1, 1, 1, 0]
    assert (deux["id"], deux["annule"], deux["annule_par"]) == ("L-000003", "L-000001", None)
    limite = ceres("habilitation", "lots", "--limite", "1", "--format", "json").json()
    assert ([e["id"] for e in limite["elements"]], limite["total"]) == (["L-000003"], 2)
    siens = ceres("--profil", UD_44, "habilitation", "lots", "--format", "json").json()
    assert [e["id"] for e in siens["elements"]] == ["L-000003", "L-000001"]  # les siens, et ceux qui l'ont touchée
    assert ceres("--profil", CENTRE, "habilitation", "lots").code == 5


# --- l'histoire ---


@pytest.fixture
def grand(isole: Path) -> Iterator[Fabrique]:
    f = peuple.base(isole / "ceres.db")
    yield f
    f.store.fermer()


def test_l_histoire_de_deux_cent_quarante_suspensions(ceres: Lanceur, grand: Fabrique) -> None:
    """Planifiées ; deux bougent ; un autre agent applique ; le lendemain un centre se trompe de treize, dont une
    corrigée à la main entre-temps, qui survit à l'annulation."""
    hs = peuple.peupler(grand, ["validee"] * 240, employeur="Centre Loire")
    grand.profil("mpcp", agent=AUTRE, choisi=True)
    for nom, siennes in (("tous", hs[:227]), ("centre", hs[227:])):
        fichier(f"{nom}.csv", suspensions(*siennes))
        assert ceres(*LOT, f"{nom}.csv", "--plan", f"{nom}.json", "--code-detaille").code == 10
    assert grand.lignes("SELECT count(*) FROM lot") == [(0,)]

    ceres("habilitation", "suspendre", hs[3], "--oui")
    ceres("habilitation", "brouillon", hs[100])
    bouges = contenu(grand.store.chemin, "habilitation")["habilitation"]
    comptes: Counter[tuple[str, str]] = Counter()
    for nom, code in (("tous", 7), ("centre", 0)):
        fini = par_un_autre(*APPLIQUER, f"{nom}.json", "--oui", "--format", "json")
        assert fini.code == code
        comptes.update(sorts(fini))
        laisses = [ligne["objet"] for ligne in fini.json()["lignes"] if ligne["resultat"] == "non_traite"]
        assert laisses == ([hs[3], hs[100]] if nom == "tous" else [])
    assert comptes == {("fait", ""): 238, ("non_traite", "DEPLACE"): 2}
    applique = contenu(grand.store.chemin, "habilitation")["habilitation"]
    assert [n for n, (a, b) in enumerate(zip(bouges, applique, strict=True)) if a == b] == [3, 100]

    lendemain = {"CERES_AUJOURDHUI": "2025-09-03"}
    for action in ("reactiver", "brouillon"):
        assert ceres("habilitation", action, hs[230], "--oui", env=lendemain).code == 0
    lots = ceres("habilitation", "lots", "--format", "json").json()["elements"]
    (lot,) = [e["id"] for e in lots if e["source"] == "centre.csv"]
    fini = ceres(*ANNULER, lot, "--motif", "centre oublié", "--oui", "--format", "json", env=lendemain)
    assert (fini.code, Counter(sorts(fini))) == (7, {("fait", ""): 12, ("non_traite", "DEPLACE"): 1})
    etats = [etat for (etat,) in grand.lignes("SELECT etat FROM habilitation ORDER BY id")]
    assert etats == ["brouillon" if n in (100, 230) else "validee" if n >= 227 else "suspendue" for n in range(240)]
