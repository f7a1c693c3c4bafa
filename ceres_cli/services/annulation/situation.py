"""La situation d'une annulation : chaque demande inverse va à la situation du nom qu'elle vise ; toutes écrivent
ensemble, en une transaction, sous les droits et le ressort de qui défait."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from ceres_cli.moteur import changements
from ceres_cli.moteur.cadre import Cadre, refus_de_droit
from ceres_cli.moteur.changements import Changement
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage, Situation
from ceres_cli.regles.droits import Operation, est_permise
from ceres_cli.regles.identifiants import affiche
from ceres_cli.services.annulation.pas import Pas
from ceres_cli.store import Db


@dataclass(slots=True)
class DemandeInverse(Demande):
    """Une demande qui défait un pas du lot `lot` ; `metier` None : rien ne le défait. `vu` : son objet est du ressort
    de qui défait."""

    lot: int = 0
    pas: Pas | None = None
    metier: Metier | None = None
    vu: bool = True


class SituationAnnulation(Situation):
    SORTE = ""
    ACTIONS: ClassVar[Aiguillage] = {}

    def _charger(self, demandes: Sequence[Demande]) -> None:
        par_metier: defaultdict[str, list[DemandeInverse]] = defaultdict(list)
        metiers: dict[str, Metier] = {}
        for d in demandes:
            assert isinstance(d, DemandeInverse)
            if d.metier is not None:
                nom = _nom(d.metier)
                metiers[nom] = d.metier
                par_metier[nom].append(d)
        self._situations = {
            nom: metiers[nom].situation(self.db, self.cadre, self.acteur, siennes, avec=self)
            for nom, siennes in par_metier.items()
        }
        self._entamees: set[str] = set()
        self._depuis = _changements(self.db, demandes)

    def _situation(self, demande: Demande) -> Situation | None:
        assert isinstance(demande, DemandeInverse)
        return None if demande.metier is None else self._situations[_nom(demande.metier)]

    def version_de(self, demande: Demande) -> int | None:
        """Celle qu'attend la demande si rien d'autre que cette annulation n'a touché son objet depuis le lot."""
        assert isinstance(demande, DemandeInverse)
        assert demande.pas is not None
        assert demande.attente is not None
        attendue = demande.attente.version
        if demande.pas.unite in self._entamees:
            return attendue
        situation = self._situation(demande)
        version = None if situation is None else situation.version_de(demande)
        if demande.pas.se_suit_au_journal:
            vue = version is not None or attendue is None
            version = None if not vue else attendue if self._dernier(demande) is None else (attendue or 0) + 1
        if version == attendue:
            self._entamees.add(demande.pas.unite)
        return version

    def _dernier(self, demande: DemandeInverse) -> Changement | None:
        """Ce qui, depuis le lot, a changé en dernier ce que ce pas avait changé. Là où le journal en juge, ce qui a été
        défait ne compte plus : ces lots se défont à rebours. Une version, elle, ne revient pas."""
        pas = demande.pas
        assert pas is not None
        siens = self._depuis.get((pas.sorte, pas.objet), [])
        if pas.se_suit_au_journal:
            siens = [c for c in siens if pas.touche(c.champ, c.avant, c.apres)]
            siens = changements.non_defaits(siens, entiers=pas.est_d_un_seul)
        return siens[-1] if siens else None

    def deja_defait(self, demande: Demande, version: int | None) -> str:
        """Un lot qui annule celui-là a rendu ce que ce pas avait changé, et ne l'a pas été à son tour."""
        assert isinstance(demande, DemandeInverse)
        pas = demande.pas
        assert pas is not None
        depuis = self._depuis.get((pas.sorte, pas.objet), [])
        repris = {c.annule for c in depuis}
        rendus = [c for c in depuis if c.annule == demande.lot and c.lot not in repris and _concerne(pas, c)]
        tu = not rendus or not changements.par_qui(rendus[-1], self.acteur, disparu=version is None)
        if tu or not demande.vu:
            return ""
        return f"déjà défait par {affiche('L', rendus[-1].lot)}"

    def disparu(self, demande: Demande, datee: str) -> str:
        situation = self._situation(demande)
        return super().disparu(demande, datee) if situation is None else situation.disparu(demande, datee)

    def par_qui(self, demande: Demande, version: int | None) -> str:
        assert isinstance(demande, DemandeInverse)
        return changements.par_qui(self._dernier(demande), self.acteur, disparu=version is None)

    def decider(self, demande: Demande) -> Decision:
        """DRO-01 se juge ligne à ligne : ce que ce rôle ne défait pas reste fait."""
        assert isinstance(demande, DemandeInverse)
        assert demande.metier is not None
        if (refusee := self.interdite(demande, demande.metier.operation_de(demande.action))) is not None:
            return refusee
        situation = self._situation(demande)
        assert situation is not None
        decision = situation.decider(demande)
        decision.objet = decision.objet or demande.objet
        return decision


class MetierAnnulation(Metier):
    """Ce qui peut se défaire, et ce qui ne le peut pas, se dit toujours d'abord."""

    situation = SituationAnnulation
    operation = Operation.LIRE_LOTS
    se_montre = True

    def autoriser(self, cadre: Cadre, db: Db, demandes: Sequence[Demande]) -> None:
        """DRO-01 : le rôle permet l'une au moins des demandes ; les autres seront refusées une à une."""
        operations = {d.metier.operation_de(d.action) for d in demandes if isinstance(d, DemandeInverse) and d.metier}
        acteur = cadre.acteur(db)
        if operations and not any(est_permise(o, acteur.role) for o in operations):
            raise refus_de_droit(acteur, min(operations))

    def avertit(self, demande: Demande) -> bool:
        return isinstance(demande, DemandeInverse) and demande.metier is not None and demande.metier.avertit(demande)

    def est_facultative(self, demande: Demande) -> bool:
        return (
            isinstance(demande, DemandeInverse)
            and demande.metier is not None
            and demande.metier.est_facultative(demande)
        )


def _concerne(pas: Pas, c: Changement) -> bool:
    return pas.touche(c.champ, c.avant, c.apres) if pas.se_suit_au_journal else c.champ in pas.champs


def _nom(metier: Metier) -> str:
    """Une situation par sorte de demandes, et par objet effacé."""
    return f"{type(metier).__name__} {getattr(metier, 'sorte', '')}"


def _changements(db: Db, demandes: Sequence[Demande]) -> dict[tuple[str, int], list[Changement]]:
    """(sorte, numéro) → ce que les lots suivants en ont changé, dans l'ordre."""
    par_sorte: defaultdict[str, set[int]] = defaultdict(set)
    lot = 0
    for d in demandes:
        if isinstance(d, DemandeInverse) and d.pas is not None:
            par_sorte[d.pas.sorte].add(d.pas.objet)
            lot = d.lot
    suite: defaultdict[tuple[str, int], list[Changement]] = defaultdict(list)
    for sorte, numeros in par_sorte.items():
        for changement in changements.apres_le_lot(db, lot, sorte, numeros):
            suite[sorte, changement.objet].append(changement)
    return suite
