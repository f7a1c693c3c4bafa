"""Ce qui est acquis : les enregistrements définitifs de la commande, dits si elle s'arrête ensuite."""

_fait = ""


def noter_fait(texte: str) -> None:
    """À appeler dès qu'un enregistrement est définitif : une phrase dite si la commande s'arrête ensuite."""
    global _fait
    _fait = texte


def deja_fait() -> str:
    """Ce qui est enregistré, vide si rien ne l'est."""
    return _fait
