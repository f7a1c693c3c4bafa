"""Ajouter, corriger, supprimer un emploi d'un juré, en disant ce qui ne se validerait plus (HAB-12)."""

from collections.abc import Sequence
from typing import ClassVar

from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.situation import Aiguillage, Metier, Situation
from ceres_cli.regles.donnees.effacement import Sorte, exiger_une_fiche_pleine
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.jure import Emploi
from ceres_cli.regles.francais import accorder, premiers
from ceres_cli.regles.habilitation.avertissements import emplois_decisifs
from ceres_cli.regles.habilitation.etats import etat_effectif
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import ActionJure as Action
from ceres_cli.services.faits import absents
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.services.jure import fiche as fiche_jure
from ceres_cli.services.jure.experience import Experiences
from ceres_cli.services.jure.fiche import nommer


class SituationEmplois(Situation):
    SORTE = "jure"
    LETTRE = "J"

    def _charger(self, demandes: Sequence[Demande]) -> None:
        db = self.db
        vises = self.nommes(demandes)
        self.vus = fiche_jure.lire(db, self.acteur, vises)
        self._experiences = Experiences(db, self.jour, self.vus)
        jures = chargement.jures(db, self.vus)
        lignes = chargement.habilitations(db, *db.dans("h.jure_id", sorted(jures)))
        certifications = chargement.certifications(db, {ligne[2] for ligne in lignes}, avec_rome=True)
        for h in chargement.assembler(lignes, jures, certifications).values():
            h.jure.habilitations.append(h)
        self._jures = jures

    def _decider(self, demande: Demande) -> Decision:
        numero = demande.viser("J")
        fiche = self.vus.get(numero)
        if fiche is None:
            raise absents.jure(self.db, self.acteur, demande.objet)
        exiger_une_fiche_pleine(Sorte.JURE, numero, fiche["nom"], fiche["prenom"])
        emplois = self._experiences.du_jure(numero)
        if demande.action is Action.EXPERIENCE:
            effet = self._experiences.enregistrer(numero, demande.valeurs, self.ecritures, self.numeros)
        elif demande.action is Action.MODIFIER_EXPERIENCE:
            effet = self._experiences.changer(numero, demande.valeurs, self.ecritures)
        else:
            effet = self._experiences.retirer(numero, demande.valeurs, self.ecritures)
        if effet.avant is None and effet.apres is None:
            return self.sans_effet(demande, self.nommer(numero, fiche["version"]), f"rien à changer : {effet.texte}")
        fiche["version"] += 1
        avant = {} if effet.avant is None else {"experience": effet.avant}
        decision = self.fait(
            demande,
            self.nommer(numero, fiche["version"]),
            f"{nommer(numero, fiche)} : {effet.texte}",
            avant,
            {"experience": effet.apres},
            version=fiche["version"] - 1,
            colonnes={},
        )
        decision.consequence = self._perdues(numero, emplois)
        return decision

    def _perdues(self, numero: int, avant: list[Emploi]) -> str:
        """Les habilitations qui ne se valideraient plus ; elles ne changent pas."""
        siennes = self._jures[numero].habilitations
        perdues = emplois_decisifs(siennes, avant, self._experiences.du_jure(numero), self.jour)
        if not perdues:
            return ""
        noms = premiers(
            [f"{h.reference} ({h.certification.reference}, {libelle(etat_effectif(h, self.jour))})" for h in perdues]
        )
        suite = accorder(
            len(perdues),
            "ne se validerait plus ; son état ne change pas",
            "ne se valideraient plus ; leur état ne change pas",
        )
        return f"HAB-12 : d'après les emplois qui restent, {noms} {suite}."

    ACTIONS: ClassVar[Aiguillage] = {
        Action.EXPERIENCE: _decider,
        Action.MODIFIER_EXPERIENCE: _decider,
        Action.SUPPRIMER_EXPERIENCE: _decider,
    }


class MetierEmplois(Metier):
    """Au terminal, l'accord est demandé quand une habilitation ne se validerait plus."""

    situation = SituationEmplois
    operation = Operation.ECRIRE_JURES
    averties = frozenset(SituationEmplois.ACTIONS)
    facultatives = averties
