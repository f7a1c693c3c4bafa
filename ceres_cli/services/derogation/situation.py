"""Répondre à une demande de dérogation (DEL-03) par son numéro : l'accorder, la refuser, la retirer."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import ClassVar

from ceres_cli.base.filtre import Filtre
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage, Nomme
from ceres_cli.noms import DEROGATION
from ceres_cli.regles import condition, identifiants
from ceres_cli.regles.courrier import bureaux
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.delais import Derogation
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.session import derogations as regles
from ceres_cli.regles.session.etats import OPERATIONS
from ceres_cli.services.faits import delais, perimetres
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.services.objet.situation import SituationDUn
from ceres_cli.services.session import requetes
from ceres_cli.services.session.derogations import champ, dire_a_la_session, repondre


class SituationDerogations(SituationDUn[Derogation]):
    NOM = DEROGATION

    def _charger(self, demandes: Sequence[Demande]) -> None:
        nommees = self.nommes(demandes)
        filtre = Filtre().parmi(self.db, "d.id", nommees)
        perimetres.derogations(filtre, self.acteur)
        lignes = list(requetes.derogations(self.db, filtre)) if nommees else []
        lues = delais.assembler([ligne[: delais.NOMBRE] for ligne in lignes])
        self.vus = {d.id: d for d in lues}
        self._certifications = {d.id: ligne[-1] for d, ligne in zip(lues, lignes, strict=True)}
        visees = {d.session_id for d in lues if d.session_id is not None}
        self._sessions = chargement_session.sessions(self.db, visees, {}) if visees else {}

    def _repondre(self, demande: Demande) -> Decision:
        d = self.viser(demande)
        action, session = demande.action, self._sessions.get(d.session_id or 0)
        self.examines = regles.reponse(d, action, self.acteur.role)
        if d.etat == regles.REPONSES[action]:
            return self.sans_effet(demande, d, f"rien à changer : {self.examines[-1].texte}")
        if action is regles.DEROGER and not condition.motifs(self.examines):
            self.examines = [*self.examines, self._encore_utile(d, session)]
        if motifs := condition.motifs(self.examines):
            return self.refuser(demande, d, motifs, _conseil(d, action))
        version = d.version
        avant, apres, colonnes = repondre(self, demande, d, action)
        texte = f"{d.reference} {libelle(d.etat)} : {self._quoi(d, session)}"
        accordee = action is regles.DEROGER
        decision = self.fait(demande, d, texte, avant, apres, version=version, derogation=accordee, colonnes=colonnes)
        if action is not regles.RETIRER:
            self._aviser_le_centre(demande, d, session)
        if session is not None:
            dire_a_la_session(self, demande, d, session, avant["etat"])
        elif accordee:
            self._dire_au_centre(demande, d)
        return decision

    def _encore_utile(self, d: Derogation, session: SessionExamen | None) -> condition.Condition:
        """DEL-02 : l'acte est encore à venir."""
        if session is not None:
            return regles.a_lever(session, d.delai)
        assert d.debut is not None
        return regles.debut_a_venir(d.debut, self.jour)

    def _quoi(self, d: Derogation, session: SessionExamen | None) -> str:
        nom = f"délai de {libelle(d.delai.value)}"
        return f"{nom} de {session.reference if session else self._voulue(d)}"

    def _voulue(self, d: Derogation) -> str:
        """La session à créer, comme le journal de son centre la dit."""
        return regles.voulue(self._certifications[d.id], d)

    def _aviser_le_centre(self, demande: Demande, d: Derogation, session: SessionExamen | None) -> None:
        signe = self.signer(demande)
        if session is not None:
            ou = session.centre_id, session.departement
            self.aviser(bureaux.repondue(d, session.certification.reference, session, *ou, signe))
        elif d.centre_id is not None:
            self.aviser(bureaux.repondue(d, self._certifications[d.id], None, d.centre_id, d.departement, signe))

    def _dire_au_centre(self, demande: Demande, d: Derogation) -> None:
        """Son histoire dit le délai levé d'une session qu'il créera."""
        assert d.centre_id is not None
        centre = Nomme(d.centre_id, identifiants.affiche("E", d.centre_id))
        self.tracer(demande, centre, {champ(d): None}, {champ(d): self._voulue(d)}, sorte="centre", derogation=True)

    ACTIONS: ClassVar[Aiguillage] = dict.fromkeys(regles.REPONSES, _repondre)


class MetierDerogation(Metier):
    situation = SituationDerogations
    operation = Operation.DEROGER_DELAIS
    operations: ClassVar[Mapping[StrEnum, Operation]] = OPERATIONS
    motivees = frozenset({regles.DEROGER, regles.REFUSER})


def _conseil(d: Derogation, action: StrEnum) -> str:
    if action is regles.RETIRER and d.accordee_le is not None:
        return "Inutilisée, elle reste sans effet : rien d'autre n'est à faire."
    return f"« ceres historique {d.reference} » dit qui a répondu, et pourquoi."
