"""HAB-17 : une fin plus lointaine, en une action ; l'état ne passe jamais par le brouillon."""

from dataclasses import replace
from datetime import date
from typing import Any, Protocol

from ceres_cli.erreurs import Motif
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.regles import condition
from ceres_cli.regles.faits.jure import Habilitation
from ceres_cli.regles.habilitation import controles as controles_habilitation
from ceres_cli.regles.habilitation import etats as habilitation
from ceres_cli.regles.habilitation.inverses import sans_retour
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from ceres_cli.regles.vocabulaire import EtatHabilitation
from ceres_cli.services.habilitation import visa
from ceres_cli.services.habilitation.messages import conseil_pour, sessions_perdues


class _Situation(visa.Situation, Protocol):
    """Ce que la situation des habilitations prête de plus à un renouvellement."""

    def refuser(self, demande: Demande, objet: Habilitation, motifs: tuple[Motif, ...], conseil: str) -> Decision: ...


def renouveler(s: _Situation, demande: Demande) -> Decision:
    """Sans `fin`, jusqu'à la fin de vie du titre. Une annulation (`a_viser`) rend l'ancienne fin."""
    h = s.viser(demande)
    fin: date = demande.valeurs.get("fin") or h.certification.titre.vie.fin
    nouvelle = replace(h, fin=fin)
    if "a_viser" in demande.valeurs and fin < h.fin:
        return _rendre_la_fin(s, demande, h, nouvelle)
    if _deja_la(h, nouvelle, s.jour):
        texte = controles_habilitation.plus_loin(nouvelle, h).texte
        return s.sans_effet(demande, h, f"rien à changer : {texte}")
    derogation = visa.derogation(s, demande, h)
    s.examines = controles_habilitation.controles(Action.RENOUVELER, nouvelle, s.jour, avant=h)
    if refus := condition.motifs(s.examines) or visa.motif_qui_manque(demande, derogation):
        return s.refuser(demande, h, refus, conseil_pour(refus, Action.RENOUVELER, h))
    a_viser = True if derogation is not None else demande.valeurs.get("a_viser")
    return _dater(s, demande, h, fin, a_viser, derogation=derogation is not None)


def _deja_la(h: Habilitation, nouvelle: Habilitation, jour: date) -> bool:
    """Validée, et déjà jusque-là : menée à la fin de vie du titre, elle y reste sans effet ce que l'état ne permet
    plus (HAB-08), hors délai de prolongation mis à part (HAB-07)."""
    if h.etat != EtatHabilitation.VALIDEE or not habilitation.se_derenouvelle(habilitation.ligne_de_table(h, jour)):
        return False
    return not controles_habilitation.plus_loin(nouvelle, h).satisfait


def _rendre_la_fin(s: _Situation, demande: Demande, h: Habilitation, nouvelle: Habilitation) -> Decision:
    permis = controles_habilitation.fin_a_rendre(h, s.jour)
    if not permis.satisfait:
        refus = (permis.motif(),)
        return s.refuser(demande, h, refus, conseil_pour(refus, Action.RENOUVELER, h))
    perdues = sessions_perdues(h, s.jour, apres=nouvelle)
    decision = _dater(s, demande, h, nouvelle.fin, demande.valeurs["a_viser"])
    decision.avertissements += perdues
    return decision


def _dater(
    s: _Situation, demande: Demande, h: Habilitation, fin: date, a_viser: bool | None, *, derogation: bool = False
) -> Decision:
    avant: dict[str, Any] = {"fin": h.fin.isoformat()}
    apres: dict[str, Any] = {"fin": fin.isoformat()}
    h.fin = fin
    if a_viser is not None and a_viser != h.a_viser:
        avant["a_viser"], apres["a_viser"] = int(h.a_viser), int(a_viser)
        h.a_viser = a_viser
    decision = s.enregistrer(demande, h, Action.RENOUVELER, avant, apres, derogation=derogation)
    decision.sans_retour = sans_retour(h, Action.RENOUVELER, s.jour)
    return decision
