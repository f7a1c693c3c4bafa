"""Ce dont une histoire est faite : des pas, chacun une commande d'un agent un jour donné, et ce qui l'interrompt."""

import shlex
from dataclasses import dataclass, replace
from enum import StrEnum


class Panne(StrEnum):
    """Ce qui arrive pendant la commande, ou à sa place."""

    AUCUNE = ""
    MORT_EN_ECRIVANT = "tuée à sa première ligne écrite"
    MORT_AU_COMMIT = "tuée juste avant le COMMIT"
    DISQUE_PLEIN = "disque plein"
    COUPURE = "connexion coupée juste avant le COMMIT"
    OCCUPE = "un autre tient le verrou"
    CROISEE = "une autre écriture passe entre l'aperçu et l'écriture"
    A_LA_MAIN = "l'agent écrit lui-même en SQL"
    PROMOTION = "la copie devient le serveur"


@dataclass(frozen=True)
class Pas:
    """`fichiers` : ceux que la commande lit, (nom, contenu). `pendant` : la commande qui croise celle-ci."""

    jour: str
    profil: str
    mots: tuple[str, ...]
    fichiers: tuple[tuple[str, str], ...] = ()
    panne: Panne = Panne.AUCUNE
    pendant: "Pas | None" = None

    @property
    def acte(self) -> tuple[str, ...]:
        """« session valider », par exemple."""
        return self.mots[:2]

    def avec(self, panne: Panne, pendant: "Pas | None" = None) -> "Pas":
        return replace(self, panne=panne, pendant=pendant)

    def __str__(self) -> str:
        qui = "" if self.panne is Panne.A_LA_MAIN else "ceres "
        texte = f"{self.jour} {self.profil} {qui}{shlex.join(self.mots)}"
        if self.panne:
            texte += f"  [{self.panne}]"
        for nom, contenu in self.fichiers:
            texte += f"\n      {nom} : {contenu!r}"
        return texte if self.pendant is None else f"{texte}\n      croisée par {self.pendant}"


@dataclass(frozen=True)
class Rendu:
    """Ce qu'une commande a rendu, hors les instants, les sceaux et l'adresse de la base. `code` None : elle est morte.

    `a_son_tour` : croisée, elle l'a été entre son aperçu et son écriture."""

    code: int | None
    stdout: str = ""
    stderr: str = ""
    a_son_tour: bool = False
