"""Du schéma 4 au schéma 5 : la boîte d'envoi. La table est neuve, et vide : rien n'est parti par ceres avant elle.

Tant que sa version n'est pas livrée, ce pas suit les tables : pas_005.sql en porte le texte.
"""

from ceres_cli.base.migrations.pas import Base, Pas, Reprise, texte_sql
from ceres_cli.base.migrations.reconstruction import poser


def remplir(base: Base, _jour: str) -> Reprise:
    poser(base, texte_sql(5), {})
    return Reprise()


PAS = Pas(5, remplir)
