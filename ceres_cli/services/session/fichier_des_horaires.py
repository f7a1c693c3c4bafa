"""Un fichier d'heures de passage : `candidat; jour; debut; fin; epreuve; salle; jures`."""

import re
from collections.abc import Callable, Container, Iterable
from dataclasses import replace
from datetime import date
from typing import Any, ClassVar

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.formats.tableau.fautes import Fautes
from ceres_cli.formats.tableau.lire import Tableau
from ceres_cli.formats.tableau.rendre import Sort
from ceres_cli.moteur.demande import Decision, Demande, Rapport
from ceres_cli.regles import identifiants, saisie, textes
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.services.lot.lecture import Lecture
from ceres_cli.services.lot.nommes import NOM_ET_PRENOM, Nommes, Trouve, identifiant_lu
from ceres_cli.services.lot.soumission import NOM_ENTIER, LecteurDeFichier
from ceres_cli.services.personne.nommes import CandidatsNommes, porteurs
from ceres_cli.services.session import lectures
from ceres_cli.services.session.saisie import nom_de_salle
from ceres_cli.store import Db

_ENTRE_JURES = re.compile(r"[,;/\n]")


class LecteurDHoraires(LecteurDeFichier):
    """Un passage par ligne ; toutes n'en font qu'une demande, qui remplace ceux des candidats qu'elles nomment."""

    SYNONYMES: ClassVar = {
        "candidat": ("numéro candidat", "n° candidat", "id candidat", *NOM_ENTIER, "nom et prénom du candidat"),
        "nom": ("nom de famille", "nom de naissance"),
        "prenom": ("prénoms",),
        "jour": ("date", "date de passage", "jour de passage"),
        "debut": ("début", "heure", "heure de passage", "heure de début", "de"),
        "fin": ("heure de fin", "jusqu'à", "à"),
        "epreuve": ("épreuve",),
        "salle": ("lieu",),
        "jures": ("jurés", "jury", "juré", "membres du jury"),
    }
    OBJET = ("candidat", *NOM_ET_PRENOM)
    ACTES = ("debut",)
    PERSONNE = "C"
    ACTION = ActionSession.HORAIRES

    def __init__(
        self, tableau: Tableau, fautes: Fautes, jour: date, lecture: Lecture, *, session: str, motif: str | None
    ) -> None:
        super().__init__(tableau, fautes, jour, lecture)
        self._session, self._motif = session, motif
        self._nommes = CandidatsNommes(session)
        self._jury = Nommes("juré de la session", "jurés de la session")
        self._dites: list[int] = []

    @classmethod
    def manquantes(cls, colonnes: Container[str], **_siennes: Any) -> list[tuple[str, str]]:
        absentes = [] if "candidat" in colonnes or "nom" in colonnes else [("candidat", "ni de colonne nom")]
        return absentes + [(c, "") for c in ("jour", "debut", "fin", "jures") if c not in colonnes]

    def resoudre(self, db: Db, acteur: Acteur) -> None:
        if not self._lecture.sans_noms:
            noms = {nom for _, lues in self._lignes if (nom := self._nom_dit("candidat", "C", lues))}
            if noms:
                self._nommes.lire(db, acteur, noms)
            jures = {j for _, lues in self._lignes for j in _jures(lues) if identifiants.peut_etre_un_nom(j, "J")}
            if jures:
                self._jury.chercher(jures, lambda cles: _membres(db, acteur, self._session, cles))
        self._relever_les_contredites(db, "C", lambda numeros: porteurs(db, acteur, numeros))

    def annonces(self) -> list[str]:
        return super().annonces() + self._nommes.annonces() + self._jury.annonces()

    def demandes(self, decider: Callable[[list[Demande]], list[Decision]] | None = None) -> list[Demande]:
        lignes = super().demandes(None)
        self._dites = [d.ligne for d in lignes]
        if not lignes:
            return []
        return [replace(lignes[0], valeurs={"passages": [d.valeurs for d in lignes]})]

    def devenues(self, rapport: Rapport) -> dict[int, Sort]:
        """Le sort de la demande est celui de chaque ligne."""
        siens = super().devenues(rapport)
        return {ligne: sort for sort in siens.values() for ligne in self._dites} if len(siens) == 1 else siens

    def _demande(self, numero: int, lues: dict[str, str]) -> Demande | None:
        candidat = identifiant_lu("C", lues.get("candidat") or lues.get("nom", ""))
        if nom := self._nom_dit("candidat", "C", lues):
            candidat = self._par_son_nom(numero, self._nommes, nom, self.OBJET)
        colonne = next((c for c in self.OBJET if lues.get(c)), "candidat")
        vise = self._identifiant(numero, colonne, "C", candidat) if candidat or not nom else None
        jour = self._date(numero, "jour", lues.get("jour", ""))
        if not lues.get("jour"):
            self._faute(numero, "jour", "le jour manque")
        heures = {c: self._heure(numero, c, lues.get(c, "")) for c in ("debut", "fin")}
        libres = {c: self._libre(numero, c, lues.get(c, "")) for c in ("epreuve", "salle")}
        jures = [j for dit in _jures(lues) if (j := self._jure(numero, dit))]
        if self._fautes.touchee(numero) or vise is None or jour is None:
            return None
        valeurs = {"candidat": candidat, "jour": jour.isoformat(), **heures, **libres, "jures": jures}
        return Demande(ActionSession.HORAIRES, self._session, valeurs, self._motif, numero)

    def _heure(self, numero: int, colonne: str, texte: str) -> str:
        if not texte:
            self._faute(numero, colonne, "l'heure manque")
            return ""
        try:
            return saisie.lire_heure_de_case(texte)
        except ValueError as erreur:
            self._faute(numero, colonne, str(erreur))
            return ""

    def _libre(self, numero: int, colonne: str, texte: str) -> str | None:
        try:
            return nom_de_salle(texte)
        except ErreurUsage as erreur:
            self._faute(numero, colonne, erreur.message.rstrip("."))
            return None

    def _jure(self, numero: int, dit: str) -> str:
        if identifiants.peut_etre_un_nom(dit, "J"):
            return self._par_son_nom(numero, self._jury, dit, ("jures",))
        lu = identifiant_lu("J", dit)
        self._identifiant(numero, "jures", "J", lu)
        return lu


def _jures(lues: dict[str, str]) -> list[str]:
    return [net for mot in _ENTRE_JURES.split(lues.get("jures", "")) if (net := mot.strip())]


def _membres(db: Db, acteur: Acteur, session: str, cles: list[str]) -> Iterable[tuple[str, Trouve]]:
    """Ceux du jury de cette session, si l'acteur la voit, par la clé de leur nom."""
    for jure in lectures.jury(db, acteur, session):
        cle = textes.cle(jure.nom_complet)
        if cle in cles:
            yield cle, Trouve("J", jure.id, jure.nom_complet, "")
