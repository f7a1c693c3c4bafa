"""La lecture d'un fichier se retient : reprise d'elle-même au terminal, dans un script par --lecture."""

import json
import os
from pathlib import Path

import pytest

from tests.conftest import Lanceur
from tests.fabriques.monde import Monde
from tests.fabriques.peuple import en_ods, en_xlsx, fichier

LOT = ("habilitation", "lot")
SIMULER = ("--simuler", "--format", "json")
DITES = ("--colonne", "action=Position retenue", "--valeur", "action:défavorable=suspendre")
REGISTRE = Path("config/ceres/lectures.json")
root = pytest.mark.skipif(os.geteuid() != 0, reason="donner un fichier à un autre demande root")


@pytest.fixture
def avis(monde: Monde) -> Path:
    entetes = ["N° habilitation", "Position retenue", "Décision"]
    return fichier("avis.csv", [["Avis de mars"], entetes, [monde["active"], "défavorable", "vu"]])


@pytest.fixture
def au_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ceres_cli.terminal.dialogue.quelqu_un", lambda: True)


def retenir(ceres: Lanceur, chemin: Path, nom: str = "commission 44") -> None:
    fini = ceres(*LOT, chemin, *DITES, "--retenir", nom, *SIMULER)
    assert fini.code == 0, fini.stderr
    assert f"Lecture « {nom} » retenue : --colonne 'action=Position retenue'" in fini.stderr


def test_une_lecture_retenue_se_liste_et_s_oublie(ceres: Lanceur, avis: Path) -> None:
    assert ceres("config", "lectures", "--format", "json").json()["elements"] == []
    retenir(ceres, avis)
    assert REGISTRE.stat().st_mode & 0o777 == 0o600
    (lue,) = ceres("config", "lectures", "--format", "json").json()["elements"]
    assert lue == {
        "nom": "commission 44",
        "commande": "habilitation lot",
        "entetes": ["N° habilitation", "Position retenue", "Décision"],
        "colonnes": ["action=Position retenue"],
        "valeurs": ["action:défavorable=suspendre"],
        "ligne_entete": None,
        "feuille": None,
    }
    assert "déjà retenue" in ceres(*LOT, avis, *DITES, "--retenir", "commission 44", *SIMULER).stderr
    csv = ceres("config", "lectures", "--format", "csv").lignes()
    assert csv[1].startswith("commission 44;habilitation lot;action=Position retenue;action:défavorable=suspendre;")
    oubliee = ceres("config", "lectures", "--oublier", "Commission 44", "--format", "json")
    assert (oubliee.code, oubliee.json()["nom"]) == (0, "commission 44")
    assert json.loads(REGISTRE.read_text(encoding="utf-8")) == {}
    absente = ceres("config", "lectures", "--oublier", "commission 44", "--format", "json")
    assert (absente.code, absente.erreur()["code"]) == (3, "INTROUVABLE")


def test_la_completion_propose_les_siennes_a_lecture_et_toutes_a_oublier(
    ceres: Lanceur, monde: Monde, avis: Path
) -> None:
    def proposees(ligne: str) -> list[str]:
        env = {"_CERES_COMPLETE": "complete_fish", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
        rendu = ceres(env={**env, "_TYPER_COMPLETE_ARGS": f"ceres {ligne}"})
        assert (rendu.code, rendu.stderr) == (0, "")
        return [proposee.partition("\t")[0] for proposee in rendu.stdout.splitlines() if proposee]

    assert proposees("config lectures --oublier ") == []
    retenir(ceres, avis, "commission")
    jures = fichier("jures.csv", [["Famille", "Prénom"], ["x", "x"]])
    ceres("jure", "importer", jures, "--colonne", "nom=Famille", "--retenir", "contacts", "--simuler")
    assert proposees("habilitation lot avis.csv --lecture ") == ["commission"]
    assert proposees("jure importer jures.csv --lecture c") == ["contacts"]
    assert proposees("jure importer jures.csv --lecture x") == []
    assert sorted(proposees("config lectures --oublier co")) == ["commission", "contacts"]
    REGISTRE.write_text("abîmé", encoding="utf-8")
    assert proposees("config lectures --oublier ") == []


def test_un_script_ne_la_reprend_que_s_il_la_nomme(ceres: Lanceur, monde: Monde, avis: Path) -> None:
    retenir(ceres, avis)
    assert ceres(*LOT, avis, *SIMULER).code == 2  # « Décision » y est l'action, et « vu » n'en est pas une
    fini = ceres(*LOT, avis, "--lecture", "commission 44", *SIMULER)
    assert [e["objet"] for e in fini.json()["lignes"]] == [monde["active"]]
    assert "Lecture retenue « commission 44 » : --colonne" in fini.stderr
    inconnue = ceres(*LOT, avis, "--lecture", "autre", *SIMULER)
    assert (inconnue.code, "commission 44" in inconnue.erreur()["conseil"]) == (3, True)
    ailleurs = ceres("jure", "importer", avis, "--lecture", "commission 44", *SIMULER)
    assert (ailleurs.code, "« habilitation lot »" in ailleurs.erreur()["message"]) == (2, True)


@pytest.mark.usefixtures("au_terminal")
@pytest.mark.parametrize("genre", ["csv", "xlsx", "ods"])
def test_au_terminal_elle_est_reprise_d_elle_meme_et_dite(ceres: Lanceur, monde: Monde, avis: Path, genre: str) -> None:
    retenir(ceres, avis)
    lignes = [
        ["Avis d'avril"],
        ["Décision", "N° HABILITATION", "position retenue"],
        ["", monde["active"], "défavorable"],
    ]
    ecrit = {"csv": lambda x: x, "xlsx": en_xlsx, "ods": en_ods}[genre](lignes)
    fini = ceres(*LOT, fichier(f"avril.{genre}", ecrit), *SIMULER)
    assert fini.code == 0, fini.stderr
    assert [e["action"] for e in fini.json()["lignes"]] == ["suspendre"]
    assert "Lecture retenue « commission 44 »" in fini.stderr
    tapee = ceres(*LOT, f"avril.{genre}", "--valeur", "action:défavorable=supprimer", *SIMULER)
    assert [e["action"] for e in tapee.json()["lignes"]] == ["supprimer"]
    lignes[1].append("Autre")
    fini = ceres(*LOT, fichier("mai.csv", lignes), *SIMULER)
    assert "Lecture retenue" not in fini.stderr


@pytest.mark.usefixtures("au_terminal")
def test_le_fichier_rendu_se_relit_de_meme(ceres: Lanceur, monde: Monde, avis: Path) -> None:
    retenir(ceres, avis)
    assert ceres(*LOT, avis, "--oui", "--resultat", "rendu.csv").code == 0
    encore = ceres(*LOT, "rendu.csv", "--oui", "--format", "json")
    assert [e["resultat"] for e in encore.json()["lignes"]] == ["sans_effet"]


@pytest.mark.usefixtures("au_terminal")
def test_deux_lectures_des_memes_en_tetes_ne_se_devinent_pas(ceres: Lanceur, avis: Path) -> None:
    retenir(ceres, avis, "une")
    retenir(ceres, avis, "deux")
    fini = ceres(*LOT, avis, *SIMULER)
    assert fini.code == 2
    assert "Plusieurs lectures retenues conviennent (deux, une)" in " ".join(fini.erreur()["avertissements"])
    assert ceres(*LOT, avis, "--lecture", "deux", *SIMULER).code == 0


def test_une_lecture_n_en_remplace_pas_une_d_autres_fichiers(ceres: Lanceur, monde: Monde, avis: Path) -> None:
    retenir(ceres, avis, "mars")
    avant = REGISTRE.read_bytes()
    autre = fichier("autre.csv", [["Verdict", "habilitation"], ["suspendre", monde["active"]]])
    fini = ceres(*LOT, autre, "--colonne", "action=Verdict", "--retenir", "mars", *SIMULER)
    assert (fini.code, REGISTRE.read_bytes() == avant) == (2, True)
    assert "ceres config lectures --oublier mars" in fini.erreur()["conseil"]
    for options in (["--retenir", "x"], ["--colonne", "action=Verdict", "--retenir", "a/b"]):
        plat = fichier("plat.csv", [["action", "habilitation"], ["suspendre", monde["active"]]])
        assert ceres(*LOT, plat if len(options) == 2 else autre, *options, *SIMULER).code == 2
    assert REGISTRE.read_bytes() == avant


@pytest.mark.parametrize("texte", ["{", "[]", '{"a": 1}', '{"a": {"commande": "x"}}'])
def test_un_registre_abime_se_dit_et_rien_n_est_fait(ceres: Lanceur, monde: Monde, avis: Path, texte: str) -> None:
    REGISTRE.parent.mkdir(exist_ok=True)
    REGISTRE.write_text(texte, encoding="utf-8")
    octets = monde.octets()
    for mots in (
        ["config", "lectures"],
        [*LOT, avis, *DITES, "--retenir", "x", "--oui"],
        [*LOT, avis, "--lecture", "a"],
    ):
        fini = ceres(*mots, "--format", "json")
        assert (fini.code, fini.erreur()["message"]) == (8, f"{REGISTRE.absolute()} est abîmé.")
    assert (REGISTRE.read_text(encoding="utf-8"), monde.octets()) == (texte, octets)


@root
def test_elle_ne_s_ecrit_pas_dans_le_dossier_d_un_autre(ceres: Lanceur, avis: Path) -> None:
    REGISTRE.parent.mkdir(exist_ok=True)
    os.chown(REGISTRE.parent, 4242, 4242)
    fini = ceres(*LOT, avis, *DITES, "--retenir", "x", *SIMULER)
    assert (fini.code, "est à un autre que vous" in fini.erreur()["message"]) == (8, True)
    assert not REGISTRE.exists()


@pytest.mark.parametrize(
    ("commande", "entetes", "choix"),
    [
        (("jure", "importer"), ["Famille", "Prénom"], "nom=Famille"),
        (("candidat", "importer"), ["Famille", "Prénom", "Naissance"], "nom=Famille"),
        (("vae", "importer"), ["Dossier", "Décision", "Notifiée le"], "demande=Dossier"),
        (("session", "resultats", "S-2026-1", "--fichier"), ["Personne", "Résultat"], "candidat=Personne"),
    ],
)
def test_tout_importateur_la_retient_et_la_reprend(
    ceres: Lanceur, monde: Monde, commande: tuple[str, ...], entetes: list[str], choix: str
) -> None:
    chemin = fichier("f.csv", [entetes, ["x"] * len(entetes)])
    ceres(*commande, chemin, "--colonne", choix, "--retenir", "mienne", "--simuler")
    (lue,) = ceres("config", "lectures", "--format", "json").json()["elements"]
    assert (lue["commande"], lue["colonnes"]) == (" ".join(commande[:2]), [choix])
    assert "Lecture retenue « mienne »" in ceres(*commande, chemin, "--lecture", "mienne", "--simuler").stderr
