"""Le nom d'une colonne de classeur."""


def lettres(colonne: int) -> str:
    """Nom d'une colonne de classeur, d'après son rang à partir de 0 : 0 donne A, 26 donne AA."""
    nom = ""
    reste = colonne + 1
    while reste:
        reste, rang = divmod(reste - 1, 26)
        nom = chr(65 + rang) + nom
    return nom
