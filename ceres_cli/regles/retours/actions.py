"""Les actions qui n'existent que pour défaire, et celles que seul le journal nomme."""

from enum import StrEnum


class Effacement(StrEnum):
    """Ôter ce qu'un lot a créé et que rien n'a cité depuis."""

    EFFACER = "effacer"


class Retablissement(StrEnum):
    """Rendre à un titre ce qu'il était ; supprimer celui que rien ne porte."""

    SUPPRIMER = "supprimer"
    RETABLIR = "retablir-titre"


class ActionPassee(StrEnum):
    """Au journal, un mot que cette version ne connaît plus."""

    INCONNUE = "inconnue"


class ActionExport(StrEnum):
    """Ce qui sort de la base, et que le journal garde."""

    EXPORTER = "export-jures"
