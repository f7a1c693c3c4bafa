"""La situation des délais : le MPCP en règle le mode et les jours, par le moteur commun."""

from collections.abc import Sequence
from typing import ClassVar

from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import SANS_VERSION, Aiguillage, Nomme, Situation
from ceres_cli.regles import delais
from ceres_cli.regles.delais import ActionDelais
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.delais import Reglage
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import ModeDelai, SujetDelai
from ceres_cli.services.delais import touchees
from ceres_cli.services.delais.lectures import en_dict
from ceres_cli.services.faits import delais as chargement

_CHAMPS = ("mode", "creation", "dte", "convocation")


class SituationDelais(Situation):
    """Toutes les lignes. Elles n'ont ni lettre ni version ; leur numéro, au journal, est leur rang.

    Valeurs d'une demande : `sujet`, et ce qui change (`mode`, jours) ; absent ou None : inchangé."""

    SORTE = "delai"
    vus = SANS_VERSION

    def _charger(self, demandes: Sequence[Demande]) -> None:
        self._lignes = chargement.reglages(self.db)

    def _definir(self, demande: Demande) -> Decision:
        sujet: SujetDelai = demande.valeurs["sujet"]
        ligne = self._lignes[sujet]
        donnees = {c: v for c in _CHAMPS if (v := demande.valeurs.get(c)) is not None}
        voulue = ligne._replace(**donnees)
        objet = Nomme(delais.numero(sujet), delais.reference(sujet))
        if voulue == ligne:
            return self.sans_effet(demande, objet, f"rien à changer : {_quoi(sujet)}, c'est déjà réglé ainsi")
        anciens, neufs = en_dict(ligne), en_dict(voulue)
        changes = [c for c in _CHAMPS if anciens[c] != neufs[c]]
        avant, apres = {c: anciens[c] for c in changes}, {c: neufs[c] for c in changes}
        self._lignes[sujet] = voulue
        self.ecritures.modifier("delai", (sujet.value,), apres)
        pertes = touchees.dire(self.db, self.acteur, self.jour, ligne, voulue)
        return self.fait(demande, objet, _dire(voulue), avant, apres, avertissements=pertes)

    ACTIONS: ClassVar[Aiguillage] = {ActionDelais.DEFINIR: _definir}


def _quoi(sujet: SujetDelai) -> str:
    return "VAE sans demande recevable" if sujet is SujetDelai.VAE else f"sessions {libelle(sujet)}"


def _dire(reglage: Reglage) -> str:
    """Ce que la ligne règle désormais, en une phrase."""
    vae = reglage.sujet is SujetDelai.VAE
    acte, refus = ("l'inscription", "refusée") if vae else ("l'acte", "refusé")
    suite = {
        ModeDelai.IGNORER: f"{acte} se fait sans rien dire",
        ModeDelai.AVERTIR: f"{acte} se fait avec un avertissement",
        ModeDelai.BLOQUER: f"{acte} est {refus}",
    }[reglage.mode]
    if vae:
        return f"{_quoi(reglage.sujet)} : {suite}"
    jours = f"création {reglage.creation} j, DTE {reglage.dte} j, convocation {reglage.convocation} j avant le début"
    return f"{_quoi(reglage.sujet)} : {jours} ; passé ce jour, {suite}"


class MetierDelais(Metier):
    situation = SituationDelais
    operation = Operation.ECRIRE_DELAIS
