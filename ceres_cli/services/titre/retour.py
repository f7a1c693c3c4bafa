"""Rendre à un titre ce qu'il était avant un lot, ou supprimer celui que ce lot a créé : `ceres lot annuler`."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

from ceres_cli.erreurs import Motif
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage
from ceres_cli.noms import TITRE
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.francais import premiers
from ceres_cli.regles.retours.table import Retablissement
from ceres_cli.regles.titre import Prolongation
from ceres_cli.regles.vocabulaire import OrigineProlongation
from ceres_cli.services.faits.absents import exiger
from ceres_cli.services.titre import requetes
from ceres_cli.services.titre.faits import COLONNES, BlocTitre
from ceres_cli.services.titre.projet import ProjetTitre
from ceres_cli.services.titre.situation import SituationTitre

_ENTIERS = frozenset({"niveau", "validation_partielle"})
_CHAINES = ("precedents", "suivants")


class ProjetRetabli(ProjetTitre):
    """Le titre tel qu'il était ; il sait aussi ôter un bloc, et un lien entre deux versions."""

    def rendre(self, anciennes: Mapping[str, str | None], neuves: Mapping[str, str | None]) -> list[BlocTitre]:
        """Rend à chaque champ son ancienne valeur, telle que le journal l'a gardée ; les blocs qu'il faut ôter."""
        otes: list[BlocTitre] = []
        par_nom = {b.nom: b for b in self.titre.blocs}
        for champ in sorted(anciennes.keys() | neuves.keys()):
            ancienne = anciennes.get(champ)
            if champ in COLONNES:
                self.poser(champ, int(ancienne) if champ in _ENTIERS and ancienne is not None else ancienne)
            elif champ == "rome":
                self.remplacer_rome(_noms(ancienne))
            elif champ in _CHAINES:
                self._delier(champ, ancienne, neuves.get(champ))
            elif "." not in champ and ancienne is None:
                otes.append(par_nom[champ])
            elif par_nom[champ.partition(".")[0]] not in otes:
                self._rendre_un_bloc(par_nom[champ.partition(".")[0]], champ, ancienne)
        return otes

    def _rendre_un_bloc(self, bloc: BlocTitre, champ: str, ancienne: str | None) -> None:
        """Ce qui est exigé ne se change qu'à partir d'aujourd'hui : rien de ce qui s'est obtenu depuis ne se perd."""
        detail = champ.partition(".")[2]
        if detail in ("retire_le", "retiree"):  # « retiree » : 0 ou 1, du journal d'avant le schéma 6
            etait_retire = ancienne not in (None, "0")
            if etait_retire != bloc.retire:
                (self.retirer if etait_retire else self.remettre)(bloc)
        elif detail not in ("exige_du", "effet_du"):
            self._poser_au_bloc(bloc, detail or "intitule", ancienne)

    def oter(self, blocs: Iterable[BlocTitre]) -> None:
        for bloc in blocs:
            self.titre.blocs.remove(bloc)
            self._blocs_changes.pop(bloc.id, None)
            self._noter(bloc.nom, bloc.intitule, None)
            self._ecritures.supprimer("certification", bloc.id)

    def _delier(self, champ: str, ancienne: str | None, neuve: str | None) -> None:
        """Les liens que le lot avait ajoutés à ceux d'avant."""
        for lien in liens(self.titre.colonnes["rncp"], champ, ancienne, neuve):
            self._ecritures.supprimer("succession", lien)
        self._noter(champ, neuve, ancienne)


def liens(rncp: str, champ: str, ancienne: str | None, neuve: str | None) -> list[tuple[str, str]]:
    """(ancien, nouveau) de ce qu'un champ « precedents » ou « suivants » a gagné."""
    autres = sorted(set(_noms(neuve)) - set(_noms(ancienne)))
    return [(autre, rncp) if champ == "precedents" else (rncp, autre) for autre in autres]


def _noms(texte: str | None) -> list[str]:
    return texte.split(", ") if texte else []


class SituationRetour(SituationTitre):
    """Une demande nomme le titre par sa référence ; ses valeurs : `avant` et `apres`, du journal."""

    def _charger(self, demandes: Sequence[Demande]) -> None:
        super()._charger(demandes)
        blocs = [b.id for t in self.titres.values() for b in t.blocs]
        self._cites = requetes.citations(self.db, self.titres, blocs)

    def _vise(self, demande: Demande) -> int | None:
        return self._par_reference.get(demande.objet)

    def version_de(self, demande: Demande) -> int | None:
        titre = self.titres.get(self._vise(demande) or 0)
        return None if titre is None else titre.version

    def _titre(self, demande: Demande) -> Any:
        return exiger(self.titres.get(self._vise(demande) or 0), TITRE, demande.objet)

    def _retablir(self, demande: Demande) -> Decision:
        titre = self._titre(demande)
        projet = ProjetRetabli(titre, self.ecritures, self.numeros, self._effet)
        reference = titre.reference
        otes = projet.rendre(demande.valeurs["avant"], demande.valeurs["apres"])
        if cites := [f"{reference}/{b.nom} ({', '.join(self._cites[b.id])})" for b in otes if b.id in self._cites]:
            raise _repose(premiers(cites))
        projet.oter(otes)
        prolongation = Prolongation(
            titre.vie.fin_prolongation, OrigineProlongation(titre.colonnes["origine_prolongation"])
        )
        return self._conclure(demande, projet, prolongation, [])

    def _supprimer(self, demande: Demande) -> Decision:
        titre = self._titre(demande)
        cites = [nom for b in titre.blocs for nom in self._cites.get(b.id, ())] + self._cites.get(-titre.id, [])
        if cites:
            raise _repose(premiers(list(dict.fromkeys(cites))))
        apres = demande.valeurs["apres"]
        for champ in _CHAINES:
            for lien in liens(titre.colonnes["rncp"], champ, demande.valeurs["avant"].get(champ), apres.get(champ)):
                self.ecritures.supprimer("succession", lien)
        for code in titre.rome:
            self.ecritures.supprimer("titre_rome", (titre.id, code))
        for bloc in titre.blocs:
            self.ecritures.supprimer("certification", bloc.id)
        self.ecritures.supprimer("titre", titre.id)
        del self.titres[titre.id], self._par_reference[titre.reference]
        return self.fait(demande, titre, f"titre {titre.reference} supprimé", dict(apres), {}, version=titre.version)

    ACTIONS: ClassVar[Aiguillage] = {Retablissement.RETABLIR: _retablir, Retablissement.SUPPRIMER: _supprimer}


def _repose(cites: str) -> Exception:
    from ceres_cli.erreurs import Refus

    return Refus(
        f"reposent dessus : {cites}", code="IRREVERSIBLE", motifs=(Motif("IRREVERSIBLE", f"reposent dessus : {cites}"),)
    )


class MetierRetour(Metier):
    """L'effet sur les habilitations et les sessions est dit d'abord ; l'accord n'est demandé qu'au terminal."""

    situation = SituationRetour
    operation = Operation.ECRIRE_REFERENTIEL
    averties = facultatives = frozenset(Retablissement)
