"""Ôter ce qu'un lot a créé : session, centre, demande (VAE, dérogation), contrôle, constat ; si rien ne repose dessus.

Aucune commande ne l'offre autrement : une création qui a servi se termine par l'action de son nom.
"""

from collections.abc import Sequence
from typing import Any, ClassVar

from ceres_cli.erreurs import Introuvable, Motif
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage, Nomme, Situation
from ceres_cli.noms import DEROGATION, SESSION, de_la_sorte
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.francais import premiers
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.retours.table import Effacement
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.annulation.effacement import requetes
from ceres_cli.services.faits import delais
from ceres_cli.services.metiers import des_services
from ceres_cli.services.session.derogations import champ
from ceres_cli.services.session.requetes import compteur_de
from ceres_cli.store import Db

# L'action de son nom qui met fin à ce qui a servi, et ne s'efface plus.
_FINS = {
    "session": " ; « ceres session annuler » y met fin",
    "site": " ; « ceres centre site fermer » y met fin",
}


class SituationEffacement(Situation):
    """Les objets visés : leur version, et ce qui les cite. Une demande porte, en valeurs, les `champs` que le journal a
    gardés de la création."""

    def __init__(
        self,
        db: Db,
        cadre: Cadre,
        acteur: Acteur,
        demandes: Sequence[Demande],
        *,
        sorte: str,
        avec: Situation | None = None,
    ) -> None:
        self._sorte = sorte
        super().__init__(db, cadre, acteur, demandes, avec=avec)

    def _charger(self, demandes: Sequence[Demande]) -> None:
        ids = {d.numero for d in demandes if d.numero is not None}
        self._objet = requetes.OBJETS[self._sorte]
        self._versions = requetes.versions(self.db, self._objet, self.acteur, ids)
        self._cites = requetes.citations(self.db, self._objet, self._versions)
        self._sans_suite = requetes.sans_suite(self.db, self._objet, self._versions)
        self._noms = requetes.noms_des_sessions(self.db, ids) if self._sorte == "session" else {}
        self._compteurs: dict[str, int] = {}
        self._derogations = delais.derogations(self.db, self._versions) if self._sorte == DEROGATION.sorte else {}
        self._constats = requetes.constats(self.db, ids) if self._sorte == "constat" else {}

    def version_de(self, demande: Demande) -> int | None:
        return self._versions.get(demande.numero or 0)

    def _effacer(self, demande: Demande) -> Decision:
        numero = demande.numero or 0
        version = self._versions.get(numero)
        if version is None:
            raise Introuvable(f"{demande.objet} est introuvable.", objets=[demande.objet])
        if self._sorte == "constat":
            return self._oter_le_constat(demande, numero, version)
        nomme = Nomme(numero, demande.objet, version)
        if motifs := self._refus(demande, numero):
            return self.refuser(demande, nomme, motifs)
        self.ecritures.supprimer(self._objet.table, numero)
        if self._sorte == "session":
            self._ne_plus_donner(numero)
        for sorte, i, sa_version in self._sans_suite.get(numero, ()):
            nom = de_la_sorte(sorte)
            self.ecritures.supprimer(nom.table, i)
            etat = {"etat": self._objet.sans_suite[sorte]}
            self.tracer(demande, Nomme(i, affiche(nom.lettre, i), sa_version), etat, {}, sorte=sorte)
        if (derogation := self._derogations.get(numero)) is not None and derogation.session_id is not None:
            dit = {champ(derogation): derogation.etat}
            self.tracer(demande, Nomme(derogation.session_id, ""), dit, {}, sorte=SESSION.sorte)
        del self._versions[numero]
        champs: dict[str, Any] = demande.valeurs["champs"]
        return self.fait(demande, nomme, f"{demande.objet} effacé", champs, {}, version=version, sorte=self._sorte)

    def _refus(self, demande: Demande, numero: int) -> tuple[Motif, ...]:
        """Ce qui repose dessus ; d'une session commencée, que le Centre ne change plus (SES-10)."""
        cites = self._cites.get(numero)
        if cites and self._sorte == "site":
            cites = [
                nom
                for table, i, nom in requetes.citants(self.db, self._objet, numero)
                if not self.ecritures.quitte(table, i, "site_id", numero)
            ]
        fin = self._fin_d_un_centre(numero) if cites and self._sorte == "centre" else _FINS.get(self._sorte, "")
        motifs = [Motif("IRREVERSIBLE", f"reposent dessus : {premiers(cites)}{fin}")] if cites else []
        debut = demande.valeurs["champs"].get("debut") if self._sorte == "session" else None
        if self.acteur.role is Role.CENTRE and debut is not None and debut <= self.jour.isoformat():
            motifs.append(Motif("SES-10", f"{demande.objet} a commencé"))
        return tuple(motifs)

    def _fin_d_un_centre(self, numero: int) -> str:
        """Un centre finit par ses agréments ; sans agrément qui vaille encore, il n'y a rien de plus à faire."""
        if "un agrément" not in self._cites[numero]:
            return " ; défaites-les d'abord"
        if en_vie := requetes.agrements_en_vie(self.db, numero, self.jour.isoformat()):
            return f" ; « ceres centre retirer-agrement {' '.join(affiche('A', a) for a in en_vie[:5])} » y met fin"
        return " ; aucun de ses agréments ne vaut plus : il reste aux listes, et plus rien ne s'y tient"

    def _ne_plus_donner(self, numero: int) -> None:
        """Le nom d'une session effacée, que le journal garde, ne servira plus."""
        annee, rang, dernier = self._noms[numero]
        nom = compteur_de(annee)
        self._compteurs[nom] = max(rang, dernier, self._compteurs.get(nom, 0))
        self.ecritures.compteur(nom, self._compteurs[nom])

    def _oter_le_constat(self, demande: Demande, numero: int, version: int) -> Decision:
        """Le contrôle garde les autres, et prend une version de plus."""
        texte = demande.valeurs["champs"]["constat"]
        constat = self._constats.get((numero, demande.valeurs["jour"], texte))
        if constat is None or numero in self._cites:
            motif = Motif("CTL-01", f"{demande.objet} est clos, ou n'a plus ce constat")
            return self.refuser(demande, Nomme(numero, demande.objet, version), (motif,))
        self._versions[numero] = version + 1
        self.ecritures.supprimer("constat", constat)
        self.ecritures.modifier("controle", numero, {"version": version + 1})
        nomme = Nomme(numero, demande.objet, version + 1)
        dit = f"constat ôté de {demande.objet}"
        return self.fait(demande, nomme, dit, {"constat": texte}, {}, version=version, sorte="controle")

    ACTIONS: ClassVar[Aiguillage] = {Effacement.EFFACER: _effacer}


class MetierEffacement(Metier):
    """`sorte` : ce qu'il efface ; `droit` : celui de l'acte dont il est né, s'il est né d'un autre."""

    averties = facultatives = frozenset({Effacement.EFFACER})

    def __init__(self, sorte: str, droit: Operation | None = None) -> None:
        self.sorte, self._droit = sorte, droit

    def operation_de(self, _action: object) -> Operation:
        """Qui en écrit l'efface ; d'une dérogation demandée, qui écrit sa session."""
        if self._droit is not None:
            return self._droit
        nom = SESSION if self.sorte == DEROGATION.sorte else de_la_sorte(requetes.OBJETS[self.sorte].sorte)
        operation: Operation = des_services(nom.metiers[0]).operation
        return operation

    def situation(self, *arguments: Any, **options: Any) -> Situation:  # type: ignore[override]
        return SituationEffacement(*arguments, sorte=self.sorte, **options)
