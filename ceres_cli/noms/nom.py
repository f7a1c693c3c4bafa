"""Ce qu'est un nom du domaine."""

from enum import Enum, auto
from typing import NamedTuple

from ceres_cli.noms.champs import Champ, Table
from ceres_cli.noms.champs.types import Reference, Telephone


class Lu(Enum):
    """Ce que la base compare de ce qu'une option a reçu."""

    TEL_QUEL = auto()
    JOUR = auto()
    DEPARTEMENT = auto()
    REGION = auto()
    TITRE = auto()
    CERTIFICATION = auto()
    SESSION = auto()
    JURE = auto()
    CANDIDAT = auto()
    MOT = auto()


class Critere(NamedTuple):
    """Une option de `lister`, et ce que sa valeur retient : une condition sur les colonnes que lit cette liste ; vide :
    ses services en jugent. `lit` : l'alias d'une table qui n'y est pas toujours. `repere`, `aide` : de l'option ; sans
    aide, ses `mots` (« EtatSite », du vocabulaire), à défaut ce que toutes les listes disent de ce qui est `lu`."""

    option: str
    condition: str = ""
    lu: Lu = Lu.TEL_QUEL
    lit: str = ""
    repere: str = ""
    aide: str = ""
    mots: str = ""


class Nom(NamedTuple):
    """Un nom du domaine. `document` : son JSON (`ceres.jure/1`) ; `lettre` : celle de ses identifiants (« J-000123 »),
    vide s'il se nomme autrement ; `au_journal` : sa sorte, si ce n'est pas son document ; `en_base` : sa table, si ce
    n'est pas sa sorte ; `commandes` : leur groupe, si ce n'est pas son document ; `liste` : la commande qui les
    cherche, si ce n'est pas « lister » ; `schemas` : où sont ses colonnes, sous le nom de son document ; `services` :
    où il se lit, s'il n'y a pas le nom de son document ; `nomment` : les champs de son document où une personne le
    reconnaît, `distinguent` : ceux qui disent lequel de deux homonymes il est ; `fiche` : il se montre par `voir` ;
    `cree` : une commande en crée un seul, et le rend ; `change` : une commande en change un seul, et le rend ; `compte`
    : le mot d'une ligne de sa liste et son pluriel, s'ils ne sont pas `mot` et un « s » ; `aux_services` : un Centre
    n'y écrit pas, et ce que les services en écrivent reste à eux (V18-9) ; `impersonnel` : il ne parle de personne, le
    montrer ne se note pas ; `metiers` : qui décide de ses plans (« jure.situation:MetierJure », des services), le
    premier qui connaît toutes leurs actions ; `criteres` : ce que sa liste retient d'une colonne, dans l'ordre où ils
    se jugent ; `champs` : ses colonnes, dans l'ordre de ses documents ; `filles` : les tables qui lui appartiennent."""

    document: str
    lettre: str
    mot: str
    au_journal: str = ""
    en_base: str = ""
    commandes: str = ""
    liste: str = ""
    schemas: str = ""
    services: str = ""
    nomment: tuple[str, ...] = ()
    distinguent: tuple[str, ...] = ()
    feminin: bool = False
    fiche: bool = True
    cree: bool = False
    change: bool = False
    compte: tuple[str, ...] = ()
    aux_services: bool = False
    impersonnel: bool = False
    metiers: tuple[str, ...] = ()
    criteres: tuple[Critere, ...] = ()
    champs: tuple[Champ, ...] = ()
    filles: tuple[Table, ...] = ()

    @property
    def sorte(self) -> str:
        return self.au_journal or self.document

    @property
    def table(self) -> str:
        return self.en_base or self.sorte

    @property
    def documents(self) -> str:
        return f"{self.document}s"

    @property
    def groupe(self) -> str:
        return self.commandes or self.document

    @property
    def lister(self) -> str:
        return self.liste or f"{self.groupe} lister"

    @property
    def de(self) -> str:
        """« de juré », « d'habilitation »."""
        return f"d'{self.mot}" if self.mot[0] in "aehiouyé" else f"de {self.mot}"

    @property
    def le(self) -> str:
        """« le juré », « l'habilitation »."""
        return f"l'{self.mot}" if self.mot[0] in "aehiouyé" else f"{'la' if self.feminin else 'le'} {self.mot}"

    @property
    def un(self) -> str:
        """« un juré », « une habilitation »."""
        return f"{'une' if self.feminin else 'un'} {self.mot}"

    @property
    def saisis(self) -> list[Champ]:
        """Les champs qui se tapent, dans l'ordre où ils se lisent."""
        return _ranger({c: c.option.apres for c in self.champs if c.option})

    @property
    def contacts(self) -> list[Champ]:
        """Ceux de la fiche de contact, dans l'ordre de son contrat."""
        return _ranger({c: c.contact.apres for c in self.champs if c.contact})

    def du_groupe(self, groupe: str) -> list[str]:
        return [c.nom for c in self.champs if c.groupe == groupe]

    @property
    def ensembles(self) -> list[list[str]]:
        """Les colonnes que deux fiches réunies reprennent l'une de l'autre : celles d'un groupe ensemble, ou pas du
        tout. Un numéro et sa forme internationale en sont un ; ce qui ne se vide jamais ne se reprend pas."""
        groupes: dict[str, list[str]] = {}
        for champ in self.champs:
            if not (champ.requis or champ.interne):
                groupes.setdefault(champ.groupe or champ.nom, []).extend(champ.colonnes)
        return list(groupes.values())

    @property
    def telephones(self) -> list[str]:
        return [c.nom for c in self.champs if isinstance(c.type, Telephone)]

    @property
    def jumeaux(self) -> list[str]:
        return [j for c in self.champs for j in c.jumeaux]

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
        """Les colonnes qu'aucun document ne montre ; une référence s'y montre sous un autre nom."""
        vues = [c for c in self.champs if not isinstance(c.type, Reference)]
        return [colonne for c in vues for colonne in (c.jumeaux if c.titre else c.colonnes)]

    @property
    def intimes(self) -> frozenset[str]:
        """Ceux dont nul message ne répète la valeur."""
        return frozenset(c.nom for c in self.champs if c.type.intime)

    def champ(self, nom: str) -> Champ:
        return next(c for c in self.champs if c.nom == nom)


def _ranger(apres: dict[Champ, str]) -> list[Champ]:
    """Ces champs dans leur ordre, sauf ceux qui en suivent un autre."""
    suite = list(apres)
    for champ in [c for c, autre in apres.items() if autre]:
        suite.remove(champ)
        suite.insert([c.nom for c in suite].index(apres[champ]) + 1, champ)
    return suite
