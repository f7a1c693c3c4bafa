"""Ce qu'est un nom du domaine."""

from typing import NamedTuple

from ceres_cli.noms.champs import Champ
from ceres_cli.noms.champs.types import Telephone


class Nom(NamedTuple):
    """Un nom du domaine. `sorte` : au journal ; `lettre` : celle de ses identifiants (« J-000123 »), vide s'il se nomme
    autrement ; `document` : son JSON (`ceres.jure/1`), `documents` sa liste ; `groupe` : celui de ses commandes,
    `lister` : celle qui les cherche ; `nomment` : les champs de son document où une personne le reconnaît ; `fiche` :
    il se montre par `voir` ; `champs` : ses colonnes, dans l'ordre de ses documents."""

    sorte: str
    lettre: str
    mot: str
    table: str
    document: str
    documents: str
    groupe: str
    lister: str
    nomment: tuple[str, ...] = ()
    fiche: bool = True
    champs: tuple[Champ, ...] = ()

    @property
    def de(self) -> str:
        """« de juré », « d'habilitation »."""
        return f"d'{self.mot}" if self.mot[0] in "aehiouyé" else f"de {self.mot}"

    @property
    def saisis(self) -> list[Champ]:
        """Les champs qui se tapent, dans l'ordre où ils se lisent."""
        suite = [c for c in self.champs if c.option]
        for champ in [c for c in suite if c.option and c.option.apres]:
            assert champ.option is not None
            suite.remove(champ)
            suite.insert([c.nom for c in suite].index(champ.option.apres) + 1, champ)
        return suite

    @property
    def telephones(self) -> list[str]:
        return [c.nom for c in self.champs if isinstance(c.type, Telephone)]

    @property
    def libelles(self) -> dict[str, str]:
        """Champ qui se tape → « téléphone professionnel »."""
        return {c.nom: c.dit for c in self.champs if c.option}

    @property
    def synonymes(self) -> dict[str, tuple[str, ...]]:
        """Champ qu'un fichier donne → ce que les gens écrivent en tête de sa colonne."""
        return {c.nom: c.synonymes or () for c in self.champs if c.s_importe}

    @property
    def cachees(self) -> list[str]:
        """Les colonnes qu'aucun document ne montre."""
        return [n for c in self.champs for n in (c.colonnes if not c.titre else c.jumeaux)]
