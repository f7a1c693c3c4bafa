"""PLA-01 : le MPCP règle, pour toute la base, au-delà de combien de lignes un lot attend un second compte."""

from collections.abc import Sequence
from typing import ClassVar

from ceres_cli.moteur import parametres
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.situation import SANS_VERSION, Aiguillage, Metier, Nomme, Situation
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.francais import compter
from ceres_cli.regles.plans import CONTRESEING, ActionPlan, assez_de_signataires
from ceres_cli.services.lot import requetes


class SituationReglage(Situation):
    """Valeurs d'une demande : `contreseing`, un nombre de lignes ; 0 : jamais."""

    SORTE = "base"
    vus = SANS_VERSION

    def _charger(self, demandes: Sequence[Demande]) -> None:
        self._note = parametres.lire(self.db, CONTRESEING)
        self._signataires = requetes.signataires(self.db, self.jour.isoformat())

    def _regler(self, demande: Demande) -> Decision:
        base, seuil = Nomme(1, "base"), int(demande.valeurs[CONTRESEING])
        dit = f"au-delà de {compter(seuil, 'ligne')}" if seuil else "jamais"
        if seuil == int(self._note or 0):
            return self.sans_effet(demande, base, f"rien à changer : un contreseing est exigé {dit}")
        permis = assez_de_signataires(self._signataires)
        if seuil and not permis.satisfait:
            conseil = "Donnez un profil à un second agent : « ceres profil creer --agent »."
            return self.refuser(demande, base, (permis.motif(),), conseil)
        ecrire = self.ecritures.ajouter if self._note is None else self.ecritures.modifier
        ecrire("parametre", (CONTRESEING,), {"valeur": str(seuil)})
        avant, self._note = self._note, str(seuil)
        texte = f"un lot attend un plan contresigné {dit}"
        return self.fait(demande, base, texte, {CONTRESEING: avant}, {CONTRESEING: str(seuil)})

    ACTIONS: ClassVar[Aiguillage] = {ActionPlan.REGLER: _regler}


class MetierReglage(Metier):
    situation = SituationReglage
    operation = Operation.ADMINISTRER_BASE
