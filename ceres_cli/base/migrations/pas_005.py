"""Du schéma 4 au schéma 5 : les modèles de lettre que choisissent les centres, et la base ; la boîte d'envoi."""

from ceres_cli.base.migrations.pas import Base, Pas, Reprise, texte_sql
from ceres_cli.base.migrations.reconstruction import poser


def remplir(base: Base, _jour: str) -> Reprise:
    """Rien à remplir : les lettres restent celles de la maison, et rien n'est parti par ceres."""
    poser(base, texte_sql(5), {})
    return Reprise()


def remplir_partagee(base: Base, _jour: str) -> Reprise:
    for instruction in texte_sql(5, "postgresql").split(";\n"):
        if instruction.strip():
            base.executer(instruction)
    return Reprise()


PAS = Pas(5, remplir, sur_postgresql=remplir_partagee)
