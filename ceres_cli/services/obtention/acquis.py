"""V18-8 : ce que des candidats détiennent, calculé de nouveau à chaque validation, et ce qui s'ensuit (OBT-01, OBT-03).

Les résultats validés font foi (`regles/obtention/acquis`) ; la table `obtention` en garde la réponse.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from ceres_cli.moteur.demande import Demande
from ceres_cli.moteur.situation import Situation
from ceres_cli.regles import identifiants
from ceres_cli.regles.faits.obtention import Epreuve, Obtention, Parchemin
from ceres_cli.regles.faits.session import Candidat
from ceres_cli.regles.obtention import acquis as regles
from ceres_cli.services.faits import obtentions as chargement
from ceres_cli.services.obtention import requetes
from ceres_cli.services.obtention.parchemins import RETIREE, Parchemins
from ceres_cli.store import Db

# (certification, session) → (obtenue le, sans appui) : les lignes de la table `obtention` d'un candidat.
_Lignes = dict[tuple[int, int], tuple[date, bool]]


@dataclass(slots=True)
class Mouvement:
    """Ce qu'un nouveau calcul change pour un candidat, en références : `contestees`, ce qui vient de le devenir ; `ccs`
    et `sessions`, ce qui reposait sur un titre perdu, ou contesté ; `a_annuler` : des parchemins délivrés ;
    `attestations` : ce qui est à dire de celles qui ne valent plus."""

    gagnees: list[str] = field(default_factory=list)
    perdues: list[str] = field(default_factory=list)
    contestees: list[str] = field(default_factory=list)
    ccs: list[str] = field(default_factory=list)
    sessions: list[str] = field(default_factory=list)
    a_annuler: list[Parchemin] = field(default_factory=list)
    attestations: list[str] = field(default_factory=list)
    # Référence d'un CCS, et s'il est désormais sans appui.
    appuis: list[tuple[str, bool]] = field(default_factory=list)


class Acquis:
    """Les résultats validés de ces candidats et ce qu'ils détiennent, au point où les demandes les ont menés."""

    def __init__(self, db: Db, candidats: Iterable[int], titres: Iterable[int], chaines: Mapping[int, int]) -> None:
        """`titres` : ceux que des demandes vont donner ou reprendre ; ceux qui sont détenus viennent avec."""
        ids = sorted(set(candidats))
        self.epreuves = chargement.epreuves(db, ids)
        detentions = chargement.detentions(db, ids)
        self._lignes: dict[int, _Lignes] = {
            c: {(d.certification, d.session): (d.jour, d.sans_appui) for d in siennes}
            for c, siennes in detentions.items()
        }
        siens = {e.titre_id for siennes in self.epreuves.values() for e in siennes}
        siens |= {d.titre for siennes in detentions.values() for d in siennes} | set(titres)
        self.versions = chargement.versions(db, siens, chaines)
        self._noms: dict[int, str] = {}
        self._ccs: dict[int, int] = {}  # CCS → chaîne de son titre
        self._parchemins_de: set[int] = set()  # titres et CCS
        for numero, reference, type_, titre in requetes.certifications(db, [v.titre_id for v in self.versions]):
            self._noms[numero] = reference
            if type_ != "CCP":
                self._parchemins_de.add(numero)
            if type_ == "CCS":
                self._ccs[numero] = chaines.get(titre, titre)
        self._sessions_ccs: dict[int, dict[int, tuple[str, int]]] = {}
        for candidat, session, annee, numero, titre in requetes.sessions_ccs_en_cours(db, ids):
            siennes_ = self._sessions_ccs.setdefault(candidat, {})
            siennes_[session] = identifiants.session(annee, numero), chaines.get(titre, titre)
        self.gardes: dict[int, set[int]] = {}  # session → inscriptions dont le résultat est gardé, contesté
        for session, inscription in requetes.resultats_contestes(db, ids):
            self.gardes.setdefault(session, set()).add(inscription)
        self.parchemins = Parchemins(db, ids)

    def nom(self, certification: int) -> str:
        return self._noms[certification]

    def remplacer(self, candidat: int, session: int, epreuve: Epreuve | None) -> None:
        """Le résultat validé du candidat à cette session est désormais celui-ci, ou il n'en a plus."""
        autres = [e for e in self.epreuves.get(candidat, ()) if e.session_id != session]
        self.epreuves[candidat] = autres if epreuve is None else [*autres, epreuve]

    def clore(self, candidat: int, session: int) -> None:
        """Cette session CCS est validée : elle n'est plus en cours."""
        self._sessions_ccs.get(candidat, {}).pop(session, None)

    def reunir(self, situation: Situation, garde: int, absorbe: int) -> list[str]:
        """CAN-11 : les résultats de la fiche absorbée sont ceux de l'autre. Rend, en références, ce qu'elle détenait,
        qui est effacé ; `recalculer` dit ce que l'autre détient désormais."""
        self.epreuves.setdefault(garde, []).extend(self.epreuves.pop(absorbe, ()))
        self._sessions_ccs.setdefault(garde, {}).update(self._sessions_ccs.pop(absorbe, {}))
        siennes = self._lignes.pop(absorbe, {})
        for cle in sorted(siennes):
            situation.ecritures.supprimer("obtention", (absorbe, *cle))
        return self._references({certification for certification, _ in siennes})

    def recalculer(self, situation: Situation, demande: Demande, candidat: Candidat, motif: str = RETIREE) -> Mouvement:
        """Ce qu'il détient d'après tous ses résultats validés : les lignes, les parchemins et les attestations
        suivent. L'appelant trace le mouvement."""
        avant = {certification for certification, _ in self._lignes.get(candidat.id, {})}
        titres_avant = regles.chaines_tenues(avant, self.versions)
        neuves = regles.acquis(self.epreuves.get(candidat.id, ()), self.versions)
        titres = regles.chaines_tenues(neuves, self.versions)
        sans_appui = regles.sans_appui({c: self._ccs[c] for c in neuves if c in self._ccs}, titres)
        mouvement = Mouvement(
            gagnees=self._references(neuves.keys() - avant),
            perdues=self._references(avant - neuves.keys()),
            appuis=self._ecrire(situation, candidat.id, neuves, sans_appui),
        )
        self._nommer_les_appuis(mouvement, candidat.id, neuves, titres_avant - titres)
        certifiees = {c: self._noms[c] for c in neuves if c in self._parchemins_de}
        mouvement.a_annuler = self.parchemins.tenir(situation, demande, candidat.id, certifiees, motif)
        mouvement.attestations = self.parchemins.attestations.tenir(situation, demande, candidat.id, neuves, motif)
        candidat.obtentions = {c: o.jour for c, o in neuves.items()}
        candidat.titres = titres
        self.contester(candidat)
        return mouvement

    def contester(self, candidat: Candidat) -> Mouvement:
        """Ce qui, de ce qu'il détient, ne tient que par des sessions débloquées."""
        detenues = {certification for certification, _ in self._lignes.get(candidat.id, {})}
        deja, contestes = candidat.obtentions_contestees, candidat.contestes
        siennes = regles.contestees(self.epreuves.get(candidat.id, ()), self.versions, detenues)
        candidat.obtentions_contestees = siennes
        tenues = regles.chaines_tenues(detenues, self.versions)
        candidat.contestes = tenues - regles.chaines_tenues(detenues - siennes, self.versions)
        mouvement = Mouvement(contestees=self._references(siennes - deja))
        self._nommer_les_appuis(mouvement, candidat.id, detenues, candidat.contestes - contestes)
        return mouvement

    def _nommer_les_appuis(
        self, mouvement: Mouvement, candidat: int, detenues: Iterable[int], chaines: set[int]
    ) -> None:
        siens = {c: self._ccs[c] for c in detenues if c in self._ccs}
        mouvement.ccs = self._references(regles.appuyes_sur(chaines, siens))
        en_cours = self._sessions_ccs.get(candidat, {}).values()
        mouvement.sessions = [reference for reference, chaine in en_cours if chaine in chaines]

    def _references(self, certifications: Iterable[int]) -> list[str]:
        return sorted(self._noms[c] for c in certifications)

    def _ecrire(
        self, situation: Situation, candidat: int, neuves: Mapping[int, Obtention], sans_appui: set[int]
    ) -> list[tuple[str, bool]]:
        """Met la table d'accord avec le calcul ; rend les CCS qui perdent ou retrouvent leur appui."""
        anciennes = self._lignes.get(candidat, {})
        voulues: _Lignes = {(c, o.session_id): (o.jour, c in sans_appui) for c, o in neuves.items()}
        for certification, session in sorted(anciennes.keys() - voulues.keys()):
            situation.ecritures.supprimer("obtention", (candidat, certification, session))
        for cle, (jour, isolee) in sorted(voulues.items()):
            colonnes = {"obtenue_le": jour.isoformat(), "sans_appui": int(isolee)}
            if cle not in anciennes:
                situation.ecritures.ajouter("obtention", (candidat, *cle), colonnes)
            elif anciennes[cle] != voulues[cle]:
                situation.ecritures.modifier("obtention", (candidat, *cle), colonnes)
        self._lignes[candidat] = voulues
        isolees = {c for (c, _), (_, isolee) in anciennes.items() if isolee}
        changes = (isolees ^ sans_appui) & {c for c, _ in anciennes} & neuves.keys()
        return sorted((self._noms[c], c in sans_appui) for c in changes)
