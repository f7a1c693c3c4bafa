"""Les fichiers de complétion interrogent le programme : dans un vrai bash, chaque groupe propose ses commandes."""

import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ceres_cli import app
from ceres_cli.terminal.typer_fr.application import Groupe, construire
from scripts.distribuer import completions
from tests.lanceur import COMMANDE, environnement

FICHIERS = completions.fichiers()
BASH = shutil.which("bash")


def groupes(groupe: Groupe, mots: tuple[str, ...] = ()) -> dict[tuple[str, ...], set[str]]:
    """Les mots de chaque groupe → les commandes qu'on y voit."""
    trouves = {mots: set(groupe.aides())}
    for nom, commande in groupe.commands.items():
        if isinstance(commande, Groupe):
            trouves |= groupes(commande, (*mots, nom))
    return trouves


def test_un_fichier_par_interpreteur_sous_le_nom_qu_il_cherche() -> None:
    assert set(FICHIERS) == {"bash/ceres", "zsh/_ceres", "fish/ceres.fish"}
    assert FICHIERS["zsh/_ceres"].startswith("#compdef ceres\n")
    for texte in FICHIERS.values():
        assert "_CERES_COMPLETE" in texte
        assert str(Path(sys.prefix)) not in texte


@pytest.mark.skipif(BASH is None, reason="bash n'est pas sur cette machine")
def test_dans_bash_chaque_groupe_propose_toutes_ses_commandes(isole: Path) -> None:
    programme = isole / "bin" / "ceres"
    programme.parent.mkdir()
    programme.write_text(f'#!{BASH}\nexec {shlex.join(COMMANDE)} "$@"\n', encoding="utf-8")
    programme.chmod(0o700)
    (isole / "completion").write_text(FICHIERS["bash/ceres"], encoding="utf-8")
    attendus = groupes(construire(app.racine, "ceres"))  # type: ignore[arg-type]
    assert len(attendus) > 15
    script = ["source completion", 'complete -p ceres | grep -q "_ceres_completion" || exit 3']
    for mots in attendus:
        script += [
            f"COMP_WORDS=({shlex.join(('ceres', *mots, ''))}); COMP_CWORD={len(mots) + 1}; _ceres_completion ceres",
            'printf "%s\\n" "${COMPREPLY[*]}"',  # IFS vaut une fin de ligne pendant l'appel seulement
        ]
    variables = environnement({"PATH": f"{programme.parent}:{Path(sys.executable).parent}:/usr/bin:/bin"})
    fini = subprocess.run(
        [str(BASH), "--norc", "-c", "\n".join(script)],
        env=variables, cwd=isole, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert (fini.returncode, fini.stderr) == (0, "")
    assert [set(ligne.split()) for ligne in fini.stdout.splitlines()] == list(attendus.values())
