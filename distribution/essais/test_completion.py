"""La touche de tabulation, dans de vrais terminaux : bash, zsh et fish lisent les fichiers du paquet déplié."""

from pathlib import Path

import pytest

from distribution.essais.compte import lancer, outil, taper


@pytest.fixture
def compte(deplie: Path, neuf: dict[str, str]) -> dict[str, str]:
    return {**neuf, "PATH": f"{deplie}/usr/bin:{neuf['PATH']}", "PS1": "PRET>"}


def test_bash_complete_une_commande_puis_ses_options(deplie: Path, compte: dict[str, str]) -> None:
    fichier = deplie / "usr/share/bash-completion/completions/ceres"
    affiche = taper(
        compte,
        [outil("bash"), "--norc", "--noprofile", "-i"],
        [
            ("PRET>", f"source {fichier}; echo L''U\n"),
            ("LU", "ceres habili\t"),
            ("habilitation ", "susp\t"),
            ("suspendre ", "--mot\t"),
            ("--motif", "\x15echo FINI\n"),
        ],
    )
    assert "ceres habilitation suspendre --motif" in affiche.replace("\r", "").replace("\x07", "")


def test_bash_completion_trouve_seul_le_fichier(deplie: Path, compte: dict[str, str]) -> None:
    """Le paquet bash-completion ne lit un fichier qu'au premier appui, dans les dossiers de données."""
    chargeur = Path("/usr/share/bash-completion/bash_completion")
    if not chargeur.is_file():
        pytest.skip("le paquet bash-completion n'est pas sur cette machine")
    env = {**compte, "XDG_DATA_DIRS": f"{deplie}/usr/share:/usr/share"}
    taper(
        env,
        [outil("bash"), "--norc", "--noprofile", "-i"],
        [("PRET>", f"source {chargeur}; echo L''U\n"), ("LU", "ceres habili\t"), ("habilitation ", "\x15")],
    )


def test_zsh_complete_des_le_premier_appui(deplie: Path, compte: dict[str, str]) -> None:
    dossier = deplie / "usr/share/zsh/vendor-completions"
    taper(
        compte,
        [outil("zsh"), "-f", "-i"],
        [
            ("", f"PS1=PRET; fpath=({dossier} $fpath); autoload -Uz compinit; compinit -u; echo L''U\n"),
            ("LU", "ceres habili\t"),
            ("habilitation", "susp\t"),
            ("suspendre", "\x15"),
        ],
    )


def test_fish_complete_une_commande(deplie: Path, compte: dict[str, str]) -> None:
    env = {**compte, "XDG_DATA_DIRS": f"{deplie}/usr/share:/usr/share"}
    dossier = deplie / "usr/share/fish/vendor_completions.d"
    programme = f"set -p fish_complete_path {dossier}; complete --do-complete 'ceres habilitation susp'"
    assert lancer(env, outil("fish"), "--no-config", "-c", programme).startswith("suspendre\t")
