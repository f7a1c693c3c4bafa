"""Ce qui circule dans le moteur : la demande, la décision, le rapport."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, partial
from operator import attrgetter
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol

from ceres_cli.erreurs import ErreurUsage, Motif, Refus
from ceres_cli.regles import identifiants
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.vocabulaire import Resultat

DEFAIT: Mapping[str, object] = MappingProxyType({"defait": True})
"""Ce que vaut le motif d'une ligne qu'une annulation laisse, parce qu'une autre l'a déjà défaite."""


class Attente(NamedTuple):
    """Ce qu'un plan, ou une annulation, attend d'une demande : l'objet, sa version et la décision lus alors.

    `libre` : la décision du jour suffit, pourvu que l'objet n'ait pas bougé. `defait` : l'action qu'une annulation
    défait ; `irreversible` : elle n'a pas d'inverse, pour cette `raison`. `unite` : ce qui se défait entièrement ou pas
    du tout ; à défaut, l'objet de la demande. `apres`, `source` : ce que le plan en fait, et l'empreinte de ce dont il
    est tiré ; `ne` : il naît d'une ligne d'avant, et son numéro n'était alors que prévu ; `lies` : ce que disaient les
    autres objets que l'action prend (`Situation.lies`) ; `centre` : celui de ce qui naît, quel que soit qui applique.
    """

    version: int | None
    resultat: Resultat
    objet: str = ""
    code: str = ""
    explication: str = ""
    libre: bool = False
    defait: str = ""
    irreversible: bool = False
    raison: str = ""
    unite: str = ""
    apres: Mapping[str, Any] | None = None
    source: str = ""
    ne: bool = False
    lies: Mapping[str, str] | None = None
    centre: str = ""


@dataclass(slots=True)
class Demande:
    """Ce qui est demandé : une action sur un objet désigné comme il a été écrit, avec ses valeurs.

    `fautes` : ce qu'on n'a pas su en lire. Une telle demande ne peut qu'être refusée ; elle se décide pour que les
    règles y ajoutent leurs raisons.
    """

    action: StrEnum
    objet: str = ""
    valeurs: dict[str, Any] = field(default_factory=dict)
    motif: str | None = None
    ligne: int = 1
    attente: Attente | None = None
    # Celui de l'objet, quand l'auteur de la demande l'a lu (lignes de fichier, plan, annulation).
    numero: int | None = None
    fautes: tuple[Motif, ...] = ()
    # Celle qu'a lue qui demande : l'objet ayant bougé depuis, la demande est refusée (VERSION).
    si_version: int | None = None

    def viser(self, lettre: str) -> int:
        """Le numéro de l'objet nommé ; ErreurUsage si ce n'est pas un identifiant de cette lettre."""
        return identifiants.numero(lettre, self.objet) if self.numero is None else self.numero

    def reconnaitre(self, lettre: str) -> int | None:
        """De même, ou None s'il n'est pas nommé ainsi : la décision dira pourquoi."""
        return identifiants.numero_si_lisible(lettre, self.objet) if self.numero is None else self.numero


# Dans les valeurs d'une raison de refuser : un motif l'aurait levée. D'une demande seule, c'est une faute d'usage.
MOTIF_MANQUE = "motif_manque"


def exiger_un_motif(motif: str | None, quoi: str) -> str:
    """Le motif ; qu'il manque est une faute d'usage (2). Ce que la demande dit à elle seule se juge avant tout
    (`Metier.a_motiver`) ; ce qui dépend des faits (SES-10, SES-12, CAN-10), le droit jugé, avant les autres règles."""
    if not (motif and motif.strip()):
        raise ErreurUsage(
            f"{quoi[:1].upper()}{quoi[1:]} demande un motif.", conseil="Ajoutez --motif TEXTE : le journal le garde."
        )
    return motif


@dataclass(slots=True)
class Decision:
    """Ce que les règles répondent à une demande, toutes raisons comprises."""

    demande: Demande
    objet: str
    resultat: Resultat
    motifs: tuple[Motif, ...] = ()
    explication: str = ""
    conseil: str = ""
    avertissements: tuple[str, ...] = ()
    # D'une action avertie : dit sa conséquence, avant la question. La phrase se fait quand on la lit.
    annonce: Callable[[], str] | None = None
    avant: dict[str, Any] | None = None
    apres: dict[str, Any] | None = None
    version: int | None = None
    # Pourquoi elle ne se déferait pas ; vide : elle se défait.
    sans_retour: str = ""
    # Les autres objets qu'elle touche, tous nommés : sorte → liste.
    effets: dict[str, Any] | None = None
    # D'une demande qui se planifie : ce que disent les autres objets qu'elle prend.
    lies: Mapping[str, str] | None = None
    # Ce que cette réponse laisse savoir sans le montrer, à consigner comme une lecture : (document, objet).
    lus: tuple[str, str] | None = None

    @property
    def consequence(self) -> str:
        return "" if self.annonce is None else self.annonce()

    @consequence.setter
    def consequence(self, texte: str) -> None:
        self.annonce = partial(str, texte) if texte else None

    @property
    def reversible(self) -> bool:
        return not self.sans_retour

    @property
    def code(self) -> str:
        return self.motifs[0].code if self.motifs else ""

    def texte(self) -> str:
        """Ce qui a été fait, ou toutes les raisons de ne pas le faire suivies du conseil."""
        if self.explication or not self.motifs:
            return self.explication
        raisons = " ; ".join(m.texte.rstrip(".") for m in self.motifs)
        return f"{raisons}. {self.conseil[:1].upper()}{self.conseil[1:]}" if self.conseil else raisons


class Options(NamedTuple):
    simuler: bool = False
    tout_ou_rien: bool = False
    motif: str | None = None
    source: str | None = None
    source_sha256: str | None = None
    agent_plan: str | None = None
    annule: int | None = None
    avancement: "OuvrirAvancement | None" = None
    # Un plan n'attend pas le contreseing qu'il servira à donner ; `contresigne` : il l'a (PLA-01).
    planifier: bool = False
    contresigne: bool = False
    # Simulée, une création montre l'objet qu'elle ferait.
    montrer: bool = False
    # Les lignes d'un fichier, ou d'un plan : un objet s'y écrit entièrement ou pas du tout, sauf à les faire séparées.
    de_fichier: bool = False
    separees: bool = False
    # Comment ce fichier se lit, s'il a fallu le dire : un plan le garde, pour le relire.
    lecture: Mapping[str, Any] = MappingProxyType({})


_resultat = attrgetter("resultat")


@dataclass(slots=True)
class Rapport:
    """Le sort de chaque demande ; `lot` est le numéro de l'écriture, None si rien n'a été écrit."""

    decisions: list[Decision]
    simulation: bool = False
    lot: int | None = None
    rien_fait: bool = False
    # Les courriels à un autre bureau que ce lot a mis en file : à servir après lui.
    avis: list[int] = field(default_factory=list)
    # Ce qu'une création simulée ferait, sous la forme de son document.
    projet: dict[str, Any] | None = None
    # Ce qui arrêterait, tel quel, ce qui n'est que simulé (PLA-01).
    arret: Refus | None = None

    def tenir(self) -> None:
        """La simulation montrée, elle sort comme ce qu'elle simule."""
        if self.arret is not None:
            raise self.arret

    def compter(self) -> dict[str, int]:
        totaux = Counter(map(_resultat, self.decisions))
        return {r.value: totaux[r] for r in Resultat}

    def avertissements(self) -> list[str]:
        return [a for d in self.decisions for a in d.avertissements]

    def en_tete(self) -> dict[str, Any]:
        """Le document `ceres.rapport-lot/1`, sans ses lignes."""
        return {
            "schema": "ceres.rapport-lot/1",
            "lot": None if self.lot is None else affiche("L", self.lot),
            "simulation": self.simulation,
            "resume": self.compter(),
        }

    def lignes(self) -> Iterator[dict[str, Any]]:
        return map(ligne_de_rapport, self.decisions)

    def en_dict(self) -> dict[str, Any]:
        """Le document `ceres.rapport-lot/1`."""
        return {**self.en_tete(), "lignes": list(self.lignes())}


# Dits à chaque ligne d'un lot : lire la valeur d'un membre d'énumération est lent.
_DITS = {r: r.value for r in Resultat}
_dite = cache(str)


def ligne_de_rapport(d: Decision) -> dict[str, Any]:
    demande = d.demande
    ligne = {
        "ligne": demande.ligne,
        "objet": d.objet,
        "action": _dite(demande.action),
        "resultat": _DITS[d.resultat],
        "code": d.code,
        "explication": d.explication or d.texte(),
        "avant": d.avant,
        "apres": d.apres,
    }
    return ligne if d.effets is None else {**ligne, "effets": d.effets}


class Avancement(Protocol):
    """Ce qui montre où en est un long travail ; à employer avec `with`."""

    def __enter__(self) -> "Avancement": ...

    def __exit__(self, *erreur: Any) -> None: ...

    def avancer(self, nombre: int) -> None: ...


# Ouvre un avancement pour tant de demandes.
OuvrirAvancement = Callable[[int], Avancement]

# Montre ce qui va se passer et demande l'accord ; lève NonConfirme s'il n'est pas donné.
Confirmer = Callable[[Rapport], None]
