"""Ce que l'on retient d'un export France compétences, et le compte rendu de sa lecture."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NoReturn

from ceres_cli.erreurs import ErreurFichier, Motif

CONSEIL = "Donner l'archive ou l'XML « export-fiches-rncp » de data.gouv.fr, tels que téléchargés."
Origine = Literal["xml", "csv"]
SIRET_DU_MINISTERE = "11000007200014"  # le nom change à chaque gouvernement, pas le SIRET
VOIES = ("FI", "CA", "FC", "CQ", "CL", "VAE")


@dataclass(frozen=True, slots=True)
class Bloc:
    """Un bloc de compétences, donc un CCP ; `code` n'est unique que dans sa fiche."""

    code: str
    libelle: str


@dataclass(frozen=True, slots=True)
class FicheTP:
    """Une version de titre professionnel. `None`, ou une suite vide, veut dire « inconnu », jamais « aucun ».

    Les dates sont inclusives : effet, fin d'enregistrement, limite de délivrance (celle-ci n'existe pas dans le CSV :
    une fiche d'origine `csv` ne doit pas toucher à la fin du délai de prolongation). `blocs` est dans l'ordre des CCP.
    `voies` : FI, CA, FC, CQ, CL, VAE → ouverte ou non ; une voie absente est inconnue.
    """

    numero: str
    id_fiche: str | None
    intitule: str
    niveau: int | None
    date_debut: date | None
    date_fin: date
    date_limite_delivrance: date | None
    blocs: tuple[Bloc, ...]
    rome: tuple[str, ...]
    nsf: tuple[str, ...]
    voies: dict[str, bool]
    decret: str | None
    date_jo: date | None
    precedents: tuple[str, ...]
    suivants: tuple[str, ...]
    validation_partielle: bool | None
    sirets_certificateurs: tuple[str, ...]
    origine: Origine


@dataclass(slots=True)
class FicheBrute:
    """Une fiche TP telle que lue, textes du fichier sans contrôle ; `ligne` compte à partir de 1."""

    origine: Origine
    ligne: int
    numero: str | None = None
    id_fiche: str | None = None
    intitule: str | None = None
    niveau: str | None = None
    date_debut: str | None = None
    date_fin: str | None = None
    date_limite: str | None = None
    validation_partielle: str | None = None
    blocs: list[tuple[str | None, str | None]] = field(default_factory=list)
    rome: list[str] = field(default_factory=list)
    nsf: list[str] = field(default_factory=list)
    voies: dict[str, str] = field(default_factory=dict)
    decret: list[tuple[str, str | None]] = field(default_factory=list)
    precedents: list[str] = field(default_factory=list)
    suivants: list[str] = field(default_factory=list)
    sirets: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Bilan:
    """Compte rendu d'une lecture ; complet quand toutes les fiches ont été demandées.

    `empreinte` est le SHA-256 (hexadécimal) du fichier donné, zip compris. `date_export` vient du nom du fichier.
    """

    nom: str
    origine: Origine | None = None
    empreinte: str = ""
    date_export: date | None = None
    version_flux: str | None = None
    fiches_lues: int = 0
    fiches_rs: int = 0
    retenues: int = 0
    refus: list[Motif] = field(default_factory=list)
    avertissements: list[str] = field(default_factory=list)


def refuser_fichier(nom: str, faute: str) -> NoReturn:
    """Refuse le fichier entier ; appelé avant toute écriture."""
    raise ErreurFichier(f"« {nom} » : {faute} ; rien n'a été importé.", conseil=CONSEIL)
