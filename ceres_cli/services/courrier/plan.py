"""Qui un envoi servirait, de quoi, et ce qui reste à faire d'abord (CONV-05) : convocations, relances, avis."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from ceres_cli.formats.courrier.message import Depart, Lu, lire
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.courrier import envois as regles
from ceres_cli.regles.courrier.envois import Destin
from ceres_cli.regles.faits.courrier import Message
from ceres_cli.regles.vocabulaire import EtatMessage, NatureMessage


@dataclass(slots=True)
class Ligne:
    """Un destinataire : ce qui lui revient, son message s'il en a un, son adresse d'aujourd'hui, ce qu'un envoi en
    ferait.

    `vise` : le numéro de la convocation, de l'inscription, de la session ou du profil dont le message parle ;
    `repere` : ce qui tient son numéro de message, le même à chaque essai ; `contenu` : de quoi le composer, pour le
    sujet qui a fait la ligne ; `jour` : celui dès lequel un rappel est à faire."""

    nature: NatureMessage
    vise: int
    destinataire: str
    objet: str
    nom: str
    edition: int
    message: Message | None
    adresse: str | None
    sort: Destin
    repere: str
    contenu: Any
    session: str | None = None
    convocation: str | None = None
    jour: date | None = None

    def en_dict(self) -> dict[str, Any]:
        """Un élément `ceres.envoi/1`."""
        message = self.message
        etat = message.etat if message is not None else self.sort.value
        if self.sort in (Destin.NEUF, Destin.SANS_COURRIEL):
            etat = Destin.A_ENVOYER.value if self.sort is Destin.NEUF else self.sort.value
        return {
            "id": None if message is None else message.reference,
            "session": self.session,
            "convocation": self.convocation,
            "destinataire": self.destinataire,
            "objet": self.objet,
            "nom": self.nom,
            "nature": self.nature.value,
            "edition": self.edition,
            "etat": etat,
            "reponse": None if message is None else message.reponse,
        }


@dataclass(slots=True)
class Plan:
    """Les destinataires d'un envoi, dans l'ordre où les servir. `nom` : de quoi il s'agit, en tête de ce qu'on en dit.

    `autres` : les messages qu'il laisse de côté, dont l'envoi règle pourtant le sort ; `rien` : pourquoi il est
    vide ; `a_confirmer` : ce qu'il refait, et qu'on ne fait pas sans l'avoir dit ; `a_savoir` : ce qu'il laisse."""

    nom: str
    lignes: list[Ligne]
    autres: list[Message] = field(default_factory=list)
    rien: str = "tous sont servis"
    a_confirmer: list[str] = field(default_factory=list)
    a_savoir: list[str] = field(default_factory=list)

    def de_sort(self, *sorts: Destin) -> list[Ligne]:
        return [x for x in self.lignes if x.sort in sorts]

    def mettre_a_part(self, messages: Iterable[Message]) -> None:
        """Ceux de ces messages que nulle ligne ne sert."""
        servis = {x.message.id for x in self.lignes if x.message is not None}
        self.autres += [m for m in messages if m.id not in servis]

    @property
    def a_envoyer(self) -> list[Ligne]:
        return self.de_sort(Destin.NEUF, Destin.A_ENVOYER)

    @property
    def restent(self) -> list[Ligne]:
        """Ceux dont l'envoi ne fera rien, et qui ne sont pas servis."""
        return self.de_sort(*regles.RESTENT)

    @property
    def laisses(self) -> list[Message]:
        """Ce qu'un envoi tué a laissé en cours."""
        connus = [*(x.message for x in self.lignes if x.message is not None), *self.autres]
        return [m for m in connus if m.etat == EtatMessage.EN_COURS]

    @property
    def sans_objet(self) -> list[Message]:
        """Ce qui attendait de partir, et n'a plus rien à dire."""
        return [m for m in self.autres if m.etat in regles.A_PARTIR]

    @property
    def occupe(self) -> bool:
        """L'envoi a quelque chose à faire, fût-ce demander."""
        return bool(self.a_envoyer or self.de_sort(Destin.INCERTAIN) or self.laisses or self.sans_objet)


Ecrire = Callable[[str, Depart | None], bytes]
"""Les octets du message, à cette adresse ; sans départ, le brouillon."""


class Courriel(NamedTuple):
    """Un courriel tel qu'il partirait."""

    ligne: Ligne
    lu: Lu
    octets: bytes

    def en_dict(self, fichier: str | None) -> dict[str, Any]:
        """Un élément `ceres.courriel/1` ; `fichier` : où il est écrit."""
        x = self.ligne
        return {
            "session": x.session,
            "destinataire": x.destinataire,
            "objet": x.objet,
            "nom": x.nom,
            "nature": x.nature.value,
            "edition": x.edition,
            "adresse": x.adresse,
            "intitule": self.lu.objet,
            "texte": self.lu.texte,
            "pieces": list(self.lu.pieces),
            "fichier": fichier,
        }

    @property
    def nom_de_fichier(self) -> str:
        return f"{'-'.join(x for x in (self.ligne.convocation or self.ligne.session, self.ligne.objet) if x)}.eml"


class Sujet(ABC):
    """Ce qu'un envoi sert."""

    @abstractmethod
    def preparer(self, cadre: Cadre) -> Plan:
        """Relit tout : ce qui est servi ne l'est plus à faire."""

    def montrees(self, plan: Plan) -> "Sujet":
        """Le même, une fois ce plan montré : l'envoi ne sert que ce à quoi on a dit oui."""
        return self

    def composer(self, cadre: Cadre, lignes: Sequence[Ligne]) -> Iterator[tuple[Ligne, Ecrire]]:
        """Chacune, dans cet ordre, avec de quoi l'écrire ; composées à mesure qu'on les demande."""
        for ligne in lignes:
            yield ligne, self.ecrire(ligne.contenu)

    def ecrire(self, contenu: Any) -> Ecrire:
        """De quoi écrire la ligne de ce contenu. Un sujet qui ne les compose pas ensemble doit le dire."""
        raise NotImplementedError


def brouillons(cadre: Cadre, sujet: Sujet, plan: Plan) -> Iterator[Courriel]:
    """Ce que l'envoi de ce plan écrirait, sans rien marquer ni joindre de serveur."""
    for ligne, ecrire in sujet.composer(cadre, plan.a_envoyer):
        assert ligne.adresse is not None
        octets = ecrire(ligne.adresse, None)
        yield Courriel(ligne, lire(octets), octets)
