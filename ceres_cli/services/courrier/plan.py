"""Qui un envoi servirait, de quoi, et ce qui reste à faire d'abord (CONV-05)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.convocation import DonneesConvocation
from ceres_cli.regles.courrier import envois as regles
from ceres_cli.regles.courrier.envois import Destin
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.courrier import Message
from ceres_cli.regles.vocabulaire import NatureMessage
from ceres_cli.services.convocation import documents
from ceres_cli.services.convocation import lectures as convocations
from ceres_cli.services.convocation.lectures import TOUTES, Choix
from ceres_cli.services.courrier import lectures


@dataclass(slots=True)
class Ligne:
    """Un destinataire : ce qui lui revient, son message s'il en a un, son adresse d'aujourd'hui, ce qu'un envoi en
    ferait."""

    donnees: DonneesConvocation
    nature: NatureMessage
    message: Message | None
    adresse: str | None
    sort: Destin

    @property
    def convocation(self) -> int:
        return int(self.donnees.id[2:])

    def en_dict(self) -> dict[str, Any]:
        """Un élément `ceres.envoi/1`."""
        personne, message = self.donnees.destinataire, self.message
        etat = message.etat if message is not None else self.sort.value
        if self.sort in (Destin.NEUF, Destin.SANS_COURRIEL):
            etat = Destin.A_ENVOYER.value if self.sort is Destin.NEUF else self.sort.value
        return {
            "id": None if message is None else message.reference,
            "session": self.donnees.examen.id,
            "convocation": self.donnees.id,
            "destinataire": self.donnees.convoque.value,
            "objet": personne.id,
            "nom": f"{personne.nom} {personne.prenom}",
            "nature": self.nature.value,
            "edition": self.donnees.edition,
            "etat": etat,
            "reponse": None if message is None else message.reponse,
        }


@dataclass(slots=True)
class Plan:
    """Les destinataires d'un envoi, candidats puis jury."""

    session: str
    lignes: list[Ligne]

    def de_sort(self, *sorts: Destin) -> list[Ligne]:
        return [x for x in self.lignes if x.sort in sorts]

    @property
    def a_envoyer(self) -> list[Ligne]:
        return self.de_sort(Destin.NEUF, Destin.A_ENVOYER)

    @property
    def restent(self) -> list[Ligne]:
        """Ceux dont l'envoi ne fera rien, et qui ne sont pas servis."""
        return self.de_sort(*regles.RESTENT)


def preparer(cadre: Cadre, objet: str, choix: Choix = TOUTES) -> Plan:
    """Refus (CONV-04, CONV-05) : rien n'est édité, ou l'édition ne vaut plus."""
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.ENVOYER_COURRIER)
        visee, donnees = convocations.a_servir(db, cadre, acteur, objet)
        messages = lectures.des_convocations(db, acteur, [int(d.id[2:]) for d in donnees])
    adresses = documents.courriels(cadre, donnees)
    choix.exiger(donnees, objet)
    retenues = [d for d in donnees if choix.retient(d)]
    return Plan(visee.reference, [*_lignes(retenues, messages.values(), adresses)])


def _lignes(
    donnees: Iterable[DonneesConvocation], messages: Iterable[Message], adresses: dict[str, str]
) -> Iterable[Ligne]:
    siens: dict[int, list[Message]] = {}
    for message in messages:
        siens.setdefault(message.convocation, []).append(message)
    for d in donnees:
        connus, nature = siens.get(int(d.id[2:]), []), regles.nature_de(d.etat)
        if nature is NatureMessage.AVIS and not regles.merite_un_avis(d.etat, connus):
            continue
        sien = next((m for m in connus if (m.nature, m.edition) == (nature, d.edition)), None)
        adresse = regles.adresse_utilisable(adresses.get(d.destinataire.id))
        yield Ligne(d, nature, sien, adresse, regles.sort_de(sien, adresse))
