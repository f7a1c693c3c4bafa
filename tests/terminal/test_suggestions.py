"""Un mot tapé de travers mène quelque part de juste, ou nulle part (ecrans.md, section 3)."""

import pytest

from tests.arbre import feuilles
from tests.conftest import Lanceur


@pytest.mark.parametrize(
    ("ligne", "proposees"),
    [
        ("hab", ["habilitation"]), ("habilitaton", ["habilitation"]), ("chercher", ["jure lister"]),
        ("refuser", ["session renvoyer", "vae decider"]), ("session refuser", ["renvoyer"]),
        ("vae refuser", ["decider"]),
        ("jure chercher", ["lister"]), ("candidat afficher", ["voir"]), ("jure list", ["lister"]),
        ("session imprimer", ["transmettre"]), ("xyzxyz", []), ("jure xyzxyz", []),
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


@pytest.mark.parametrize("mot", ["aide", "help", "?", "AIDE"])
def test_demander_l_aide_la_montre(ceres: Lanceur, mot: str) -> None:
    assert ceres(mot) == ceres("--help")
    assert ceres("jure", mot) == ceres("jure", "--help") == ceres(mot, "jure")
    assert ceres(mot, "jure", "voir") == ceres("jure", "voir", "--help")
    assert ceres(mot, "jure", "zzz") == ceres("jure", "--help")


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


def test_un_sigle_de_travers_propose_le_bon(ceres: Lanceur) -> None:
    assert ceres("init").code == 0
    refus = ceres("habilitation", "lister", "--titre", "DWMM")
    assert refus.code == 3
    assert "Vouliez-vous dire « DWWM » ?" in refus.stderr
    assert "Vouliez-vous" not in ceres("habilitation", "lister", "--titre", "ZZZZ").stderr
