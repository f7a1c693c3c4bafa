"""La situation des courriels (CONV-05) : mettre en file, marquer, conclure, relancer, abandonner."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage, changer
from ceres_cli.noms import MESSAGE, SESSION
from ceres_cli.regles import condition
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.courrier import envois as regles
from ceres_cli.regles.courrier import relances as relances_regles
from ceres_cli.regles.courrier.envois import ActionCourrier as Action
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.courrier import Message
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import EtatMessage, NatureMessage, Verdict
from ceres_cli.services.courrier import dossier, lectures, messages, relances
from ceres_cli.services.faits.absents import absent
from ceres_cli.services.objet.situation import SituationDUn


def _ecrits(champs: Mapping[str, Any]) -> dict[str, Any]:
    """Tels que la base les garde."""
    return {c: v.isoformat() if isinstance(v, date) else v for c, v in champs.items()}


class SituationCourrier(SituationDUn[Message]):
    """Mettre en file : en valeurs, `nature`, `vise` (le numéro de la convocation, de l'inscription, de la session ou du
    profil), `edition`, `adresse`, `objet`, `nom`, et `jour` d'un rappel. Envoyer : `adresse`, `intitule`, `texte`.
    Conclure : `etat`, `reponse`, et `essai`, celui qu'on conclut. Les autres : rien."""

    NOM = MESSAGE

    def _charger(self, demandes: Sequence[Demande]) -> None:
        nommes = self.nommes(demandes)
        self.vus = lectures.charger(self.db, self.acteur, nommes) if nommes else {}
        neuves = [d.valeurs for d in demandes if d.action is Action.METTRE_EN_FILE]
        self._porte = dossier.charger(self.db, self.acteur, neuves)
        a_partir = [m for d in demandes if d.action is Action.ENVOYER and (m := self._connu(d)) is not None]
        relancees = {m.session_id for m in a_partir if m.nature == NatureMessage.RELANCE}
        relancees |= {v["vise"] for v in neuves if v["nature"] == NatureMessage.RELANCE}
        numeros = sorted(n for n in relancees if n is not None)
        self._relancables = relances.relancables(self.db, self.acteur, numeros) if numeros else {}

    def _connu(self, demande: Demande) -> Message | None:
        return self.vus.get(demande.reconnaitre(self.LETTRE) or 0)

    def _mettre_en_file(self, demande: Demande) -> Decision:
        v = demande.valeurs
        neuf, connus = self._porte.message(v)
        neuf.jour = v.get("jour") if neuf.a_une_edition else self.jour
        meme = [m for m in connus if (m.nature, m.edition) == (neuf.nature, neuf.edition) and m.jour == neuf.jour]
        if meme:
            return self.sans_effet(demande, meme[0], f"rien à changer : {meme[0].reference} est déjà ce courriel")
        controles = [regles.du_role(neuf, self.acteur.role), regles.actuel(neuf), *self._a_relancer(neuf)]
        if motifs := condition.motifs(controles):
            return self.refuser(demande, None, motifs, messages.A_REPRENDRE)
        if neuf.nature == NatureMessage.RELANCE:
            neuf.session = self._relancables[neuf.session_id or 0].reference
        neuf.id = self.numeros.neuf("message")
        for ancien in connus:
            if ancien.etat in regles.A_PARTIR and regles.remplace(neuf, ancien):
                avant = {"etat": ancien.etat}
                self._ecrire(ancien, {"etat": EtatMessage.ABANDONNE.value})
                self.tracer(demande, ancien, avant, {"etat": ancien.etat}, action=Action.ABANDONNER)
        connus.append(neuf)
        self.vus[neuf.id] = neuf
        colonnes = {
            "session_id": neuf.session_id, "convocation_id": neuf.convocation,
            "inscription_id": neuf.inscription, "profil_id": neuf.profil,
            "nature": neuf.nature, "edition": neuf.edition, "jour": neuf.jour, "adresse": neuf.adresse,
            "etat": neuf.etat, "essais": 0, "version": 1,
        }  # fmt: skip
        self.ecritures.ajouter("message", neuf.id, _ecrits({c: x for c, x in colonnes.items() if x is not None}))
        apres = {**dossier.vise(neuf), "nature": neuf.nature, "edition": neuf.edition, "etat": neuf.etat}
        return self.fait(demande, neuf, f"{neuf.reference} en file : {neuf.objet}", {}, apres)

    def _a_relancer(self, vu: Message) -> list[Condition]:
        """D'une relance, ce qui manque manque encore : jugé de nouveau au moment où elle part."""
        if vu.nature != NatureMessage.RELANCE:
            return []
        session = self._relancables.get(vu.session_id or 0)
        if session is None:
            raise absent(SESSION, vu.session or vu.objet)
        return relances_regles.controles(session, self.jour)

    def _envoyer(self, demande: Demande) -> Decision:
        vu = self.viser(demande)
        if refus := self._refus(demande, vu, regles.actuel(vu), regles.garde(vu), *self._a_relancer(vu)):
            return refus
        jour = {} if vu.a_une_edition else {"jour": self.jour}
        return self._faire(
            demande, vu, "marqué, il part", etat=EtatMessage.EN_COURS.value, essais=vu.essais + 1,
            essaye_le=self.cadre.horodatage, reponse=None, **jour,
            **{champ: demande.valeurs[champ] for champ in ("adresse", "intitule", "texte")},
        )  # fmt: skip

    def _conclure(self, demande: Demande) -> Decision:
        vu, v = self.viser(demande), demande.valeurs
        if refus := self._refus(demande, vu):
            return refus
        if v["essai"] != vu.essais:
            return self.sans_effet(demande, vu, f"rien à changer : {vu.reference} a été essayé de nouveau")
        etat = EtatMessage(v["etat"])
        return self._faire(demande, vu, libelle(etat), etat=etat.value, reponse=v["reponse"])

    def _relancer(self, demande: Demande) -> Decision:
        vu = self.viser(demande)
        if vu.nature == NatureMessage.BUREAU and regles.du_role(vu, self.acteur.role).satisfait:
            self.avis_en_file.append(vu.id)
        if self._deja(vu, Action.RELANCER):
            return self.sans_effet(demande, vu, f"rien à changer : {vu.reference} attend déjà de partir")
        if refus := self._refus(demande, vu, regles.actuel(vu)):
            return refus
        douteux = vu.etat == EtatMessage.INCERTAIN
        decision = self._faire(demande, vu, messages.relance(vu), etat=EtatMessage.EN_FILE.value)
        if douteux:
            decision.consequence = messages.consequence_d_une_relance(vu)
        return decision

    def _abandonner(self, demande: Demande) -> Decision:
        vu = self.viser(demande)
        if self._deja(vu, Action.ABANDONNER):
            return self.sans_effet(demande, vu, f"rien à changer : {vu.reference} est déjà abandonné")
        if refus := self._refus(demande, vu):
            return refus
        decision = self._faire(demande, vu, "abandonné", etat=EtatMessage.ABANDONNE.value)
        decision.consequence = messages.consequence_d_un_abandon(vu)
        return decision

    def _deja(self, vu: Message, action: Action) -> bool:
        """Une action qui n'est pas de son rôle n'est jamais « déjà » faite."""
        deja = regles.verdict(vu.etat, action) is Verdict.DEJA
        return deja and regles.du_role(vu, self.acteur.role).satisfait

    def _refus(self, demande: Demande, vu: Message, *autres: Condition) -> Decision | None:
        role = regles.du_role(vu, self.acteur.role)
        self.examines = (role, regles.permise(Action(demande.action), vu), *autres)
        motifs = condition.motifs(self.examines)
        return self.refuser(demande, vu, motifs, messages.conseil_pour(motifs[0], vu)) if motifs else None

    def _faire(self, demande: Demande, vu: Message, dit: str, **champs: Any) -> Decision:
        """Ce qu'on en dit et l'état suivent au journal ; l'adresse et les mots du serveur restent dans la table."""
        version, avant = vu.version, {"etat": vu.etat}
        self._ecrire(vu, champs)
        return self.fait(demande, vu, f"{vu.reference} : {dit}", avant, {"etat": vu.etat}, version=version)

    def _ecrire(self, vu: Message, champs: dict[str, Any]) -> None:
        changer(vu, champs)
        vu.version += 1
        self.ecritures.modifier("message", vu.id, _ecrits({**champs, "version": vu.version}))

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
    operation = Operation.AVISER_BUREAUX  # de chaque nature, `regles.du_role`
    averties = frozenset({Action.RELANCER, Action.ABANDONNER})
    facultatives = frozenset({Action.ABANDONNER})
