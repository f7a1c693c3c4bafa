"""Les clés publiques du registre, gardées dans la base ; la privée est dans un fichier de qui signe (OBT-06)."""

import json
from collections.abc import Sequence
from typing import Any, ClassVar, NamedTuple

from ceres_cli.formats.attestation import signature
from ceres_cli.formats.attestation.code import Code, Message
from ceres_cli.formats.attestation.signature import Cle
from ceres_cli.moteur import parametres
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import SANS_VERSION, Aiguillage, Nomme, Situation
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.obtention.attestations import CLES, ActionCle, nom_signe
from ceres_cli.services.attestation import requetes
from ceres_cli.store import Db


def lire(db: Db) -> dict[str, Cle]:
    """Numéro court → clé, dans l'ordre où elles sont nées."""
    return signature.lire_cles(json.loads(parametres.lire(db, CLES) or "[]"))


def courante(db: Db) -> Cle | None:
    return next((c for c in lire(db).values() if c.jusqu_au is None), None)


class Signataire(NamedTuple):
    """Qui tient la clé du registre."""

    cle: str
    graine: bytes

    def code(self, n: str, nom: str, naissance: str, certification: str, jour: str) -> str:
        message = Message(n, nom_signe(nom), naissance, certification, jour, self.cle)
        return str(Code(message, signature.signer(self.graine, message.a_signer)))


def signataire(db: Db, cadre: Cadre) -> Signataire | None:
    cle = courante(db)
    graine = None if cle is None else cadre.cle_privee(cle.cle)
    return None if cle is None or graine is None else Signataire(cle.cle, graine)


def cles(cadre: Cadre) -> list[dict[str, Any]]:
    """Éléments `ceres.cle/1`. Ouvert à tout profil : elles sont publiques."""
    with cadre.store.lecture() as db:
        cadre.acteur(db)
        return [c._asdict() for c in lire(db).values()]


def en_fichier(elements: Sequence[dict[str, Any]]) -> str:
    """Le fichier des clés publiques, `ceres.cles/1`."""
    return json.dumps({"schema": "ceres.cles/1", "elements": elements}, ensure_ascii=False, indent=1) + "\n"


class SituationCles(Situation):
    """Valeurs d'une demande : `publique`, la clé nouvelle. L'ancienne reste listée, et ne signe plus après ce jour ; ou
    après le dernier jour qu'elle a signé, si l'horloge a reculé depuis."""

    SORTE = "base"
    vus = SANS_VERSION

    def _charger(self, demandes: Sequence[Demande]) -> None:
        self._note = parametres.lire(self.db, CLES)
        self._cles = lire(self.db)

    def _renouveler(self, demande: Demande) -> Decision:
        publique = demande.valeurs["publique"]
        neuve = Cle(signature.numero_court(publique), publique, self.jour.isoformat())
        finies = [c if c.jusqu_au else c._replace(jusqu_au=self._dernier_jour(c)) for c in self._cles.values()]
        avant = next((c.cle for c in self._cles.values() if c.jusqu_au is None), None)
        self._cles = {c.cle: c for c in (*finies, neuve)}
        note = json.dumps([c._asdict() for c in self._cles.values()])
        ecrire = self.ecritures.ajouter if self._note is None else self.ecritures.modifier
        ecrire("parametre", (CLES,), {"valeur": note})
        self._note = note
        texte = f"le registre signe de la clé {neuve.cle}" + (f", et non plus de {avant}" if avant else "")
        decision = self.fait(demande, Nomme(1, "base"), texte, {"cle": avant}, {"cle": neuve.cle})
        suite = (
            f" La clé {avant} ne signera plus ; elle reste dans la liste, et vérifie ce qu'elle a signé."
            if avant
            else ""
        )
        decision.consequence = f"Vous allez donner une clé au registre : qui la tient signe ses papiers.{suite}"
        return decision

    def _dernier_jour(self, cle: Cle) -> str:
        return max(self.jour.isoformat(), requetes.dernier_jour_signe(self.db, cle.cle) or "")

    ACTIONS: ClassVar[Aiguillage] = {ActionCle.RENOUVELER: _renouveler}


class MetierCles(Metier):
    situation = SituationCles
    operation = Operation.ADMINISTRER_BASE
    motivees = averties = facultatives = frozenset({ActionCle.RENOUVELER})
