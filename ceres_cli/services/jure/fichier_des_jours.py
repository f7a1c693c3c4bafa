"""Un fichier des jours où des jurés ne sont pas libres : `jure; du; au; motif`."""

from collections.abc import Container
from datetime import date
from typing import Any, ClassVar

from ceres_cli.formats.tableau.fautes import Fautes
from ceres_cli.formats.tableau.lire import Tableau
from ceres_cli.moteur.demande import Demande
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.saisie import MOTIF_MAX
from ceres_cli.regles.vocabulaire import ActionJure
from ceres_cli.services.habilitation.fichier import JuresNommes, jures
from ceres_cli.services.lot.lecture import Lecture
from ceres_cli.services.lot.nommes import NOM_ET_PRENOM, identifiant_lu
from ceres_cli.services.lot.soumission import NOM_ENTIER, LecteurDeFichier
from ceres_cli.store import Db


class LecteurDeJours(LecteurDeFichier):
    """Une période d'un juré par ligne ; sans dernier jour, un seul jour."""

    SYNONYMES: ClassVar = {
        "jure": ("numéro juré", "n° juré", "id juré", *NOM_ENTIER, "nom du juré", "nom et prénom du juré"),
        "nom": ("nom de famille", "nom de naissance"),
        "prenom": ("prénoms",),
        "du": ("début", "premier jour", "à partir du", "date de début", "jour", "date"),
        "au": ("fin", "dernier jour", "jusqu'au", "date de fin"),
        "motif": ("raison", "justification"),
    }
    OBJET = ("jure", *NOM_ET_PRENOM)
    ACTES = ("du",)
    PERSONNE = "J"

    def __init__(
        self, tableau: Tableau, fautes: Fautes, jour: date, lecture: Lecture, *, action: ActionJure, motif: str | None
    ) -> None:
        """`motif` : celui des lignes qui n'en portent pas."""
        super().__init__(tableau, fautes, jour, lecture)
        self._action, self._motif = action, motif
        self._nommes = JuresNommes()

    @classmethod
    def manquantes(cls, colonnes: Container[str], **_siennes: Any) -> list[tuple[str, str]]:
        absentes = [] if "jure" in colonnes or "nom" in colonnes else [("jure", "ni de colonne nom")]
        return absentes + [("du", "")] * ("du" not in colonnes)

    def resoudre(self, db: Db, acteur: Acteur) -> None:
        noms = [(nom, "") for _, lues in self._lignes if (nom := self._nom_dit("jure", "J", lues))]
        if noms and not self._lecture.sans_noms:
            self._nommes = JuresNommes.de(db, acteur, self._jour, noms)
        self._relever_les_contredites(db, "J", lambda numeros: jures(db, acteur, self._jour, numeros))

    def annonces(self) -> list[str]:
        return super().annonces() + self._nommes.annonces()

    def _demande(self, numero: int, lues: dict[str, str]) -> Demande | None:
        jure = identifiant_lu("J", lues.get("jure") or lues.get("nom", ""))
        if nom := self._nom_dit("jure", "J", lues):
            jure = self._par_son_nom(numero, self._nommes, nom, self.OBJET)
        colonne = next((c for c in self.OBJET if lues.get(c)), "jure")
        vise = self._identifiant(numero, colonne, "J", jure) if jure or not nom else None
        du = self._date(numero, "du", lues.get("du", ""))
        au = self._date(numero, "au", lues.get("au", "")) or du
        motif = lues.get("motif") or None
        if motif is not None and len(motif) > MOTIF_MAX:
            self._faute(numero, "motif", f"{len(motif)} caractères, {MOTIF_MAX} au plus")
        if du is not None and au is not None and au < du:
            self._faute(numero, "au", "ce jour précède le premier")
        if self._fautes.touchee(numero) or vise is None or du is None:
            return None
        return Demande(self._action, jure, {"du": du, "au": au}, motif or self._motif, numero, numero=vise)
