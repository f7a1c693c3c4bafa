"""Typer en français : aide, erreurs d'usage, lecture des valeurs, complétion, groupes chargés à la demande.

Chaque module n'importe les autres que lorsqu'il s'en sert : ils comptent dans le temps de démarrage.
"""

from ceres_cli.terminal.typer_fr.application import App, construire

__all__ = ["App", "construire"]
