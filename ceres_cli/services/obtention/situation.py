"""La situation des parchemins : les délivrer, les annuler (OBT-03)."""

from collections.abc import Sequence
from typing import Any, ClassVar

from ceres_cli.erreurs import Motif
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage, Situation
from ceres_cli.noms import PARCHEMIN
from ceres_cli.regles import condition, identifiants
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.faits.obtention import Parchemin
from ceres_cli.regles.obtention import parchemins as regles
from ceres_cli.regles.obtention.parchemins import ActionParchemin as Action
from ceres_cli.regles.vocabulaire import EtatParchemin, Verdict
from ceres_cli.services.faits.absents import exiger
from ceres_cli.services.obtention import lectures
from ceres_cli.services.obtention.lectures import Vu
from ceres_cli.services.obtention.parchemins import SORTE, changer, nomme
from ceres_cli.store import Db


class SituationParchemins(Situation):
    """Une demande nomme le parchemin par son numéro, sans lettre."""

    SORTE = SORTE

    def _charger(self, demandes: Sequence[Demande]) -> None:
        numeros = [identifiants.numero_parchemin(d.objet) for d in demandes]
        self._vus = lectures.charger(self.db, self.acteur, numeros)

    def version_de(self, demande: Demande) -> int | None:
        vu = self._vus.get(identifiants.numero_parchemin(demande.objet))
        return None if vu is None else vu.parchemin.version

    def document(self, objet: str) -> dict[str, Any]:
        return lectures.en_dict(self.db, self.acteur, self._viser(objet))

    def _viser(self, objet: str) -> Vu:
        return exiger(self._vus.get(identifiants.numero_parchemin(objet)), PARCHEMIN, objet)

    def controler(self, demande: Demande) -> list[Condition]:
        return lectures.controles(self._viser(demande.objet), Action(demande.action))

    def conseil_de(self, demande: Demande, refus: tuple[Motif, ...]) -> str:
        return conseil_pour(self._viser(demande.objet), Action(demande.action))

    def _agir(self, demande: Demande) -> Decision:
        vu, action = self._viser(demande.objet), Action(demande.action)
        parchemin, suite = vu.parchemin, self.controler(demande)
        if regles.verdict(parchemin.etat, action) is Verdict.DEJA:
            return self.sans_effet(demande, nomme(parchemin), f"rien à changer : {suite[0].texte}")
        if motifs := condition.motifs(suite):
            return self.refuser(demande, nomme(parchemin), motifs, conseil_pour(vu, action))
        version = parchemin.version
        avant, apres = changer(self, parchemin, regles.EFFETS[action], demande.motif)
        texte = f"parchemin {parchemin.reference} ({dire(vu)}) {_FAITS[action]}"
        avis = []
        if action is Action.DELIVRER and vu.sans_appui:
            avis.append(f"OBT-01 : {vu.nom} ne détient plus le titre sur lequel reposait {vu.certification}.")
        decision = self.fait(demande, nomme(parchemin), texte, avant, apres, version=version, avertissements=avis)
        decision.consequence = (
            f"Vous allez {_VERBES[action]} le parchemin {parchemin.reference} : {dire(vu)}. {_FINS[action]}"
        )
        return decision

    ACTIONS: ClassVar[Aiguillage] = dict.fromkeys(Action, _agir)


_VERBES = {Action.DELIVRER: "délivrer", Action.ANNULER: "annuler"}
_FAITS = {Action.DELIVRER: "délivré", Action.ANNULER: "annulé"}
_FINS = {
    Action.DELIVRER: (
        "Cela ne se défait pas : il ne s'annule que si la certification est retirée, ou l'identité corrigée."
    ),
    Action.ANNULER: "Cette action est irréversible.",
}


def dire(vu: Vu) -> str:
    """« TP-01280m04, C-000012 MARTIN Alice »"""
    return f"{vu.certification}, {identifiants.affiche('C', vu.parchemin.candidat_id)} {vu.nom}"


def conseil_pour(vu: Vu, action: Action) -> str:
    """Quoi faire après un refus : l'acte permis qui mène plus loin."""
    parchemin: Parchemin = vu.parchemin
    candidat = identifiants.affiche("C", parchemin.candidat_id)
    if vu.contestee and parchemin.etat == EtatParchemin.A_EDITER:  # il ne se délivre pas, ni ne s'annule à la main
        return f"Faites valider de nouveau la session débloquée : « ceres candidat voir {candidat} » la nomme."
    if possibles := regles.possibles(parchemin.etat):
        return f"Tapez « ceres candidat parchemin {possibles[0].value} {parchemin.reference} »."
    if action is Action.ANNULER:
        return (
            "Un parchemin délivré ne s'annule que si la certification est retirée (« ceres session debloquer »), ou"
            " l'identité du candidat corrigée (« ceres candidat modifier »)."
        )
    return f"Voyez celui qui vaut : « ceres candidat parchemins {candidat} »."


class MetierParchemins(Metier):
    situation = SituationParchemins
    operation = Operation.DELIVRER_PARCHEMINS
    averties = facultatives = frozenset(Action)
    lecture, expliquees = Operation.LIRE_PARCHEMINS, tuple(Action)

    def reference(self, db: Db, cadre: Cadre, acteur: Acteur, objet: str) -> str:
        return lectures.un(db, acteur, objet).parchemin.reference
