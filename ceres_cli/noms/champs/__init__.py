"""Un champ se dit une fois : tout ce qui le lit, l'écrit, le montre, l'importe, le trace ou l'efface lit sa `Champ`."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from ceres_cli.noms.champs.types import Type

# Ce que les gens écrivent en tête du premier et du dernier jour de quelque chose.
DU = ("du", "date de début", "date début", "premier jour", "à compter du", "à partir du")
AU = ("au", "date de fin", "date fin", "dernier jour", "échéance", "jusqu'au")


class Categorie(StrEnum):
    """De quoi parle une donnée d'une personne."""

    IDENTITE = "identite"
    COORDONNEES = "coordonnees"
    EMPLOI = "emploi"
    PARCOURS = "parcours"
    TEXTE_LIBRE = "texte_libre"
    ACTE = "acte"
    SANTE = "sante"


class Sort(StrEnum):
    """Ce qu'un effacement fait de la donnée : la valeur vidée, la ligne ôtée, la donnée gardée sans nom, ou le texte
    signalé à qui efface."""

    VIDEE = "videe"
    OTEE = "otee"
    GARDEE = "gardee"
    SIGNALEE = "signalee"


class Option(NamedTuple):
    """L'option de `creer` et de `modifier`. `apres` : elle suit celle de ce champ, et non celle d'avant."""

    repere: str
    aide: str
    apres: str = ""


class Contact(NamedTuple):
    """Sa colonne de la fiche de contact : largeur au classeur ; `priorite` dans une table, 0 : elle n'y est pas ;
    `apres` : elle suit celle de ce champ."""

    largeur: int
    priorite: int = 0
    titre: str = ""
    apres: str = ""


class Champ(NamedTuple):
    """Une colonne d'un nom.

    `titre` : en tête de colonne ; vide, aucun document ne la montre. `libelle` : dans une phrase (à défaut, le titre).
    `histoire` : dans l'historique (à défaut, le libellé). `requis` : ne se vide pas. `priorite`, `souple`,
    `technique` : de sa `Colonne`, 0 n'étant pas dans une table. `synonymes` : ce que disent d'elle les en-têtes des
    fichiers des gens ; None et sans option, un fichier ne la donne pas. `personne` : ce qu'elle dit d'une personne, et
    ce qu'un effacement en fait. `groupe` : deux fiches réunies, ses champs se reprennent ensemble. `interne` : le
    programme la tient seul, nul ne la lit.
    """

    nom: str
    type: Type
    titre: str = ""
    libelle: str = ""
    histoire: str = ""
    requis: bool = False
    priorite: int = 1
    souple: bool = False
    technique: bool = False
    option: Option | None = None
    synonymes: tuple[str, ...] | None = None
    personne: tuple[Categorie, Sort] | None = None
    contact: Contact | None = None
    groupe: str = ""
    interne: bool = False

    @property
    def dit(self) -> str:
        """« téléphone professionnel »"""
        return self.libelle or f"{self.titre[:1].lower()}{self.titre[1:]}"

    @property
    def en_tete(self) -> str:
        """« Téléphone professionnel »"""
        return f"{self.dit[:1].upper()}{self.dit[1:]}"

    @property
    def jumeaux(self) -> list[str]:
        return [f"{self.nom}{suffixe}" for suffixe in self.type.jumeaux]

    @property
    def colonnes(self) -> list[str]:
        """Les siennes dans la base."""
        return [self.nom, *self.jumeaux]

    @property
    def s_importe(self) -> bool:
        return self.option is not None or self.synonymes is not None

    def histoires(self) -> Iterator[tuple[str, str]]:
        """(colonne, son nom dans l'historique)"""
        if dite := self.histoire or self.en_tete:
            yield self.nom, dite
        yield from ((f"{self.nom}{suffixe}", f"{dite}{suite}") for suffixe, suite in self.type.jumeaux.items())


class Table(NamedTuple):
    """Une table qui dit quelque chose d'un nom sans en être un : les emplois d'un juré."""

    nom: str
    champs: tuple[Champ, ...]
