"""Les codes des règles et des erreurs : les valeurs d'un champ « code »."""

from collections.abc import Iterable

from ceres_cli.schemas.colonne import Lues


def _des_regles() -> Iterable[str]:
    from ceres_cli.regles.catalogue import REGLES

    return (regle.code for regle in REGLES)


def _domaines() -> Iterable[str]:
    from ceres_cli.regles.catalogue import REGLES

    return dict.fromkeys(regle.domaine for regle in REGLES)


def _tous() -> Iterable[str]:
    from ceres_cli import erreurs

    return dict.fromkeys((*erreurs.codes(), *_des_regles()))


CODES_DES_REGLES, DOMAINES_DES_REGLES, CODES = Lues(_des_regles), Lues(_domaines), Lues(_tous)
