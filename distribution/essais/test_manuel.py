"""`man ceres-habilitation`, comme on le tape ; et chaque page sans faute de mise en page."""

import subprocess
from pathlib import Path

from distribution.essais.compte import lancer, outil


def test_man_trouve_et_montre_les_pages_du_paquet(deplie: Path, neuf: dict[str, str]) -> None:
    env = {**neuf, "MANPATH": f"{deplie}/usr/share/man", "MANWIDTH": "80", "MANPAGER": "cat"}
    groupe = lancer(env, outil("man"), "ceres-habilitation")
    assert "ceres-habilitation - Habilitations des jurés\n" in groupe
    assert "       suspendre\n              Suspendre (avec avertissement)\n" in groupe
    assert "ceres-habilitation-suspendre(1)," in groupe
    assert lancer(env, "man", "ceres", "habilitation") == groupe  # man réunit deux mots
    commande = lancer(env, "man", "ceres-habilitation-suspendre")
    assert 'ceres habilitation suspendre H-12 H-13 --motif "départ en retraite" --oui' in commande
    assert "       --si-version N\n" in commande


def test_apropos_connait_les_pages(deplie: Path, neuf: dict[str, str], tmp_path: Path) -> None:
    outil("mandb")
    dossier = tmp_path / "man"
    dossier.mkdir()
    (dossier / "man1").symlink_to(deplie / "usr/share/man/man1")
    lancer(neuf, "mandb", "--quiet", "--user-db", "--create", dossier)
    env = {**neuf, "MANPATH": str(dossier)}
    assert "ceres-habilitation-suspendre (1) - Suspendre" in lancer(env, "apropos", "Suspendre")


def test_aucune_page_n_a_de_faute_pour_groff(dist: Path) -> None:
    outil("groff")
    pages = sorted((dist / "man").iterdir())
    assert len(pages) > 100
    dit = subprocess.run(
        ["groff", "-man", "-Kutf8", "-Tutf8", "-ww", "-z", *map(str, pages)], capture_output=True, text=True, check=True
    )
    assert dit.stderr == ""


def test_aucune_page_n_a_de_faute_pour_mandoc(dist: Path) -> None:
    """Un second juge. La longueur des lignes du fichier, affaire de style, n'en est pas une."""
    dit = subprocess.run(
        [outil("mandoc"), "-Tlint", "-Wwarning", *map(str, sorted((dist / "man").iterdir()))],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert dit.stdout + dit.stderr == ""
