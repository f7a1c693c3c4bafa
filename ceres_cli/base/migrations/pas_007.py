"""Du schéma 6 au schéma 7. pas_007.sql est produit (« make tables ») ; `_COPIES` remplit une colonne neuve d'une table
rebâtie, `_REPRISES` ce qu'une expression ne sait pas dire, sur les deux bases."""

from collections.abc import Callable

from ceres_cli.base.migrations.pas import Base, Effet
from ceres_cli.base.migrations.reconstruction import Copies, pas_ordinaire
from ceres_cli.regles.francais import compter

# DEL-03 : jusque-là, une dérogation n'était qu'accordée, ou utilisée.
_COPIES: Copies = {"derogation": {"etat": "CASE WHEN utilisee_le IS NULL THEN 'accordee' ELSE 'utilisee' END"}}


def _derogations(base: Base, _jour: str) -> Effet:
    nombre = int(base.valeur("SELECT count(*) FROM derogation"))
    texte = f"{compter(nombre, 'dérogation numérotée', 'dérogations numérotées')} (DEL-03)"
    return Effet("derogations_numerotees", nombre, texte)


_REPRISES: tuple[Callable[[Base, str], Effet], ...] = (_derogations,)


PAS = pas_ordinaire(7, _COPIES, _REPRISES, ("derogation",))
