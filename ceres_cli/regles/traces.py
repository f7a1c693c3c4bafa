"""Ce que vaut un champ au journal. Un autre objet y est nommé par sa référence (E-000001), jamais son numéro (V18-9) ;
ce qui tient en plusieurs colonnes a son type, qui l'écrit et le relit."""

from datetime import date
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from ceres_cli.regles.faits.jure import Periode
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.vocabulaire import Portee


class ActionExport(StrEnum):
    """Ce qui sort de la base, et que le journal garde."""

    EXPORTER = "export-jures"


@cache
def lettre(champ: str) -> str | None:
    """Celle de l'objet dont ce champ porte le numéro, comme des traces de la version 0.1 le gardent ; None s'il n'en
    porte pas."""
    if not champ.endswith("_id"):
        return None
    from ceres_cli.noms import NUMEROTES

    return NUMEROTES.get(champ.removesuffix("_id"))


def en_clair(champ: str, avant: str | None, apres: str | None) -> tuple[str, str | None, str | None]:
    """(« centre », « E-000001 », …) d'un champ qui porte un numéro ; de tout autre, lui-même."""
    if (sienne := lettre(champ)) is None:
        return champ, avant, apres
    return champ.removesuffix("_id"), _nommer(sienne, avant), _nommer(sienne, apres)


def _nommer(lettre: str, valeur: str | None) -> str | None:
    return affiche(lettre, int(valeur)) if valeur is not None and valeur.isdecimal() else valeur


class Emploi(NamedTuple):
    """« TP-01280m04 2019-01-01/2022-05-31 » : un titre ou un code ROME, un intervalle ISO, ouvert s'il dure encore."""

    lien: str
    debut: str
    fin: str | None

    def __str__(self) -> str:
        return f"{self.lien} {self.debut}/{self.fin or ''}"

    @classmethod
    def lire(cls, texte: str) -> "Emploi":
        lien, _, periode = texte.rpartition(" ")
        debut, _, fin = periode.partition("/")
        return cls(lien, debut, fin or None)


class Lien(NamedTuple):
    """« E-000001 (formateur) » : le centre ou le candidat, et ce que le juré lui est."""

    cible: str
    nature: str

    def __str__(self) -> str:
        return f"{self.cible} ({self.nature})"

    @classmethod
    def lire(cls, texte: str) -> "Lien":
        cible, _, nature = texte.partition(" (")
        return cls(cible, nature.removesuffix(")"))


class Jours(NamedTuple):
    """« 2026-12-01/2026-12-05, 2026-12-08/2026-12-08 » : des périodes, bornes comprises."""

    periodes: list[Periode]

    def __str__(self) -> str:
        return ", ".join(f"{p.debut}/{p.fin}" for p in self.periodes)

    @classmethod
    def lire(cls, texte: str) -> "Jours":
        bornes = (map(date.fromisoformat, p.split("/")) for p in texte.split(", "))
        return cls([Periode(*deux) for deux in bornes])


def champ_des_jours(centre: int | None) -> str:
    """« indisponible », ou « indisponible E-000001 » de ce qu'un Centre a noté."""
    return "indisponible" if centre is None else f"indisponible {affiche('E', centre)}"


class Place(NamedTuple):
    """« inscrit (vae, D-000012, entretien_final_seul) » : une inscription ; la portée complète ne se dit pas. De celle
    qu'une fusion met à l'écart, l'état seul."""

    etat: str
    voie: str
    demande_vae: str | None = None
    portee: str = Portee.COMPLETE.value

    def __str__(self) -> str:
        portee = None if self.portee == Portee.COMPLETE else self.portee
        suite = ", ".join(d for d in (self.voie, self.demande_vae, portee) if d)
        return f"{self.etat} ({suite})" if suite else self.etat

    @classmethod
    def lire(cls, texte: str) -> "Place":
        etat, _, suite = texte.removesuffix(")").partition(" (")
        voie, *reste = suite.split(", ")
        portee = reste.pop() if reste and reste[-1] in tuple(Portee) else Portee.COMPLETE.value
        return cls(etat, voie, reste[0] if reste else None, portee)


CHIFFRES = 16  # d'une tête imprimée : assez pour que nul n'en fabrique une pareille


def tete_imprimee(lot: int, tete: str) -> str:
    """« L-000042 24704e1a5b6c7d8e » : la tête du journal à ce lot, telle que les papiers la portent."""
    return f"{affiche('L', lot)} {tete[:CHIFFRES]}"
