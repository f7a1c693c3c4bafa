"""Un papier en PDF/UA-1 : les mêmes données donnent les mêmes octets."""

from dataclasses import asdict

from ceres_cli.formats.composition import typst
from ceres_cli.formats.composition.valeurs import Valeurs, avertissement, preparer, sans_dessin
from ceres_cli.formats.papiers.modele import Papier
from ceres_cli.nomenclatures import fichiers as livrees

MODELE = "modeles/papiers.typ"


def rendre(papier: Papier) -> bytes:
    (valeurs,) = preparer([_valeurs(papier)])
    return typst.compositeur(livrees.chemin(MODELE), "de papiers")(valeurs, papier.jour)


def avertissements(papier: Papier) -> list[str]:
    """La phrase qui dit les caractères qu'aucune police ne dessine, s'il y en a."""
    signes = sans_dessin(_valeurs(papier))
    return [avertissement(papier.titre, signes)] if signes else []


def _valeurs(papier: Papier) -> Valeurs:
    valeurs = {champ: valeur for champ, valeur in asdict(papier).items() if champ != "jour"}
    return {**valeurs, "tetes": [papier.tete] if papier.tete else []}
