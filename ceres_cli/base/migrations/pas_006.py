"""Du schéma 5 au schéma 6. pas_006.sql est produit (« make tables ») ; `_COPIES` remplit une colonne neuve d'une table
rebâtie, `_REPRISES` ce qu'une expression ne sait pas dire, sur les deux bases."""

from collections.abc import Callable

from ceres_cli.base.migrations.pas import Base, Effet, Pas, Reprise, texte_sql
from ceres_cli.base.migrations.reconstruction import Copies, poser

_COPIES: Copies = {}
_REPRISES: tuple[Callable[[Base, str], Effet], ...] = ()


def remplir(base: Base, jour: str) -> Reprise:
    poser(base, texte_sql(6), _COPIES)
    return _reprendre(base, jour)


def remplir_partagee(base: Base, jour: str) -> Reprise:
    for instruction in texte_sql(6, "postgresql").split(";\n"):
        if instruction.strip():
            base.executer(instruction)
    return _reprendre(base, jour)


def _reprendre(base: Base, jour: str) -> Reprise:
    return Reprise([reprendre(base, jour) for reprendre in _REPRISES])


PAS = Pas(6, remplir, sur_postgresql=remplir_partagee)
