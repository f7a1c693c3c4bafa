"""Ce qu'un courriel à mettre en file porte : sa convocation, sa session ou son profil, et ceux qui en parlent déjà."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ceres_cli.base.filtre import Filtre
from ceres_cli.noms import CANDIDAT, CONVOCATION
from ceres_cli.regles import identifiants
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.courrier import Message
from ceres_cli.regles.vocabulaire import EtatMessage, NatureMessage
from ceres_cli.services.courrier import lectures, requetes
from ceres_cli.services.faits import perimetres
from ceres_cli.services.faits.absents import absent
from ceres_cli.store import Db

Valeurs = Mapping[str, Any]


@dataclass(slots=True)
class Porte:
    """`convocations`, `inscriptions` : numéro → (session, édition), de celles du ressort ; les messages connus, par ce
    qu'ils visent."""

    convocations: dict[int, tuple[int, int]]
    des_convocations: dict[int, list[Message]]
    relances: dict[int, list[Message]]
    avis: dict[int, list[Message]]
    inscriptions: dict[int, tuple[int, int]]
    des_inscriptions: dict[int, list[Message]]

    def message(self, v: Valeurs) -> tuple[Message, list[Message]]:
        """Le message que ces valeurs demandent, sans numéro ; et ceux qui visent la même chose, à compléter du neuf.
        Introuvable : sa convocation n'est pas du ressort."""
        nature, vise = v["nature"], v["vise"]
        if nature == NatureMessage.RELANCE:
            return _neuf(v, v["edition"], session_id=vise), self.relances.setdefault(vise, [])
        if nature == NatureMessage.ECHEANCES:
            return _neuf(v, v["edition"], profil=vise), self.avis.setdefault(vise, [])
        if nature == NatureMessage.RESULTATS:
            if vise not in self.inscriptions:
                raise absent(CANDIDAT, v["objet"])
            session, editee = self.inscriptions[vise]
            neuf = _neuf(v, editee, session_id=session, inscription=vise)
            return neuf, self.des_inscriptions.setdefault(vise, [])
        if vise not in self.convocations:
            raise absent(CONVOCATION, identifiants.affiche("V", vise))
        session, editee = self.convocations[vise]
        return _neuf(v, editee, session_id=session, convocation=vise), self.des_convocations.setdefault(vise, [])


def _neuf(v: Valeurs, editee: int, **vise: int) -> Message:
    return Message(
        0, vise.get("session_id"), None, vise.get("convocation"), editee, "", v["objet"], v["nom"], v["nature"],
        v["edition"], v["adresse"], EtatMessage.EN_FILE.value, profil=vise.get("profil"),
        inscription=vise.get("inscription"),
    )  # fmt: skip


def vise(message: Message) -> dict[str, str]:
    """Ce qu'il vise, tel que le journal le nomme."""
    if message.convocation is not None:
        return {"convocation": identifiants.affiche("V", message.convocation)}
    if message.inscription is not None:
        return {"candidat": message.objet}
    return {"profil": message.objet} if message.session is None else {"session": message.session}


def charger(db: Db, acteur: Acteur, neuves: Sequence[Valeurs]) -> Porte:
    """Pour ces mises en file."""
    par_nature: dict[str, set[int]] = {}
    for v in neuves:
        autre = v["nature"] in (NatureMessage.AVIS, NatureMessage.RAPPEL)
        par_nature.setdefault(NatureMessage.CONVOCATION if autre else v["nature"], set()).add(v["vise"])
    porte = Porte({}, {}, {}, {}, {}, {})
    if convocations := par_nature.get(NatureMessage.CONVOCATION):
        filtre = Filtre()
        perimetres.sessions(filtre, acteur)
        porte.convocations = requetes.convocations(db, filtre, convocations)
        for m in lectures.des_convocations(db, acteur, convocations).values():
            porte.des_convocations.setdefault(m.convocation or 0, []).append(m)
    if inscriptions := par_nature.get(NatureMessage.RESULTATS):
        filtre = Filtre()
        perimetres.sessions(filtre, acteur)
        porte.inscriptions = requetes.avis(db, filtre, inscriptions)
        for m in lectures.des_inscriptions(db, acteur, inscriptions).values():
            porte.des_inscriptions.setdefault(m.inscription or 0, []).append(m)
    if sessions := par_nature.get(NatureMessage.RELANCE):
        porte.relances = lectures.relances(db, acteur, sessions)
    if profils := par_nature.get(NatureMessage.ECHEANCES):
        porte.avis = lectures.avis(db, acteur, profils)
    return porte
