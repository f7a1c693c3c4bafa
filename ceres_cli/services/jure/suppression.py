"""Supprimer un juré que rien ne mentionne ; ses emplois, qui ne sont qu'à lui, partent avec sa fiche (JUR-03)."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage
from ceres_cli.noms import JURE
from ceres_cli.regles import condition
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.francais import au_genre
from ceres_cli.regles.identifiants import affiche, session
from ceres_cli.regles.jure.identite import supprimable
from ceres_cli.regles.traces import Emploi, Lien, champ_des_jours
from ceres_cli.regles.vocabulaire import ActionJure as Action
from ceres_cli.services.faits import absents, distinctions
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.services.jure import fiche as fiche_jure
from ceres_cli.services.jure import requetes
from ceres_cli.services.jure.fiche import SANS_TRACE, nommer
from ceres_cli.services.personne import requetes as requetes_personne
from ceres_cli.services.personne.situation import SituationDePersonne
from ceres_cli.store import Db


class SituationSuppression(SituationDePersonne):
    NOM = JURE
    vus: dict[int, fiche_jure.Fiche]
    CONSEILS: ClassVar = {
        "JUR-03": "S'il ne doit plus siéger : « ceres jure inactiver ». Si c'est un doublon : « ceres jure fusionner »"
        " le réunit à l'autre fiche."
    }

    def _charger(self, demandes: Sequence[Demande]) -> None:
        vises = self.nommes(demandes)
        self.vus = fiche_jure.lire(self.db, self.acteur, vises)
        self._jures = chargement.jures(self.db, self.vus)
        self._mentions = Mentions(self.db, self.vus)
        self._distinctions = distinctions.lire(self.db, distinctions.JURES, self.vus)

    def _supprimer(self, demande: Demande) -> Decision:
        numero = demande.viser("J")
        fiche = self.vus.get(numero)
        if fiche is None:
            raise absents.jure(self.db, self.acteur, demande.objet)
        objet = self.nommer(numero, fiche["version"])
        if refus := condition.motifs([supprimable(self._jures[numero], self._mentions.de(numero))]):
            return self.refuser(demande, objet, refus)
        for emploi, texte in self._mentions.emplois(numero):
            self.ecritures.supprimer("experience", emploi)
            self.tracer(demande, objet, {"experience": texte}, {})
        for ligne, champ, jours in self._mentions.jours_pris(numero):
            self.ecritures.supprimer("indisponibilite", ligne)
            self.tracer(demande, objet, {champ: jours}, {})
        for cle in self._distinctions:
            if numero in cle:
                self.ecritures.supprimer("distinction_jure", cle)
        self.ecritures.supprimer("jure", numero)
        perdues = {c: v for c, v in fiche.items() if v is not None and c not in SANS_TRACE}
        del self.vus[numero]
        texte = f"{nommer(numero, fiche)} {au_genre(fiche['civilite'], 'supprimé')}"
        decision = self.fait(demande, objet, texte, perdues, {}, version=fiche["version"])
        decision.apres = None
        decision.consequence = f"Vous allez supprimer {nommer(numero, fiche)}. Cette action est irréversible."
        return decision

    ACTIONS: ClassVar[Aiguillage] = {Action.SUPPRIMER: _supprimer}


class MetierSuppression(Metier):
    """La question ne se pose qu'au terminal."""

    situation = SituationSuppression
    operation = Operation.ECRIRE_JURES
    averties = frozenset({Action.SUPPRIMER})
    facultatives = averties


class Mentions:
    """Par juré, tout ce qui le cite, lu en masse."""

    def __init__(self, db: Db, jures: Iterable[int]) -> None:
        ids = sorted(jures)
        self._par_jure: dict[int, dict[str, list[str]]] = {
            i: {"habilitation": [], "jury": [], "lien": [], "convocation": []} for i in ids
        }
        self._emplois: dict[int, list[tuple[int, str]]] = {}
        self._jours: dict[int, list[tuple[int, str, str]]] = {}
        if not ids:
            return
        for jure, numero in requetes.habilitations_des(db, ids):
            self._par_jure[jure]["habilitation"].append(affiche("H", numero))
        for jure, _, annee, numero, *_ in requetes.sieges(db, ids):
            self._par_jure[jure]["jury"].append(session(annee, numero))
        for jure, _, centre, candidat, nature in requetes_personne.liens(db, "jure", ids):
            cible = affiche("C", candidat) if centre is None else affiche("E", centre)
            self._par_jure[jure]["lien"].append(str(Lien(cible, nature)))
        for jure, annee, numero in requetes.sessions_convoquees(db, ids):
            self._par_jure[jure]["convocation"].append(session(annee, numero))
        for jure, numero, _, nom, _, debut, fin in requetes.emplois_a_reprendre(db, ids):
            self._emplois.setdefault(jure, []).append((numero, str(Emploi(nom, debut, fin))))
        for jure, numero, centre, debut, fin in requetes.indisponibilites(db, ids):
            self._jours.setdefault(jure, []).append((numero, champ_des_jours(centre), f"{debut}/{fin}"))

    def de(self, jure: int) -> dict[str, list[str]]:
        """Sorte de mention → objets."""
        return self._par_jure[jure]

    def emplois(self, jure: int) -> list[tuple[int, str]]:
        """(numéro, texte au journal) de ses emplois."""
        return self._emplois.get(jure, [])

    def jours_pris(self, jure: int) -> list[tuple[int, str, str]]:
        """(numéro, champ et texte au journal) des jours où il n'est pas libre."""
        return self._jours.get(jure, [])
