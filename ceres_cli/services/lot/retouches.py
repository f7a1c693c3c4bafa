"""Changer un plan avant de le signer : en ôter des lignes, le dater, le contresigner ; quand il le faut (PLA-01)."""

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import count, islice
from pathlib import Path
from typing import Any, ClassVar

from ceres_cli.erreurs import Introuvable, Refus
from ceres_cli.moteur import parametres
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import SANS_VERSION, Aiguillage, Nomme, Situation
from ceres_cli.regles import identifiants
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.francais import compter
from ceres_cli.regles.plans import CONTRESEING, ActionPlan, assez_de_signataires, second_compte
from ceres_cli.services.lot import requetes

Plan = dict[str, Any]
_NUMEROTE = re.compile(r"(.+)-(\d{1,3})", re.ASCII)
_ABSENTS = 10  # lignes citées, de celles que le plan n'a pas


def suivant(chemin: Path, plan: Mapping[str, Any], *, ecraser: bool = False) -> Path:
    """« P.json », puis « P-2.json », puis « P-3.json » : le premier nom libre, que rien n'y soit effacé ; avec
    `ecraser`, le premier."""
    numerote = _NUMEROTE.fullmatch(chemin.stem) if plan["suite"] else None
    souche, rang = (numerote[1], int(numerote[2])) if numerote else (chemin.stem, 1)
    suite = (chemin.with_name(f"{souche}-{n}{chemin.suffix}") for n in count(rang + 1))
    return next(x for x in suite if ecraser or not os.path.lexists(x))


def exclure(plan: Plan, objets: Iterable[str], plages: Sequence[range]) -> tuple[Plan, list[int]]:
    """Le plan sans les lignes de ces objets, désignés comme on les tape, ni celles de ces plages ; un objet ne s'ôte
    qu'entier. Les numéros ôtés avec. Introuvable si le plan n'a pas l'un d'eux."""
    siens = {_objet(x) for x in plan["lignes"]} - {""}
    siennes = {x["ligne"] for x in plan["lignes"]}
    otes = {identifiants.parmi(objet, siens) for objet in objets}
    # Rien ne s'étend d'une plage avant qu'on sache le plan entier dedans : « 1-9999999 » tiendrait la mémoire.
    sans_ligne = (str(n) for plage in plages for n in plage if n not in siennes)
    if absents := [*sorted(otes - siens), *islice(sans_ligne, _ABSENTS)]:
        raise Introuvable(
            f"Ce plan n'a pas {', '.join(absents)}.", conseil="Ses lignes : « ceres lot plan ».", objets=absents
        )
    numeros = {n for plage in plages for n in plage}
    otes |= {_objet(x) for x in plan["lignes"] if x["ligne"] in numeros} - {""}
    garde = [x for x in plan["lignes"] if _objet(x) not in otes and x["ligne"] not in numeros]
    lignes = [x["ligne"] for x in plan["lignes"] if _objet(x) in otes or x["ligne"] in numeros]
    return {**plan, "lignes": garde}, lignes


def _objet(ligne: Mapping[str, Any]) -> str:
    """D'un objet introuvable, la ligne garde ce qui était écrit, « H-99 » : il est H-000099."""
    return identifiants.entier(ligne["objet"]) or str(ligne["objet"])


def dater(plan: Plan, jour: date) -> Plan:
    return {**plan, "a_compter_du": jour.isoformat()}


def sceller(cadre: Cadre, plan: Plan, acte: ActionPlan, profil: str, detail: str = "") -> Plan:
    """Le même, à sceller sous le nom de qui agit ; contresigné, il l'est par un autre compte (PLA-01)."""
    if acte is ActionPlan.CONTRESIGNER:
        conseil = "Un autre agent, sous son compte, le lit et tape « ceres lot plan P.json --contresigner »."
        exiger(second_compte(cadre.agent, plan["agent"]), conseil)
    debut = plan["suite"] or [_acte(ActionPlan.ECRIRE, plan["agent"], plan["profil"], plan["jour"], "")]
    fait = _acte(acte, cadre.agent, profil, cadre.jour.isoformat(), detail)
    return {**plan, "agent": cadre.agent, "profil": profil, "suite": [*debut, fait]}


def _acte(acte: ActionPlan, agent: str, profil: str, jour: str, detail: str) -> dict[str, str]:
    return {"acte": acte.value, "agent": agent, "profil": profil, "jour": jour, "detail": detail}


def avant_le_contreseing(plan: Plan) -> tuple[Plan, str] | None:
    """Le plan tel qu'il était avant que le dernier à le sceller le contresigne, et son sceau d'alors ; None s'il ne l'a
    pas contresigné, ou si c'est le sien."""
    *debut, fait = plan["suite"] or [{}]
    if not debut or fait["acte"] != ActionPlan.CONTRESIGNER or fait["agent"] != plan["agent"]:
        return None
    avant = debut[-1]
    if avant["agent"] == fait["agent"]:
        return None
    suite = [] if len(debut) == 1 else debut
    return {**plan, "agent": avant["agent"], "profil": avant["profil"], "suite": suite}, fait["detail"]


def agents(plan: Mapping[str, Any]) -> str:
    """Ceux qui l'ont eu en main, dans l'ordre : « alix, bo »."""
    return ", ".join(dict.fromkeys([*(x["agent"] for x in plan["suite"]), plan["agent"]]))


def exiger(condition: Condition, conseil: str = "") -> None:
    if not condition.satisfait:
        texte = f"{condition.texte[:1].upper()}{condition.texte[1:]}."
        raise Refus(texte, code=condition.code, conseil=conseil, motifs=[condition.motif()])


class SituationReglage(Situation):
    """Valeurs d'une demande : `contreseing`, un nombre de lignes ; 0 : jamais."""

    SORTE = "base"
    vus = SANS_VERSION

    def _charger(self, demandes: Sequence[Demande]) -> None:
        self._note = parametres.lire(self.db, CONTRESEING)
        self._signataires = requetes.signataires(self.db, self.jour.isoformat())

    def _regler(self, demande: Demande) -> Decision:
        base, seuil = Nomme(1, "base"), int(demande.valeurs[CONTRESEING])
        au_dela = f"au-delà de {compter(seuil, 'ligne')}, un lot attend un plan contresigné"
        dit = au_dela if seuil else "aucun lot n'attend de plan contresigné"
        if seuil == int(self._note or 0):
            return self.sans_effet(demande, base, f"rien à changer : {dit}")
        permis = assez_de_signataires(self._signataires)
        if seuil and not permis.satisfait:
            conseil = "Donnez un profil à un second agent : « ceres profil creer --agent »."
            return self.refuser(demande, base, (permis.motif(),), conseil)
        ecrire = self.ecritures.ajouter if self._note is None else self.ecritures.modifier
        ecrire("parametre", (CONTRESEING,), {"valeur": str(seuil)})
        avant, self._note = self._note, str(seuil)
        return self.fait(demande, base, dit, {CONTRESEING: avant}, {CONTRESEING: str(seuil)})

    ACTIONS: ClassVar[Aiguillage] = {ActionPlan.REGLER: _regler}


class MetierReglage(Metier):
    situation = SituationReglage
    operation = Operation.ADMINISTRER_BASE
