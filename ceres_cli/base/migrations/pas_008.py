"""Du schéma 7 au schéma 8. pas_008.sql est produit (« make tables ») ; `_COPIES` remplit une colonne neuve d'une table
rebâtie, `_REPRISES` ce qu'une expression ne sait pas dire, sur les deux bases."""

from collections.abc import Callable

from ceres_cli.base.migrations.pas import Base, Effet
from ceres_cli.base.migrations.reconstruction import Copies, pas_ordinaire

_COPIES: Copies = {}
_REPRISES: tuple[Callable[[Base, str], Effet], ...] = ()


PAS = pas_ordinaire(8, _COPIES, _REPRISES)
