"""HAB-12 : la validation que l'emploi du jour ne permettrait plus, le motif qu'elle demande, et son visa."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Protocol

from ceres_cli.erreurs import Motif
from ceres_cli.moteur.demande import MOTIF_MANQUE, Decision, Demande
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.jure import Habilitation
from ceres_cli.regles.habilitation import controles as controles_habilitation
from ceres_cli.regles.habilitation.controles import emploi_au_jour, emploi_au_renouvellement
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from ceres_cli.services.habilitation.messages import Seuils


class Situation(Protocol):
    """Ce que la situation des habilitations prête au visa."""

    jour: date
    seuils: Seuils
    examines: Sequence[Condition]

    def interdite(self, demande: Demande, operation: Operation) -> Decision | None: ...
    def viser(self, demande: Demande) -> Habilitation: ...
    def sans_effet(self, demande: Demande, objet: Habilitation, texte: str) -> Decision: ...
    def enregistrer(
        self,
        demande: Demande,
        h: Habilitation,
        action: Action,
        avant: dict[str, Any],
        apres: dict[str, Any],
        *,
        derogation: bool = False,
    ) -> Decision: ...


def derogation(s: Situation, demande: Demande, h: Habilitation) -> Condition | None:
    """Ce qui demande un motif et un visa ; rien, de ce qu'une annulation rend tel qu'il était."""
    if "a_viser" in demande.valeurs:
        return None
    if demande.action == Action.RENOUVELER:
        return emploi_au_renouvellement(h, s.jour)
    return emploi_au_jour(h, s.jour, s.seuils.retroactif)


def motif_qui_manque(demande: Demande, derogation: Condition | None) -> tuple[Motif, ...]:
    if derogation is None or (demande.motif and demande.motif.strip()):
        return ()
    return (derogation.motif()._replace(valeurs={**derogation.valeurs, MOTIF_MANQUE: True}),)


def apposer(s: Situation, demande: Demande) -> Decision:
    """Ne change rien d'autre. Une annulation le retire (`a_viser`)."""
    if (refusee := s.interdite(demande, Operation.VISER_HABILITATIONS)) is not None:
        refusee.conseil = f"Ôtez cette ligne, ou donnez-la à qui le peut. {refusee.conseil}"
        return refusee
    h = s.viser(demande)
    voulu = bool(demande.valeurs.get("a_viser"))
    s.examines = controles_habilitation.controles(Action.VISER, h, s.jour)
    if h.a_viser is voulu:
        return s.sans_effet(demande, h, f"rien à changer : {controles_habilitation.attend_un_visa(h).texte}")
    avant, h.a_viser = {"a_viser": int(h.a_viser)}, voulu
    return s.enregistrer(demande, h, Action.VISER, avant, {"a_viser": int(voulu)})
