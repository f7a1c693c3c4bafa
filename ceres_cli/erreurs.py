"""Les erreurs de ceres : chaque classe porte son code de sortie et son code stable.

Une erreur dit ce qui ne va pas (`message`), quoi faire (`conseil`), sur quels objets, et pour quelles
raisons (`motifs`). Les codes et les sorties sont un contrat : voir docs/codes.md.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar, NamedTuple


class Motif(NamedTuple):
    """Une raison de refuser : règle, phrase, valeurs en jeu, premier jour où elle tombe (ISO) s'il existe.

    `conseil` : ce que cette raison seule demande, s'il est à elle ; l'erreur le dit avec le sien.
    """

    code: str
    texte: str
    valeurs: Mapping[str, object] = MappingProxyType({})
    possible_le: str | None = None
    conseil: str = ""

    def en_dict(self) -> dict[str, object]:
        return {
            "code": self.code,
            "texte": self.texte,
            "valeurs": dict(self.valeurs),
            "possible_le": self.possible_le,
        }


class ErreurCeres(Exception):
    """Racine de toutes les erreurs attendues ; `sortie` est le code de sortie du processus."""

    sortie: ClassVar[int] = 1
    code_par_defaut: ClassVar[str] = "INTERNE"

    def __init__(
        self,
        message: str,
        *,
        conseil: str = "",
        code: str | None = None,
        objets: Sequence[str] = (),
        motifs: Sequence[Motif] = (),
    ) -> None:
        super().__init__(message)
        self.message = message
        self.conseil = conseil
        self.code = code or self.code_par_defaut
        self.objets = list(objets)
        self.motifs = list(motifs)
        self.detaillee = False  # à l'écran, chaque raison à part, même celles qui se répètent

    def en_dict(self) -> dict[str, object]:
        """Le document `ceres.erreur/1`."""
        return {
            "schema": "ceres.erreur/1",
            "code": self.code,
            "message": self.message,
            "conseil": self.conseil,
            "objets": self.objets,
            "motifs": [m.en_dict() for m in self.motifs],
        }


class ErreurUsage(ErreurCeres):
    """Commande mal écrite, nom ambigu, date impossible."""

    sortie = 2
    code_par_defaut = "USAGE"


def toutes_les_fautes(motifs: Sequence[Motif], conseil: str = "") -> ErreurUsage:
    """L'erreur d'une saisie : chaque faute, puis ce que chacune demande, dit une fois."""
    conseils = dict.fromkeys(filter(None, [*(m.conseil for m in motifs), conseil]))
    return ErreurUsage(" ; ".join(m.texte for m in motifs), conseil=" ".join(conseils), motifs=motifs)


def lever_les_fautes(fautes: Sequence[ErreurUsage]) -> None:
    """Lève la seule, ou une erreur qui les dit toutes ; rien s'il n'y en a pas."""
    if len(fautes) > 1:
        raise toutes_les_fautes([Motif(f.code, f.message.rstrip("."), conseil=f.conseil) for f in fautes])
    if fautes:
        raise fautes[0]


class ErreurFichier(ErreurCeres):
    """Fichier d'entrée illisible ou mal formé ; `motifs` donne toutes les fautes, ligne par ligne."""

    sortie = 2
    code_par_defaut = "FICHIER"


class Introuvable(ErreurCeres):
    """Objet inexistant, ou hors du ressort du profil : la réponse est la même. Celui qu'un filtre nomme, aussi."""

    sortie = 3
    code_par_defaut = "INTROUVABLE"


class Refus(ErreurCeres):
    """Refus par une règle ; `code` est celui de la première règle en cause."""

    sortie = 4
    code_par_defaut = "INTERNE"


class DroitsInsuffisants(ErreurCeres):
    sortie = 5
    code_par_defaut = "DRO-01"


class NonConfirme(ErreurCeres):
    """Réponse négative, ou personne à qui poser la question."""

    sortie = 6
    code_par_defaut = "CONFIRMATION"


class BaseInutilisable(ErreurCeres):
    """Base, configuration ou environnement inutilisable, sortie non inscriptible."""

    sortie = 8
    code_par_defaut = "BASE"


class Occupe(ErreurCeres):
    """Empêchement passager : la même commande peut être relancée."""

    sortie = 9
    code_par_defaut = "OCCUPE"


# Ce qu'en disent SQLite, le système, et le chargeur de bibliothèques (qui n'en dit pas toujours la cause).
_MEMOIRE = ("out of memory", "cannot allocate memory", "failed to map segment")
SANS_MEMOIRE = "La mémoire de l'ordinateur ne suffit pas."
_DE_QUOI_CONTINUER = 16 * 1024 * 1024  # octets


def memoire_epuisee(erreur: BaseException | None) -> bool:
    """La cause première est une mémoire qui manque : les bibliothèques la disent chacune à leur façon, et ce qu'elles
    ferment en s'arrêtant se plaint parfois d'autre chose. L'interpréteur peut en perdre la cause même (SystemError) :
    on regarde alors s'il en reste."""
    while erreur is not None:
        dit = str(erreur).lower()
        if isinstance(erreur, MemoryError) or any(signe in dit for signe in _MEMOIRE):
            return True
        if isinstance(erreur, SystemError) and not _en_reste():
            return True
        erreur = erreur.__cause__ or erreur.__context__
    return False


def _en_reste() -> bool:
    try:
        bytearray(_DE_QUOI_CONTINUER)
    except MemoryError:
        return False
    return True


# Ceux qui ne sont ni d'une classe ni d'une règle.
AUTRES_CODES = {
    "INTERROMPU": "interruption par un signal (sortie 129, 130 ou 143)",
    "DEPLACE": "ligne non traitée : la version de l'objet a changé depuis le plan",
    "DECISION": "ligne non traitée : les règles décident autrement depuis le plan",
    "SOLIDAIRE": "ligne non traitée : une autre du même objet est refusée (--lignes-separees la fait)",
    "IRREVERSIBLE": "ligne refusée : ce changement ne s'annule pas",
    "VERSION": "refusé (4) : l'objet a changé depuis la version que donne --si-version",
}


def classes() -> list[type[ErreurCeres]]:
    """La racine et ses filles, dans l'ordre des codes de sortie."""
    filles = [c for c in globals().values() if isinstance(c, type) and issubclass(c, ErreurCeres)]
    return sorted(filles, key=lambda c: c.sortie)


def codes() -> list[str]:
    """Ceux d'une erreur qui ne sont pas d'une règle ; `Refus` porte celui de la sienne."""
    return [*dict.fromkeys(c.code_par_defaut for c in classes() if c is not Refus), *AUTRES_CODES]
