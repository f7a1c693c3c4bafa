"""Ce qui se scelle : une trace, ce qu'un lot fait d'une ligne. Se lit sans charger OpenSSL."""

from typing import Any, NamedTuple

Cle = tuple[Any, ...]

SECRET = "sceau_des_plans"  # le paramètre qui garde le secret des plans : le journal n'en dit que le SHA-256
BATTEMENT = "derniere_nuit"  # celui que la nuit écrit sans lot : une nuit où rien n'arrive n'en laisse pas


class Trait(NamedTuple):
    """Une trace telle qu'elle se scelle ; `id` : son numéro."""

    id: int
    lot_id: int
    type_objet: str
    objet_id: int
    action: str
    champ: str | None
    avant: str | None
    apres: str | None
    motif: str | None
    version: int | None
    derogation: int


class Ligne(NamedTuple):
    """Ce qui est fait d'une ligne d'une table ; `operation` : ajout, maj, retrait ; `valeurs` : colonne → valeur."""

    operation: str
    table: str
    cle: Cle
    valeurs: dict[str, Any] | None
