"""Le nom d'une colonne de classeur."""


def lettres(colonne: int) -> str:
    """Nom d'une colonne de classeur, d'après son rang à partir de 0 : 0 donne A, 26 donne AA."""
    nom = ""
    reste = colonne + 1
    while reste:
        reste, rang = divmod(reste - 1, 26)
        nom = chr(65 + rang) + nom
    return nom


class Rangs(dict[str, int]):
    """Rang à partir de 0 d'une colonne nommée par ses lettres ; `KeyError` si ce n'en est pas une."""

    def __missing__(self, nom: str) -> int:
        if not 0 < len(nom) <= 3 or not all("A" <= c <= "Z" for c in nom):
            raise KeyError(nom)
        rang = -1
        for lettre in nom:
            rang = (rang + 1) * 26 + ord(lettre) - 65
        self[nom] = rang
        return rang
