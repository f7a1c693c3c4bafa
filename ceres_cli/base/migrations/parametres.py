"""Mettre sous le sceau ce qu'une base en service dit d'elle-même : un pas l'appelle, son lot le garde."""

from ceres_cli.base.migrations.pas import Base, Effet
from ceres_cli.base.sceau.etat import photographier
from ceres_cli.regles.francais import compter


def remplir_parametre(base: Base, _jour: str) -> Effet:
    """Chaque paramètre tel qu'il est entre au journal, d'où `verifier --rejouer` le confronte ; d'un secret, son
    SHA-256. Les deux bases y passent de même."""
    lignes = list(photographier(base, ("parametre",)))
    base.a_rapporter += lignes
    texte = f"{compter(len(lignes), 'paramètre')} de la base, sous le sceau du journal"
    return Effet("parametres_au_journal", len(lignes), texte)
