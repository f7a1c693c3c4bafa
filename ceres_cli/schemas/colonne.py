"""Une colonne, un seul objet : titre affiché, clé JSON, en-tête csv et tsv, type et largeur xlsx."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ceres_cli.noms.champs import Champ


class Lues:
    """Des valeurs qu'il coûte de connaître : lues quand on les demande."""

    __slots__ = ("_lire",)

    def __init__(self, lire: Callable[[], Iterable[str]]) -> None:
        self._lire = lire

    def __iter__(self) -> Iterator[str]:
        return iter(self._lire())


class Colonne(NamedTuple):
    """`cle` nomme le champ (JSON, csv, tsv, xlsx) ; `titre` est lu par une personne.

    `type` : `texte`, `mot` (valeur stockée que les tables montrent par son libellé), `entier`, `date` (ISO), `mois`
    (AAAA-MM), `instant` (ISO, UTC ; à l'heure de Paris dans les tables), `booleen`, `liste` (de textes), `sortes`
    (d'objets, montrées par leur nom), `objets` (de dictionnaires), `objet` ou
    `libre` (de n'importe quelle sorte).
    `tableau` : montrée dans la table d'une liste. `priorite` : au terminal étroit, les plus grandes tombent d'abord.
    `souple` : un nom, un libellé, une phrase, qui peuvent passer à la ligne ; toute autre valeur reste d'une pièce.
    `technique` : pour les programmes ; une fiche ne la montre pas à l'écran.
    `apres` : à l'écran, elle suit ce champ ; ailleurs elle garde son rang, sur lequel des programmes comptent.
    `rare` : un booléen, montré dans une table dès qu'un élément dit oui.
    `toujours` : montrée dans une table même si aucun élément n'en a de valeur.
    `mots` : ses valeurs fermées, l'`enum` de son JSON Schema ; d'une liste, celles de ses éléments.
    `court` : un mot, dit par sa forme courte dans une table où, entier, il pousserait dehors une colonne essentielle.
    `contenu` : ce que contiennent ses « objets ».
    `parfois` : le champ n'est pas toujours dans le document.
    `lignes` : un texte de plusieurs lignes, qu'une fiche montre après le reste, comme il est écrit.
    """

    cle: str
    titre: str
    type: str = "texte"
    largeur: int = 14
    tableau: bool = True
    nullable: bool = True
    priorite: int = 1
    souple: bool = False
    technique: bool = False
    toujours: bool = False
    rare: bool = False
    apres: str = ""
    mots: Iterable[str] | None = None
    court: bool = False
    contenu: "tuple[Colonne, ...]" = ()
    parfois: bool = False
    lignes: bool = False

    @property
    def pliable(self) -> bool:
        """Ses valeurs peuvent-elles passer à la ligne, entre deux mots ?"""
        return self.souple or self.type in ("liste", "sortes", "objet", "objets")

    @property
    def valeurs(self) -> list[str] | None:
        """Les valeurs permises, dans leur ordre ; None si elles ne sont pas fermées."""
        return None if self.mots is None else [str(mot) for mot in self.mots]


class Document(NamedTuple):
    """`ceres.<nom>/1` et ses colonnes ; `parfois` : les champs qui n'y sont pas toujours."""

    nom: str
    colonnes: tuple[Colonne, ...]
    parfois: tuple[Colonne, ...] = ()


def colonnes(champs: "Iterable[Champ]", **mots: Iterable[str]) -> Iterator[Colonne]:
    """Celles des champs qu'un document montre ; `mots` : champ → ses valeurs, si elles sont fermées."""
    for c in champs:
        if c.titre:
            yield Colonne(
                c.nom, c.titre, c.type.colonne, tableau=c.priorite > 0, nullable=not c.requis,
                priorite=c.priorite or 1, souple=c.souple, technique=c.technique, mots=mots.get(c.nom),
            )  # fmt: skip


VERSION = Colonne("version", "Version", "entier", tableau=False, nullable=False, technique=True)
# D'une liste de jurés, seulement quand elle n'en donne que de nom proche (JUR-05).
APPROCHE = Colonne("approche", "Noms proches", "booleen", tableau=False, nullable=False, technique=True)
# De ce qui se lit du journal, seulement quand une part en est archivée.
ARCHIVES = Colonne("archives", "Plus ancien, archivé dans", "liste", tableau=False, nullable=False, parfois=True)


def en_texte(valeur: object) -> str:
    """Forme d'une valeur dans une case : vide si inconnue, oui/non, éléments de liste séparés par une virgule,
    champs d'un objet « nom=valeur »."""
    if isinstance(valeur, str):
        return str(valeur)
    if valeur is None:
        return ""
    if valeur.__class__ is list:
        return ", ".join([v if v.__class__ is str else _element(v) for v in valeur])
    if isinstance(valeur, dict):
        return ", ".join([f"{cle}={v if v.__class__ is str else en_texte(v)}" for cle, v in valeur.items()])
    if valeur is True:
        return "oui"
    if valeur is False:
        return "non"
    if isinstance(valeur, int):
        return str(valeur)
    if isinstance(valeur, Sequence):
        return ", ".join(_element(v) for v in valeur)
    return str(valeur)


def _element(valeur: object) -> str:
    """Un élément de liste ; d'un objet, ses valeurs connues seulement."""
    if isinstance(valeur, dict):
        return " ".join(en_texte(v) for v in valeur.values() if v not in (None, ""))
    return en_texte(valeur)
