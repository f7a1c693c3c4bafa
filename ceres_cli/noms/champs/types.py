"""Les sortes de valeurs : ce qu'une valeur est dans un document, ce qu'elle tient, comment l'histoire la montre.

Comment un texte tapé devient cette valeur : `regles/coordonnees.py`, qui connaît les règles que ces types ignorent.
"""

from collections.abc import Mapping


class Type:
    """`colonne` : le type d'une `Colonne`, d'où viennent le JSON Schema et la forme dans un classeur ; `longueur` : ce
    qu'un texte tapé tient au plus ; `intime` : rien ne répète sa valeur ; `jumeaux` : les colonnes qui la redisent pour
    les programmes, suffixe → ce qu'en dit l'histoire ; `comment` : à qui l'écrit mal, comment l'écrire."""

    colonne = "texte"
    longueur = 200
    intime = False
    jumeaux: Mapping[str, str] = {}
    comment = "Rien n'a été modifié."

    def montrer(self, valeur: str) -> str:
        """La valeur du journal, telle qu'on la lit."""
        return valeur


class Texte(Type):
    def __init__(self, longueur: int = Type.longueur) -> None:
        self.longueur = longueur


class NomPropre(Type):
    """Le nom ou le prénom d'une personne."""

    longueur = 100


class Civilite(Type):
    pass


class LigneDAdresse(Type):
    intime = True


class Courriel(Type):
    longueur = 254  # RFC 5321, adresse entière
    intime = True


class Telephone(Type):
    """Tel qu'il est tapé ; `e164` : sa forme internationale a sa colonne. `lieu` : celui d'une vCard."""

    longueur = 40
    intime = True

    def __init__(self, lieu: str = "", *, e164: bool = True) -> None:
        self.lieu = lieu
        self.jumeaux = {"_e164": " (E.164)"} if e164 else {}

    def montrer(self, valeur: str) -> str:
        """« 02 40 00 00 00 »"""
        if len(valeur) == 10 and valeur[0] == "0" and valeur.isascii() and valeur.isdigit():
            return " ".join(valeur[i : i + 2] for i in range(0, 10, 2))
        return valeur


class CodePostal(Type):
    pass


class Commune(Type):
    """Une commune de France, par son nom."""


class Jour(Type):
    colonne = "date"


class Naissance(Jour):
    intime = True
    comment = "Vérifiez-la, et écrivez-la JJ/MM/AAAA ou AAAA-MM-JJ, l'année en quatre chiffres : 12/05/1990."


class Instant(Type):
    colonne = "instant"


class Heure(Type):
    pass


class Entier(Type):
    colonne = "entier"


class Nombre(Entier):
    """Un entier que l'on tape, bornes comprises."""

    def __init__(self, de: int, a: int) -> None:
        self.de, self.a = de, a


class OuiNon(Type):
    colonne = "booleen"

    def montrer(self, valeur: str) -> str:
        return {"1": "oui", "0": "non", "True": "oui", "False": "non"}.get(valeur, valeur)


class Marque(Type):
    """Oui ou non, que le programme pose : le journal en garde le chiffre, 1 ou 0."""

    colonne = "booleen"


class Liste(Type):
    colonne = "liste"


class Mot(Type):
    """Un mot du métier (`regles/vocabulaire.py`), que les écrans montrent par son libellé."""

    colonne = "mot"


class Reference(Type):
    """Un autre objet : le numéro de sa ligne dans `table`."""

    def __init__(self, table: str) -> None:
        self.table = table
