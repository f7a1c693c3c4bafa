"""Un nom du domaine fait pour éprouver la coquille du moteur : des jurés qu'on écrit, relit, refuse ou manque."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, ClassVar

from ceres_cli.erreurs import ErreurCeres, Motif
from ceres_cli.moteur import execution
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage, Nomme, Situation
from ceres_cli.regles.droits import Operation
from tests.fabriques.base import Fabrique
from tests.outils_moteur import cadre


class Action(StrEnum):
    ECRIRE = "ecrire"
    RELIRE = "relire"
    REFUSER = "refuser"
    MANQUER = "manquer"
    VEILLER = "veiller"
    NOTER = "noter"


class Carnet(Situation):
    """Le nom de chaque juré et sa version ; `valeurs` dit ce que répond la demande : ses `options` (celles de `fait`),
    l'`annonce` de ce qu'elle a de grave, le numéro et le nom d'un autre juré sur qui elle compte (`pourvu`)."""

    SORTE = "jure"
    LETTRE = "J"
    CONSEILS: ClassVar[Mapping[str, str]] = {"HAB-08": "Relisez-le d'abord."}

    def _charger(self, demandes: Sequence[Demande]) -> None:
        self.noms: dict[int, str] = {}
        self.versions: dict[int, int] = {}
        for numero, nom, version in self.db.lignes("SELECT id, nom, version FROM jure"):
            self.noms[numero], self.versions[numero] = nom, version

    def version_de(self, demande: Demande) -> int | None:
        return self.versions.get(demande.reconnaitre("J") or 0)

    def document(self, objet: str) -> dict[str, Any]:
        return {"reference": objet, "nom": self.noms[int(objet[2:])]}

    def _objet(self, demande: Demande) -> Nomme:
        numero = demande.viser("J")
        return self.nommer(numero, self.versions[numero])

    def _ecrire(self, demande: Demande) -> Decision:
        numero, avant = demande.viser("J"), self._objet(demande)
        autre, attendu = demande.valeurs.get("pourvu", (numero, self.noms[numero]))
        if self.noms[autre] != attendu:
            return self.refuser(demande, avant, (Motif("HAB-08", "HAB-08 s'y oppose."),))
        ancien, neuf = self.noms[numero], demande.valeurs["nom"]
        self.noms[numero] = neuf
        self.versions[numero] += 1
        self.ecritures.modifier("jure", numero, {"nom": neuf, "version": self.versions[numero]})
        decision = self.fait(
            demande,
            self._objet(demande),
            f"{ancien} devient {neuf}",
            {"nom": ancien},
            {"nom": neuf},
            version=avant.version,
            **demande.valeurs.get("options", {}),
        )
        return self._annoncer(decision)

    def _relire(self, demande: Demande) -> Decision:
        return self._annoncer(self.sans_effet(demande, self._objet(demande), "déjà lu", ["à relire demain"]))

    def _noter(self, demande: Demande) -> Decision:
        """Une trace de plus, sans rien écrire d'autre."""
        objet = self._objet(demande)
        self.tracer(demande, objet, {}, {"note": demande.valeurs["note"]})
        return self.sans_effet(demande, objet, "noté")

    def _annoncer(self, decision: Decision) -> Decision:
        decision.consequence = decision.demande.valeurs.get("annonce", "")
        return decision

    def _refuser(self, demande: Demande) -> Decision:
        objet = self._objet(demande) if demande.objet else None
        motifs = tuple(Motif(code, f"{code} s'y oppose.") for code in demande.valeurs["codes"])
        return self.refuser(demande, objet, motifs, demande.valeurs.get("conseil"))

    def _manquer(self, demande: Demande) -> Decision:
        erreur = demande.valeurs["erreur"]
        assert isinstance(erreur, ErreurCeres)
        raise erreur

    ACTIONS: ClassVar[Aiguillage] = {
        Action.ECRIRE: _ecrire,
        Action.RELIRE: _relire,
        Action.REFUSER: _refuser,
        Action.MANQUER: _manquer,
        Action.NOTER: _noter,
        Action.VEILLER: _relire,
    }


class MetierCarnet(Metier):
    situation = Carnet
    operation = Operation.ECRIRE_JURES
    operations: ClassVar[Mapping[StrEnum, Operation]] = {Action.VEILLER: Operation.NUIT}


class MetierAverti(MetierCarnet):
    """Le même, où écrire et relire sont averties."""

    averties: ClassVar[frozenset[StrEnum]] = frozenset({Action.ECRIRE, Action.RELIRE})


def decider(f: Fabrique, *demandes: Demande) -> list[Decision]:
    with f.store.lecture() as db:
        return execution.decider(db, cadre(f.store), MetierCarnet(), demandes).decisions


def ecrire(objet: str = "J-000001", nom: str = "NEUF", **champs: Any) -> Demande:
    valeurs = {cle: champs.pop(cle) for cle in ("options", "annonce", "pourvu") if cle in champs}
    return Demande(Action.ECRIRE, objet, {"nom": nom, **valeurs}, **champs)
