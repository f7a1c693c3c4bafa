"""Ce qu'est un papier avant d'être composé (des pages, faites de tableaux, de textes, de cadres, de signatures), et son
PDF/UA-1."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import date

from ceres_cli import nomenclatures as livrees
from ceres_cli.formats.composition import typst
from ceres_cli.formats.composition.valeurs import Valeurs, avertissement, preparer, sans_dessin

Cases = Sequence[str]


@dataclass(frozen=True, slots=True)
class Titre:
    """L'en-tête d'une colonne ; `part` : sa largeur, comptée avec celle des autres."""

    titre: str
    part: int = 1
    centre: bool = False


@dataclass(frozen=True, slots=True)
class Tableau:
    """`hauteur` : celle d'une ligne, en mm, pour qu'on y écrive ; 0, celle du texte. `vide` : dit s'il n'y en a pas."""

    titre: str
    colonnes: Sequence[Titre]
    lignes: Sequence[Cases]
    hauteur: float = 0
    vide: str = "Aucune ligne."
    sorte: str = "tableau"


@dataclass(frozen=True, slots=True)
class Texte:
    textes: Sequence[str]
    titre: str = ""
    sorte: str = "texte"


@dataclass(frozen=True, slots=True)
class Cadre:
    """Une place vide où écrire, de cette hauteur en mm."""

    titre: str
    hauteur: float
    texte: str = ""
    sorte: str = "cadre"


@dataclass(frozen=True, slots=True)
class Signatures:
    """(qualité, nom) de chacun, la place d'une signature dessous."""

    noms: Sequence[tuple[str, str]]
    titre: str = ""
    sorte: str = "signatures"


Partie = Tableau | Texte | Cadre | Signatures


@dataclass(frozen=True, slots=True)
class Page:
    """`fiche` : (libellé, texte), un texte vide ne se montre pas. `adresse` : d'une lettre, dans la fenêtre."""

    titre: str
    pied: str
    parties: Sequence[Partie]
    fiche: Sequence[tuple[str, str]] = ()
    paysage: bool = False
    adresse: Sequence[str] = ()
    expediteur: Sequence[str] = ()
    lieu_et_jour: str = ""


@dataclass(frozen=True, slots=True)
class Papier:
    """`tete` : celle du dernier lot qui touche ce qui est montré, et `jour`, le sien ; `corps` : celui du texte ;
    `mention` : ce que chaque page porte en grand, « SESSION ANNULÉE »."""

    titre: str
    auteur: str
    jour: date
    tete: str
    pages: Sequence[Page] = field(default_factory=list)
    corps: float = 11
    mention: str = ""


MODELE = "modeles/papiers.typ"


def rendre(papier: Papier) -> bytes:
    (valeurs,) = preparer([_valeurs(papier)])
    return typst.compositeur(livrees.chemin(MODELE), "de papiers")(valeurs, papier.jour)


def avertissements(papier: Papier) -> list[str]:
    """La phrase qui dit les caractères qu'aucune police ne dessine, s'il y en a."""
    signes = sans_dessin(_valeurs(papier))
    return [avertissement(papier.titre, signes)] if signes else []


def _valeurs(papier: Papier) -> Valeurs:
    valeurs = {champ: valeur for champ, valeur in asdict(papier).items() if champ != "jour"}
    return {**valeurs, "tetes": [papier.tete] if papier.tete else []}
