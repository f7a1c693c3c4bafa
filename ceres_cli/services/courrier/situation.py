"""La situation des courriels (CONV-05) : mettre en file, marquer, conclure, relancer, abandonner."""

from collections.abc import Sequence
from typing import Any, ClassVar

from ceres_cli.base.filtre import Filtre
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.situation import Aiguillage, Metier, Situation, changer
from ceres_cli.regles import controle, identifiants
from ceres_cli.regles.controle import Controle
from ceres_cli.regles.courrier import envois as regles
from ceres_cli.regles.courrier.envois import ActionCourrier as Action
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.courrier import Message
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import EtatMessage, Verdict
from ceres_cli.services.courrier import lectures, messages, requetes
from ceres_cli.services.faits import perimetres


class SituationCourrier(Situation):
    """Mettre en file : en valeurs, `convocation` et `edition` (numéros), `nature`, `adresse`, `objet` et `nom`.
    Envoyer : `adresse`. Conclure : `etat`, `reponse`, et `essai`, celui qu'on conclut. Les autres : rien."""

    SORTE = "message"
    LETTRE = "M"

    def _charger(self, demandes: Sequence[Demande]) -> None:
        nommes = {n for d in demandes if (n := d.reconnaitre("M")) is not None}
        self.messages = lectures.charger(self.db, self.acteur, nommes) if nommes else {}
        neuves = {d.valeurs["convocation"] for d in demandes if d.action is Action.METTRE_EN_FILE}
        filtre = Filtre()
        perimetres.sessions(filtre, self.acteur)
        self._convocations = requetes.convocations(self.db, filtre, neuves) if neuves else {}
        self._siens = [*lectures.des_convocations(self.db, self.acteur, neuves).values()] if neuves else []

    def version_de(self, demande: Demande) -> int | None:
        vu = self.messages.get(demande.reconnaitre("M") or 0)
        return None if vu is None else vu.version

    def _viser(self, demande: Demande) -> Message:
        vu = self.messages.get(demande.viser("M"))
        if vu is None:
            raise lectures.introuvable(demande.objet)
        return vu

    def _mettre_en_file(self, demande: Demande) -> Decision:
        v = demande.valeurs
        reference = identifiants.affiche("V", v["convocation"])
        if v["convocation"] not in self._convocations:
            raise lectures.convocation_introuvable(reference)
        session, editee = self._convocations[v["convocation"]]
        connus = [m for m in self._siens if m.convocation == v["convocation"]]
        meme = [m for m in connus if (m.nature, m.edition) == (v["nature"], v["edition"])]
        if meme:
            return self.sans_effet(demande, meme[0], f"rien à changer : {meme[0].reference} est déjà ce courriel")
        neuf = Message(
            self.numeros.neuf("message"), session, "", v["convocation"], editee, "", v["objet"], v["nom"], v["nature"],
            v["edition"], v["adresse"], EtatMessage.EN_FILE.value,
        )  # fmt: skip
        if motifs := controle.motifs([regles.actuel(neuf)]):
            return self.refuser(demande, None, motifs, messages.A_REPRENDRE)
        for ancien in connus:
            if ancien.etat in regles.A_PARTIR:
                avant = {"etat": ancien.etat}
                self._ecrire(ancien, {"etat": EtatMessage.ABANDONNE.value})
                self.tracer(demande, ancien, avant, {"etat": ancien.etat}, action=Action.ABANDONNER)
        self._siens.append(neuf)
        self.messages[neuf.id] = neuf
        colonnes = {
            "session_id": neuf.session_id, "convocation_id": neuf.convocation, "nature": neuf.nature,
            "edition": neuf.edition, "adresse": neuf.adresse, "etat": neuf.etat, "essais": 0, "version": 1,
        }  # fmt: skip
        self.ecritures.ajouter("message", neuf.id, colonnes)
        apres = {"convocation": reference, "nature": neuf.nature, "edition": neuf.edition, "etat": neuf.etat}
        return self.fait(demande, neuf, f"{neuf.reference} en file : {neuf.objet}", {}, apres)

    def _envoyer(self, demande: Demande) -> Decision:
        vu = self._viser(demande)
        if refus := self._refus(demande, vu, regles.actuel(vu)):
            return refus
        return self._faire(
            demande, vu, "marqué, il part", etat=EtatMessage.EN_COURS.value, essais=vu.essais + 1,
            essaye_le=self.cadre.horodatage, adresse=demande.valeurs["adresse"], reponse=None,
        )  # fmt: skip

    def _conclure(self, demande: Demande) -> Decision:
        vu, v = self._viser(demande), demande.valeurs
        if refus := self._refus(demande, vu):
            return refus
        if v["essai"] != vu.essais:
            return self.sans_effet(demande, vu, f"rien à changer : {vu.reference} a été essayé de nouveau")
        etat = EtatMessage(v["etat"])
        return self._faire(demande, vu, libelle(etat), etat=etat.value, reponse=v["reponse"])

    def _relancer(self, demande: Demande) -> Decision:
        vu = self._viser(demande)
        if regles.verdict(vu.etat, Action.RELANCER) is Verdict.DEJA:
            return self.sans_effet(demande, vu, f"rien à changer : {vu.reference} attend déjà de partir")
        if refus := self._refus(demande, vu, regles.actuel(vu)):
            return refus
        douteux = vu.etat == EtatMessage.INCERTAIN
        decision = self._faire(demande, vu, messages.relance(vu), etat=EtatMessage.EN_FILE.value)
        if douteux:
            decision.consequence = messages.consequence_d_une_relance(vu)
        return decision

    def _abandonner(self, demande: Demande) -> Decision:
        vu = self._viser(demande)
        if regles.verdict(vu.etat, Action.ABANDONNER) is Verdict.DEJA:
            return self.sans_effet(demande, vu, f"rien à changer : {vu.reference} est déjà abandonné")
        if refus := self._refus(demande, vu):
            return refus
        decision = self._faire(demande, vu, "abandonné", etat=EtatMessage.ABANDONNE.value)
        decision.consequence = messages.consequence_d_un_abandon(vu)
        return decision

    def _refus(self, demande: Demande, vu: Message, *autres: Controle) -> Decision | None:
        self.examines = (regles.permise(Action(demande.action), vu), *autres)
        motifs = controle.motifs(self.examines)
        return self.refuser(demande, vu, motifs, messages.conseil_pour(motifs[0], vu)) if motifs else None

    def _faire(self, demande: Demande, vu: Message, dit: str, **champs: Any) -> Decision:
        """Ce qu'on en dit et l'état suivent au journal ; l'adresse et les mots du serveur restent dans la table."""
        version, avant = vu.version, {"etat": vu.etat}
        self._ecrire(vu, champs)
        return self.fait(demande, vu, f"{vu.reference} : {dit}", avant, {"etat": vu.etat}, version=version)

    def _ecrire(self, vu: Message, champs: dict[str, Any]) -> None:
        changer(vu, champs)
        vu.version += 1
        self.ecritures.modifier("message", vu.id, {**champs, "version": vu.version})

    ACTIONS: ClassVar[Aiguillage] = {
        Action.METTRE_EN_FILE: _mettre_en_file,
        Action.ENVOYER: _envoyer,
        Action.CONCLURE: _conclure,
        Action.RELANCER: _relancer,
        Action.ABANDONNER: _abandonner,
    }


class MetierCourrier(Metier):
    """Relancer ce que le serveur a peut-être accepté se demande toujours ; abandonner, à un terminal."""

    situation = SituationCourrier
    operation = Operation.ENVOYER_COURRIER
    averties = frozenset({Action.RELANCER, Action.ABANDONNER})
    facultatives = frozenset({Action.ABANDONNER})
