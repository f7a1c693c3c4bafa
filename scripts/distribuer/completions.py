"""Les fichiers de complétion : ce que « ceres --show-completion » donne à chaque interpréteur de commandes."""

from ceres_cli.terminal.typer_fr import completion

_FICHIERS = {"bash": "bash/ceres", "zsh": "zsh/_ceres", "fish": "fish/ceres.fish"}
"""Interpréteur → son fichier, du nom que cet interpréteur cherche."""


def fichiers() -> dict[str, str]:
    """Chemin (« bash/ceres ») → texte. Le script interroge le programme : commandes, options et valeurs en viennent."""
    return {chemin: completion.script(interprete) + "\n" for interprete, chemin in _FICHIERS.items()}
