"""Un mot tapé de travers mène quelque part de juste, ou nulle part (ecrans.md, section 3)."""

from pathlib import Path

import pytest

from tests.arbre import feuilles
from tests.conftest import Lanceur


@pytest.mark.parametrize(
    ("ligne", "proposees"),
    [
        ("hab", ["habilitation"]), ("habilitaton", ["habilitation"]), ("chercher", ["jure lister"]),
        ("refuser", ["session renvoyer", "vae decider"]), ("session refuser", ["refuser-derogation"]),
        ("vae refuser", ["decider"]),
        ("jure chercher", ["lister"]), ("candidat afficher", ["voir"]), ("jure list", ["lister"]),
        ("session imprimer", ["transmettre"]), ("xyzxyz", []), ("jure xyzxyz", []),
        ("habilitation refuser", []), ("lister", ["jure lister"]), ("suprimer", ["habilitation supprimer"]),
        ("delete", ["habilitation supprimer"]),
        ("vior", ["voir"]), ("hitorique", ["historique"]), ("show", ["voir"]),
    ],
)  # fmt: skip
def test_une_commande_inconnue_propose_une_commande_qui_existe(
    ceres: Lanceur, ligne: str, proposees: list[str]
) -> None:
    *groupe, _ = ligne.split()
    refus = ceres(*ligne.split())
    assert refus.code == 2
    dite = " ou ".join(f"« {nom} »" for nom in proposees)
    assert (f"Vouliez-vous dire {dite} ?" in refus.stderr) if proposees else ("Vouliez-vous" not in refus.stderr)
    chemins = {f.mots for f in feuilles()} | {f.mots[:1] for f in feuilles()}
    assert all((*groupe, *nom.split()) in chemins for nom in proposees)


@pytest.mark.parametrize(
    ("ligne", "voulue"), [("session editer", "convocation editer"), ("candidat transmettre", "session transmettre")]
)
def test_une_commande_d_un_autre_groupe_y_mene(ceres: Lanceur, ligne: str, voulue: str) -> None:
    assert f"Vouliez-vous dire « ceres {voulue} » ?" in ceres(*ligne.split()).stderr
    assert tuple(voulue.split()) in {f.mots for f in feuilles()}


@pytest.mark.parametrize(("tapee", "action"), [("inscrire", "inscrire"), ("désinscrire", "desinscrire")])
def test_inscrire_a_une_session_mene_au_candidat_puis_au_jure(ceres: Lanceur, tapee: str, action: str) -> None:
    dit = ceres("session", tapee, "S-2027-12", "C-1").stderr
    assert f"Vouliez-vous dire « ceres candidat {action} » ou « {action}-jure » ?" in dit
    assert {("candidat", action), ("session", f"{action}-jure")} <= {f.mots for f in feuilles()}
    assert f"Vouliez-vous dire « {action}-jure » ?" in ceres("session", f"{action}-").stderr


@pytest.mark.parametrize("mot", ["aide", "help", "?", "AIDE"])
def test_demander_l_aide_la_montre(ceres: Lanceur, mot: str) -> None:
    assert ceres(mot) == ceres("--help")
    assert ceres("jure", mot) == ceres("jure", "--help") == ceres(mot, "jure")
    assert ceres(mot, "jure", "voir") == ceres("jure", "voir", "--help")
    assert ceres(mot, "jure", "zzz") == ceres("jure", "--help")


@pytest.mark.parametrize("commande", ["jure voir", "jure lister", "session valider"])
def test_un_point_d_interrogation_montre_l_aide_de_la_commande(ceres: Lanceur, commande: str) -> None:
    assert ceres(*commande.split(), "?") == ceres(*commande.split(), "--help")


@pytest.mark.parametrize(
    ("option", "proposee"),
    [
        ("--etats", "--etat"),
        ("--departemnt", "--departement"),
        ("--format-de", "--format"),
        ("--utile", ""),
        ("--zzz", ""),
    ],
)
def test_une_option_n_en_propose_jamais_une_sans_rapport(ceres: Lanceur, option: str, proposee: str) -> None:
    refus = ceres("jure", "lister", option)
    assert refus.code == 2
    assert (f"« {proposee} » ?" in refus.stderr) if proposee else ("Vouliez-vous" not in refus.stderr)


@pytest.mark.parametrize(
    ("mot", "proposee"),
    [
        ("DWMM", "referentiel voir DWWM"), ("dwwm", "referentiel voir DWWM"), ("J-79", "jure voir J-79"),
        ("h12", "habilitation voir H-000012"), ("S-2025-3", "session voir S-2025-3"), ("hab-12", "regles HAB-12"),
        ("TP-01280m04/CCP1", "referentiel voir TP-01280m04"), ("ZZZZ", ""), ("79", ""), ("A-12", "centre voir A-12"),
    ],
)  # fmt: skip
def test_ce_qui_est_tape_a_la_place_d_une_commande_mene_a_celle_qui_le_montre(
    ceres: Lanceur, mot: str, proposee: str
) -> None:
    assert ceres("init").code == 0
    refus = ceres(mot)
    assert refus.code == 2
    assert (f"« ceres {proposee} » ?" in refus.stderr) if proposee else ("Vouliez-vous" not in refus.stderr)


@pytest.mark.parametrize("base", ["absente.db", "pas-une-base.db"])
def test_sans_base_un_sigle_de_travers_n_est_qu_une_commande_inconnue(ceres: Lanceur, isole: Path, base: str) -> None:
    (isole / "pas-une-base.db").write_text("rien", encoding="utf-8")
    refus = ceres("DWMM", "--base", base)
    assert (refus.code, "Commande inconnue" in refus.stderr, "Vouliez-vous" in refus.stderr) == (2, True, False)
    assert not (isole / "absente.db").exists()


def test_un_sigle_de_travers_propose_le_bon(ceres: Lanceur) -> None:
    assert ceres("init").code == 0
    refus = ceres("habilitation", "lister", "--titre", "DWMM")
    assert refus.code == 3
    assert "Vouliez-vous dire « DWWM » ?" in refus.stderr
    assert "Vouliez-vous" not in ceres("habilitation", "lister", "--titre", "ZZZZ").stderr


def test_un_libelle_commence_propose_le_bon(ceres: Lanceur) -> None:
    assert ceres("init").code == 0
    refus = ceres("session", "lister", "--etat", "en attente")
    assert refus.code == 2
    assert "« en attente » n'est pas permis" in refus.stderr
    assert "Vouliez-vous dire « en attente de validation » ?" in refus.stderr
    assert "Vouliez-vous" not in ceres("session", "lister", "--etat", "zz").stderr


def test_une_valeur_mal_ecrite_propose_la_plus_ressemblante(ceres: Lanceur) -> None:
    refus = ceres("habilitation", "expliquer", "H-1", "--action", "renouvelr")
    assert (refus.code, "Vouliez-vous dire « renouveler » ?" in refus.stderr) == (2, True)
    assert "Vouliez-vous" not in ceres("habilitation", "expliquer", "H-1", "--action", "zz").stderr
