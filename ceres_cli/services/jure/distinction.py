"""La situation des jurés qu'on dit de deux personnes, ou qu'on ne dit plus tels (JUR-03, SES-04)."""

from collections.abc import Sequence
from typing import ClassVar

from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.situation import Aiguillage, Metier, Nomme, Situation
from ceres_cli.regles import identifiants
from ceres_cli.regles.donnees.effacement import Sorte, exiger_une_fiche_pleine
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.vocabulaire import ActionJure as Action
from ceres_cli.services.faits import absents, distinctions, hors_ressort
from ceres_cli.services.jure import fiche as fiche_jure
from ceres_cli.services.personne import distinction


class SituationDistinction(Situation):
    """Une demande nomme une fiche (`objet`) et l'`autre` en valeur."""

    SORTE = "jure"
    LETTRE = "J"

    def _charger(self, demandes: Sequence[Demande]) -> None:
        nommes = identifiants.numeros_lisibles("J", (d.valeurs["autre"] for d in demandes))
        nommes |= {n for d in demandes if (n := d.reconnaitre("J")) is not None}
        self._fiches = fiche_jure.lire(self.db, self.acteur, nommes)
        self._distinctions = distinctions.lire(self.db, distinctions.JURES, nommes)
        self._memes = hors_ressort.jures_de_meme_identite(self.db, nommes)

    def version_de(self, demande: Demande) -> int | None:
        fiche = self._fiches.get(demande.reconnaitre("J") or 0)
        return None if fiche is None else int(fiche["version"])

    def _distinguer(self, demande: Demande) -> Decision:
        return distinction.distinguer(self, demande, *self._paire(demande), self._distinctions)

    def _confondre(self, demande: Demande) -> Decision:
        return distinction.confondre(self, demande, *self._paire(demande), self._distinctions)

    def _paire(self, demande: Demande) -> tuple[Nomme, Nomme]:
        """DRO-02 : l'un au moins est du ressort, et l'autre ne s'y joint que de même identité (JUR-03) : autrement il
        est introuvable, qu'il existe ou non."""
        noms = demande.objet, demande.valeurs["autre"]
        un, autre = (identifiants.numero("J", nom) for nom in noms)
        meme = (un, autre) in self._memes or distinctions.paire(un, autre) in self._distinctions
        if meme and (un in self._fiches or autre in self._fiches):
            return self._nommer(un), self._nommer(autre)
        for numero, nom in zip((un, autre), noms, strict=True):
            if numero not in self._fiches:
                raise absents.jure(self.db, self.acteur, nom)
        return self._nommer(un), self._nommer(autre)

    def _nommer(self, numero: int) -> Nomme:
        """D'un juré d'ailleurs, rien que le numéro."""
        fiche = self._fiches.get(numero)
        if fiche is None:
            return self.nommer(numero)
        exiger_une_fiche_pleine(Sorte.JURE, numero, fiche["nom"], fiche["prenom"])
        return self.nommer(numero, fiche["version"])

    ACTIONS: ClassVar[Aiguillage] = {Action.DISTINGUER: _distinguer, Action.CONFONDRE: _confondre}


class MetierDistinction(Metier):
    situation = SituationDistinction
    operation = Operation.ECRIRE_JURES
    motivees = frozenset({Action.DISTINGUER})
