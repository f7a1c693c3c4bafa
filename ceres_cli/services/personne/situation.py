"""Ce qu'ont en commun les situations d'une fiche de juré ou de candidat."""

from ceres_cli.moteur.demande import Demande
from ceres_cli.moteur.situation import Situation
from ceres_cli.services.faits import absents


class SituationDePersonne(Situation):
    def disparu(self, demande: Demande, datee: str) -> str:
        """Absorbée depuis, elle nomme la fiche qui la garde (JUR-03, CAN-11)."""
        reuni = absents.reuni(self.db, self.acteur, self.LETTRE, datee)
        return super().disparu(demande, datee) if reuni is None else reuni.message.rstrip(".")
