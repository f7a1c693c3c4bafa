"""Les données de référence livrées avec le programme, et où elles se trouvent (`data/` du dépôt, `ceres_cli/data`
installé)."""

from pathlib import Path

_ICI = Path(__file__).resolve().parent.parent


def chemin(nom: str) -> Path:
    """Chemin d'un fichier de données, dans le paquet installé ou dans le dépôt."""
    installe = _ICI / "data" / nom
    return installe if installe.exists() else _ICI.parent / "data" / nom
