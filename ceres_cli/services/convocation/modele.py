"""Le modèle des lettres de toute la base : choisi sous un profil MPCP, par le moteur commun. Celui d'un centre est l'un
de ses réglages (`services/centre/courrier.py`)."""

from collections.abc import Sequence
from typing import ClassVar

from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import SANS_VERSION, Aiguillage, Nomme, Situation
from ceres_cli.regles.centre.modele import Modele
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.vocabulaire import ActionCentre
from ceres_cli.services.convocation import requetes

_NOM = "convocation"


class SituationModele(Situation):
    """Valeurs d'une demande : `modele`, celui qui vient d'être éprouvé ; None : celui de la maison."""

    SORTE = "base"
    vus = SANS_VERSION

    def _charger(self, demandes: Sequence[Demande]) -> None:
        self._choisi = requetes.modele_commun(self.db)
        self._note = requetes.modele_commun_note(self.db)

    def _choisir(self, demande: Demande) -> Decision:
        modele: Modele | None = demande.valeurs["modele"]
        voulu = None if modele is None else modele.empreinte
        base = Nomme(1, "base")
        quoi = "celui de la maison" if modele is None else modele.principal
        if voulu == self._choisi:
            return self.sans_effet(demande, base, f"rien à changer : le modèle des lettres est déjà {quoi}")
        if modele is not None and voulu not in requetes.modeles(self.db, [modele.empreinte]):
            self.ecritures.ajouter("modele", (voulu,), {"contenu": modele.en_texte()})
        if self._note:
            self.ecritures.modifier("modele_commun", (_NOM,), {"empreinte": voulu})
        else:
            self.ecritures.ajouter("modele_commun", (_NOM,), {"empreinte": voulu})
        avant, self._choisi, self._note = self._choisi, voulu, True
        texte = f"modèle des lettres de la base : {quoi} ; ce qui est édité est à rééditer pour le prendre"
        return self.fait(demande, base, texte, {"modele": avant}, {"modele": voulu})

    ACTIONS: ClassVar[Aiguillage] = {ActionCentre.COURRIER: _choisir}


class MetierModele(Metier):
    situation = SituationModele
    operation = Operation.ADMINISTRER_BASE
