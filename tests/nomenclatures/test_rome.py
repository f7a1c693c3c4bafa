import csv
import subprocess
import sys
from pathlib import Path

from ceres_cli.nomenclatures import chemin
from ceres_cli.nomenclatures.rome import lies, rome

RACINE = Path(__file__).resolve().parents[2]
LIGNES = [ligne.split("\t") for ligne in chemin("rome.tsv").read_text(encoding="utf-8").splitlines()[2:]]


def test_le_rome_a_1584_codes_dont_532_parents() -> None:
    assert len({code for code, _, _ in LIGNES}) == len(LIGNES) == 1_584
    assert len({parent for _, _, parent in LIGNES}) == 532
    assert sum(code != parent for code, _, parent in LIGNES) == 1_052


def test_un_code_se_lit_sans_egard_a_la_casse() -> None:
    fiche = rome(" m1855 ")
    assert fiche is not None
    assert (fiche.code, fiche.libelle, fiche.parent) == ("M1855", "Développeur / Développeuse web", "M1805")


def test_un_code_inconnu_ne_donne_rien() -> None:
    assert rome("Z9999") is None
    assert rome("") is None


def test_le_developpeur_web_est_lie_au_titre_qui_cite_son_parent() -> None:
    du_titre = lies(["M1805"])
    assert {"M1805", "M1855"} <= du_titre
    assert len(du_titre) == 27


def test_le_lien_ne_remonte_pas_de_l_enfant_au_parent() -> None:
    assert lies(["M1855"]) == {"M1855"}


def test_plusieurs_codes_s_ajoutent_et_un_code_disparu_reste_lie_a_lui_meme() -> None:
    assert lies(["M1805", "J1102"]) == lies(["M1805"]) | lies(["J1102"])
    assert lies(["z9999"]) == {"Z9999"}
    assert lies([]) == frozenset()
    assert lies([""]) == frozenset()


def test_la_restitution_lit_les_guillemets_et_refuse_un_parent_absent(tmp_path: Path) -> None:
    source = tmp_path / "unix_referentiel_code_rome_v460_utf8.csv"

    def restituer(parent: str) -> subprocess.CompletedProcess[str]:
        with source.open("w", encoding="utf-8-sig", newline="") as flux:
            ecrivain = csv.writer(flux, quoting=csv.QUOTE_ALL)
            ecrivain.writerow(["code_rome", "code_ogr", "libelle_rome", "code_rome_parent"])
            ecrivain.writerow(["B0002", "2", 'Ouvrier "polyvalent", \n atelier', parent])
            ecrivain.writerow(["B0001", "1", "Métier", "B0001"])
        script = RACINE / "scripts" / "restituer_rome.py"
        commande = [sys.executable, str(script), str(tmp_path), "--vers", str(tmp_path)]
        return subprocess.run(commande, check=False, capture_output=True, text=True)

    assert restituer("B0001").returncode == 0
    assert (tmp_path / "rome.tsv").read_text(encoding="utf-8").splitlines()[2:] == [
        "B0001\tMétier\tB0001",
        'B0002\tOuvrier "polyvalent", atelier\tB0001',
    ]
    assert restituer("B0009").returncode == 1
